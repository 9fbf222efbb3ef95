internal import NewsText

/// Lines to be dropped wherever an outlet has them; see the rule `boilerplate`.
public struct BoilerplateList: Sendable {
  private struct Entry: Sendable {
    /// The number of the outlet; 0 for every outlet.
    var outlet: Int
    var text: [UInt8]
  }

  private var entries: [Entry] = []
  /// Numbers of outlets, from 1.
  private var outlets: [String: Int] = [:]
  /// Entries by the hashes of their lines.
  private var places: [UInt64: [Int]] = [:]
  /// Whether a line of that many bytes is listed.
  private var sizes: [Bool] = []

  /// Creates an empty list.
  public init() {}

  /// Reads a CSV file (RFC 4180) with a column `line` and, if need be, `outlet`.
  ///
  /// Other columns are passed over, so the `boilerplate.csv` of a report will do, guarded against
  /// formulas or not. A line without an outlet is dropped everywhere.
  ///
  /// - Parameter csv: the bytes of the file.
  /// - Throws: `BoilerplateListError` where it cannot be read.
  public init(csv: [UInt8]) throws(BoilerplateListError) {
    var table = CSVRows(csv)
    guard let header = try table.next() else { return }
    let names = header.map { String(decoding: $0, as: UTF8.self) }
    guard let line = names.firstIndex(of: "line") else {
      throw BoilerplateListError(line: 1, message: "there is no column 'line'")
    }
    let outlet = names.firstIndex(of: "outlet")
    while let row = try table.next() {
      guard line < row.count else {
        throw BoilerplateListError(line: table.line, message: "the row has no cell 'line'")
      }
      let text = BoilerplateList.unguarded(row[line])
      if text.isEmpty { continue }
      guard !text.contains(0x0A) else {
        throw BoilerplateListError(line: table.line, message: "the cell holds more than one line")
      }
      let name = outlet.map { $0 < row.count ? BoilerplateList.unguarded(row[$0]) : [] } ?? []
      add(text, outlet: String(decoding: name, as: UTF8.self))
    }
  }

  /// Whether nothing is listed.
  public var isEmpty: Bool { entries.isEmpty }

  /// Lists a line.
  ///
  /// - Parameters:
  ///   - text: the line as it stands in clean texts.
  ///   - outlet: whose lines are dropped; empty for everybody's.
  public mutating func add(_ text: [UInt8], outlet: String) {
    let number = outlet.isEmpty ? 0 : outlets[outlet] ?? outlets.count + 1
    if number > 0 { outlets[outlet] = number }
    let hash = BoilerplateList.hash(text.span, text.indices)
    let known = places[hash] ?? []
    if known.contains(where: { entries[$0].outlet == number && entries[$0].text == text }) {
      return
    }
    places[hash] = known + [entries.count]
    entries.append(Entry(outlet: number, text: text))
    while sizes.count <= text.count { sizes.append(false) }
    sizes[text.count] = true
  }

  /// A digest of what is listed, whatever the order of the file and its other columns.
  public var digest: String {
    var names = [Int: String]()
    for (name, number) in outlets { names[number] = name }
    let rows = entries.map { Array((names[$0.outlet] ?? "").utf8) + [0] + $0.text + [0x0A] }
    var hash = SHA256()
    for row in rows.sorted(by: { $0.lexicographicallyPrecedes($1) }) { hash.update(row) }
    return hash.hex
  }

  /// The number by which an outlet is asked for.
  func number(of outlet: String) -> Int {
    // Reports call an article's missing outlet `unknown`.
    outlets[outlet.isEmpty ? "unknown" : outlet] ?? 0
  }

  /// Whether a stretch of a text is listed for an outlet or for all.
  func contains(_ text: Span<UInt8>, _ range: Range<Int>, outlet: Int) -> Bool {
    guard range.count < sizes.count, sizes[range.count],
      let found = places[BoilerplateList.hash(text, range)]
    else { return false }
    return found.contains { place in
      guard entries[place].outlet == 0 || entries[place].outlet == outlet,
        entries[place].text.count == range.count
      else { return false }
      for k in 0..<range.count where entries[place].text[k] != text[range.lowerBound + k] {
        return false
      }
      return true
    }
  }

  /// FNV-1a: the lines are short and few.
  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { hash = (hash ^ UInt64(text[i])) &* 0x100_0000_01B3 }
    return hash
  }

  /// A cell without the `'` that reports put before what a spreadsheet would run as a formula.
  private static func unguarded(_ cell: [UInt8]) -> [UInt8] {
    let formulas = Array("=+-@\t\r\n".utf8)
    guard cell.first == UInt8(ascii: "'"), cell.count > 1 else { return cell }
    let isGuarded =
      formulas.contains(cell[1])
      || (cell[1] == UInt8(ascii: "'") && cell.count > 2 && formulas.contains(cell[2]))
    return isGuarded ? Array(cell.dropFirst()) : cell
  }
}

/// Why a file of boilerplate cannot be used.
public struct BoilerplateListError: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong there.
  public var message: String
}

/// The rows of a CSV file, one after the other; blank lines are passed over.
private struct CSVRows {
  private let bytes: [UInt8]
  private var position = 0
  private var lineNumber = 1
  /// The line on which the last row begins, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() throws(BoilerplateListError) -> [[UInt8]]? {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      if bytes[position] == 0x0A { lineNumber += 1 }
      position += 1
    }
    guard position < bytes.count else { return nil }
    line = lineNumber
    var row: [[UInt8]] = []
    while true {
      row.append(try cell())
      guard position < bytes.count else { return row }
      let byte = bytes[position]
      position += 1
      if byte == 0x0A {
        lineNumber += 1
        return row
      }
    }
  }

  /// Reads a cell up to the comma or the end of the line.
  private mutating func cell() throws(BoilerplateListError) -> [UInt8] {
    var cell: [UInt8] = []
    let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
    if isQuoted { try quoted(into: &cell) }
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != 0x0A {
      let byte = bytes[position]
      position += 1
      if byte == 0x0D, position == bytes.count || bytes[position] == 0x0A { continue }
      guard !isQuoted else {
        throw BoilerplateListError(
          line: lineNumber, message: "text after a closing quotation mark; double the marks inside")
      }
      cell.append(byte)
    }
    return cell
  }

  private mutating func quoted(into cell: inout [UInt8]) throws(BoilerplateListError) {
    let opened = lineNumber
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { return }
        position += 1
      }
      if byte == 0x0A { lineNumber += 1 }
      cell.append(byte)
    }
    throw BoilerplateListError(line: opened, message: "a quotation mark is never closed")
  }
}
