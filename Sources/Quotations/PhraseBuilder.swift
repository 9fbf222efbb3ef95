import NewsText
import Segmentation

/// Collects the phrases of a paragraph; the arrays are lent by the quoter and given back.
///
/// The phrases themselves go to an output of the caller's, which costs no check for shared storage.
struct PhraseBuilder {
  /// Indices of the quotations among the phrases.
  var quotes: [Int32] = []
  /// Indices of the words that may be cues.
  var cues: [Int32] = []
  /// Indices of the ends of sentences.
  var boundaries: [Int32] = []
  /// How many tokens are looked up at a time.
  static let batch = 256
  /// What the look-up found for each of them; `batch` elements.
  var found: [UInt32]
  /// Whether `the` stands before a role, or before the word before it.
  private(set) var hasBareRole = false
  /// Whether the token before was a hyphen inside a compound.
  private var hyphenated = false

  init(found: [UInt32]) { self.found = found }

  /// Forgets the paragraph before; the buffers stay.
  mutating func removeAll() {
    quotes.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
    boundaries.removeAll(keepingCapacity: true)
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
    boundaries.append(Int32(phrases.count))
    phrases.append(phrase)
  }

  mutating func appendQuote(
    _ span: Int, from start: UInt32, to end: UInt32, _ text: borrowing Span<UInt8>,
    to phrases: inout OutputSpan<Phrase>
  ) {
    var phrase = Phrase(kind: .quote, start: start, end: end)
    phrase.reference = Int32(span)
    while phrase.end > phrase.start, text[Int(phrase.end) - 1] == 0x20 { phrase.end -= 1 }
    quotes.append(Int32(phrases.count))
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
    _ classes: Span<TokenClass>, _ words: borrowing WordTable, to phrases: inout OutputSpan<Phrase>
  ) {
    var first = range.lowerBound
    while first < range.upperBound {
      let end = min(range.upperBound, first + Self.batch)
      var numbers = found.mutableSpan
      words.lookUp(first..<end, text, bounds, classes, into: &numbers)
      appendBatch(first..<end, text, bounds, classes, words, to: &phrases)
      first = end
    }
  }

  /// Appends tokens whose words are looked up.
  private mutating func appendBatch(
    _ range: Range<Int>, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>, _ words: borrowing WordTable,
    to phrases: inout OutputSpan<Phrase>
  ) {
    let slots = words.slots.span
    var t = range.lowerBound
    let upper = range.upperBound
    while t < upper {
      let kind = classes[t]
      if kind == .space {
        t += 1
        continue
      }
      let start = Int(bounds[t])
      let end = Int(bounds[t + 1])
      t += 1
      guard kind == .lower || kind == .capitalised else {
        appendOther(kind, text, start, end, words, to: &phrases)
        continue
      }
      var number = found[t - 1 - range.lowerBound]
      if number == WordTable.undecided {
        number = WordKey(text, start..<end).map { UInt32(words.slot(of: $0)) } ?? 0
      }
      let slot = number < 0x10000 ? Int(number) : 0
      var phrase = Phrase(kind: .word, start: UInt32(start), end: UInt32(end))
      let isKnown = slot != 0
      if isKnown {
        phrase.traits = slots[slot].entry.traits
        phrase.form = slots[slot].entry.form
        phrase.lemma = slots[slot].entry.lemma
        if phrase.traits.contains(.role) { noteRole(slot, &phrase, phrases) }
      } else if end - start > 2 {
        phrase.traits = WordEnding.traits(of: text, start, end, small: kind == .lower, words)
      }
      if hyphenated {
        phrase.lemma = 0
        phrase.traits.remove(.cue)
      }
      hyphenated = false
      if kind == .capitalised { decideCapital(&phrase, phrases) }
      if phrase.lemma != 0 { cues.append(Int32(phrases.count)) }
      phrases.append(phrase)
      // Mostly a space follows.
      if t < upper, classes[t] == .space { t += 1 }
    }
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
      phrase.traits.remove(.cue)
    }
    if kind == .capitals { phrase.traits = phrase.traits.intersection(.possessive) }
    if !phrase.traits.isDisjoint(with: Phrase.functional)
      || phrase.traits.contains(.adverb) && !phrase.traits.contains(.time)
    {
      phrase.kind = .word
    }
    if phrase.lemma != 0 { cues.append(Int32(phrases.count)) }
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
