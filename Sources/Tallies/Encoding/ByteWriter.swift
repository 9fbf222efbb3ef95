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

  /// Puts a number in the place of eight bytes.
  mutating func set(_ value: UInt64, at place: Int) {
    for index in 0..<8 {
      bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
  }

  /// Appends at most `count` numbers at once, with one look at the buffer instead of one a byte.
  @inline(__always)
  mutating func numbers(
    atMost count: Int, _ body: (_ output: inout OutputSpan<UInt8>) -> Void
  ) {
    bytes.append(addingCapacity: 10 * count) { output in body(&output) }
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

extension OutputSpan<UInt8> {
  /// Appends a number as `ByteWriter` does.
  @inline(__always)
  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func number(_ value: UInt32) { number(UInt64(value)) }

  @inline(__always)
  mutating func number(_ value: Int) { number(UInt64(value)) }
}
