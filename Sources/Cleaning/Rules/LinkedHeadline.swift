/// Drops the headline of another article that stands in capitals between two paragraphs.
///
/// Six words at least, which headings in capitals seldom have, without an end of a sentence; the paragraphs around
/// it are prose in small letters, and the one before does not lead up to it with a colon.
enum LinkedHeadline {
  static let rule = CleaningRule(
    .linkedHeadline, "linked_headline",
    "Drops headlines of other articles in capitals between paragraphs.")

  /// Sizes of such a headline, in bytes.
  private static let sizes = 28...200
  private static let fewestWords = 6
  /// The shortest paragraph of prose, in bytes.
  private static let shortestParagraph = 24

  /// Whether a line is several words in capitals.
  @inline(__always)
  static func isCapitals(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard sizes.contains(range.count), Bytes.isUpper(text[range.lowerBound]),
      !Bytes.isLower(text[range.lowerBound + 1]), !Bytes.isLower(text[range.lowerBound + 2])
    else { return false }
    return isLoud(text, range)
  }

  private static func isLoud(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var letters = 0
    for k in range {
      if Bytes.isLower(text[k]) { return false }
      if Bytes.isUpper(text[k]) { letters += 1 }
    }
    let last = text[range.upperBound - 1]
    return letters * 3 >= range.count * 2 && Bytes.words(text, range) >= fewestWords
      && last != UInt8(ascii: ".") && last != UInt8(ascii: ":")
      && !Bytes.has(text, 0xE2, 0x80, 0xA6, at: range.upperBound - 3)
  }

  /// Whether a line is a paragraph in small letters.
  static func isProse(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= shortestParagraph, Prose.endsSentence(text, range) else { return false }
    var small = 0
    for k in range.lowerBound..<min(range.upperBound, range.lowerBound + 80)
    where Bytes.isLower(text[k]) {
      small += 1
    }
    return small >= 8
  }
}
