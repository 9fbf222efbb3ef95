import CQuotations
import NewsText
import Segmentation

/// Collects the phrases of a paragraph; the arrays are lent by the quoter and given back.
///
/// The phrases themselves go to an output of the caller's, which costs no check for shared storage.
struct PhraseBuilder {
  /// Indices of the quotations among the phrases.
  var quotes = IndexList()
  /// Indices of the words that may be cues.
  var cues = IndexList()
  /// Indices of the ends of sentences.
  var boundaries = IndexList()
  /// Whether `the` stands before a role, or before the word before it.
  var hasBareRole = false
  /// Words that the loops have looked up and not yet read.
  var ahead = cquo_ahead()
  /// Whether the token before was a hyphen inside a compound.
  var hyphenated = false

  /// Forgets the paragraph before; the buffers stay.
  mutating func removeAll() {
    quotes.removeAll()
    cues.removeAll()
    boundaries.removeAll()
    ahead.first = 0
    ahead.end = 0
    hyphenated = false
    hasBareRole = false
  }

  /// Whether a question or a shout in quotation marks has just ended a sentence.
  ///
  /// `“Never!” Lind cried.`
  static func endsSoftly(_ phrases: borrowing OutputSpan<Phrase>) -> Bool {
    guard phrases.count > 0 else { return false }
    let last = phrases[phrases.count - 1]
    return last.kind == .boundary && last.traits.contains(.soft)
  }

  mutating func appendBoundary(
    at position: UInt32, soft: Bool = false, to phrases: inout OutputSpan<Phrase>
  ) {
    if phrases.count > 0, phrases[phrases.count - 1].kind == .boundary { return }
    var phrase = Phrase(kind: .boundary, start: position, end: position)
    if soft { phrase.traits = .soft }
    boundaries.append(phrases.count)
    phrases.append(phrase)
  }

  mutating func appendQuote(
    _ span: Int, from start: UInt32, to end: UInt32, _ text: borrowing Span<UInt8>,
    to phrases: inout OutputSpan<Phrase>
  ) {
    var phrase = Phrase(kind: .quote, start: start, end: end)
    phrase.reference = Int32(span)
    while phrase.end > phrase.start, text[Int(phrase.end) - 1] == 0x20 { phrase.end -= 1 }
    quotes.append(phrases.count)
    phrases.append(phrase)
    hyphenated = false
  }

  mutating func appendName(
    _ mention: Int, _ range: ByteRange, to end: Int, _ agreement: WordTraits,
    _ text: borrowing Span<UInt8>, to phrases: inout OutputSpan<Phrase>
  ) {
    var phrase = Phrase(kind: .name, start: range.start, end: range.end)
    phrase.reference = Int32(mention)
    phrase.traits = agreement
    if Self.isPossessive(text, from: range.upper, to: end) { phrase.traits.insert(.possessive) }
    phrases.append(phrase)
    hyphenated = false
  }

  /// Appends tokens that hold no name and no quotation.
  mutating func appendTokens(
    _ range: Range<Int>, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>, _ lexicon: Lexicon, _ loops: WordLoops,
    to phrases: inout OutputSpan<Phrase>
  ) {
    var t = range.lowerBound
    while t < range.upperBound {
      if !loops.isSlow, !hyphenated {
        t = loops.read(t..<range.upperBound, &self, to: &phrases)
        guard t < range.upperBound else { return }
      }
      appendToken(
        classes[t], text, Int(bounds[t]), Int(bounds[t + 1]), lexicon.table, to: &phrases)
      t += 1
    }
  }

  /// Appends one token of any class: those that the loops leave, and all of them in the slow twin.
  private mutating func appendToken(
    _ kind: TokenClass, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int,
    _ words: borrowing WordTable, to phrases: inout OutputSpan<Phrase>
  ) {
    if kind == .space { return }
    guard kind == .lower || kind == .capitalised else {
      appendOther(kind, text, start, end, words, to: &phrases)
      return
    }
    var phrase = Phrase(kind: .word, start: UInt32(start), end: UInt32(end))
    let slot = Self.hasInnerCapital(text, start, end) ? 0 : words.slot(of: text, start..<end)
    if slot != 0 {
      let entry = words.slots[slot].entry
      phrase.traits = entry.traits
      phrase.form = entry.form
      phrase.lemma = entry.lemma
      if phrase.traits.contains(.role) { noteRole(slot, &phrase, phrases) }
    } else if end - start > 2 {
      phrase.traits = WordEnding.traits(of: text, start, end, small: kind == .lower, words)
    }
    if hyphenated {
      phrase.lemma = 0
      // `the 42-year-old` is nobody's year.
      phrase.traits.subtract([.cue, .time])
    }
    hyphenated = false
    if kind == .capitalised { decideCapital(&phrase, phrases) }
    if phrase.lemma != 0 { cues.append(phrases.count) }
    phrases.append(phrase)
  }

  /// `McCain` is no word of the lexicon, in whatever case that has it.
  static func hasInnerCapital(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int)
    -> Bool
  {
    var i = start + 1
    while i < end {
      if text[i] &- 0x41 < 26 { return true }
      i += 1
    }
    return false
  }

