internal import NewsText
internal import Tallies

/// One night of a job with a state: what is there, what is known, and what follows from it.
struct Night: Sendable {
  private let outline: JobOutline
  private let folder: StateFolder
  private let header: PartialHeader
  /// Digest of what inputs are mapped with now.
  private let mapping: String
  private(set) var intake: Intake
  /// Digest of what is published, and the folder that holds it.
  private let published: String?
  private let generation: String?
  /// Digest of the dictionary and version of the program of the last run.
  private let lastDictionary: String?
  private let lastProgram: String?

  /// Looks around.
  init(_ job: StateJob, _ ledger: borrowing Ledger) throws {
    outline = job.outline
    folder = job.folder
    header = outline.header
    mapping = header.digest
    let known = try ledger.inputs()
    if let root = try ledger.setting("root"), root != outline.root, !known.isEmpty {
      throw LedgerError(
        path: folder.path,
        message:
          "the names of its inputs are relative to \(root), not to \(outline.root); name 'root'"
      )
    }
    published = try ledger.setting("published")
    generation = try ledger.setting("generation")
    lastDictionary = try ledger.setting("dictionary")
    lastProgram = try ledger.setting("program")
    for input in outline.absent where !known.contains(where: { $0.name == input.name }) {
      throw InputList.missing(input.path)
    }
    intake = try Intake(
      outline.inputs, known: known, mapping: mapping, settle: outline.definition.settle,
      now: Clock.nanoseconds)
  }

  /// Whether the reports that are there are those that would be written.
  var isNothingNew: Bool {
    guard intake.candidates.isEmpty else { return false }
    if intake.kept.isEmpty { return true }
    guard published == fingerprint(intake.kept), let generation else { return false }
    return FileSystem.linkTarget(outline.definition.out + "/latest").map { Path.name(of: $0) }
      == Path.name(of: generation)
      && FileSystem.kind(of: generation + "/MANIFEST.json") == .file
  }

  /// Ends a night on which nothing is to be done.
  func passOver(_ ledger: borrowing Ledger) throws -> Job.Outcome {
    folder.sweepChanges()
    if !intake.updated.isEmpty {
      try ledger.commit(inputs: intake.updated, settings: [:], run: nil)
    }
    return Job.Outcome(folder: "", warnings: [], isDamaged: false, counts: counts(mapped: []))
  }

  /// Maps, reduces, publishes, and writes down what was done.
  func work(
    _ plan: JobPlan, _ ledger: borrowing Ledger, started: Int64, showingProgress: Bool
  ) async throws -> Job.Outcome {
    folder.sweepUnfinished()
    var night = self
    var clock = PhaseClock()
    let publication = try Publication(out: plan.definition.out, name: plan.definition.name)
    do {
      var stock = Stock(spool: plan.spool(in: publication.folder))
      try night.takeKept(into: &stock)
      let news = try await night.map(plan, into: &stock, showingProgress: showingProgress)
      stock.sort()
      var rows = night.intake.kept + news
      rows.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      stock.retained = rows.filter(\.isRetained).map(\.name)
      let judgement = Judgement(night.summaries(of: news, in: stock))
      try judgement.refuseIfUseless(
        among: stock.entries.map(\.summary.outcome), limit: plan.definition.maxBad)
      try Task.checkCancellation()
      clock.end("map")
      let reducer = Reducer(plan: plan, destination: ReportFolder(publication: publication))
      try await reducer.reduce(stock, &clock)
      try Task.checkCancellation()
      let target = try publication.publishIfDifferent()
      if let generation {
        try Changes.record(
          from: generation, to: absolute(target), window: outline.definition.window,
          causes: try night.causes(news, stock), in: folder)
      }
      let retained = night.intake.newlyRetained
      let isDamaged = judgement.isDamaged || !retained.isEmpty
      try FileSystem.flushFolder(folder.partials)
      let run = Ledger.RunRow(
        number: 0, started: started, finished: Clock.seconds, exitCode: isDamaged ? 3 : 0,
        mapped: Int64(news.count), generation: absolute(target), message: "")
      try ledger.commit(
        inputs: night.intake.updated + news,
        settings: [
          "root": outline.root, "published": fingerprint(rows), "generation": absolute(target),
          "mapping": mapping, "dictionary": header.dictionaryDigest,
          "program": header.programVersion,
          "actors": plan.definition.actors.map(absolute).joined(separator: "\n"),
        ], run: run)
      folder.sweep(keeping: Set(rows.map(\.partial)))
      publication.sweep(keep: plan.definition.keep)
      clock.end("publish")
      let warnings =
        night.remapped + judgement.warnings
        + retained.map {
          "\($0): gone, so it stays as it was mapped with an earlier dictionary or settings"
        }
      return Job.Outcome(
        folder: target, warnings: warnings, isDamaged: isDamaged,
        counts: night.counts(mapped: judgement.summaries, clock))
    } catch {
      publication.discard()
      throw error
    }
  }

