/// Tells whether a quotation mark inside a quoted cell shows that the cell was never closed.
///
/// In a cell that somebody forgot to close, the next mark is the one that opens a cell of a row
/// further on: it stands where a cell begins, and from one of the line feeds before it on, the
/// content reads as rows with the right number of cells, the last of which holds the mark.
enum OpenQuote {
  enum Verdict {
    /// The row of the cell ends at this line feed.
    case isOpen(Int)
    /// The mark is a part of the cell; looking at it took time if it was suspicious.
    case isClosed(isSuspicious: Bool)
    /// The content at hand does not show it.
    case more
  }

  private enum Row {
    case ends(at: Int, cells: Int)
    case unsound
    case goesOn
  }

  /// How far from the line feed the rows are followed, in bytes.
  private static let farthest = 1 << 16
  /// How many line feeds are tried as the end of the row.
  private static let mostLines = 16

  /// Judges the mark at `mark` in a cell whose opening mark stands at `opened`.
  static func judge(
    _ bytes: Span<UInt8>, opened: Int, mark: Int, _ delimiter: UInt8, _ columns: Int, isLast: Bool
  ) -> Verdict {
    guard mark > opened + 1, bytes[mark - 1] == delimiter || bytes[mark - 1] == 0x0A else {
      return .isClosed(isSuspicious: false)
    }
    var line = opened
    for _ in 0..<mostLines {
      line = Scanning.first(0x0A, in: bytes, from: line, to: mark)
      guard line < mark else { break }
      let end = min(bytes.count, line + farthest)
      var start = line + 1
      following: while true {
        switch row(bytes, start, end, delimiter, isAll: isLast && end == bytes.count) {
        case .ends(let at, let cells) where cells == columns:
          if at > mark { return .isOpen(line) }
          start = at + 1
        case .goesOn where end < line + farthest && !isLast: return .more
        default: break following
        }
      }
      line += 1
    }
    return .isClosed(isSuspicious: true)
  }

  /// Reads the row at `start` to the letter: marks open cells at their beginning only, and close
  /// them before a delimiter or a line end only.
  private static func row(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ delimiter: UInt8, isAll: Bool
  ) -> Row {
    var cells = 1
    var i = start
    while i < end {
      if bytes[i] == 0x22 {
        i += 1
        while true {
          i = Scanning.first(0x22, in: bytes, from: i, to: end)
          guard i + 2 < end || isAll else { return .goesOn }
          guard i < end else { return .unsound }
          guard i + 1 < end, bytes[i + 1] == 0x22 else { break }
          i += 2
        }
        guard TableCutter.closes(bytes, i, delimiter) else { return .unsound }
        i += 1
      }
      i = Scanning.first(delimiter, or: 0x0A, in: bytes, from: i, to: end)
      guard i < end else { break }
      if bytes[i] == 0x0A { return .ends(at: i, cells: cells) }
      cells += 1
      i += 1
    }
    return isAll ? .ends(at: end, cells: cells) : .goesOn
  }
}
