internal import NewsText
internal import Segmentation

extension Tagger {
  /// Adds what form and place of a candidate tell to the evidence for its name.
  ///
  /// Scores are tenths of an arbitrary unit: 10 is the least that makes a name, 30 is strong.
  mutating func weighPlace(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ found: inout Candidate, _ around: Surroundings, _ context: SentenceContext
  ) {
    let index: Int
    if let known = scratch.evidenceIndex[found.key] {
      index = known
    } else {
      index = scratch.evidence.count
      scratch.evidenceIndex.set(found.key, index)
      scratch.evidence.append(prior(a, b, found.key, context))
    }
    if context.isHeadline || context.isShouted {
      if found.flags.contains(.sure) { scratch.evidence[index].body += 30 }
      return
    }
    var e = scratch.evidence[index]
    // A capital that no place in the sentence calls for makes an ordinary word a name.
    if b - a == 1, e.count < 2, !scratch.words[a].isInitial,
      scratch.words[a].classes.contains(.word),
      !scratch.words[a].classes.isDisjoint(with: [.given, .surname]), around.beforeKind == .lower,
      scratch.words[a].classes.isDisjoint(with: [.direction, .people]),
      !around.beforeClasses.contains(.the)
    {
      e.person &+= scratch.words[a].classes.contains(.common) ? 20 : 10
    }
    e.count &+= 1
    weighBefore(text, segments, a, b, around, &found, &e)
    weighAfter(text, segments, a, b, around, &found, &e)
    scratch.evidence[index] = e
  }

  /// What the form of a name tells, from memory where the same form was met lately.
  mutating func prior(
    _ a: Int, _ b: Int, _ key: UInt64, _ context: SentenceContext
  ) -> Scratch.Evidence {
    let form = form(a, b, key, context)
    var result: Scratch.Evidence
    if let known = priors.recall(form) {
      result = known
    } else {
      result = newPrior(a, b, context)
      priors.learn(form, result)
    }
    // `DC`, `NY`: what is known of one word is shared by all words like it, its place is its own.
    if b - a == 1, scratch.words[a].isCapitals, !context.isShouted,
      PlaceNames.name(for: scratch.words[a].key) != nil
    {
      result.place &+= 40
    }
    return result
  }

  /// All that a prior depends on, as one number: of one word what is known of it, of several words
  /// which ones they are and what stands between them.
  private mutating func form(
    _ a: Int, _ b: Int, _ key: UInt64, _ context: SentenceContext
  ) -> UInt64 {
    if b - a == 1 {
      let isAcronym: UInt64 = scratch.words[a].isCapitals && !context.isShouted ? 1 : 0
      let isLong: UInt64 = scratch.words[a].end - scratch.words[a].start > 4 ? 1 << 63 : 0
      return NameKey.mix((scratch.words[a].classes.rawValue << 1 | isAcronym) ^ isLong)
    }
    var form = key ^ (context.isShouted ? 1 : 0)
    for i in a..<b {
      let word = scratch.words[i]
      let shape: UInt64 =
        (i > a ? UInt64(word.gap.rawValue) : 0) | (word.isCapitals ? 16 : 0)
        | (word.isLetter ? 32 : 0)
        | (word.isPossessive ? 64 : 0) | (word.traits.contains(.country) ? 128 : 0)
      form = NameKey.chain(form, word.key ^ shape)
    }
    return form
  }

