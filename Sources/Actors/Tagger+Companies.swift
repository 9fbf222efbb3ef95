internal import NewsText
internal import Segmentation

// How the press writes companies: with their legal form, as partnerships, by the code of an exchange.
extension Tagger {
  /// Whether `and` before word `i` belongs to a firm: `Hutton and Co`, `Merrill Lynch and Co Inc`.
  func joinsPartners(_ a: Int, _ i: Int) -> Bool {
    let words = scratch.words
    guard Self.partners.contains(words[i].key) else { return false }
    guard let known = phraseBefore(a, i) else { return words[i - 1].phrase < 0 }
    return words[known].traits.contains(.body)
  }

  private static let partners: Set<UInt64> = Set(
    ["co", "company", "sons", "partners", "associates"].map { NameKey.word($0) })

  /// The word among `a..<i` whose phrase ends right before word `i`.
  private func phraseBefore(_ a: Int, _ i: Int) -> Int? {
    let words = scratch.words
    var j = max(a, i - PhraseTable.longest)
    while j < i {
      if words[j].phrase >= 0, words[j].phraseEnd > words[i - 1].token { return j }
      j += 1
    }
    return nil
  }

  /// Whether `and` before word `i` stands inside the name of a body, between two ordinary words:
  /// `Savings and Loan Association`, `Telephone and Telegraph Co`.
  ///
  /// Only words that name nothing alone are joined: in `Senate and House Budget Committee`, `Boeing and
  /// Spirit Airlines` each half is a name.
  mutating func joinsBody(_ a: Int, _ i: Int, _ limit: Int) -> Bool {
    let words = scratch.words
    let before = words[i - 1]
    // `First National Bank and Trust Co`, `Narvik Trust and Banking Co`.
    if Self.trusts.contains(words[i].key), before.classes.contains(.body), before.phrase < 0,
      !before.isPossessive, i + 1 < limit, words[i + 1].gap == .space, isLegalForm(words[i + 1])
    {
      return true
    }
    guard isPlainWord(before), i - a > 1 || !before.isInitial, i + 1 < limit, isPlainWord(words[i])
    else { return false }
    // `GAS and Oil Board`; the nearest words are enough, however long the run is.
    for j in max(a, i - PhraseTable.longest)..<i
    where words[j].isLetter || words[j].isCapitals != words[i].isCapitals {
      return false
    }
    // `Jane Brown and Green Party members`.
    if words[a].phrase < 0, !words[a].classes.isDisjoint(with: .personName),
      words[a].classes.isDisjoint(with: .word)
    {
      return false
    }
    var end = i + 1
    while end < limit, words[end].gap == .space, words[end].phrase < 0,
      !words[end - 1].isPossessive,
      isPlainWord(words[end]) || !words[end].classes.isDisjoint(with: .bodyOrCompany)
    {
      scratch.steps &+= 1
      end += 1
    }
    return end - i > 1 && !words[end - 1].classes.isDisjoint(with: .bodyOrCompany)
  }

  private static let trusts = ["trust", "banking"].map { NameKey.word($0) }

  /// Whether a word is an ordinary one that names neither a person, a place, an actor nor a body.
  private func isPlainWord(_ word: Word) -> Bool {
    let classes = word.classes
    return !word.isPossessive && !word.isLetter
      && (word.phrase < 0 || word.traits.contains(.short) && classes.contains(.common))
      && !classes.isDisjoint(with: [.word, .domain])
      && classes.isDisjoint(with: .notPlain)
  }

  /// Whether a comma before word `i` stands inside the name of a firm.
  ///
  /// `Goldman, Sachs and Co`, `Apple, Inc`.
  func joinsFirm(_ i: Int, _ limit: Int) -> Bool {
    let words = scratch.words
    if words[i].classes.contains(.company) { return Self.listed.contains(words[i].key) }
    var j = i + 1
    while j < limit, j < i + 3, words[j].gap == .space { j += 1 }
    return j < limit && Self.partners.contains(words[j].key)
      && (words[j].gap == .and || words[j].gap == .ampersand) && !words[j - 1].isPossessive
  }

  /// The legal forms that American papers set off by a comma.
  private static let listed: Set<UInt64> = Set(
    ["inc", "ltd", "corp", "llc", "incorporated"].map { NameKey.word($0) })

  /// The end of the legal form that follows a known body at word `i`, `i` itself where none does:
  /// `Chrysler Corp`, `Salomon Brothers Inc`, `Smith Barney, Harris Upham and Co`.
  mutating func firmEnd(_ i: Int, _ b: Int) -> Int {
    let words = scratch.words
    let end = i + phraseWords(i, b)
    if end < b, words[end].gap == .comma, isLegalForm(words[b - 1]) { return b }
    var last = end
    while last < b, !words[last - 1].isPossessive, isLegalForm(words[last]) { last += 1 }
    if last > end { return last }
    return branchEnd(i, end, b)
  }

  /// Whether the words `a..<b` are the name of a known company with a legal form or a branch.
  mutating func isFirm(_ a: Int, _ b: Int) -> Bool {
    isBodyPhrase(a) && isUnmistakable(a) && firmEnd(a, b) == b
  }

  /// Whether the phrase of word `i` names a company by more than an ordinary word.
  private func isUnmistakable(_ i: Int) -> Bool {
    guard let posting = firstPosting(i) else { return false }
    let facts = dictionary.facts[Int(posting.actor)]
    return facts.kind == .company
      && (posting.words > 1 || facts.hints.isDisjoint(with: [.context, .word]))
  }

