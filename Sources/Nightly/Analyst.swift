public import Actors
public import Cleaning
public import NewsText
public import Quotations
public import Segmentation

/// Takes one article after another through cleaning, segmentation, tagging and quotations.
///
/// One for each worker; all buffers are reused. `annotate` and the main job share it, so that what
/// is printed is what is counted.
public struct Analyst: Sendable {
  private var cleaner: Cleaner
  private let segmenter = Segmenter()
  private var tagger: Tagger
  private var quoter = Quoter()

  /// The clean article.
  public private(set) var clean = CleanArticle()
  /// Words of the headline.
  public private(set) var titleSegments = Segments()
  /// Words and sentences of the clean text.
  public private(set) var segments = Segments()
  /// Who is named.
  public private(set) var annotations = Annotations()
  /// Who says what.
  public private(set) var quotations: [QuotationPiece] = []

  /// Creates an analyst.
  public init(dictionary: ActorDictionary, cleaner: Cleaner) {
    self.cleaner = cleaner
    tagger = Tagger(dictionary: dictionary)
  }

  /// Analyses an article.
  ///
  /// - Returns: why it does not count, or nothing if it does. The language is only looked at, and
  ///   names only looked for, in articles that have text.
  public mutating func analyse(_ article: Article) -> Rejection? {
    cleaner.clean(article, into: &clean)
    guard clean.text.contains(where: { $0 > 0x20 }) else {
      return rejection(
        article, .noText, article.text.isEmpty ? "the record has no text" : "cleaning left no text")
    }
    guard clean.language == "en" else {
      return rejection(article, .language, "language: \(clean.language)")
    }
    // The spans borrow these two, not the whole value, while its buffers are written.
    let title = clean.title
    let text = clean.text
    segmenter.segment(title.span, into: &titleSegments)
    segmenter.segment(text.span, into: &segments)
    tagger.annotate(
      title: title.span, titleSegments: titleSegments, text: text.span,
      segments: segments, day: article.day, into: &annotations)
    quoter.quotations(
      text: text.span, segments: segments, annotations: annotations, into: &quotations)
    return nil
  }

  private func rejection(
    _ article: Article, _ reason: Rejection.Reason, _ detail: String
  ) -> Rejection {
    let bytes = article.title.isEmpty ? article.text : article.title
    return Rejection(
      ordinal: article.ordinal, offset: article.offset, size: article.size,
      member: article.member, recordID: article.recordID, reason: reason, detail: detail,
      sample: Sample.text(of: bytes))
  }
}

/// The beginning of a text, for `rejects.csv`.
enum Sample {
  /// At most 120 bytes, cut at a character.
  static func text(of bytes: [UInt8]) -> String {
    var end = min(120, bytes.count)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
