// The rows of the tables of `Tallies`. Everything is an integer and everything adds up, so rows
// merge in any order. Numbers of articles fit in 32 bits; what an article may hold many of does
// not need to.

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
  var sentences = 0
  var sentencesDistinct = 0
  var mentions = 0
  var mentionsDistinct = 0
  var headline = 0
  var lead = 0
  var demonyms = 0
  var ambiguous = 0
  var quotes = 0
  var quoteWords = 0
  /// Sum over distinct articles of (s − 1) / S, in units of 2⁻⁶⁴, each rounded down.
  var deficit: UInt128 = 0
  /// Articles that name it or an actor below it.
  var rollArticles: UInt32 = 0
  var rollDistinct: UInt32 = 0
  /// Actors of the dictionary that share a distinct article with someone known by name.
  ///
  /// Of those in the dictionary it is counted from the pairs at the end.
  var coactors: UInt32 = 0
  /// Where `soloLists` has the actors of its only distinct article; see `Coactors`.
  var solo: UInt32 = .max

  init(inDictionary: Bool) {
    self.inDictionary = inDictionary
  }

  mutating func see(_ day: UInt32) {
    guard day != DayCode.undated else { return }
    firstDay = min(firstDay, day)
    lastDay = max(lastDay, day + 1)
  }
}

struct ActorDayTally {
  var articles: UInt32 = 0
  var articlesDistinct: UInt32 = 0
  var mentions = 0
  var quotes = 0
  var quoteWords = 0
  /// Symbol of an outlet with a distinct article, plus one; 0 for none, `.max` for several.
  var outlet: UInt32 = 0

  mutating func see(outlet symbol: UInt32) {
    if outlet == 0 { outlet = symbol + 1 } else if outlet != symbol + 1 { outlet = .max }
  }
}

struct ActorOutletTally {
  var articles: UInt32 = 0
  var articlesDistinct: UInt32 = 0
  var mentions = 0
  var quotes = 0
}

/// Distinct articles and their sentences that name both actors.
struct PairTally {
  var articles: UInt32 = 0
  var sentences = 0
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
}

struct SubjectTally {
  var quotes = 0
  var words = 0
}

struct RoleTally {
  var mentions = 0
  var firstDay = DayCode.undated
  var lastDay: UInt32 = 0
}

struct UnresolvedTally {
  var articlesDistinct: UInt32 = 0
  var mentions = 0
  var quotes = 0
  /// Mentions by kind, in the order of `EntityKind`.
  var person = 0
  var place = 0
  var government = 0
  var group = 0
  var organization = 0
  /// Number of the first article.
  var example: UInt32 = .max
  /// The last distinct article that was counted.
  var counted: UInt32 = .max
  /// The actor known by that name, plus one; the bytewise first id of several.
  var actor: UInt32 = 0
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
}

/// What the articles of a cluster in the window add up to.
struct ClusterTally {
  let cluster: Placements.Cluster
  /// Articles of the window.
  var articles: UInt32 = 0
  var outlets = 0
  var firstDay = DayCode.undated
  var lastDay: UInt32 = 0
  var headline: UInt32?
  /// The actors that the representative names most often.
  var actors: [UInt32] = []

  init(_ cluster: Placements.Cluster) { self.cluster = cluster }
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
}
