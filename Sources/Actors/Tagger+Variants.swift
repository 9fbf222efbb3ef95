internal import NewsText
internal import Segmentation

/// Short names that an article makes for itself: acronyms, names without `Inc`, `the Commission`.
extension Tagger {
  /// Gives an acronym in brackets to the body right before it: `Lake Basin Authority (LBA)`.
  ///
  /// Where its letters are the initials of the name, the acronym belongs to that body in the whole
  /// article, whatever it may stand for elsewhere.
  mutating func defineAcronym(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) {
    let c = scratch.candidates[i]
    let next = i + 1
    guard c.words > 1, next < scratch.candidates.count,
      next != scratch.headlineCount || i >= scratch.headlineCount
    else { return }
    let short = scratch.candidates[next]
    guard short.flags.isSuperset(of: [.bracketed, .capitals]), short.words == 1,
      short.firstToken > c.endToken, short.firstToken <= c.endToken + 2
    else { return }
    let isDefined = lettersAreInitials(c, short, text, segments)
    let entity = Int(c.entity)
    if !isDefined {
      // What the dictionary knows has its acronyms there.
      guard short.phrase < 0, case .named = scratch.entities[entity].identity else { return }
    }
    if scratch.first[short.key] == nil { scratch.first.set(short.key, entity) }
    guard isDefined else { return }
    scratch.defined.set(short.key, entity)
    take(next, entity, .acronym)
  }

