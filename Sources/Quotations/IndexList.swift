/// A list of indices whose buffer only grows, so that to empty it costs nothing.
struct IndexList {
  /// The indices, and what is left of earlier ones behind them.
  private var buffer: [Int32] = []
  /// How many there are.
  private(set) var count = 0

  init() {}

  subscript(index: Int) -> Int32 {
    precondition(index < count)
    return buffer[index]
  }

  /// The last one.
  var last: Int32? { count > 0 ? buffer[count - 1] : nil }

  mutating func removeAll() { count = 0 }

  mutating func append(_ index: Int) {
    reserve(1)
    buffer[count] = Int32(truncatingIfNeeded: index)
    count += 1
  }

  /// Makes room for more indices.
  mutating func reserve(_ more: Int) {
    guard buffer.count - count < more else { return }
    buffer.append(
      contentsOf: repeatElement(0, count: max(count + more, 2 * buffer.count, 64) - buffer.count))
  }

  /// Lends the buffer, with room for at least `more` indices after the first `count`, to a function that
  /// fills it on and sets the new number.
  mutating func fill(_ more: Int, _ body: (UnsafeMutablePointer<Int32>, inout Int) -> Void) {
    reserve(more)
    let room = buffer.count
    unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe body(base, &count)
    }
    precondition(count <= room)
  }
}
