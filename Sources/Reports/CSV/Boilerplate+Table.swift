import Tallies

/// `boilerplate.csv`: what cleaning could take out besides, for somebody to look through.
extension TableSchema {
  static let boilerplate = TableSchema(
    "boilerplate", "line that recurs over the articles of an outlet",
    key: ["outlet", "line", "kind"], references: ["outlet": "outlets"],
    [
      Column("outlet", .text, "Source of the articles"),
      Column("line", .text, "The line"),
      Column("kind", .word, "Caption of a gallery, or any line", words: ["caption", "line"]),
      Column("articles", .count, "Articles that have it and neither copy nor retell another one"),
      Column("share", .score, "articles / articles_distinct of the outlet"),
      Column("first_day", .day, "First day of such an article"),
      Column("last_day", .day, "Last day of such an article"),
      Column("example", .text, "Input and number of the first such article"),
    ])
}

extension Figures {
  func writeBoilerplate(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for row in boilerplate {
      writer.text(symbols.bytes, symbols.range(row.outlet))
      writer.text(row.line, row.line.indices)
      writer.word(row.isCaption ? "caption" : "line")
      writer.count(row.articles)
      writer.score(row.share)
      writer.day(row.firstDay)
      writer.day(row.lastDay)
      writer.text(articleID(row.example))
      try writer.endRow()
    }
  }
}
