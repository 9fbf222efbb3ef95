import NewsText
#if canImport(Glibc)
  import Glibc
#endif

/// One row of `comentions.csv`: two actors of the dictionary that are named together.
public struct ComentionFigure: Sendable {
  /// In what the two occur together.
  public enum Window: String, Sendable, CaseIterable {
    /// A sentence of the body.
    case sentence
    /// An article, headline included.
    case article
  }

  /// Symbol of the bytewise first id.
  public var first: UInt32
  /// Symbol of the other id.
  public var second: UInt32
  /// What is counted: distinct articles, or sentences of them.
  public var window: Window
  /// Windows that name both.
  public var both: Int
  /// Windows that name the first.
  public var withFirst: Int
  /// Windows that name the second.
  public var withSecond: Int
  /// All windows.
  public var all: Int
  /// log₂(n_ab · N / (n_a · n_b)).
  public var pmi: Double?
  /// pmi / −log₂(n_ab / N).
  public var npmi: Double?
  /// Dunning's log-likelihood, signed by O_ab − E_ab.
  public var g2: Double?
  /// n_ab / (n_a + n_b − n_ab).
  public var jaccard: Double?

  init(
    first: UInt32, second: UInt32, window: Window, both: Int, withFirst: Int, withSecond: Int,
    all: Int
  ) {
    self.first = first
    self.second = second
    self.window = window
    self.both = both
    self.withFirst = withFirst
    self.withSecond = withSecond
    self.all = all
    guard both > 0, withFirst > 0, withSecond > 0, all > 0 else { return }
    let pmi = log2(Double(both) * Double(all) / (Double(withFirst) * Double(withSecond)))
    self.pmi = pmi
    if both < all { npmi = pmi / -log2(Double(both) / Double(all)) }
    g2 = ComentionFigure.g2(both, withFirst, withSecond, all)
    jaccard = Score.ratio(both, withFirst + withSecond - both)
  }

  /// 2 Σ O ln(O / E) over the four cells, signed by O_ab − E_ab; an empty cell adds nothing.
  static func g2(_ both: Int, _ a: Int, _ b: Int, _ all: Int) -> Double {
    let n = Double(all)
    var sum = 0.0
    for (observed, row, column) in [
      (both, a, b), (a - both, a, all - b), (b - both, all - a, b),
      (all - a - b + both, all - a, all - b),
    ] where observed > 0 {
      let o = Double(observed)
      sum += o * log(o / (Double(row) * Double(column) / n))
    }
    let value = max(0, 2 * sum)
    return Double(both) < Double(a) * Double(b) / n ? -value : value
  }

  /// All rows with enough windows: by g2, then ids, then window.
  static func all(_ context: FigureContext) -> [ComentionFigure] {
    let tallies = context.tallies
    let minimum = tallies.settings.minimumPair
    var rows: [(order: Int, figure: ComentionFigure)] = []
    func add(_ a: UInt32, _ b: UInt32, _ window: Window, _ both: Int) {
      guard both >= minimum else { return }
      let first = tallies.actors.rows[Int(a)]
      let second = tallies.actors.rows[Int(b)]
      let inArticles = window == .article
      let figure = ComentionFigure(
        first: context.id(a), second: context.id(b), window: window, both: both,
        withFirst: inArticles ? Int(first.articlesDistinct) : Int(first.sentencesDistinct),
        withSecond: inArticles ? Int(second.articlesDistinct) : Int(second.sentencesDistinct),
        all: inArticles ? tallies.totals.distinct : tallies.totals.sentencesDistinct)
      rows.append((Score.millionths(figure.g2 ?? 0), figure))
    }
    tallies.pairs.forEach { key, row in
      var a = UInt32(key >> 32)
      var b = UInt32(truncatingIfNeeded: key)
      if context.rank(b) < context.rank(a) { swap(&a, &b) }
      add(a, b, .article, Int(row.articles))
      add(a, b, .sentence, Int(row.sentences))
    }
    rows.sort { x, y in
      if x.order != y.order { return x.order > y.order }
      let (p, q) = (x.figure, y.figure)
      if p.first != q.first { return context.ranking[p.first] < context.ranking[q.first] }
      if p.second != q.second { return context.ranking[p.second] < context.ranking[q.second] }
      return p.window == .article && q.window == .sentence
    }
    return rows.map(\.figure)
  }
}
