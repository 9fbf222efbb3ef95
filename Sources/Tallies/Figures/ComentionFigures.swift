/// The rows of `comentions.csv` with enough windows: by g2, then ids, then window.
///
/// They are read from where they were laid aside. Should that fail, the sequence ends early, with
/// fewer rows than `count`.
public struct ComentionFigures: Sequence, Sendable {
  private let comentions: Comentions
  private let windows: PairWindows
  private let store: any RunStore
  private let names: SortedTexts
  /// Symbols of the ids, in order.
  private let ids: [UInt32]

  /// The number of rows.
  public var count: Int { comentions.count }

  /// The texts of the table: ids of actors, in order.
  public var texts: [UInt8] { names.bytes }

  /// Whether none of the texts needs quotation marks in a CSV file.
  public var textsArePlain: Bool { names.arePlain }

  init(_ context: FigureContext) {
    comentions = context.places.comentions
    windows = PairWindows(context.tallies, context.places.actorOfRank)
    store = context.places.store
    names = context.places.ids
    let actors = context.tallies.actors.keys
    ids = context.places.actorOfRank.map { UInt32(actors[Int($0)]) }
  }

  /// Visits the counts of all rows, without scores.
  func forEachCount(_ body: (_ both: Int, _ first: Int, _ second: Int, _ all: Int) -> Void) {
    var run = SortedRun<ListedPair>(comentions.blocks)
    while let (_, pair) = try? run.read(from: store) {
      let (first, second, all) = windows.counts(pair)
      body(Int(pair.both), first, second, all)
    }
  }

  /// Begins at the first row.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Reads one row after the other.
  public struct Iterator: IteratorProtocol {
    private let figures: ComentionFigures
    private var run: SortedRun<ListedPair>

    init(_ figures: ComentionFigures) {
      self.figures = figures
      run = SortedRun(figures.comentions.blocks)
    }

    /// The next row; nothing behind the last.
    public mutating func next() -> ComentionFigure? {
      guard let (_, pair) = try? run.read(from: figures.store) else { return nil }
      let (first, second, all) = figures.windows.counts(pair)
      var figure = ComentionFigure(
        first: figures.ids[Int(pair.first)], second: figures.ids[Int(pair.second)],
        window: pair.inSentences ? .sentence : .article, both: Int(pair.both), withFirst: first,
        withSecond: second, all: all)
      figure.firstText = figures.names.range(Int(pair.first))
      figure.secondText = figures.names.range(Int(pair.second))
      return figure
    }
  }
}