  /// The end of a branch of a known company at word `i`, whose name ends before word `end`: `Salomon
  /// Brothers International Ltd`, `Merrill Lynch Capital Markets`.
  ///
  /// Its mentions are the company's. A company that shares its name with an ordinary word is another
  /// one: `Delta Dental Corp`.
  private mutating func branchEnd(_ i: Int, _ end: Int, _ b: Int) -> Int {
    let words = scratch.words
    guard isUnmistakable(i) else { return i }
    var last = end
    var areBranches = true
    while last < b, !words[last - 1].isPossessive, words[last].phrase < 0, !words[last].isLetter,
      words[last].gap == .space || words[last].gap == .ampersand || words[last].gap == .and,
      !words[last].classes.isDisjoint(with: [.word, .domain, .body, .company]),
      words[last].classes.isDisjoint(with: [.function, .honorific])
    {
      scratch.steps &+= 1
      if !Self.branches.contains(words[last].key) { areBranches = false }
      last += 1
    }
    guard last > end else { return i }
    return isLegalForm(words[last - 1]) || areBranches && last - end <= 2 ? last : i
  }

  private static let branches: Set<UInt64> = Set(
    [
      "capital", "markets", "securities", "international", "holdings", "group", "financial",
      "services", "trust", "airways", "airlines", "stores", "investments", "partners",
    ].map { NameKey.word($0) })

  /// Whether an ordinary word begins a sentence as the name of a company: `Coastal Corp said …`.
  func isFirstOfCompany(_ i: Int, _ end: Int) -> Bool {
    i + 1 < end && scratch.words[i + 1].classes.contains(.company)
      && scratch.words[i].classes.isDisjoint(with: .function)
  }

  /// Whether a word is part of the legal form of a company.
  func isLegalForm(_ word: Word) -> Bool {
    word.classes.contains(.company) || word.key == Self.company
  }

  private static let company = NameKey.word("company")

  /// Whether the words `a..<b` are nothing but a legal form: `Co Inc` of a name that was cut.
  func isLegalForm(_ a: Int, _ b: Int) -> Bool {
    for i in a..<b where scratch.words[i].classes.isDisjoint(with: .company) { return false }
    return true
  }

  /// Whether the words `a..<b` are a person's short name with `& Co` after it.
  func isCircle(_ a: Int, _ b: Int) -> Bool {
    let words = scratch.words
    return b - a == 2 && words[a].traits.contains(.short) && words[a].phrase >= 0
      && Self.partners.contains(words[b - 1].key)
      && (words[b - 1].gap == .ampersand || words[b - 1].gap == .and)
  }

  /// Whether the words `a..<b` are the code of a share: `<MER>`, `<VOWG.F>`, `(NYSE: KBH)`.
  ///
  /// It stands beside the company's name and would count it twice.
  func isTicker(_ text: borrowing Span<UInt8>, _ a: Int, _ b: Int) -> Bool {
    let words = scratch.words
    guard words[a].isCapitals || words[a].isLetter, words[a].start > 0, b - a < 3 else {
      return false
    }
    let start = Int(words[a].start)
    let end = Int(words[b - 1].end)
    if text[start - 1] == 0x3C {
      return end < text.count && (text[end] == 0x3E || text[end] == 0x2E)
    }
    // An exchange and a colon before it.
    guard a > 0, words[a - 1].isCapitals, end < text.count, text[end] == 0x29 else { return false }
    let exchange = Int(words[a - 1].end)
    guard start - exchange <= 2, exchange < start, text[exchange] == 0x3A else { return false }
    let open = Int(words[a - 1].start)
    return open > 0 && text[open - 1] == 0x28
  }

  /// The company of the dictionary that goes by the words before a legal form: `Exxon Corp`.
  ///
  /// The legal form says that an ordinary word is a company, so that no word of context is asked for.
  mutating func bearer(ofLegalForm c: Candidate) -> UInt32? {
    guard c.flags.contains(.company) else { return nil }
    let entry = dictionary.phrases.find(c.stemKey)
    guard entry.phrase >= 0 else { return nil }
    var found: UInt32?
    for p in postings(Int32(entry.phrase)).prefix(8) {
      let posting = dictionary.postings[p]
      let kind = dictionary.facts[Int(posting.actor)].kind
      // The owner of a paper goes by its name in full: `New York Times Co`, not `Sun Co`.
      guard posting.kind == .name || posting.kind == .alias,
        kind == .company || kind == .media && posting.words > 1
      else { continue }
      if let found, found != posting.actor { return nil }
      found = posting.actor
    }
    return found
  }

  /// The end of a company's name without its legal form.
  ///
  /// One company is one actor, whether an article says `Narvik Timber` or `Narvik Timber Inc`. An
  /// ordinary word is no name without it: `Coastal Corp`.
  mutating func withoutLegalForm(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var stem = end
    while true {
      var stop = stem
      while stop > start, !Self.isInWord(text[stop - 1]) { stop -= 1 }
      var first = stop
      while first > start, Self.isInWord(text[first - 1]) { first -= 1 }
      let key = NameKey.word(text, first, stop)
      let isLinked = stem < end && key == Self.and
      guard first > start,
        isLinked || key == Self.company || vocabulary.known(key).contains(.company)
      else {
        let isOnly = first == start
        return isOnly && !LexiconClasses.of(key).isDisjoint(with: [.common, .word]) ? end : stop
      }
      stem = first
    }
  }

  /// Whether a stem names the company alone: `Canada Ltd` is not called Canada.
  func isName(_ stem: UInt64) -> Bool {
    let classes = WordClasses(rawValue: UInt64(LexiconClasses.of(stem).rawValue))
    return dictionary.phrases.find(stem).phrase < 0
      && classes.isDisjoint(with: [.largeCity, .city, .region])
  }

  private static let and = NameKey.word("and")

  /// Whether a byte belongs to a word rather than to what stands between words.
  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x27
  }
}
