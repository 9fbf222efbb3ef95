public import NewsText

/// One row of `boilerplate.csv`.
public struct BoilerplateFigure: Sendable {
  /// Symbol of the outlet.
  public var outlet: UInt32
  /// The line, as it stands in clean texts.
  public var line: [UInt8]
  /// Whether it is a caption of a gallery.
  public var isCaption: Bool
  /// Articles of the outlet that have it, those that copy or retell another one apart.
  public var articles: Int
  /// Their share of the outlet's distinct articles.
  public var share: Double?
  /// The first day of such an article.
  public var firstDay: Day?
  /// The last day.
  public var lastDay: Day?
  /// The number of the first such article.
  public var example: UInt32

  /// All rows: by articles, outlet, line; captions last of equals.
  static func all(_ context: FigureContext, _ boilerplate: Boilerplate) -> [BoilerplateFigure] {
    let rows = boilerplate.rows.sorted { a, b in
      if a.tally.articles != b.tally.articles { return a.tally.articles > b.tally.articles }
      let outlets = (context.ranking[a.tally.outlet], context.ranking[b.tally.outlet])
      if outlets.0 != outlets.1 { return outlets.0 < outlets.1 }
      if a.text != b.text { return a.text.lexicographicallyPrecedes(b.text) }
      return !a.isCaption && b.isCaption
    }
    return rows.map { row in
      let tally = row.tally
      return BoilerplateFigure(
        outlet: tally.outlet, line: row.text, isCaption: row.isCaption,
        articles: Int(tally.articles),
        share: row.outletArticles == 0
          ? nil : Double(tally.articles) / Double(row.outletArticles),
        firstDay: tally.firstDay == .max ? nil : DayCode.day(tally.firstDay),
        lastDay: tally.lastDay == 0 ? nil : DayCode.day(tally.lastDay - 1), example: tally.example)
    }
  }
}
