/// What follows a cue.
enum Content {
  /// Nothing but addressee and adjuncts, up to the phrase.
  case nothing(Int)
  /// What is done, not said: `insisted on leaving`.
  case deed
  /// A quotation that begins at the phrase; whether a comma or colon stands before it.
  case quote(Int, afterComma: Bool)
  /// A clause after `that`.
  case thatClause(Int)
  /// A clause after `whether`, `why`, `what`.
  case question(Int)
  /// Words after a colon.
  case colon(Int)
  /// What may be a clause without `that`.
  case clause(Int)
}

/// The pieces of one utterance, as ranges of phrases: at most two.
struct Pieces {
  var first: (Int, Int) = (0, 0)
  var second: (Int, Int) = (0, 0)
  var count = 0

  mutating func add(_ start: Int, _ end: Int) {
    guard start < end else { return }
    if count == 0 { first = (start, end) } else { second = (start, end) }
    count = min(count + 1, 2)
  }
}

extension Quoter {
  /// The longest way from a cue to its content, in phrases.
  private static var adjunctLimit: Int { 28 }

  /// Walks over addressee and adjuncts (`told reporters in Seoul on Thursday that`) to the content.
  mutating func contentRight(of attribution: Attribution, _ frame: CueFrame, _ end: Int) -> Content
  {
    var j = attribution.right
    let limit = min(end, j + Self.adjunctLimit)
    if frame.contains(.addressee), j < limit, !attribution.inverted, !attribution.passive {
      let next = phrases[j]
      if next.traits.contains(.object), next.kind == .word, !next.traits.contains(.neuter) {
        j += 1
      } else if !(next.kind == .word && next.traits == .that) {
        if next.isNominal || next.traits.contains(.determiner),
          !next.traits.contains(.time), let object = nounPhrase(startingAt: j, ceiling: limit)
        {
          j = object.end
        }
      }
      // `asked the crowd to stand`, `warned them to leave`
      if j > attribution.right, j + 1 < limit, phrases[attribution.verb].form != .gerund,
        phrases[j].traits.contains(.to),
        phrases[j + 1].kind == .word, phrases[j + 1].isNominal
      {
        return .thatClause(j)
      }
    }
    var afterComma = false
    while j < limit {
      steps += 1
      let phrase = phrases[j]
      let traits = phrase.traits
      switch phrase.kind {
      case .quote:
        // `wrote under the name “Red Fox”`
        if j > attribution.right, spans[Int(phrase.reference)].isTitle, phrases[j - 1].isNominal {
          return .nothing(j)
        }
        // `said in a “robust” note that`, `vowed to “stop” the plan`
        if j > attribution.right, !afterComma, isFragment(Int(phrase.reference)) {
          if phrases[j - 1].traits.contains(.to) { return .nothing(j) }
          if phrases[j - 1].traits.contains(.determiner) || phrases[j - 1].isNominal {
            j += 1
            continue
          }
        }
        return .quote(j, afterComma: afterComma)
      case .colon:
        if j + 1 < end, phrases[j + 1].kind == .quote { return .quote(j + 1, afterComma: true) }
        return .colon(j + 1)
      case .comma:
        if j + 1 < end, phrases[j + 1].kind == .quote { return .quote(j + 1, afterComma: true) }
        // `said, however, that`
        if j + 2 < limit, phrases[j + 2].kind == .comma,
          phrases[j + 1].traits.contains(.adverb) || phrases[j + 1].traits.contains(.concessive)
        {
          j += 3
          afterComma = false
          continue
        }
        // `said in the spring, when the story broke, “…”`
        if let quote = quotationAfterAside(j, limit) { return .quote(quote, afterComma: true) }
        return .nothing(j)
      case .semicolon, .boundary, .bracket, .dash: return .nothing(j)
      default: break
      }
      // `explained in a film posted in May that`
      if j > attribution.right, phrase.kind == .word, phrases[j - 1].isNominal,
        traits.contains(.pastForm) || phrase.lemma != 0 && phrase.form == .past, j + 1 < limit,
        !phrases[j + 1].traits.isDisjoint(with: [.preposition, .time, .adverb])
      {
        j += 1
        continue
      }
      if phrase.kind == .word {
        if traits == .that {
          var k = j + 1
          while k < end, phrases[k].kind == .comma { k += 1 }
          return k < end ? .thatClause(k) : .nothing(j)
        }
        if traits.contains(.time) {
          j += 1
          continue
        }
        if traits.contains(.preposition) {
          // `insisted on leaving`, `warned against buying shares`: an act and no report.
          if j == attribution.right, j + 1 < limit, phrases[j + 1].kind == .word,
            phrases[j + 1].traits.contains(.participle)
          {
            return .deed
          }
          let next = afterPreposition(j, limit)
          guard next > j else { return .nothing(j + 1) }
          j = next
          continue
        }
        if traits.contains(.interrogative)
          || traits.contains(.question) && frame.contains(.question)
        {
          // `when`, `where`, `if` begin an adjunct, but not after a verb of asking.
          return .question(j)
        }
        if traits.contains(.concessive), j == attribution.right { return .clause(j) }
        if traits.contains(.subordinator) || traits.contains(.conjunction) { return .nothing(j) }
        if traits.contains(.subject) || traits.contains(.determiner) {
          // `said this week`, `said last month`
          if traits.contains(.determiner), let after = timePhrase(j, limit) {
            j = after
            continue
          }
          return .clause(j)
        }
        if traits.contains(.adverb),
          j == attribution.right
            || j + 1 < limit && !phrases[j + 1].traits.isDisjoint(with: [.preposition, .time])
        {
          j += 1
          continue
        }
        if traits.contains(.object) { j += 1; continue }
      }
      if traits.contains(.time) {
        j += 1
        continue
      }
      if let after = timePhrase(j, limit) {
        j = after
        continue
      }
      if frame.contains(.addressee), let that = thatAfterNouns(j, limit) {
        return .thatClause(that)
      }
      return phrase.isNominal || traits.contains(.adverb) ? .clause(j) : .nothing(j)
    }
    return .nothing(j)
  }

