/// Cuts rows out of a table whose cells may be quoted and then hold line feeds (RFC 4180).
///
/// A quotation mark opens a quoted cell only at its beginning, and closes it only before a
/// delimiter or the end of the line; doubled it stands for itself.
struct TableCutter: RecordCutter {
  private enum State { case cellStart, plain, quoted }

  let delimiter: UInt8
  var skipsFirst: Bool
  private var scan = 0
  private var state = State.cellStart
  /// Where the quoted cell was opened that is being read.
  private var opened = 0
  private var rescues = 0
  /// Whether the search stopped for a look at a row that reached `maxRecord`.
  private var isPaused = false

  /// How many quotation marks that nothing closes are mended before the rest is taken as one row.
  ///
  /// Each costs reading the rest of the file once more, at most `maxRecord`.
  private static let mostRescues = 16

  init(delimiter: UInt8, skipsFirst: Bool) {
    self.delimiter = delimiter
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
      guard let end = rowEnd(pass) else {
        if isPaused {
          if state == .quoted { _ = rescue(&pass) }
          continue
        }
        if pass.isLast { finish(&pass) }
        if pass.isLast, pass.start < pass.end { continue }
        return
      }
      take(end, next: end + 1, &pass)
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

  /// The end of the row that begins at `pass.start`, `nil` if it lies beyond the content at hand.
  private mutating func rowEnd(_ pass: borrowing CutPass) -> Int? {
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
      isPaused = pauses && i > limit
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
        guard i < count else { return nil }
        if bytes[i] == 0x0A {
          state = .cellStart
          return base + i
        }
        state = .cellStart
        i += 1
      case .quoted:
        i = Scanning.first(0x22, in: bytes, from: i, to: count)
        guard i < count else { return nil }
        if i + 2 >= bytes.count, !pass.isLast { return nil }
        if i + 1 < bytes.count, bytes[i + 1] == 0x22 {
          i += 2
        } else {
          if TableCutter.closes(bytes, i, delimiter) { state = .plain }
          i += 1
        }
      }
    }
    return nil
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
