internal import NewsText
internal import Segmentation

extension Tagger {
  /// A candidate over the words `a..<b`.
  @inline(__always)
  private mutating func candidate(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext
  ) -> Candidate {
    let words = scratch.words
    var key = b - a == 1 ? words[a].key : words[a].fullKey
    scratch.steps &+= b - a
    for i in stride(from: a + 1, to: b, by: 1) {
      // `MITSUI AND CO` of a headline is Mitsui and Co.
      if i + 1 < b, words[i].classes.contains(.and) { continue }
      key = NameKey.chain(key, i == b - 1 ? words[i].key : words[i].fullKey)
    }
    var last = b - 1
    if last > a, words[last].classes.contains(.suffix) { last -= 1 }
    var result = Candidate(
      start: words[a].start, end: words[b - 1].end, firstToken: words[a].token,
      endToken: words[b - 1].token + 1, sentence: Int32(context.sentence), key: key)
    result.lastKey = words[last].key
    result.firstKey = words[a].key
    if words[a].classes.contains(.male) { result.flags.insert(.male) }
    if words[a].classes.contains(.female) { result.flags.insert(.female) }
    if last - a >= 2 { result.middleKey = words[last - 1].key }
    if last == b - 2, Self.generations.contains(words[b - 1].key) {
      result.flags.insert(.generation)
      result.stemKey = NameKey.chain(words[last].fullKey, words[b - 1].key)
    }
    if b - a == 3, words[a + 1].isLetter, !words[a].isLetter {
      result.flags.insert(.initialled)
      result.stemKey = NameKey.chain(words[a].fullKey, words[b - 1].key)
    }
    if last > a, isLegalForm(words[last]) {
      result.stemKey = stemKey(a, last)
      result.flags.insert(.company)
    }
    if b - a >= 2, b - a <= 3, words[a].classes.contains(.eastAsianSurname),
      words[a].classes.isDisjoint(with: [.male, .female])
    {
      result.flags.insert(.surnameFirst)
    }
    result.words = Int16(clamping: b - a)
    if b - a > 1 { scratch.lastWords |= 1 << (result.lastKey & 63) }
    if context.isHeadline { result.flags.insert(.headline) }
    if context.isShouted { result.flags.insert(.shouted) }
    if words[a].isInitial { result.flags.insert(.initial) }
    if b - a == 1, words[a].isCapitals { result.flags.insert(.capitals) }
    // The stop of `U.S.`, `Inc.` and `Jr.` belongs to the name.
    let end = Int(result.end)
    if !words[b - 1].isPossessive, end < text.count, text[end] == 0x2E,
      words[b - 1].classes.contains(.abbreviation) && b - a > 1
        && !words[b - 1].classes.isDisjoint(with: [.company, .suffix])
        || words[b - 1].isCapitals && end - Int(words[b - 1].start) >= 3
          && text[end - 2] == 0x2E
    {
      result.end += 1
      result.endToken += 1
    }
    return result
  }

  /// `Lind Jr` shortens a longer name and is not whom `Lind` alone means; a number, as a king has it, is
  /// part of the name.
  private static let generations: [UInt64] = ["jr", "sr"].map { NameKey.word($0) }

  /// The key of the words from `a` up to the endings of a company before `last`: `Inc`, `Co Ltd`.
  private mutating func stemKey(_ a: Int, _ last: Int) -> UInt64 {
    var end = last
    while end > a + 1, isLegalForm(scratch.words[end - 1]) { end -= 1 }
    return wordsKey(a, end)
  }

  /// The key of the words `a..<b`, the last one without its possessive ending.
  func wordsKey(_ a: Int, _ b: Int) -> UInt64 {
    let words = scratch.words
    var key = b - a == 1 ? words[a].key : words[a].fullKey
    for i in stride(from: a + 1, to: b, by: 1) {
      key = NameKey.chain(key, i == b - 1 ? words[i].key : words[i].fullKey)
    }
    return key
  }

  /// The tokens on both sides of a name, and what is known of them.
  struct Surroundings {
    /// Index of the nearest token before it in its line that is no space, or -1.
    var before: Int
    var beforeKind: TokenClass
    var beforeClasses: WordClasses
    /// Its key if it is a word, else 0.
    var beforeKey: UInt64
    /// Index of the nearest token after it in its line that is no space, or -1.
    var next: Int
    var nextKind: TokenClass
    var nextClasses: WordClasses
    /// Its key if it is a word, else 0.
    var nextKey: UInt64
  }

