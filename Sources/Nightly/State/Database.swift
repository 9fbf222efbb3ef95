internal import CSQLite

/// A fault of the ledger, in SQLite's words.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
  /// The file of the ledger.
  public var path: String
  /// What is wrong.
  public var message: String
  /// SQLite's primary result code; 0 where the fault is ours to name.
  public var code: Int32 = 0

  /// Whether only somebody who may write can read the file, because a transaction was cut off.
  var needsRepair: Bool { code == SQLITE_READONLY }

  /// Whether it is no fault of the disk but of what was asked for.
  public var isConfiguration: Bool { code == 0 }

  /// The error as it is printed.
  public var description: String { "\(path): \(message)" }
}

/// A SQLite database: just enough to run statements with values and read rows.
@safe struct Database: ~Copyable {
  private let handle: OpaquePointer
  let path: String

  /// A value of a column.
  enum Value: Sendable, Equatable {
    case null
    case integer(Int64)
    case text(String)

    var integer: Int64? {
      guard case .integer(let value) = self else { return nil }
      return value
    }

    var text: String? {
      guard case .text(let value) = self else { return nil }
      return value
    }
  }

  /// Opens a database, which is created if it is not there.
  init(path: String, readOnly: Bool = false) throws(LedgerError) {
    var opened: OpaquePointer?
    let flags =
      readOnly
      ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = unsafe sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let database = unsafe opened else {
      throw LedgerError(path: path, message: "out of memory", code: code)
    }
    guard code == SQLITE_OK else {
      let message = unsafe String(cString: sqlite3_errmsg(database))
      _ = unsafe sqlite3_close_v2(database)
      throw LedgerError(path: path, message: "cannot open: \(message)", code: code)
    }
    unsafe handle = database
    self.path = path
    _ = unsafe sqlite3_busy_timeout(handle, 5000)
  }

  deinit {
    _ = unsafe sqlite3_close_v2(handle)
  }

  /// Runs one statement and returns its rows.
  @discardableResult
  func run(_ sql: String, _ values: [Value] = []) throws(LedgerError) -> [[Value]] {
    try run(sql, values) { $0 }
  }

  /// Runs one statement and returns what is made of each row: a ledger may have many.
  func run<Result>(
    _ sql: String, _ values: [Value] = [], reading: ([Value]) -> Result
  ) throws(LedgerError) -> [Result] {
    var prepared: OpaquePointer?
    guard unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK,
      let statement = unsafe prepared
    else { throw fault() }
    defer { _ = unsafe sqlite3_finalize(statement) }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code: Int32
      switch value {
      case .null: code = unsafe sqlite3_bind_null(statement, place)
      case .integer(let number): code = unsafe sqlite3_bind_int64(statement, place, number)
      case .text(let text):
        // SQLITE_TRANSIENT: SQLite copies the text before this call returns.
        let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        code = unsafe sqlite3_bind_text(statement, place, text, -1, transient)
      }
      guard code == SQLITE_OK else { throw fault() }
    }
    var rows: [Result] = []
    var values: [Value] = []
    while true {
      switch unsafe sqlite3_step(statement) {
      case SQLITE_DONE: return rows
      case SQLITE_ROW:
        values.removeAll(keepingCapacity: true)
        unsafe read(statement, into: &values)
        rows.append(reading(values))
      default: throw fault()
      }
    }
  }

  private func read(_ statement: OpaquePointer, into values: inout [Value]) {
    let columns = unsafe sqlite3_column_count(statement)
    for column in 0..<columns {
      switch unsafe sqlite3_column_type(statement, column) {
      case SQLITE_INTEGER: values.append(.integer(unsafe sqlite3_column_int64(statement, column)))
      case SQLITE_TEXT:
        if let text = unsafe sqlite3_column_text(statement, column) {
          values.append(.text(unsafe String(cString: text)))
        } else {
          values.append(.null)
        }
      default: values.append(.null)
      }
    }
  }

  /// Runs `body` in one transaction: all of it or nothing.
  func transaction(
    _ body: (borrowing Database) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    try run("BEGIN IMMEDIATE")
    do throws(LedgerError) {
      try body(self)
      try run("COMMIT")
    } catch {
      _ = try? run("ROLLBACK")
      throw error
    }
  }

  private func fault() -> LedgerError {
    LedgerError(
      path: path, message: unsafe String(cString: sqlite3_errmsg(handle)),
      code: unsafe sqlite3_errcode(handle) & 0xFF)
  }
}
