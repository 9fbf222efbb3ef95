/// A cue with its subject and its surroundings, as a range of phrases.
struct Attribution {
  /// Index of the verb (or `according`).
  var verb: Int
  /// Index of the first phrase of cue and subject together.
  var left: Int
  /// Index one past their last phrase: content to the right begins here or later.
  var right: Int
  /// Who speaks, where the words beside the cue tell.
  var subject: NounPhrase?
  /// Whether the subject is that of the clause before: `…, adding that`.
  var shared = false
  /// Whether the subject follows the verb.
  var inverted = false
  var negated = false
  /// Whether the verb stands after a modal or `to`: `would say`.
  var hypothetical = false
  var passive = false
}

extension Quoter {
  /// Reads the words around the verb `v` of the sentence `phrases[start..<end]`.
  mutating func attribution(_ v: Int, _ start: Int, _ end: Int) -> Attribution? {
    let frame = lexicon.frames[Int(phrases[v].lemma)]
    if frame.contains(.according) { return accordingTo(v, end) }
    var result = Attribution(verb: v, left: v, right: v + 1)
    if frame.contains(.out) {
      guard v + 1 < end, phrases[v + 1].traits.contains(.out) else { return nil }
      result.right = v + 2
    }
    if frame.contains(.on) {
      guard v + 1 < end, phrases[v + 1].traits.contains(.on) else { return nil }
      result.right = v + 2
    }
    // `asked by Lind whether`
    if phrases[v].form == .past, v + 2 < end, phrases[v + 1].traits.contains(.by),
      let agent = nounPhrase(startingAt: v + 2, ceiling: end)
    {
      result.subject = agent
      result.right = agent.end
      return result
    }
    var i = v - 1
    // `was quoted as saying`
    if phrases[v].form == .gerund, i >= start + 1, phrases[i].traits.contains(.preposition),
      phrases[i].start + 2 == phrases[i].end, phrases[i - 1].kind == .word,
      phrases[i - 1].traits.contains(.pastForm), phrases[i - 1].end - phrases[i - 1].start == 6
    {
      i -= 2
      skipAuxiliaries(&i, start, &result)
      result.passive = false
      result.left = i + 1
      finishSubject(&result, i, start, end)
      return result
    }
    skipAuxiliaries(&i, start, &result)
    result.left = i + 1
    let form = phrases[v].form
    if form == .gerund, !result.isProgressive(phrases, i) {
      return participle(&result, i, start) ? result : nil
    }
    finishSubject(&result, i, start, end)
    return result
  }

  /// Finds whose participle the verb is: `…, adding that`, `by saying`, `officials stressing that`.
  ///
  /// - Returns: whether it reports at all; `currency reporting rules` do not.
  private mutating func participle(_ result: inout Attribution, _ i: Int, _ start: Int) -> Bool {
    result.shared = true
    guard i >= start else { return true }
    let before = phrases[i]
    if before.kind == .word, before.traits.contains(.preposition) {
      if before.traits.contains(.agentive) { return true }
      // `accused Trump of saying`, `apologised for saying`: the nearest name says it.
      let frame = lexicon.frames[Int(phrases[result.verb].lemma)]
      guard before.traits.contains(.linking), !frame.contains(.nounLike), i > start else {
        return false
      }
      if let owner = nounPhrase(endingAt: i - 1, floor: start), case .name = owner.head {
        result.subject = owner
        result.shared = false
      }
      return true
    }
    guard before.isNominal || before.traits.contains(.determiner) else { return true }
    // `released a statement saying that`, `wrote in April explaining that`
    if !before.traits.isDisjoint(with: [.document, .time]) { return true }
    guard before.kind == .name || before.traits.contains(.role) || before.traits.contains(.body),
      !before.traits.contains(.possessive),
      lexicon.frames[Int(phrases[result.verb].lemma)].isDisjoint(with: [.nounLike, .quoteOnly]),
      let subject = nounPhrase(endingAt: i, floor: start)
    else { return false }
    result.subject = subject
    result.shared = false
    result.left = subject.start
    return true
  }

