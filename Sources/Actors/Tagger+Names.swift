internal import NewsText
internal import Segmentation

extension Tagger {
  /// Parses the words `a..<b` of a run into titles and names; gives the index after the last word
  /// used, which may lie beyond `b` where `of` joins another run.
  mutating func parseNames(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext
  ) -> Int {
    var a = a
    // Most runs hold neither a title nor the head of a body.
    var all: WordClasses = []
    for i in a..<b { all.formUnion(scratch.words[i].classes) }
    // Half of all runs are one word that needs none of the rules below.
    if b - a == 1, all.isDisjoint(with: .manyRules) {
      if scratch.words[a].phrase >= 0 {
        addPhrase(text, segments, a, b, context, title: nil)
      } else {
        addName(text, segments, a, b, context, title: nil, sure: [])
      }
      return b
    }
    if all.contains(.people) {
      while a < b, let next = parseParty(text, segments, a, b, context) { a = next }
      guard a < b else { return b }
    }
    if all.isDisjoint(with: .headOrTitle) {
      _ = parsePlain(text, segments, a, b, context, title: nil)
      return b
    }
    if isAdministration(a, b) {
      addPhrase(text, segments, a, a + 1, context, title: nil)
      return b
    }
    var at = a
    var end = b
    while at < end {
      // A body joins what follows `of`: `Ministry of Foreign Affairs`.
      if let body = bodySpan(at, end, context) {
        if body.start > at { _ = parsePlain(text, segments, at, body.start, context, title: nil) }
        addBody(
          text, segments, body.start, body.end, context,
          isPlace: body.isPlace || isPlaceByName(body.start, body.end))
        at = body.end
        end = max(end, at)
        continue
      }
      guard let title = titleSpan(text, segments, at, end, context) else {
        _ = parsePlain(text, segments, at, end, context, title: nil)
        return end
      }
      if title.start > at { _ = parsePlain(text, segments, at, title.start, context, title: nil) }
      let bytes = ByteRange(
        Int(scratch.words[title.start].start), Int(scratch.words[title.end - 1].end))
      at = title.end
      end = max(end, at)
      // A title without a name belongs to a country before it, which has looked ahead already.
      if at < end {
        at = parsePlain(
          text, segments, at, end, context,
          title: TitleSpan(bytes: bytes, first: title.start, end: title.end))
      }
    }
    return max(at, end)
  }

  /// A title beside a name.
  struct TitleSpan {
    var bytes: ByteRange
    /// Words `first..<end`.
    var first: Int
    var end: Int
  }

  /// The first title among the words `a..<b`, with what belongs to it on both sides.
  private mutating func titleSpan(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext
  ) -> (start: Int, end: Int)? {
    let words = scratch.words
    var i = a
    while i < b {
      scratch.steps &+= 1
      let word = words[i]
      // `SEC` is no secretary, where an actor goes by it.
      if word.phrase >= 0,
        phraseWords(i, b) > 1 || !word.classes.contains(.title)
          || word.isCapitals && !context.isShouted
      {
        i += phraseWords(i, b)
        continue
      }
      guard !word.classes.isDisjoint(with: [.title, .honorific]), !word.isPossessive || i + 1 == b
      else {
        i += 1
        continue
      }
      // `Larry King`, `Martin Luther King Jr.`: after a given name a title is a surname.
      if i > a, i + 1 == b || words[i + 1].classes.contains(.suffix),
        words[i - 1].phrase < 0 || isPersonShort(i - 1),
        words[i - 1].classes.contains(.given) || words[i - 1].isLetter,
        words[i - 1].classes.isDisjoint(with: [.domain, .modifier, .people])
      {
        i += 1
        continue
      }
      // Honorifics in two letters that are capitals are other things: `DR`, `MS`.
      if word.isCapitals, !context.isShouted, word.classes.isDisjoint(with: .title) { break }
      var start = i
      while start > a, words[start - 1].phrase < 0 || phraseWords(start - 1, b) == 1,
        !words[start - 1].isPossessive,
        !words[start - 1].classes.isDisjoint(with: [.domain, .modifier])
      {
        start -= 1
      }
      var end = i + 1
      while end < b, words[end].phrase < 0 || words[end].classes.contains(.title),
        words[end].gap == .space || words[end].gap == .hyphen || words[end].gap == .stop,
        !words[end].classes.isDisjoint(with: [.title, .honorific])
          || words[end].classes.contains(.domain)
            && words[end].classes.isDisjoint(with: [.given, .frequentSurname])
          // `Deputy First Minister`.
          || words[end].classes.contains(.modifier) && end + 1 < b
            && words[end + 1].classes.contains(.title)
      {
        end += 1
      }
      end = titleComplement(end, b, context)
      return (start, end)
    }
    return nil
  }

