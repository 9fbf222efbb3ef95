internal import NewsText
internal import Segmentation

extension Tagger {
  /// Gives every candidate its entity.
  ///
  /// Names that speak for themselves come first, those of the text before those of the headline;
  /// short names then take the latest full name before them that they shorten, else the first one
  /// after them.
  mutating func resolve(
    _ title: borrowing Span<UInt8>, _ titleSegments: Segments, _ text: borrowing Span<UInt8>,
    _ segments: Segments
  ) {
    let total = scratch.candidates.count
    let headline = scratch.headlineCount
    weighCountries()
    resolveTeams(title, titleSegments, text, segments)
    // Countries decide between namesakes, so they come before all others.
    for i in 0..<total where scratch.candidates[i].phrase >= 0 {
      resolveCountry(i, title, titleSegments, text, segments)
    }
    for i in headline..<total { resolveFull(i, text, segments, title, titleSegments) }
    for i in 0..<headline { resolveFull(i, title, titleSegments, text, segments) }
    for i in 0..<headline where scratch.candidates[i].entity < 0 {
      resolveShort(i, title, titleSegments, text, segments)
    }
    scratch.latest.removeAll()
    for i in headline..<total {
      if scratch.candidates[i].entity >= 0 {
        introduce(i, text, segments)
      } else {
        resolveShort(i, text, segments, title, titleSegments)
      }
    }
  }

  /// The postings of a phrase that are written right.
  mutating func postings(_ phrase: Int32) -> Range<Int> {
    let phrase = Int(phrase)
    return Int(dictionary.firstPostings[phrase])..<Int(dictionary.firstPostings[phrase + 1])
  }

  /// The entity of a dictionary actor, made on first sight.
  mutating func entity(ofActor actor: UInt32, _ kind: EntityKind? = nil) -> Int {
    if let known = scratch.actors[UInt64(actor) &+ 1] { return known }
    scratch.entities.append(
      Scratch.EntityDraft(
        identity: .dictionary(actor), kind: dictionary.facts[Int(actor)].kind.entityKind,
        gender: dictionary.facts[Int(actor)].gender, candidate: -1))
    scratch.actors.set(UInt64(actor) &+ 1, scratch.entities.count - 1)
    return scratch.entities.count - 1
  }

  /// Resolves countries, their adjectives and their peoples.
  private mutating func resolveCountry(
    _ i: Int, _ title: borrowing Span<UInt8>, _ titleSegments: Segments,
    _ text: borrowing Span<UInt8>, _ segments: Segments
  ) {
    guard
      dictionary.traits[Int(scratch.candidates[i].phrase)].contains(.anyCountry)
    else { return }
    let c = scratch.candidates[i]
    guard c.entity < 0, !c.flags.contains(.role), !c.flags.contains(.titled) || c.words > 1 else {
      return
    }
    if c.words == 1, isSurname(of: i) { return }
    let all = postings(c.phrase).prefix(8)
    // `Congo` where Brazzaville is named, before the other one.
    var only: Int?
    if c.words == 1 {
      only = all.first {
        let posting = dictionary.postings[$0]
        return posting.kind.isFull
          && dictionary.facts[Int(posting.actor)].hints.contains(.context)
          && isSupported(
            posting.actor, text, segments, title, titleSegments, byCountry: false)
      }
    }
    for p in all where only == nil || p == only {
      let posting = dictionary.postings[p]
      guard dictionary.facts[Int(posting.actor)].kind == .country else { continue }
      if c.words == 1, only == nil, posting.kind.isFull,
        dictionary.facts[Int(posting.actor)].hints.contains(.context)
      {
        // `Congo` is the larger one; `Georgia` in a report on America is a state, not a country.
        if p + 1 < all.endIndex { continue }
        if isAbout(Self.unitedStates) {
          scratch.candidates[i].kind = .place
          named(i, key: c.key)
          return
        }
      }
      // The same form may be a country's name and its adjective: `US`.
      switch posting.kind {
      case .name, .alias, .old:
        scratch.candidates[i].rule =
          posting.shape.capitals != 0 && posting.words == 1
          ? .acronym
          : posting.kind == .name ? .full : .alias
        scratch.candidates[i].kind = c.flags.contains(.acts) ? .government : .place
      case .adjective, .people:
        scratch.candidates[i].rule = .demonym
        scratch.candidates[i].kind = .government
        scratch.candidates[i].flags.insert(.people)
      default: continue
      }
      scratch.candidates[i].entity = Int32(entity(ofActor: posting.actor))
      return
    }
  }

