import NewsText
import Segmentation

extension Quoter {
  /// How many tokens are scanned at a time: what their numbers take stays in the first cache.
  static var scanBlock: Int { 1024 }

  /// One pass over the tokens: notes every quotation mark and every word that may be a cue by itself.
  mutating func scan(_ text: borrowing Span<UInt8>, _ tokens: Tokens, _ loops: WordLoops) {
    let bounds = tokens.bounds.span
    let classes = tokens.classes.span
    steps += tokens.count
    var first = 0
    while first < tokens.count {
      let end = min(first + Self.scanBlock, tokens.count)
      let (hitCount, markCount) =
        loops.isSlow
        ? scanSlowly(first..<end, text, bounds, classes)
        : loops.scan(first..<end, hits: &hits, marks: &markTokens)
      var k = 0
      while k < hitCount {
        noteCue(Int(hits[k]), text, bounds, classes)
        k += 1
      }
      k = 0
      while k < markCount {
        noteMark(text, tokens, Int(markTokens[k]))
        k += 1
      }
      first = end
    }
  }

  /// The same without a filter: every word, and every mark.
  private mutating func scanSlowly(
    _ range: Range<Int>, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>
  ) -> (Int, Int) {
    var words = 0
    var marks = 0
    for i in range {
      switch classes[i] {
      case .lower, .capitalised:
        hits[words] = UInt32(i)
        words += 1
      case .quote, .symbol:
        // The grave accent of ``…'' is the only symbol that counts.
        guard classes[i] == .quote || text[Int(bounds[i])] == 0x60 else { continue }
        markTokens[marks] = UInt32(i)
        marks += 1
      default: break
      }
    }
    return (words, marks)
  }

  /// Notes the word `i` if it is a cue that can report something.
  @inline(__always)
  private mutating func noteCue(
    _ i: Int, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>, _ classes: Span<TokenClass>
  ) {
    let start = Int(bounds[i])
    let end = Int(bounds[i + 1])
    guard let key = WordKey(text, start..<end), !PhraseBuilder.hasInnerCapital(text, start, end)
    else { return }
    let entry = lexicon.table[key]
    if entry.lemma != 0, lexicon.frames[Int(entry.lemma)].isDisjoint(with: .besideQuotation),
      entry.form == .gerund || followsAll || mayReport(i, entry.form, text, bounds, classes)
    {
      triggers.append(UInt32(i))
    }
  }

  private mutating func noteMark(_ text: borrowing Span<UInt8>, _ tokens: Tokens, _ i: Int) {
    let range = tokens.range(i)
    guard var shape = MarkPairing.shape(text, range.lower, range.upper) else { return }
    let classes = tokens.classes
    var first = i
    let isGrave = text[range.lower] == 0x60
    // Two apostrophes or two graves are one double mark.
    if shape == .singleStraight, let previous = marks.last, previous.end == i,
      previous.isSingle, previous.token == i - 1,
      text[Int(tokens.bounds[i - 1])] == text[range.lower]
    {
      first = i - 1
      shape = isGrave ? .opening : .straight
      marks.removeLast()
    } else if isGrave {
      // A single grave opens, or is an apostrophe.
      shape = .singleOpening
    }
    let before: TokenClass = first == 0 ? .lineBreak : classes[first - 1]
    let after: TokenClass = i + 1 == classes.count ? .lineBreak : classes[i + 1]
    let spaceBefore = before == .space || before == .lineBreak
    let spaceAfter = after == .space || after == .lineBreak
    var canOpen =
      (spaceBefore || before == .open || before == .dash || before == .quote) && !spaceAfter
    var canClose = !spaceBefore && (!after.isWord || before == .stop && after.isWord)
    if shape == .straight || shape == .angle || shape == .closing || shape == .opening {
      if spaceBefore && spaceAfter {
        // Tokenised text: the mark stands alone, and what is open decides.
        canOpen = true
        canClose = true
      } else if before == .punctuation && after.isWord {
        // `said:"I` and `end,"he`: a colon opens, a comma closes.
        let byte = text[Int(tokens.bounds[first - 1])]
        canOpen = byte == 0x3A
        canClose = byte != 0x3A
      }
      if spaceBefore, after == .punctuation || after == .close {
        // Tokenised text, French spacing: `« oui », dit-il`.
        canOpen = false
        canClose = true
      }
      // Inches: `6'2"`, `a 5" pipe`.
      if shape == .straight, first == i,
        before == .number || before == .quote && first > 1 && classes[first - 2] == .number,
        !hasOpenStraight(text, tokens, first)
      {
        return
      }
    }
    var strong = false
    if shape.rawValue >= QuotationMark.Shape.singleOpening.rawValue {
      if after == .number || isElision(text, tokens, i + 1) { canOpen = false }
      if before.isWord {
        let byte = text[Int(tokens.bounds[first]) - 1]
        strong = after != .space && after != .lineBreak || (byte | 0x20) != 0x73
        if after == .lineBreak { strong = true }
      } else {
        strong = !spaceBefore
      }
    }
    marks.append(
      QuotationMark(
        token: first, end: i + 1, shape: shape, canOpen: canOpen, canClose: canClose, strong: strong
      ))
  }

  /// Whether a straight mark before this one is still without partner in its paragraph.
  private mutating func hasOpenStraight(
    _ text: borrowing Span<UInt8>, _ tokens: Tokens, _ token: Int
  )
    -> Bool
  {
    guard let previous = marks.last, previous.shape == .straight, previous.canOpen else {
      return false
    }
    return !previous.canClose
  }

  /// `'em`, `'til`: the apostrophe stands for letters left out.
  private mutating func isElision(_ text: borrowing Span<UInt8>, _ tokens: Tokens, _ token: Int)
    -> Bool
  {
    guard token < tokens.count, tokens.classes[token] == .lower else { return false }
    let range = tokens.range(token)
    guard range.count <= 5, let key = WordKey(text, range.indices) else { return false }
    return Self.elided.contains(key)
  }

  private static let elided = Set(
    ["em", "til", "till", "cause", "n", "tis", "twas", "bout", "round", "s", "re"].map(WordKey.init)
  )
}
