/// A CSV file as plain cells, read strictly by RFC 4180 and without any code of the program, so
/// that a test does not trust the writer it looks at.
public struct CSVTable: Sendable {
  /// What is wrong with a file.
  public struct Fault: Error, CustomStringConvertible {
    /// The fault in words, with its line.
    public var description: String
  }

  /// The names of the columns, in order.
  public var columns: [String]
  /// The rows below the header; each has one cell for each column.
  public var rows: [[String]]
  private var index: [String: Int] = [:]

  /// Reads a file: UTF-8, comma, LF, every row as wide as the header, quotes only where needed.
  ///
  /// - Throws: `Fault` where the bytes are not exactly what a strict writer would write.
  public init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(description: "not UTF-8")
    }
    var records: [[String]] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var wasQuoted = false
    var line = 1
    let utf8 = Array(text.utf8)
    var i = 0
    func endCell() throws {
      if wasQuoted, !cell.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) {
        throw Fault(description: "line \(line): a quoted cell that needs no quotes")
      }
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
      wasQuoted = false
    }
    while i < utf8.count {
      let byte = utf8[i]
      i += 1
      if quoted {
        if byte == 0x22, i < utf8.count, utf8[i] == 0x22 {
          cell.append(0x22)
          i += 1
        } else if byte == 0x22 {
          quoted = false
        } else {
          cell.append(byte)
        }
      } else if byte == 0x22 {
        guard cell.isEmpty, !wasQuoted else {
          throw Fault(description: "line \(line): a quotation mark inside a bare cell")
        }
        quoted = true
        wasQuoted = true
      } else if byte == 0x2C {
        try endCell()
      } else if byte == 0x0A {
        try endCell()
        records.append(cells)
        cells = []
        line += 1
      } else if byte == 0x0D {
        throw Fault(description: "line \(line): a bare carriage return")
      } else {
        guard !wasQuoted else {
          throw Fault(description: "line \(line): text after a closing quotation mark")
        }
        cell.append(byte)
      }
    }
    guard !quoted, cell.isEmpty, cells.isEmpty, !wasQuoted else {
      throw Fault(description: "the last line does not end")
    }
    guard let header = records.first else { throw Fault(description: "no header") }
    columns = header
    rows = Array(records.dropFirst())
    for (number, row) in rows.enumerated() where row.count != header.count {
      throw Fault(
        description: "row \(number + 1) has \(row.count) cells, the header \(header.count)")
    }
    for (position, name) in header.enumerated() {
      guard index.updateValue(position, forKey: name) == nil else {
        throw Fault(description: "two columns are called \(name)")
      }
    }
  }

  /// The cells of one column, from the first row to the last.
  public func column(_ name: String) throws -> [String] {
    let position = try self.position(of: name)
    return rows.map { $0[position] }
  }

  /// The cells of one column as whole numbers.
  public func integers(_ name: String) throws -> [Int] {
    try column(name).map { cell in
      guard let value = Int(cell), String(value) == cell else {
        throw Fault(description: "\(name): '\(cell)' is no plain whole number")
      }
      return value
    }
  }

  /// The sum of one column of whole numbers.
  public func sum(_ name: String) throws -> Int { try integers(name).reduce(0, +) }

  /// The rows as name and cell.
  public func records() -> [[String: String]] {
    rows.map { row in
      var record: [String: String] = [:]
      for (name, cell) in zip(columns, row) { record[name] = cell }
      return record
    }
  }

  private func position(of name: String) throws -> Int {
    guard let position = index[name] else { throw Fault(description: "no column \(name)") }
    return position
  }
}