  static let unitedStates = "c.us"
  /// How far back a full name is looked for that has a country's name for surname.
  private static let candidatesLookedAt = 256

  /// Whether the article names a country, its people or its bodies.
  private mutating func isAbout(_ id: String) -> Bool {
    guard let actor = dictionary.index(of: id) else { return false }
    return scratch.countryWeights[UInt64(actor) &+ 1] ?? 0 > 0
  }

  /// Whether a country's name is here the surname of somebody named in full before: `Jordan` after
  /// Jim Jordan, unless a preposition of place stands before it.
  private mutating func isSurname(of i: Int) -> Bool {
    let c = scratch.candidates[i]
    guard scratch.lastWords & 1 << (c.key & 63) != 0, !c.flags.contains(.located),
      !Self.neverSurnames.contains(c.key),
      !LexiconClasses.of(c.key).isDisjoint(with: [.surname, .given])
    else { return false }
    var k = i - 1
    while k >= max(0, i - Self.candidatesLookedAt) {
      let before = scratch.candidates[k]
      if before.lastKey == c.key, before.words > 1, !before.flags.contains(.dropped),
        before.kind == .person || before.phrase >= 0 && isPersonOnly(before.phrase)
      {
        return true
      }
      scratch.steps &+= 1
      k -= 1
    }
    return false
  }

  /// Countries so often in the news that `Will China …` is no person.
  private static let neverSurnames: Set<UInt64> = Set(
    [
      "america", "american", "china", "chinese", "france", "britain", "british", "russia",
      "russian", "india", "indian", "iran", "irish", "japan", "germany", "soviet", "mexico",
    ].map { NameKey.word($0) })

  private func isPersonOnly(_ phrase: Int32) -> Bool {
    dictionary.traits[Int(phrase)].contains(.person)
  }

  /// Resolves names that need no other: full names, bodies, places, bare titles.
  private mutating func resolveFull(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments
  ) {
    let c = scratch.candidates[i]
    guard c.entity < 0, !c.flags.contains(.dropped) else { return }
    if c.flags.contains(.role) {
      scratch.candidates[i].entity = Int32(entity(ofActor: UInt32(c.holder)))
      scratch.candidates[i].rule = .role
      scratch.candidates[i].kind = .person
      return
    }
    if c.phrase >= 0 {
      resolvePhrase(i, text, segments, other, otherSegments)
    } else if let actor = bearer(ofInitialled: c) ?? bearer(ofLegalForm: c) {
      take(i, entity(ofActor: actor), .alias)
    } else {
      resolveName(i, text)
    }
    if scratch.candidates[i].entity >= 0 { introduceFirst(i, text, segments) }
  }

  /// The one person of the dictionary who has the first and last name of `John A. Boehner`.
  private mutating func bearer(ofInitialled c: Candidate) -> UInt32? {
    guard c.flags.contains(.initialled), c.kind == .person else { return nil }
    let entry = dictionary.phrases.find(c.stemKey)
    guard entry.phrase >= 0, dictionary.traits[entry.phrase].contains(.person) else { return nil }
    var found: UInt32?
    for p in postings(Int32(entry.phrase)).prefix(8) {
      let posting = dictionary.postings[p]
      guard posting.kind == .name || posting.kind == .alias,
        dictionary.facts[Int(posting.actor)].kind == .person
      else { continue }
      // Namesakes stay with their initial, and so does one who needs a word of context.
      if let found, found != posting.actor { return nil }
      if dictionary.facts[Int(posting.actor)].hints.contains(.context) { return nil }
      found = posting.actor
    }
    return found
  }

