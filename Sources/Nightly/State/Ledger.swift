internal import NewsText

/// What the nightly job remembers: inputs, runs and what was published, in one SQLite file.
///
/// The ledger is committed last, after the reports are published, so that it never claims what is
/// not there. Clock times live here and only here; nothing published holds one.
struct Ledger: ~Copyable {
  /// What is known about one input.
  struct InputRow: Sendable, Equatable {
    /// Path relative to the root.
    var name: String
    /// Size of the file in bytes.
    var size: Int64
    /// Time of the last change, in nanoseconds since 1970.
    var modified: Int64
    /// Time of the last change of the file or its rights, in nanoseconds since 1970.
    var changed: Int64
    /// SHA-256 of the file, in hex; empty if it could not be read.
    var digest: String
    /// Digest of dictionary, settings and format of the findings with which it was mapped.
    var mapping: String
    /// File name of its partial.
    var partial: String
    /// `complete`, `damaged` or `refused`.
    var outcome: String
    /// What is wrong with it, in words; empty if nothing.
    var fault: String
    /// Records in it.
    var records: Int64
    /// Records in it that could not be read.
    var badRecords: Int64
    /// Number of the run that mapped it.
    var run: Int64 = 0
    /// Whether it was not there when it was last looked for.
    var isGone = false
    /// Whether it is gone and `mapping` is not the present one.
    var isRetained = false
  }

  /// One finished run.
  struct RunRow: Sendable, Equatable {
    var number: Int64
    /// Seconds since 1970.
    var started: Int64
    var finished: Int64
    var exitCode: Int64
    /// Inputs that were mapped anew.
    var mapped: Int64
    /// Folder of the generation that was published; empty if none was.
    var generation: String
    /// What went wrong; empty if nothing.
    var message: String
  }

  private static let schemaVersion: Int64 = 1
  private let database: Database

  /// Opens the ledger of a state folder, creating or migrating it.
  ///
  /// - Throws: `LedgerError` if it cannot be opened, is damaged, or is of a newer version.
  init(path: String, readOnly: Bool = false) throws(LedgerError) {
    do throws(LedgerError) {
      database = try Ledger.open(path, readOnly: readOnly)
    } catch  where readOnly && error.needsRepair {
      // A run was ended while it wrote: SQLite undoes the half, if we may write.
      database = try Ledger.open(path, readOnly: false)
    }
  }

  private static func open(_ path: String, readOnly: Bool) throws(LedgerError) -> Database {
    let opened = try Database(path: path, readOnly: readOnly)
    try Ledger.prepare(opened, readOnly: readOnly)
    return opened
  }

  /// Looks through the whole file for damage.
  ///
  /// - Throws: `LedgerError` with the first fault.
  func check() throws(LedgerError) {
    let word = try database.run("PRAGMA integrity_check(1)").first?.first?.text ?? "no answer"
    guard word == "ok" else {
      throw LedgerError(path: database.path, message: "damaged: \(word)", code: 11)
    }
  }

  private static func prepare(
    _ database: borrowing Database, readOnly: Bool
  ) throws(LedgerError) {
    let version = try database.run("PRAGMA user_version").first?.first?.integer ?? 0
    guard version <= schemaVersion else {
      throw LedgerError(
        path: database.path,
        message:
          "written by a newer rollcall (schema \(version), this one knows \(schemaVersion))")
    }
    if readOnly { return }
    // A rollback journal, not a log: whoever may only read the folder can still read the ledger.
    try database.run("PRAGMA journal_mode = DELETE")
    try database.run("PRAGMA synchronous = FULL")
    if version < schemaVersion { try migrate(database, from: version) }
  }

