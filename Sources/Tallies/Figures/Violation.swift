/// A sum that does not agree; a set of reports with one is not published.
public struct Violation: Sendable, Hashable, CustomStringConvertible {
  /// The equation, in the words of the files.
  public var equation: String
  /// Its left side.
  public var left: Int
  /// Its right side.
  public var right: Int

  /// A sentence for people.
  public var description: String { "\(equation): \(left) is not \(right)" }
}

/// What the writers of `quotes.csv` and `rejects.csv` wrote.
public struct StreamedCounts: Sendable, Hashable {
  /// Quotations in `quotes.csv`; nothing where the file is switched off.
  public var quotations: Int?
  /// Records in `rejects.csv`.
  public var rejectedRecords: Int?

  /// Creates counts.
  public init(quotations: Int? = nil, rejectedRecords: Int? = nil) {
    self.quotations = quotations
    self.rejectedRecords = rejectedRecords
  }
}

extension Figures {
  /// Checks that every sum that `REPORTS.md` names agrees, over all files.
  ///
  /// - Parameter streamed: what was written while the findings passed by.
  /// - Returns: the sums that do not agree; empty when all do.
  public func reconcile(_ streamed: StreamedCounts = StreamedCounts()) -> [Violation] {
    var check = Reconciliation()
    let run = Dictionary(uniqueKeysWithValues: ledger.map { ($0.name, $0.value) })
    func value(_ name: String) -> Int { run[name] ?? -1 }
    let rejected = ledger.filter { $0.name.hasPrefix("rejected_") }.reduce(0) { $0 + $1.value }

    check(
      "inputs_read = inputs_complete + inputs_damaged + inputs_refused", value("inputs_read"),
      value("inputs_complete") + value("inputs_damaged") + value("inputs_refused"))
    check(
      "articles_read = articles_kept + rejected", value("articles_read"),
      value("articles_kept") + rejected)
    check(
      "articles_kept = articles_distinct + articles_duplicate + articles_superseded",
      value("articles_kept"),
      value("articles_distinct") + value("articles_duplicate") + value("articles_superseded"))
    check.atMost(
      "articles_derived <= articles_distinct", value("articles_derived"),
      value("articles_distinct"))
    check(
      "mentions = mentions_resolved + mentions_by_name + mentions_ambiguous + mentions_unknown",
      value("mentions"),
      value("mentions_resolved") + value("mentions_by_name") + value("mentions_ambiguous")
        + value("mentions_unknown"))
    check(
      "quotes = quotes_attributed + quotes_unattributed", value("quotes"),
      value("quotes_attributed") + value("quotes_unattributed"))
    reconcileActors(&check, value)
    reconcileRest(&check, value)
    if let quotations = streamed.quotations {
      check("quotes of quotes.csv = quotes", quotations, value("quotes"))
    }
    if let records = streamed.rejectedRecords {
      check(
        "records of rejects.csv = rejected", records,
        rejected - value("rejected_outside_window"))
    }
    return check.violations
  }