  private mutating func resolvePhrase(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments
  ) {
    let c = scratch.candidates[i]
    if c.words == 1, c.flags.contains(.capitals), let owner = scratch.defined[c.key] {
      return take(i, owner, .acronym)
    }
    var fulls = ActorList()
    var rule = MentionRule.full
    var metonym: UInt32?
    for p in postings(c.phrase).prefix(64) {
      let posting = dictionary.postings[p]
      guard
        agrees(
          text, segments, Int(c.firstToken), Int(c.endToken), posting.shape,
          shouted: c.flags.contains(.shouted))
      else { continue }
      switch posting.kind {
      case .name, .alias, .old, .context, .definite:
        let hints = dictionary.facts[Int(posting.actor)].hints
        if dictionary.facts[Int(posting.actor)].kind != .person, c.flags.contains(.titled),
          posting.words == 1
        {
          continue
        }
        if posting.kind == .definite {
          // `the North`, once North Korea was named.
          guard c.flags.contains(.article) || c.flags.contains(.initial),
            scratch.actors[UInt64(posting.actor) &+ 1] != nil
          else { continue }
        }
        if posting.kind == .context {
          // `the Senate`, where its country is named.
          // `the North` is a country only once that was named.
          let isCountry = dictionary.facts[Int(posting.actor)].kind == .country
          let isMarked = c.flags.contains(.article) || c.flags.contains(.initial)
          // `House of Cards`, `the Senate of Narvik`.
          let next = tokenAfter(segments, Int(c.endToken))
          if next >= 0, classes(text, segments, next).contains(.of) { continue }
          guard
            isCountry
              ? isMarked && scratch.actors[UInt64(posting.actor) &+ 1] != nil
              : isAtHome(posting.actor)
          else { continue }
        }
        if dictionary.facts[Int(posting.actor)].kind != .person,
          isOfAnotherCountry(i, posting.actor)
        {
          continue
        }
        // `Ford` after Harrison Ford is the actor, not the carmaker.
        if posting.words == 1, dictionary.facts[Int(posting.actor)].kind != .person,
          !c.flags.contains(.article), let namesake = scratch.first[c.key],
          scratch.entities[namesake].kind == .person
        {
          continue
        }
        if hints.contains(.notSentenceStart), c.flags.contains(.initial),
          !isSupported(posting.actor, text, segments, other, otherSegments)
        {
          continue
        }
        if hints.contains(.context),
          posting.kind != .name || posting.words == 1 || hints.contains(.shared),
          !isSupported(
            posting.actor, text, segments, other, otherSegments,
            byCountry: !hints.contains(.strict)), !isCorporate(i, posting, text, segments)
        {
          continue
        }
        // An ordinary word that begins a sentence, or stands in a headline, is no name.
        if posting.words == 1, posting.shape.capitals == 0, hints.contains(.word),
          !c.flags.isDisjoint(with: [.initial, .headline]),
          scratch.actors[UInt64(posting.actor) &+ 1] == nil
        {
          continue
        }
        if c.flags.contains(.shouted), posting.shape.capitals != 0, posting.words == 1,
          scratch.actors[UInt64(posting.actor) &+ 1] == nil,
          !LexiconClasses.of(c.key).isDisjoint(with: [.word, .common])
        {
          continue
        }
        rule =
          posting.shape.capitals != 0 && posting.words == 1
          ? .acronym
          : posting.kind == .name ? .full : .alias
        if !fulls.contains(posting.actor) { fulls.append(posting.actor) }
      case .metonym where isAlive(posting.actor):
        metonym = posting.actor
      case .metonym, .oldMetonym:
        // `Moscow` for the Soviet Union only where that is in the article.
        if let known = metonym {
          guard scratch.actors[UInt64(posting.actor) &+ 1] != nil,
            day == nil ? scratch.actors[UInt64(known) &+ 1] == nil : isAlive(posting.actor)
          else { continue }
        }
        metonym = posting.actor
      default: break
      }
    }
    if c.words == 1, c.flags.contains(.capitals), let owner = bodySpelt(c, notAmong: fulls) {
      return take(i, owner, .acronym)
    }
    if fulls.count > 1 {
      fulls = ActorList(decide(fulls.all, text, segments, other, otherSegments))
    }
    if let actor = fulls.only {
      scratch.candidates[i].entity = Int32(entity(ofActor: actor))
      scratch.candidates[i].rule = rule
      scratch.candidates[i].kind = dictionary.facts[Int(actor)].kind.entityKind
      return
    }
    if fulls.count > 1 {
      ambiguous(i, fulls.all)
      return
    }
    if let metonym, !c.flags.contains(.titled) {
      // `Washington` after a person of that name was resolved is left to the short forms.
      if scratch.first[c.key] != nil, !c.flags.contains(.located) { return }
      if c.flags.contains(.acts) {
        scratch.candidates[i].entity = Int32(entity(ofActor: metonym))
        scratch.candidates[i].rule = .metonym
        scratch.candidates[i].kind = .government
      } else {
        scratch.candidates[i].kind = .place
        named(i, key: c.key)
      }
    }
  }

