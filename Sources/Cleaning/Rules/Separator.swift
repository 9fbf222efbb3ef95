/// Drops lines without a letter or digit: `***`, `* * *`, `___`.
///
/// Only ASCII marks and dashes; a line of emoji may be what somebody wrote.
enum Separator {
  static let rule = CleaningRule(.separator, "separator", "Drops lines of marks alone.")

  static func isSeparator(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if Bytes.isLetter(byte) || Bytes.isDigit(byte) { return false }
      if byte >= 0x80 {
        // General Punctuation (dashes, bullets) and the middle dot.
        let general = Bytes.has(text, 0xE2, 0x80, i + 2 < range.upperBound ? text[i + 2] : 0, at: i)
        let dot = byte == 0xC2 && i + 1 < range.upperBound && text[i + 1] == 0xB7
        guard general || dot else { return false }
        i += general ? 3 : 2
      } else {
        // Money and percent signs, question and exclamation marks say something.
        if "?!$%".utf8.contains(byte) { return false }
        i += 1
      }
    }
    return true
  }
}
