public import NewsText

/// One row of `actor_days.csv`.
public struct ActorDayFigure: Sendable {
  /// The day; nothing for undated articles.
  public var day: Day?
  /// Symbol of the actor's id.
  public var id: UInt32
  /// Where the id lies in the texts of the table.
  public var idText: Range<Int>
  /// Articles of the day that mention it.
  public var articles: Int
  /// Distinct ones of them.
  public var articlesDistinct: Int
  /// Mentions in them.
  public var mentions: Int
  /// Quotations attributed to it that day.
  public var quotes: Int
  /// Words of those quotations.
  public var quoteWords: Int
  /// Distinct articles of the day.
  public var dayArticlesDistinct: Int
  /// 10⁴ · distinct articles that mention it / distinct articles of the day.
  public var ratePer10k: Double?
}

/// The rows of `actor_days.csv`: by day, then id; undated articles last.
///
/// They are read from where they were laid aside. Should that fail, the sequence ends early, with
/// fewer rows than `count`.
public struct ActorDayFigures: Sequence, Sendable {
  private let rows: Places.Rows<ActorDayTally>
  private let store: any RunStore
  private let names: SortedTexts
  /// Symbols of the ids, in order.
  private let ids: [UInt32]
  private let days: KeyTable<DayTally>

  /// The number of rows.
  public var count: Int { rows.count }

  /// Sums over all rows.
  var sums: PlaceSums { rows.sums }

  /// The texts of the table: ids of actors, in order.
  public var texts: [UInt8] { names.bytes }

  /// Whether none of the texts needs quotation marks in a CSV file.
  public var textsArePlain: Bool { names.arePlain }

  init(_ context: FigureContext) {
    rows = context.places.days
    store = context.places.store
    names = context.places.ids
    let actors = context.tallies.actors.keys
    ids = context.places.actorOfRank.map { UInt32(actors[Int($0)]) }
    days = context.tallies.days
  }

  /// Begins at the first row.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Reads one row after the other.
  public struct Iterator: IteratorProtocol {
    private let store: any RunStore
    private let names: SortedTexts
    private let ids: [UInt32]
    private let days: KeyTable<DayTally>
    private var run: SortedRun<ActorDayTally>
    private var day: UInt32?
    private var all = 0

    init(_ figures: ActorDayFigures) {
      store = figures.store
      names = figures.names
      ids = figures.ids
      days = figures.days
      run = SortedRun(figures.rows.blocks)
    }

    /// The next row; nothing behind the last.
    public mutating func next() -> ActorDayFigure? {
      guard let (key, tally) = try? run.read(from: store) else { return nil }
      let own = UInt32(key >> 32)
      if day != own {
        day = own
        all = days.find(UInt64(own)).map { Int(days.rows[$0].articlesDistinct) } ?? 0
      }
      let actor = Int(key & 0xFFFF_FFFF)
      return ActorDayFigure(
        day: DayCode.day(own), id: ids[actor], idText: names.range(actor),
        articles: Int(tally.articles), articlesDistinct: Int(tally.articlesDistinct),
        mentions: Int(tally.mentions), quotes: Int(tally.quotes),
        quoteWords: Int(tally.quoteWords), dayArticlesDistinct: all,
        ratePer10k: Score.ratio(10_000 * Int(tally.articlesDistinct), all))
    }
  }
}

/// One row of `actor_outlets.csv`.
public struct ActorOutletFigure: Sendable {
  /// Symbol of the actor's id.
  public var id: UInt32
  /// Where the id lies in the texts of the table.
  public var idText: Range<Int>
  /// Symbol of the outlet.
  public var outlet: UInt32
  /// Articles of the outlet that mention the actor.
  public var articles: Int
  /// Distinct ones of them.
  public var articlesDistinct: Int
  /// Mentions in them.
  public var mentions: Int
  /// Quotations attributed to the actor there.
  public var quotes: Int
  /// Distinct articles of the outlet.
  public var outletArticlesDistinct: Int
  /// Distinct articles that mention the actor / distinct articles of the outlet.
  public var outletShare: Double?
  /// That share / the share over all outlets.
  public var overIndex: Double?
}

/// The rows of `actor_outlets.csv`: by id, then articles, then outlet.
///
/// They are read from where they were laid aside. Should that fail, the sequence ends early, with
/// fewer rows than `count`.
public struct ActorOutletFigures: Sequence, Sendable {
  private let rows: Places.Rows<ActorOutletTally>
  private let store: any RunStore
  private let actorOfRank: [UInt32]
  private let outletOfRank: [UInt32]
  private let names: SortedTexts
  private let actors: KeyTable<ActorTally>
  private let outlets: KeyTable<OutletTally>
  private let distinct: Int

  /// The texts of the table: ids of actors, in order.
  public var texts: [UInt8] { names.bytes }

  /// Whether none of the texts needs quotation marks in a CSV file.
  public var textsArePlain: Bool { names.arePlain }

  /// The number of rows.
  public var count: Int { rows.count }

  /// Sums over all rows.
  var sums: PlaceSums { rows.sums }

  init(_ context: FigureContext) {
    rows = context.places.outlets
    store = context.places.store
    actorOfRank = context.places.actorOfRank
    names = context.places.ids
    actors = context.tallies.actors
    outlets = context.tallies.outlets
    distinct = context.tallies.totals.distinct
    outletOfRank = context.places.outletOfRank
  }

  /// Begins at the first row.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Reads one row after the other.
  public struct Iterator: IteratorProtocol {
    private let figures: ActorOutletFigures
    private var run: SortedRun<ActorOutletTally>

    init(_ figures: ActorOutletFigures) {
      self.figures = figures
      run = SortedRun(figures.rows.blocks)
    }

    /// The next row; nothing behind the last.
    public mutating func next() -> ActorOutletFigure? {
      guard let (key, tally) = try? run.read(from: figures.store) else { return nil }
      let rank = Int(key >> 32)
      let actor = Int(figures.actorOfRank[rank])
      let outlet = Int(figures.outletOfRank[Int(key & 0xFFFF_FFFF)])
      let all = Int(figures.outlets.rows[outlet].articlesDistinct)
      let share = Score.ratio(Int(tally.articlesDistinct), all)
      let general = Score.ratio(
        Int(figures.actors.rows[actor].articlesDistinct), figures.distinct)
      var overIndex: Double?
      if let share, let general, general > 0 { overIndex = share / general }
      return ActorOutletFigure(
        id: UInt32(figures.actors.keys[actor]), idText: figures.names.range(rank),
        outlet: UInt32(figures.outlets.keys[outlet]),
        articles: Int(tally.articles), articlesDistinct: Int(tally.articlesDistinct),
        mentions: Int(tally.mentions), quotes: Int(tally.quotes), outletArticlesDistinct: all,
        outletShare: share, overIndex: overIndex)
    }
  }
}
