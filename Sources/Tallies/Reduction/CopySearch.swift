public import Syndication

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
///
/// Members of a cluster are copies, versions and revisions by their `kinds`.
public struct Placements: Sendable {
  /// Two or more articles that tell one story in the same words.
  public struct Cluster: Sendable, Hashable {
    /// The article that stands for the others.
    public var representative: Int
    /// All articles, the representative included, in ascending order.
    public var members: [Int]
    /// The least similarity of a member to the article that it joined, 0 to 1.
    public var minSimilarity: Double

    /// Creates a cluster.
    public init(representative: Int, members: [Int], minSimilarity: Double = 1) {
      self.representative = representative
      self.members = members
      self.minSimilarity = minSimilarity
    }
  }

  /// The standing of each article.
  public var kinds: [Placement]
  /// The number of the cluster that each article is in, `.max` where it is alone.
  public var clusterOf: [UInt32]
  /// The article that stands for each cluster.
  public var representatives: [UInt32]
  /// The least similarity in each cluster of a member to the article that it joined, 0 to 1.
  public var minSimilarities: [Double]

  /// Creates placements of which only the sizes are known, to be filled in.
  init(kinds: [Placement]) {
    self.kinds = kinds
    clusterOf = [UInt32](repeating: .max, count: kinds.count)
    representatives = []
    minSimilarities = []
  }

  /// Creates placements out of a list of clusters.
  public init(kinds: [Placement], clusters: [Cluster]) {
    self.init(kinds: kinds)
    for (number, cluster) in clusters.enumerated() {
      representatives.append(UInt32(cluster.representative))
      minSimilarities.append(cluster.minSimilarity)
      for member in cluster.members { clusterOf[member] = UInt32(number) }
    }
  }
}

/// Finds the copies among the articles of a run.
public protocol CopySearch: Sendable {
  /// Takes the next article in (input, ordinal) order.
  mutating func add(_ key: ArticleKey)

  /// Decides on all articles that were added.
  mutating func resolve() -> Placements
}

/// The search of the `Syndication` stage.
public struct SyndicationSearch: CopySearch {
  private var clusterer: Clusterer

  /// Creates a search over no articles.
  public init(thresholds: Thresholds = Thresholds()) {
    clusterer = Clusterer(thresholds: thresholds)
  }

  /// Takes the next article.
  public mutating func add(_ key: ArticleKey) {
    clusterer.add(
      key.signature, day: key.day, outlet: key.outlet, url: key.url, published: key.published)
  }

  /// Decides on all articles, and forgets them.
  public mutating func resolve() -> Placements {
    var kinds: [Placement] = []
    kinds.reserveCapacity(clusterer.count)
    for article in 0..<clusterer.count {
      switch clusterer.disposition(of: article) {
      case .distinct: kinds.append(.distinct)
      case .derived: kinds.append(.derived)
      case .duplicate: kinds.append(.duplicate)
      case .superseded: kinds.append(.superseded)
      }
    }
    var placements = Placements(kinds: kinds)
    clusterer.forEachMember { article, cluster, similarity in
      if cluster == placements.representatives.count {
        placements.representatives.append(UInt32(clusterer.representative(of: article)))
        placements.minSimilarities.append(1)
      }
      placements.clusterOf[article] = UInt32(cluster)
      placements.minSimilarities[cluster] = min(placements.minSimilarities[cluster], similarity)
    }
    clusterer = Clusterer()
    return placements
  }
}
