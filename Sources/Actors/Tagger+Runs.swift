internal import NewsText
internal import Segmentation

extension Tagger {
  /// Cuts the words of a text into runs and finds the names in them.
  mutating func parse(
    _ text: borrowing Span<UInt8>, _ segments: Segments, isHeadline: Bool
  ) {
    matchPhrases(text, segments)
    var i = 0
    let count = scratch.words.count
    var sentence = 0
    let sentences = segments.sentences
    while i < count {
      let token = scratch.words[i].token
      while sentence < sentences.count, Int(sentences[sentence].endToken) <= Int(token) {
        sentence += 1
      }
      guard sentence < sentences.count else { break }
      let endToken = Int32(sentences[sentence].endToken)
      var end = i
      while end < count, scratch.words[end].token < endToken { end += 1 }
      let style = lineStyle(text, segments, sentences[sentence], i, end)
      var context = SentenceContext(
        sentence: isHeadline ? -1 : sentence, first: Int(sentences[sentence].firstToken),
        end: Int(endToken), lastWord: end,
        isHeadline: isHeadline || style == .titleCase, isShouted: style == .capitals)
      if isHeadline, style == .capitals { context.isHeadline = true }
      var at = i
      while at < end { at = parseRun(text, segments, at, context) }
      i = end
    }
  }

  /// What holds for all runs of one sentence.
  struct SentenceContext {
    /// Number of the sentence, -1 in the headline.
    var sentence: Int
    /// Its tokens.
    var first: Int
    var end: Int
    /// One past its last capitalised word.
    var lastWord: Int
    /// Whether ordinary words are capitalised too.
    var isHeadline: Bool
    /// Whether all is in capitals.
    var isShouted: Bool
  }

  private enum LineStyle { case sentence, titleCase, capitals }

  /// Whether a sentence is written in title case or in capitals: then capitals tell little.
  private mutating func lineStyle(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ sentence: Sentence, _ first: Int,
    _ end: Int
  ) -> LineStyle {
    let capitalised = end - first
    guard capitalised > 2 else { return .sentence }
    var lower = 0
    var longLower = 0
    var capitals = 0
    let classes = segments.tokens.classes.span
    let bounds = segments.tokens.bounds.span
    // A long sentence with few capitals is settled without a second look.
    guard Int(sentence.endToken - sentence.firstToken) < capitalised * 5 else { return .sentence }
    scratch.steps &+= Int(sentence.endToken - sentence.firstToken)
    for i in Int(sentence.firstToken)..<Int(sentence.endToken) {
      if classes[i] == .lower {
        lower += 1
        if bounds[i + 1] - bounds[i] > 4 { longLower += 1 }
      } else if classes[i] == .capitals {
        capitals += 1
      }
    }
    if capitals > 3 * (lower + capitalised - capitals), capitals > 2 { return .capitals }
    let isStopped =
      sentence.endToken > 0 && classes[Int(sentence.endToken) - 1] == .stop
    if longLower * 4 <= capitalised, lower <= capitalised, !isStopped || longLower == 0 {
      var ordinary = 0
      for i in first..<end where scratch.words[i].classes.contains(.common) { ordinary += 1 }
      if ordinary * 3 >= capitalised, capitalised > 3 { return .titleCase }
    }
    return .sentence
  }

