import Actors
import NewsText
import Segmentation

extension Quoter {
  /// Books the pieces of one cue under a new utterance.
  mutating func book(
    _ pieces: Pieces, _ attribution: Attribution, _ start: Int, _ end: Int,
    _ reading: inout Reading, _ annotations: Annotations
  ) {
    let v = attribution.verb
    let cueEnd: UInt32
    if lexicon.frames[Int(phrases[v].lemma)].isDisjoint(with: [.according, .out, .on]) {
      cueEnd = phrases[v].end
    } else {
      cueEnd = phrases[v + 1].end
    }
    let speaker = speaker(
      of: attribution, start, contentBefore: pieces.first.0 < v, reading, annotations)
    let utterance = Int32(utterances.count)
    utterances.append(
      Utterance(
        cueStart: phrases[v].start, cueEnd: cueEnd, lemma: phrases[v].lemma, speaker: speaker,
        sentence: Int32(reading.sentence), paragraph: reading.context.paragraph))
    if discourse.openUtterance >= 0, phrases[0].kind == .quote, self.utterance(of: 0) < 0,
      pieces.first.0 == 0, utterances[Int(discourse.openUtterance)].cueEnd == 0
    {
      // The quotation of the paragraph before goes on here, and here stands its cue.
      utterances[Int(discourse.openUtterance)].continuedBy = utterance
    }
    claim(pieces.first, utterance)
    if pieces.count > 1 { claim(pieces.second, utterance) }
    let last = pieces.count > 1 ? pieces.second.1 : pieces.first.1
    reading.consumed = max(reading.consumed, last, attribution.right)
    reading.sentenceUtterance = utterance
    if speaker != nil { discourse.lastUtterance = utterance }
  }

  /// The utterance of the quotation `i`; negative if it has none.
  mutating func utterance(of i: Int) -> Int32 { utteranceOfSpan[Int(phrases[i].reference)] }

  /// Appends a piece and claims the quotations in it.
  mutating func claim(_ piece: (Int, Int), _ utterance: Int32) {
    found.append(
      FoundPiece(
        start: phrases[piece.0].start, end: phrases[piece.1 - 1].end, utterance: utterance))
    var i = piece.0
    while i < piece.1 {
      if phrases[i].kind == .quote {
        utteranceOfSpan[Int(phrases[i].reference)] = utterance
      }
      i += 1
    }
  }

  /// Who speaks.
  private mutating func speaker(
    of attribution: Attribution, _ start: Int, contentBefore: Bool, _ reading: Reading,
    _ annotations: Annotations
  ) -> SpeakerGuess? {
    if attribution.shared || attribution.subject == nil {
      if reading.sentenceUtterance >= 0 {
        return utterances[Int(reading.sentenceUtterance)].speaker
      }
      // `Conceding that …, he warned`: the subject follows the participle's clause.
      if attribution.verb == start || attribution.left == start, attribution.shared {
        guard let subject = subjectAfter(attribution.verb) else { return nil }
        return guess(subject, start, sameSentence: false, reading, annotations)
      }
      guard let subject = clauseSubject(start, attribution.verb) else { return nil }
      return guess(subject, start, sameSentence: false, reading, annotations)
    }
    guard let subject = attribution.subject else { return nil }
    return guess(subject, start, sameSentence: !contentBefore, reading, annotations)
  }

