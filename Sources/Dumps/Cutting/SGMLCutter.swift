/// Cuts `<DOC>` and `<REUTERS>` elements out of SGML.
///
/// What stands between elements is no record. An element that is not closed before the next one
/// opens at the beginning of a line ends there.
struct SGMLCutter: RecordCutter {
  private var scan = 0
  private var isOpen = false

  /// The longest tag that is looked for, `</reuters>`, with a line feed before it.
  let overlap = 16

  mutating func restart() {
    scan = 0
    isOpen = false
  }

  mutating func cut(_ pass: inout CutPass) {
    while !pass.isFull {
      let base = pass.base
      let count = pass.bytes.count
      let i = Scanning.first(
        0x3C, in: pass.bytes.span, from: min(max(scan, pass.start) - base, count), to: count)
      if i + overlap > count, !pass.isLast {
        // A tag may lie across the end of the content at hand.
        scan = base + i
        if !isOpen { pass.start = max(pass.start, scan) }
        return
      }
      guard i < count else {
        if isOpen {
          pass.emit(
            pass.start, pass.end, next: pass.end, defect: pass.isCut ? .cut : .unclosedElement)
        }
        pass.start = pass.end
        isOpen = false
        return
      }
      scan = base + i + 1
      if SGMLCutter.opens(pass.bytes.span, i) {
        if !isOpen {
          pass.start = base + i
          isOpen = true
        } else if i == 0 || pass.bytes[i - 1] == 0x0A {
          pass.emit(pass.start, base + i, next: base + i, defect: .unclosedElement)
        }
      } else if isOpen, let length = SGMLCutter.closes(pass.bytes.span, i) {
        pass.emit(pass.start, base + i + length, next: base + i + length)
        isOpen = false
      }
    }
  }

  /// Whether the tag of an element that is a record opens at `i`.
  static func opens(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    let count = bytes.count
    let after: Int
    if Scanning.matches("<doc", in: bytes, at: i, to: count) {
      after = i + 4
    } else if Scanning.matches("<reuters", in: bytes, at: i, to: count) {
      after = i + 8
    } else {
      return false
    }
    return after < count && (bytes[after] == 0x3E || bytes[after].isSpace)
  }

  /// The length of the closing tag at `i`, `nil` if there is none.
  private static func closes(_ bytes: Span<UInt8>, _ i: Int) -> Int? {
    if Scanning.matches("</doc>", in: bytes, at: i, to: bytes.count) { return 6 }
    if Scanning.matches("</reuters>", in: bytes, at: i, to: bytes.count) { return 10 }
    return nil
  }
}