  /// Finds for every word the longest dictionary phrase that begins with it.
  private mutating func matchPhrases(_ text: borrowing Span<UInt8>, _ segments: Segments) {
    var words = scratch.words
    scratch.words = []
    let dictionary = dictionary
    for i in words.indices {
      let token = Int(words[i].token)
      // A particle in lower case may belong to it: `al-Qaeda`, `bin Laden`.
      if words[i].gap != .space, words[i].gap != .stop || words[i].isInitial, token >= 2,
        segments.tokens.classes[token - 2] == .lower, segments.tokens.range(token - 2).count <= 4
      {
        // The farthest of up to three particles first: `von der Leyen`.
        var first = token
        while first >= 2, token - first < 6, segments.tokens.classes[first - 2] == .lower,
          segments.tokens.classes[first - 1] == .space
            || segments.tokens.classes[first - 1] == .dash,
          isParticle(text, segments, first - 2)
        {
          first -= 2
        }
        var isFound = false
        while first < token, !isFound {
          let range = segments.tokens.range(first)
          let key = NameKey.word(text, range.lower, range.upper)
          let match = matchPhrase(
            text, segments, first: first, firstKey: key, in: dictionary.phrases)
          if match.phrase >= 0, match.end > token {
            words[i].token = Int32(first)
            words[i].start = UInt32(range.lower)
            words[i].phrase = Int32(match.phrase)
            words[i].phraseEnd = Int32(match.end)
            words[i].traits = dictionary.traits[match.phrase]
            isFound = true
          }
          first += 2
        }
        if isFound { continue }
      }
      let isFunction =
        !words[i].classes.isDisjoint(with: [.function, .weekday]) && !words[i].isCapitals
      var key = words[i].fullKey
      while true {
        let entry = key == words[i].key ? words[i].entry : dictionary.phrases.find(key)
        if entry.isFound {
          var match =
            entry.isPrefix
            ? longestPhrase(text, segments, words, i, key, entry)
            : (end: token + 1, phrase: entry.phrase)
          // `U.S. trade representative` is no name of an office, but `U.S.` is one.
          while match.phrase >= 0, match.end > token + 1,
            !isUsable(text, segments, token, match)
          {
            match = longestPhrase(text, segments, words, i, key, entry, before: match.end)
          }
          // `McDonald's` may be a name with its 's; `Adam's` is no Adams.
          let isOwner = words[i].isPossessive && key == words[i].fullKey && match.end == token + 1
          if match.phrase >= 0, match.end > Int(words[i].phraseEnd),
            !isOwner || !dictionary.traits[match.phrase].contains(.short),
            key == words[i].fullKey || match.end == token + 1,
            !isFunction || match.end > token + 1,
            isUsable(text, segments, token, match)
          {
            words[i].phrase = Int32(match.phrase)
            words[i].phraseEnd = Int32(match.end)
            words[i].traits = dictionary.traits[match.phrase]
          }
        }
        if !words[i].isPossessive || key == words[i].key { break }
        key = words[i].key
      }
    }
    scratch.words = words
  }

  /// Whether a token is a particle of personal names.
  private mutating func isParticle(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ token: Int
  ) -> Bool {
    let range = segments.tokens.range(token)
    // Of the short words before names, nearly all are `the`, `of`, `in` and the like.
    if range.count > 1, !vocabulary.particles.mayHold(text[range.lower], text[range.lower + 1]) {
      return false
    }
    return vocabulary.known(NameKey.word(text, range.lower, range.upper)).contains(.particle)
  }

  /// Whether any actor of a phrase may be written so.
  private mutating func isUsable(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ token: Int,
    _ match: (end: Int, phrase: Int)
  ) -> Bool {
    // Words with capitals serve every form that asks for no more than that.
    if dictionary.traits[match.phrase].contains(.plain), segments.tokens.classes[token] != .capitals
    {
      var i = token
      while i < match.end, segments.tokens.classes[i] != .lower { i += 1 }
      if i == match.end { return true }
    }
    let first = Int(dictionary.firstPostings[match.phrase])
    let end = Int(dictionary.firstPostings[match.phrase + 1])
    var shapes = 0
    for p in first..<end {
      let posting = dictionary.postings[p]
      // `AI` is no surname `Ai`.
      let isInitials =
        posting.kind == .short && posting.words == 1 && posting.shape.capitals == 0
        && segments.tokens.classes[token] == .capitals && segments.tokens.range(token).count == 2
      if !isInitials,
        agrees(text, segments, token, match.end, posting.shape, shouted: true)
      {
        return true
      }
      shapes += 1
      scratch.steps &+= 1
      if shapes > 64 { return false }
    }
    return false
  }

