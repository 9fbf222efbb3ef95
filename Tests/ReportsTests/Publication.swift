import NewsText
import Reports
import Syndication
import Tallies

/// Keeps the files of a set in memory.
struct MemoryDestination: ReportDestination {
  struct Sink: ByteSink {
    var bytes: [UInt8] = []
    var keeps = true
    var size = 0

    mutating func write(_ bytes: Span<UInt8>) {
      size += bytes.count
      guard keeps else { return }
      for index in bytes.indices { self.bytes.append(bytes[index]) }
    }
  }

  var files: [String: [UInt8]] = [:]
  /// Whether the bytes of tables are kept; hashing many is slow in a debug build.
  var keeps = true

  mutating func open(_ name: String) -> Sink { Sink(keeps: keeps || !name.hasSuffix(".csv")) }

  mutating func close(_ sink: Sink, name: String, rows: Int?) -> WrittenFile {
    files[name] = sink.bytes
    var digest = SHA256()
    digest.update(sink.bytes.span)
    return WrittenFile(
      name: name, bytes: sink.size, sha256: digest.hex, rows: rows)
  }
}

/// Maps and reduces a world, and writes all its files.
struct Publication {
  private struct Batch {
    var input: Int
    var number: Int
    var items: [(ordinal: Int, article: PlainArticle?, rejection: Rejection?)]
  }

  var files: [String: [UInt8]] = [:]
  var violations: [Violation] = []
  var figures: Figures

  /// The batches of each input, in order.
  private static func batches(_ world: PlainWorld, batch: Int) -> [[Batch]] {
    world.inputs.enumerated().map { number, input in
      var items: [(ordinal: Int, article: PlainArticle?, rejection: Rejection?)] = []
      for article in world.articles where article.input == input.name {
        items.append((article.ordinal, article, nil))
      }
      for rejection in world.rejections where rejection.input == input.name {
        items.append((rejection.rejection.ordinal, nil, rejection.rejection))
      }
      items.sort { $0.ordinal < $1.ordinal }
      var batches: [Batch] = []
      repeat {
        let start = batches.count * batch
        batches.append(
          Batch(
            input: number, number: batches.count,
            items: Array(items[start..<min(start + batch, items.count)])))
      } while batches.count * batch < items.count
      return batches
    }
  }

  /// The blocks of each input: findings for any window, or those of the workers of a run.
  ///
  /// Workers take turns, and the inputs are read at once: a batch of each, then the next of each.
  private static func map(
    _ world: PlainWorld, batch: Int, settings: TallySettings, workers: Int
  ) throws -> [[FindingsBlock]] {
    var builder = FindingsBuilder(
      actorIDs: world.dictionary.map(\.id), rules: PlainWorld.rules, evidence: settings.evidence,
      scope: workers == 0 ? .anyDays : .run(window: settings.window))
    builder.pairsNames = settings.comentions == .all
    var builders = [FindingsBuilder](repeating: builder, count: max(1, workers))
    let batches = batches(world, batch: batch)
    var blocks = [[FindingsBlock]](repeating: [], count: batches.count)
    var turn = 0
    for number in 0..<(batches.map(\.count).max() ?? 0) {
      for input in batches.indices where number < batches[input].count {
        blocks[input].append(
          try map(batches[input][number], &builders[turn % builders.count]))
        turn += 1
      }
    }
    return blocks
  }

  private static func map(
    _ batch: Batch, _ builder: inout FindingsBuilder
  ) throws -> FindingsBlock {
    builder.begin(input: batch.input, batch: batch.number)
    for item in batch.items {
      if let plain = item.article {
        let (article, clean, segments, annotations, quotations) = plain.staged()
        builder.add(
          article: article, clean: clean, segments: segments, annotations: annotations,
          quotations: quotations, signature: Signature())
      }
      if let rejection = item.rejection { builder.reject(rejection) }
    }
    return try FindingsBlock(bytes: builder.finish().bytes)
  }

  init(
    _ world: PlainWorld, batch: Int, settings: TallySettings = TallySettings(),
    options: CSVOptions = CSVOptions(), keeps: Bool = true, parts: Int = 0,
    rowsInMemory: Int = 80_000, workers: Int = 0
  ) throws {
    let mapped = try Publication.map(world, batch: batch, settings: settings, workers: workers)
    var reduction = Reduction(
      settings: settings, facts: PlainFacts(world), search: ScriptedSearch(world),
      spilling: Spilling(limit: rowsInMemory))
    var blocks: [(block: FindingsBlock, input: Int)] = []
    for (number, input) in world.inputs.enumerated() {
      try reduction.begin(input.name)
      for block in mapped[number] {
        let known = try reduction.note(block)
        precondition(known == blocks.count)
        blocks.append((block, number))
      }
      try reduction.end(input)
    }
    try reduction.resolve()
    var destination = MemoryDestination(keeps: keeps)
    var quotes = try QuotesWriter(
      into: destination.open("quotes.csv"), settings: settings, options: options)
    var rejects = try RejectsWriter(into: destination.open("rejects.csv"), options: options)
    var input = -1
    for (number, entry) in blocks.enumerated() {
      if entry.input != input {
        input = entry.input
        try rejects.begin(world.inputs[input])
      }
      if parts == 0 { try reduction.tally(entry.block, number: number) }
      try quotes.add(entry.block, input: world.inputs[input].name)
      try rejects.add(entry.block)
    }
    if parts > 0 {
      var shares = (0..<parts).map { _ in reduction.newPart() }
      // Backwards and dealt out, so that no part sees the articles in order.
      for (number, entry) in blocks.enumerated().reversed() {
        try shares[number * 7 % parts].tally(entry.block, number: number)
      }
      for share in shares { try reduction.merge(share) }
    }
    if try reduction.findBursts() {
      for (number, entry) in blocks.enumerated() {
        try reduction.elaborate(entry.block, number: number)
      }
    }
    figures = reduction.finish()
    violations = figures.reconcile(
      StreamedCounts(quotations: quotes.quotations, rejectedRecords: rejects.records))
    let (quoteRows, rejectRows) = (quotes.rows, rejects.rows)
    let streamed = [
      destination.close(try quotes.finish(), name: "quotes.csv", rows: quoteRows),
      destination.close(try rejects.finish(), name: "rejects.csv", rows: rejectRows),
    ]
    _ = try ReportSet(
      options: options, facts: RunFacts(programVersion: "0", dictionaryDigest: "d")
    ).write(figures, streamed: streamed, to: &destination)
    files = destination.files
  }

  /// The rows of a table, header included.
  func rows(_ table: String) -> [[String]] { CSVText.rows(files["\(table).csv"] ?? []) }
}

/// The obvious reader of RFC 4180.
enum CSVText {
  static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","):
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case 0x0A:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        rows.append(row)
        row = []
      case 0x0D: continue
      default: cell.append(byte)
      }
    }
    return rows
  }
}
