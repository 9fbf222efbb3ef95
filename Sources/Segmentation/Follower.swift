import NewsText

/// What stands after a stop, its closing marks and white space.
struct Follower {
  /// One past the last token of the sentence, if it ends here.
  let sentenceEnd: Int
  /// The first token behind opening quotation marks, brackets and dashes.
  let head: Int
  /// Its class.
  let headClass: TokenClass
  /// Whether a sentence can begin so at all.
  let mayOpen: Bool
  /// Whether a quotation mark opens what follows.
  let isQuoted: Bool
  /// Whether a bracket opens what follows.
  let isBracketed: Bool
  /// Whether `[` and a small letter follow: `[and]`.
  let isInsertion: Bool
  /// Whether a dash opens what follows.
  let isDashed: Bool
  /// Whether the word opens sentences more often than not: `The`, `It`.
  let isStarter: Bool
  /// Whether the word goes on with a time: `Monday`, `EST`.
  let isTime: Bool
  /// Whether the word goes on with a company's name: `Chairman`.
  let isOffice: Bool
  /// Whether the word is `I` or a contraction of it, a capital in any place.
  let isPronounI: Bool

  /// Reads on from token `next`, which is neither white space nor a line break.
  init(
    at next: Int, end: Int, _ text: Span<UInt8>, _ tokens: Tokens, _ words: WordTable<SentenceWord>
  ) {
    sentenceEnd = end
    var head = next
    var isQuoted = false
    var isBracketed = false
    var isDashed = false
    var isInsertion = false
    // Four marks are more than any text opens with.
    let limit = min(next + 4, tokens.count - 1)
    opening: while head < limit {
      switch tokens.classes[head] {
      case .quote: isQuoted = true
      case .open:
        isBracketed = true
        isInsertion = text[tokens.range(head).lower] == UInt8(ascii: "[")
      case .dash: isDashed = true
      case .space where head > next: break
      default: break opening
      }
      head += 1
    }
    self.head = head
    self.isQuoted = isQuoted
    self.isBracketed = isBracketed
    self.isDashed = isDashed
    headClass = tokens.classes[head]
    self.isInsertion = isInsertion && headClass == .lower
    let range = tokens.range(head)
    var isStarter = false
    var isTime = false
    var isOffice = false
    var isPronounI = false
    switch headClass {
    case .capitalised, .initial, .capitals:
      let isInitial =
        headClass == .initial && head + 1 < tokens.count && tokens.classes[head + 1] == .stop
      let kind = words[WordKey(text, range)]
      isStarter = kind == .starter && !isInitial
      isTime = kind == .time || Self.isTimeZone(headClass, range, text)
      isOffice = kind == .office
      isPronounI =
        text[range.lower] == UInt8(ascii: "I") && !isInitial
        && (range.count == 1 || text[range.lower + 1] == UInt8(ascii: "'")
          || text[range.lower + 1] == 0xE2)
      mayOpen = true
    case .lower:
      // A bracket after a stop holds an aside of its own; a web address has no capital to show.
      mayOpen =
        isBracketed || Self.isName(head, text, tokens, words)
        || Self.isAddress(head, text, tokens)
    case .stop:
      // `… in 1890. ... Now`: what is left out stands at the head of the next sentence.
      let following = head + 1 < tokens.count ? tokens.classes[head + 1] : .lineBreak
      mayOpen = !isBracketed && (following == .stop || range.count == 3)
    case .mixed, .uncased, .number, .alphanumeric, .symbol:
      mayOpen = true
    case .punctuation:
      // `@name`, `#topic`, a bullet, an inverted mark; not a comma.
      switch text[range.lower] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"),
        UInt8(ascii: "&"):
        mayOpen = false
      default: mayOpen = true
      }
    case .dash:
      mayOpen = true  // a rule of dashes
    default:
      mayOpen = false
    }
    self.isStarter = isStarter
    self.isTime = isTime
    self.isOffice = isOffice
    self.isPronounI = isPronounI
  }

  /// Whether the text goes on in capitals as a headline does: `The U.S. Has a Surgeon General`.
  ///
  /// At least three words with a capital and none but particles without, as far as eight words.
  func isHeadline(_ tokens: Tokens) -> Bool {
    var capitals = 0
    var index = head
    let limit = min(head + 16, tokens.count)
    while index < limit {
      switch tokens.classes[index] {
      case .lineBreak: return capitals >= 3
      case .capitalised, .capitals, .initial: capitals += 1
      case .lower where tokens.range(index).count > 3: return false
      case .stop: return false
      default: break
      }
      index += 1
    }
    return capitals >= 4
  }

  private static let webPrefix = Array("www.".utf8)

  /// Whether `http://`, `www.` or `example.org/` stands at `head`.
  private static func isAddress(_ head: Int, _ text: Span<UInt8>, _ tokens: Tokens) -> Bool {
    let start = tokens.range(head).lower
    if head + 2 < tokens.count, text[tokens.range(head + 1).lower] == UInt8(ascii: ":"),
      text[tokens.range(head + 2).lower] == UInt8(ascii: "/")
    {
      return true
    }
    if head + 1 < tokens.count, text[tokens.range(head + 1).lower] == UInt8(ascii: "/"),
      tokens.range(head).indices.contains(where: { text[$0] == UInt8(ascii: ".") })
    {
      return true
    }
    return tokens.range(head).count > 4
      && (0..<4).allSatisfy { text[start + $0] == Self.webPrefix[$0] }
  }

  /// Whether a word looks like the name of a time zone: `ET`, `KST`, `AEDT`.
  private static func isTimeZone(
    _ headClass: TokenClass, _ range: ByteRange, _ text: Span<UInt8>
  ) -> Bool {
    headClass == .capitals && range.count <= 4 && text[range.upper - 1] == UInt8(ascii: "T")
  }

  /// Whether a name opens in lower case: `al-Shabab`, `de Gaulle`.
  private static func isName(
    _ head: Int, _ text: Span<UInt8>, _ tokens: Tokens, _ words: WordTable<SentenceWord>
  ) -> Bool {
    guard head + 2 < tokens.count, tokens.classes[head + 2] == .capitalised,
      tokens.classes[head + 1] == .space || tokens.classes[head + 1] == .dash
    else { return false }
    return words[WordKey(text, tokens.range(head))] == .particle
  }
}