  /// Walks left over `has`, `would`, `also`, `on Thursday`, and notes what they do to the meaning.
  private mutating func skipAuxiliaries(_ i: inout Int, _ start: Int, _ result: inout Attribution) {
    let limit = max(start, i - 12)
    while i >= limit {
      let traits = phrases[i].traits
      if phrases[i].kind == .name || phrases[i].kind == .quote { return }
      if traits.contains(.negation) { result.negated = true }
      if traits.contains(.subject) { return }
      // `has, however, said`
      if phrases[i].kind == .comma, i - 3 >= limit, phrases[i - 1].traits.contains(.adverb),
        phrases[i - 2].kind == .comma, phrases[i - 3].traits.contains(.auxiliary)
      {
        i -= 3
        continue
      }
      if traits.contains(.auxiliary) {
        if traits.contains(.modal) { result.hypothetical = true }
        if traits.contains(.copula), phrases[result.verb].form == .past { result.passive = true }
        i -= 1
      } else if traits.contains(.to) {
        i -= 1
        while i >= limit, phrases[i].traits.contains(.on) { i -= 1 }
        guard i >= limit, phrases[i].traits.contains(.raising) else {
          result.hypothetical = true
          return
        }
        i -= 1
      } else if traits.contains(.time), !traits.contains(.possessive) {
        i -= 1
        while i >= limit, phrases[i].traits.contains(.time) { i -= 1 }
        if i >= limit, phrases[i].traits.contains(.preposition) { i -= 1 }
      } else if traits.contains(.adverb), !traits.contains(.role) {
        i -= 1
      } else if traits.contains(.floating), i > limit, phrases[i - 1].traits.contains(.auxiliary) {
        // `have all said`, `had both warned`
        i -= 1
      } else {
        return
      }
    }
  }

  /// Finds the subject whose last phrase is `i`, or the one after the verb.
  private mutating func finishSubject(
    _ result: inout Attribution, _ i: Int, _ start: Int, _ end: Int
  ) {
    let v = result.verb
    var i = i
    // `Reid (D-Nev.) said`
    if i > start, phrases[i].kind == .bracket {
      var k = i - 1
      while k > start, i - k < 12, phrases[k].kind != .bracket { k -= 1 }
      if phrases[k].kind == .bracket, k > start {
        // `In Oslo, <Acme Corp> said`: the brackets hold the subject itself.
        let isSubject = phrases[k - 1].kind == .comma || phrases[k - 1].kind == .boundary
        i = isSubject ? i - 1 : k - 1
      }
    }
    if i >= start {
      let phrase = phrases[i]
      if phrase.traits.contains(.relative), phrase.kind == .word {
        // `Babar, who leads the centre, said`; `officials who say`
        let before = i > start && phrases[i - 1].kind == .comma ? i - 2 : i - 1
        if let antecedent = nounPhrase(endingAt: before, floor: start) {
          result.subject = antecedent
          result.left = antecedent.start
        }
        return
      }
      if phrase.isNominal, phrase.traits.contains(.possessive) { return }
      if phrase.kind == .word, phrase.traits == .that {
        // `a video that said`
        if let antecedent = nounPhrase(endingAt: i - 1, floor: start) {
          result.subject = antecedent
          result.left = antecedent.start
        }
        return
      }
      if phrase.kind == .comma || phrase.kind == .dash,
        let apposed = subjectBeforeApposition(i, start)
      {
        result.subject = apposed
        result.left = apposed.start
        return
      }
      if phrase.traits.contains(.conjunction), phrase.kind == .word {
        result.shared = true
        return
      }
      if phrase.kind != .comma, phrase.kind != .dash,
        let subject = nounPhrase(endingAt: i, floor: start)
      {
        result.subject =
          nameBefore(subject, start) ?? describedSubject(before: subject, start)
          ?? subjectBefore(preposition: subject, start) ?? subject
        result.left = result.subject?.start ?? subject.start
        return
      }
    }
    if result.right < end, phrases[result.right].traits.contains(.time) { return }
    // `…,” said Blinken`
    guard
      i < start || phrases[i].kind == .comma || phrases[i].kind == .quote
        || phrases[i].kind == .dash || phrases[i].kind == .bracket,
      let subject = nounPhrase(startingAt: result.right, ceiling: end)
    else { return }
    if case .pronoun(let p) = subject.head, !phrases[p].traits.contains(.subject) { return }
    if subject.end < end, !canFollowInversion(phrases[subject.end]) {
      // `Mr. Manafort, citing “…,” said the candidate could win`
      if i > start, phrases[i].kind == .quote, let apposed = subjectBeforeApposition(i, start) {
        result.subject = apposed
        result.left = apposed.start
      }
      return
    }
    result.subject = apposedName(subject, end) ?? subject
    result.inverted = true
    result.left = i + 1 < v ? i + 1 : v
    result.right = subject.end
    if let name = result.subject, name.end > subject.end { result.right = name.end }
  }

