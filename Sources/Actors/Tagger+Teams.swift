internal import NewsText
internal import Segmentation

extension Tagger {
  /// Gives the names of places and nicknames to the teams that go by them in a report on sport.
  ///
  /// `Liverpool` is the club in `beat Liverpool` or `Liverpool striker`, and the city in `in
  /// Liverpool`. A team is chosen only where the article is about its sport or names it in full,
  /// where the place in the sentence is one of teams, and where no other team answers as well;
  /// otherwise the name is left to the rules for places.
  mutating func resolveTeams(
    _ title: borrowing Span<UInt8>, _ titleSegments: Segments, _ text: borrowing Span<UInt8>,
    _ segments: Segments
  ) {
    var report = SportReport()
    for i in scratch.candidates.indices {
      let entry = dictionary.teamForms.find(scratch.candidates[i].key)
      guard entry.phrase >= 0, !scratch.candidates[i].flags.contains(.opener) else { continue }
      if i < scratch.headlineCount {
        resolveTeam(i, entry.phrase, title, titleSegments, text, segments, &report)
      } else {
        resolveTeam(i, entry.phrase, text, segments, title, titleSegments, &report)
      }
    }
  }

  /// What an article tells of sport, found out when it is first asked for.
  struct SportReport {
    /// How many words of each sport there are; nothing before they were counted.
    var counts: [Int] = []
    /// How many of them differ.
    var distinct = 0
    /// Whether it speaks of women's sport.
    var isWomens = false
    /// The teams that the article names in full.
    var named: [UInt32] = []
  }

  private mutating func resolveTeam(
    _ i: Int, _ form: Int, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments, _ report: inout SportReport
  ) {
    let c = scratch.candidates[i]
    guard c.flags.isDisjoint(with: [.titled, .role, .shouted]), c.entity < 0 else { return }
    let strength = teamStrength(i, text, segments)
    let isCountry = c.phrase >= 0
    let known = LexiconClasses.of(c.key)
    let isPlace = isCountry || !known.isDisjoint(with: .place)
    guard strength > 0 || !isPlace, strength > 1 || !isCountry else { return }
    if report.counts.isEmpty {
      report.counts = [Int](repeating: 0, count: Sport.allCases.count)
      countSportWords(text, segments, &report)
      countSportWords(other, otherSegments, &report)
      noteNamedTeams(&report)
    }
    let teams = dictionary.teamLists[form]
    let named = teams.filter { report.named.contains($0) }
    var team: UInt32
    if let only = named.first, named.count == 1 {
      guard strength > 0 || c.flags.contains(.article) && !isPlace else { return }
      team = only
    } else {
      guard named.isEmpty, let best = likeliestTeam(teams, report) else { return }
      let isMarked = c.flags.contains(.article) && strength > 0
      let needed =
        strength > 1 ? 1 : isPlace ? 3 : known.contains(.word) && !isMarked ? 3 : 2
      guard report.distinct >= needed else { return }
      if !isPlace, known.contains(.word), strength == 0, !c.flags.contains(.article) { return }
      team = best
    }
    // Nobody is `at` an American team but its city; `at Fulham` is the club.
    if isPlace, strength == 1, !dictionary.facts[Int(team)].hints.isDisjoint(with: Self.american) {
      return
    }
    // The team of men is not the team of women.
    if report.isWomens, dictionary.facts[Int(team)].hints.contains(.national) { return }
    scratch.candidates[i].entity = Int32(entity(ofActor: team))
    scratch.candidates[i].rule = isPlace ? .metonym : .alias
    // The name of a country stays that of a place, whoever plays for it.
    scratch.candidates[i].kind = isCountry ? .place : .organization
    scratch.candidates[i].flags.remove(.dropped)
  }

  /// The sports whose teams share their names with large cities and states.
  private static let american: ActorHints = [
    .of(.gridiron), .of(.basketball), .of(.baseball), .of(.hockey),
  ]

  /// The one team whose sport the article is about most; nothing where two are as likely.
  private mutating func likeliestTeam(_ teams: [UInt32], _ report: SportReport) -> UInt32? {
    var best: UInt32?
    var most = 0
    var isTied = false
    for team in teams {
      var count = 0
      for sport in Sport.allCases where dictionary.facts[Int(team)].hints.contains(.of(sport)) {
        count = max(count, report.counts[Int(sport.rawValue)])
      }
      if count > most {
        (best, most, isTied) = (team, count, false)
      } else if count == most {
        isTied = true
      }
    }
    return isTied ? nil : best
  }

