/// What an article counts as among the others; articles are numbered from 0 in the order of `add`.
public enum Disposition: Hashable, Sendable {
  /// A text of its own.
  case distinct
  /// A shortened or re-edited version of another; counts as distinct.
  case derived(from: Int)
  /// A copy of a distinct or derived article.
  case duplicate(of: Int)
  /// An earlier revision of what the same outlet published later under the same address.
  case superseded(by: Int)

  /// Whether the article counts in the columns that end in `_distinct`.
  public var countsAsDistinct: Bool {
    switch self {
    case .distinct, .derived: true
    case .duplicate, .superseded: false
    }
  }
}

/// How similar two articles must be.
///
/// The similarity is the estimated Jaccard similarity of their sets of five-word shingles. The
/// defaults were measured on five made dumps of 30 MB, each with 2,250 copies of 5,300 stories that
/// were retitled, re-edited or cut by a tenth, and that share paragraphs with each other; pairs of
/// copies (and in brackets pairs within clusters, derived versions included):
///
///     copy  precision        recall
///     0.65  0.9978 (0.9976)  0.9947 (0.9993)
///     0.68  0.9985 (0.9983)  0.9915 (0.9992)
///     0.70  0.9988 (0.9984)  0.9898 (0.9993)
///
/// All near copies of Reuters-21578 (Jaccard similarity of eight-word shingles of 0.8 and more) are
/// copies by every line.
public struct Thresholds: Hashable, Sendable {
  /// A copy, from here on.
  public var copy: Double
  /// The least share of the shorter article that stands in the longer one, for a derived version.
  public var derived: Double
  /// The least similarity of a derived version.
  public var derivedSimilarity: Double
  /// A second text under the same address is a revision of the first from here on.
  public var revision: Double

  /// Creates thresholds, by default those that were measured to be best.
  public init(
    copy: Double = 0.68, derived: Double = 0.9, derivedSimilarity: Double = 0.3,
    revision: Double = 0.2
  ) {
    self.copy = copy
    self.derived = derived
    self.derivedSimilarity = derivedSimilarity
    self.revision = revision
  }
}
