import Actors
import NewsText
import Nightly

extension Rollcall {
  static let runCommand = Command(
    name: "run", operands: "[PIPELINE.yaml] [INPUT…]",
    summary: "Count who is in the news and publish the reports.",
    details: """
      An operand that ends in .yaml or .yml is a pipeline file; all others are inputs: files,
      folders, patterns, or - for standard input. Flags override the pipeline file.
      Reports go to OUT/runs/NAME.REVISION, and OUT/latest is a link to the newest.
      """,
    flags: jobFlags + [
      Flag("out", value: "DIR", help: "Where the reports go (out)."),
      Flag(
        "state", value: "DIR",
        help: "Remember inputs in DIR; map only what is new or changed (remember nothing)."),
      Flag("settle", value: "TIME", help: "Let inputs wait that changed within TIME (0s)."),
      Flag("lock-wait", value: "TIME", help: "Wait so long for another run with this state (0s)."),
      Flag(
        "if-locked", value: "fail|skip", choices: ["fail", "skip"],
        help: "If another run works on, end with 75, or quietly with 0 (fail)."),
      Flag(
        "log-format", value: "text|json", choices: ["text", "json"],
        help: "Lines on standard error as text, or as JSON objects (text)."),
      metricsFlag,
      Flag("dry-run", help: "Say what would be done with each input, and do nothing."),
      Flag(
        "name", value: "NAME",
        help: "Name of the job, the first part of the folder of reports (rollcall)."),
      Flag(
        "files-from", value: "FILE",
        help: "Take the inputs from the lines of FILE; - is standard input."),
      Flag("null", letter: "0", help: "The names of --files-from are divided by NUL."),
      Flag("root", value: "DIR", help: "Name inputs relative to DIR (their common folder)."),
    ] + reportFlags + [
      Flag("threads", value: "N", help: "Workers (one for each core)."),
      Flag(
        "memory-limit", value: "BYTES",
        help: "Use fewer workers to stay within BYTES (what the control group allows)."),
      Flag("batch", value: "BYTES", help: "Text that a worker takes at once (1MiB)."),
    ],
    examples: [
      ("rollcall run dumps/*.jsonl.gz --out reports", "count a folder of dumps"),
      ("rollcall run Pipelines/nightly.yaml", "the job of every night"),
      ("zcat day.jsonl.gz | rollcall run - --format jsonl", "articles from another program"),
    ]
  ) { arguments in
    let definition = try jobDefinition(arguments)
    return try await measured(arguments, job: definition.name) { noted in
      try await run(definition, arguments, noted)
    }
  }

  private static func run(
    _ definition: JobDefinition, _ arguments: Arguments, _ noted: Noted
  ) async throws -> ExitCode {
    guard !definition.inputs.isEmpty else {
      throw Failure(
        .usage, "nothing to read; name inputs or a pipeline file, see 'rollcall help run'")
    }
    if definition.state != nil, definition.inputs.contains("-") {
      throw Failure(.usage, "standard input cannot be remembered; leave out --state or -")
    }
    let lockWait = try duration("lock-wait", arguments) ?? 0
    let outline = try lookUp { try JobOutline(definition) }
    if arguments.has("dry-run") {
      return try await orderly(arguments) {
        let lines =
          definition.state == nil
          ? outline.inputs.map { "map   \($0.name)" } : try await StateJob(outline).preview()
        try StandardOutput.print(lines.map { Terminal.sanitised($0) + "\n" }.joined())
        return .complete
      }
    }
    return try await publishing(arguments, noted) {
      guard definition.state != nil else {
        return try await Job(JobPlan(outline)).run(showingProgress: Terminal.isInteractive)
      }
      return try await StateJob(outline, lockWait: lockWait)
        .run(showingProgress: Terminal.isInteractive)
    }
  }

  /// The flag that leaves figures of a run, shared by the commands that publish.
  static let metricsFlag = Flag(
    "metrics", value: "FILE",
    help: "Leave figures of the run in FILE for the textfile collector of node_exporter.")