  /// The noun on which a place or body hangs that stands beside the verb: `a mother of two from Oslo said`,
  /// `some delegates at the port in Narvik said`, unlike `In Oslo Lind said`.
  private mutating func subjectBefore(preposition object: NounPhrase, _ start: Int) -> NounPhrase? {
    guard case .name(let n) = object.head, n == object.start, !isPerson(n) || object.end > n + 1
    else { return nil }
    var found = object
    for _ in 0..<4 {
      let link = found.start - 1
      guard link > start, phrases[link].kind == .word, phrases[link].traits.contains(.linking),
        phrases[link].traits.isDisjoint(with: [.subordinator, .time])
      else { break }
      var last = link - 1
      if last > start, phrases[last].traits.contains(.participle) { last -= 1 }
      guard phrases[last].traits.isDisjoint(with: [.time, .pastForm]),
        phrases[last].lemma == 0 || phrases[last].kind != .word,
        let before = nounPhrase(endingAt: last, floor: start)
      else { break }
      found = before
    }
    guard found.start < object.start, isClauseHead(found.start, start) else { return nil }
    return NounPhrase(start: found.start, end: object.end, head: found.head)
  }

  /// `Maja Lind, head of the port said`: the name before an apposition that no comma closes.
  private mutating func nameBefore(_ role: NounPhrase, _ start: Int) -> NounPhrase? {
    guard case .noun(let n) = role.head, phrases[n].traits.contains(.role),
      !phrases[n].traits.contains(.plural), role.start - 2 >= start,
      phrases[role.start - 1].kind == .comma, isPerson(role.start - 2),
      !phrases[role.start - 2].traits.contains(.possessive),
      let name = nounPhrase(endingAt: role.start - 2, floor: start), isClauseHead(name.start, start)
    else { return nil }
    return name
  }

  /// `Residents who met Lind said`: the subject is who is described, not the object beside the verb.
  ///
  /// Not `the man who Lind said`: a verb must stand between.
  private mutating func describedSubject(before object: NounPhrase, _ start: Int) -> NounPhrase? {
    let limit = max(start + 1, object.end - 12)
    var i = object.end - 2
    while i >= limit {
      let phrase = phrases[i]
      if phrase.kind == .word, phrase.traits.contains(.who) { break }
      guard phrase.isWord, phrase.lemma == 0 || phrase.form == .gerund,
        phrase.traits.isDisjoint(with: [.conjunction, .subordinator, .subject])
      else { return nil }
      i -= 1
    }
    guard i >= limit, phrases[i - 1].kind == .word || phrases[i - 1].kind == .capital,
      !phrases[i - 1].traits.isDisjoint(with: [.plural, .pluralForm, .role]), object.end - i > 2
    else { return nil }
    // The verb of the relative clause, in a form that the lexicon knows or not.
    let first = phrases[i + 1]
    guard first.kind == .word, first.traits.isDisjoint(with: [.determiner, .role]),
      first.isNominal || !first.traits.isDisjoint(with: [.verb, .auxiliary, .adverb])
    else { return nil }
    return nounPhrase(endingAt: i - 1, floor: start)
  }

  /// Whether a subject after its verb can end before this phrase: no predicate follows it.
  private mutating func canFollowInversion(_ phrase: Phrase) -> Bool {
    guard phrase.kind == .word else { return phrase.kind != .name && phrase.kind != .capital }
    if phrase.traits.contains(.relative) || phrase.traits.contains(.preposition) { return true }
    return phrase.traits.isDisjoint(with: [.auxiliary, .verb, .subject, .cue])
      && !phrase.traits.isEmpty
  }

