public import NewsText

/// One row of `actor_days.csv`.
public struct ActorDayFigure: Sendable {
  /// The day; nothing for undated articles.
  public var day: Day?
  /// Symbol of the actor's id.
  public var id: UInt32
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
public struct ActorDayFigures: Sendable, RandomAccessCollection {
  private let order: [UInt32]
  private let table: SlotTable<ActorDayTally>
  private let ids: [UInt64]
  private let days: KeyTable<DayTally>

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { order.count }

  init(_ context: FigureContext) {
    table = context.tallies.actorDays
    ids = context.tallies.actors.keys
    days = context.tallies.days
    order = context.sorted(table) { key, _ in
      ((key & 0xFFFF_FFFF) << 32 | UInt64(context.rank(UInt32(key >> 32))), 0)
    }
  }

  /// The row at a position.
  public subscript(position: Int) -> ActorDayFigure {
    let row = Int(order[position])
    let day = UInt32(truncatingIfNeeded: table.key(row))
    let tally = table[row]
    let all = days.find(UInt64(day)).map { Int(days.rows[$0].articlesDistinct) } ?? 0
    return ActorDayFigure(
      day: DayCode.day(day), id: UInt32(ids[Int(table.key(row) >> 32)]),
      articles: Int(tally.articles), articlesDistinct: Int(tally.articlesDistinct),
      mentions: Int(tally.mentions), quotes: Int(tally.quotes),
      quoteWords: Int(tally.quoteWords),
      dayArticlesDistinct: all,
      ratePer10k: Score.ratio(10_000 * Int(tally.articlesDistinct), all))
  }
}

/// One row of `actor_outlets.csv`.
public struct ActorOutletFigure: Sendable {
  /// Symbol of the actor's id.
  public var id: UInt32
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
public struct ActorOutletFigures: Sendable, RandomAccessCollection {
  private let order: [UInt32]
  private let table: SlotTable<ActorOutletTally>
  private let actors: KeyTable<ActorTally>
  private let outlets: KeyTable<OutletTally>
  private let distinct: Int

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { order.count }

  init(_ context: FigureContext) {
    let tallies = context.tallies
    table = tallies.actorOutlets
    actors = tallies.actors
    outlets = tallies.outlets
    distinct = tallies.totals.distinct
    order = context.sorted(table) { key, row in
      (
        UInt64(context.rank(UInt32(key >> 32))) << 32 | descending(row.articles),
        UInt64(context.ranking[UInt32(truncatingIfNeeded: key)])
      )
    }
  }

  /// The row at a position.
  public subscript(position: Int) -> ActorOutletFigure {
    let row = Int(order[position])
    let actor = Int(table.key(row) >> 32)
    let outlet = UInt32(truncatingIfNeeded: table.key(row))
    let tally = table[row]
    let all = outlets.find(UInt64(outlet)).map { Int(outlets.rows[$0].articlesDistinct) } ?? 0
    let share = Score.ratio(Int(tally.articlesDistinct), all)
    let general = Score.ratio(Int(actors.rows[actor].articlesDistinct), distinct)
    var overIndex: Double?
    if let share, let general, general > 0 { overIndex = share / general }
    return ActorOutletFigure(
      id: UInt32(actors.keys[actor]), outlet: outlet, articles: Int(tally.articles),
      articlesDistinct: Int(tally.articlesDistinct), mentions: Int(tally.mentions),
      quotes: Int(tally.quotes), outletArticlesDistinct: all, outletShare: share,
      overIndex: overIndex)
  }
}