  /// Flags that say how inputs are read; shared by the commands that read dumps.
  static let readingFlags = [
    Flag(
      "format", value: "FORMAT", choices: JobDefinition.formats,
      help: "Format of all inputs (recognised by content)."),
    Flag(
      "field", value: "ROLE=KEY", repeats: true,
      help: "The key that holds title, text, date, source, url, id, authors or language."),
    Flag("divider", value: "LINE", help: "In plain text, the line between two articles."),
    Flag("max-record", value: "BYTES", help: "Reject records that are larger (64MiB)."),
  ]

  /// The flag that lists pairs with actors known by name only; findings must be made with it.
  static let comentionsFlag = Flag(
    "comentions", value: "dictionary|all", choices: ["dictionary", "all"],
    help: "List pairs of the dictionary's actors, or of all actors (dictionary).")

  /// Flags that say what is reported, and when nothing is.
  static let reportFlags = [
    Flag(
      "window", value: "DAYS",
      help: "Report only these days of publication, DAY..DAY or 28d for the last 28 (all)."),
    Flag(
      "min-pair", value: "N",
      help: "List pairs of actors named together in N articles or more (3)."),
    comentionsFlag,
    Flag(
      "csv-profile", value: "PROFILE", choices: ["plain", "excel"],
      help: "Excel needs a byte order mark and CR LF (plain)."),
    Flag(
      "csv-guard", value: "on|off", choices: ["on", "off"],
      help: "Guard text from the input against spreadsheet formulas (on)."),
    Flag("gzip", help: "Pack each CSV file: actors.csv.gz."),
    Flag("quotes", value: "on|off", choices: ["on", "off"], help: "Write quotes.csv (on)."),
    Flag("keep", value: "N", help: "Keep the N newest generations of reports (all)."),
    Flag(
      "max-bad", value: "PERCENT",
      help: "Publish nothing if more of the input is bad than this (any)."),
  ]

  /// Flags that say which dictionary is used.
  static let dictionaryFlags = [
    Flag(
      "actors", value: "FILE", repeats: true,
      help: "A dictionary file on top of the built-in one."),
    Flag(
      "layers", value: "NAME,…",
      help:
        "Built-in layers of the dictionary (\(DictionaryLayer.defaultNames.joined(separator: ",")))."
    ),
  ]

  /// Flags that say how articles are analysed.
  static let jobFlags =
    readingFlags + dictionaryFlags + [
      Flag("no-clean", help: "Take titles and texts as they stand."),
      Flag("clean-off", value: "RULE", repeats: true, help: "Switch a cleaning rule off."),
      Flag(
        "boilerplate", value: "FILE", help: "Drop the lines that this CSV file lists by outlet."),
    ]

  /// Puts the definition of a job together: the pipeline file, then the flags.
  ///
  /// - Parameters:
  ///   - arguments: the command line.
  ///   - listing: a file whose lines are the inputs, where `--files-from` names none.
  ///   - onlyReports: whether operands are no inputs, and none are to be looked for.
  /// - Returns: the definition; that its inputs are there is seen later.
  /// - Throws: `Failure` for a flag, `DefinitionError` for a key that cannot be.
  static func jobDefinition(
    _ arguments: Arguments, listing: String? = nil, onlyReports: Bool = false
  ) throws -> JobDefinition {
    let files = arguments.operands.filter(isPipeline)
    guard files.count <= 1 else { throw Failure(.usage, "one pipeline file at a time") }
    var definition = JobDefinition()
    if let file = files.first {
      definition = try JobDefinition(
        yaml: try readOperand(file), file: file, folder: JobDefinition.folder(of: file))
    }
    var inputs = arguments.operands.filter { $0 != files.first }
    if onlyReports {
      inputs = []
      definition.inputs = []
    }
    if !onlyReports, let list = arguments.value("files-from") ?? listing {
      let separator: UInt8 = arguments.has("null") ? 0 : 0x0A
      inputs += try readOperand(list).split(separator: separator).map {
        var name = String(decoding: $0, as: UTF8.self)
        if separator == 0x0A, name.hasSuffix("\r") { name.removeLast() }
        return name
      }
      definition.inputs = []
    }
    if !inputs.isEmpty { definition.inputs = inputs }
    try override(&definition, arguments)
    return definition
  }

