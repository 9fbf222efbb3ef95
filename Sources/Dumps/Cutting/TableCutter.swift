/// Cuts rows out of a table whose cells may be quoted and then hold line feeds (RFC 4180).
///
/// A quotation mark opens a quoted cell only at its beginning, and closes it only before a
/// delimiter or the end of the line; doubled it stands for itself.
struct TableCutter: RecordCutter {
  private enum State { case cellStart, plain, quoted }

  /// Where a row ends.
  private enum Outcome {
    /// At this line feed, or beyond the content at hand.
    case end(Int), more
    /// At this line feed, though a quotation mark is open.
    case broken(Int)
    /// The row has just reached `maxRecord`.
    case pause
  }

  let delimiter: UInt8
  /// How many cells a row has; 0 if that is not known.
  let columns: Int
  var skipsFirst: Bool
  private var scan = 0
  private var state = State.cellStart
  /// Where the quoted cell was opened that is being read.
  private var opened = 0
  private var rescues = 0
  /// Suspicious quotation marks that were looked at more closely.
  private var suspicions = 0

  /// How many quotation marks that nothing closes are mended before the rest is taken as one row.
  ///
  /// Each costs reading the rest of the file once more, at most `maxRecord`.
  private static let mostRescues = 16
  /// How many suspicious quotation marks are looked at; each costs reading at most 1 MiB again.
  private static let mostSuspicions = 500

  init(delimiter: UInt8, columns: Int = 0, skipsFirst: Bool) {
    self.delimiter = delimiter
    self.columns = columns
    self.skipsFirst = skipsFirst
  }

  /// A quotation mark and the two bytes after it stay together.
  let overlap = 4

  mutating func restart() {
    state = .cellStart
    scan = 0
  }

  mutating func cut(_ pass: inout CutPass) {
    while !pass.isFull {
      switch rowEnd(pass) {
      case .end(let end): take(end, next: end + 1, &pass)
      case .broken(let line): take(line, next: line + 1, defect: .unclosedQuote, &pass)
      case .pause: if state == .quoted { _ = rescue(&pass) }
      case .more:
        guard pass.isLast else { return }
        finish(&pass)
        if pass.start >= pass.end { return }
      }
    }
  }

  /// Ends the row `pass.start..<end`.
  private mutating func take(
    _ end: Int, next: Int, defect: RawRecord.Defect? = nil, _ pass: inout CutPass
  ) {
    state = .cellStart
    scan = next
    let start = pass.start - pass.base
    if !pass.isDropping, LineCutter.isBlank(pass.bytes.span, start, end - pass.base) {
      pass.start = next
    } else if skipsFirst {
      skipsFirst = false
      pass.forgetOversized()
      pass.start = next
    } else {
      pass.emit(pass.start, end, next: next, defect: defect)
    }
  }

  /// Ends the last row; one whose quotation mark is not closed ends with its line.
  private mutating func finish(_ pass: inout CutPass) {
    let isOpen = state == .quoted
    if isOpen, !pass.isCut, rescue(&pass) { return }
    let defect: RawRecord.Defect? = pass.isCut ? .cut : isOpen ? .unclosedQuote : nil
    take(pass.end, next: pass.end, defect: defect, &pass)
  }

  /// Ends the row with the line on which its last quoted cell was opened; whether that could be.
  private mutating func rescue(_ pass: inout CutPass) -> Bool {
    guard !pass.isDropping, rescues < TableCutter.mostRescues else { return false }
    let count = pass.bytes.count
    let line = Scanning.first(
      0x0A, in: pass.bytes.span, from: max(opened, pass.start) - pass.base, to: count)
    guard line < count else { return false }
    rescues += 1
    take(pass.base + line, next: pass.base + line + 1, defect: .unclosedQuote, &pass)
    return true
  }

  /// The end of the row that begins at `pass.start`.
  private mutating func rowEnd(_ pass: borrowing CutPass) -> Outcome {
    let bytes = pass.bytes.span
    let base = pass.base
    let delimiter = delimiter
    var state = state
    var i = max(scan, pass.start) - base
    // At `maxRecord` the search pauses: a cell that is quoted there was never closed.
    let limit = pass.start - base + pass.maxRecord
    let pauses = i <= limit && limit < bytes.count && !pass.isDropping
    let count = pauses ? limit + 1 : bytes.count
    defer {
      self.state = state
      scan = base + i
    }
    while i < count {
      switch state {
      case .cellStart:
        if bytes[i] == 0x22 {
          state = .quoted
          opened = base + i
          i += 1
        } else {
          state = .plain
        }
      case .plain:
        i = Scanning.first(delimiter, or: 0x0A, in: bytes, from: i, to: count)
        guard i < count else { break }
        if bytes[i] == 0x0A {
          state = .cellStart
          return .end(base + i)
        }
        state = .cellStart
        i += 1
      case .quoted:
        i = Scanning.first(0x22, in: bytes, from: i, to: count)
        guard i < count else { break }
        if i + 2 >= bytes.count, !pass.isLast { return .more }
        if i + 1 < bytes.count, bytes[i + 1] == 0x22 {
          i += 2
        } else if TableCutter.closes(bytes, i, delimiter) {
          state = .plain
          i += 1
        } else {
          if suspicions < TableCutter.mostSuspicions, columns > 1, opened >= base {
            let verdict = OpenQuote.judge(
              bytes, opened: opened - base, mark: i, delimiter, columns, isLast: pass.isLast)
            switch verdict {
            case .more: return .more
            case .isOpen(let line):
              suspicions += 1
              return .broken(base + line)
            case .isClosed(let isSuspicious): if isSuspicious { suspicions += 1 }
            }
          }
          i += 1
        }
      }
    }
    return pauses && i > limit ? .pause : .more
  }

  /// Whether the quotation mark at `i` closes a cell: a delimiter or the end of the line follows.
  static func closes(_ bytes: Span<UInt8>, _ i: Int, _ delimiter: UInt8) -> Bool {
    guard i + 1 < bytes.count else { return true }
    switch bytes[i + 1] {
    case delimiter, 0x0A: return true
    case 0x0D: return i + 2 >= bytes.count || bytes[i + 2] == 0x0A
    default: return false
    }
  }
}