  private mutating func surroundings(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ found: Candidate
  ) -> Surroundings {
    var around = Surroundings(
      before: tokenBefore(segments, Int(found.firstToken)), beforeKind: .space, beforeClasses: [],
      beforeKey: 0, next: tokenAfter(segments, Int(found.endToken)), nextKind: .space,
      nextClasses: [], nextKey: 0)
    if around.before >= 0 {
      around.beforeKind = segments.tokens.classes[around.before]
      if around.beforeKind.isWord {
        around.beforeKey = key(text, segments, around.before)
        around.beforeClasses = vocabulary.known(around.beforeKey)
      }
    }
    if around.next >= 0 {
      around.nextKind = segments.tokens.classes[around.next]
      if around.nextKind.isWord {
        around.nextKey = key(text, segments, around.next)
        around.nextClasses = vocabulary.known(around.nextKey)
      }
    }
    return around
  }

  /// Whether a month stands in a date: `in May`, `May 3`, `of May 2019`, `by late May`.
  private mutating func isDate(_ around: Surroundings) -> Bool {
    around.beforeKind == .number || around.nextKind == .number
      || !around.beforeClasses.isDisjoint(with: [.locative, .of, .counterpart])
      || around.beforeKind == .lower && around.beforeClasses.contains(.modifier)
  }

  /// Whether the phrase that begins with word `a` is a country or a place that stands for one.
  private mutating func mayAct(_ a: Int) -> Bool { scratch.words[a].traits.contains(.mayAct) }

  /// Adds a dictionary phrase over the words `a..<b`.
  mutating func addPhrase(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext, title: TitleSpan?, sure: CandidateFlags = []
  ) {
    var found = candidate(text, segments, a, b, context)
    found.flags.formUnion(sure)
    found.phrase = scratch.words[a].phrase
    if found.endToken < scratch.words[a].phraseEnd { found.endToken = scratch.words[a].phraseEnd }
    if scratch.words[b - 1].token < found.endToken - 1 {
      let last = segments.tokens.range(Int(found.endToken) - 1)
      found.end = max(found.end, UInt32(withoutPossessive(text, last)))
    }
    let around = surroundings(text, segments, found)
    if b - a == 1, scratch.words[a].classes.contains(.month), isDate(around) { return }
    apply(title, text, segments, around, to: &found)
    if b - a > 1 { trimTitle(a, b, &found) }
    weighPlace(text, segments, a, b, &found, around, context)
    if mayAct(a), acts(text, segments, around, a, b) { found.flags.insert(.acts) }
    if let role = role(text, segments, around, after: found.phrase, found.endToken) {
      found.flags.insert(.role)
      found.holder = Int32(role.holder)
      found.endToken = Int32(role.end)
      found.end = UInt32(withoutPossessive(text, segments.tokens.range(role.end - 1)))
      scratch.candidates.append(found)
      return
    }
    scratch.candidates.append(found)
  }

  /// Cuts a title off a name that the dictionary lists with it: `Pope Francis`, `King Abdullah`.
  private mutating func trimTitle(_ a: Int, _ b: Int, _ found: inout Candidate) {
    guard isPersonPhrase(a), Self.trimmedTitles.contains(scratch.words[a].key) else {
      return
    }
    found.title = ByteRange(Int(scratch.words[a].start), Int(scratch.words[a].end))
    found.start = scratch.words[a + 1].start
    found.firstToken = scratch.words[a + 1].token
    found.flags.insert(.titled)
  }

  private static let trimmedTitles: [UInt64] = [
    "pope", "king", "queen", "prince", "princess", "emperor", "emir", "president", "general",
    "mrs", "dr", "col",
  ].map { NameKey.word($0) }

  /// Adds a body that its head noun shows.
  mutating func addBody(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext, isPlace: Bool
  ) {
    if scratch.words[a].phrase >= 0, phraseWords(a, b) == b - a || isFirm(a, b) {
      // `Parliament` is one, though the dictionary may not know whose.
      let isGeneric = scratch.words[a].traits.contains(.generic)
      addPhrase(text, segments, a, b, context, title: nil, sure: isGeneric ? .sure : [])
    } else {
      addName(text, segments, a, b, context, title: nil, sure: isPlace ? .surePlace : .sure)
    }
  }