  /// The end of the run that begins with word `a`, and the words at which phrases begin.
  private mutating func runEnd(
    _ text: borrowing Span<UInt8>, _ a: Int, _ context: SentenceContext
  ) -> Int {
    let words = scratch.words
    let limit = context.lastWord
    var i = a
    while i < limit {
      if words[i].phrase >= 0 {
        // Over the words of the phrase.
        var next = i + 1
        while next < limit, words[next].token < words[i].phraseEnd { next += 1 }
        i = next
      } else {
        i += 1
      }
      guard i < limit else { break }
      let before = words[i - 1]
      if before.isPossessive || context.isShouted && isShoutedFunction(words[i]) { break }
      switch words[i].gap {
      case .space, .ampersand: continue
      case .hyphen:
        continue
      case .particle:
        if before.classes.isDisjoint(with: [.title, .body]) { continue }
      case .stop:
        if before.isLetter || before.classes.contains(.abbreviation) && !words[i].isInitial
          || before.classes.contains(.abbreviation)
            && before.classes.contains(.honorific)
        {
          continue
        }
        if areInitials(text, i - 1, before: words[i]) {
          scratch.words[i - 1].isLetter = true
          continue
        }
      case .and where joinsPartners(a, i) || joinsBody(a, i, limit): continue
      case .comma where joinsFirm(i, limit): continue
      default: break
      }
      break
    }
    return i
  }

  /// Whether word `i` is initials without a space before a surname: `J.K. Rowling`, `E.F. Hutton`.
  private mutating func areInitials(
    _ text: borrowing Span<UInt8>, _ i: Int, before surname: Word
  ) -> Bool {
    let word = scratch.words[i]
    guard word.isCapitals, word.phrase < 0, text[Int(word.start) + 1] == 0x2E,
      word.end - word.start <= 5, !surname.isInitial, !surname.isCapitals, !surname.isLetter,
      surname.phrase < 0 || surname.traits.contains(.short),
      surname.classes.isDisjoint(with: .partOfName),
      !surname.classes.isDisjoint(with: .anySurname) || surname.classes.isDisjoint(with: .word)
    else { return false }
    return PlaceNames.name(for: word.key) == nil && PlaceNames.state(for: word.key) == nil
  }

  /// Parses one run and gives the index of the next word.
  private mutating func parseRun(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ context: SentenceContext
  ) -> Int {
    let end = runEnd(text, a, context)
    if isPartyLabel(a, end) || isTicker(text, a, end) { return end }
    var start = a
    // `However John Smith`, `The Ministry`: function words begin no name.
    while start < end, scratch.words[start].phrase < 0,
      !isFirstOfBody(start, end), !isFirstOfCompany(start, end),
      isMerelyInitial(scratch.words[start], alone: end - start == 1)
        || context.isShouted && isShoutedFunction(scratch.words[start])
    {
      start += 1
    }
    if start < end {
      let next = parseNames(text, segments, start, end, context)
      return max(next, end)
    }
    if end - a == 1, scratch.words[a].classes.isDisjoint(with: .function) {
      addOpener(text, segments, a, context)
    }
    return end
  }

  /// Whether `First` begins the name of a body within a sentence: `First Boston Corp`.
  private func isFirstOfBody(_ i: Int, _ end: Int) -> Bool {
    scratch.words[i].key == Self.first && !scratch.words[i].isInitial && end - i > 2
      && !scratch.words[end - 1].classes.isDisjoint(with: .bodyOrCompany)
  }

  private static let first = NameKey.word("first")

  /// Whether a word of a line in capitals would be no name in lower case: `CUTS STAKE TO 5 PCT`.
  private func isShoutedFunction(_ word: Word) -> Bool {
    word.phrase < 0 && word.classes.contains(.function) && !word.isLetter
      && word.classes.isDisjoint(with: [.of, .and, .the])
  }

  /// Whether a word is capitalised only for its place, or names nothing.
  private mutating func isMerelyInitial(_ word: Word, alone: Bool) -> Bool {
    if word.classes.contains(.function), !word.isCapitals || word.isLetter { return true }
    if word.isLetter { return false }
    guard word.isInitial, !word.isCapitals else { return false }
    let classes = word.classes
    guard classes.contains(.common) || alone && classes.contains(.word) else { return false }
    return classes.isDisjoint(with: [
      .title, .honorific, .domain, .modifier, .body, .landformBefore, .people, .given, .surname,
      .largeCity, .region, .namePrefix, .direction, .month, .weekday,
    ]) || alone && classes.contains(.common) && classes.isDisjoint(with: [.people, .body, .title])
  }
}
