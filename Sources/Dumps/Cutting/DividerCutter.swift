/// Cuts a plain text at divider lines.
struct DividerCutter: RecordCutter {
  let divider: [UInt8]
  private var scan = 0

  /// Creates a cutter; white space at the ends of the divider does not count.
  init(divider: String) {
    let bytes = Array(divider.utf8)
    let start = bytes.firstIndex { !$0.isSpace } ?? bytes.count
    let end = bytes.lastIndex { !$0.isSpace } ?? start - 1
    self.divider = Array(bytes[start..<end + 1])
  }

  /// The beginning of a line must stay to be compared with the divider.
  var overlap: Int { divider.count + 1024 }

  mutating func restart() { scan = 0 }

  mutating func cut(_ pass: inout CutPass) {
    while !pass.isFull {
      let base = pass.base
      let count = pass.bytes.count
      // `scan` is always the beginning of a line.
      let line = max(scan, pass.start)
      let found = Scanning.first(
        0x0A, in: pass.bytes.span, from: min(line - base, count), to: count)
      if found == count && !pass.isLast { return }
      scan = base + min(found + 1, count)
      let isDivider = isDivider(pass.bytes.span, line - base, found)
      if isDivider || found == count {
        let end = isDivider ? line : pass.end
        if pass.isDropping
          || !LineCutter.isBlank(pass.bytes.span, pass.start - base, max(pass.start, end) - base)
        {
          let isCut = !isDivider && pass.isCut
          pass.emit(
            pass.start, max(pass.start, end), next: scan, kind: .text, defect: isCut ? .cut : nil)
        }
        pass.start = scan
      }
      if found == count { return }
    }
  }

  private func isDivider(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    var j = end
    while i < j, bytes[i].isSpace { i += 1 }
    while i < j, bytes[j - 1].isSpace { j -= 1 }
    guard j - i == divider.count else { return false }
    for k in divider.indices where bytes[i + k] != divider[k] { return false }
    return true
  }
}