  /// The body whose name before has the initials of an acronym, where the article names none of
  /// those that go by it elsewhere: the CBC after the Congressional Black Caucus.
  private func bodySpelt(_ c: Candidate, notAmong actors: ActorList) -> Int? {
    guard let owner = scratch.first[c.key], scratch.entities[owner].kind == .organization,
      actors.all.allSatisfy({ scratch.actors[UInt64($0) &+ 1] == nil })
    else { return nil }
    if case .dictionary(let known) = scratch.entities[owner].identity {
      return actors.contains(known) ? nil : owner
    }
    // `Securities & Exchange Commission` is a spelling of the body that the acronym names anyway.
    let first = Int(scratch.entities[owner].candidate)
    guard first >= 0 else { return nil }
    let spelt = scratch.candidates[first]
    for actor in actors.all {
      let words = dictionary.actors[Int(actor)].name.split { $0 == " " || $0 == "-" }
        .map { NameKey.word(String($0)) }
      let shared = [spelt.firstKey, spelt.middleKey, spelt.lastKey].count { words.contains($0) }
      if shared > 1 { return nil }
    }
    return owner
  }

  /// Keeps those of several namesakes that the article speaks for: already named, or in office on
  /// the day, or of a country that is named.
  private mutating func decide(
    _ actors: [UInt32], _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments
  ) -> [UInt32] {
    let unique = actors.enumerated().filter { !actors[..<$0.offset].contains($0.element) }
      .map(\.element)
    if unique.count == 1 { return unique }
    let known = unique.filter { scratch.actors[UInt64($0) &+ 1] != nil }
    if known.count == 1 { return known }
    if let day {
      let holding = unique.filter { dictionary.actors[Int($0)].role(on: day) != nil }
      if holding.count == 1 { return holding }
    }
    let weights = unique.map { weight(ofCountryOf: $0) }
    let near = unique.indices.filter { weights[$0] > 0 }
    if near.count == 1 { return [unique[near[0]]] }
    if near.isEmpty {
      // One that the article speaks for before those that need no word.
      let supported = unique.filter {
        dictionary.facts[Int($0)].hints.contains(.context)
          && isSupported($0, text, segments, other, otherSegments)
      }
      return supported.count == 1 ? supported : unique
    }
    // `the Senate` in a report on Nigeria that mentions the United States once.
    let most = weights.max() ?? 0
    let leading = unique.indices.filter { weights[$0] * 2 >= most }
    return leading.count == 1 ? [unique[leading[0]]] : unique
  }

  private mutating func ambiguous(_ i: Int, _ actors: [UInt32]) {
    let key = scratch.candidates[i].key ^ 0xA5A5
    scratch.candidates[i].rule = .surname
    if let known = scratch.names[key] {
      scratch.candidates[i].entity = Int32(known)
      scratch.candidates[i].kind = scratch.entities[known].kind
      return
    }
    let sorted = Array(Set(actors)).sorted()
    scratch.ambiguous.append(sorted)
    let kind = dictionary.facts[Int(sorted[0])].kind.entityKind
    scratch.candidates[i].kind = kind
    scratch.entities.append(
      Scratch.EntityDraft(
        identity: .ambiguous(Int32(scratch.ambiguous.count - 1)), kind: kind, gender: .unknown,
        candidate: Int32(i)))
    scratch.names.set(key, scratch.entities.count - 1)
    scratch.candidates[i].entity = Int32(scratch.entities.count - 1)
  }

  /// Whether an actor exists on the day of the article, or today without a day.
  private mutating func isAlive(_ actor: UInt32) -> Bool {
    dictionary.facts[Int(actor)].ends >= (day?.number ?? 20_000)
  }

  /// Whether one of the context words of an actor, its country or its parent is in the article.
  mutating func isSupported(
    _ actor: UInt32, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments, byCountry: Bool = true
  ) -> Bool {
    if scratch.actors[UInt64(actor) &+ 1] != nil { return true }
    let country = dictionary.facts[Int(actor)].country
    if byCountry, country != ActorDictionary.noActor, scratch.actors[UInt64(country) &+ 1] != nil {
      return true
    }
    let parent = dictionary.facts[Int(actor)].parent
    if parent != ActorDictionary.noActor, scratch.actors[UInt64(parent) &+ 1] != nil { return true }
    guard let needed = dictionary.contextWords[actor] else { return false }
    let memo = UInt64(actor) &+ 1
    if let known = scratch.supported[memo] { return known == 1 }
    let isThere = mentions(needed, text, segments, other, otherSegments)
    scratch.supported.set(memo, isThere ? 1 : 0)
    return isThere
  }

