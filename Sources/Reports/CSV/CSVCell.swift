import NewsText
import Tallies

/// The bytes of single cells.
enum CSVCell {
  /// Appends a text, quoted where RFC 4180 demands it.
  static func append(_ source: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8]) {
    let marks = ByteMarks(source, range)
    var mustQuote = marks.hasQuote || marks.hasComma
    if !mustQuote, marks.hasControl {
      for index in range where source[index] == 0x0A || source[index] == 0x0D { mustQuote = true }
    }
    guard mustQuote else { return copy(source, range, to: &buffer) }
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
    let marks = ByteMarks(source, range)
    let mustQuote = marks.hasQuote || marks.hasComma
    if mustQuote { buffer.append(0x22) }
    if isGuarded { buffer.append(0x27) }
    if marks.hasQuote || marks.hasControl {
      copyMended(source, range, to: &buffer)
    } else {
      copy(source, range, to: &buffer)
    }
    if mustQuote { buffer.append(0x22) }
  }

  private static func copy(_ source: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8]) {
    // One copy of all bytes instead of a loop: a third of the time of `quotes.csv`. The range is
    // checked by `extracting`, and the copy is made before this call returns.
    unsafe source.extracting(range).withUnsafeBufferPointer {
      unsafe buffer.append(contentsOf: $0)
    }
  }

  /// Copies with quotation marks doubled and spaces for control characters.
  ///
  /// What lies between them is passed over eight bytes at a time and copied at once.
  private static func copyMended(
    _ source: Span<UInt8>, _ range: Range<Int>, to buffer: inout [UInt8]
  ) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if range.upperBound - index >= 8 {
        let marks = ByteMarks(source, index..<index + 8)
        if !marks.hasQuote && !marks.hasControl {
          index += 8
          continue
        }
      }
      let byte = source[index]
      let isLongControl =
        byte == 0xC2 && index + 1 < range.upperBound && source[index + 1] & 0xE0 == 0x80
      guard byte == 0x22 || byte < 0x20 || byte == 0x7F || isLongControl else {
        index += 1
        continue
      }
      copy(source, start..<index, to: &buffer)
      if byte == 0x22 {
        buffer.append(0x22)
        buffer.append(0x22)
      } else {
        buffer.append(0x20)
      }
      index += isLongControl ? 2 : 1
      start = index
    }
    copy(source, start..<range.upperBound, to: &buffer)
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
    buffer.append(addingCapacity: 20) { output in
      if value < 0 { output.append(UInt8(ascii: "-")) }
      append(value.magnitude, to: &output)
    }
  }

  /// Appends a score with six decimals; what rounds to nothing is `0.000000` without a sign.
  static func append(_ value: Double, to buffer: inout [UInt8]) {
    let millionths = Score.millionths(value)
    buffer.append(addingCapacity: 24) { output in
      if millionths < 0 { output.append(UInt8(ascii: "-")) }
      append(millionths.magnitude / 1_000_000, to: &output)
      output.append(UInt8(ascii: "."))
      append(millionths.magnitude % 1_000_000, digits: 6, to: &output)
    }
  }

  /// Appends a day as `YYYY-MM-DD`.
  static func append(_ day: Day, to buffer: inout [UInt8]) {
    let (year, month, dayOfMonth) = day.civil
    // Only years of four digits can be written in ten bytes; no other comes out of a dump.
    guard (0...9999).contains(year) else { return buffer.append(contentsOf: day.iso.utf8) }
    buffer.append(addingCapacity: 10) { output in
      append(UInt(year), digits: 4, to: &output)
      output.append(UInt8(ascii: "-"))
      append(UInt(month), digits: 2, to: &output)
      output.append(UInt8(ascii: "-"))
      append(UInt(dayOfMonth), digits: 2, to: &output)
    }
  }

  private static func append(_ value: UInt, to output: inout OutputSpan<UInt8>) {
    var digits = 1
    var limit: UInt = 10
    while value >= limit {
      digits += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    append(value, digits: digits, to: &output)
  }

  /// Appends the lowest digits of a number, with zeros before.
  private static func append(_ value: UInt, digits: Int, to output: inout OutputSpan<UInt8>) {
    var scale: UInt = 1
    for _ in 1..<digits { scale *= 10 }
    var rest = value
    while scale > 0 {
      let digit = rest / scale
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest -= digit * scale
      scale /= 10
    }
  }
}
