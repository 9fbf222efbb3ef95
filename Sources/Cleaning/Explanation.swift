public import NewsText

/// One removal in words, for `rollcall clean --explain`.
public struct Explanation: Hashable, Sendable {
  /// The name of the rule.
  public var rule: String
  /// Number of the line of the raw text in which the removed bytes begin, from 1; 0 for the headline.
  public var line: Int
  /// The raw bytes that went, as text on one line; cut after 200 bytes, with `…`.
  public var excerpt: String

  /// Creates an explanation.
  public init(rule: String, line: Int, excerpt: String) {
    self.rule = rule
    self.line = line
    self.excerpt = excerpt
  }

  /// What cleaning took out of an article, in the order of `clean.removals`.
  public static func list(_ clean: CleanArticle, of article: Article) -> [Explanation] {
    var result: [Explanation] = []
    var line = 1
    var counted = 0
    for removal in clean.removals {
      let source = removal.inTitle ? article.title : article.text
      let range = removal.range.lower..<min(removal.range.upper, source.count)
      if !removal.inTitle {
        while counted < range.lowerBound {
          if source[counted] == 0x0A { line += 1 }
          counted += 1
        }
      }
      let name =
        Int(removal.rule) < CleaningRule.all.count ? CleaningRule.all[Int(removal.rule)].name : "?"
      result.append(
        Explanation(
          rule: name, line: removal.inTitle ? 0 : line, excerpt: excerpt(source[range])))
    }
    return result
  }

  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let limit = 200
    var cut = bytes.prefix(limit)
    if bytes.count > limit {
      // Not in the middle of a character.
      while let last = cut.last, last & 0xC0 == 0x80 { cut.removeLast() }
      if let last = cut.last, last >= 0xC0 { cut.removeLast() }
    }
    let shown = cut.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
    return String(decoding: shown, as: UTF8.self) + (bytes.count > limit ? "…" : "")
  }
}
