import Actors
import NewsText
import Segmentation

extension Quoter {
  /// Words that a quotation without any cue needs at least; fewer are scare quotes or titles.
  private static var fragmentWords: Int { 5 }

  /// Attributes the quotations of the paragraph that no cue claimed.
  mutating func readLooseQuotations(
    _ reading: inout Reading, _ segments: Segments, _ annotations: Annotations
  ) {
    var previous: Int32 = -1
    var previousIndex = -1
    var next = 0
    while next < builder.quotes.count {
      let i = Int(builder.quotes[next])
      next += 1
      if utterance(of: i) >= 0 {
        previous = utterance(of: i)
        previousIndex = i
        continue
      }
      let span = spans[Int(phrases[i].reference)]
      if let speaker = announced(i, reading, annotations) {
        utterances.append(
          Utterance(
            cueStart: 0, cueEnd: 0, lemma: 0, speaker: speaker,
            sentence: Int32(sentence(at: phrases[i].start, reading, segments)),
            paragraph: reading.context.paragraph))
        previous = Int32(utterances.count - 1)
        claim((i, i + 1), previous)
        previousIndex = i
        continue
      }
      let isLong = WordCount.reaches(
        Self.fragmentWords, segments.tokens.classes.span, span.token, span.end)
      let opens = i == 0 || phrases[i - 1].kind == .boundary || phrases[i - 1].kind == .quote
      // Where each paragraph of a quotation opens again and a dump has lost the breaks, the next one follows.
      let closes =
        i + 1 >= phrases.count || phrases[i + 1].kind == .boundary || phrases[i + 1].kind == .quote
      if opens && closes && (span.ending != .none || isLong) {
        var utterance = utteranceForTurn(i, previous, previousIndex, span, reading)
        if utterance < 0 {
          utterance = newUtterance(i, previous, reading, segments, annotations)
        }
        claim((i, i + 1), utterance)
        previous = utterance
        previousIndex = i
      } else if span.continues || i == 0 && discourse.openUtterance >= 0 {
        let utterance =
          i == 0 && discourse.openUtterance >= 0
          ? discourse.openUtterance : newUtterance(i, previous, reading, segments, annotations)
        claim((i, i + 1), utterance)
        previous = utterance
        previousIndex = i
      } else if isLong, !span.isTitle {
        let hint = -2 - utterance(of: i)
        utterances.append(
          Utterance(
            cueStart: 0, cueEnd: 0, lemma: 0,
            speaker: hint >= 0
              ? continued(utterances[Int(hint)].speaker)
              : sentenceSubject(before: i, reading, annotations),
            sentence: Int32(sentence(at: phrases[i].start, reading, segments)),
            paragraph: reading.context.paragraph))
        claim((i, i + 1), Int32(utterances.count - 1))
      }
    }
  }

  /// The speaker whom the words before a quotation announce without a cue: `Lind put it this way:`,
  /// `Pollster Maja Lind:`, `in the president's words,`.
  private mutating func announced(_ i: Int, _ reading: Reading, _ annotations: Annotations)
    -> SpeakerGuess?
  {
    guard i > 1 else { return nil }
    let mark = phrases[i - 1]
    var start = i - 1
    let limit = max(0, i - 60)
    while start > limit, phrases[start - 1].kind != .boundary { start -= 1 }
    if mark.kind == .colon {
      if let last = nounPhrase(endingAt: i - 2, floor: start), case .name(let n) = last.head,
        isPerson(n)
      {
        return guess(last, start, sameSentence: true, reading, annotations)
      }
      guard let subject = clauseSubject(start, i - 1) else { return nil }
      guard canSpeak(subject) else { return nil }
      return guess(subject, start, sameSentence: false, reading, annotations)
    }
    let last = mark.kind == .comma ? i - 2 : i - 1
    guard last > start, phrases[last].traits.contains(.words), phrases[last].kind == .word,
      phrases[last - 1].traits.contains(.possessive),
      let owner = nounPhrase(endingAt: last - 1, floor: start)
    else { return nil }
    let p = last - 1
    let head: NounPhrase.Head = phrases[p].kind == .name ? .name(p) : .noun(p)
    return guess(
      NounPhrase(start: owner.start, end: last, head: head), start, sameSentence: true, reading,
      annotations)
  }

  /// Whether a subject names a speaker: somebody or a body, not any noun.
  private mutating func canSpeak(_ subject: NounPhrase) -> Bool {
    guard case .noun(let n) = subject.head else { return true }
    return !phrases[n].traits.isDisjoint(with: [.role, .body])
  }

