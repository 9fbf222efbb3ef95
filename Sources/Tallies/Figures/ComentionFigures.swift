/// The rows of `comentions.csv` with enough windows: by g2, then ids, then window.
///
/// Only their order is kept, in four bytes a row; a pair of actors takes a hundred as a figure.
public struct ComentionFigures: RandomAccessCollection, Sendable {
  private let context: FigureContext
  /// The slot of a pair, doubled, and one more for the window of sentences.
  private let order: [UInt32]

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { order.count }

  init(_ context: FigureContext) {
    self.context = context
    struct Entry {
      var g2: Int
      var first: UInt32
      var second: UInt32
      var place: UInt32
    }
    let minimum = context.tallies.settings.minimumPair
    let pairs = context.tallies.pairs
    var entries: [Entry] = []
    for slot in pairs.occupied {
      for place in [2 * slot, 2 * slot + 1] {
        let count = place & 1 == 0 ? pairs[Int(slot)].articles : pairs[Int(slot)].sentences
        guard Int(count) >= minimum else { continue }
        let figure = ComentionFigures.figure(place, context)
        entries.append(
          Entry(
            g2: Score.millionths(figure.g2 ?? 0), first: context.ranking[figure.first],
            second: context.ranking[figure.second], place: place))
      }
    }
    entries.sort { x, y in
      if x.g2 != y.g2 { return x.g2 > y.g2 }
      if x.first != y.first { return x.first < y.first }
      if x.second != y.second { return x.second < y.second }
      return x.place & 1 < y.place & 1
    }
    order = entries.map(\.place)
  }

  /// The row at a position.
  public subscript(position: Int) -> ComentionFigure {
    ComentionFigures.figure(order[position], context)
  }

  private static func figure(_ place: UInt32, _ context: FigureContext) -> ComentionFigure {
    let tallies = context.tallies
    let key = tallies.pairs.key(Int(place >> 1))
    let pair = tallies.pairs[Int(place >> 1)]
    var a = UInt32(key >> 32)
    var b = UInt32(truncatingIfNeeded: key)
    if context.rank(b) < context.rank(a) { swap(&a, &b) }
    let first = tallies.actors.rows[Int(a)]
    let second = tallies.actors.rows[Int(b)]
    let inArticles = place & 1 == 0
    return ComentionFigure(
      first: context.id(a), second: context.id(b), window: inArticles ? .article : .sentence,
      both: Int(inArticles ? pair.articles : pair.sentences),
      withFirst: Int(inArticles ? first.articlesDistinct : first.sentencesDistinct),
      withSecond: Int(inArticles ? second.articlesDistinct : second.sentencesDistinct),
      all: inArticles ? tallies.totals.distinct : tallies.totals.sentencesDistinct)
  }
}