  /// Adds a name that is not in the dictionary.
  mutating func addName(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext, title: TitleSpan?, sure: CandidateFlags
  ) {
    if b - a == 1, scratch.words[a].phrase >= 0 {
      return addPhrase(text, segments, a, b, context, title: title)
    }
    // `Jr.` of a name that was taken without it.
    if b - a == 1, scratch.words[a].classes.contains(.suffix) { return }
    if isLegalForm(a, b) { return }
    // `Mueller & Co.`: a man and his people.
    if isCircle(a, b) { return addPhrase(text, segments, a, a + 1, context, title: title) }
    // Among capitals an ordinary word is no part of a name: `CRUZ SHUTS OUT TRUMP`.
    if context.isShouted, b - a > 1, sure.isEmpty {
      for i in a..<b where scratch.words[i].classes.contains(.common) { return }
    }
    var found = candidate(text, segments, a, b, context)
    extendParticle(text, segments, a, &found)
    extendHyphen(text, segments, a, b, &found)
    let around = surroundings(text, segments, found)
    apply(title, text, segments, around, to: &found)
    found.flags.formUnion(sure)
    if sure == .sure, isGeneric(a, b) { found.flags.insert(.generic) }
    weighPlace(text, segments, a, b, &found, around, context)
    scratch.candidates.append(found)
  }

  /// Adds an ordinary word that may be a surname: `Weld insists …` after Bill Weld.
  ///
  /// It is no evidence for anything.
  mutating func addOpener(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ context: SentenceContext
  ) {
    let word = scratch.words[a]
    guard !context.isHeadline, !context.isShouted, !word.isLetter else { return }
    if !word.isPossessive {
      let next = tokenAfter(segments, Int(word.token) + 1)
      guard next >= 0, segments.tokens.classes[next] == .lower,
        Self.isVerb(text, segments.tokens.range(next), classes(text, segments, next))
      else { return }
    }
    var found = candidate(text, segments, a, a + 1, context)
    found.kind = .person
    found.flags.formUnion([.opener, .dropped])
    scratch.candidates.append(found)
  }

  /// Whether a word in lower case after a name shows by its form that the name is its subject.
  static func isVerb(_ text: borrowing Span<UInt8>, _ range: ByteRange, _ known: WordClasses)
    -> Bool
  {
    range.count > 4 && text[range.upper - 1] == 0x64 && text[range.upper - 2] == 0x65
      || !known.isDisjoint(with: [.speech, .auxiliary, .action, .be])
  }

  /// Takes a particle in lower case into the name: `von der Leyen`, `al-Sisi`.
  private mutating func extendParticle(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ found: inout Candidate
  ) {
    guard scratch.words[a].gap == .far || scratch.words[a].gap == .particle else { return }
    var token = Int(found.firstToken)
    while token >= 2 {
      let range = segments.tokens.range(token - 2)
      guard segments.tokens.classes[token - 2] == .lower, range.count <= 3, range.count >= 2
      else { break }
      let isHyphen = segments.tokens.classes[token - 1] == .dash
      guard isHyphen || segments.tokens.classes[token - 1] == .space else { break }
      let known = vocabulary.known(NameKey.word(text, range.lower, range.upper))
      guard known.contains(.particle), known.isDisjoint(with: [.function, .of, .and]),
        isHyphen
          || !LexiconClasses.of(NameKey.word(text, range.lower, range.upper))
            .contains(.common)
      else { break }
      token -= 2
    }
    guard token < Int(found.firstToken) else { return }
    found.firstToken = Int32(token)
    found.start = segments.tokens.bounds[token]
  }

  /// Takes the second half of a Korean given name into the name: `Chung Eui-yong`.
  private mutating func extendHyphen(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ found: inout Candidate
  ) {
    let dash = Int(found.endToken)
    guard b - a >= 2, b - a <= 4, hasEastAsianSurname(a, b), dash + 1 < segments.tokens.count,
      segments.tokens.classes[dash] == .dash,
      segments.tokens.classes[dash + 1] == .lower
    else { return }
    let range = segments.tokens.range(dash + 1)
    let end = withoutPossessive(text, range)
    guard end - range.lower <= 6,
      classes(text, segments, dash + 1).isDisjoint(with: [.personNoun, .bodyNoun])
    else { return }
    found.end = UInt32(end)
    found.endToken = Int32(dash + 2)
    found.key = NameKey.chain(found.key, NameKey.word(text, range.lower, end))
    found.words = 3
    found.lastKey = scratch.words[b - 2].key
    found.flags.insert(.surePerson)
  }

  /// The word among `a..<b` that is an East Asian surname, not the last one.
  private mutating func hasEastAsianSurname(_ a: Int, _ b: Int) -> Bool {
    for i in a..<b - 1 where scratch.words[i].classes.contains(.eastAsianSurname) { return true }
    return false
  }