  /// Whether a quotation is three words at most and no sentence.
  private mutating func isFragment(_ span: Int) -> Bool {
    spans[span].ending == .none && spans[span].end - spans[span].token <= 7
  }

  /// The quotation after an aside between commas that begins at the comma `j`.
  private mutating func quotationAfterAside(_ j: Int, _ limit: Int) -> Int? {
    guard j + 1 < limit,
      !phrases[j + 1].traits.isDisjoint(with: [.subordinator, .preposition, .participle])
    else { return nil }
    var k = j + 1
    while k + 1 < limit {
      if phrases[k].kind == .quote || phrases[k].lemma != 0 { return nil }
      if phrases[k].kind == .comma, phrases[k + 1].kind == .quote { return k + 1 }
      k += 1
    }
    return nil
  }

  /// The phrase after a `that` which only nouns divide from `j`: `told El Diario newspaper that`.
  private mutating func thatAfterNouns(_ j: Int, _ limit: Int) -> Int? {
    var k = j
    while k < min(limit, j + 8) {
      if phrases[k].kind == .word, phrases[k].traits == .that { return k + 1 < limit ? k + 1 : nil }
      guard phrases[k].isNominal || phrases[k].traits.contains(.linking) else { return nil }
      k += 1
    }
    return nil
  }

  /// `last week`, `this morning`, `late Thursday`: the phrase after a noun of time that ends the run.
  private mutating func timePhrase(_ j: Int, _ limit: Int) -> Int? {
    var i = j
    while i < min(limit, j + 3) {
      if phrases[i].traits.contains(.time), !phrases[i].traits.contains(.possessive) {
        var k = i + 1
        while k < limit, phrases[k].traits.contains(.time) || phrases[k].kind == .number { k += 1 }
        // `said its December sales would`: the time belongs to the subject.
        if i > j, phrases[j].kind == .word, phrases[j].traits.contains(.determiner),
          !phrases[j].traits.contains(.deictic), k < limit, phrases[k].kind == .word,
          phrases[k].isNominal
        {
          return nil
        }
        return k
      }
      guard phrases[i].isNominal || phrases[i].traits.contains(.determiner) else { return nil }
      i += 1
    }
    return nil
  }

  /// The phrase after a preposition and its noun phrase.
  private mutating func afterPreposition(_ j: Int, _ limit: Int) -> Int {
    var i = j + 1
    while i < limit, phrases[i].kind == .word, phrases[i].traits.contains(.preposition) { i += 1 }
    guard i < limit else { return i }
    if phrases[i].traits.contains(.time) { return i + 1 }
    if phrases[i].kind == .quote { return i }
    // `by phone`, `in an interview with ABC’s “This Week”`
    guard let object = nounPhrase(startingAt: i, ceiling: limit) else { return i }
    // `responded to claims that`: the clause belongs to the noun.
    if phrases[object.end - 1].lemma != 0, phrases[i - 1].traits.contains(.topic) { return j }
    if object.end < limit, phrases[object.end].kind == .quote,
      phrases[object.end - 1].traits.contains(.possessive)
    {
      return object.end + 1
    }
    return object.end
  }

  /// The end of a run of quotations with nothing but sentence ends between them.
  mutating func quotationRun(from j: Int, _ end: Int) -> Int {
    var i = j + 1
    while i < end, phrases[i].kind == .quote { i += 1 }
    return i
  }

