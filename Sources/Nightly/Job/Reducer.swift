internal import Actors
internal import NewsText
internal import Reports
internal import Tallies

/// Reduce: the findings of all inputs, in (input, ordinal) order, become figures and files.
struct Reducer: Sendable {
  let plan: JobPlan
  let destination: ReportFolder

  private var csv: CSVOptions {
    CSVOptions(
      profile: plan.definition.csvExcel ? .excel : .plain,
      guardsFormulas: plan.definition.csvGuard, gzip: plan.definition.csvGzip)
  }

  private var settings: TallySettings {
    TallySettings(
      window: plan.definition.window, minimumPair: plan.definition.minPair,
      comentions: plan.definition.comentionsAll ? .all : .dictionary,
      peerGroups: plan.definition.peers.map(\.actors))
  }

  /// Reduces the findings and writes every file of the reports.
  ///
  /// Three passes over the blocks, the later ones shared by as many tasks as there are workers.
  /// Tallies are sums that merge in any order, so the number of tasks changes nothing.
  ///
  /// - Parameters:
  ///   - stock: the findings of all inputs.
  ///   - clock: told of every phase.
  /// - Throws: `Job.Failure` if the figures do not reconcile; nothing may be published then.
  func reduce(_ stock: Stock, _ clock: inout PhaseClock) async throws {
    var reduction = Reduction(
      settings: settings, facts: DictionaryFacts(plan.dictionary), search: SyndicationSearch(),
      spilling: Spilling(store: stock.spool))
    var rejects = try RejectsWriter(into: try destination.open(csv.file("rejects")), options: csv)

    Memory.trim()
    // First pass: who copied whom.
    var blocks: [NumberedBlock] = []
    for input in stock.entries {
      try reduction.begin(input.summary.name)
      try rejects.begin(input.summary)
      for place in input.blocks {
        let head = try stock.head(place)
        let number = try reduction.note(head)
        blocks.append(NumberedBlock(number: number, place: place, input: input.summary.name))
        try rejects.add(head)
      }
      try reduction.end(input.summary)
      try Task.checkCancellation()
    }
    try reduction.resolve()
    Memory.trim()
    clock.end("copies")
    var counts = StreamedCounts()
    counts.rejectedRecords = rejects.records
    let rejectRows = rejects.rows
    var streamed = [
      try destination.close(try rejects.finish(), name: csv.file("rejects"), rows: rejectRows)
    ]

    // Second pass: the tallies; meanwhile the quotations, which depend on nothing, are written.
    let quotes = try await tallyAndQuote(stock, blocks, &reduction)
    Memory.trim()
    clock.end("tally")
    if let quotes {
      counts.quotations = quotes.quotations
      streamed.append(quotes.file)
      clock.note(quotes.phase)
    }
    // Third pass, only for days on which somebody burst.
    if try reduction.findBursts() {
      for block in blocks
      where try reduction.needs(try stock.head(block.place), number: block.number) {
        try reduction.elaborate(try stock.block(block.place), number: block.number)
        try Task.checkCancellation()
      }
    }
    // No block is read from here on.
    stock.forget(blocks.map(\.place))
    let figures = reduction.finish()
    Memory.trim()
    let violations = figures.reconcile(counts)
    guard violations.isEmpty else {
      throw Job.Failure(kind: .unreconciled, messages: violations.map(\.description))
    }
    var destination = destination
    let set = ReportSet(options: csv, facts: facts(retained: stock.retained))
    let tables = try await write(ReportSet.tables, of: figures, set)
    _ = try set.describe(figures, tables: streamed + tables, in: &destination)
    clock.end("reports")
  }

  /// A block of findings, its number in the reduction and the input that it comes from.
  private struct NumberedBlock: Sendable {
    var number: Int
    var place: Stock.Place
    var input: String
  }

  /// Blocks that a part takes before it is merged.
  ///
  /// A part names the actors of its blocks again, so it must not live as long as the pass; a merge
  /// takes as long as a block or two.
  private static let blocksOfPart = 32