  /// The end of a title with its complement: `Secretary of State`, `Minister for Public Works`.
  private mutating func titleComplement(_ end: Int, _ b: Int, _ context: SentenceContext) -> Int {
    let words = scratch.words
    guard end < context.lastWord, words[end].gap == .of, !words[end - 1].isPossessive,
      words[end].phrase < 0 || phraseWords(end, context.lastWord) == 1,
      words[end].classes.contains(.domain)
    else { return end }
    // `President of the Supreme Guidance Council`: the body is a name of its own.
    var j = end
    while j < context.lastWord, j == end || words[j].gap == .space {
      scratch.steps &+= 1
      if words[j].classes.contains(.body), words[j].classes.isDisjoint(with: .domain) { return end }
      j += 1
    }
    var i = end + 1
    while i < context.lastWord, words[i].classes.contains(.domain), words[i].phrase < 0,
      words[i].gap == .space || words[i].gap == .and
        || words[i].gap == .comma
          && i + 1 < context.lastWord && words[i + 1].gap == .and
    {
      i += 1
    }
    return i
  }

  /// The number of words of the phrase that begins with word `i`, within `limit`; 1 without one.
  mutating func phraseWords(_ i: Int, _ limit: Int) -> Int {
    let words = scratch.words
    guard words[i].phrase >= 0 else { return 1 }
    var next = i + 1
    while next < limit, words[next].token < words[i].phraseEnd { next += 1 }
    return next - i
  }

  /// A body among the words `a..<b`, with its `of`-complement.
  private mutating func bodySpan(
    _ a: Int, _ b: Int, _ context: SentenceContext
  ) -> (start: Int, end: Int, isPlace: Bool)? {
    let words = scratch.words
    // The first title ends the part in which a body may stand.
    var limit = a
    var head = -1
    var i = a
    // The last head before the next title, and that title: looked for once.
    var ahead = (head: -1, title: -1)
    while i < b {
      scratch.steps &+= 1
      // `Supreme Court` is known, but there may be more of it: `Supreme Court of Narvik`.
      let isGeneric = words[i].traits.contains(.generic)
      let count = isGeneric ? 1 : phraseWords(i, b)
      if words[i].phrase >= 0, count > 1, isBodyPhrase(i) || isPersonPhrase(i) {
        // A known name is taken as it is, unless a head follows it.
        if i + count >= ahead.title {
          ahead = (-1, i + count)
          while ahead.title < b, words[ahead.title].classes.isDisjoint(with: [.title, .honorific]) {
            scratch.steps &+= 1
            if words[ahead.title].classes.contains(.body) { ahead.head = ahead.title }
            ahead.title += 1
          }
        }
        if ahead.head < i + count || !isPersonPhrase(i) {
          let end = isBodyPhrase(i) ? firmEnd(i, b) : i
          if end > i, head < 0 { return (i, end, false) }
          if head < 0, i > a { limit = i }
          break
        }
      }
      let classes = words[i].classes
      if i > a, !classes.isDisjoint(with: [.title, .honorific]), classes.isDisjoint(with: .body),
        head >= 0 || i + 1 < b, !leadsToBody(i, b)
      {
        break
      }
      if i == a, classes.contains(.title), classes.isDisjoint(with: .body), !leadsToBody(i, b) {
        return nil
      }
      if classes.contains(.body)
        || classes.contains(.facility) && i > a
          && !(classes.contains(.eastAsianSurname) && i == a + 1
            && words[a].classes.contains(.given))
        || classes.contains(.company) && i > a
      {
        head = i
      }
      if words[i].isPossessive, i + 1 < b { break }
      i += max(1, count)
      limit = i
    }
    guard head >= 0 else { return nil }
    let only = head == a
    if only, words[head].classes.contains(.loneBody),
      words[head].phrase < 0 || words[head].traits.contains(.generic),
      head + 1 >= context.lastWord || words[head + 1].gap != .of
    {
      return (head, head + 1, false)
    }
    if only {
      // A head by itself is a common noun unless `of` goes on: `Ministry of`, `Bank of`.
      guard head + 1 < context.lastWord, words[head].classes.contains(.bodyOf),
        words[head + 1].gap == .of, !words[head].isPossessive
      else { return nil }
    }
    var start = a
    // Titles in front were cut off already; months and days belong to no body.
    while start < head, !words[start].classes.isDisjoint(with: [.month, .weekday]) { start += 1 }
    var end = head + 1
    if end < context.lastWord, words[end].gap == .of || isAbout(head, end),
      !words[head].isPossessive, words[head].classes.contains(.bodyOf), end >= limit || end == b
    {
      end = complementEnd(end, context)
    } else {
      // What follows the head within the run: `Red Cross Society Kenya`, `Court One`.
      while end < limit, words[end].phrase < 0,
        words[end].classes.contains(.company) || words[end].classes.contains(.body)
      {
        end += 1
      }
      if end < limit, limit == b, words[end].phrase >= 0, end + phraseWords(end, b) == b,
        isCountryPhrase(end), end - start > 1
      {
        end = b
      }
    }
    if end - start == 1, words[start].classes.contains(.body) { return nil }
    let last = words[head].classes
    let isPlace =
      last.contains(.facility) && last.isDisjoint(with: [.body, .company])
    return (start, end, isPlace)
  }

