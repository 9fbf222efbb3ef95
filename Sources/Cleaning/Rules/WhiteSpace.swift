/// Brings white space into one form: single spaces inside lines, none around them, at most one blank line.
///
/// No-break and other Unicode spaces and tabs become spaces; CR, CR LF, VT, FF, NEL and the Unicode
/// line and paragraph separators become line feeds.
enum WhiteSpace {
  static let rule = CleaningRule(
    .whiteSpace, "white_space", "Brings white space into one form.")

  /// One white-space character: its size, and whether it ends a line.
  struct Unit {
    var size: Int
    var breaks: Bool
  }

  /// The white-space character at `i`, if there is one.
  static func unit(_ text: Span<UInt8>, at i: Int) -> Unit? {
    let byte = text[i]
    switch byte {
    case 0x20, 0x09: return Unit(size: 1, breaks: false)
    case 0x0A, 0x0B, 0x0C: return Unit(size: 1, breaks: true)
    case 0x0D:
      let pair = i + 1 < text.count && text[i + 1] == 0x0A
      return Unit(size: pair ? 2 : 1, breaks: true)
    case 0xC2 where i + 1 < text.count:
      if text[i + 1] == 0xA0 { return Unit(size: 2, breaks: false) }
      if text[i + 1] == 0x85 { return Unit(size: 2, breaks: true) }
    case 0xE1 where Bytes.has(text, 0xE1, 0x9A, 0x80, at: i): return Unit(size: 3, breaks: false)
    case 0xE2 where i + 2 < text.count:
      if text[i + 1] == 0x80 {
        let last = text[i + 2]
        if last <= 0x8A || last == 0xAF { return Unit(size: 3, breaks: false) }
        if last == 0xA8 || last == 0xA9 { return Unit(size: 3, breaks: true) }
      } else if text[i + 1] == 0x81, text[i + 2] == 0x9F {
        return Unit(size: 3, breaks: false)
      }
    case 0xE3 where Bytes.has(text, 0xE3, 0x80, 0x80, at: i): return Unit(size: 3, breaks: false)
    default: break
    }
    return nil
  }

  /// A run of white space: where it ends, and how many lines it ends.
  static func run(_ text: Span<UInt8>, from start: Int) -> (end: Int, breaks: Int) {
    var i = start
    var breaks = 0
    while i < text.count, let unit = unit(text, at: i) {
      i += unit.size
      if unit.breaks { breaks += 1 }
    }
    return (i, breaks)
  }
}