  /// The number of the sentence that holds a byte.
  private mutating func sentence(at byte: UInt32, _ reading: Reading, _ segments: Segments) -> Int {
    var low = reading.context.firstSentence
    var high = reading.context.endSentence - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if segments.sentences[middle].range.start <= byte { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The utterance that the quotation `i`, a sentence of its own, goes on with; -1 if it is a new one.
  private mutating func utteranceForTurn(
    _ i: Int, _ previous: Int32, _ previousIndex: Int, _ span: QuotedSpan, _ reading: Reading
  ) -> Int32 {
    if i == 0, discourse.openUtterance >= 0 { return discourse.openUtterance }
    if previous >= 0 {
      // `“A,” he said. “B.”`: only the attribution stands between.
      var boundaries = 0
      var k = previousIndex + 1
      while k < i {
        if phrases[k].kind == .boundary { boundaries += 1 }
        k += 1
      }
      if boundaries <= 1 { return previous }
    }
    if i == 0, discourse.introduction >= 0,
      discourse.introductionParagraph + 1 == reading.context.paragraph
    {
      return discourse.introduction
    }
    return -1
  }

  /// A quotation without cue: the speaker of the turn goes on.
  private mutating func newUtterance(
    _ i: Int, _ previous: Int32, _ reading: Reading, _ segments: Segments,
    _ annotations: Annotations
  ) -> Int32 {
    var speaker: SpeakerGuess?
    let sentence = sentence(at: phrases[i].start, reading, segments)
    if let report = report(in: sentence - 1, reading) {
      // `Lind said it would hold. “We tested it.”`: who is reported last goes on.
      speaker = continued(utterances[report].speaker)
    } else if previous >= 0 {
      speaker = continued(utterances[Int(previous)].speaker)
    } else if let next = nextClaimed(after: i) {
      speaker = continued(utterances[Int(next)].speaker)
    } else if i > 0 {
      // `Blinken was blunt. “We will not.”`: the subject of the sentence before.
      var start = i - 1
      while start > 0, phrases[start - 1].kind != .boundary { start -= 1 }
      if let subject = clauseSubject(start, i - 1) {
        if case .noun = subject.head {
        } else {
          speaker = continued(
            guess(subject, start, sameSentence: false, reading, annotations))
        }
      }
    }
    if speaker == nil, discourse.turn >= 0,
      discourse.turnParagraph + 1 == reading.context.paragraph
    {
      speaker = continued(utterances[Int(discourse.turn)].speaker)
    }
    utterances.append(
      Utterance(
        cueStart: 0, cueEnd: 0, lemma: 0, speaker: speaker, sentence: Int32(sentence),
        paragraph: reading.context.paragraph))
    return Int32(utterances.count - 1)
  }

  /// The last utterance of a sentence of the paragraph that has a cue and a speaker.
  private mutating func report(in sentence: Int, _ reading: Reading) -> Int? {
    // The cues of a paragraph are read in order, before its other quotations.
    var low = reading.firstUtterance
    var high = reading.endUtterance
    while low < high {
      let middle = (low + high) / 2
      if Int(utterances[middle].sentence) <= sentence { low = middle + 1 } else { high = middle }
    }
    guard low > reading.firstUtterance, Int(utterances[low - 1].sentence) == sentence,
      utterances[low - 1].speaker != nil
    else { return nil }
    return low - 1
  }

  /// The subject of the sentence that holds the quotation `i`, if it is a name or a pronoun.
  private mutating func sentenceSubject(
    before i: Int, _ reading: Reading, _ annotations: Annotations
  ) -> SpeakerGuess? {
    var start = i
    let limit = max(0, i - 60)
    while start > limit, phrases[start - 1].kind != .boundary { start -= 1 }
    guard start < i, let subject = clauseSubject(start, i) else { return nil }
    if case .noun = subject.head { return nil }
    return guess(subject, start, sameSentence: false, reading, annotations)
  }

  private mutating func continued(_ speaker: SpeakerGuess?) -> SpeakerGuess? {
    guard var speaker else { return nil }
    speaker.rule = .continuation
    return speaker
  }

  /// The utterance of the next quotation of the paragraph that a cue claimed.
  private mutating func nextClaimed(after i: Int) -> Int32? {
    var k = i + 1
    let limit = min(phrases.count, i + 64)
    while k < limit {
      if phrases[k].kind == .quote, utterance(of: k) >= 0 { return utterance(of: k) }
      k += 1
    }
    return nil
  }

  /// Remembers what the next paragraph may go on with.
  mutating func noteTurn(
    _ context: ParagraphContext, _ reading: inout Reading, _ segments: Segments,
    _ annotations: Annotations
  ) {
    discourse.openUtterance = -1
    discourse.introduction = -1
    var last = phrases.count - 1
    while last >= 0, phrases[last].kind == .boundary { last -= 1 }
    guard last >= 0 else { return }
    if let q = builder.quotes.last, last - Int(q) < 64, utterance(of: Int(q)) >= 0 {
      discourse.turn = utterance(of: Int(q))
      discourse.turnParagraph = context.paragraph
      if Int(q) == last, spans[Int(phrases[last].reference)].continues {
        discourse.openUtterance = discourse.turn
      }
    }
    if context.introduces { introduce(last, context, reading, annotations) }
  }

  /// A paragraph that ends with a colon announces the quotation of the next one.
  private mutating func introduce(
    _ last: Int, _ context: ParagraphContext, _ reading: Reading, _ annotations: Annotations
  ) {
    var start = last
    var cue = -1
    let limit = max(0, last - 80)
    while start > limit, phrases[start - 1].kind != .boundary {
      start -= 1
      if phrases[start].lemma != 0, cue < 0 { cue = start }
    }
    var speaker: SpeakerGuess?
    if cue >= 0, let attribution = attribution(cue, start, last + 1),
      let subject = attribution.subject
    {
      speaker = guess(subject, start, sameSentence: true, reading, annotations)
    }
    if speaker == nil, let subject = clauseSubject(start, last + 1), canSpeak(subject) {
      speaker = guess(subject, start, sameSentence: false, reading, annotations)
    }
    let cueRange = cue >= 0 ? (phrases[cue].start, phrases[cue].end) : (0, 0)
    utterances.append(
      Utterance(
        cueStart: cueRange.0, cueEnd: cueRange.1, lemma: cue >= 0 ? phrases[cue].lemma : 0,
        speaker: speaker, sentence: Int32(context.endSentence - 1), paragraph: context.paragraph))
    discourse.introduction = Int32(utterances.count - 1)
    discourse.introductionParagraph = context.paragraph
  }
}