  /// What the form of a name tells.
  mutating func newPrior(
    _ a: Int, _ b: Int, _ context: SentenceContext
  ) -> Scratch.Evidence {
    let words = scratch.words
    var e = Scratch.Evidence()
    let first = words[a].classes
    if b - a == 1 {
      if words[a].isCapitals, !context.isShouted {
        // An ordinary word in capitals is shouted, not spelt: `OPINION`, `UPDATE`.
        // A city in capitals opens a report: `CHICAGO, March 3`.
        if words[a].end - words[a].start > 4, !first.isDisjoint(with: .place) {
          e.place &+= 40
        } else {
          e.body &+= first.contains(.noName) ? -30 : first.contains(.common) ? -8 : 20
        }
        e.person &-= 15
        if first.contains(.region) { e.place &+= 10 }
        return e
      }
      let isWord = first.contains(.word)
      if first.contains(.given) {
        e.person &+= isWord ? 2 : first.isDisjoint(with: .gendered) ? 6 : 9
      }
      if first.contains(.frequentSurname) {
        e.person &+= isWord ? 2 : 7
      } else if first.contains(.surname) {
        e.person &+= isWord ? 0 : 5
      }
      if first.contains(.region) {
        e.place &+= isWord ? 10 : 30
        e.isRegion = !isWord
      } else if first.contains(.largeCity) {
        e.place &+= isWord ? 8 : first.isDisjoint(with: .personName) ? 30 : 20
      } else if first.contains(.city) {
        e.place &+= isWord ? 2 : first.isDisjoint(with: .personName) ? 22 : 10
      } else if first.contains(.town) {
        e.place &+= isWord ? 0 : first.isDisjoint(with: .personName) ? 14 : 3
      }
      if isWord {
        e.person &-= 8
        e.body &-= 12
        e.place &-= 8
        if first.contains(.common) {
          e.person &-= 8
          e.body &-= 8
          e.place &-= 8
        }
      }
      if first.isDisjoint(with: .listed) {
        e.person &-= 6
        e.body &+= 5
      }
      if first.contains(.direction) { e.body &-= 25 }
      if !first.isDisjoint(with: .noActor) {
        e.person &-= 20
        e.body &-= 25
        e.place &-= 20
      }
      if !first.isDisjoint(with: .partOfName) {
        e.person &-= 20
        e.body &-= 20
        e.place &-= 20
      }
      return e
    }

    let last = words[b - 1].classes
    var ordinary = 0
    var initials = 0
    var capitals = 0
    var isLinked = false
    var hasEvent = false
    var hasBody = false
    var isEnding = true
    for i in a..<b {
      let classes = words[i].classes
      if classes.isDisjoint(with: .company) { isEnding = false }
      if classes.contains(.word), classes.isDisjoint(with: .personName) { ordinary += 1 }
      if words[i].isLetter { initials += 1 }
      if words[i].isCapitals { capitals += 1 }
      if !classes.isDisjoint(with: .bodyOrCompany) { hasBody = true }
      if classes.contains(.event), i > a { hasEvent = true }
      if i > a {
        if words[i].gap == .ampersand { isLinked = true }
        if words[i].gap == .particle { e.person &+= 20 }
      }
    }
    let place = placeEnd(a, b)
    if place.end == b {
      if place.classes.contains(.region) {
        e.place &+= 38
        e.isRegion = true
      } else if !place.classes.isDisjoint(with: .anyCity) {
        e.place &+= 35
      } else {
        e.place &+= first.contains(.given) ? 12 : 22
      }
      if place.classes != .town { e.person &-= 22 }
    }
    if first.contains(.given) {
      e.person &+= first.contains(.word) ? 14 : first.isDisjoint(with: .place) ? 26 : 20
    } else if !first.isDisjoint(with: .anySurname), !first.contains(.word) {
      e.person &+= 8
    }
    if first.contains(.namePrefix) { e.person &+= 14 }
    if initials > 0 { e.person &+= words[a].isLetter || b - a > 2 ? 22 : 0 }
    if last.contains(.surname) { e.person &+= last.contains(.word) ? 5 : 10 }
    if last.contains(.frequentSurname) { e.person &+= 4 }
    if last.contains(.given), b - a == 2 { e.person &+= 5 }
    if last.contains(.suffix) { e.person &+= 20 }
    if b - a <= 3, ordinary == 0 { e.person &+= 10 }
    if b - a > 4 { e.person &-= 15 }
    if ordinary == b - a {
      e.person &-= 15
      e.body &+= 4
    } else if ordinary > 0, first.isDisjoint(with: .given) || first.contains(.word) {
      e.person &-= 6
      e.body &+= 4
    }
    if hasBody { e.body &+= 26 }
    if isLinked { e.body &+= 25 }
    if capitals > 0, capitals < b - a, !context.isShouted { e.body &+= 10 }
    if last.contains(.landform), first.isDisjoint(with: [.title]) {
      e.place &+= 34
      e.person &-= 15
    }
    if last.contains(.facility) {
      let isSurname = last.contains(.eastAsianSurname) && first.contains(.given)
      e.place &+= isSurname ? 22 : 30
      if !isSurname { e.person &-= 15 }
    }
    if last.contains(.paper), placeEnd(a, b - 1).end == b - 1 {
      e.body &+= 45
      e.person &-= 15
    }
    // A country in the name of something else: `Rainbow Ethiopia`, `China Exim`.
    for i in a..<b where words[i].phrase >= 0 && isCountryPhrase(i) {
      e.body &+= 15
      if i > a || !first.contains(.given) { e.person &-= 15 }
    }
    if first.contains(.landformBefore), b - a <= 3,
      first.isDisjoint(with: .given) || first.contains(.word)
    {
      e.place &+= 14
    }
    if first.contains(.direction), b - a == 2 { e.place &+= 16 }
    // The endings of companies alone are no name: `Co. Inc.` of one cut in two.
    if isEnding { e.body &-= 80 }
    // A law or a contest is no body, even one that an acronym in brackets follows.
    if Self.works.contains(words[b - 1].key) { e.body &-= 60 }
    if hasEvent {
      e.person &-= 25
      e.place &-= 25
      e.body &-= 25
    }
    if !first.isDisjoint(with: .calendar) { e.person &-= 15 }
    return e
  }

