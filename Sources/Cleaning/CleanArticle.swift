public import NewsText

/// One thing that cleaning took out of an article or changed in it.
public struct Removal: Sendable {
  /// Index of the rule in `CleaningRule.all`.
  public var rule: UInt16
  /// The bytes of the raw text (or headline) that went.
  public var range: ByteRange
  /// Lines that went; 0 where only a part of a line did.
  public var lines: UInt32
  /// Whether `range` counts in the headline instead of the text.
  public var inTitle: Bool

  /// Creates a removal.
  public init(rule: Int, range: ByteRange, lines: Int, inTitle: Bool = false) {
    self.rule = UInt16(rule)
    self.range = range
    self.lines = UInt32(lines)
    self.inTitle = inTitle
  }
}

/// An article as it is counted: clean text, and what became of the raw one.
///
/// The buffers are reused from article to article.
public struct CleanArticle: Sendable {
  /// The headline, valid UTF-8 on one line.
  public var title: [UInt8] = []
  /// The text, valid UTF-8.
  ///
  /// A line is a paragraph; blank lines divide nothing more than lines do.
  public var text: [UInt8] = []
  /// What went: first from the headline, then from the text, each in the order of the raw bytes.
  public var removals: [Removal] = []
  /// Where each byte of `text` stood in the raw text.
  public var offsets = OffsetMap()
  /// What was mended, by the reader and here.
  public var repairs: Repairs = []
  /// The language found: an ISO 639 code in lower case, `en` in doubt.
  public var language = "en"

  /// Creates an empty article.
  public init() {}
}
