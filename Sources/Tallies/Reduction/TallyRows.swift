// The rows of the tables of `Tallies`. Everything is an integer and everything adds up, so rows
// merge in any order. Counters of one actor are 32 bits wide, so that more rows fit in the cache:
// that is enough for a hundred million articles of a day's news. Beyond that they wrap, the sums
// do not agree with the totals, which are 64 bits wide, and nothing is published.

/// The counters of one actor.
struct ActorTally {
  /// Symbol of the name in the articles, `.max` for an actor of the dictionary.
  ///
  /// Of several it is the bytewise last, so that `José` wins over `Jose` and `Jane Doe` over
  /// `JANE DOE`.
  var name = UInt32.max
  var inDictionary: Bool
  var articles: UInt32 = 0
  var articlesDistinct: UInt32 = 0
  var quotedArticles: UInt32 = 0
  var quotedDistinct: UInt32 = 0
  var firstDay = DayCode.undated
  /// One more than the key of the last day; 0 if none.
  var lastDay: UInt32 = 0
  var sentences: UInt32 = 0
  var sentencesDistinct: UInt32 = 0
  var mentions: UInt32 = 0
  var mentionsDistinct: UInt32 = 0
  var headline: UInt32 = 0
  var lead: UInt32 = 0
  var demonyms: UInt32 = 0
  var ambiguous: UInt32 = 0
  var quotes: UInt32 = 0
  var quoteWords = 0
  /// Sum over distinct articles of (s − 1) / S, in units of 2⁻⁶⁴, each rounded down.
  var deficit: UInt128 = 0
  /// Articles that name it or an actor below it.
  var rollArticles: UInt32 = 0
  var rollDistinct: UInt32 = 0

  init(inDictionary: Bool) {
    self.inDictionary = inDictionary
  }

  /// Adds an article that mentions the actor; `total` are its sentences.
  mutating func add(_ place: ActorPlace, day: UInt32, isDistinct: Bool, of total: Int) {
    articles &+= 1
    mentions &+= place.mentions
    headline &+= place.headline
    lead &+= place.lead
    sentences &+= place.sentences
    if day != DayCode.undated {
      firstDay = min(firstDay, day)
      lastDay = max(lastDay, day + 1)
    }
    guard isDistinct else { return }
    articlesDistinct &+= 1
    mentionsDistinct &+= place.mentions
    sentencesDistinct &+= place.sentences
    deficit &+= place.deficit(of: total)
  }

  /// Adds the counters of the same actor in other articles.
  ///
  /// Names are left alone: they are no sums.
  mutating func add(_ other: ActorTally) {
    articles &+= other.articles
    articlesDistinct &+= other.articlesDistinct
    quotedArticles &+= other.quotedArticles
    quotedDistinct &+= other.quotedDistinct
    firstDay = min(firstDay, other.firstDay)
    lastDay = max(lastDay, other.lastDay)
    sentences &+= other.sentences
    sentencesDistinct &+= other.sentencesDistinct
    mentions &+= other.mentions
    mentionsDistinct &+= other.mentionsDistinct
    headline &+= other.headline
    lead &+= other.lead
    demonyms &+= other.demonyms
    ambiguous &+= other.ambiguous
    quotes &+= other.quotes
    quoteWords &+= other.quoteWords
    deficit &+= other.deficit
    rollArticles &+= other.rollArticles
    rollDistinct &+= other.rollDistinct
  }

  /// Adds an article that quotes the actor.
  mutating func addQuotes(_ count: UInt32, words: Int, isDistinct: Bool) {
    quotes &+= count
    quoteWords &+= words
    quotedArticles &+= 1
    if isDistinct { quotedDistinct &+= 1 }
  }
}

/// Where one article mentions one actor.
struct ActorPlace {
  var mentions: UInt32
  var headline: UInt32
  var lead: UInt32
  var sentences: UInt32
  /// The first sentence: 0 is the headline, 1 the first of the body.
  var first: UInt32

  /// (s − 1) / S in units of 2⁻⁶⁴, rounded down; headline and first sentence have none.
  func deficit(of total: Int) -> UInt128 {
    guard first > 1, Int(first) <= total else { return 0 }
    return UInt128(UInt64(total).dividingFullWidth((UInt64(first - 1), 0)).quotient)
  }
}