  /// Whether `on` and a field stand after the head of a body: `Commission on Human Rights`.
  private func isAbout(_ head: Int, _ next: Int) -> Bool {
    let words = scratch.words
    return words[next].gap == .on && Self.inquiries.contains(words[head].key)
      && words[next].phrase < 0
      && !words[next].classes.isDisjoint(with: [.word, .domain])
      && words[next].classes.isDisjoint(with: [.month, .weekday, .title, .honorific, .noName])
  }

  /// Bodies named by what they look into.
  private static let inquiries: Set<UInt64> = Set(
    [
      "commission", "committee", "council", "institute", "center", "centre", "office", "conference",
      "subcommittee", "foundation", "coalition", "alliance", "panel", "congress",
    ].map { NameKey.word($0) })

  /// Whether a name with the head of a body is that of a place: `West Bank`, `Oval Office`.
  private func isPlaceByName(_ a: Int, _ b: Int) -> Bool {
    b - a > 1 && b - a < 4 && PlaceNames.soundsLikeBody(wordsKey(a, b))
  }

  /// Titles in the plural that begin the names of associations of those who bear them.
  private static let officeHolders: Set<UInt64> = Set(
    [
      "governors", "mayors", "presidents", "ministers", "judges", "justices", "senators",
      "lawmakers", "generals", "bishops", "archbishops", "professors", "chiefs", "prosecutors",
      "attorneys", "directors", "editors", "sheriffs",
    ].map { NameKey.word($0) })

  /// Whether the words `a..<b` are a word and a day of the week: `Super Tuesday`, `Good Friday`.
  private func isHoliday(_ a: Int, _ b: Int) -> Bool {
    let words = scratch.words
    return b - a == 2 && words[a].phrase < 0 && words[a].classes.contains(.common)
      && words[b - 1].classes.contains(.weekday) && words[b - 1].gap == .space
  }

  /// Whether a word that may be a title belongs to a body: `Justice Party`, `General Assembly`.
  private mutating func leadsToBody(_ i: Int, _ b: Int) -> Bool {
    let words = scratch.words
    // `Republican Governors Association`.
    if Self.officeHolders.contains(words[i].key), i + 1 < b, words[i + 1].classes.contains(.body) {
      return true
    }
    guard words[i].classes.contains(.domain) else { return false }
    var j = i + 1
    while j < b {
      scratch.steps &+= 1
      if !words[j].classes.isDisjoint(with: [.title, .honorific]) { return false }
      if !words[j].classes.isDisjoint(with: .body) { return true }
      if words[j].classes.contains(.given), !words[j].classes.contains(.word) { return false }
      j += 1
    }
    return false
  }

  /// The end of an `of`-complement that begins with word `i`.
  private mutating func complementEnd(_ i: Int, _ context: SentenceContext) -> Int {
    let words = scratch.words
    var end = i
    while end < context.lastWord {
      scratch.steps &+= 1
      end += max(1, phraseWords(end, context.lastWord))
      guard end < context.lastWord, !words[end - 1].isPossessive else { break }
      let next = words[end]
      guard next.classes.isDisjoint(with: [.title, .honorific]) || next.classes.contains(.domain)
      else { break }
      switch next.gap {
      case .space, .hyphen, .ampersand: continue
      case .of where next.classes.isDisjoint(with: [.month]): continue
      case .and
      where next.classes.contains(.domain)
        || next.classes.contains(.word)
          && next.phrase < 0 && next.classes.isDisjoint(with: [.place, .given])
          && words[end - 1].classes.contains(.word):
        continue
      case .comma
      where next.classes.contains(.domain) && words[end - 1].classes.contains(.domain)
        && end + 1 < context.lastWord
        && (words[end + 1].gap == .and || words[end + 1].gap == .comma):
        continue
      default: break
      }
      break
    }
    return end
  }

