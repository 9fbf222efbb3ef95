import Actors
import NewsText
import Segmentation

extension Quoter {
  /// Looks at every cue of the sentence `phrases[start..<end]`.
  mutating func readSentence(
    _ start: Int, _ end: Int, _ reading: inout Reading, _ segments: Segments,
    _ annotations: Annotations
  ) {
    guard start < end else { return }
    reading.consumed = max(reading.consumed, start)
    reading.sentenceUtterance = -1
    let position = phrases[start].start
    while reading.sentence + 1 < reading.context.endSentence,
      segments.sentences[reading.sentence].range.end <= position
    {
      reading.sentence += 1
    }
    while reading.cue < builder.cues.count, Int(builder.cues[reading.cue]) < end {
      let v = Int(builder.cues[reading.cue])
      reading.cue += 1
      guard v >= reading.consumed, let attribution = attribution(v, start, end) else { continue }
      take(attribution, start, end, &reading, annotations)
    }
    while reading.quote < builder.quotes.count, Int(builder.quotes[reading.quote]) < start {
      reading.quote += 1
    }
    guard reading.sentenceUtterance >= 0 else { return }
    while reading.quote < builder.quotes.count, Int(builder.quotes[reading.quote]) < end {
      let span = Int(phrases[Int(builder.quotes[reading.quote])].reference)
      reading.quote += 1
      if utteranceOfSpan[span] < 0 { utteranceOfSpan[span] = -2 - reading.sentenceUtterance }
    }
  }

  /// Decides what a cue reports, and books it.
  private mutating func take(
    _ attribution: Attribution, _ start: Int, _ end: Int, _ reading: inout Reading,
    _ annotations: Annotations
  ) {
    let v = attribution.verb
    let frame = lexicon.frames[Int(phrases[v].lemma)]
    var attribution = attribution
    var quoteLeft = quotationLeft(of: attribution, start, reading.consumed)
    if quoteLeft == nil, let q = quotationBeforeSubject(of: attribution, start, reading.consumed),
      let subject = nounPhrase(startingAt: q + 1, ceiling: v)
    {
      quoteLeft = q
      attribution.subject = subject
      attribution.shared = false
    }
    if attribution.subject == nil && !attribution.shared && quoteLeft == nil
      && !(isAtStart(attribution, start)
        && (phrases[v].form == .gerund || frame.contains(.question)))
    {
      return
    }
    if isQuestionOrCondition(attribution, start, end), quoteLeft == nil { return }
    let form = phrases[v].form
    if form == .base || form == .third && frame.contains(.nounLike),
      !hasVerbalSubject(attribution), quoteLeft == nil || !attribution.inverted
    {
      return
    }
    var pieces = Pieces()
    let blocked = attribution.negated || attribution.hypothetical || attribution.passive
    let content = contentRight(of: attribution, frame, end)
    if let quote = quoteLeft, !attribution.negated, !attribution.passive,
      !frame.contains(.verdict), !frame.contains(.strict), attribution.subject != nil
    {
      addLeft(quote: quote, attribution, start, reading.consumed, &pieces)
      if case .quote(let j, let afterComma) = content, afterComma || frame.contains(.according) {
        pieces.add(j, quotationRun(from: j, end))
      } else if case .clause(let j) = content, frame.contains(.according), j < end {
        pieces.add(j, clauseEnd(from: j, end))
      }
    } else if blocked {
      // `would say “…”` still quotes; `did not say whether` and `declined to say` do not.
      guard !attribution.negated, !attribution.passive, case .quote(let j, _) = content,
        attribution.subject != nil || attribution.shared
      else { return }
      pieces.add(j, clauseEnd(from: j, end))
    } else if frame.contains(.according) {
      addAccording(attribution, start, end, reading.consumed, &pieces)
    } else if frame.contains(.quoteOnly) {
      guard case .quote(let j, _) = content else { return }
      pieces.add(j, quotationRun(from: j, end))
    } else if frame.contains(.verdict) {
      addVerdict(attribution, end, &pieces)
    } else {
      addReport(attribution, frame, content, start, end, reading.consumed, &pieces)
    }
    guard pieces.count > 0 else { return }
    book(pieces, attribution, start, end, &reading, annotations)
  }

