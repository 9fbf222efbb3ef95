/// Which bytes that need care occur in a text: found eight bytes at a time.
///
/// A byte of a word is below n, where n ≤ 128, if subtracting n from it borrows and its own high
/// bit is not set; a byte equals c if it is below 1 after an exclusive or with c (Mycroft's test).
struct ByteMarks {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  private var controls: UInt64 = 0
  private var commas: UInt64 = 0
  private var quotes: UInt64 = 0

  /// A byte below 20, 7F, or C2, with which U+0080 to U+00BF begin.
  var hasControl: Bool { controls != 0 }
  /// A comma.
  var hasComma: Bool { commas != 0 }
  /// A double quotation mark.
  var hasQuote: Bool { quotes != 0 }

  @inline(__always)
  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while range.upperBound - index >= 8 {
      // The load is checked against the bounds; any eight bytes are a `UInt64`.
      look(unsafe source.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    guard index < range.upperBound else { return }
    // What is left, filled up with spaces.
    var rest: UInt64 = 0x2020_2020_2020_2020
    while index < range.upperBound {
      rest = rest << 8 | UInt64(source[index])
      index += 1
    }
    look(rest)
  }

  @inline(__always)
  private mutating func look(_ word: UInt64) {
    controls |= below(word, 0x20) | equal(word, 0x7F) | equal(word, 0xC2)
    commas |= equal(word, 0x2C)
    quotes |= equal(word, 0x22)
  }

  @inline(__always)
  private func below(_ word: UInt64, _ limit: UInt64) -> UInt64 {
    (word &- ByteMarks.ones &* limit) & ~word & ByteMarks.highs
  }

  @inline(__always)
  private func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    below(word ^ (ByteMarks.ones &* byte), 1)
  }
}