  private func reconcileActors(_ check: inout Reconciliation, _ value: (String) -> Int) {
    var sums = ActorSums()
    actors.forEachTally { tally, about in
      sums.articles += Int(tally.articles)
      sums.distinct += Int(tally.articlesDistinct)
      sums.mentions += Int(tally.mentions)
      sums.quotes += Int(tally.quotes)
      sums.words += tally.quoteWords
      sums.demonyms += Int(tally.demonyms)
      sums.spokenAbout += about
    }
    let perDay = actorDays.sums
    let perOutlet = actorOutlets.sums
    check(
      "actors.mentions = mentions_resolved + mentions_by_name", sums.mentions,
      value("mentions_resolved") + value("mentions_by_name"))
    check("actors.quotes = quotes_attributed", sums.quotes, value("quotes_attributed"))
    check(
      "actors.quote_words = quote_words_attributed", sums.words, value("quote_words_attributed"))
    check("actors.articles = actor_days.articles", sums.articles, perDay.articles)
    check("actors.articles_distinct = actor_days.articles_distinct", sums.distinct, perDay.distinct)
    check("actors.mentions = actor_days.mentions", sums.mentions, perDay.mentions)
    check("actors.quotes = actor_days.quotes", sums.quotes, perDay.quotes)
    check("actors.quote_words = actor_days.quote_words", sums.words, perDay.words)
    check("actors.articles = actor_outlets.articles", sums.articles, perOutlet.articles)
    check(
      "actors.articles_distinct = actor_outlets.articles_distinct", sums.distinct,
      perOutlet.distinct)
    check("actors.mentions = actor_outlets.mentions", sums.mentions, perOutlet.mentions)
    check("actors.quotes = actor_outlets.quotes", sums.quotes, perOutlet.quotes)
    check("actors = rows of actors.csv", value("actors"), actors.count)

    let spoken = subjects.filter { $0.speaker != $0.subject }.reduce(0) { $0 + $1.quotes }
    check("actors.spoken_about = speaker_subjects.quotes of others", sums.spokenAbout, spoken)
    check(
      "speakers.quotes = quotes_attributed", speakers.reduce(0) { $0 + $1.quotes },
      value("quotes_attributed"))
    check(
      "speakers.quotes = quotes_direct + quotes_indirect + quotes_mixed",
      speakers.reduce(0) { $0 + $1.quotes },
      speakers.reduce(0) { $0 + $1.direct + $1.indirect + $1.mixed })

    var resolved = 0
    var demonyms = 0
    for row in resolution {
      switch row.rule {
      case "demonym": demonyms += row.mentions
      case "pronoun": continue
      default: resolved += row.mentions
      }
    }
    check("resolution.mentions = actors.mentions", resolved, sums.mentions)
    check("resolution.mentions of demonyms = actors.mentions_demonym", demonyms, sums.demonyms)
  }

  private func reconcileRest(_ check: inout Reconciliation, _ value: (String) -> Int) {
    check(
      "unresolved.mentions = mentions_by_name + mentions_ambiguous + mentions_unknown",
      unresolved.mentions,
      value("mentions_by_name") + value("mentions_ambiguous") + value("mentions_unknown"))
    check(
      "outlets.articles = articles_kept", outlets.reduce(0) { $0 + $1.articles },
      value("articles_kept"))
    check(
      "outlets.articles_distinct = articles_distinct",
      outlets.reduce(0) { $0 + $1.articlesDistinct }, value("articles_distinct"))
    check(
      "outlets.duplicates = articles_duplicate", outlets.reduce(0) { $0 + $1.duplicates },
      value("articles_duplicate"))
    check("outlets.quotes = quotes", outlets.reduce(0) { $0 + $1.quotes }, value("quotes"))
    check("outlets.words = words", outlets.reduce(0) { $0 + $1.words }, value("words"))
    check(
      "outlets.bytes_removed = cleaning.bytes", outlets.reduce(0) { $0 + $1.bytesRemoved },
      cleaning.reduce(0) { $0 + $1.bytes })
    check(
      "days.articles = articles_kept", days.reduce(0) { $0 + $1.articles }, value("articles_kept"))
    check(
      "days.articles_distinct = articles_distinct", days.reduce(0) { $0 + $1.articlesDistinct },
      value("articles_distinct"))
    comentions.forEachCount { both, first, second, all in
      check.atMost("comentions.n_ab <= n_a, n_b, n", both, min(first, second, all))
    }
    let copies = syndication.reduce(0) { $0 + $1.copies.count }
    check.atMost(
      "syndication.copies <= articles_duplicate", settings.window == nil ? copies : 0,
      value("articles_duplicate"))
    check("clusters = rows of syndication.csv", value("clusters"), syndication.count)
  }
}

/// Sums over rows that belong to actors.
private struct ActorSums {
  var articles = 0
  var distinct = 0
  var mentions = 0
  var quotes = 0
  var words = 0
  var spokenAbout = 0
  var demonyms = 0
}

private struct Reconciliation {
  var violations: [Violation] = []

  mutating func callAsFunction(_ equation: String, _ left: Int, _ right: Int) {
    if left != right {
      violations.append(Violation(equation: equation, left: left, right: right))
    }
  }

  mutating func atMost(_ equation: String, _ left: Int, _ right: Int) {
    if left > right {
      violations.append(Violation(equation: equation, left: left, right: right))
    }
  }
}
