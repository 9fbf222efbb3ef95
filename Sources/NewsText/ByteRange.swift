/// A half-open range of byte offsets into one text, 8 bytes wide.
///
/// Texts are bounded by `max_record` (64 MiB by default), so 32 bits are enough.
public struct ByteRange: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset one past the last byte; never below `start`.
  public var end: UInt32

  /// Creates a range from two offsets that fit in 32 bits, `start <= end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range ends before it starts")
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// The offset of the first byte as an index.
  @inlinable public var lower: Int { Int(start) }
  /// The offset one past the last byte as an index.
  @inlinable public var upper: Int { Int(end) }
  /// The number of bytes.
  @inlinable public var count: Int { Int(end - start) }
  /// Whether the range holds no byte.
  @inlinable public var isEmpty: Bool { start == end }
  /// The offsets as a standard range.
  @inlinable public var indices: Range<Int> { lower..<upper }

  /// Whether every byte of `other` lies in this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two ranges share a byte.
  @inlinable
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