  /// What stands before a name.
  private mutating func weighBefore(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ around: Surroundings, _ found: inout Candidate, _ e: inout Scratch.Evidence
  ) {
    let isSingle = b - a == 1
    if found.flags.contains(.titled) { e.person &+= 40 }
    let before = around.before
    guard before >= 0 else { return }
    if around.beforeKind == .open, before > 0 {
      found.flags.insert(.bracketed)
      e.body &+= 8
      e.person &-= 6
      return
    }
    guard around.beforeKind == .lower || around.beforeKind == .capitalised else { return }
    let known = around.beforeClasses
    if known.contains(.the) {
      found.flags.insert(.article)
      e.person &-= 20
      if e.place < 20 || e.body > 20 { e.body &+= 14 }
      e.place &-= 4
      if isSingle, isFamily(text, a) { e.body &-= 40 }
      return
    }
    if known.contains(.locative) {
      let key = around.beforeKey
      let isStrong = key == Self.inKey || key == Self.nearKey
      e.place &+= isStrong ? 24 : key == Self.fromKey || key == Self.atKey ? 12 : 8
      if isStrong { e.person &-= 12 }
      found.flags.insert(.located)
    }
    if known.contains(.direction), segments.tokens.classes[before] == .lower { e.place &+= 20 }
    if known.contains(.of) {
      let noun = classes(text, segments, tokenBefore(segments, before))
      if noun.contains(.placeNoun) { e.place &+= 30 }
      if noun.contains(.direction) { e.place &+= 25 }
      if noun.contains(.kin) { e.person &+= 20 }
      if !noun.isDisjoint(with: [.title, .personNoun]), noun.isDisjoint(with: .kin) {
        e.body &+= 14
        e.place &+= 6
      }
    }
    if known.contains(.kin) { e.person &+= 30 }
    if known.contains(.personNoun) { e.person &+= isSingle ? 10 : 24 }
    if known.contains(.bodyNoun), !known.contains(.personNoun) { e.body &+= 24 }
    if known.contains(.placeNoun) { e.place &+= 12 }
    if known.contains(.speech) { e.person &+= isSingle ? 8 : 14 }
  }

