/// Puts numbered elements that arrive in any order back into order.
///
/// Elements are numbered 0, 1, 2, … without a gap. What arrives early is kept until all before it
/// has come. Workers never wait for this buffer, so it cannot deadlock; it holds at most as many
/// elements as are in flight, because the numbers are given out in order upstream.
public struct OrderedBuffer<Element: Sendable>: Sendable {
  private var early: [Int: Element] = [:]
  /// The number that comes out next.
  public private(set) var next = 0

  /// Creates an empty buffer that begins at number 0.
  public init() {}

  /// The number of elements that wait for an earlier one.
  public var waiting: Int { early.count }

  /// Adds an element and passes on all that are now in order.
  ///
  /// - Parameters:
  ///   - element: the element.
  ///   - number: its number; each number is added once.
  ///   - body: called for each element that is next in order.
  /// - Throws: what `body` throws; the elements after that one stay in the buffer.
  public mutating func add<E: Error>(
    _ element: Element, number: Int, _ body: (Element) throws(E) -> Void
  ) throws(E) {
    precondition(number >= next, "this number has come before")
    guard number == next else {
      early[number] = element
      return
    }
    next += 1
    try body(element)
    while let following = early.removeValue(forKey: next) {
      next += 1
      try body(following)
    }
  }
}
