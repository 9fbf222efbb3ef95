/// The rows of one CSV file (RFC 4180), as ranges of unquoted bytes, with line numbers.
struct DictionaryTable {
  /// The unquoted bytes of all cells.
  private(set) var cells: [UInt8] = []
  /// The end of each cell in `cells`; a cell begins where the one before ends.
  private var ends: [Int32] = []
  /// For each row, the index of its first cell.
  private var firstCells: [Int32] = []
  /// For each row, the line on which it begins, from 1.
  private(set) var lines: [Int32] = []
  /// What is broken: a quote never closed, text after a closing quote, bytes that are no UTF-8.
  private(set) var problems: [(line: Int, message: String)] = []

  /// The number of rows, the header among them.
  var count: Int { lines.count }

  /// Reads a whole file; blank lines and lines that begin with `#` are skipped.
  init(_ bytes: [UInt8]) {
    cells.reserveCapacity(bytes.count)
    let text = bytes.span
    var i = 0
    var line = 1
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { i = 3 }
    while i < text.count {
      let byte = text[i]
      if byte == 0x0A || byte == 0x0D || byte == 0x23 {
        while i < text.count, text[i] != 0x0A { i += 1 }
        i += 1
        line += 1
        continue
      }
      firstCells.append(Int32(ends.count))
      lines.append(Int32(line))
      readRow(text, &i, &line)
    }
    firstCells.append(Int32(ends.count))
    checkEncoding(bytes)
  }

  private mutating func readRow(_ text: borrowing Span<UInt8>, _ i: inout Int, _ line: inout Int) {
    while true {
      if i < text.count, text[i] == 0x22 {
        readQuoted(text, &i, &line)
      } else {
        while i < text.count, text[i] != 0x2C, text[i] != 0x0A {
          if text[i] != 0x0D || i + 1 < text.count && text[i + 1] != 0x0A { cells.append(text[i]) }
          i += 1
        }
      }
      ends.append(Int32(cells.count))
      guard i < text.count else { return }
      let byte = text[i]
      i += 1
      if byte == 0x0A {
        line += 1
        return
      }
    }
  }

  private mutating func readQuoted(
    _ text: borrowing Span<UInt8>, _ i: inout Int, _ line: inout Int
  ) {
    let opened = line
    i += 1
    while i < text.count {
      let byte = text[i]
      i += 1
      if byte == 0x22 {
        if i < text.count, text[i] == 0x22 {
          cells.append(0x22)
          i += 1
          continue
        }
        if i < text.count, text[i] == 0x0D { i += 1 }
        if i < text.count, text[i] != 0x2C, text[i] != 0x0A {
          problems.append((line, "text after a closing quotation mark; double the marks inside"))
          while i < text.count, text[i] != 0x2C, text[i] != 0x0A { i += 1 }
        }
        return
      }
      if byte == 0x0A { line += 1 }
      cells.append(byte)
    }
    problems.append((opened, "a quotation mark is never closed; add one at the end of the cell"))
  }

  private mutating func checkEncoding(_ bytes: [UInt8]) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let place = error.byteOffsets.lowerBound
      var line = 1
      for i in 0..<min(place, bytes.count) where bytes[i] == 0x0A { line += 1 }
      problems.append((line, "bytes that are no UTF-8; save the file as UTF-8"))
    }
  }

  /// The number of cells of a row.
  func width(_ row: Int) -> Int { Int(firstCells[row + 1] - firstCells[row]) }

  /// The bytes of a cell; empty where the row is too short.
  func range(_ row: Int, _ column: Int) -> Range<Int> {
    guard column >= 0, column < width(row) else { return 0..<0 }
    let cell = Int(firstCells[row]) + column
    return (cell == 0 ? 0 : Int(ends[cell - 1]))..<Int(ends[cell])
  }

  /// A cell as a string, without white space at either end.
  func string(_ row: Int, _ column: Int) -> String {
    var range = range(row, column)
    while let first = range.first, cells[first] <= 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, cells[last] <= 0x20 { range = range.lowerBound..<last }
    return range.isEmpty ? "" : String(decoding: cells[range], as: UTF8.self)
  }
}