  /// An entity by its name alone.
  private mutating func named(_ i: Int, key: UInt64) {
    let c = scratch.candidates[i]
    let tag: UInt64 = c.kind == .place ? 3 : c.kind == .person ? 1 : 2
    var full = key
    if c.flags.contains(.state) {
      full = PlaceNames.state(for: key)?.key ?? key
    } else if c.kind == .place {
      full = PlaceNames.name(for: key)?.key ?? key
    }
    let isGeneric =
      c.kind == .organization
      && (c.flags.contains(.generic)
        || c.phrase >= 0 && dictionary.traits[Int(c.phrase)].contains(.generic))
    let owner = isGeneric ? owner(ofGeneric: i) : nil
    if let owner { full = NameKey.chain(full, UInt64(owner)) }
    let mapped = NameKey.mix(full &+ tag)
    if let known = scratch.names[mapped] {
      scratch.candidates[i].entity = Int32(known)
      return
    }
    var gender = Gender.unknown
    if c.kind == .person {
      gender =
        c.flags.contains(.woman)
        ? .female
        : c.flags.contains(.man)
          ? .male
          : c.flags.contains(.male) ? .male : c.flags.contains(.female) ? .female : .unknown
    }
    let isUnknown = c.kind == .person && c.words < 2 || isGeneric && owner == nil
    scratch.entities.append(
      Scratch.EntityDraft(
        identity: isUnknown ? .unknown : .named, kind: c.kind, gender: gender,
        candidate: Int32(i), owner: owner))
    scratch.names.set(mapped, scratch.entities.count - 1)
    scratch.candidates[i].entity = Int32(scratch.entities.count - 1)
  }

  private mutating func resolveName(_ i: Int, _ text: borrowing Span<UInt8>) {
    let isState = resolveState(i, text)
    let c = scratch.candidates[i]
    if c.words == 1 {
      // A single word may shorten a name that comes later; places and acronyms stand by themselves.
      guard c.kind == .place else { return }
      // `in Narvik` is the town, though the article goes on about Narvik Timber Inc.
      let owner = scratch.first[c.key]
      let isBodys = owner.map { scratch.entities[$0].kind != .person } ?? true
      if isState || owner == nil
        || c.flags.contains(.located) && isBodys && !c.flags.contains(.capitals)
      {
        named(i, key: c.key)
      }
      return
    }
    // `Trump Jr.` may shorten a name that comes later.
    if c.words == 2, c.flags.contains(.generation) { return }
    if c.kind == .person, let owner = owner(ofParticled: c) { return take(i, owner, .surname) }
    if c.kind == .person {
      // `John A. Smith` and `John Smith` are one.
      let plain = NameKey.chain(NameKey.chain(c.firstKey, c.lastKey), 7)
      // `Ola Berg Jr.` after Ola Berg is his son; `Ola Berg` after Ola Berg Jr. is the same man.
      let own =
        c.flags.contains(.generation)
        ? NameKey.chain(NameKey.chain(c.firstKey, c.stemKey), 7) : plain
      if let known = scratch.names[own] {
        scratch.candidates[i].entity = Int32(known)
        return
      }
      named(i, key: c.key)
      scratch.names.set(own, Int(scratch.candidates[i].entity))
      if scratch.names[plain] == nil {
        scratch.names.set(plain, Int(scratch.candidates[i].entity))
      }
    } else if c.kind != .place, let owner = scratch.first[c.key],
      scratch.entities[owner].kind == c.kind
    {
      // `Narvik Timber` after `Narvik Timber Inc`.
      scratch.candidates[i].entity = Int32(owner)
      scratch.candidates[i].rule = .alias
    } else {
      named(i, key: c.key)
    }
  }

