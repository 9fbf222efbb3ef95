internal import NewsText

/// What a state folder knows, for people and for programs.
public struct StateStatus: Sendable {
  /// One night.
  public struct Run: Sendable {
    /// Counted from 1.
    public var number: Int
    /// Seconds since 1970.
    public var started: Int
    /// Seconds since 1970.
    public var finished: Int
    /// The exit code.
    public var exitCode: Int
    /// Inputs that were mapped.
    public var mapped: Int
    /// The folder of the reports; empty if none were published.
    public var generation: String
    /// What went wrong; empty if nothing.
    public var message: String
  }

  /// One input.
  public struct Input: Sendable {
    /// Path relative to the root.
    public var name: String
    /// Size in bytes.
    public var size: Int
    /// Records in it.
    public var records: Int
    /// Records in it that could not be read.
    public var badRecords: Int
    /// `complete`, `damaged` or `refused`.
    public var outcome: String
    /// What is wrong with it; empty if nothing.
    public var fault: String
    /// The night on which it was mapped.
    public var run: Int
    /// Whether it was gone when it was last looked for.
    public var isGone: Bool
    /// Whether it counts as an earlier dictionary or other settings saw it.
    public var isRetained: Bool

    /// Whether a person should look at it.
    public var needsAttention: Bool { outcome != "complete" || isRetained }
  }

  /// The folder.
  public var path: String
  /// The folder to which names of inputs are relative.
  public var root: String
  /// The folder of the reports that were last published.
  public var generation: String
  /// Digest of the dictionary of the last run.
  public var dictionary: String
  /// The inputs, in the order of their names.
  public var inputs: [Input]
  /// The last nights, newest first.
  public var runs: [Run]
  /// Bytes of all partials.
  public var partialBytes: Int
  /// Whether a run is at work now.
  public var isLocked: Bool

  /// Reads a state folder; nothing is written, and a run that works on it is not disturbed.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - nights: how many runs are wanted.
  /// - Throws: `InputList.Missing` if it is no state, `LedgerError` if it cannot be read.
  public init(path: String, nights: Int) async throws {
    let folder = StateFolder(path: path)
    guard FileSystem.kind(of: folder.ledger) == .file else {
      throw InputList.Missing(description: "\(path): no state of rollcall is here")
    }
    let ledger = try Ledger(path: folder.ledger, readOnly: true)
    try ledger.check()
    self.path = path
    root = try ledger.setting("root") ?? ""
    generation = try ledger.setting("generation") ?? ""
    dictionary = try ledger.setting("dictionary") ?? ""
    inputs = try ledger.inputs().map { row in
      Input(
        name: row.name, size: Int(row.size), records: Int(row.records),
        badRecords: Int(row.badRecords), outcome: row.outcome, fault: row.fault,
        run: Int(row.run), isGone: row.isGone, isRetained: row.isRetained)
    }
    runs = try ledger.runs(limit: nights).map { row in
      Run(
        number: Int(row.number), started: Int(row.started), finished: Int(row.finished),
        exitCode: Int(row.exitCode), mapped: Int(row.mapped), generation: row.generation,
        message: row.message)
    }
    partialBytes = FileSystem.names(in: folder.partials).reduce(0) {
      $0 + (FileSystem.size(of: folder.partial($1)) ?? 0)
    }
    let lock = try await StateLock.take(folder.lock, wait: 0, isShared: true)
    isLocked = lock == nil
  }

  /// The status as people read it.
  public func text(showingAllInputs: Bool) -> String {
    let records = inputs.reduce(0) { $0 + $1.records }
    let gone = inputs.count(where: \.isGone)
    var lines = [
      "state      \(path)\(isLocked ? "  (a run is at work)" : "")",
      "inputs     \(inputs.count) below \(root)\(gone == 0 ? "" : ", \(gone) of them gone")",
      "records    \(records)",
      "partials   \(Quantity.bytes(partialBytes))",
      "reports    \(generation.isEmpty ? "none yet" : generation)",
      "dictionary \(dictionary)",
    ]
    let trouble = inputs.filter { showingAllInputs || $0.needsAttention }
    if !trouble.isEmpty {
      lines += ["", showingAllInputs ? "all inputs:" : "inputs to look at:"]
      for input in trouble {
        var line = "  \(Terminal.sanitised(input.name)): \(input.outcome)"
        if input.isGone { line += ", gone" }
        if input.isRetained { line += ", as an earlier dictionary or other settings saw it" }
        line += "; \(input.records) records"
        if input.badRecords > 0 { line += ", \(input.badRecords) unreadable" }
        line += "; night \(input.run)"
        if !input.fault.isEmpty { line += "\n    \(Terminal.sanitised(input.fault))" }
        lines.append(line)
      }
    }
    if !runs.isEmpty { lines += ["", "nights, newest first:"] }
    for run in runs {
      var line =
        "  \(run.number)  \(Clock.text(seconds: run.started))  \(run.finished - run.started) s"
        + "  exit \(run.exitCode)  \(run.mapped) mapped"
      if !run.generation.isEmpty { line += "  \(Path.name(of: run.generation))" }
      for message in run.message.split(separator: "\n") {
        // A name in it may hold a newline; it is no line of ours then, but stands within it.
        line += "\n    \(Terminal.sanitised(String(message)))"
      }
      lines.append(line)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The status as one JSON object.
  public var json: String {
    var writer = JSONLine()
    writer.add("state", path)
    writer.add("root", root)
    writer.add("running", isLocked)
    writer.add("generation", generation)
    writer.add("dictionary", dictionary)
    writer.add("partial_bytes", partialBytes)
    writer.add(
      "inputs",
      inputs.map { input in
        var line = JSONLine()
        line.add("name", input.name)
        line.add("bytes", input.size)
        line.add("records", input.records)
        line.add("bad_records", input.badRecords)
        line.add("outcome", input.outcome)
        line.add("fault", input.fault)
        line.add("run", input.run)
        line.add("gone", input.isGone)
        line.add("retained", input.isRetained)
        return line
      })
    writer.add(
      "runs",
      runs.map { run in
        var line = JSONLine()
        line.add("number", run.number)
        line.add("started", Clock.text(seconds: run.started))
        line.add("seconds", run.finished - run.started)
        line.add("exit_code", run.exitCode)
        line.add("mapped", run.mapped)
        line.add("generation", run.generation)
        line.add("message", run.message)
        return line
      })
    return writer.text + "\n"
  }
}

/// Quantities as people read them.
enum Quantity {
  static func bytes(_ count: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var value = Double(count)
    var unit = 0
    while value >= 1000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return unit == 0 ? "\(count) bytes" : "\((value * 10).rounded() / 10) \(units[unit])"
  }
}
