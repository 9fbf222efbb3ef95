import NewsText
import Tallies

/// The rows that were not handed on yet.
///
/// Each cell asks once for as much room as it may need and then stores bytes: an array that is
/// appended to asks with every byte whether it is shared and whether there is room. A comma stands
/// after every cell, and the end of the line takes the place of the last one.
struct CSVBuffer {
  /// Bytes behind the end that may be overwritten, so that texts are stored eight bytes at a time.
  private static let slack = 8

  private var bytes: [UInt8]
  /// How many of the bytes count.
  private(set) var end = 0
  private var lastDay = Day(number: .min)
  private var dayBytes: [UInt8] = []

  init(capacity: Int) { bytes = [UInt8](repeating: 0, count: capacity) }

  /// Hands everything on.
  mutating func flush(to sink: inout any ByteSink) throws {
    try sink.write(bytes.span.extracting(0..<end))
    end = 0
  }

  @inline(__always)
  private mutating func makeRoom(_ count: Int) {
    if bytes.count - end < count + CSVBuffer.slack { grow(count) }
  }

  @inline(never)
  private mutating func grow(_ count: Int) {
    bytes.append(
      contentsOf: repeatElement(0, count: max(bytes.count, count + CSVBuffer.slack)))
  }

  // MARK: Cells

  /// An empty cell.
  mutating func nothing() {
    makeRoom(1)
    bytes[end] = CSVBuffer.comma
    end += 1
  }

  /// An integer.
  mutating func number(_ value: Int) {
    makeRoom(21)
    var place = end
    var output = bytes.mutableSpan
    if value < 0 {
      output[place] = UInt8(ascii: "-")
      place += 1
    }
    place = CSVBuffer.store(value.magnitude, at: place, &output)
    output[place] = CSVBuffer.comma
    end = place + 1
  }

  /// A score with six decimals; what rounds to nothing is `0.000000` without a sign.
  mutating func score(_ value: Double) {
    let millionths = Score.millionths(value)
    makeRoom(28)
    var place = end
    var output = bytes.mutableSpan
    if millionths < 0 {
      output[place] = UInt8(ascii: "-")
      place += 1
    }
    place = CSVBuffer.store(millionths.magnitude / 1_000_000, at: place, &output)
    output[place] = UInt8(ascii: ".")
    CSVBuffer.store(millionths.magnitude % 1_000_000, digits: 6, at: place + 1, &output)
    output[place + 7] = CSVBuffer.comma
    end = place + 8
  }

  /// A day as `YYYY-MM-DD`; neighbouring rows are often of one day.
  mutating func day(_ day: Day) {
    if day != lastDay || dayBytes.isEmpty {
      dayBytes = Array((day.iso + ",").utf8)
      lastDay = day
    }
    append(dayBytes)
  }

  /// A text that needs no quotation marks.
  mutating func copied(_ source: Span<UInt8>, _ range: Range<Int>) {
    makeRoom(range.count + 1)
    copy(source, range) { _ in false }
    put(CSVBuffer.comma)
  }

  /// A text as it is, quoted where RFC 4180 demands it.
  mutating func plain(_ source: Span<UInt8>, _ range: Range<Int>) {
    var mustQuote = false
    var index = range.lowerBound
    while index < range.upperBound {
      let word = ByteWord(source, at: index, before: range.upperBound)
      if word.hasCommaOrQuote || word.hasLowControl {
        // Of the control characters only those that end lines need quotation marks.
        for place in index..<min(index + 8, range.upperBound) {
          switch source[place] {
          case CSVBuffer.comma, CSVBuffer.quote, 0x0A, 0x0D: mustQuote = true
          default: continue
          }
        }
        if mustQuote { break }
      }
      index += 8
    }
    makeRoom(2 * range.count + 3)
    if mustQuote { put(CSVBuffer.quote) }
    copy(source, range) { $0.hasQuote }
    if mustQuote { put(CSVBuffer.quote) }
    put(CSVBuffer.comma)
  }