struct ActorDayTally: Sendable {
  var articles: UInt32 = 0
  var articlesDistinct: UInt32 = 0
  var mentions: UInt32 = 0
  var quotes: UInt32 = 0
  var quoteWords: UInt32 = 0
  /// Symbol of an outlet with a distinct article, plus one; 0 for none, `.max` for several.
  var outlet: UInt32 = 0

  mutating func add(
    mentions count: UInt32, quotes: UInt32, words: UInt32, isDistinct: Bool, outlet symbol: UInt32
  ) {
    self.quotes &+= quotes
    quoteWords &+= words
    guard count > 0 else { return }
    articles &+= 1
    mentions &+= count
    guard isDistinct else { return }
    articlesDistinct &+= 1
    if outlet == 0 { outlet = symbol + 1 } else if outlet != symbol + 1 { outlet = .max }
  }
}

struct ActorOutletTally: Sendable {
  var articles: UInt32 = 0
  var articlesDistinct: UInt32 = 0
  var mentions: UInt32 = 0
  var quotes: UInt32 = 0

  mutating func add(mentions count: UInt32, quotes: UInt32, isDistinct: Bool) {
    self.quotes &+= quotes
    guard count > 0 else { return }
    articles &+= 1
    mentions &+= count
    if isDistinct { articlesDistinct &+= 1 }
  }
}

/// Distinct articles and their sentences that name both actors.
struct PairTally: Sendable {
  var articles: UInt32 = 0
  var sentences: UInt32 = 0
}

struct SpeakerTally {
  var direct = 0
  var indirect = 0
  var mixed = 0
  /// By `SpeakerRule`, in the order of its cases.
  var name = 0
  var surname = 0
  var role = 0
  var pronoun = 0
  var continuation = 0

  mutating func add(_ other: SpeakerTally) {
    direct += other.direct
    indirect += other.indirect
    mixed += other.mixed
    name += other.name
    surname += other.surname
    role += other.role
    pronoun += other.pronoun
    continuation += other.continuation
  }
}

struct SubjectTally {
  var quotes: UInt32 = 0
  var words: UInt32 = 0
}

struct RoleTally {
  var mentions: UInt32 = 0
  var firstDay = DayCode.undated
  var lastDay: UInt32 = 0
}

struct UnresolvedTally {
  var articlesDistinct: UInt32 = 0
  var mentions: UInt32 = 0
  var quotes: UInt32 = 0
  /// Mentions by kind, in the order of `EntityKind`.
  var person: UInt32 = 0
  var place: UInt32 = 0
  var government: UInt32 = 0
  var group: UInt32 = 0
  var organization: UInt32 = 0
  /// Number of the first article.
  var example: UInt32 = .max
  /// The last distinct article that was counted.
  var counted: UInt32 = .max
  /// The actor known by that name, plus one; the bytewise first id of several.
  var actor: UInt32 = 0

  /// Adds the counters of other articles; `actor` is left alone.
  mutating func add(_ other: UnresolvedTally) {
    articlesDistinct &+= other.articlesDistinct
    mentions &+= other.mentions
    quotes &+= other.quotes
    person &+= other.person
    place &+= other.place
    government &+= other.government
    group &+= other.group
    organization &+= other.organization
    example = min(example, other.example)
  }
}

struct OutletTally {
  var articles: UInt32 = 0
  var articlesDistinct: UInt32 = 0
  var duplicates: UInt32 = 0
  var mojibake: UInt32 = 0
  var words = 0
  var bytesRemoved = 0
  var quotes = 0
  var attributed = 0
  var firstDay = DayCode.undated
  var lastDay: UInt32 = 0
}

extension OutletTally {
  mutating func add(_ other: OutletTally) {
    articles += other.articles
    articlesDistinct += other.articlesDistinct
    duplicates += other.duplicates
    mojibake += other.mojibake
    words += other.words
    bytesRemoved += other.bytesRemoved
    quotes += other.quotes
    attributed += other.attributed
    firstDay = min(firstDay, other.firstDay)
    lastDay = max(lastDay, other.lastDay)
  }
}

