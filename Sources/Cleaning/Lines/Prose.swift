/// What tells prose from the furniture of a page.
enum Prose {
  /// Whether a line ends like a sentence: with a stop or a closing quotation mark, brackets aside.
  static func endsSentence(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20: end -= 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): return true
      case UInt8(ascii: "'"): end -= 1
      case 0x80...0xBF:
        // U+2019, U+201D, U+2026.
        guard end - 3 >= range.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80 else {
          return false
        }
        if text[end - 1] == 0x9D || text[end - 1] == 0xA6 { return true }
        guard text[end - 1] == 0x99 else { return false }
        end -= 3
      default: return false
      }
    }
    return false
  }

  /// Whether a line begins with a quotation mark.
  static func beginsQuoted(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let i = range.lowerBound
    guard i < range.upperBound else { return false }
    return text[i] == UInt8(ascii: "\"")
      || Bytes.has(text, 0xE2, 0x80, 0x9C, at: i)
  }

  /// Whether every word begins with a capital or a digit, short connecting words aside.
  static func isTitleCase(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    var words = 0
    while i < range.upperBound {
      let start = i
      while i < range.upperBound, text[i] != 0x20 { i += 1 }
      let first = text[start]
      if Bytes.isLower(first), i - start > 3 || words == 0 { return false }
      if first >= 0x80, first < 0xC3 { return false }
      words += 1
      i += 1
    }
    return words > 0
  }

  /// Whether a line looks like a headline: short, most long words capitalised, no stop at its end.
  static func isHeadline(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 140, range.count >= 8 else { return false }
    // `… at the U.N.` ends a headline too.
    if text[range.upperBound - 1] == UInt8(ascii: "."), !Bytes.isUpper(text[range.upperBound - 2]) {
      return false
    }
    var long = 0
    var capitals = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let start = i
      while i < range.upperBound, Bytes.isWord(text[i]) { i += 1 }
      if i - start >= 5 {
        long += 1
        if !Bytes.isLower(text[start]) { capitals += 1 }
      }
      if i == start { i += 1 }
    }
    return long > 0 && capitals * 3 >= long * 2
  }

  private static let note = Fold.bytes(of: "note:")

  /// Whether a line is a label and a headline without a space between: `Trade talks:Ministers meet`.
  static func isGlued(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 200, !endsSentence(text, range) else { return false }
    var i = range.lowerBound
    let limit = min(range.upperBound - 1, range.lowerBound + 48)
    // `'A label':Headline`
    let isQuoted =
      beginsQuoted(text, range) || text[i] == UInt8(ascii: "'")
      || Bytes.has(text, 0xE2, 0x80, 0x98, at: i)
    if isQuoted { i += text[i] < 0x80 ? 1 : 3 }
    guard i < limit, Bytes.isUpper(text[i]) else { return false }
    while i < limit, text[i] != UInt8(ascii: ":") {
      guard
        Bytes.isWord(text[i]) || text[i] == 0x20 || text[i] == UInt8(ascii: "-")
          || text[i] == UInt8(ascii: "'") || text[i] == UInt8(ascii: ".")
          || isQuoted && text[i] == UInt8(ascii: "\"")
      else { return false }
      i += 1
    }
    // `Note:Full name is …` is a note.
    if Fold.match(text, range, note) != nil { return false }
    // Two letters before the colon and a capital and a small letter after it: no time, no address.
    guard i < limit, i - range.lowerBound >= 4,
      isQuoted
        ? !Bytes.isWord(text[i - 1]) || text[i - 1] >= 0x80
        : Bytes.isLower(text[i - 1]) || i - range.lowerBound >= 6 && Bytes.isUpper(text[i - 1]),
      i + 2 < range.upperBound
    else { return false }
    return Bytes.isUpper(text[i + 1]) && (Bytes.isLower(text[i + 2]) || Bytes.isUpper(text[i + 2]))
      && Bytes.words(text, i..<range.upperBound) >= 3
  }
}