  private static let works: Set<UInt64> = Set(
    [
      "act", "bill", "law", "treaty", "accord", "accords", "amendment", "awards", "prize", "open",
      "games", "olympics", "championship", "championships", "tournament", "marathon", "cup",
    ].map { NameKey.word($0) })

  /// Whether a word after `the` is the plural of a known short name: `the Clintons`.
  private func isFamily(_ text: borrowing Span<UInt8>, _ a: Int) -> Bool {
    let word = scratch.words[a]
    let (start, end) = (Int(word.start), Int(word.end) - 1)
    guard word.phrase < 0, end - start > 3, text[end] == 0x73 else { return false }
    let entry = dictionary.phrases.find(NameKey.word(text, start, end))
    return entry.phrase >= 0 && dictionary.traits[entry.phrase].contains(.short)
  }

  /// What stands after a name.
  private mutating func weighAfter(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ around: Surroundings, _ found: inout Candidate, _ e: inout Scratch.Evidence
  ) {
    let isSingle = b - a == 1
    let words = scratch.words
    let next = around.next
    if words[b - 1].isPossessive { found.flags.insert(.subject) }
    guard next >= 0 else { return }
    switch around.nextKind {
    case .lower:
      let known = around.nextClasses
      if Self.isVerb(text, segments.tokens.range(next), known) {
        found.flags.insert(.subject)
        if isSingle, known.isDisjoint(with: [.speech, .auxiliary]) { e.person &+= 3 }
      }
      if words[b - 1].isPossessive {
        e.person &+= 2
        if known.contains(.kin) { e.person &+= 15 }
        if known.contains(.government) { e.body &+= 2 }
        return
      }
      if known.contains(.who) { e.person &+= 22 }
      if known.contains(.speech) {
        e.person &+= isSingle ? 8 : 14
        e.body &+= 7
        e.place &-= 8
      } else if known.contains(.auxiliary) {
        e.person &+= 3
        e.body &+= 2
      }
      if known.contains(.placeNoun) { e.place &+= 24 }
      if known.contains(.bodyNoun) {
        e.body &+= 10
        e.person &-= 4
      }
      if known.contains(.personNoun) { e.body &+= 12 }
    case .punctuation where text[Int(segments.tokens.bounds[next])] == 0x2C:
      weighApposition(text, segments, next, b, &e)
    case .open:
      // `Sexual Minorities Uganda (SMUG)`.
      guard next + 1 < segments.tokens.count else { return }
      if segments.tokens.classes[next + 1] == .capitals, b < words.count,
        Int(words[b].token) == next + 1, !isSingle, initials(a, b, match: text, words[b])
      {
        e.body &+= 50
      } else if segments.tokens.classes[next + 1] == .number,
        segments.tokens.range(next + 1).count == 2
      {
        e.person &+= 20
      }
    default: break
    }
  }

