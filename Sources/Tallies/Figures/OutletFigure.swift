public import NewsText

/// One row of `outlets.csv`.
public struct OutletFigure: Sendable {
  /// Symbol of the outlet.
  public var outlet: UInt32
  /// Its articles.
  public var articles: Int
  /// Distinct ones.
  public var articlesDistinct: Int
  /// Copies of earlier articles.
  public var duplicates: Int
  /// Words of the clean texts.
  public var words: Int
  /// Bytes that cleaning took out.
  public var bytesRemoved: Int
  /// Articles in which mojibake was put right.
  public var mojibakeArticles: Int
  /// Quotations.
  public var quotes: Int
  /// Attributed quotations / quotations.
  public var attributionRate: Double?
  /// Actors that it mentions.
  public var actors: Int
  /// Sum of squared shares of the actors in all (article, actor) pairs of the outlet.
  public var hhiActors: Double?
  /// First day of an article.
  public var firstDay: Day?
  /// Last day of an article.
  public var lastDay: Day?

  /// All rows: by articles, then outlet.
  static func all(_ context: FigureContext) -> [OutletFigure] {
    let tallies = context.tallies
    let actors = context.places.actorsOfOutlet
    let sums = context.places.sumsOfOutlet
    let squares = context.places.squaresOfOutlet
    let order = context.sorted(tallies.outlets) { row in
      (
        descending(Int(tallies.outlets.rows[row].articles)),
        UInt64(context.ranking[UInt32(tallies.outlets.keys[row])])
      )
    }
    return order.map { place in
      let row = Int(place)
      let tally = tallies.outlets.rows[row]
      let sum = Double(sums[row])
      return OutletFigure(
        outlet: UInt32(tallies.outlets.keys[row]), articles: Int(tally.articles),
        articlesDistinct: Int(tally.articlesDistinct), duplicates: Int(tally.duplicates),
        words: tally.words, bytesRemoved: tally.bytesRemoved,
        mojibakeArticles: Int(tally.mojibake), quotes: tally.quotes,
        attributionRate: Score.ratio(tally.attributed, tally.quotes), actors: actors[row],
        hhiActors: sum == 0 ? nil : Double(squares[row]) / (sum * sum),
        firstDay: DayCode.day(tally.firstDay),
        lastDay: tally.lastDay == 0 ? nil : DayCode.day(tally.lastDay - 1))
    }
  }
}

/// Articles of one day.
public struct DayFigure: Sendable {
  /// The day; nothing for undated articles.
  public var day: Day?
  /// Articles.
  public var articles: Int
  /// Distinct ones.
  public var articlesDistinct: Int

  static func all(_ context: FigureContext) -> [DayFigure] {
    let table = context.tallies.days
    return context.sorted(table) { (table.keys[$0], 0) }.map { row in
      DayFigure(
        day: DayCode.day(UInt32(table.keys[Int(row)])),
        articles: Int(table.rows[Int(row)].articles),
        articlesDistinct: Int(table.rows[Int(row)].articlesDistinct))
    }
  }
}

/// One row of `cleaning.csv`.
public struct CleaningFigure: Sendable {
  /// Symbol of the rule.
  public var rule: UInt32
  /// Symbol of the outlet.
  public var outlet: UInt32
  /// Articles in which it removed something.
  public var articles: Int
  /// Whole lines that it removed.
  public var lines: Int
  /// Bytes that it removed.
  public var bytes: Int
  /// Number among the passages of an example; nothing where it removed no text.
  public var example: UInt32?

  /// All rows: by rule, bytes, outlet.
  static func all(_ context: FigureContext) -> [CleaningFigure] {
    let table = context.tallies.cleaning
    let order = table.keys.indices.sorted { a, b in
      let ruleA = context.ranking[UInt32(table.keys[a] >> 32)]
      let ruleB = context.ranking[UInt32(table.keys[b] >> 32)]
      if ruleA != ruleB { return ruleA < ruleB }
      if table.rows[a].bytes != table.rows[b].bytes {
        return table.rows[a].bytes > table.rows[b].bytes
      }
      return context.ranking[UInt32(truncatingIfNeeded: table.keys[a])]
        < context.ranking[UInt32(truncatingIfNeeded: table.keys[b])]
    }
    return order.map { row in
      let tally = table.rows[row]
      return CleaningFigure(
        rule: UInt32(table.keys[row] >> 32), outlet: UInt32(truncatingIfNeeded: table.keys[row]),
        articles: Int(tally.articles), lines: tally.lines, bytes: tally.bytes,
        example: tally.exampleArticle == .max ? nil : tally.example)
    }
  }
}
