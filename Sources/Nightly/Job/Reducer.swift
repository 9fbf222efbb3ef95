internal import Actors
internal import NewsText
internal import Reports
internal import Tallies

/// Reduce: the findings of all inputs, in (input, ordinal) order, become figures and files.
struct Reducer {
  let plan: JobPlan
  var destination: ReportFolder

  private var csv: CSVOptions {
    CSVOptions(
      profile: plan.definition.csvExcel ? .excel : .plain,
      guardsFormulas: plan.definition.csvGuard)
  }

  private var settings: TallySettings {
    TallySettings(
      window: plan.definition.window, minimumPair: plan.definition.minPair,
      peerGroups: plan.definition.peers.map(\.actors))
  }

  /// Reduces the findings and writes every file of the reports.
  ///
  /// - Throws: `Job.Failure` if the figures do not reconcile; nothing may be published then.
  func reduce(_ harvest: borrowing Harvest) throws {
    var destination = destination
    var reduction = Reduction(
      settings: settings, facts: DictionaryFacts(plan.dictionary), search: SyndicationSearch())
    var quotes =
      plan.definition.quotes
      ? try QuotesWriter(
        into: try destination.open("quotes.csv"), settings: settings, options: csv) : nil
    var rejects = try RejectsWriter(into: try destination.open("rejects.csv"), options: csv)
    var streamed: [WrittenFile] = []
    var counts = StreamedCounts()

    // First pass: who copied whom. Quotations and rejects do not depend on that and are written.
    var numbers: [(number: Int, place: Spool.Place)] = []
    for input in harvest.inputs {
      try reduction.begin(input.summary.name)
      try rejects.begin(input.summary)
      for place in input.blocks {
        let block = try harvest.block(place)
        numbers.append((try reduction.note(block), place))
        try quotes?.add(block, input: input.summary.name)
        try rejects.add(block)
      }
      try reduction.end(input.summary)
      try Task.checkCancellation()
    }
    try reduction.resolve()

    // Second pass: the tallies. Third, only for days on which somebody burst.
    for (number, place) in numbers {
      try reduction.tally(try harvest.block(place), number: number)
    }
    if reduction.findBursts() {
      for (number, place) in numbers {
        try reduction.elaborate(try harvest.block(place), number: number)
      }
    }
    let figures = reduction.finish()

    counts.rejectedRecords = rejects.records
    let rejectRows = rejects.rows
    streamed.append(
      try destination.close(try rejects.finish(), name: "rejects.csv", rows: rejectRows))
    if let writer = quotes.take() {
      counts.quotations = writer.quotations
      let rows = writer.rows
      streamed.append(try destination.close(try writer.finish(), name: "quotes.csv", rows: rows))
    }
    let violations = figures.reconcile(counts)
    guard violations.isEmpty else {
      throw Job.Failure(kind: .unreconciled, messages: violations.map(\.description))
    }
    let set = ReportSet(options: csv, facts: facts)
    _ = try set.write(figures, streamed: streamed, to: &destination)
  }

  /// What the manifest says of the run: settings that change figures, and nothing that does not.
  private var facts: RunFacts {
    RunFacts(
      programVersion: Program.version, dictionaryDigest: plan.dictionary.digest,
      settings: plan.definition.manifestSettings)
  }
}
