/// Drops the byline at the head of the body: `By Jane Doe`, the author as the dump names them, the outlet's name.
///
/// Looked for in the first lines that remain. A bare name is a byline only if the dump states it as author or the outlet's
/// name or `Staff Writer` follows on the next line.
enum Byline {
  static let rule = CleaningRule(.byline, "byline", "Drops the byline at the head of the body.")

  /// What follows a bare name under it.
  private static let offices = [
    "staff writer", "staff writers", "staff reporter", "senior writer", "senior reporter",
    "national reporter",
    "political reporter", "political correspondent", "white house correspondent", "correspondent",
    "contributor",
    "opinion contributor", "opinion columnist", "columnist", "associated press",
    "the associated press", "reuters",
    "special for *", "special to *", "for *", "associate editor", "senior editor",
    "managing editor", "reporter",
    "news editor", "deputy editor", "digital reporter", "bbc news", "bbc news, *",
    "published contributor",
  ].map { Fold.bytes(of: $0) }

  /// `By Jane Doe and John Smith, Outlet`.
  static func isSigned(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 140,
      Bytes.lower(text[range.lowerBound]) == UInt8(ascii: "b"),
      Bytes.lower(text[range.lowerBound + 1]) == UInt8(ascii: "y"),
      text[range.lowerBound + 2] == 0x20 || text[range.lowerBound + 2] == UInt8(ascii: ":")
    else { return false }
    let rest = range.lowerBound + 3..<range.upperBound
    guard Prose.isTitleCase(text, rest), !endsStop(text, rest) else { return false }
    return Bytes.words(text, rest) <= 14
  }

  /// A name as bylines have it: two to five words in capitals and nothing else.
  static func isName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 5, range.count <= 80, Prose.isTitleCase(text, range),
      !endsStop(text, range)
    else { return false }
    for k in range
    where Bytes.isDigit(text[k]) || text[k] == UInt8(ascii: ":") || text[k] == UInt8(ascii: "?") {
      return false
    }
    let words = Bytes.words(text, range)
    return words >= 2 && words <= 8
  }

  /// Whether a line under a name makes that name a byline.
  static func isOffice(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !endsStop(text, range) else { return false }
    for office in offices
    where Fold.match(text, range, office, whole: !office.contains(0x2A)) != nil {
      return true
    }
    return false
  }

  private static func endsStop(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    // `Jr.` ends a name, other stops end sentences.
    if text[last] == UInt8(ascii: "."), range.count > 3, text[last - 1] == UInt8(ascii: "r"),
      text[last - 2] == UInt8(ascii: "J") || text[last - 2] == UInt8(ascii: "S")
    {
      return false
    }
    return Prose.endsSentence(text, range)
  }
}
