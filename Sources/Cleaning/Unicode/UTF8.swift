/// Reading and writing of characters in valid UTF-8.
enum UTF8Text {
  /// The code point whose first byte stands at `i`, and its size.
  ///
  /// A byte that begins no whole character counts as one of its own.
  static func decode(_ text: Span<UInt8>, at i: Int) -> (code: UInt32, size: Int) {
    let first = UInt32(text[i])
    if first < 0xC0 { return (first, 1) }
    let size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard i + size <= text.count else { return (first, 1) }
    var code = first & (0x7F >> UInt32(size))
    for k in 1..<size { code = code << 6 | UInt32(text[i + k] & 0x3F) }
    return (code, size)
  }

  /// Appends a code point.
  static func append(_ code: UInt32, to output: inout [UInt8]) {
    switch code {
    case 0..<0x80:
      output.append(UInt8(truncatingIfNeeded: code))
    case 0x80..<0x800:
      output.append(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    default:
      output.append(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      output.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    }
  }

  /// The start of the character that ends before `i`; `i` must be above `lower`.
  static func before(_ text: Span<UInt8>, _ i: Int, from lower: Int) -> Int {
    var start = i - 1
    while start > lower, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