  /// Whether the phrase that begins with word `i` is the full name of a person.
  mutating func isPersonPhrase(_ i: Int) -> Bool { scratch.words[i].traits.contains(.person) }

  /// Whether the phrase that begins with word `i` is a short form of a person.
  private mutating func isPersonShort(_ i: Int) -> Bool { scratch.words[i].traits.contains(.short) }

  /// Whether the phrase that begins with word `i` is the full name of a body.
  mutating func isBodyPhrase(_ i: Int) -> Bool { scratch.words[i].traits.contains(.body) }

  /// Whether the phrase that begins with word `i` names a country, not by an adjective.
  mutating func isCountryPhrase(_ i: Int) -> Bool { scratch.words[i].traits.contains(.country) }

  func firstPosting(_ i: Int) -> Posting? {
    let phrase = Int(scratch.words[i].phrase)
    guard phrase >= 0 else { return nil }
    return dictionary.postings[Int(dictionary.firstPostings[phrase])]
  }

  /// What is left of a run when the name at its front is taken.
  private struct Rest {
    /// Words `first..<end`.
    var first: Int
    var end: Int
    var title: TitleSpan?
    /// Whether no full name of the dictionary is known to stand further on.
    var isUncut = false

    /// Nothing is left of a run that ends at a word.
    static func none(_ end: Int) -> Rest { Rest(first: end, end: end) }
  }

  /// Parses words without a title among them: known names, places, persons, other names.
  ///
  /// Gives the end of what was parsed, which lies before `b` where months stand at the end.
  mutating func parsePlain(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext, title: TitleSpan?
  ) -> Int {
    // A run may be as long as the text: name after name, no recursion.
    var rest = Rest(first: a, end: b, title: title)
    repeat { rest = parseFront(text, segments, rest, context) } while rest.first < rest.end
    return rest.end
  }