  /// The quotation that ends directly before the cue and its subject, if one does.
  private mutating func quotationLeft(of attribution: Attribution, _ start: Int, _ consumed: Int)
    -> Int?
  {
    var p = attribution.left - 1
    if p >= start, p >= consumed, phrases[p].kind == .comma || phrases[p].kind == .dash {
      if p - 1 >= max(start, consumed), phrases[p - 1].kind == .quote { return p - 1 }
      return nil
    }
    if p >= start, p >= consumed, phrases[p].kind == .quote {
      // `Later on “This Week,” Lind said`
      if p > start, spans[Int(phrases[p].reference)].isTitle,
        !phrases[p - 1].traits.isDisjoint(with: [.preposition, .determiner, .possessive])
      {
        return nil
      }
      let ending = spans[Int(phrases[p].reference)].ending
      if ending != .none { return p }
      // No punctuation: a quotation all the same if the sentence has nothing else.
      return p == start && attribution.subject != nil && isFinal(attribution) ? p : nil
    }
    p = attribution.left - 1
    if p == start - 1, p > 0, phrases[p].kind == .boundary, phrases[p].traits.contains(.soft),
      phrases[p - 1].kind == .quote, utterance(of: p - 1) < 0, isFinal(attribution)
    {
      return p - 1
    }
    return nil
  }

  /// The quotation before a long subject: `“…,” Lind, head of the port authority said`.
  ///
  /// Nothing but nouns and what joins them stands between.
  private mutating func quotationBeforeSubject(
    of attribution: Attribution, _ start: Int, _ consumed: Int
  )
    -> Int?
  {
    guard attribution.subject != nil, !attribution.inverted,
      phrases[attribution.verb].form != .gerund
    else { return nil }
    var p = attribution.left - 1
    let floor = max(start, consumed, p - 24)
    guard p > floor, phrases[p].kind == .comma || phrases[p].traits.contains(.conjunction) else {
      return nil
    }
    while p >= floor {
      let phrase = phrases[p]
      switch phrase.kind {
      case .quote:
        return spans[Int(phrase.reference)].ending == .none ? nil : p
      case .comma, .bracket, .name, .capital, .number: break
      case .word:
        guard phrase.traits.isDisjoint(with: [.auxiliary, .verb, .subject, .subordinator]),
          phrase.lemma == 0
        else { return nil }
      default: return nil
      }
      p -= 1
    }
    return nil
  }

  /// Whether nothing but adjuncts follows the cue.
  private mutating func isFinal(_ attribution: Attribution) -> Bool {
    guard attribution.right < phrases.count else { return true }
    let next = phrases[attribution.right]
    switch next.kind {
    case .boundary, .comma, .semicolon, .colon, .bracket: return true
    case .word, .capital:
      return next.traits.contains(.preposition) || next.traits.contains(.time)
        || next.traits.contains(.adverb) || next.traits.contains(.subordinator)
    default: return false
    }
  }

  private mutating func isAtStart(_ attribution: Attribution, _ start: Int) -> Bool {
    attribution.left == start
  }

  /// `Did he say that …?`, `if he says that`: nothing is reported.
  private mutating func isQuestionOrCondition(_ attribution: Attribution, _ start: Int, _ end: Int)
    -> Bool
  {
    let before = attribution.left - 1
    if before >= start, phrases[before].kind == .word {
      let traits = phrases[before].traits
      if traits.contains(.question), traits.contains(.subordinator),
        phrases[before].end - phrases[before].start <= 7,
        !traits.contains(.relative), isConditional(before)
      {
        return true
      }
      if traits.contains(.auxiliary), !traits.contains(.copula), !traits.contains(.subject) {
        return true
      }
    }
    return false
  }

  /// `if`, `whether`: the two question words that are not adverbs of time or manner.
  private mutating func isConditional(_ i: Int) -> Bool {
    let length = phrases[i].end - phrases[i].start
    return length == 2 || length == 7
  }
}
