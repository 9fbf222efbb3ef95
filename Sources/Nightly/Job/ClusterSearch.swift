internal import NewsText
internal import Syndication
internal import Tallies

/// Finds copies by the clusters of `Syndication`.
struct ClusterSearch: CopySearch {
  private var clusterer = Clusterer()
  private var outlets: [String: UInt32] = [:]

  mutating func add(_ key: ArticleKey) {
    let outlet = outlets[key.outlet] ?? UInt32(outlets.count)
    outlets[key.outlet] = outlet
    let signature = Signature(serialised: key.signature.span) ?? Signature()
    clusterer.add(
      signature, day: key.day, outlet: outlet, url: key.url, published: key.published)
  }

  mutating func resolve() -> Placements {
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
    var links: [Placements.Link] = []
    for cluster in clusterer.clusters() {
      for member in cluster.members where member != cluster.representative {
        links.append(
          Placements.Link(
            article: member, representative: cluster.representative,
            similarity: cluster.minSimilarity))
      }
    }
    links.sort { $0.article < $1.article }
    return Placements(kinds: kinds, links: links)
  }
}