  /// Keeps the number of a role, and that `the` stands before it.
  private mutating func noteRole(
    _ slot: Int, _ phrase: inout Phrase, _ phrases: borrowing OutputSpan<Phrase>
  ) {
    phrase.reference = Int32(truncatingIfNeeded: slot)
    let last = phrases.count - 1
    if last >= 0,
      phrases[last].traits.contains(.definite)
        || last >= 1 && phrases[last - 1].traits.contains(.definite)
    {
      hasBareRole = true
    }
  }

  /// Decides what a word with a capital is: `The` is a function word, `May` in `Theresa May` is not.
  private func decideCapital(_ phrase: inout Phrase, _ phrases: borrowing OutputSpan<Phrase>) {
    phrase.kind = .capital
    let last = phrases.count - 1
    if phrase.traits.contains(.auxiliary), last >= 0, phrases[last].kind != .boundary,
      phrases[last].kind != .word || !phrases[last].traits.contains(.conjunction)
    {
      phrase.traits = []
    }
    if !phrase.traits.isDisjoint(with: Phrase.functional)
      || phrase.traits.contains(.adverb) && !phrase.traits.contains(.time)
    {
      phrase.kind = .word
    }
  }

  private mutating func appendOther(
    _ kind: TokenClass, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int,
    _ words: borrowing WordTable, to phrases: inout OutputSpan<Phrase>
  ) {
    var phrase = Phrase(kind: .other, start: UInt32(start), end: UInt32(end))
    let joined = hyphenated
    hyphenated = false
    let last = phrases.count - 1
    switch kind {
    case .space, .lineBreak: return
    case .lower, .capitalised, .initial, .capitals, .mixed:
      appendCapitals(phrase, kind, text, joined: joined, words, to: &phrases)
      return
    case .uncased: phrase.kind = .capital
    case .number, .alphanumeric: phrase.kind = .number
    case .stop:
      // The stop of `Mr.` says nothing; one that ends a sentence is followed by a boundary.
      return
    case .quote:
      if last >= 0, phrases[last].isNominal, phrases[last].end == start {
        phrases[last].traits.insert(.possessive)
      }
      return
    case .open, .close: phrase.kind = .bracket
    case .dash:
      // A hyphen joins: `co-founder`, `Nash-Hahn`; `so-called`, `defense-related` report nothing.
      if end - start == 1, last >= 0, phrases[last].end == start, phrases[last].isWord,
        end < text.count, text[end] != 0x20, text[end] != 0x2D
      {
        hyphenated = true
        return
      }
      phrase.kind = .dash
    case .punctuation:
      switch text[start] {
      case 0x2C: phrase.kind = .comma
      case 0x3A: phrase.kind = .colon
      case 0x3B: phrase.kind = .semicolon
      default: break
      }
    case .symbol:
      // `<Acme Corp> said`, as Reuters wrote in the 1980s.
      if text[start] == 0x3C || text[start] == 0x3E { phrase.kind = .bracket }
    }
    phrases.append(phrase)
  }

  /// Decides what a word of capitals alone is, or with capitals inside.
  private mutating func appendCapitals(
    _ other: Phrase, _ kind: TokenClass, _ text: borrowing Span<UInt8>, joined: Bool,
    _ words: borrowing WordTable, to phrases: inout OutputSpan<Phrase>
  ) {
    var phrase = other
    phrase.kind = .capital
    let start = Int(phrase.start)
    let end = Int(phrase.end)
    let last = phrases.count - 1
    // `I` and `A` are words, but not in `Jock A. Finlayson`.
    if kind == .initial,
      text[start] != 0x49 && text[start] != 0x41 || last >= 0 && phrases[last].kind == .capital
    {
      phrases.append(phrase)
      return
    }
    if let key = WordKey(text, start..<end) {
      let slot = words.slot(of: key)
      let entry = words.slots[slot].entry
      phrase.traits = entry.traits
      phrase.lemma = entry.lemma
      phrase.form = entry.form
      if phrase.traits.contains(.role) { noteRole(slot, &phrase, phrases) }
    }
    if phrase.traits.isEmpty, end - start > 2 {
      phrase.traits = WordEnding.traits(of: text, start, end, small: false, words)
    }
    if joined || kind == .capitals {
      phrase.lemma = 0
      // `the 42-year-old` is nobody's year.
      phrase.traits.subtract([.cue, .time])
    }
    if kind == .capitals { phrase.traits = phrase.traits.intersection(.possessive) }
    if !phrase.traits.isDisjoint(with: Phrase.functional)
      || phrase.traits.contains(.adverb) && !phrase.traits.contains(.time)
    {
      phrase.kind = .word
    }
    if phrase.lemma != 0 { cues.append(phrases.count) }
    phrases.append(phrase)
  }

  /// Whether the bytes `from..<to` hold `'s`, `’s`, or an apostrophe alone after a name.
  private static func isPossessive(_ text: borrowing Span<UInt8>, from: Int, to: Int) -> Bool {
    var i = from
    let to = min(to, from + 8)
    while i < to {
      let byte = text[i]
      if byte == 0x27 { return i + 1 == to || text[i + 1] == 0x73 && i + 2 == to }
      if byte == 0xE2, i + 2 < to, text[i + 1] == 0x80, text[i + 2] == 0x99 {
        return i + 3 == to || text[i + 3] == 0x73 && i + 4 == to
      }
      i += 1
    }
    return false
  }
}
