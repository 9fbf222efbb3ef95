/// Reads what `ByteWriter` wrote, from a range of an array that the caller owns.
///
/// Damaged bytes never trap: the first fault sets `failed`, and from then on every number is 0,
/// every count 0 and every range empty. Callers look at `failed` once per article.
struct ByteReader {
  /// Index of the next byte.
  private(set) var position: Int
  /// Index one past the last byte that may be read.
  let end: Int
  /// Whether something did not fit.
  private(set) var failed = false

  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position >= end }

  mutating func fail() {
    failed = true
    position = end
  }

  /// Passes over all that is left.
  mutating func skip() { position = end }

  @inline(__always)
  mutating func number(_ bytes: Span<UInt8>) -> UInt64 {
    guard position < end else {
      fail()
      return 0
    }
    let first = bytes[position]
    position += 1
    if first < 0x80 { return UInt64(first) }
    return longNumber(bytes, first)
  }

  private mutating func longNumber(_ bytes: Span<UInt8>, _ first: UInt8) -> UInt64 {
    var value = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while position < end {
      let byte = bytes[position]
      position += 1
      if shift == 63, byte > 1 { break }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 63 { break }
    }
    fail()
    return 0
  }

  mutating func signed(_ bytes: Span<UInt8>) -> Int64 {
    let value = number(bytes)
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func fixed(_ bytes: Span<UInt8>) -> UInt64 {
    guard end - position >= 8 else {
      fail()
      return 0
    }
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    position += 8
    return value
  }

  /// A number that fits in 32 bits.
  @inline(__always)
  mutating func word(_ bytes: Span<UInt8>) -> UInt32 {
    let value = number(bytes)
    guard value <= UInt64(UInt32.max) else {
      fail()
      return 0
    }
    return UInt32(truncatingIfNeeded: value)
  }

  /// A count within one article, below 2³⁶: sums over all articles do not overflow.
  @inline(__always)
  mutating func int(_ bytes: Span<UInt8>) -> Int {
    let value = number(bytes)
    guard value < 1 << 36 else {
      fail()
      return 0
    }
    return Int(truncatingIfNeeded: value)
  }

  /// An offset in an input.
  mutating func offset(_ bytes: Span<UInt8>) -> Int {
    let value = number(bytes)
    guard value < 1 << 62 else {
      fail()
      return 0
    }
    return Int(truncatingIfNeeded: value)
  }

  /// An index below `limit`.
  @inline(__always)
  mutating func index(_ bytes: Span<UInt8>, below limit: Int) -> Int {
    let value = number(bytes)
    guard value < UInt64(limit) else {
      fail()
      return 0
    }
    return Int(truncatingIfNeeded: value)
  }

  /// A number of things of at least one byte each.
  @inline(__always)
  mutating func count(_ bytes: Span<UInt8>) -> Int {
    let value = number(bytes)
    guard value <= UInt64(end - position) else {
      fail()
      return 0
    }
    return Int(truncatingIfNeeded: value)
  }

  /// The range of a text that was written with its size before it.
  mutating func text(_ bytes: Span<UInt8>) -> Range<Int> {
    let size = count(bytes)
    let range = position..<(position + size)
    position += size
    return range
  }

  /// A text as a string; bytes that are no UTF-8 become U+FFFD.
  mutating func string(_ array: [UInt8]) -> String {
    let range = text(array.span)
    return String(decoding: array[range], as: UTF8.self)
  }
}