  /// Parses the name at the front of words without a title.
  private mutating func parseFront(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ run: Rest, _ context: SentenceContext
  ) -> Rest {
    var (a, b) = (run.first, run.end)
    let title = run.title
    // One word of the dictionary is that phrase.
    if b - a == 1, scratch.words[a].phrase >= 0 {
      addPhrase(text, segments, a, b, context, title: title)
      return .none(b)
    }
    if isPeople(a, b) || isHoliday(a, b) { return .none(b) }
    // `April Nine`, as some wires write dates.
    while a + 1 < b, scratch.words[a].classes.contains(.month),
      Self.numbers.contains(scratch.words[a + 1].key)
    {
      a += 2
    }
    guard a < b else { return .none(b) }
    // `Monday`, `March` and the like stand before names by chance.
    while a < b, scratch.words[a].phrase < 0,
      !scratch.words[a].classes.isDisjoint(with: [.weekday, .noName])
        || scratch.words[a].classes.contains(.month)
          && (b - a == 1 || scratch.words[a].classes.isDisjoint(with: .given))
    {
      a += 1
    }
    guard a < b else { return .none(b) }
    let words = scratch.words
    // `Former US President`.
    if b - a > 1, words[a].phrase < 0, words[a].classes.contains(.modifier),
      words[a + 1].phrase >= 0,
      words[a + 1].gap == .space
    {
      a += 1
    }
    // `Mexico June 8`.
    while b - a > 1, !words[b - 1].classes.isDisjoint(with: [.month, .weekday]),
      words[b - 1].classes.isDisjoint(with: .given) && words[b - 1].phrase < 0
        || isBeforeNumber(text, segments, words[b - 1])
    {
      b -= 1
    }
    // `CEO of ADC Hussein Safadi`, `Sawea Niveshen Govender`: initials before a person.
    if b - a > 2, words[a].isCapitals, !context.isShouted, words[a].phrase < 0,
      !words[a + 1].isCapitals, words[a + 1].gap == .space, words[a + 1].classes.contains(.given),
      words[a + 1].classes.isDisjoint(with: .word)
    {
      addName(text, segments, a, a + 1, context, title: nil, sure: [])
      return Rest(first: a + 1, end: b, title: title)
    }

    // A dictionary phrase at the front.
    if words[a].phrase >= 0 {
      let count = phraseWords(a, b)
      let next = a + count
      // `South Carolina` is longer than the South.
      let isPlace =
        count == 1 && words[a].classes.contains(.direction) && placeEnd(a, b).end > next
      if !isPlace, let posting = firstPosting(a) {
        let kind = dictionary.facts[Int(posting.actor)].kind
        let isAdjective = posting.kind == .adjective || posting.kind == .people
        if next >= b || isAdjective || count > 1
          || kind == .country
            && (!isNameLike(next, b) || words[a].classes.isDisjoint(with: .given)
              || words[a].isCapitals)
          || kind != .person && kind != .country && posting.kind.isFull
        {
          if posting.kind.isFull || isAdjective || next >= b || posting.kind == .metonym {
            if !continuesAsName(a, next, b, posting, kind) {
              addPhrase(text, segments, a, next, context, title: title)
              if next < b {
                // After a country or body another name may begin, with a title of its own.
                return Rest(first: next, end: b)
              }
              return .none(b)
            }
          }
        }
      }
    }
    // A full name of the dictionary further on ends what stands before it.
    var cut = run.isUncut ? b : a + 1
    while cut < b {
      scratch.steps &+= 1
      if words[cut].phrase >= 0 {
        let count = phraseWords(cut, b)
        let traits = words[cut].traits
        if count > 1, traits.contains(.distinct),
          words[cut].gap == .space || words[cut].gap == .hyphen
        {
          break
        }
        if words[cut].gap == .hyphen, words[cut - 1].phrase >= 0 || traits.contains(.adjective) {
          break
        }
      }
      cut += 1
    }
    if cut < b {
      _ = parsePlain(text, segments, a, cut, context, title: title)
      return Rest(first: cut, end: b)
    }
    // People and languages name nobody: `Muslim`, `Western`.
    if words[a].classes.contains(.people), words[a].phrase < 0, title == nil,
      placeEnd(a, b).end < a + 2
    {
      if b - a == 1 { return .none(b) }
      if words[a].classes.isDisjoint(with: [.given, .surname]) || b - a > 2 {
        return Rest(first: a + 1, end: b, isUncut: true)
      }
    }
    addName(text, segments, a, b, context, title: title, sure: [])
    return .none(b)
  }

  private static let numbers: Set<UInt64> = Set(
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ].map { NameKey.word($0) })

  /// Whether a number follows a word: `Record April 10`, `Record May eight`.
  mutating func isBeforeNumber(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ word: Word
  ) -> Bool {
    let next = tokenAfter(segments, Int(word.token) + 1)
    guard next >= 0, next < segments.tokens.count else { return false }
    return segments.tokens.classes[next] == .number
      || segments.tokens.classes[next] == .lower
        && Self.numbers.contains(key(text, segments, next))
  }

  /// Whether what follows word `next` looks like the rest of a personal name.
  private mutating func isNameLike(_ next: Int, _ b: Int) -> Bool {
    let words = scratch.words
    return next < b && words[next].phrase < 0
      && words[next].classes.isDisjoint(with: [.word, .title, .body, .landform, .facility, .people])
      && words[next].gap == .space
  }

  /// Whether a phrase is only the beginning of a longer name: `Georgia Smith`, `China Mobile`.
  private mutating func continuesAsName(
    _ a: Int, _ next: Int, _ b: Int, _ posting: Posting, _ kind: ActorKind
  ) -> Bool {
    guard next < b else { return false }
    let words = scratch.words
    let follower = words[next]
    guard follower.gap == .space else { return false }
    if follower.phrase >= 0 || follower.classes.contains(.noName) { return false }
    if posting.kind == .adjective || posting.kind == .people { return false }
    if kind == .person { return posting.kind == .short }
    if !follower.classes.isDisjoint(with: [.landform, .facility, .event]) {
      return kind == .country || posting.kind == .metonym
    }
    if kind == .country || posting.kind == .metonym {
      // `Jordan Pickford`, `Chad Smith`: given names that are countries too.
      return words[a].classes.contains(.given) && next - a == 1 && b - next == 1
        && (follower.classes.isDisjoint(with: [.word]) || follower.classes.contains(.surname))
        || follower.classes.contains(.word) && !follower.classes.contains(.given)
    }
    return false
  }
}
