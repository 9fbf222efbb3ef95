import Actors
import NewsText

/// How many sentences are given as evidence for each actor of the reports.
public struct EvidenceLimits: Sendable, Hashable {
  /// For an actor of the dictionary.
  public var inDictionary: Int
  /// For someone known by name only: there are many, and each is also in `unresolved.csv`.
  public var byName: Int

  /// Creates limits; both lie between 0 and 3.
  public init(inDictionary: Int = 3, byName: Int = 1) {
    self.inDictionary = min(max(inDictionary, 0), 3)
    self.byName = min(max(byName, 0), 3)
  }
}

/// What one article says of one actor.
struct LocalActor {
  var actor: UInt32
  var inDictionary: Bool
  /// The fullest form of the article, for someone known by name.
  var name: UInt32
  var mentions = 0
  var headline = 0
  var lead = 0
  var sentences = 0
  /// The first sentence that names it: 0 in the headline, 1 for the first of the body.
  var first = 0
  var demonyms = 0
  /// Index of the last sentence of the body that names it.
  var lastSentence = -1
  /// Index of the first sentence of the body that names it.
  var firstInBody = -1
}

/// Where the mentions of an entity are counted.
enum EntityPlace {
  case actor(local: UInt32)
  /// An actor known by name only; it also has a row among the unresolved, found by its name.
  case named(local: UInt32, name: UInt32)
  case place
  /// One of several actors of the block.
  case ambiguous
  case unknown
}

/// The surface form by which an entity was last mentioned, and its row.
struct LastSurface {
  var range = ByteRange(0, 0)
  var inTitle = false
  var rule = MentionRule.pronoun
  var row = 0
}

/// The mentions of one article by whom they name; demonyms are in `demonym` alone.
struct MentionTotals {
  var resolved = 0
  var byName = 0
  var ambiguous = 0
  var unknown = 0
  var place = 0
  var demonym = 0
}

/// Why a surface form is in `unresolved.csv`.
enum UnresolvedClass: UInt8 {
  case byName
  case ambiguous
  case unknown
}

/// What one article says of a surface form that names no known actor.
struct LocalUnresolved {
  var surface: UInt32
  /// Raw value of `UnresolvedClass`.
  var reason: UInt8
  /// Index in `EntityKind.allCases`.
  var kind: UInt8
  /// The block actor of someone known by name, plus one.
  var actor: UInt32
  var mentions = 0
  var quotes = 0
}

/// The mentions of one surface form that may name any of several actors of the block.
struct LocalAmbiguous {
  var surface: UInt32
  var entity: UInt32
  var mentions = 0
}

/// One quotation of an article.
struct LocalQuotation {
  var kind: UInt8
  /// Raw index of the speaker's rule, plus one; 0 without a speaker.
  var rule: UInt8
  /// Place of the speaker in `locals`, plus one; 0 where it is not attributed.
  var speaker: UInt32
  var verb: UInt32
  /// The pronoun that names the speaker, as a text plus one; 0 if none does.
  var pronoun: UInt32
  var words: Int
  var pieces: UInt32
}

/// A sentence that may be given as evidence; -1 is the headline.
struct ChosenSentence {
  var sentence: Int
  var hash: UInt64
  /// Its place among those that are given; nothing if no actor needs it.
  var place: Int?
}