  /// The subject before an apposition that the comma `comma` closes: `Buck, a spokesman for Ryan,`.
  private mutating func subjectBeforeApposition(_ comma: Int, _ start: Int) -> NounPhrase? {
    let limit = max(start, comma - 48)
    // `The new president, Dr Maja Lind, said`
    var opening = comma - 2
    while opening > start, comma - opening < 6, phrases[opening].kind == .capital { opening -= 1 }
    let isApposed =
      opening > start && isPerson(comma - 1) && !phrases[comma - 1].traits.contains(.possessive)
      && phrases[opening].kind == .comma
    if isApposed,
      let role = nounPhrase(endingAt: opening - 1, floor: start), case .noun(let n) = role.head,
      phrases[n].traits.contains(.role) || phrases[role.start].traits.contains(.determiner),
      !phrases[n].traits.contains(.time)
    {
      return NounPhrase(start: role.start, end: comma, head: .name(comma - 1))
    }
    var fallback: NounPhrase?
    var person: NounPhrase?
    var blocked = false
    var i = comma - 1
    while i > limit {
      steps += 1
      let phrase = phrases[i]
      if phrase.kind == .quote || phrase.kind == .boundary || phrase.kind == .semicolon { break }
      if phrase.lemma != 0, phrase.kind == .word, phrase.form == .past || phrase.form == .third,
        !lexicon.frames[Int(phrase.lemma)].contains(.nounLike)
      {
        blocked = true
      }
      // Past another report only what `who`, `asked about` describe: `Lind, who questioned it, said`.
      if blocked, !isDescribed(i) {
        i -= 1
        continue
      }
      if phrase.kind == .comma || phrase.kind == .dash || phrase.kind == .bracket,
        let candidate = nounPhrase(endingAt: i - 1, floor: start)
      {
        // The subject stands at the head of its clause; names inside the apposition do not.
        let heads = isClauseHead(candidate.start, start)
        if case .name(let n) = candidate.head {
          if isPerson(n) {
            if heads || person == nil { person = candidate }
          } else if heads || fallback == nil {
            fallback = candidate
          }
        } else if case .noun(let n) = candidate.head, fallback == nil || heads,
          !phrases[n].traits.contains(.time), phrases[n].kind != .number
        {
          fallback = candidate
        }
      }
      i -= 1
    }
    if person == nil, fallback == nil, isApposed {
      // `One of them, Maja Lind, asked`: nothing before the name can be the subject.
      return NounPhrase(start: opening + 1, end: comma, head: .name(comma - 1))
    }
    return person ?? fallback
  }

  /// Whether a relative or participle clause follows the comma `i`.
  private mutating func isDescribed(_ i: Int) -> Bool {
    let next = phrases[i + 1]
    return next.kind == .word
      && (next.traits.contains(.relative) || next.traits.contains(.participle)
        || next.lemma != 0 && next.form != .base)
  }

  private mutating func isClauseHead(_ i: Int, _ start: Int) -> Bool {
    guard i > start else { return true }
    let before = phrases[i - 1]
    switch before.kind {
    case .comma, .quote, .boundary, .semicolon, .colon, .dash: return true
    case .word:
      return !before.traits.isDisjoint(with: [.conjunction, .subordinator])
        && !before.traits.contains(.preposition)
    default: return false
    }
  }

  /// `said a former spokesman, Oleg Voloshyn`: the name after the comma is the speaker's.
  mutating func apposedName(_ role: NounPhrase, _ end: Int) -> NounPhrase? {
    guard case .noun = role.head, role.end + 1 < end, phrases[role.end].kind == .comma else {
      return nil
    }
    // `its top official, Harbour Master Maja Lind,`
    var name = role.end + 1
    while name < min(end, role.end + 5), phrases[name].kind == .capital { name += 1 }
    guard name < end, isPerson(name), !phrases[name].traits.contains(.possessive) else {
      return nil
    }
    let next = name + 1
    guard next >= end || phrases[next].kind == .comma || phrases[next].kind == .boundary else {
      return nil
    }
    return NounPhrase(start: role.end + 1, end: next, head: .name(name))
  }

  private mutating func accordingTo(_ v: Int, _ end: Int) -> Attribution? {
    guard v + 1 < end, phrases[v + 1].traits.contains(.to),
      let subject = nounPhrase(startingAt: v + 2, ceiling: end)
    else { return nil }
    var result = Attribution(verb: v, left: v, right: subject.end)
    result.subject = apposedName(subject, end) ?? subject
    result.right = max(result.right, result.subject?.end ?? 0)
    return result
  }

  /// Whether phrase `i` is the name of a person.
  mutating func isPerson(_ i: Int) -> Bool {
    phrases[i].kind == .name && phrases[i].traits.contains(.role)
  }
}

extension Attribution {
  /// Whether `is`, `are`, `was` before the verb make it a finite form: `was saying`.
  fileprivate func isProgressive(_ phrases: [Phrase], _ i: Int) -> Bool {
    var k = i + 1
    while k < verb {
      if phrases[k].traits.contains(.copula) { return true }
      k += 1
    }
    return phrases.indices.contains(i) && phrases[i].traits.contains(.subject)
      && phrases[i].traits.contains(.auxiliary)
  }
}
