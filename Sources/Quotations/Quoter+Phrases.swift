import Actors
import NewsText
import Segmentation

extension Quoter {
  /// Turns the sentences `range` of one paragraph into phrases: names and quotations are one each.
  ///
  /// `range` holds the indices of the sentences; `firstSpan` and `firstMention` are the indices of the
  /// first quotation and mention that do not end before them, and are moved on.
  mutating func buildPhrases(
    _ range: Range<Int>, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ annotations: Annotations, firstSpan: inout Int, firstMention: inout Int
  ) {
    phrases.removeAll(keepingCapacity: true)
    let bounds = segments.tokens.bounds.span
    let classes = segments.tokens.classes.span
    let mentions = annotations.mentions
    var sentence = range.lowerBound
    var t = Int(segments.sentences[sentence].firstToken)
    let end = Int(segments.sentences[range.upperBound - 1].endToken)
    while t < end {
      steps += 1
      while sentence < range.upperBound, Int(segments.sentences[sentence].endToken) <= t {
        sentence += 1
        appendBoundary(at: bounds[t])
      }
      if firstSpan < spans.count, spans[firstSpan].token == t {
        let span = spans[firstSpan]
        var phrase = Phrase(kind: .quote, start: bounds[span.token], end: bounds[span.end])
        phrase.reference = Int32(firstSpan)
        while phrase.end > phrase.start, text[Int(phrase.end) - 1] == 0x20 { phrase.end -= 1 }
        phrases.append(phrase)
        firstSpan += 1
        t = span.end
        var ends = false
        while sentence < range.upperBound, Int(segments.sentences[sentence].endToken) <= t {
          ends = Int(segments.sentences[sentence].endToken) == t
          sentence += 1
        }
        if ends { appendBoundary(at: bounds[t], soft: span.ending == .mark) }
        continue
      }
      while firstMention < mentions.count, Int(mentions[firstMention].firstToken) < t {
        firstMention += 1
      }
      if firstMention < mentions.count, Int(mentions[firstMention].firstToken) == t,
        Int(mentions[firstMention].endToken) > t
      {
        let mention = mentions[firstMention]
        var phrase = Phrase(kind: .name, start: mention.range.start, end: mention.range.end)
        phrase.reference = Int32(firstMention)
        t = Int(mention.endToken)
        if firstSpan < spans.count, spans[firstSpan].token < t { t = spans[firstSpan].token }
        if isPossessive(text, from: Int(mention.range.end), to: Int(bounds[t])) {
          phrase.traits.insert(.possessive)
        }
        phrase.traits.formUnion(agreement(of: annotations.entities[Int(mention.entity)]))
        phrases.append(phrase)
        firstMention += 1
        continue
      }
      appendToken(t, classes[t], text, Int(bounds[t]), Int(bounds[t + 1]))
      t += 1
    }
    appendBoundary(at: bounds[end])
  }

  /// What a name tells about its bearer: persons are marked as `role`, bodies as `body`.
  func agreement(of entity: Entity) -> WordTraits {
    switch entity.kind {
    case .person:
      switch entity.gender {
      case .male: [.role, .male]
      case .female: [.role, .female]
      case .unknown: [.role, .male, .female]
      }
    case .group: [.body, .plural, .neuter]
    default: [.body, .neuter, .plural]
    }
  }

  private mutating func appendBoundary(at position: UInt32, soft: Bool = false) {
    if phrases.last?.kind == .boundary { return }
    var phrase = Phrase(kind: .boundary, start: position, end: position)
    phrase.soft = soft
    phrases.append(phrase)
  }

  private mutating func appendToken(
    _ token: Int, _ kind: TokenClass, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) {
    var phrase = Phrase(kind: .other, start: UInt32(start), end: UInt32(end))
    let joined = hyphenated
    hyphenated = false
    switch kind {
    case .space, .lineBreak: return
    case .lower, .capitalised, .initial, .capitals, .mixed:
      phrase.kind = kind == .lower ? .word : .capital
      if kind == .initial && text[start] != 0x49 && text[start] != 0x41 { break }
      look(up: &phrase, text, start, end)
      if joined {
        phrase.lemma = 0
        phrase.traits.remove(.cue)
      }
      if kind == .capitalised, phrase.traits.contains(.auxiliary), let last = phrases.last,
        last.kind != .boundary, last.kind != .word || !last.traits.contains(.conjunction)
      {
        // `Theresa May`, `Will Smith`
        phrase.traits = []
      }
      if kind == .capitals && end - start > 1 {
        phrase.traits = phrase.traits.intersection(.possessive)
        phrase.lemma = 0
      }
      if kind != .lower,
        !phrase.traits.isDisjoint(with: Phrase.functional)
          || phrase.traits.contains(.adverb) && !phrase.traits.contains(.time)
      {
        phrase.kind = .word
      }
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
      // A hyphen joins: `co-founder`, `Nash-Hahn`.
      if end - start == 1, let last = phrases.last, last.end == start, last.isWord,
        end < text.count, text[end] != 0x20, text[end] != 0x2D
      {
        // `so-called`, `defense-related` report nothing.
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

  private func look(
    up phrase: inout Phrase, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) {
    if let key = WordKey(text, start..<end) {
      let entry = lexicon.table[key]
      phrase.traits = entry.traits
      phrase.lemma = entry.lemma
      phrase.form = entry.form
    }
    guard phrase.traits.isEmpty else { return }
    if isPossessive(text, from: max(start, end - 4), to: end) {
      phrase.traits.insert(.possessive)
      let stem = end - (text[end - 2] == 0x27 ? 2 : 4)
      if stem > start, let key = WordKey(text, start..<stem) {
        phrase.traits.formUnion(
          lexicon.table[key].traits.intersection([.role, .document, .body, .time, .plural]))
      }
    } else if phrase.kind == .word, end - start > 4, text[end - 1] == 0x79, text[end - 2] == 0x6C {
      phrase.traits.insert(.adverb)
    } else if end - start > 4, text[end - 1] == 0x67, text[end - 2] == 0x6E,
      text[end - 3] == 0x69
    {
      phrase.traits.insert(.participle)
    } else if phrase.kind == .word, end - start > 3, text[end - 1] == 0x64, text[end - 2] == 0x65 {
      phrase.traits.insert(.pastForm)
    } else if phrase.kind == .word, end - start > 3, text[end - 1] == 0x73, text[end - 2] != 0x73 {
      phrase.traits.insert(.pluralForm)
    }
  }

  /// Whether the bytes `from..<to` hold `'s`, `’s`, or an apostrophe alone after a name.
  private func isPossessive(_ text: borrowing Span<UInt8>, from: Int, to: Int) -> Bool {
    var i = from
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
