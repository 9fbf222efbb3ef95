/// Where an article stands among its copies.
public enum Placement: UInt8, Sendable, CaseIterable {
  /// Not a copy of an earlier one.
  case distinct
  /// A shortened or re-edited version of an earlier one; it counts as distinct.
  case derived
  /// A copy of an earlier one.
  case duplicate
  /// An earlier revision of an article with the same address in the same outlet.
  case superseded

  /// Whether it counts in the columns that end in `_distinct`.
  public var isDistinct: Bool { self == .distinct || self == .derived }
}

/// The standing of every article of a run; articles are numbered from 0 in (input, ordinal) order.
public struct Placements: Sendable {
  /// An article that belongs to another one.
  public struct Link: Sendable, Hashable {
    /// The number of the article.
    public var article: Int
    /// The number of the representative of its cluster.
    public var representative: Int
    /// The similarity of the two texts, 0 to 1; nothing where it was not measured.
    public var similarity: Double?

    /// Creates a link.
    public init(article: Int, representative: Int, similarity: Double?) {
      self.article = article
      self.representative = representative
      self.similarity = similarity
    }
  }

  /// The standing of each article.
  public var kinds: [Placement]
  /// A link for each article that is not `distinct`, in ascending order of article.
  public var links: [Link]

  /// Creates a list.
  public init(kinds: [Placement], links: [Link]) {
    self.kinds = kinds
    self.links = links
  }
}

/// Finds the copies among the articles of a run.
public protocol CopySearch: Sendable {
  /// Takes the next article in (input, ordinal) order.
  mutating func add(_ key: ArticleKey)

  /// Decides on all articles that were added.
  mutating func resolve() -> Placements
}

/// The simplest search: articles are copies where their signatures are equal bytes.
///
/// An empty signature equals none.
public struct ExactCopySearch: CopySearch {
  private var symbols = Symbols()
  private var firsts: [Int] = []
  private var kinds: [Placement] = []
  private var links: [Placements.Link] = []

  /// Creates a search over no articles.
  public init() {}

  /// Takes the next article.
  public mutating func add(_ key: ArticleKey) {
    let article = kinds.count
    guard !key.signature.isEmpty else { return kinds.append(.distinct) }
    let symbol = Int(symbols.intern(key.signature.span, 0..<key.signature.count))
    guard symbol == firsts.count else {
      kinds.append(.duplicate)
      links.append(
        Placements.Link(article: article, representative: firsts[symbol], similarity: 1))
      return
    }
    firsts.append(article)
    kinds.append(.distinct)
  }

  /// Decides on all articles.
  public mutating func resolve() -> Placements { Placements(kinds: kinds, links: links) }
}