  private func counts(
    mapped: [InputSummary], _ clock: PhaseClock = PhaseClock()
  ) -> Job.Counts {
    var counts = Job.Counts(mapped: mapped, clock)
    counts.known = intake.kept.count
    counts.waiting = intake.waiting.count
    counts.bad += intake.kept.count { $0.outcome != InputSummary.Outcome.complete.rawValue }
    return counts
  }

  /// Looks through the partials of the inputs that are as they were.
  ///
  /// An input whose partial is damaged is mapped again if it is still there.
  private mutating func takeKept(into stock: inout Stock) throws {
    for row in intake.kept {
      do {
        try Night.take(row.partial, of: row.name, mapping: row.mapping, folder, into: &stock)
      } catch {
        guard !row.isGone, let input = outline.inputs.first(where: { $0.name == row.name }) else {
          throw error
        }
        intake.mapAgain(row, input, row.stamp)
      }
    }
  }

  /// Looks through the partial of one input and adds it to the stock.
  ///
  /// - Returns: what its findings were made with.
  @discardableResult
  static func take(
    _ partial: String, of name: String, mapping: String, _ folder: StateFolder,
    into stock: inout Stock
  ) throws -> PartialHeader {
    let path = folder.partial(partial)
    let files = try PartialFile.scan(path, number: stock.files.count, spool: stock.spool)
    guard files.count == 1, files[0].entries.count == 1, files[0].entries[0].summary.name == name,
      files[0].header.digest == mapping
    else {
      throw PartialFault(path: path, message: "not the partial of \(name) that the ledger knows")
    }
    stock.files.append(path)
    stock.entries += files[0].entries
    return files[0].header
  }

  /// Maps what is to be mapped and adds it to the stock.
  ///
  /// - Returns: the rows of the ledger for it.
  private mutating func map(
    _ plan: JobPlan, into stock: inout Stock, showingProgress: Bool
  ) async throws -> [Ledger.InputRow] {
    var rows: [Ledger.InputRow] = []
    var rest: [Intake.Candidate] = []
    for candidate in intake.candidates {
      // An interrupted run may have finished it.
      let path = folder.partial(candidate.partial)
      guard candidate.reason != .lost, FileSystem.kind(of: path) == .file,
        let summary = try? take(candidate, into: &stock)
      else {
        rest.append(candidate)
        continue
      }
      rows.append(row(candidate, summary))
    }
    guard !rest.isEmpty else { return rows }
    var plan = plan
    plan.outline.inputs = rest.map(\.input)
    _ = try await plan.collect(
      into: stock.spool, keeping: .partials(header, paths: rest.map { folder.partial($0.partial) }),
      showingProgress: showingProgress)
    try Task.checkCancellation()
    for candidate in rest {
      guard FileSystem.stamp(of: candidate.input.path) == candidate.stamp else {
        // It changed under our hands: it is still arriving, and tomorrow is another night.
        FileSystem.removeTree(folder.partial(candidate.partial))
        continue
      }
      rows.append(row(candidate, try take(candidate, into: &stock)))
    }
    return rows
  }

