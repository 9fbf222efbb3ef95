/// Puts text together again that somebody divided into tokens.
///
/// `Gov . Cuomo 's plan , he said .` is the look of it. Recognised by rate over the beginning of a text: at least four stops and commas stand between spaces, and at
/// least four for each one that stands where it should. Then marks go back to the word before or after,
/// clitics to their word, and the quotation marks of the Penn Treebank (two grave accents, two
/// apostrophes) become `"`. What a tokeniser lost for good (`cannot` from `can not`) stays lost.
enum Tokenised {
  static let rule = CleaningRule(
    .tokenised, "tokenised", "Puts tokenised text together again.")

  /// Bytes from the beginning that decide.
  private static let sample = 16384

  /// Whether a text looks tokenised.
  static func isTokenised(_ text: Span<UInt8>) -> Bool {
    var apart = 0
    var attached = 0
    let limit = min(text.count, sample)
    var i = 1
    while i < limit {
      let byte = text[i]
      // Most bytes are letters, and the two marks lie below all letters.
      if byte > UInt8(ascii: ".") || byte < UInt8(ascii: ",") || byte == UInt8(ascii: "-") {
        i += 1
        continue
      }
      if isGap(text, i + 1) {
        if text[i - 1] == 0x20 {
          apart += 1
        } else if byte == UInt8(ascii: ",") || Bytes.isLower(text[i - 1]) {
          // After a capital a stop belongs to an abbreviation, which tokenisers leave whole.
          attached += 1
        }
        // Ordinary text shows itself within a few sentences.
        if attached >= 3, attached > apart { return false }
      }
      i += 1
    }
    return apart >= 4 && apart >= 4 * attached
  }

  static func run(_ source: [UInt8], into writer: inout EditWriter) -> Bool {
    writer.begin()
    let text = source.span
    guard isTokenised(text) else { return false }
    // Whether a straight quotation mark is open; each paragraph begins anew.
    var open = false
    // Whether the token before takes the next one to itself.
    var sticky = false
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte == 0x20 || byte == 0x0A {
        if byte == 0x0A {
          open = false
          sticky = false
        }
        i += 1
        continue
      }
      var end = i
      while end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
      let spaced = i > 0 && text[i - 1] == 0x20
      let action = action(text, i..<end, &open)
      let isLeft = action == .left || action == .both || action == .closeQuote
      if spaced, isLeft || sticky { writer.remove(i - 1..<i, in: source, rule: .tokenised) }
      if action == .openQuote || action == .closeQuote {
        writer.replace(i..<end, in: source, by: [UInt8(ascii: "\"")], rule: .tokenised)
      } else if action == .left, end == i + 1, byte == UInt8(ascii: "."), spaced, i > 1,
        text[i - 2] == byte
      {
        // `U.S. .`: the stop of the abbreviation was the stop of the sentence.
        writer.remove(i..<end, in: source, rule: .tokenised)
      }
      sticky = action == .right || action == .both || action == .openQuote
      i = end
    }
    return writer.finish(source)
  }

  private enum Action { case stay, left, right, both, openQuote, closeQuote }

  private static func action(
    _ text: Span<UInt8>, _ token: Range<Int>, _ open: inout Bool
  ) -> Action {
    let first = text[token.lowerBound]
    switch token.count {
    case 1:
      switch first {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: ")"),
        UInt8(ascii: "]"):
        return .left
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "#"): return .right
      case UInt8(ascii: "\""):
        open.toggle()
        return open ? .right : .left
      case UInt8(ascii: "'"): return .left
      case UInt8(ascii: "`"): return .right
      default: return .stay
      }
    case 2:
      let second = text[token.lowerBound + 1]
      if first == UInt8(ascii: "`"), second == first { return .openQuote }
      if first == UInt8(ascii: "'") {
        if second == first { return .closeQuote }
        return isClitic(text, token.lowerBound + 1..<token.upperBound) ? .left : .stay
      }
      // A pound sign.
      return first == 0xC2 && second == 0xA3 ? .right : .stay
    case 3:
      if first == UInt8(ascii: "."), text[token.lowerBound + 1] == first { return .left }
      if first == 0xE2, text[token.lowerBound + 1] == 0x80 {
        switch text[token.lowerBound + 2] {
        case 0x98, 0x9C: return .right
        case 0x9D, 0xA6: return .left
        case 0x99: return apostrophe(text, after: token.upperBound)
        default: return .stay
        }
      }
      if first == 0xE2, text[token.lowerBound + 1] == 0x82 { return .right }
      fallthrough
    default:
      if first == UInt8(ascii: "'") {
        return isClitic(text, token.lowerBound + 1..<token.upperBound) ? .left : .stay
      }
      if Bytes.matches(text, [0x6E, 0x27, 0x74], at: token.lowerBound), token.count == 3 {
        return .left
      }
      if Bytes.matches(text, [0x6E, 0xE2, 0x80, 0x99, 0x74], at: token.lowerBound),
        token.count == 5
      {
        return .left
      }
      if Bytes.matches(text, [0xE2, 0x80, 0x99], at: token.lowerBound),
        isClitic(text, token.lowerBound + 3..<token.upperBound)
      {
        return .left
      }
      return .stay
    }
  }

  /// `Trump ’ s` and `don ’ t`: an apostrophe between a word and a clitic; else a closing mark.
  private static func apostrophe(_ text: Span<UInt8>, after i: Int) -> Action {
    guard i < text.count, text[i] == 0x20 else { return .left }
    var end = i + 1
    while end < text.count, Bytes.isWord(text[end]) { end += 1 }
    guard end >= text.count || text[end] == 0x20 || text[end] == 0x0A else { return .left }
    return isClitic(text, i + 1..<end) || isT(text, i + 1..<end) ? .both : .left
  }

  private static func isT(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 1 && text[range.lowerBound] | 0x20 == UInt8(ascii: "t")
  }

  /// `s`, `d`, `m`, `ll`, `re`, `ve`.
  private static func isClitic(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == 1 || range.count == 2 else { return false }
    let first = text[range.lowerBound] | 0x20
    if range.count == 1 {
      return first == UInt8(ascii: "s") || first == UInt8(ascii: "d") || first == UInt8(ascii: "m")
    }
    let second = text[range.lowerBound + 1] | 0x20
    return (first == UInt8(ascii: "l") && second == first)
      || (second == UInt8(ascii: "e")
        && (first == UInt8(ascii: "r") || first == UInt8(ascii: "v")))
  }

  private static func isGap(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i >= text.count || text[i] == 0x20 || text[i] == 0x0A
  }
}