  /// The second pass: one worker reads each block once for both, several share the counts while
  /// another task writes the quotations.
  private func tallyAndQuote(
    _ stock: Stock, _ blocks: [NumberedBlock], _ reduction: inout Reduction
  ) async throws -> WrittenQuotes? {
    guard plan.workers == 1 else {
      async let quotes = writeQuotes(stock, blocks)
      try await tally(stock, blocks, &reduction)
      return try await quotes
    }
    var writer = try openQuotes()
    var phase = PhaseClock.Phase("quotes")
    for block in blocks {
      let findings = try stock.block(block.place)
      try reduction.tally(findings, number: block.number)
      try phase.measure { try writer?.add(findings, input: block.input) }
      try Task.checkCancellation()
    }
    return try close(writer.take(), phase)
  }

  /// Adds the counts of all blocks: this task to the reduction itself, others to parts that it
  /// merges as they come.
  private func tally(
    _ stock: Stock, _ blocks: [NumberedBlock], _ reduction: inout Reduction
  ) async throws {
    let tasks = max(1, min(plan.workers, blocks.count / 16))
    let empty = tasks > 1 ? reduction.newPart() : nil
    let share = SharedPass(count: blocks.count)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1..<max(1, tasks) {
        guard let empty else { break }
        group.addTask {
          var part = empty
          var taken = 0
          while let index = share.next() {
            let block = blocks[index]
            try part.tally(try stock.block(block.place), number: block.number)
            try Task.checkCancellation()
            taken += 1
            // While another part waits to be merged, this one just goes on.
            if taken >= Reducer.blocksOfPart, share.offer(part) {
              part = empty
              taken = 0
            }
          }
          share.end(part)
        }
      }
      while let index = share.next() {
        let block = blocks[index]
        try reduction.tally(try stock.block(block.place), number: block.number)
        try Task.checkCancellation()
        if let part = share.take() { try reduction.merge(part) }
      }
      try await group.waitForAll()
    }
    while let part = share.take() { try reduction.merge(part) }
  }

  private typealias WrittenQuotes = (
    file: WrittenFile, quotations: Int, phase: PhaseClock.Phase
  )

  private func writeQuotes(
    _ stock: Stock, _ blocks: [NumberedBlock]
  ) async throws -> WrittenQuotes? {
    guard var writer = try openQuotes() else { return nil }
    var phase = PhaseClock.Phase("quotes")
    for block in blocks {
      try phase.measure { try writer.add(try stock.block(block.place), input: block.input) }
      try Task.checkCancellation()
    }
    return try close(writer, phase)
  }

  /// Begins the table of quotations, if there is to be one.
  private func openQuotes() throws -> QuotesWriter<ReportFolder.Sink>? {
    guard plan.definition.quotes else { return nil }
    return try QuotesWriter(
      into: try destination.open(csv.file("quotes")), settings: settings, options: csv)
  }

  private func close(
    _ writer: consuming QuotesWriter<ReportFolder.Sink>?, _ phase: PhaseClock.Phase
  ) throws -> WrittenQuotes? {
    guard let writer else { return nil }
    var phase = phase
    let (rows, quotations) = (writer.rows, writer.quotations)
    let file = try phase.measure {
      try destination.close(try writer.finish(), name: csv.file("quotes"), rows: rows)
    }
    return (file, quotations, phase)
  }

  /// Writes tables, as many at once as there are workers.
  private func write(
    _ tables: [TableSchema], of figures: Figures, _ set: ReportSet
  ) async throws -> [WrittenFile] {
    try await withThrowingTaskGroup(of: WrittenFile.self) { group in
      var files: [WrittenFile] = []
      for (index, table) in tables.enumerated() {
        if index >= plan.workers, let file = try await group.next() { files.append(file) }
        group.addTask {
          let name = csv.file(table.name)
          let sink = try destination.open(name)
          let (written, rows) = try set.write(table, of: figures, into: sink)
          return try destination.close(written, name: name, rows: rows)
        }
      }
      while let file = try await group.next() { files.append(file) }
      return files
    }
  }

  /// What the manifest says of the run: settings that change figures, and nothing that does not.
  private func facts(retained: [String]) -> RunFacts {
    RunFacts(
      programVersion: Program.version, dictionaryDigest: plan.dictionary.digest,
      settings: plan.manifestSettings, retained: retained)
  }
}