  private static func override(_ job: inout JobDefinition, _ arguments: Arguments) throws {
    if let value = arguments.value("format") { job.format = value }
    for field in arguments.all("field") {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, JobDefinition.fieldRoles.contains(parts[0]) else {
        let roles = JobDefinition.fieldRoles
        throw Failure(
          .usage,
          "--field: '\(field)' is not ROLE=KEY with a role of \(roles.joined(separator: ", "))"
            + Suggestion.question(for: parts.first ?? "", among: roles))
      }
      job.fields[parts[0]] = parts[1]
    }
    if let value = arguments.value("divider") { job.divider = value }
    if let value = try size("max-record", in: 1024...(1 << 31 - 1), arguments) {
      job.maxRecord = value
    }
    job.actors += arguments.all("actors")
    if let value = arguments.value("layers") {
      job.layers = value.split(separator: ",").map(String.init)
    }
    if arguments.has("no-clean") { job.noClean = true }
    job.cleaningOff += arguments.all("clean-off")
    if let value = arguments.value("boilerplate") { job.boilerplate = value }
    if let value = arguments.value("out") { job.out = value }
    if let value = arguments.value("name") {
      guard JobDefinition.isName(value) else {
        throw Failure(
          .usage, "--name: '\(value)' is no name; use letters, digits, '.', '_' and '-'")
      }
      job.name = value
    }
    if let value = arguments.value("root") { job.root = value }
    if let value = arguments.value("state") { job.state = value }
    if let value = try duration("settle", arguments) { job.settle = value }
    if let value = arguments.value("window") {
      guard let days = JobDefinition.days(value) else {
        throw Failure(
          .usage, "--window: '\(value)' is no span of days; write 2021-03-01..2021-03-31 or 28d")
      }
      job.window = days
    }
    if let value = try arguments.integer("min-pair", in: 1...1_000_000) { job.minPair = value }
    if let value = arguments.value("comentions") { job.comentionsAll = value == "all" }
    if let value = arguments.value("csv-profile") { job.csvExcel = value == "excel" }
    if let value = arguments.value("csv-guard") { job.csvGuard = value == "on" }
    if arguments.has("gzip") { job.csvGzip = true }
    if let value = arguments.value("quotes") { job.quotes = value == "on" }
    if let value = try arguments.integer("keep", in: 0...1_000_000) { job.keep = value }
    if let value = arguments.value("max-bad") {
      guard let percent = JobDefinition.percent(value) else {
        throw Failure(.usage, "--max-bad: '\(value)' is no percentage; write 5%")
      }
      job.maxBad = percent
    }
    if let value = try arguments.integer("threads", in: 1...1024) { job.threads = value }
    if let value = try size("memory-limit", in: 1...(1 << 50), arguments) {
      job.memoryLimit = value
    }
    if let value = try size("batch", in: 4096...(256 << 20), arguments) { job.batch = value }
  }

  static func duration(_ flag: String, _ arguments: Arguments) throws -> Int? {
    guard let text = arguments.value(flag) else { return nil }
    guard let seconds = JobDefinition.duration(text) else {
      throw Failure(.usage, "--\(flag): '\(text)' is no duration; write 60s, 5m or 2h")
    }
    return seconds
  }

  private static func size(
    _ flag: String, in range: ClosedRange<Int>, _ arguments: Arguments
  ) throws -> Int? {
    guard let text = arguments.value(flag) else { return nil }
    guard let value = JobDefinition.bytes(text), range.contains(value) else {
      throw Failure(
        .usage,
        "--\(flag): '\(text)' is no size from \(range.lowerBound) to \(range.upperBound) bytes; write 64KiB or 1MiB"
      )
    }
    return value
  }

  /// Looks everything up that a definition names, or ends with the exit code for what is missing.
  static func jobPlan(
    _ definition: JobDefinition, allowingAbsence: Bool = false
  ) throws -> JobPlan {
    try lookUp { try JobPlan(definition, allowingAbsence: allowingAbsence) }
  }

  /// Ends with the exit code for what is missing of what a definition names.
  static func lookUp<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let missing as InputList.Missing {
      throw Failure(.noInput, missing.description)
    } catch let faulty as DictionaryFiles.Faulty {
      for problem in faulty.problems.dropLast() { Terminal.complain(problem) }
      throw Failure(.configuration, faulty.problems.last ?? "the dictionary cannot be loaded")
    }
  }
}