  /// Whether the letters of `short` are initials of the words of `long`, in order: two at least,
  /// and half of them.
  private mutating func lettersAreInitials(
    _ long: Candidate, _ short: Candidate, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> Bool {
    var token = Int(long.firstToken)
    var hits = 0
    var letters = 0
    for p in Int(short.start)..<Int(short.end) where text[p] != 0x2E {
      letters += 1
      var t = token
      while t < Int(long.endToken) {
        if segments.tokens.classes[t].isWord,
          text[Int(segments.tokens.bounds[t])] & 0xDF == text[p] & 0xDF
        {
          break
        }
        t += 1
      }
      if t < Int(long.endToken) {
        hits += 1
        token = t + 1
      }
    }
    // The first letter must be that of the first word: `(PDP)` after `Senate of Nigeria` is no acronym.
    return hits >= 2 && hits * 2 >= letters && text[Int(long.start)] == text[Int(short.start)]
  }

  /// Notes the names by which an article may go on about a body.
  mutating func noteVariants(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) {
    let c = scratch.candidates[i]
    let entity = Int(c.entity)
    func note(_ key: UInt64) {
      if key != 0, scratch.first[key] == nil { scratch.first.set(key, entity) }
    }
    // `Narvik Timber` for `Narvik Timber Inc`, and `Narvik` unless that is a word.
    if c.stemKey != 0 {
      note(c.stemKey)
      if c.stemKey != c.firstKey, LexiconClasses.of(c.firstKey).isDisjoint(with: [.word, .common]),
        vocabulary.known(c.firstKey).isDisjoint(with: [.people, .direction, .domain, .title]),
        dictionary.phrases.find(c.firstKey).phrase < 0
      {
        note(c.firstKey)
      }
    }
    if c.words >= 3 { note(initialsKey(c, text, segments)) }
  }

  /// The key of the initials of the capitalised words of a name; 0 if they are not three to eight.
  private mutating func initialsKey(
    _ c: Candidate, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> UInt64 {
    scratch.slug.removeAll(keepingCapacity: true)
    for token in Int(c.firstToken)..<Int(c.endToken) {
      switch segments.tokens.classes[token] {
      case .capitalised, .capitals, .initial, .mixed:
        let byte = text[Int(segments.tokens.bounds[token])]
        guard byte &- 0x41 < 26, scratch.slug.count < 9 else { return 0 }
        scratch.slug.append(byte)
      default: break
      }
    }
    guard scratch.slug.count >= 3, scratch.slug.count <= 8 else { return 0 }
    return NameKey.word(scratch.slug.span, 0, scratch.slug.count)
  }

  /// The noun that heads the name of a body: `Commission` of `Lake Basin Commission`; 0 for none.
  mutating func headKey(
    _ c: Candidate, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> UInt64 {
    guard c.words > 1 else { return 0 }
    if classes(text, segments, tokenAfter(segments, Int(c.firstToken) + 1)).contains(.of) {
      return vocabulary.known(c.firstKey).isDisjoint(with: .bodyOf) ? 0 : c.firstKey
    }
    return vocabulary.known(c.lastKey).isDisjoint(with: .body) ? 0 : c.lastKey
  }

  /// Gives `the Commission` to the latest body whose name it heads.
  mutating func resolveHead(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> Bool {
    let c = scratch.candidates[i]
    guard c.words == 1, c.phrase < 0, c.flags.contains(.article),
      c.flags.isDisjoint(with: [.headline, .capitals, .titled, .shouted]),
      let owner = scratch.heads[c.key]
    else { return false }
    // `the Committee for the Study of Mice` is another one.
    if classes(text, segments, tokenAfter(segments, Int(c.endToken))).contains(.of) { return false }
    // What the article names nowhere else is not made a name for its capital alone.
    if c.flags.contains(.dropped), case .named = scratch.entities[owner].identity { return false }
    take(i, owner, .alias)
    return true
  }

  /// Takes the abbreviation of a state for a place where it stands after one: `Salem, Ore.`.
  mutating func resolveState(_ i: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let c = scratch.candidates[i]
    guard c.phrase < 0, i > 0, c.start >= 3, PlaceNames.state(for: c.key) != nil else {
      return false
    }
    let before = scratch.candidates[i - 1]
    guard before.kind == .place, !before.flags.contains(.dropped), before.end + 2 == c.start,
      text[Int(before.end)] == 0x2C,
      text[Int(before.end) + 1] == 0x20,
      c.flags.contains(.capitals)
        || text[Int(c.end) - 1] == 0x2E
        || Int(c.end) < text.count && text[Int(c.end)] == 0x2E
    else { return false }
    scratch.candidates[i].kind = .place
    scratch.candidates[i].flags.remove(.dropped)
    scratch.candidates[i].flags.insert(.state)
    return true
  }

  /// Whether the name of another country stands right before an agency of one: `Jordan Food and Drug
  /// Administration` is not the American one.
  mutating func isOfAnotherCountry(_ i: Int, _ actor: UInt32) -> Bool {
    let country = dictionary.facts[Int(actor)].country
    guard dictionary.facts[Int(actor)].kind == .gov, country != ActorDictionary.noActor, i > 0,
      i != scratch.headlineCount
    else { return false }
    let before = scratch.candidates[i - 1]
    guard before.phrase >= 0, before.entity >= 0,
      before.endToken + 1 == scratch.candidates[i].firstToken,
      case .dictionary(let other) = scratch.entities[Int(before.entity)].identity
    else { return false }
    return dictionary.facts[Int(other)].kind == .country && other != country
  }

  /// Counts how often the article names each country, its people and its bodies.
  mutating func weighCountries() {
    for i in scratch.candidates.indices {
      let phrase = scratch.candidates[i].phrase
      guard phrase >= 0, !scratch.candidates[i].flags.contains(.dropped) else { continue }
      let country = dictionary.phraseCountries[Int(phrase)]
      guard country != ActorDictionary.noActor else { continue }
      let weight = (scratch.countryWeights[UInt64(country) &+ 1] ?? 0) + 1
      scratch.countryWeights.set(UInt64(country) &+ 1, weight)
      scratch.heaviestCountry = max(scratch.heaviestCountry, weight)
    }
  }

  /// How often the article names the country of an actor, its people and its bodies.
  mutating func weight(ofCountryOf actor: UInt32) -> Int {
    let country = dictionary.facts[Int(actor)].country
    guard country != ActorDictionary.noActor else { return 0 }
    return scratch.countryWeights[UInt64(country) &+ 1] ?? 0
  }

  /// Whether `the Senate` may be this one: the article names it in full, or is about its country at
  /// least half as much as about any other.
  mutating func isAtHome(_ actor: UInt32) -> Bool {
    if scratch.actors[UInt64(actor) &+ 1] != nil { return true }
    let weight = weight(ofCountryOf: actor)
    return weight > 0 && weight * 2 >= scratch.heaviestCountry
  }

  /// Makes a candidate a mention of an entity.
  mutating func take(_ i: Int, _ entity: Int, _ rule: MentionRule) {
    scratch.candidates[i].entity = Int32(entity)
    scratch.candidates[i].rule = rule
    scratch.candidates[i].kind = scratch.entities[entity].kind
    scratch.candidates[i].flags.remove(.dropped)
  }
}