  /// A text from the input, guarded: `'` before a formula, spaces for control characters.
  ///
  /// Formulas begin with `= + - @` TAB CR LF. A leading `'` that one of them follows gets another
  /// one, so that the guard can be undone. Control characters are those of Unicode's class Cc.
  mutating func guarded(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return nothing() }
    let first = source[range.lowerBound]
    let isGuarded =
      CSVBuffer.isFormula(first)
      || (first == 0x27 && range.count > 1
        && CSVBuffer.isFormula(source[range.lowerBound + 1]))
    var mustQuote = false
    var index = range.lowerBound
    while index < range.upperBound, !mustQuote {
      mustQuote = ByteWord(source, at: index, before: range.upperBound).hasCommaOrQuote
      index += 8
    }
    makeRoom(2 * range.count + 4)
    if mustQuote { put(CSVBuffer.quote) }
    if isGuarded { put(0x27) }
    copy(source, range, mendsControls: true) { $0.hasQuote || $0.hasControl }
    if mustQuote { put(CSVBuffer.quote) }
    put(CSVBuffer.comma)
  }

  /// Copies a text with quotation marks doubled, and spaces for control characters if asked for.
  ///
  /// Eight bytes at a time, one by one only where some of them need care. There must be room, for
  /// bytes that need care twice.
  @inline(__always)
  private mutating func copy(
    _ source: Span<UInt8>, _ range: Range<Int>, mendsControls: Bool = false,
    needsCare: (ByteWord) -> Bool
  ) {
    var place = end
    var output = bytes.mutableSpan
    var index = range.lowerBound
    while index < range.upperBound {
      let word = ByteWord(source, at: index, before: range.upperBound)
      let step = min(8, range.upperBound - index)
      if !needsCare(word) {
        // Any eight bytes are eight `UInt8`; the store is checked against the bounds.
        var raw = unsafe output.mutableBytes
        raw.storeBytes(of: word.bits.littleEndian, toByteOffset: place, as: UInt64.self)
        index += step
        place += step
        continue
      }
      let stop = index + step
      while index < stop {
        let byte = source[index]
        index += 1
        if byte == CSVBuffer.quote {
          output[place] = byte
          output[place + 1] = byte
          place += 2
          continue
        }
        let isLong =
          mendsControls && byte == 0xC2 && index < range.upperBound
          && source[index] & 0xE0 == 0x80
        let isControl = mendsControls && (byte < 0x20 || byte == 0x7F)
        output[place] = isLong || isControl ? 0x20 : byte
        place += 1
        if isLong { index += 1 }
      }
    }
    end = place
  }

  // MARK: Rows

  /// Bytes as they are, such as cells that were written before.
  mutating func append(_ other: [UInt8]) {
    makeRoom(other.count)
    copy(other.span, 0..<other.count) { _ in false }
  }

  /// The bytes from an index on.
  func copy(from start: Int, into other: inout [UInt8]) {
    other.removeAll(keepingCapacity: true)
    other.append(contentsOf: bytes[start..<end])
  }

  /// Ends the line, in place of the last comma.
  mutating func endLine(carriageReturn: Bool) {
    makeRoom(2)
    end -= 1
    if carriageReturn { put(0x0D) }
    put(0x0A)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes[end] = byte
    end += 1
  }

  // MARK: Digits

  private static let comma = UInt8(ascii: ",")
  private static let quote: UInt8 = 0x22

  private static func isFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D,
      0x0A:
      true
    default: false
    }
  }

  /// Stores a number; gives the place behind it.
  @inline(__always)
  private static func store(_ value: UInt, at place: Int, _ output: inout MutableSpan<UInt8>)
    -> Int
  {
    if value < 10 {
      output[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)
      return place + 1
    }
    var digits = 2
    var limit: UInt = 100
    while value >= limit {
      digits += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    store(value, digits: digits, at: place, &output)
    return place + digits
  }

  /// Stores the lowest digits of a number, with zeros before.
  @inline(__always)
  private static func store(
    _ value: UInt, digits: Int, at place: Int, _ output: inout MutableSpan<UInt8>
  ) {
    var rest = value
    var index = place + digits
    while index > place {
      index -= 1
      output[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
