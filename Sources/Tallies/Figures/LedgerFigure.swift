import NewsText

/// One row of `run.csv`.
public struct LedgerFigure: Sendable, Hashable {
  /// The name of the figure.
  public var name: String
  /// Its value.
  public var value: Int
  /// What is counted.
  public var unit: String

  /// All rows, in their fixed order.
  static func all(
    _ context: FigureContext, _ inputs: [InputSummary], clusters: Int
  ) -> [LedgerFigure] {
    let tallies = context.tallies
    let totals = tallies.totals
    var rows: [LedgerFigure] = []
    func add(_ name: String, _ value: Int, _ unit: String) {
      rows.append(LedgerFigure(name: name, value: value, unit: unit))
    }
    func count(_ outcome: InputSummary.Outcome) -> Int {
      inputs.filter { $0.outcome == outcome }.count
    }
    let reasons = Rejection.Reason.allCases
    let rejected = reasons.indices.reduce(0) { $0 + totals.rejected[$1] }
    add("inputs_read", inputs.count, "inputs")
    add("inputs_complete", count(.complete), "inputs")
    add("inputs_damaged", count(.damaged), "inputs")
    add("inputs_refused", count(.refused), "inputs")
    add("articles_read", totals.kept + rejected + totals.outsideWindow, "records")
    add("articles_kept", totals.kept, "articles")
    for (index, reason) in reasons.enumerated() {
      add("rejected_\(reason.rawValue)", totals.rejected[index], "records")
    }
    add("rejected_outside_window", totals.outsideWindow, "records")
    add("articles_distinct", totals.distinct, "articles")
    add("articles_derived", totals.derived, "articles")
    add("articles_duplicate", totals.duplicate, "articles")
    add("articles_superseded", totals.superseded, "articles")
    add("articles_undated", totals.undated, "articles")
    for (repair, name) in Repairs.names {
      add("repaired_\(name)", totals.repaired[repair.rawValue.trailingZeroBitCount], "articles")
    }
    add("sentences", totals.sentences, "sentences")
    add("words", totals.words, "words")
    add("bytes_removed", totals.bytesRemoved, "bytes")
    add(
      "mentions", totals.resolved + totals.byName + totals.ambiguous + totals.unknown, "mentions")
    add("mentions_resolved", totals.resolved, "mentions")
    add("mentions_by_name", totals.byName, "mentions")
    add("mentions_ambiguous", totals.ambiguous, "mentions")
    add("mentions_unknown", totals.unknown, "mentions")
    add("mentions_demonym", totals.demonym, "mentions")
    add("mentions_place", totals.place, "mentions")
    add("quotes", totals.quotes, "quotes")
    add("quotes_attributed", totals.attributed, "quotes")
    add("quotes_unattributed", totals.quotes - totals.attributed, "quotes")
    add("quote_words_attributed", totals.quoteWords, "words")
    let known = context.order.filter { tallies.actors.rows[Int($0)].inDictionary }.count
    add("actors", context.order.count, "actors")
    add("actors_in_dictionary", known, "actors")
    add("actors_by_name", context.order.count - known, "actors")
    add("outlets", tallies.outlets.count, "outlets")
    add("days", tallies.days.keys.filter { $0 != UInt64(DayCode.undated) }.count, "days")
    add("clusters", clusters, "clusters")
    add("articles_partly_paired", totals.unpaired, "articles")
    return rows
  }
}
