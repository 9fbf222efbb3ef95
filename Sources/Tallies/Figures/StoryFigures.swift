public import NewsText
internal import Syndication

/// One row of `bursts.csv`.
public struct BurstFigure: Sendable {
  /// The day.
  public var day: Day?
  /// Symbol of the actor's id.
  public var id: UInt32
  /// Distinct articles of the day that mention the actor.
  public var observed: Int
  /// Articles that the baseline leads one to expect.
  public var expected: Double
  /// Days of the baseline with data.
  public var baselineDays: Int
  /// Observed / expected; nothing where nothing was expected.
  public var ratio: Double?
  /// The score.
  public var z: Double
  /// Whether at least two outlets have distinct articles about it that day.
  public var supported: Bool
  /// Symbol of the id of the actor that shares most of these articles.
  public var topCoactor: UInt32?
  /// Number among the passages of the headline of the article that mentions the actor most often.
  public var topHeadline: UInt32?

  /// All rows: by day, z, id.
  static func all(_ context: FigureContext, _ bursts: Bursts) -> [BurstFigure] {
    let beside = bursts.topCoactors { context.rank($0) }
    let order = bursts.rows.indices.sorted { a, b in
      let (x, y) = (bursts.rows[a], bursts.rows[b])
      if x.day != y.day { return x.day < y.day }
      let (p, q) = (Score.millionths(x.score), Score.millionths(y.score))
      return p != q ? p > q : context.rank(x.actor) < context.rank(y.actor)
    }
    return order.map { index in
      let row = bursts.rows[index]
      return BurstFigure(
        day: DayCode.day(row.day), id: context.id(row.actor), observed: row.observed,
        expected: row.expected, baselineDays: row.baselineDays,
        ratio: row.expected > 0 ? Double(row.observed) / row.expected : nil, z: row.score,
        supported: row.supported, topCoactor: beside[index].map { context.id($0) },
        topHeadline: row.headline)
    }
  }
}

/// One row of `syndication.csv`.
public struct SyndicationFigure: Sendable {
  /// Number of the representative.
  public var cluster: UInt32
  /// Articles of the cluster in the window, the representative included.
  public var articles: Int
  /// Their outlets.
  public var outlets: Int
  /// First day of one of them.
  public var firstDay: Day?
  /// Last day of one of them.
  public var lastDay: Day?
  /// Lowest similarity of a member to the article that it joined.
  public var minSimilarity: Double?
  /// Number among the passages of the representative's headline.
  public var headline: UInt32?
  /// Symbols of the ids of the actors that the representative mentions most often, at most three.
  public var topActors: [UInt32]
  /// Numbers of the copies, in order.
  public var copies: [UInt32]
  /// Numbers of the shortened or re-edited versions.
  public var derived: [UInt32]
  /// Numbers of earlier revisions.
  public var superseded: [UInt32]
}

/// The rows of `syndication.csv`: clusters with at least two articles in the window, by articles,
/// then representative.
public struct SyndicationFigures: RandomAccessCollection, Sendable {
  private let context: FigureContext
  private let kinds: [Placement]
  private let minSimilarities: [Double]
  private let order: [UInt32]
  /// The articles of all clusters, ascending in each, and where those of a cluster begin.
  private let members: [UInt32]
  private let starts: [UInt32]

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { order.count }

  init(
    _ context: FigureContext, kinds: [Placement], minSimilarities: [Double],
    articleID: (UInt32) -> String
  ) {
    self.context = context
    self.kinds = kinds
    self.minSimilarities = minSimilarities
    let clusters = context.tallies.clusters
    order = clusters.indices.filter { clusters[$0].articles > 1 }
      .map { (cluster: UInt32($0), id: articleID(clusters[$0].representative)) }
      .sorted { a, b in
        let (x, y) = (clusters[Int(a.cluster)].articles, clusters[Int(b.cluster)].articles)
        return x != y ? x > y : a.id.precedes(b.id)
      }.map(\.cluster)
    var starts = [UInt32](repeating: 0, count: clusters.count + 1)
    for cluster in context.tallies.clusterOf where cluster != .max { starts[Int(cluster) + 1] += 1 }
    for cluster in clusters.indices { starts[cluster + 1] += starts[cluster] }
    var members = [UInt32](repeating: 0, count: Int(starts[clusters.count]))
    var next = starts
    for (article, cluster) in context.tallies.clusterOf.enumerated() where cluster != .max {
      members[Int(next[Int(cluster)])] = UInt32(article)
      next[Int(cluster)] += 1
    }
    self.starts = starts
    self.members = members
  }

  /// The row at a position.
  public subscript(position: Int) -> SyndicationFigure {
    let cluster = Int(order[position])
    let tally = context.tallies.clusters[cluster]
    let members = self.members[Int(starts[cluster])..<Int(starts[cluster + 1])]
    func ofKind(_ kind: Placement) -> [UInt32] { members.filter { kinds[Int($0)] == kind } }
    return SyndicationFigure(
      cluster: tally.representative, articles: Int(tally.articles), outlets: Int(tally.outlets),
      firstDay: DayCode.day(tally.firstDay),
      lastDay: tally.lastDay == 0 ? nil : DayCode.day(tally.lastDay - 1),
      minSimilarity: minSimilarities[cluster],
      headline: tally.headline == .max ? nil : tally.headline,
      topActors: [tally.actors.0, tally.actors.1, tally.actors.2].filter { $0 != .max }
        .map { context.id($0) },
      copies: ofKind(.duplicate), derived: ofKind(.derived), superseded: ofKind(.superseded))
  }
}

/// One row of `evidence.csv`.
public struct EvidenceFigure: Sendable {
  /// Symbol of the actor's id.
  public var id: UInt32
  /// Number of the sentence for that actor, from 1.
  public var k: Int
  /// Number of the article.
  public var article: UInt32
  /// Number of the sentence: 0 for the headline, 1 for the first of the body.
  public var sentence: Int
  /// Offset of its first byte in the clean text, or in the headline.
  public var start: Int
  /// Offset one past its last byte.
  public var end: Int
  /// Number of the headline among the passages.
  public var headline: UInt32
  /// The day of the article.
  public var day: Day?
  /// Symbol of the outlet.
  public var outlet: UInt32
  /// Number of the sentence's text among the passages.
  public var text: UInt32

  /// All rows: in the order of the actors, then `k`.
  static func all(_ context: FigureContext) -> [EvidenceFigure] {
    let tallies = context.tallies
    var rows: [EvidenceFigure] = []
    for actor in context.order {
      guard let found = tallies.evidence.find(UInt64(actor)) else { continue }
      for (index, item) in tallies.evidence.rows[found].enumerated() {
        rows.append(
          EvidenceFigure(
            id: context.id(actor), k: index + 1, article: item.article, sentence: item.sentence,
            start: item.start, end: item.start + tallies.passages.range(item.text).count,
            headline: item.headline, day: DayCode.day(item.day), outlet: item.outlet,
            text: item.text))
      }
    }
    return rows
  }
}