  private static func migrate(
    _ database: borrowing Database, from version: Int64
  ) throws(LedgerError) {
    try database.transaction { (database) throws(LedgerError) in
      if version < 1 {
        try database.run(
          """
          CREATE TABLE input (
            name TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL,
            changed INTEGER NOT NULL, digest TEXT NOT NULL, mapping TEXT NOT NULL, partial TEXT NOT NULL,
            outcome TEXT NOT NULL, fault TEXT NOT NULL, records INTEGER NOT NULL,
            bad_records INTEGER NOT NULL, run INTEGER NOT NULL, gone INTEGER NOT NULL,
            retained INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID
          """)
        try database.run(
          """
          CREATE TABLE run (
            number INTEGER PRIMARY KEY, started INTEGER NOT NULL, finished INTEGER NOT NULL,
            exit_code INTEGER NOT NULL, mapped INTEGER NOT NULL, generation TEXT NOT NULL,
            message TEXT NOT NULL
          ) STRICT
          """)
        try database.run(
          """
          CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
          """)
      }
      try database.run("PRAGMA user_version = \(schemaVersion)")
    }
  }

  /// All inputs, ordered bytewise by name.
  func inputs() throws(LedgerError) -> [InputRow] {
    var mapping = ""
    return try database.run(
      """
      SELECT name, size, modified, changed, digest, mapping, partial, outcome, fault, records,
        bad_records, run, gone, retained FROM input ORDER BY name COLLATE BINARY
      """
    ) { row in
      // Most inputs were mapped with the same: one text serves them all.
      let own = row[5].text ?? ""
      if own != mapping { mapping = own }
      return InputRow(
        name: row[0].text ?? "", size: row[1].integer ?? 0, modified: row[2].integer ?? 0,
        changed: row[3].integer ?? 0, digest: row[4].text ?? "", mapping: mapping,
        partial: row[6].text ?? "", outcome: row[7].text ?? "", fault: row[8].text ?? "",
        records: row[9].integer ?? 0, badRecords: row[10].integer ?? 0,
        run: row[11].integer ?? 0, isGone: row[12].integer == 1, isRetained: row[13].integer == 1)
    }
  }

  /// The last runs, newest first.
  func runs(limit: Int) throws(LedgerError) -> [RunRow] {
    try database.run(
      """
      SELECT number, started, finished, exit_code, mapped, generation, message FROM run
      ORDER BY number DESC LIMIT ?
      """, [.integer(Int64(limit))]
    ).map { row in
      RunRow(
        number: row[0].integer ?? 0, started: row[1].integer ?? 0, finished: row[2].integer ?? 0,
        exitCode: row[3].integer ?? 0, mapped: row[4].integer ?? 0, generation: row[5].text ?? "",
        message: row[6].text ?? "")
    }
  }

  /// A remembered value, such as the digest of what was last published.
  func setting(_ key: String) throws(LedgerError) -> String? {
    try database.run("SELECT value FROM setting WHERE key = ?", [.text(key)]).first?.first?.text
  }

  /// Writes what a run changed, all of it or nothing.
  ///
  /// - Parameters:
  ///   - inputs: rows that are new or changed; a `run` of 0 stands for this one.
  ///   - settings: what is to be remembered.
  ///   - run: the run, which gets the next number; nothing if it was none worth a line.
  /// - Throws: `LedgerError`; nothing is written then.
  func commit(
    inputs: [InputRow], settings: [String: String], run: RunRow?
  ) throws(LedgerError) {
    try database.transaction { (database) throws(LedgerError) in
      let last = try database.run("SELECT max(number) FROM run").first?.first?.integer ?? 0
      for input in inputs {
        try database.run(
          "INSERT OR REPLACE INTO input VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          [
            .text(input.name), .integer(input.size), .integer(input.modified),
            .integer(input.changed), .text(input.digest), .text(input.mapping),
            .text(input.partial),
            .text(input.outcome), .text(input.fault), .integer(input.records),
            .integer(input.badRecords), .integer(input.run == 0 ? last + 1 : input.run),
            .integer(input.isGone ? 1 : 0), .integer(input.isRetained ? 1 : 0),
          ])
      }
      for key in settings.keys.sorted() {
        try database.run(
          "INSERT OR REPLACE INTO setting VALUES (?, ?)",
          [.text(key), .text(settings[key] ?? "")])
      }
      if let run { try add(run, to: database) }
    }
  }

  private func add(
    _ run: RunRow, to database: borrowing Database
  ) throws(LedgerError) {
    try database.run(
      """
      INSERT INTO run (started, finished, exit_code, mapped, generation, message)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(run.started), .integer(run.finished), .integer(run.exitCode),
        .integer(run.mapped), .text(run.generation), .text(run.message),
      ])
  }
}
