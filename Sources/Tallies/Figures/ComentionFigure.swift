import NewsText
#if canImport(Glibc)
  import Glibc
#endif

/// One row of `comentions.csv`: two actors that are named together.
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
  /// Where the ids lie in the texts of the table.
  public var firstText = 0..<0
  /// Where the other id lies there.
  public var secondText = 0..<0
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
}