  /// Turns a noun phrase into a speaker.
  mutating func guess(
    _ subject: NounPhrase, _ start: Int, sameSentence: Bool, _ reading: Reading,
    _ annotations: Annotations
  ) -> SpeakerGuess? {
    switch subject.head {
    case .name(let i):
      let mention = annotations.mentions[Int(phrases[i].reference)]
      let rule: SpeakerRule
      switch mention.rule {
      case .surname, .titleSurname: rule = .surname
      case .role: rule = .role
      default: rule = .name
      }
      var agreement = phrases[i].traits.intersection([
        .male, .female, .plural, .neuter, .organization,
      ])
      if i + 1 < subject.end, phrases[i + 1].traits.contains(.conjunction) { agreement = .plural }
      return SpeakerGuess(
        start: phrases[i].start, end: phrases[i].end, entity: Int32(mention.entity), rule: rule,
        agreement: agreement)
    case .pronoun(let i):
      let traits = phrases[i].traits
      var needed = traits.intersection([.male, .female, .plural, .neuter])
      var result = SpeakerGuess(
        start: phrases[i].start, end: phrases[i].end, entity: -1, rule: .pronoun,
        agreement: needed)
      if traits.contains(.firstPerson) || needed.isEmpty { return result }
      if needed.contains(.male) && needed.contains(.female) { needed = .male }
      if let antecedent = antecedent(
        of: i, start, needed, sameSentence: sameSentence, reading, annotations)
      {
        result.entity = antecedent
      }
      return result
    case .noun(let i):
      let traits = phrases[i].traits
      var agreement: WordTraits = []
      if traits.contains(.role) { agreement.formUnion([.male, .female]) }
      if traits.contains(.plural) { agreement = .plural }
      if !traits.isDisjoint(with: [.document, .body]) { agreement.insert(.neuter) }
      if traits.contains(.body) { agreement.insert(.plural) }
      let entity = bearer(of: i, subject, reading, annotations)
      var first = subject.start
      while first < i, phrases[first].kind == .word, phrases[first].traits.contains(.adverb),
        !phrases[first].traits.contains(.determiner)
      {
        first += 1
      }
      return SpeakerGuess(
        start: phrases[first].start, end: phrases[subject.end - 1].end,
        entity: entity ?? -1, rule: .role, agreement: agreement)
    }
  }

  /// The first subject pronoun or name after the comma that closes the participle clause at `v`.
  private mutating func subjectAfter(_ v: Int) -> NounPhrase? {
    var i = v + 1
    let limit = min(phrases.count, v + 60)
    var closed = false
    while i < limit, phrases[i].kind != .boundary {
      if phrases[i].kind == .comma || phrases[i].kind == .quote {
        closed = true
      } else if closed {
        if phrases[i].kind == .name { return NounPhrase(start: i, end: i + 1, head: .name(i)) }
        if phrases[i].traits.contains(.subject), !phrases[i].traits.contains(.relative) {
          return NounPhrase(start: i, end: i + 1, head: .pronoun(i))
        }
      }
      i += 1
    }
    return nil
  }

  /// The subject of the sentence that begins at `start`, before phrase `v`.
  mutating func clauseSubject(_ start: Int, _ v: Int) -> NounPhrase? {
    var i = start
    let limit = min(v, start + 40)
    var fallback: NounPhrase?
    while i < limit {
      steps += 1
      let phrase = phrases[i]
      if phrase.traits.contains(.subject), phrase.kind == .word, !phrase.traits.contains(.relative)
      {
        return NounPhrase(start: i, end: i + 1, head: .pronoun(i))
      }
      if phrase.kind == .word || i == start && phrase.traits.contains(.participle),
        phrase.traits.contains(.preposition)
          || phrase.traits.contains(.subordinator) && phrase.traits != .that
          || phrase.traits.contains(.participle) || phrase.traits.contains(.pastForm)
          || phrase.lemma != 0 && phrase.form == .gerund
      {
        // An opening adjunct: the subject stands after its comma.
        while i < limit,
          phrases[i].kind != .comma && phrases[i].kind != .dash
            || i + 1 < limit && phrases[i + 1].traits.contains(.relative)
        {
          if fallback == nil, phrases[i].kind == .name, isPerson(i) {
            fallback = NounPhrase(start: i, end: i + 1, head: .name(i))
          }
          i += 1
        }
        i += 1
        continue
      }
      if phrase.kind == .word, phrase.traits.contains(.adverb),
        !phrase.traits.contains(.determiner)
      {
        i += 1
        continue
      }
      if phrase.isNominal || phrase.traits.contains(.determiner),
        let subject = nounPhrase(startingAt: i, ceiling: v)
      {
        if case .noun(let n) = subject.head, phrases[n].traits.contains(.time) {
          i = subject.end
          continue
        }
        // `The town’s top official, Maja Lind, joined them, saying …`
        return apposedName(subject, v) ?? subject
      }
      i += 1
    }
    return fallback
  }
}