  /// How surely the place of a name is one of teams: 2 beside a player or rival, 1 where a team or
  /// anybody else may stand, 0 where only a place can.
  private mutating func teamStrength(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> Int {
    let c = scratch.candidates[i]
    let words = Sport.lexicon
    let before = tokenBefore(segments, Int(c.firstToken))
    let next = tokenAfter(segments, Int(c.endToken))
    var follows: UInt16 = 0
    var isNumber = false
    if next >= 0 {
      let kind = segments.tokens.classes[next]
      if kind == .lower {
        follows = words.mask(key(text, segments, next))
      } else if kind == .number {
        isNumber = true
      } else if kind.isWord {
        // `Chelsea Street`, `Paris Fashion Week`.
        return 0
      } else if kind == .punctuation, text[Int(segments.tokens.bounds[next])] == 0x2C,
        isPlaceAfterComma(i, text, segments, next)
      {
        return 0
      }
    }
    if follows & SportLexicon.player != 0 { return 2 }
    if follows & SportLexicon.rival != 0 { return 2 }
    var leads: UInt16 = 0
    if before >= 0 {
      let kind = segments.tokens.classes[before]
      if kind == .lower {
        leads = words.mask(key(text, segments, before))
        if leads == 0, !classes(text, segments, before).isDisjoint(with: [.locative, .of]) {
          return 0
        }
      } else if kind.isWord, !classes(text, segments, before).contains(.the) {
        return 0
      }
    }
    if leads & SportLexicon.rival != 0 { return 2 }
    // `at Fulham, Liverpool and England`: what is said of one is said of all.
    if i > 0, before >= 0, scratch.candidates[i - 1].entity >= 0,
      scratch.candidates[i - 1].endToken == Int32(before)
        || scratch.candidates[i - 1].endToken + 1 == Int32(before),
      leads & SportLexicon.link != 0 || segments.tokens.classes[before] == .punctuation,
      isTeam(scratch.candidates[i - 1].entity)
    {
      return 2
    }
    if follows & SportLexicon.follower != 0 || leads & SportLexicon.link != 0 || isNumber {
      return 1
    }
    return c.flags.contains(.subject) ? 1 : 0
  }

  /// Whether an entity is a team of the dictionary.
  private mutating func isTeam(_ entity: Int32) -> Bool {
    guard case .dictionary(let actor) = scratch.entities[Int(entity)].identity else { return false }
    return !dictionary.facts[Int(actor)].hints.isDisjoint(with: .sports)
  }

  /// Whether a region or country follows after a comma: `Chelsea, Massachusetts`.
  private mutating func isPlaceAfterComma(
    _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments, _ comma: Int
  ) -> Bool {
    guard i + 1 < scratch.candidates.count else { return false }
    let next = scratch.candidates[i + 1]
    guard Int(next.firstToken) == tokenAfter(segments, comma + 1),
      next.sentence == scratch.candidates[i].sentence
    else { return false }
    // In a list of teams every name may be a place too.
    guard dictionary.teamForms.find(next.key).phrase < 0 else { return false }
    return next.phrase >= 0 && next.words == 1
      || LexiconClasses.of(next.key).contains(.region)
  }

  private mutating func countSportWords(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ report: inout SportReport
  ) {
    let words = Sport.lexicon
    let womensKey = Self.womensKey
    let sports = UInt16(1 << Sport.allCases.count - 1)
    let classes = segments.tokens.classes.span
    let bounds = segments.tokens.bounds.span
    var seen = KeyMap()
    var base = 0
    while base < classes.count {
      var marks = Self.words(Self.block(classes, base))
      while marks != 0 {
        let token = base &+ marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        let start = Int(bounds[token])
        let end = Int(bounds[token + 1])
        guard end - start > 2, words.mayTell(text[start], text[start + 1], text[start + 2]) else {
          continue
        }
        let kind = classes[token]
        guard kind == .lower || kind == .capitals || kind == .capitalised else { continue }
        let key = NameKey.word(text, start, end)
        if key == womensKey { report.isWomens = true }
        let mask = words.mask(key) & sports
        guard mask != 0 else { continue }
        for sport in Sport.allCases where mask & (1 << UInt16(sport.rawValue)) != 0 {
          report.counts[Int(sport.rawValue)] += 1
        }
        if seen[key] == nil {
          seen.set(key, 0)
          report.distinct += 1
        }
      }
      base += 8
    }
  }

  private static let womensKey = NameKey.word("women's")

  /// Notes the teams that stand in the article by a name that is theirs alone.
  private mutating func noteNamedTeams(_ report: inout SportReport) {
    for c in scratch.candidates where c.phrase >= 0 {
      let posting = dictionary.postings[Int(dictionary.firstPostings[Int(c.phrase)])]
      guard posting.kind.isFull, posting.words > 1,
        !dictionary.facts[Int(posting.actor)].hints.isDisjoint(with: .sports)
      else { continue }
      if !report.named.contains(posting.actor), report.named.count < 64 {
        report.named.append(posting.actor)
      }
    }
  }
}