struct DayTally {
  var articles: UInt32 = 0
  var articlesDistinct: UInt32 = 0
}

struct CleaningTally {
  var articles: UInt32 = 0
  var lines = 0
  var bytes = 0
  /// Number of the article that gives the example.
  var exampleArticle: UInt32 = .max
  var example: UInt32 = 0
}

/// A sentence kept for an actor.
///
/// Of the sentences of different texts those in the first articles are kept, in that order: a
/// choice that does not depend on the order in which they are seen.
struct EvidenceTally {
  var article: UInt32
  var hash: UInt64
  /// 0 for the headline, 1 for the first of the body.
  var sentence: Int
  var start: Int
  var text: UInt32
  var headline: UInt32
  var day: UInt32
  var outlet: UInt32

  /// Whether a sentence of an article could be among those that are kept, whatever its text.
  static func mayWant(_ kept: [EvidenceTally], _ article: UInt32, _ limit: Int) -> Bool {
    kept.count < limit || kept.last.map { article < $0.article } ?? false
  }

  /// Whether a sentence would be among those that are kept.
  static func wants(_ kept: [EvidenceTally], _ article: UInt32, _ hash: UInt64, _ limit: Int)
    -> Bool
  {
    if let same = kept.first(where: { $0.hash == hash }) { return article < same.article }
    if kept.count < limit { return true }
    return kept.last.map { article < $0.article } ?? false
  }

  /// Keeps a sentence that is wanted.
  static func insert(_ item: EvidenceTally, into kept: inout [EvidenceTally], _ limit: Int) {
    kept.removeAll { $0.hash == item.hash }
    let place = kept.firstIndex { item.article < $0.article } ?? kept.count
    kept.insert(item, at: place)
    if kept.count > limit { kept.removeLast() }
  }
}

/// What the articles of a cluster in the window add up to.
struct ClusterTally: Sendable {
  /// The article that stands for the others.
  let representative: UInt32
  /// Articles of the window.
  var articles: UInt32 = 0
  var outlets: UInt32 = 0
  var firstDay = DayCode.undated
  var lastDay: UInt32 = 0
  /// Passage of the representative's headline, `.max` as long as it was not seen.
  var headline = UInt32.max
  /// The actors that the representative names most often, `.max` where there are fewer than three.
  var actors: (UInt32, UInt32, UInt32) = (.max, .max, .max)

  init(_ representative: UInt32) { self.representative = representative }
}

/// Sums over all articles.
struct TallyTotals {
  var kept = 0
  var distinct = 0
  var derived = 0
  var duplicate = 0
  var superseded = 0
  var undated = 0
  var outsideWindow = 0
  var words = 0
  var sentences = 0
  var sentencesDistinct = 0
  var bytesRemoved = 0
  var resolved = 0
  var byName = 0
  var ambiguous = 0
  var unknown = 0
  var place = 0
  var demonym = 0
  var quotes = 0
  var attributed = 0
  var quoteWords = 0
  var unpaired = 0
  /// By bit of `Repairs`.
  var repaired = [Int](repeating: 0, count: 16)
  /// By place in `Rejection.Reason.allCases`.
  var rejected = [Int](repeating: 0, count: 16)

  mutating func add(_ other: TallyTotals) {
    kept += other.kept
    distinct += other.distinct
    derived += other.derived
    duplicate += other.duplicate
    superseded += other.superseded
    undated += other.undated
    outsideWindow += other.outsideWindow
    words += other.words
    sentences += other.sentences
    sentencesDistinct += other.sentencesDistinct
    bytesRemoved += other.bytesRemoved
    resolved += other.resolved
    byName += other.byName
    ambiguous += other.ambiguous
    unknown += other.unknown
    place += other.place
    demonym += other.demonym
    quotes += other.quotes
    attributed += other.attributed
    quoteWords += other.quoteWords
    unpaired += other.unpaired
    for index in repaired.indices { repaired[index] += other.repaired[index] }
    for index in rejected.indices { rejected[index] += other.rejected[index] }
  }
}
