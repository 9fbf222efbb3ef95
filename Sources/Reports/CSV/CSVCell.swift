import Tallies

/// The bytes of single cells.
enum CSVCell {
  /// Appends a text, quoted where RFC 4180 demands it.
  static func append(_ source: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8]) {
    var mustQuote = false
    for index in range {
      let byte = source[index]
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D {
        mustQuote = true
        break
      }
    }
    guard mustQuote else {
      for index in range { buffer.append(source[index]) }
      return
    }
    buffer.append(0x22)
    for index in range {
      let byte = source[index]
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }

  /// Appends a text from the input, guarded: `'` before a formula, spaces for control characters.
  ///
  /// Formulas begin with `= + - @` TAB CR LF. A leading `'` that one of them follows gets another
  /// one, so that the guard can be undone. Control characters are those of Unicode's class Cc.
  static func appendGuarded(
    _ source: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    let first = source[range.lowerBound]
    let isGuarded =
      isFormula(first)
      || (first == 0x27 && range.count > 1 && isFormula(source[range.lowerBound + 1]))
    var mustQuote = false
    var hasControl = false
    for index in range {
      let byte = source[index]
      // C2 begins U+0080 to U+00BF, the control characters of Latin-1 among them.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 { hasControl = true }
      if byte == 0x22 || byte == 0x2C { mustQuote = true }
    }
    if mustQuote { buffer.append(0x22) }
    if isGuarded { buffer.append(0x27) }
    if !mustQuote && !hasControl {
      for index in range { buffer.append(source[index]) }
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte < 0x20 || byte == 0x7F {
        buffer.append(0x20)
      } else if byte == 0xC2, index + 1 < range.upperBound, source[index + 1] & 0xE0 == 0x80 {
        buffer.append(0x20)
        index += 1
      } else {
        if byte == 0x22 { buffer.append(0x22) }
        buffer.append(byte)
      }
      index += 1
    }
    if mustQuote { buffer.append(0x22) }
  }

  private static func isFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D,
      0x0A:
      true
    default: false
    }
  }

  /// Appends an integer.
  static func append(_ value: Int, to buffer: inout [UInt8]) {
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = buffer.count
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    var low = start
    var high = buffer.count - 1
    while low < high {
      buffer.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// Appends a score with six decimals; what rounds to nothing is `0.000000` without a sign.
  static func append(_ value: Double, to buffer: inout [UInt8]) {
    let millionths = Score.millionths(value)
    if millionths < 0 { buffer.append(UInt8(ascii: "-")) }
    append(Int(millionths.magnitude / 1_000_000), to: &buffer)
    buffer.append(UInt8(ascii: "."))
    var rest = millionths.magnitude % 1_000_000
    var scale: UInt = 100_000
    while scale > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
      scale /= 10
    }
  }
}
