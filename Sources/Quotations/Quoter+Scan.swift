import NewsText
import Segmentation

extension Quoter {
  /// One pass over the tokens: notes every quotation mark and every word that may be a cue.
  mutating func scan(_ text: borrowing Span<UInt8>, _ tokens: Tokens) {
    let bounds = tokens.bounds.span
    let classes = tokens.classes.span
    let lexicon = lexicon
    let byEnds = lexicon.lengthsByEnds.span
    let byStart = lexicon.lengthsByStart.span
    let count = classes.count
    steps += count
    var i = 0
    while i < count {
      switch classes[i] {
      case .lower, .capitalised:
        let start = Int(bounds[i])
        let length = Int(bounds[i + 1]) - start
        guard length >= 2, length <= 16 else { break }
        let first = Int(text[start] | 0x20) - 0x61
        let last = Int(text[start + length - 1]) - 0x61
        guard first >= 0, first < 26, last >= 0, last < 26 else { break }
        let bit = UInt32(1) << UInt32(length)
        guard byEnds[first * 26 + last] & bit != 0 else { break }
        let second = Int(text[start + 1]) - 0x61
        guard second >= 0, second < 26, byStart[first * 26 + second] & bit != 0 else { break }
        guard let key = WordKey(text, start..<start + length) else { break }
        if lexicon.table[key].lemma != 0 { triggers.append(UInt32(i)) }
      case .quote:
        noteMark(text, tokens, i)
      case .symbol where text[Int(bounds[i])] == 0x60:
        // The grave accent of ``…''.
        noteMark(text, tokens, i)
      default:
        break
      }
      i += 1
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
  private func hasOpenStraight(_ text: borrowing Span<UInt8>, _ tokens: Tokens, _ token: Int)
    -> Bool
  {
    guard let previous = marks.last, previous.shape == .straight, previous.canOpen else {
      return false
    }
    return !previous.canClose
  }

  /// `'em`, `'til`: the apostrophe stands for letters left out.
  private func isElision(_ text: borrowing Span<UInt8>, _ tokens: Tokens, _ token: Int) -> Bool {
    guard token < tokens.count, tokens.classes[token] == .lower else { return false }
    let range = tokens.range(token)
    guard range.count <= 5, let key = WordKey(text, range.indices) else { return false }
    return Self.elided.contains(key)
  }

  private static let elided = Set(
    ["em", "til", "till", "cause", "n", "tis", "twas", "bout", "round", "s", "re"].map(WordKey.init)
  )
}