  /// The person named before whose surname has a particle that here begins a sentence: `De Clercq` after
  /// Willy de Clercq, `Al-Sadr`.
  private func owner(ofParticled c: Candidate) -> Int? {
    guard c.words == 2, vocabulary.known(c.firstKey).contains(.particle),
      let owner = scratch.first[c.lastKey], scratch.entities[owner].kind == .person,
      case .named = scratch.entities[owner].identity
    else { return nil }
    let full = scratch.candidates[Int(scratch.entities[owner].candidate)]
    return full.endToken - full.firstToken > c.endToken - c.firstToken ? owner : nil
  }

  /// Notes the first full name that a short name may shorten.
  private mutating func introduceFirst(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) {
    let c = scratch.candidates[i]
    let entity = Int(c.entity)
    func note(_ key: UInt64) {
      if scratch.first[key] == nil { scratch.first.set(key, entity) }
    }
    switch scratch.entities[entity].identity {
    case .dictionary(let actor):
      if dictionary.facts[Int(actor)].kind == .person {
        if !dictionary.facts[Int(actor)].hints.contains(.noSurname) {
          for place in dictionary.shortKeys(of: actor) { note(dictionary.shortKeys[place]) }
        }
        if c.words > 1 { notePart(c.firstKey, entity) }
        if c.flags.contains(.generation) { note(c.stemKey) }
      } else {
        for place in dictionary.shortKeys(of: actor) { note(dictionary.shortKeys[place]) }
      }
    case .named where c.kind == .person:
      if c.flags.contains(.generation) {
        note(c.stemKey)
        note(c.lastKey)
      } else if let known = scratch.first[c.lastKey], isOfGeneration(known) {
        // Of father and son, the one without `Jr.` goes by the surname.
        scratch.first.set(c.lastKey, entity)
      } else {
        note(c.lastKey)
      }
      if c.flags.contains(.surnameFirst) { note(c.firstKey) }
      notePart(c.firstKey, entity)
      if c.middleKey != 0 { notePart(c.middleKey, entity) }
    default: break
    }
    if c.words > 1,
      scratch.entities[entity].kind == .organization
        || scratch.entities[entity].kind == .group
    {
      defineAcronym(i, text, segments)
      noteVariants(i, text, segments)
    }
  }

  /// Whether an entity was first named with `Jr` or `Sr`.
  private func isOfGeneration(_ entity: Int) -> Bool {
    let candidate = Int(scratch.entities[entity].candidate)
    return candidate >= 0 && scratch.candidates[candidate].flags.contains(.generation)
  }

  private mutating func notePart(_ key: UInt64, _ entity: Int) {
    if scratch.part[key] == nil { scratch.part.set(key, entity) }
  }

  /// Makes the entity of a full name the latest one for its short names.
  private mutating func introduce(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) {
    let c = scratch.candidates[i]
    let entity = Int(c.entity)
    switch scratch.entities[entity].identity {
    case .dictionary(let actor) where dictionary.facts[Int(actor)].kind == .person:
      guard c.rule == .full || c.rule == .alias,
        !dictionary.facts[Int(actor)].hints.contains(.noSurname)
      else { return }
      for place in dictionary.shortKeys(of: actor) {
        scratch.latest.set(dictionary.shortKeys[place], entity)
      }
    case .named where c.kind == .person:
      if c.flags.contains(.generation) {
        scratch.latest.set(c.stemKey, entity)
        if scratch.first[c.lastKey] != entity { return }
      }
      scratch.latest.set(c.lastKey, entity)
      if c.flags.contains(.surnameFirst) { scratch.latest.set(c.firstKey, entity) }
    default: break
    }
    if c.kind == .organization || c.kind == .group {
      let head = headKey(c, text, segments)
      if head != 0 { scratch.heads.set(head, entity) }
    }
  }

