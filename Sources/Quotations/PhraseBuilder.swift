import NewsText
import Segmentation

/// Collects the phrases of a paragraph; the arrays are lent by the quoter and given back.
struct PhraseBuilder {
  var phrases: [Phrase] = []
  /// Indices of the quotations among the phrases.
  var quotes: [Int32] = []
  /// Indices of the words that may be cues.
  var cues: [Int32] = []
  /// Indices of the names of persons.
  var persons: [Int32] = []
  /// Indices of the ends of sentences.
  var boundaries: [Int32] = []
  private let table: WordTable
  /// Whether the token before was a hyphen inside a compound.
  private var hyphenated = false

  init(table: WordTable) { self.table = table }

  /// Forgets the paragraph before; the buffers stay.
  mutating func removeAll() {
    phrases.removeAll(keepingCapacity: true)
    quotes.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
    persons.removeAll(keepingCapacity: true)
    boundaries.removeAll(keepingCapacity: true)
  }

  /// Whether a question or a shout in quotation marks has just ended a sentence.
  ///
  /// `“Never!” Lind cried.`
  var endsSoftly: Bool {
    guard let last = phrases.last else { return false }
    return last.kind == .boundary && last.traits.contains(.soft)
  }

  mutating func append(_ phrase: Phrase) { phrases.append(phrase) }

  mutating func appendBoundary(at position: UInt32, soft: Bool = false) {
    if let last = phrases.last, last.kind == .boundary { return }
    var phrase = Phrase(kind: .boundary, start: position, end: position)
    if soft { phrase.traits = .soft }
    boundaries.append(Int32(phrases.count))
    phrases.append(phrase)
  }

  mutating func appendQuote(
    _ span: Int, from start: UInt32, to end: UInt32, _ text: borrowing Span<UInt8>
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
    _ text: borrowing Span<UInt8>
  ) {
    var phrase = Phrase(kind: .name, start: range.start, end: range.end)
    phrase.reference = Int32(mention)
    phrase.traits = agreement
    if Self.isPossessive(text, from: range.upper, to: end) { phrase.traits.insert(.possessive) }
    if agreement.contains(.role) { persons.append(Int32(phrases.count)) }
    phrases.append(phrase)
    hyphenated = false
  }

  /// Appends tokens that hold no name and no quotation.
  mutating func appendTokens(
    _ range: Range<Int>, _ text: borrowing Span<UInt8>, _ tokens: Tokens
  ) {
    let bounds = tokens.bounds.span
    let classes = tokens.classes.span
    let table = table
    let indices = table.indices.span
    let slots = table.slots.span
    var t = range.lowerBound
    while t < range.upperBound {
      let kind = classes[t]
      if kind == .space {
        t += 1
        continue
      }
      let start = Int(bounds[t])
      let end = Int(bounds[t + 1])
      guard kind == .lower else {
        appendOther(kind, text, start, end)
        t += 1
        continue
      }
      var traits: WordTraits = []
      var lemma: UInt16 = 0
      var form = CueForm.base
      var slot = 0
      if let key = WordKey(short: text, start, end - start) ?? WordKey(text, start..<end) {
        slot = WordTable.slot(of: key, indices, slots)
      }
      if slot != 0 {
        traits = slots[slot].entry.traits
        lemma = slots[slot].entry.lemma
        form = slots[slot].entry.form
        if lemma != 0 {
          if hyphenated {
            lemma = 0
            traits.remove(.cue)
          } else {
            cues.append(Int32(phrases.count))
          }
        }
      } else if end - start > 2 {
        traits = Self.ending(of: text, start, end, small: true, table)
      }
      var phrase = Phrase(kind: .word, start: UInt32(start), end: UInt32(end))
      phrase.traits = traits
      phrase.lemma = lemma
      phrase.form = form
      if traits.contains(.role) { phrase.reference = Int32(truncatingIfNeeded: slot) }
      hyphenated = false
      phrases.append(phrase)
      t += 1
    }
  }

