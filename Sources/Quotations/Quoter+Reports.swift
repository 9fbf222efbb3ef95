extension Quoter {
  mutating func addLeft(
    quote: Int, _ attribution: Attribution, _ start: Int, _ consumed: Int, _ pieces: inout Pieces
  ) {
    var from = quote
    if quote >= start {
      let floor = max(start, consumed)
      if quote > floor, phrases[quote - 1].kind != .colon, phrases[quote - 1].kind != .comma,
        phrases[quote - 1].kind != .boundary
      {
        from = skipConnective(floor, quote)
      } else if quote > floor, phrases[quote - 1].kind == .comma, !hasCue(floor, quote) {
        // `Cruz, “…,” he said` and `“A,” “B,” he said`
        from = phrases[floor].kind == .quote ? floor : quote
      }
      if hasCue(from, quote) { from = quote }
    }
    pieces.add(from, quote + 1)
  }

  private mutating func hasCue(_ from: Int, _ to: Int) -> Bool {
    var i = from
    while i < to {
      if phrases[i].lemma != 0, phrases[i].form == .past { return true }
      i += 1
    }
    return false
  }

  /// Steps over `But`, `And,` at the beginning of a content.
  mutating func skipConnective(_ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to,
      phrases[i].kind == .comma || phrases[i].kind == .dash
        || phrases[i].kind == .word && phrases[i].traits.contains(.conjunction)
        || phrases[i].kind == .semicolon || phrases[i].kind == .colon
    {
      i += 1
    }
    return i
  }

  /// The phrase after a dateline that begins a paragraph: `OSLO, March 3 -`, `OSLO (Acme News) —`.
  private mutating func afterDateline(_ start: Int) -> Int {
    guard start == 0 else { return start }
    // A place alone is one as well: `OSLO – The bridge …`.
    var marked =
      phrases[0].kind == .name && phrases[0].traits.isDisjoint(with: [.role, .organization])
    var i = 0
    while i < min(phrases.count, 10) {
      switch phrases[i].kind {
      case .name, .capital, .comma: break
      case .number, .bracket: marked = true
      case .word where phrases[i].traits.contains(.time): marked = true
      case .dash: return marked && i > 0 ? i + 1 : start
      default: return start
      }
      i += 1
    }
    return start
  }

  mutating func addAccording(
    _ attribution: Attribution, _ start: Int, _ end: Int, _ consumed: Int, _ pieces: inout Pieces
  ) {
    let v = attribution.verb
    let from = skipConnective(max(afterDateline(start), consumed), v)
    var to = v
    if to > from, phrases[to - 1].kind == .comma { to -= 1 }
    let words = to - from
    if words >= 2 { pieces.add(from, to) }
    // After a comma the clause goes on: `But, according to the poll, most …`.
    let j = attribution.right
    guard j + 1 < end else { return }
    if phrases[j].kind == .comma || phrases[j].kind == .colon {
      if words >= 2 {
        // `according to officials, adopted a strategy`, but not `…, a former minister`
        let next = phrases[j + 1]
        guard next.traits.isDisjoint(with: [.conjunction, .relative, .subordinator]),
          next.form != .gerund, hasFiniteVerb(j + 1, end, weak: true)
        else { return }
      }
      pieces.add(j + 1, clauseEnd(from: j + 1, end))
    } else if words < 2, phrases[j].kind == .quote {
      pieces.add(j, clauseEnd(from: j, end))
    }
  }

  mutating func addVerdict(
    _ attribution: Attribution, _ end: Int, _ pieces: inout Pieces
  ) {
    guard attribution.subject != nil || attribution.shared else { return }
    // Only the words quoted are the speaker's.
    var i = attribution.right
    let limit = min(end, i + 32)
    while i < limit {
      if phrases[i].kind == .quote {
        pieces.add(i, i + 1)
        return
      }
      if phrases[i].lemma != 0, phrases[i].form != .base { return }
      if phrases[i].kind == .comma, i + 1 < limit, phrases[i + 1].traits.contains(.relative) {
        return
      }
      i += 1
    }
  }

  mutating func addReport(
    _ attribution: Attribution, _ frame: CueFrame, _ content: Content, _ start: Int, _ end: Int,
    _ consumed: Int, _ pieces: inout Pieces
  ) {
    let v = attribution.verb
    let form = phrases[v].form
    let opening = attribution.left - 1
    // `When he said that …, the crowd cheered`: the content ends at the comma.
    let nested =
      attribution.left == start
      && (attribution.subject == nil || attribution.verb == start && !attribution.inverted)
      || opening >= start && phrases[opening].kind == .word
        && phrases[opening].traits.contains(.subordinator)
        && !phrases[opening].traits.contains(.relative) && phrases[opening].traits != .that
      || form == .gerund && opening >= start && phrases[opening].traits.contains(.with)
        && !hasFiniteVerb(start, opening, weak: true)
    switch content {
    case .deed:
      return
    case .quote(let j, let afterComma):
      // `When they asked, “…”`: the words are not theirs.
      if nested, afterComma, opening >= start, phrases[opening].traits.contains(.question) {
        return
      }
      pieces.add(j, clauseEnd(from: j, end))
      return
    case .thatClause(let j):
      if j < end { pieces.add(j, nested ? firstComma(from: j, end) : clauseEnd(from: j, end)) }
      return
    case .question(let j):
      if frame.isDisjoint(with: .strict), j == attribution.right || frame.contains(.addressee) {
        pieces.add(j, nested ? firstComma(from: j, end) : clauseEnd(from: j, end))
      }
      return
    case .colon(let j):
      if j < end, !frame.contains(.strict) { pieces.add(j, clauseEnd(from: j, end)) }
      return
    case .clause(let j):
      if frame.contains(.strict) { return }
      let to = nested ? firstComma(from: j, end) : clauseEnd(from: j, end)
      let words = to - j
      let clausal =
        frame.contains(.addressee)
        ? hasFiniteVerb(j, to, weak: true) : frame.contains(.free) || hasFiniteVerb(j, to)
      if clausal,
        words >= 3 || phrases[j].traits.contains(.subject) && words >= 2
          || words == 2 && phrases[j + 1].kind == .quote
      {
        pieces.add(j, to)
      }
      return
    case .nothing(let j):
      guard
        j >= end || phrases[j].kind == .comma || phrases[j].kind == .boundary
          || phrases[j].kind == .semicolon || phrases[j].kind == .dash
          || phrases[j].traits.contains(.subordinator)
      else { return }
      // `says, despite being at home, she plans to stay`
      let left = attribution.left - 1
      let resumed = afterAdjunct(j + 1, end)
      if resumed < end, phrases[j].kind == .comma, frame.contains(.free),
        left < max(start, consumed) || phrases[left].kind != .comma
          || left - max(start, consumed) < 2,
        !attribution.inverted, phrases[resumed].lemma == 0, hasFiniteVerb(resumed, end)
      {
        pieces.add(resumed, clauseEnd(from: resumed, end))
        return
      }
    }
    // `CLAUSE, X said.`
    guard !frame.contains(.strict), !attribution.shared, attribution.subject != nil else { return }
    if form == .gerund { return }
    let p = attribution.left - 1
    guard p > max(start, consumed), phrases[p].kind == .comma || phrases[p].kind == .dash else {
      return
    }
    let from = skipConnective(max(afterDateline(start), consumed), p)
    var leftWords = 0
    if from < p {
      leftWords = p - from
      if leftWords >= 2 || phrases[from].kind != .word { pieces.add(from, p) }
    }
    var tail = attribution.right
    if attribution.inverted { tail = afterApposition(tail, end) }
    if tail < end, phrases[tail].kind == .comma {
      let j = tail + 1
      if pieces.count > 0, !goesOn(j, from, p, end) { return }
      if j < end, phrases[j].form != .gerund || phrases[j].lemma == 0,
        !phrases[j].traits.contains(.relative), phrases[j].kind != .quote,
        phrases[j].lemma == 0, !endsInGerund(j)
      {
        pieces.add(j, clauseEnd(from: j, end))
      } else if j < end, phrases[j].kind == .quote {
        pieces.add(j, quotationRun(from: j, end))
      }
    }
  }

  /// The phrase after the comma that closes an adjunct which begins at `j`, or `j` itself.
  private mutating func afterAdjunct(_ j: Int, _ end: Int) -> Int {
    guard j < end,
      !phrases[j].traits.isDisjoint(with: [.preposition, .subordinator, .participle])
    else { return j }
    var k = j
    while k < min(end, j + 24) {
      if phrases[k].kind == .comma { return k + 1 }
      k += 1
    }
    return j
  }

  /// Whether the content `from..<to` before an attribution goes on after it, at `j`.
  ///
  /// `The talks, he said, would go on` does; `It sank, he said, hours after it left` and
  /// `It sank, he said, but declined to` do not.
  private mutating func goesOn(_ j: Int, _ from: Int, _ to: Int, _ end: Int) -> Bool {
    guard j < end else { return false }
    let next = phrases[j]
    if next.kind == .word, next.traits.contains(.conjunction) {
      guard j + 1 < end else { return false }
      let second = phrases[j + 1]
      return second.kind != .word
        || second.lemma == 0
          && second.traits.isDisjoint(with: [.pastForm, .verb, .auxiliary, .refusal, .participle])
    }
    let adjunct =
      next.traits.contains(.time) || next.traits.contains(.subordinator)
      || next.traits.contains(.preposition)
    return !adjunct || !hasFiniteVerb(from, to, weak: true)
  }

  /// `said Marcia Smith, a vice president, …`: the comma after what describes the speaker.
  private mutating func afterApposition(_ comma: Int, _ end: Int) -> Int {
    guard comma < end, phrases[comma].kind == .comma else { return comma }
    var i = comma + 1
    if i < end, phrases[i].kind == .word, phrases[i].traits.contains(.subject),
      !phrases[i].traits.contains(.relative)
    {
      return comma
    }
    let limit = min(end, comma + 60)
    while i < limit {
      while i < limit, phrases[i].kind != .comma { i += 1 }
      guard i < limit else { return end }
      if hasFiniteVerb(i + 1, end, weak: true) { return i }
      i += 1
    }
    return end
  }

  /// A lower-case word in `-ing` that the lexicon does not know.
  private mutating func endsInGerund(_ i: Int) -> Bool {
    phrases[i].kind == .word && phrases[i].traits.contains(.participle)
  }

  /// For words that are nouns as often as verbs: the subject must be one beyond doubt.
  mutating func hasVerbalSubject(_ attribution: Attribution) -> Bool {
    guard let subject = attribution.subject, !attribution.inverted else { return false }
    switch subject.head {
    case .pronoun(let i):
      if subject.end < attribution.verb { return true }
      return phrases[attribution.verb].form == .third
        || phrases[i].traits.isDisjoint(with: [.male, .female, .neuter])
    case .name(let i):
      if subject.end < attribution.verb { return true }
      return i == subject.end - 1 && (phrases[attribution.verb].form == .third || !isPerson(i))
        || i + 1 < subject.end && phrases[i + 1].traits.contains(.conjunction)
    case .noun(let i):
      let traits = phrases[i].traits
      if traits.contains(.possessive) { return false }
      if phrases[attribution.verb].form == .base {
        return !traits.isDisjoint(with: [.plural, .pluralForm]) || traits.contains(.body)
          || phrases[i].kind == .capital
      }
      return !traits.isDisjoint(with: [.role, .document, .body])
    }
  }
}
