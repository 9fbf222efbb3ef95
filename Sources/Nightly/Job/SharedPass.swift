internal import Synchronization
internal import Tallies

/// Deals out the blocks of a pass to several tasks and collects the parts that they make.
///
/// Nobody ever waits here: parts are merged by the task that owns the reduction, between two of
/// its own blocks.
final class SharedPass: Sendable {
  private struct State {
    var next = 0
    var parts: [ReductionPart] = []
  }

  private let count: Int
  private let state = Mutex(State())

  /// Begins a pass over `count` blocks.
  init(count: Int) { self.count = count }

  /// The index of a block that nobody has taken, if there is one.
  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// Hands a part in, unless one is waiting already.
  func offer(_ part: ReductionPart) -> Bool {
    state.withLock { state in
      guard state.parts.isEmpty else { return false }
      state.parts.append(part)
      return true
    }
  }

  /// Hands in the last part of a task.
  func end(_ part: ReductionPart) {
    state.withLock { $0.parts.append(part) }
  }

  /// A part that waits to be merged.
  func take() -> ReductionPart? {
    state.withLock { $0.parts.popLast() }
  }
}