  /// Resolves a short name.
  private mutating func resolveShort(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments
  ) {
    let c = scratch.candidates[i]
    if c.flags.contains(.opener) {
      if let owner = scratch.latest[c.key], scratch.entities[owner].kind == .person {
        take(i, owner, .surname)
      }
      return
    }
    let isTitled = c.flags.contains(.titled)
    if resolveHead(i, text, segments) { return }
    if c.words <= 2 || c.phrase >= 0 {
      if let owner = scratch.latest[c.key] ?? scratch.first[c.key] {
        let isBody = scratch.entities[owner].kind != .person
        if !isMerelyWord(c) || isTitled || isBody {
          scratch.candidates[i].entity = Int32(owner)
          scratch.candidates[i].rule =
            isBody ? .acronym : isTitled ? .titleSurname : .surname
          scratch.candidates[i].kind = scratch.entities[owner].kind
          scratch.candidates[i].flags.remove(.dropped)
          return
        }
      }
    }
    if c.phrase >= 0 {
      resolveShortPhrase(i, text, segments, other, otherSegments)
      return
    }
    if c.flags.contains(.dropped), !isTitled || c.words > 1 {
      // A given name may stand for a person that was named in full.
      if c.words == 1, let owner = scratch.part[c.key], !c.flags.contains(.headline),
        LexiconClasses.of(c.key).isDisjoint(with: [.common, .word])
      {
        scratch.candidates[i].entity = Int32(owner)
        scratch.candidates[i].rule = .surname
        scratch.candidates[i].kind = .person
        scratch.candidates[i].flags.remove(.dropped)
      }
      return
    }
    if c.kind == .person, let owner = scratch.part[c.key] {
      scratch.candidates[i].entity = Int32(owner)
      scratch.candidates[i].rule = .surname
      return
    }
    named(i, key: c.key)
    if scratch.candidates[i].rule == .full, c.words == 1 {
      scratch.candidates[i].rule =
        c.kind == .person
        ? (isTitled ? .titleSurname : .surname)
        : c.flags.contains(.capitals) ? .acronym : .full
    }
  }

  /// Whether a short name is an ordinary word whose capital may be due to its place.
  private mutating func isMerelyWord(_ c: Candidate) -> Bool {
    guard !c.flags.isDisjoint(with: [.initial, .headline]), c.words == 1,
      !c.flags.contains(.subject)
    else { return false }
    return LexiconClasses.of(c.key).contains(.common)
      && scratch.evidenceIndex[c.key].map { scratch.evidence[$0].person < 0 } ?? true
  }

  /// A short form of the dictionary whose owner the article does not name in full.
  private mutating func resolveShortPhrase(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments
  ) {
    let c = scratch.candidates[i]
    var shorts = ActorList()
    var bare = ActorList()
    for p in postings(c.phrase).prefix(64) where dictionary.postings[p].kind == .short {
      let actor = dictionary.postings[p].actor
      if dictionary.facts[Int(actor)].hints.contains(.noSurname) { continue }
      if !shorts.contains(actor) { shorts.append(actor) }
      if dictionary.facts[Int(actor)].hints.contains(.bare) { bare.append(actor) }
    }
    let isTitled = c.flags.contains(.titled)
    if isTitled, !c.flags.contains(.honorific), !shorts.isEmpty {
      var titled = ActorList()
      for actor in shorts.all where bears(actor, c, text, segments, other, otherSegments) {
        titled.append(actor)
      }
      if let actor = titled.only {
        settle(i, actor, .titleSurname)
        return
      }
      var holding = ActorList()
      for actor in shorts.all where holds(actor, c, text) { holding.append(actor) }
      if let actor = holding.only {
        settle(i, actor, .titleSurname)
        return
      }
    }
    if let actor = bare.only, !isMerelyWord(c) {
      settle(i, actor, isTitled ? .titleSurname : .surname)
      return
    }
    if let actor = leader(among: shorts.all, i, text, segments) {
      settle(i, actor, .surname)
      return
    }
    // No rule: what the evidence says it is.
    let isPerson = isTitled || c.person >= 0 && c.kind == .person
    if isPerson, shorts.count > 1 {
      ambiguous(i, shorts.all)
    } else if isPerson, !shorts.isEmpty || isTitled {
      scratch.candidates[i].kind = .person
      named(i, key: c.key)
      scratch.candidates[i].rule = isTitled ? .titleSurname : .surname
    } else if c.person >= 0, c.kind == .place {
      named(i, key: c.key)
    } else if c.person >= 0, c.kind == .organization, shorts.isEmpty {
      named(i, key: c.key)
    }
  }

  private mutating func settle(_ i: Int, _ actor: UInt32, _ rule: MentionRule) {
    let made = entity(ofActor: actor)
    scratch.candidates[i].entity = Int32(made)
    scratch.candidates[i].rule = rule
    scratch.candidates[i].kind = .person
    for place in dictionary.shortKeys(of: actor) {
      let key = dictionary.shortKeys[place]
      scratch.latest.set(key, made)
      if scratch.first[key] == nil { scratch.first.set(key, made) }
    }
  }
}