  private mutating func appendOther(
    _ kind: TokenClass, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) {
    var phrase = Phrase(kind: .other, start: UInt32(start), end: UInt32(end))
    let joined = hyphenated
    hyphenated = false
    switch kind {
    case .space, .lineBreak: return
    case .lower, .capitalised, .initial, .capitals, .mixed:
      appendCapital(&phrase, kind, text, joined: joined)
    case .uncased: phrase.kind = .capital
    case .number, .alphanumeric: phrase.kind = .number
    case .stop:
      // The stop of `Mr.` says nothing; one that ends a sentence is followed by a boundary.
      return
    case .quote:
      if let last = phrases.indices.last, phrases[last].isNominal, phrases[last].end == start {
        phrases[last].traits.insert(.possessive)
      }
      return
    case .open, .close: phrase.kind = .bracket
    case .dash:
      // A hyphen joins: `co-founder`, `Nash-Hahn`; `so-called`, `defense-related` report nothing.
      if end - start == 1, let last = phrases.last, last.end == start, last.isWord,
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
    case .symbol: break
    }
    phrases.append(phrase)
  }

  /// Decides what a word with a capital is: `The` is a function word, `May` in `Theresa May` is not.
  private mutating func appendCapital(
    _ phrase: inout Phrase, _ kind: TokenClass, _ text: borrowing Span<UInt8>, joined: Bool
  ) {
    phrase.kind = .capital
    let start = Int(phrase.start)
    let end = Int(phrase.end)
    if kind == .initial {
      // `I` and `A` are words, but not in `Jock A. Finlayson`.
      guard text[start] == 0x49 || text[start] == 0x41, phrases.last?.kind != .capital else {
        return
      }
    }
    look(up: &phrase, text, start, end)
    if joined || kind == .capitals {
      phrase.lemma = 0
      phrase.traits.remove(.cue)
    }
    if kind == .capitals { phrase.traits = phrase.traits.intersection(.possessive) }
    if kind == .capitalised, phrase.traits.contains(.auxiliary), let last = phrases.last,
      last.kind != .boundary, last.kind != .word || !last.traits.contains(.conjunction)
    {
      phrase.traits = []
    }
    if !phrase.traits.isDisjoint(with: Phrase.functional)
      || phrase.traits.contains(.adverb) && !phrase.traits.contains(.time)
    {
      phrase.kind = .word
    }
    if phrase.lemma != 0 { cues.append(Int32(phrases.count)) }
  }

  @inline(__always)
  private func look(
    up phrase: inout Phrase, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) {
    if let key = WordKey(text, start..<end) {
      let slot = WordTable.slot(of: key, table.indices.span, table.slots.span)
      let entry = table.slots[slot].entry
      phrase.traits = entry.traits
      phrase.lemma = entry.lemma
      phrase.form = entry.form
      if entry.traits.contains(.role) { phrase.reference = Int32(truncatingIfNeeded: slot) }
    }
    if phrase.traits.isEmpty, end - start > 2 {
      phrase.traits = Self.ending(of: text, start, end, small: false, table)
    }
  }

  /// What the ending of an unknown word tells: `’s`, `-ly`, `-ing`, `-ed`, `-s`.
  private static func ending(
    of text: borrowing Span<UInt8>, _ start: Int, _ end: Int, small: Bool, _ table: WordTable
  ) -> WordTraits {
    let last = text[end - 1]
    let before = text[end - 2]
    switch last {
    case 0x73:  // s
      if before == 0x27 || before == 0x99 && end - start > 4 {
        let stem = end - (before == 0x27 ? 2 : 4)
        guard stem > start, let key = WordKey(text, start..<stem) else { return .possessive }
        return table[key].traits.intersection([.role, .document, .body, .time, .plural])
          .union(.possessive)
      }
      return small && before != 0x73 && end - start > 3 ? .pluralForm : []
    case 0x79 where small && before == 0x6C && end - start > 4: return .adverb
    case 0x67 where before == 0x6E && end - start > 4 && text[end - 3] == 0x69: return .participle
    case 0x64 where small && before == 0x65 && end - start > 3: return .pastForm
    default: return []
    }
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
