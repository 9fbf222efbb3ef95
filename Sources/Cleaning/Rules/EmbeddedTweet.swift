/// Cuts what an embedded tweet adds to its words: `— Jane Doe (@janedoe) March 3, 2018`, `pic.twitter.com/…`.
///
/// The words of the tweet stay: they are what somebody said.
enum EmbeddedTweet {
  static let rule = CleaningRule(
    .embeddedTweet, "embedded_tweet", "Cuts the tail of embedded tweets.")

  /// A display name is not longer than this, in bytes.
  private static let longestName = 80

  /// Appends the stretches of the line that go, in ascending order.
  static func find(_ text: Span<UInt8>, _ line: Line, into cuts: inout [Range<Int>]) {
    let range = line.range
    var i = range.lowerBound
    while i < range.upperBound {
      switch text[i] {
      case UInt8(ascii: "@"):
        if let cut = signature(text, range, at: i, after: cuts.last?.upperBound ?? range.lowerBound)
        {
          cuts.append(cut)
          i = max(i + 1, cut.upperBound)
          continue
        }
      case UInt8(ascii: "/"):
        if let cut = address(text, range, at: i, after: cuts.last?.upperBound ?? range.lowerBound) {
          cuts.append(cut)
          i = max(i + 1, cut.upperBound)
          continue
        }
      default: break
      }
      i += 1
    }
  }

  /// `— Name (@handle) Month D, YYYY` around the `@` at `i`.
  private static func signature(
    _ text: Span<UInt8>, _ range: Range<Int>, at i: Int, after lower: Int
  ) -> Range<Int>? {
    guard i > lower, text[i - 1] == UInt8(ascii: "(") else { return nil }
    var end = i + 1
    while end < range.upperBound,
      Bytes.isLetter(text[end]) || Bytes.isDigit(text[end]) || text[end] == UInt8(ascii: "_")
    {
      end += 1
    }
    guard end > i + 1, end < range.upperBound, text[end] == UInt8(ascii: ")") else { return nil }
    end += 1
    // The dash before the name.
    var start = i - 1
    let lowest = max(lower, i - longestName)
    while start >= lowest {
      if Bytes.has(text, 0xE2, 0x80, 0x94, at: start) { break }
      if text[start] == UInt8(ascii: "-"), start == range.lowerBound || text[start - 1] == 0x20 {
        if start > lowest, text[start - 1] == UInt8(ascii: "-") { start -= 1 }
        break
      }
      start -= 1
    }
    guard start >= lowest else { return nil }
    if let date = date(text, range, after: end) { end = date }
    return start..<end
  }

  /// One past `Month D, YYYY` or `D Month YYYY` that begins after a space at `i`.
  private static func date(_ text: Span<UInt8>, _ range: Range<Int>, after i: Int) -> Int? {
    for pattern in datePatterns {
      if let end = Fold.match(text, i..<range.upperBound, pattern) { return end }
    }
    return nil
  }

  private static let datePatterns: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ].flatMap { [Fold.bytes(of: " \($0) 0, 0"), Fold.bytes(of: " 0 \($0) 0")] }

  /// `pic.twitter.com/abc` or `https://t.co/abc` around the slash at `i`.
  private static func address(
    _ text: Span<UInt8>, _ range: Range<Int>, at i: Int, after lower: Int
  ) -> Range<Int>? {
    var start: Int
    if Bytes.matches(text, picture, at: i - picture.count) {
      start = i - picture.count
    } else if Bytes.matches(text, short, at: i - short.count) {
      start = i - short.count
      for scheme in schemes where Bytes.matches(text, scheme, at: start - scheme.count) {
        start -= scheme.count
        break
      }
      guard start < i - short.count || start == range.lowerBound || text[start - 1] == 0x20 else {
        return nil
      }
    } else {
      return nil
    }
    guard start >= lower else { return nil }
    var end = i + 1
    while end < range.upperBound, Bytes.isLetter(text[end]) || Bytes.isDigit(text[end]) { end += 1 }
    // The ellipsis of an address that was cut.
    if Bytes.has(text, 0xE2, 0x80, 0xA6, at: end), end + 3 <= range.upperBound { end += 3 }
    return end > i + 1 ? start..<end : nil
  }

  private static let picture = Array("pic.twitter.com".utf8)
  private static let short = Array("t.co".utf8)
  private static let schemes = [Array("https://".utf8), Array("http://".utf8)]
}
