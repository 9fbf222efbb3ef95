/// The expression beside a cue, as a range of phrases.
struct NounPhrase {
  /// Index of the first phrase.
  var start: Int
  /// Index one past the last.
  var end: Int
  /// What it is.
  var head: Head

  enum Head {
    /// A name: index of the phrase.
    case name(Int)
    /// A pronoun: index of the phrase.
    case pronoun(Int)
    /// Any other noun: index of the phrase.
    case noun(Int)
  }
}

extension Quoter {
  /// The longest noun phrase that is looked at, in phrases; a longer one is no speaker.
  static var nounPhraseLimit: Int { 40 }

  /// The noun phrase whose last phrase is `last`; it does not begin before `floor`.
  mutating func nounPhrase(endingAt last: Int, floor: Int) -> NounPhrase? {
    guard last >= floor else { return nil }
    let tail = phrases[last]
    if tail.traits.contains(.subject), !tail.traits.contains(.relative) {
      return NounPhrase(start: last, end: last + 1, head: .pronoun(last))
    }
    if tail.kind == .word, tail.traits.contains(.determiner), !tail.traits.contains(.subordinator),
      tail.traits.contains(.plural) || tail.traits.contains(.role)
    {
      // `some say`, `many argue`
      return NounPhrase(start: last, end: last + 1, head: .noun(last))
    }
    guard tail.isNominal else { return nil }
    let limit = max(floor, last - Self.nounPhraseLimit)
    var start = last
    var i = last - 1
    while i >= limit {
      steps += 1
      let phrase = phrases[i]
      if phrase.traits.contains(.time), !phrase.traits.contains(.possessive) { break }
      if phrase.isNominal, phrase.lemma == 0 || phrase.form != .past || phrase.kind != .word {
        start = i
        i -= 1
      } else if phrase.traits.contains(.determiner), !phrase.traits.contains(.subordinator) {
        start = i
        i -= 1
        guard i >= limit, isLink(i, floor: limit, last: last) else {
          break
        }
        i -= 1
      } else if isLink(i, floor: limit, last: last) {
        i -= 1
      } else if phrase.kind == .word, phrase.traits.contains(.conjunction), i > limit,
        joins(i)
      {
        i -= 1
      } else {
        break
      }
    }
    return NounPhrase(start: start, end: last + 1, head: head(start, last))
  }

  /// Whether the preposition `i` hangs on a noun before it, in a noun phrase that ends with `last`.
  private mutating func isLink(_ i: Int, floor: Int, last: Int) -> Bool {
    guard i > floor, phrases[i].traits.contains(.linking) else { return false }
    let before = phrases[i - 1]
    // `some of the dealers`
    if phrases[i].traits.contains(.of), before.traits.contains(.determiner),
      before.traits.contains(.role)
    {
      return true
    }
    guard before.isNominal, !before.traits.contains(.time),
      before.kind != .word || before.lemma == 0 || before.traits.contains(.document)
    else { return false }
    if before.traits.contains(.pastForm), phrases[i].traits.contains(.by) { return true }
    // `adviser to Lind said`, but not `in a letter to Lind Reyes said`
    if phrases[i].traits.contains(.close) { return true }
    if before.traits.contains(.role) { return true }
    if phrases[i].traits.contains(.to), before.traits.contains(.document),
      phrases[last].kind == .word
    {
      return true
    }
    return !phrases[i].traits.contains(.to)
      && !before.traits.isDisjoint(with: [.body, .document, .plural, .pluralForm])
  }

  /// Whether the conjunction `i` joins two names or two roles.
  private mutating func joins(_ i: Int) -> Bool {
    let before = phrases[i - 1]
    let after = phrases[i + 1]
    if before.kind == .word && after.kind == .word {
      return before.traits.contains(.role) && after.traits.contains(.role)
    }
    return (before.kind == .name || before.kind == .capital)
      && (after.kind == .name || after.kind == .capital)
  }

  /// The head of a noun phrase: the last noun before its first `of`, `for`, `at`, unless a name ends
  /// the phrase and the rest is its title.
  private mutating func head(_ start: Int, _ last: Int) -> NounPhrase.Head {
    var end = last + 1
    var i = start + 1
    var link = -1
    while i <= last {
      if phrases[i].kind == .word, phrases[i].traits.contains(.preposition) {
        if link < 0 { link = i }
      }
      i += 1
    }
    if link > start {
      let titled =
        isPerson(last) && !phrases[last].traits.contains(.possessive)
        && (phrases[link - 1].kind == .name || !phrases[link - 1].traits.contains(.plural))
        && (phrases[link].traits.contains(.of) && phrases[link - 1].kind != .word
          || last - link > 1 && !phrases[start].traits.contains(.determiner)
            && !(phrases[link - 1].kind == .word && phrases[link - 1].traits.contains(.role)
              && last - link < 3))
      if !titled { end = link }
    }
    i = start + 1
    while i < end - 1 {
      if phrases[i].kind == .word, phrases[i].traits.contains(.conjunction),
        phrases[i - 1].kind == .name || phrases[i - 1].traits.contains(.role),
        !isModifier(i, last)
      {
        end = i
      }
      i += 1
    }
    // `economists contacted by Reuters`
    while end - 1 > start, end <= last, phrases[end - 1].traits.contains(.pastForm) { end -= 1 }
    let head = end - 1
    // The first of several joined names stands for all of them.
    if phrases[head].kind == .name, !phrases[head].traits.contains(.possessive) {
      return .name(head)
    }
    return .noun(head)
  }