  /// Whether `phrases[from..<to]` shows a finite verb.
  ///
  /// If `weak`, a form in `-ed`, or of a reporting verb, is enough.
  mutating func hasFiniteVerb(_ from: Int, _ to: Int, weak: Bool = false) -> Bool {
    guard from < to else { return false }
    var i = from
    let limit = min(to, from + 20)
    if phrases[from].kind == .quote || phrases[from].traits.contains(.concessive) { return true }
    if phrases[from].traits.contains(.subject), !phrases[from].traits.contains(.relative) {
      return true
    }
    while i < limit {
      let phrase = phrases[i]
      if phrase.kind == .word {
        if !phrase.traits.isDisjoint(with: [.auxiliary, .verb]) {
          // `noted the date and left` goes on with the speaker.
          return i == from || !phrases[i - 1].traits.contains(.conjunction)
        }
        if weak, phrase.traits.contains(.pastForm) || phrase.lemma != 0 && phrase.form == .past {
          return true
        }
        if phrase.traits.contains(.relative) { return false }
        if phrase.traits == .that {
          // `repeated her view that …`, but not `revealed the notes that …`
          return i > from && phrases[i - 1].traits.contains(.contentNoun)
        }
      } else if phrase.kind == .quote {
        // The verb may stand inside: `predicted the law “will help”`.
        return spans[Int(phrase.reference)].end - spans[Int(phrase.reference)].token > 8
      } else if phrase.kind == .comma || phrase.kind == .semicolon {
        return false
      }
      i += 1
    }
    return false
  }

  /// The end of a content in a clause that the rest of the sentence follows: `When he said so, …`.
  mutating func firstComma(from: Int, _ end: Int) -> Int {
    var i = from
    let limit = min(end, from + 160)
    while i < limit {
      if phrases[i].kind == .comma, i > from { return i }
      if phrases[i].kind == .quote, spans[Int(phrases[i].reference)].ending == .comma {
        return i + 1
      }
      i += 1
    }
    return end
  }

  /// The end of the content that begins at `from` in a sentence that ends at `end`.
  ///
  /// It ends before the next attribution, before a participle of reporting (`, adding that`) and
  /// before a predicate that goes on with the speaker (`but declined to`).
  mutating func clauseEnd(from: Int, _ end: Int) -> Int {
    // A quotation that is a sentence of its own ends there.
    if phrases[from].kind == .quote {
      let ending = spans[Int(phrases[from].reference)].ending
      if ending != .none, ending != .comma || from + 1 >= end || phrases[from + 1].kind == .boundary
      {
        return quotationRun(from: from, end)
      }
    }
    var i = from + 1
    let limit = min(end, from + 160)
    // `claiming “…” and coming to the conclusion`: a participle goes on with the speaker.
    if phrases[from].kind == .quote, i + 1 < limit, phrases[i].kind == .word,
      phrases[i].traits.contains(.conjunction), phrases[i + 1].kind == .word,
      phrases[i + 1].traits.contains(.participle)
    {
      return i
    }
    while i < limit {
      steps += 1
      let phrase = phrases[i]
      if phrase.lemma != 0, phrase.kind == .word {
        let frame = lexicon.frames[Int(phrase.lemma)]
        if let stop = stopBefore(cue: i, frame, from) { return stop }
      } else if phrase.traits.contains(.refusal), phrase.kind == .word {
        var k = i - 1
        while k > from, phrases[k].traits.contains(.adverb) { k -= 1 }
        if k > from, phrases[k].kind == .word, phrases[k].traits.contains(.conjunction) {
          return trimmed(from, k)
        }
      }
      i += 1
    }
    return trimmed(from, end)
  }

  private mutating func trimmed(_ from: Int, _ to: Int) -> Int {
    var end = to
    while end > from + 1,
      phrases[end - 1].kind == .comma || phrases[end - 1].kind == .dash
        || phrases[end - 1].kind == .semicolon
    {
      end -= 1
    }
    return end
  }

  /// Where a content must end because the cue `i` begins a new report.
  private mutating func stopBefore(cue i: Int, _ frame: CueFrame, _ from: Int) -> Int? {
    if frame.contains(.according) {
      return i > from && phrases[i - 1].kind == .comma ? trimmed(from, i) : nil
    }
    var k = i - 1
    while k > from, phrases[k].traits.contains(.adverb), phrases[k].kind == .word { k -= 1 }
    guard k > from else { return nil }
    if phrases[i].form == .gerund {
      return phrases[k].kind == .comma && !frame.contains(.quoteOnly) ? trimmed(from, k) : nil
    }
    if frame.contains(.quoteOnly) { return nil }
    if phrases[k].kind == .word, phrases[k].traits.contains(.conjunction), phrases[i].form == .past
    {
      return trimmed(from, k)
    }
    guard !frame.contains(.verdict), !frame.contains(.strict),
      phrases[i].form == .past || !frame.contains(.nounLike) && phrases[i].form == .third
        || phrases[i].form == .base && frame.contains(.free)
    else { return nil }
    guard let subject = nounPhrase(endingAt: k, floor: from + 1) else { return nil }
    let before = subject.start - 1
    guard before > from else { return nil }
    let mark = phrases[before]
    // `…, he said`; `… but Spicer said`; `…, while others say`
    if mark.kind == .comma || mark.kind == .semicolon || mark.kind == .dash {
      return trimmed(from, before)
    }
    if mark.kind == .word, before - 1 > from,
      mark.traits.contains(.conjunction)
        || (phrases[before - 1].kind == .comma || phrases[before - 1].kind == .quote)
          && mark.traits.contains(.subordinator)
          && mark.traits != .that && !mark.traits.contains(.relative)
    {
      return trimmed(from, before)
    }
    return nil
  }
}
