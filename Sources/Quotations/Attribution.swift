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
    var i = v - 1
    // `was quoted as saying`
    if phrases[v].form == .gerund, i >= start + 1, phrases[i].traits.contains(.preposition),
      phrases[i].start + 2 == phrases[i].end, phrases[i - 1].kind == .word,
      phrases[i - 1].traits.isEmpty, phrases[i - 1].end - phrases[i - 1].start == 6
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
    if form == .gerund, i == v - 1 || !result.isProgressive(phrases, i) {
      result.shared = true
      return result
    }
    finishSubject(&result, i, start, end)
    return result
  }

  /// Walks left over `has`, `would`, `also`, `on Thursday`, and notes what they do to the meaning.
  private mutating func skipAuxiliaries(_ i: inout Int, _ start: Int, _ result: inout Attribution) {
    let limit = max(start, i - 12)
    while i >= limit {
      let traits = phrases[i].traits
      if phrases[i].kind == .name || phrases[i].kind == .quote { return }
      if traits.contains(.negation) { result.negated = true }
      if traits.contains(.subject) { return }
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
      if phrase.kind == .comma, let apposed = subjectBeforeApposition(i, start) {
        result.subject = apposed
        result.left = apposed.start
        return
      }
      if phrase.traits.contains(.conjunction), phrase.kind == .word {
        result.shared = true
        return
      }
      if phrase.kind != .comma, let subject = nounPhrase(endingAt: i, floor: start) {
        result.subject = subject
        result.left = subject.start
        return
      }
    }
    // `…,” said Blinken`
    guard
      i < start || phrases[i].kind == .comma || phrases[i].kind == .quote
        || phrases[i].kind == .dash || phrases[i].kind == .bracket,
      let subject = nounPhrase(startingAt: result.right, ceiling: end)
    else { return }
    if case .pronoun(let p) = subject.head, !phrases[p].traits.contains(.subject) { return }
    result.subject = apposedName(subject, end) ?? subject
    result.inverted = true
    result.left = i + 1 < v ? i + 1 : v
    result.right = subject.end
    if let name = result.subject, name.end > subject.end { result.right = name.end }
  }

  /// The subject before an apposition that the comma `comma` closes: `Buck, a spokesman for Ryan,`.
  private mutating func subjectBeforeApposition(_ comma: Int, _ start: Int) -> NounPhrase? {
    let limit = max(start, comma - 48)
    var fallback: NounPhrase?
    var i = comma - 1
    while i > limit {
      steps += 1
      let phrase = phrases[i]
      if phrase.kind == .quote || phrase.kind == .boundary || phrase.kind == .semicolon { break }
      if phrase.lemma != 0, phrase.kind == .word, phrase.form == .past || phrase.form == .third,
        !lexicon.frames[Int(phrase.lemma)].contains(.nounLike)
      {
        break
      }
      if phrase.kind == .comma, let candidate = nounPhrase(endingAt: i - 1, floor: start) {
        if case .name(let n) = candidate.head {
          if isPerson(n) { return candidate }
          fallback = candidate
        } else if case .noun(let n) = candidate.head, fallback == nil,
          !phrases[n].traits.contains(.time)
        {
          fallback = candidate
        }
      }
      i -= 1
    }
    return fallback
  }

  /// `said a former spokesman, Oleg Voloshyn`: the name after the comma is the speaker's.
  private mutating func apposedName(_ role: NounPhrase, _ end: Int) -> NounPhrase? {
    guard case .noun = role.head, role.end + 1 < end, phrases[role.end].kind == .comma,
      phrases[role.end + 1].kind == .name, isPerson(role.end + 1),
      !phrases[role.end + 1].traits.contains(.possessive)
    else { return nil }
    let next = role.end + 2
    guard next >= end || phrases[next].kind == .comma || phrases[next].kind == .boundary else {
      return nil
    }
    return NounPhrase(start: role.end + 1, end: role.end + 2, head: .name(role.end + 1))
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
  func isPerson(_ i: Int) -> Bool {
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