  /// Notes the title beside a name, in capitals or in lower case: `President Moon`, `analyst Kim`.
  private mutating func apply(
    _ title: TitleSpan?, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ around: Surroundings, to found: inout Candidate
  ) {
    if let title {
      found.title = title.bytes
      found.flags.insert(.titled)
      var onlyHonorific = true
      for i in title.first..<title.end {
        let classes = scratch.words[i].classes
        if classes.contains(.woman) { found.flags.insert(.woman) }
        if classes.contains(.man), !classes.contains(.woman) { found.flags.insert(.man) }
        if classes.isDisjoint(with: .honorific) { onlyHonorific = false }
      }
      if onlyHonorific { found.flags.insert(.honorific) }
      return
    }
    // `foreign minister Chung Eui-yong`.
    var token = around.before
    guard around.beforeKind == .lower else { return }
    let last = around.beforeClasses
    guard last.contains(.title) || last.contains(.personNoun), last.isDisjoint(with: .function)
    else { return }
    // `major U.S. cities`, `its official Twitter page`, `progressive group Justice Democrats`.
    if Self.descriptions.contains(around.beforeKey) { return }
    if found.phrase >= 0,
      dictionary.traits[Int(found.phrase)].isDisjoint(with: [.anyPerson, .short])
    {
      return
    }
    let end = segments.tokens.range(token).upper
    var start = segments.tokens.range(token).lower
    while true {
      token = tokenBefore(segments, token)
      guard token >= 0, segments.tokens.classes[token] == .lower else { break }
      let before = classes(text, segments, token)
      guard !before.isDisjoint(with: [.domain, .modifier, .title]) else { break }
      start = segments.tokens.range(token).lower
    }
    found.title = ByteRange(start, end)
    if last.contains(.title) { found.flags.insert(.titled) }
    if last.contains(.woman) { found.flags.insert(.woman) }
    if last.contains(.man) { found.flags.insert(.man) }
  }

  /// Titles which in lower case are adjectives.
  private static let descriptions: Set<UInt64> = Set(
    ["major", "official", "private"].map { NameKey.word($0) })

  /// The holder of the office that a title right after a country or body names.
  private mutating func role(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ around: Surroundings,
    after known: Int32, _ endToken: Int32
  ) -> (holder: UInt32, end: Int)? {
    guard let day, known >= 0 else { return nil }
    let first = Int(endToken)
    let start = around.next
    guard start == first + 1, segments.tokens.classes[start].isWord,
      !dictionary.traits[Int(known)].contains(.anyPerson)
    else { return nil }
    let match = matchPhrase(
      text, segments, first: start, firstKey: around.nextKey, in: titles.table)
    var end = match.end
    var phrase = match.phrase
    if phrase < 0 {
      // A possessive title: `the US president's`.
      let range = segments.tokens.range(start)
      let stripped = withoutPossessive(text, range)
      guard stripped < range.upper else { return nil }
      let entry = titles.table.find(NameKey.word(text, range.lower, stripped))
      guard entry.isFound, entry.phrase >= 0 else { return nil }
      phrase = entry.phrase
      end = start + 1
    }
    // A name after it makes it that person's title; `-elect` and `of` change its sense.
    let next = tokenAfter(segments, end)
    if next >= 0, next < segments.tokens.count {
      switch segments.tokens.classes[next] {
      case .capitalised, .initial, .capitals, .mixed: return nil
      case .dash: return nil
      case .lower:
        let follower = classes(text, segments, next)
        if !follower.isDisjoint(with: [.title, .of, .domain]) { return nil }
      default: break
      }
    }
    // `former US president`, `then`, `deputy`: somebody else.
    if around.beforeClasses.contains(.modifier) { return nil }
    let posting = dictionary.postings[Int(dictionary.firstPostings[Int(known)])]
    guard let holder = dictionary.holder(posting.actor, phrase, titles, on: day) else { return nil }
    return (holder, end)
  }
}

extension ActorDictionary {
  /// The person who held the office that a title names in a country or body on a day.
  ///
  /// Nothing where two persons qualify, or where an open spell was last confirmed more than two
  /// years before the day.
  func holder(_ body: UInt32, _ phrase: Int, _ titles: TitlePhrases, on day: Day) -> UInt32? {
    let actor = actors[Int(body)]
    guard actor.kind != .person else { return nil }
    let isCountry = actor.kind == .country
    var best: (actor: UInt32, from: Int32)?
    for role in titles.roles(phrase, country: actor.country) {
      guard isCountry != (role == .igo) else { continue }
      for holder in offices[Self.officeKey(body, role)] ?? [] {
        let spell = actors[Int(holder.actor)].spells[holder.spell]
        guard spell.holds(on: day) else { continue }
        if spell.to == nil, let asof = spell.asof, asof.number &+ 730 < day.number { continue }
        if role == .hos, !titles.fits(phrase, spell.title) { continue }
        let from = spell.from?.number ?? .min
        if let known = best, known.from > from { continue }
        best = (holder.actor, from)
      }
      if best != nil { break }
    }
    return best?.actor
  }
}
