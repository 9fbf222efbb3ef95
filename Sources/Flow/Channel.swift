import Synchronization

/// A bounded first-in, first-out queue between tasks, with back-pressure.
///
/// Any number of tasks may send and receive. The bound is a sum of costs (bytes, for batches of
/// text): a sender waits while the queue is over it, a receiver waits while the queue is empty.
/// One element is always admitted into an empty queue, so an element larger than the bound passes.
/// Cancelling a waiting task wakes it: a sender gets `false`, a receiver nothing.
///
/// The logic is in `ChannelState`, a plain struct; this class only owns the lock and resumes
/// continuations, never while it holds the lock (the division of swift-async-algorithms).
public final class Channel<Element: Sendable>: Sendable {
  private let state: Mutex<ChannelState<Element>>

  /// Creates an open, empty channel.
  ///
  /// - Parameter capacity: the sum of costs above which senders wait; at least 1.
  public init(capacity: Int) {
    state = Mutex(ChannelState(capacity: capacity))
  }

  /// Adds an element at the end, waiting for room.
  ///
  /// - Returns: false if the channel is closed or the task was cancelled; the element is dropped.
  public func send(_ element: Element, cost: Int = 1) async -> Bool {
    let (id, quick) = state.withLock { ($0.newID(), $0.trySend(element, cost: cost)) }
    switch quick {
    case .accepted(let receiver, let value):
      receiver?.resume(returning: value)
      return true
    case .closed:
      return false
    case .full:
      break
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let action = state.withLock {
          $0.waitToSend(
            element, cost: cost, id: id, continuation: continuation, cancelled: Task.isCancelled)
        }
        action.perform()
      }
    } onCancel: {
      state.withLock { $0.cancelSender(id) }.perform()
    }
  }

  /// Removes the first element, waiting for one.
  ///
  /// - Returns: nothing once the channel is finished and empty, or if the task was cancelled.
  public func receive() async -> Element? {
    let (id, quick) = state.withLock { ($0.newID(), $0.tryReceive()) }
    switch quick {
    case .element(let element, let woken):
      for sender in woken { sender.resume(returning: true) }
      return element
    case .ended:
      return nil
    case .empty:
      break
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let action = state.withLock {
          $0.waitToReceive(id: id, continuation: continuation, cancelled: Task.isCancelled)
        }
        action.perform()
      }
    } onCancel: {
      state.withLock { $0.cancelReceiver(id) }.perform()
    }
  }

  /// Says that nothing more will be sent; what is queued can still be received.
  public func finish() {
    state.withLock { $0.finish() }.perform()
  }

  /// Closes the channel and drops what is queued: senders get `false`, receivers nothing.
  public func close() {
    state.withLock { $0.close() }.perform()
  }

  /// The sum of the costs that are queued now; for progress and tests.
  public var queuedCost: Int { state.withLock { $0.queuedCost } }
}
