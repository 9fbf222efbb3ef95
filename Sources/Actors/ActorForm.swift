/// The ways in which a string of the dictionary stands for its actor.
enum FormKind: UInt8, Sendable {
  /// The column `name`.
  case name
  /// An alias without a prefix.
  case alias
  /// The column `short`.
  case short
  /// `adj:`
  case adjective
  /// `dem:`
  case people
  /// `met:`
  case metonym
  /// `old:`
  case old
  /// `old-met:`
  case oldMetonym
  /// `ctx:`
  case context
  /// An alias that the file writes with `the`: only with `the`, once its actor was named.
  case definite
  /// `team:`
  case team

  /// The prefixes of the column `aliases`.
  static let prefixes: [(String, FormKind)] = [
    ("adj:", .adjective), ("dem:", .people), ("met:", .metonym), ("old:", .old),
    ("old-met:", .oldMetonym), ("ctx:", .context), ("team:", .team),
  ]

  /// Whether the form fixes its actor by itself.
  var isFull: Bool {
    self == .name || self == .alias || self == .old || self == .context || self == .definite
  }
}

extension FormKind {
  /// Whether the form is a name of its own, which a word before it does not change: `Supreme Court`
  /// is none, since there is a `Texas Supreme Court`.
  var isDistinct: Bool { isFull && self != .context }
}

/// Which words of a form must be capitalised, and which must stand in capitals.
struct FormCase: Sendable, Hashable {
  /// Bit i: word i must begin with a capital.
  var upper: UInt16 = 0
  /// Bit i: word i must be all capitals.
  var capitals: UInt16 = 0
}

/// One actor for which a phrase may stand.
struct Posting: Sendable {
  /// Index of the actor.
  var actor: UInt32
  /// How the phrase stands for it.
  var kind: FormKind
  /// How it must be written.
  var shape: FormCase
  /// The number of words.
  var words: UInt8
}

/// What the column `hints` says about an actor.
struct ActorHints: OptionSet, Sendable {
  var rawValue: UInt32
  /// The short form may stand alone.
  static let bare = ActorHints(rawValue: 1 << 0)
  /// No short form at all.
  static let noSurname = ActorHints(rawValue: 1 << 1)
  /// Namesakes exist.
  static let shared = ActorHints(rawValue: 1 << 2)
  /// The token is also a common word.
  static let word = ActorHints(rawValue: 1 << 3)
  /// The token is also a place.
  static let place = ActorHints(rawValue: 1 << 4)
  /// The token is also a given name.
  static let givenName = ActorHints(rawValue: 1 << 5)
  /// Not as the first word of a sentence.
  static let notSentenceStart = ActorHints(rawValue: 1 << 6)
  /// Stands for a government where it acts.
  static let metonym = ActorHints(rawValue: 1 << 7)
  /// Ignored in credit lines.
  static let credit = ActorHints(rawValue: 1 << 8)
  /// Needs one of the context words elsewhere in the article.
  static let context = ActorHints(rawValue: 1 << 9)

  /// A team of a sport.
  static func of(_ sport: Sport) -> ActorHints {
    ActorHints(rawValue: 1 << (16 + UInt32(sport.rawValue)))
  }
  /// A team of any sport.
  static let sports = Sport.allCases.reduce(into: ActorHints()) { $0.insert(.of($1)) }

  /// The team of a country.
  static let national = ActorHints(rawValue: 1 << 10)
  /// Its country in the article is no context: not every `target` in the United States is the
  /// retailer.
  static let strict = ActorHints(rawValue: 1 << 11)

  static let names: [(String, ActorHints)] = [
    ("full1", []), ("bare", .bare), ("nosur", .noSurname), ("given", []), ("shared", .shared),
    ("word", .word), ("place", .place), ("name", .givenName), ("given-name", .givenName),
    ("cap", []), ("notsentstart", .notSentenceStart), ("metonym", .metonym), ("credit", .credit),
    ("us-state", .place), ("adj-word", []), ("national", .national), ("strict", .strict),
  ]

}