  private mutating func weighApposition(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ comma: Int, _ b: Int,
    _ e: inout Scratch.Evidence
  ) {
    let next = tokenAfter(segments, comma + 1)
    guard next >= 0, next < segments.tokens.count else { return }
    switch segments.tokens.classes[next] {
    case .number:
      // An age: `Jane Doe, 45,`.
      let after = tokenAfter(segments, next + 1)
      if segments.tokens.range(next).count == 2, after >= 0, after < segments.tokens.count,
        segments.tokens.classes[after] == .punctuation || segments.tokens.classes[after] == .stop
      {
        e.person &+= 36
      }
    case .lower:
      let known = classes(text, segments, next)
      if known.contains(.who) {
        e.person &+= 26
        return
      }
      if !known.isDisjoint(with: [.title, .personNoun, .modifier]) {
        e.person &+= 22
        return
      }
      // `, a senior analyst at …`, `, the company …`: the head within five words.
      guard known.contains(.the) || isArticle(text, segments, next) else { return }
      var token = next
      for _ in 0..<5 {
        token = tokenAfter(segments, token + 1)
        guard token >= 0, token < segments.tokens.count,
          segments.tokens.classes[token].isWord || segments.tokens.classes[token] == .dash
        else { return }
        let noun = classes(text, segments, token)
        if noun.contains(.of) || noun.contains(.locative) || noun.contains(.who) { return }
        if !noun.isDisjoint(with: [.personNoun, .title]) {
          e.person &+= 22
          return
        }
        if noun.contains(.placeNoun) {
          e.place &+= 20
          return
        }
        if noun.contains(.bodyNoun) {
          e.body &+= 20
          return
        }
      }
    case .capitalised, .capitals:
      // `Springfield, Illinois`: a place after a comma.
      let words = scratch.words
      guard b < words.count, Int(words[b].token) == next else { return }
      // `EDEN, N.C.`, `TROY, Mich, March 3 -`.
      if words[b - 1].isCapitals, isStateOrDate(text, segments, b) {
        e.place &+= 40
        e.person &-= 20
      }
      if isCountryPhrase(b) || words[b].classes.contains(.region) { e.place &+= 16 }
    default: break
    }
  }

  /// Whether word `i` is the abbreviation of a state, or a month in a date.
  private mutating func isStateOrDate(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ i: Int
  ) -> Bool {
    let word = scratch.words[i]
    if word.classes.contains(.month) { return isBeforeNumber(text, segments, word) }
    return PlaceNames.state(for: word.key) != nil
  }

  private mutating func isArticle(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ token: Int
  ) -> Bool {
    let range = segments.tokens.range(token)
    return text[range.lower] == 0x61
      && (range.count == 1 || range.count == 2 && text[range.lower + 1] == 0x6E)
  }

  /// Whether a word in capitals is made of the initials of the words `a..<b`, two letters at least.
  private mutating func initials(
    _ a: Int, _ b: Int, match text: borrowing Span<UInt8>, _ short: Word
  ) -> Bool {
    // No acronym of a name of a hundred words is worth the search.
    guard b - a <= 64 else { return false }
    var i = a
    var hits = 0
    for p in Int(short.start)..<Int(short.end) {
      var j = i
      while j < b, text[Int(scratch.words[j].start)] != text[p] { j += 1 }
      if j < b {
        hits += 1
        i = j + 1
      }
    }
    return hits >= 2 && hits * 2 >= Int(short.end - short.start)
  }

  static let inKey = NameKey.word("in")
  static let nearKey = NameKey.word("near")
  static let fromKey = NameKey.word("from")
  static let atKey = NameKey.word("at")

  /// Decides what every name that is not in the dictionary is.
  mutating func weigh() {
    for i in scratch.candidates.indices {
      let c = scratch.candidates[i]
      if c.flags.contains(.role) { continue }
      guard let index = scratch.evidenceIndex[c.key] else { continue }
      let e = scratch.evidence[index]
      let person = e.person
      let place = min(e.place, 60)
      let body = e.body
      let best = max(person, place, body)
      var kind = EntityKind.organization
      if c.flags.contains(.titled), c.phrase < 0, !c.flags.contains(.company) {
        kind = .person
      } else if c.flags.contains(.surePerson) {
        kind = .person
      } else if c.flags.contains(.surePlace) {
        kind = .place
      } else if c.flags.contains(.sure) {
        kind = place > body + 20 && place >= 30 ? .place : .organization
      } else if c.flags.contains(.company), c.phrase < 0, body > 0 {
        kind = .organization
      } else if best < (e.count == 0 ? 20 : 10) {
        if c.phrase < 0 { scratch.candidates[i].flags.insert(.dropped) }
        scratch.candidates[i].person = -1
      } else if person == best {
        kind = .person
      } else if place == best || e.isRegion {
        kind = .place
      }
      scratch.candidates[i].kind = kind
    }
  }
}