  /// Whether the names that the conjunction `i` joins describe the head `last`, a person or a noun:
  /// `British and Irish coach Maja Lind`, `the Oslo and Bergen tenants’ union`.
  private mutating func isModifier(_ i: Int, _ last: Int) -> Bool {
    guard phrases[i - 1].kind == .name, !isPerson(i - 1), i + 2 <= last else { return false }
    return isPerson(last) || phrases[last].kind == .word
  }

  /// Whether the common nouns from `i` on hold a role, or end in a name.
  private mutating func leadsToName(_ i: Int, _ limit: Int) -> Bool {
    var k = i
    while k < min(limit, i + 5) {
      if phrases[k].kind == .name || phrases[k].kind == .capital { return true }
      guard phrases[k].isNominal, phrases[k].lemma == 0,
        phrases[k].traits.isDisjoint(with: [.pastForm, .pluralForm, .participle])
      else { return false }
      if !phrases[k].traits.isDisjoint(with: [.role, .body, .document]) { return true }
      k += 1
    }
    return false
  }

  /// The noun phrase that begins at `first`.
  mutating func nounPhrase(startingAt first: Int, ceiling: Int) -> NounPhrase? {
    guard first < ceiling else { return nil }
    let opening = phrases[first]
    if opening.kind == .word, opening.traits == .that { return nil }
    if opening.traits.contains(.subject) || opening.traits.contains(.object),
      !opening.traits.contains(.relative),
      // `her` before a noun is a determiner.
      !opening.traits.contains(.determiner) || first + 1 >= ceiling
        || !phrases[first + 1].isNominal
    {
      return NounPhrase(start: first, end: first + 1, head: .pronoun(first))
    }
    let limit = min(ceiling, first + Self.nounPhraseLimit)
    var i = first
    while i < limit,
      phrases[i].traits.contains(.determiner)
        || phrases[i].traits.contains(.adverb)
          && phrases[i].kind == .word
    {
      i += 1
    }
    let core = i
    var last = -1
    while i < limit {
      steps += 1
      let phrase = phrases[i]
      if phrase.kind == .word, phrase.lemma != 0, phrase.form == .past || phrase.form == .gerund,
        i > core
      {
        break
      }
      if i > core, !phrase.traits.isDisjoint(with: [.time, .pastForm, .adverb, .refusal]) { break }
      // `The feast celebrates the end`: no noun stands before an article.
      if i > core, phrase.kind == .word, phrase.traits.contains(.pluralForm), i + 1 < limit,
        phrases[i + 1].kind == .word, phrases[i + 1].traits.contains(.determiner)
      {
        break
      }
      if phrase.isNominal {
        last = i
        i += 1
        // After a name a common noun goes on only if it leads to a role or to another name:
        // `said Acme spokesman Tomas Reyes`, `told Lind planes had landed`.
        if phrase.kind == .name, !phrase.traits.contains(.possessive), i < limit,
          phrases[i].kind == .word, phrases[i].isNominal, !leadsToName(i, limit)
        {
          break
        }
        continue
      }
      guard last >= 0, phrase.traits.contains(.linking) || phrase.traits.contains(.conjunction),
        i + 1 < limit
      else { break }
      var next = i + 1
      if phrase.traits.contains(.conjunction), !joins(i) { break }
      if phrase.traits.contains(.linking) {
        if phrases[next].traits.contains(.time) { break }
        // `an adviser to Lind`, but not `asked Lind to go`
        if phrase.traits.contains(.to),
          phrases[i - 1].kind == .name
            || !phrases[i - 1].traits.contains(.role)
            || phrases[next].kind == .word && !phrases[next].traits.contains(.determiner)
        {
          break
        }
        while next < limit, phrases[next].traits.contains(.determiner) { next += 1 }
      }
      guard next < limit, phrases[next].isNominal, !phrases[next].traits.contains(.time) else {
        break
      }
      i = next
    }
    guard last >= 0 else {
      guard core > first, phrases[core - 1].traits.contains(.determiner) else { return nil }
      return NounPhrase(start: first, end: core, head: .noun(core - 1))
    }
    return NounPhrase(start: first, end: last + 1, head: head(first, last))
  }
}
