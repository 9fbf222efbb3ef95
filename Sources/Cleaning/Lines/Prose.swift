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
}
