internal import Glibc

/// What a run leaves for the textfile collector of Prometheus' node_exporter.
///
/// Labels are the name of the job and the version, which hold letters, digits, `.`, `_` and `-` only:
/// nothing that comes from an input gets into this file, so none can forge a line of it.
public struct Metrics: Sendable {
  private let path: String
  private let job: String
  private let started = Clock.nanoseconds

  /// Starts the clock.
  ///
  /// - Parameters:
  ///   - path: the file; the collector reads names that end in `.prom`.
  ///   - job: the name of the job.
  public init(path: String, job: String) {
    self.path = path
    self.job = job
  }

  /// Writes the file aside and renames it, so that the collector never sees a half.
  ///
  /// - Parameters:
  ///   - code: the exit code.
  ///   - counts: what was done; nothing where the run failed.
  /// - Throws: `FileError`; the old file is untouched then.
  public func write(code: Int32, counts: Job.Counts?) throws(FileError) {
    let now = Clock.nanoseconds
    let isSuccess = code == 0 || code == 3
    let success = isSuccess ? now / 1_000_000_000 : lastSuccess
    let text = Metrics.text(
      job: job, code: code, now: now / 1_000_000_000, lastSuccess: success,
      milliseconds: (now - started) / 1_000_000, counts: counts)
    // The collector passes over names that do not end in .prom.
    let aside = path + ".tmp"
    FileSystem.removeTree(aside)
    var file = try OutputFile(creating: aside)
    try file.write(text.utf8.span)
    try file.finish()
    try FileSystem.rename(aside, to: path)
  }

  /// The moment of the last success, out of the file of an earlier run.
  private var lastSuccess: Int64? {
    guard let bytes = try? FileSystem.read(path, limit: 1 << 20) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("rollcall_last_success_timestamp_seconds{") {
      return line.split(separator: " ").last.flatMap { Int64($0) }
    }
    return nil
  }

  static func text(
    job: String, code: Int32, now: Int64, lastSuccess: Int64?, milliseconds: Int64,
    counts: Job.Counts?
  ) -> String {
    var text = ""
    func add(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      guard !samples.isEmpty else { return }
      text += "# HELP rollcall_\(name) \(help)\n# TYPE rollcall_\(name) gauge\n"
      for sample in samples {
        let more = sample.labels.isEmpty ? "" : ",\(sample.labels)"
        text += "rollcall_\(name){job=\"\(job)\"\(more)} \(sample.value)\n"
      }
    }
    add("last_run_timestamp_seconds", "When the last run ended.", [("", "\(now)")])
    add(
      "last_success_timestamp_seconds",
      "When the last run that published or had nothing to do ended.",
      lastSuccess.map { [("", "\($0)")] } ?? [])
    add("last_run_exit_code", "Exit code of the last run.", [("", "\(code)")])
    func seconds(_ milliseconds: Int64) -> String {
      "\(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst())"
    }
    add("run_duration_seconds", "How long the last run took.", [("", seconds(milliseconds))])
    if let counts {
      add(
        "inputs", "Inputs of the last run by what was done with them.",
        [
          ("state=\"mapped\"", "\(counts.mapped)"), ("state=\"known\"", "\(counts.known)"),
          ("state=\"waiting\"", "\(counts.waiting)"),
        ])
      add(
        "inputs_bad", "Inputs among all known that are damaged or refused.",
        [("", "\(counts.bad)")])
      add(
        "records", "Records of the inputs that the last run mapped.",
        [
          ("state=\"read\"", "\(counts.records)"),
          ("state=\"unreadable\"", "\(counts.badRecords)"),
        ])
      add("input_bytes", "Size of the inputs that the last run mapped.", [("", "\(counts.bytes)")])
      add(
        "phase_duration_seconds", "How long the phases of the last run took.",
        counts.phases.map { ("phase=\"\($0.name)\"", seconds($0.elapsed / 1_000_000)) })
      add(
        "phase_processor_seconds",
        "How long processors worked in the phases of the last run; tally has the work of quotes.",
        counts.phases.map { ("phase=\"\($0.name)\"", seconds($0.worked / 1_000_000)) })
    }
    add("build_info", "The program.", [("version=\"\(Program.version)\"", "1")])
    return text
  }
}