  private func take(
    _ candidate: Intake.Candidate, into stock: inout Stock
  ) throws -> InputSummary {
    try Night.take(
      candidate.partial, of: candidate.input.name, mapping: mapping, folder, into: &stock)
    return stock.entries[stock.entries.count - 1].summary
  }

  private func row(_ candidate: Intake.Candidate, _ summary: InputSummary) -> Ledger.InputRow {
    Ledger.InputRow(
      name: summary.name, size: candidate.stamp.size, modified: candidate.stamp.modified,
      changed: candidate.stamp.changed, digest: summary.sha256, mapping: mapping,
      partial: candidate.partial, outcome: summary.outcome.rawValue,
      fault: summary.faults.first?.detail ?? "", records: Int64(summary.records),
      badRecords: Int64(summary.badRecords))
  }

  private func summaries(of rows: [Ledger.InputRow], in stock: Stock) -> [InputSummary] {
    let names = Set(rows.map(\.name))
    return stock.entries.map(\.summary).filter { names.contains($0.name) }
  }

  /// Why numbers may have moved, by the days of the articles that were mapped.
  private func causes(_ news: [Ledger.InputRow], _ stock: Stock) throws -> Changes.Causes {
    var causes = Changes.Causes()
    var reasons: [String: String] = [:]
    for candidate in intake.candidates {
      reasons[candidate.input.name] = cause(candidate.reason)
    }
    let names = Set(news.map(\.name))
    for entry in stock.entries where names.contains(entry.summary.name) {
      let cause = reasons[entry.summary.name] ?? ""
      if !causes.all.contains(cause) { causes.all.append(cause) }
      var days: Set<Day?> = []
      for place in entry.blocks { try stock.block(place).days { days.insert($0) } }
      for day in days { causes.byDay[day?.iso ?? "undated", default: []].insert(cause) }
    }
    if causes.all.isEmpty { causes.all = ["changed settings"] }
    causes.all.sort()
    return causes
  }

  /// A line where inputs were mapped again, since nobody asked for that work.
  private var remapped: [String] {
    let again = intake.candidates.filter { $0.reason == .remapped }
    guard !again.isEmpty else { return [] }
    let inputs = again.count == 1 ? "1 input was" : "\(again.count) inputs were"
    return ["\(cause(.remapped)): \(inputs) mapped again"]
  }

  private func cause(_ reason: Intake.Reason) -> String {
    switch reason {
    case .new: "late article"
    case .changed: "changed input"
    case .lost: "lost partial"
    case .remapped:
      lastProgram != header.programVersion
        ? "changed program"
        : lastDictionary != header.dictionaryDigest ? "changed dictionary" : "changed settings"
    }
  }

  private func absolute(_ path: String) -> String {
    Path.normalised(Path.join(FileSystem.currentFolder(), path))
  }

  /// A digest of all that the reports depend on.
  private func fingerprint(_ rows: [Ledger.InputRow]) -> String {
    var bytes: [UInt8] = []
    func add(_ text: String) {
      bytes += text.utf8
      bytes.append(0)
    }
    add(mapping)
    add(outline.definition.name)
    for (name, value) in outline.definition.reportSettings.sorted(by: { $0.key < $1.key }) {
      add(name)
      add(value)
    }
    let window = outline.definition.window
    add(window.map { "\($0.lowerBound.iso)..\($0.upperBound.iso)" } ?? "")
    add(absolute(outline.definition.out))
    for row in rows {
      add(row.name)
      add(row.partial)
      add(row.isRetained ? "retained" : "")
    }
    return SHA256.hex(of: bytes)
  }
}
