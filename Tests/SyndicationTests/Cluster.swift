import Syndication

/// Two or more articles that tell one story in the same words, as a list of its members.
struct Cluster {
  /// The article that stands for the others: the earliest, or its latest revision.
  var representative: Int
  /// All articles, the representative included, in ascending order.
  var members: [Int] = []
  var copies: [Int] = []
  var derived: [Int] = []
  var superseded: [Int] = []
  /// The least similarity of a member to the article that it joined, 0 to 1.
  var minSimilarity = 1.0
}

extension Clusterer {
  /// All clusters of two or more articles, in the order of their first members.
  func clusters() -> [Cluster] {
    var result: [Cluster] = []
    forEachMember { article, cluster, similarity in
      if cluster == result.count {
        result.append(Cluster(representative: representative(of: article)))
      }
      result[cluster].members.append(article)
      switch disposition(of: article) {
      case .distinct: break
      case .derived: result[cluster].derived.append(article)
      case .duplicate: result[cluster].copies.append(article)
      case .superseded: result[cluster].superseded.append(article)
      }
      result[cluster].minSimilarity = min(result[cluster].minSimilarity, similarity)
    }
    return result
  }
}
