/// Cuts content at line feeds: JSON lines, and tables whose cells cannot hold a line feed.
///
/// Lines of white space alone are no records.
struct LineCutter: RecordCutter {
  /// Whether the first line names the columns.
  var skipsFirst = false
  private var scan = 0

  init(skipsFirst: Bool = false) { self.skipsFirst = skipsFirst }

  let overlap = 0

  mutating func restart() { scan = 0 }

  mutating func cut(_ pass: inout CutPass) {
    while !pass.isFull {
      let base = pass.base
      let count = pass.bytes.count
      let from = max(scan, pass.start) - base
      guard from < count || pass.isLast else { return }
      let found = Scanning.first(0x0A, in: pass.bytes.span, from: min(from, count), to: count)
      let isEnd = found == count
      scan = base + found
      if isEnd && !pass.isLast { return }
      let start = pass.start
      let next = isEnd ? pass.end : base + found + 1
      if !pass.isDropping, LineCutter.isBlank(pass.bytes.span, start - base, found) {
        pass.start = next
      } else if skipsFirst {
        skipsFirst = false
        pass.forgetOversized()
        pass.start = next
      } else {
        pass.emit(
          start, base + found, next: next, defect: isEnd && pass.isCut ? .cut : nil)
      }
      if isEnd { return }
    }
  }

  /// Whether `bytes[start..<end]` holds white space alone.
  static func isBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end, bytes[i].isSpace { i += 1 }
    return i >= end
  }
}
