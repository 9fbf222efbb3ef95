/// Cuts the outlet's name from the end of the headline: `… : NPR`, `… | Example News`, `… - BBC News`.
///
/// What follows the last ` | `, ` - `, ` – `, ` — ` or ` : ` goes if its letters are those of the outlet's name or
/// of its domain, or the one is contained in the other (three letters at least). Without an outlet nothing is cut.
enum HeadlineSuffix {
  static let rule = CleaningRule(
    .headlineSuffix, "headline_suffix", "Cuts the outlet's name from the end of the headline.")

  /// Where the headline ends without the outlet's name.
  static func cut(_ title: [UInt8], outlet: String) -> Int? {
    guard !outlet.isEmpty else { return nil }
    let text = title.span
    var i = text.count - 2
    while i > 1 {
      if text[i + 1] == 0x20, let size = mark(text, endingAt: i + 1), i + 1 - size >= 1,
        text[i - size] == 0x20
      {
        let name = letters(Array(title[(i + 2)...]))
        let known = letters(Array(outlet.utf8))
        guard name.count >= 2, known.count >= 2, i + 2 < text.count else { return nil }
        let host = letters(host(outlet))
        let same =
          name == known || name == host
          || (name.count >= 3 && (contains(known, name) || contains(name, host)))
        guard same else { return nil }
        var end = i - size
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        return end > 0 ? end : nil
      }
      i -= 1
    }
    return nil
  }

  /// The size of the dividing mark that ends before `i`.
  private static func mark(_ text: Span<UInt8>, endingAt i: Int) -> Int? {
    switch text[i - 1] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): 1
    case 0x93, 0x94: i >= 3 && text[i - 3] == 0xE2 && text[i - 2] == 0x80 ? 3 : nil
    default: nil
    }
  }

  private static func letters(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { Bytes.isLetter($0) || Bytes.isDigit($0) }.map(Bytes.lower)
  }

  /// `example` of `www.example.co.uk`.
  private static func host(_ outlet: String) -> [UInt8] {
    let labels = outlet.split(separator: ".").map(String.init)
    let rest = labels.first == "www" ? Array(labels.dropFirst()) : labels
    return Array((rest.first ?? outlet).utf8)
  }

  private static func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard short.count >= 3, short.count <= long.count else { return false }
    for start in 0...long.count - short.count
    where Array(long[start..<start + short.count]) == short { return true }
    return false
  }
}
