public import NewsText

/// One row of `roles.csv`.
public struct RoleFigure: Sendable {
  /// Symbol of the actor's id.
  public var id: UInt32
  /// Symbol of the title as it stands beside the name.
  public var title: UInt32
  /// Mentions with the title.
  public var mentions: Int
  /// The dictionary's role of the actor on the last day; may be empty.
  public var dictionaryRole: String
  /// Whether the two agree.
  public var agrees: TitleAgreement
  /// First day of an article with the title.
  public var firstDay: Day?
  /// Last such day.
  public var lastDay: Day?

  /// All rows: by id, mentions, title.
  static func all(_ context: FigureContext) -> [RoleFigure] {
    let tallies = context.tallies
    let table = tallies.roles
    let order = context.sorted(table) { key, row in
      (
        UInt64(context.rank(UInt32(key >> 32))) << 32 | descending(row.mentions),
        UInt64(context.ranking[UInt32(truncatingIfNeeded: key)])
      )
    }
    return order.map { row in
      let key = table.key(Int(row))
      let tally = table[Int(row)]
      let actor = UInt32(key >> 32)
      let title = UInt32(truncatingIfNeeded: key)
      let first = DayCode.day(tally.firstDay)
      let last = tally.lastDay == 0 ? nil : DayCode.day(tally.lastDay - 1)
      var figure = RoleFigure(
        id: context.id(actor), title: title, mentions: Int(tally.mentions), dictionaryRole: "",
        agrees: .unknown, firstDay: first, lastDay: last)
      if tallies.actors.rows[Int(actor)].inDictionary {
        let id = tallies.symbols.string(figure.id)
        if let last { figure.dictionaryRole = tallies.facts.role(of: id, on: last) }
        figure.agrees = tallies.facts.agreement(
          of: id, title: tallies.symbols.string(title), first: first, last: last)
      }
      return figure
    }
  }
}

/// One row of `rollups.csv`.
public struct RollupFigure: Sendable {
  /// Symbol of the id.
  public var id: UInt32
  /// The name.
  public var name: String
  /// Actors of the report below it, at any depth.
  public var members: Int
  /// Articles that mention it or one of them.
  public var articles: Int
  /// Distinct ones of them.
  public var articlesDistinct: Int
  /// Mentions of all of them.
  public var mentions: Int
  /// Quotations of all of them.
  public var quotes: Int
  /// Words of those quotations.
  public var quoteWords: Int

  /// All rows: by distinct articles, then id.
  static func all(_ context: FigureContext) -> [RollupFigure] {
    let tallies = context.tallies
    var sums = [(members: Int, mentions: Int, quotes: Int, words: Int)](
      repeating: (0, 0, 0, 0), count: tallies.actors.count)
    for actor in context.order {
      let row = tallies.actors.rows[Int(actor)]
      for index in tallies.ancestorRanges[Int(actor)] {
        let above = Int(tallies.ancestors[index])
        sums[above].members += 1
        sums[above].mentions += Int(row.mentions)
        sums[above].quotes += Int(row.quotes)
        sums[above].words += row.quoteWords
      }
    }
    let parents = sums.indices.filter { sums[$0].members > 0 }
    let order = parents.sorted { a, b in
      let first = tallies.actors.rows[a].rollDistinct
      let second = tallies.actors.rows[b].rollDistinct
      if first != second { return first > second }
      return context.rank(UInt32(a)) < context.rank(UInt32(b))
    }
    return order.map { actor in
      let row = tallies.actors.rows[actor]
      return RollupFigure(
        id: context.id(UInt32(actor)), name: context.name(UInt32(actor)),
        members: sums[actor].members, articles: Int(row.rollArticles),
        articlesDistinct: Int(row.rollDistinct), mentions: sums[actor].mentions + Int(row.mentions),
        quotes: sums[actor].quotes + Int(row.quotes),
        quoteWords: sums[actor].words + row.quoteWords)
    }
  }
}
