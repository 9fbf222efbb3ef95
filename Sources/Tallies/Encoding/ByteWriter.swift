/// Appends numbers and texts to a buffer in the compact form that `ByteReader` reads.
///
/// Numbers are LEB128: seven bits to a byte, the lowest first.
struct ByteWriter: Sendable {
  /// What was written.
  var bytes: [UInt8] = []

  mutating func reset() { bytes.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func number(_ value: Int) { number(UInt64(value)) }

  /// Zigzag: small numbers of either sign stay small.
  mutating func signed(_ value: Int64) {
    number(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// Eight bytes, the lowest first.
  mutating func fixed(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  mutating func text(_ source: Span<UInt8>, _ range: Range<Int>) {
    number(range.count)
    raw(source, range)
  }

  mutating func raw(_ source: Span<UInt8>, _ range: Range<Int>) {
    for index in range { bytes.append(source[index]) }
  }

  mutating func text(_ string: String) {
    let utf8 = string.utf8
    number(utf8.count)
    bytes.append(contentsOf: utf8)
  }

  mutating func text(_ array: [UInt8]) {
    number(array.count)
    bytes.append(contentsOf: array)
  }
}
