/// Drops what a page has left under the article: a label that ends the text without ending a sentence.
///
/// A heading stands above something. A short line in capitals that ends the text, without a stop, heads
/// nothing, so it is no heading but a label of the page: the name of a section, a byline, a tag. At most five words and 48 bytes;
/// each word begins with a capital or a digit; no comma, as in an attribution; it is not one of a row of such lines, which are a list or a table; and
/// there must be an article, at least three lines that end like sentences.
enum PageFooter {
  static let rule = CleaningRule(
    .pageFooter, "page_footer", "Drops a stray label under the last paragraph.")

  static func isLabel(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 48, range.count >= 2, Bytes.words(text, range) <= 5,
      !Prose.endsSentence(text, range), Prose.isTitleCase(text, range)
    else { return false }
    // Figures are parts of tables; a colon announces something; `Jane Doe, Outlet` says whose
    // words stand above.
    var letters = 0
    for k in range {
      if Bytes.isLetter(text[k]) { letters += 1 }
      switch text[k] {
      case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","),
        UInt8(ascii: "("):
        return false
      default: break
      }
    }
    let first = text[range.lowerBound]
    return letters >= 2 && Bytes.isLetter(first)
  }
}
