internal import NewsText

/// What stands between a capitalised word and the one before it.
enum Gap: UInt8, Sendable {
  /// Anything else, or the beginning of a sentence.
  case far
  /// One space.
  case space
  /// A hyphen or dash without spaces.
  case hyphen
  /// A full stop, with or without a space: after initials and abbreviations.
  case stop
  /// A comma and a space.
  case comma
  /// `of`, `for`, `of the`, `for the`.
  case of
  /// `and`.
  case and
  /// `&`.
  case ampersand
  /// A particle of personal names in lower case: `van`, `bin`.
  case particle
  /// `the` in lower case.
  case the
  /// `on`, `on the`.
  case on
}

/// A capitalised word of the text.
struct Word: Sendable {
  /// Index of its token.
  var token: Int32
  /// Its bytes, without a possessive ending.
  var start: UInt32
  var end: UInt32
  /// Its key without the possessive, and with it.
  var key: UInt64
  var fullKey: UInt64
  /// What is known of it.
  var classes: WordClasses
  /// What stands before it.
  var gap: Gap
  /// Whether it ends with a possessive `'s`.
  var isPossessive: Bool
  /// Whether a capital is due to its place: first in a sentence, after an opening mark or a colon.
  var isInitial: Bool
  /// Whether it is all capitals (two letters or more).
  var isCapitals: Bool
  /// Whether it is one letter.
  var isLetter: Bool
  /// What is known of the phrase that begins here; nothing if none does.
  var traits: PhraseTraits = []
  /// End of the dictionary phrase that begins here, in tokens; 0 if none does.
  var phraseEnd: Int32
  /// Number of that phrase.
  var phrase: Int32
  /// How dictionary phrases go on from `key`.
  var entry: PhraseTable.Entry
}

/// A span that may be a mention, before it is known of what.
struct Candidate: Sendable {
  /// The bytes, and the tokens.
  var start: UInt32
  var end: UInt32
  var firstToken: Int32
  var endToken: Int32
  /// Number of the sentence; -1 in the headline.
  var sentence: Int32
  /// Number of the dictionary phrase, or -1.
  var phrase: Int32 = -1
  /// Key of the whole name.
  var key: UInt64
  /// Key of the surname, and of the first word.
  var lastKey: UInt64 = 0
  var firstKey: UInt64 = 0
  /// Key of the word before the last of three or more: the father's name of a Spanish one.
  var middleKey: UInt64 = 0
  /// Key of the name without `Inc`, `Ltd` and the like; 0 if it has none.
  var stemKey: UInt64 = 0
  /// Evidence in tenths.
  var person: Int16 = 0
  var place: Int16 = 0
  var body: Int16 = 0
  var words: Int16 = 1
  var flags: CandidateFlags = []
  /// The title beside it.
  var title = ByteRange(0, 0)
  /// The actor that a title decides, or -1.
  var holder: Int32 = -1
  /// The entity, once resolved; -1 before.
  var entity: Int32 = -1
  var rule: MentionRule = .full
  var kind: EntityKind = .organization
}

/// What the place of a candidate tells.
struct CandidateFlags: OptionSet, Sendable {
  var rawValue: UInt32
  /// A title or honorific stands before it.
  static let titled = CandidateFlags(rawValue: 1 << 0)
  /// The title is a woman's.
  static let woman = CandidateFlags(rawValue: 1 << 1)
  /// The title is a man's.
  static let man = CandidateFlags(rawValue: 1 << 2)
  /// It acts as a government.
  static let acts = CandidateFlags(rawValue: 1 << 3)
  /// It stands in a headline or another line in title case.
  static let headline = CandidateFlags(rawValue: 1 << 4)
  /// It begins a sentence.
  static let initial = CandidateFlags(rawValue: 1 << 5)
  /// A bare title.
  static let role = CandidateFlags(rawValue: 1 << 6)
  /// It was dropped.
  static let dropped = CandidateFlags(rawValue: 1 << 7)
  /// It is all capitals.
  static let capitals = CandidateFlags(rawValue: 1 << 8)
  /// It stands in brackets right after another name.
  static let bracketed = CandidateFlags(rawValue: 1 << 9)
  /// The preposition before it is one of places.
  static let located = CandidateFlags(rawValue: 1 << 10)
  /// An honorific alone stands before it.
  static let honorific = CandidateFlags(rawValue: 1 << 11)
  /// All words are ordinary English words.
  static let ordinary = CandidateFlags(rawValue: 1 << 12)
  /// Sure by form; needs no evidence.
  static let sure = CandidateFlags(rawValue: 1 << 13)
  /// A personal name by its form alone.
  static let surePerson = CandidateFlags(rawValue: 1 << 16)
  /// A place by its head noun.
  static let surePlace = CandidateFlags(rawValue: 1 << 17)
  /// A verb, an auxiliary or a possessive follows: the word is no mere capital of its place.
  static let subject = CandidateFlags(rawValue: 1 << 18)
  /// `the` stands before it.
  static let article = CandidateFlags(rawValue: 1 << 19)
  /// A personal name that begins with the surname.
  static let surnameFirst = CandidateFlags(rawValue: 1 << 20)
  /// The abbreviation of a state after a place.
  static let state = CandidateFlags(rawValue: 1 << 21)
  /// Ends with `Jr` or `Sr`, which tells two bearers of one name apart.
  static let generation = CandidateFlags(rawValue: 1 << 22)
  /// A first and a last name with an initial between them; `stemKey` is that of the two names.
  static let initialled = CandidateFlags(rawValue: 1 << 24)
  /// An ordinary word that opens a sentence, before what a subject's verb could be: a name only if
  /// somebody of that surname was named before.
  static let opener = CandidateFlags(rawValue: 1 << 23)
  /// Ends with the legal form of a company; `stemKey` is that of the words before it.
  static let company = CandidateFlags(rawValue: 1 << 25)
  /// A body that many countries have under this name: `Finance Ministry`.
  static let generic = CandidateFlags(rawValue: 1 << 26)
  /// The first word is a man's given name; the next, a woman's.
  static let male = CandidateFlags(rawValue: 1 << 30)
  static let female = CandidateFlags(rawValue: 1 << 31)
  /// A people or language: no entity.
  static let people = CandidateFlags(rawValue: 1 << 14)
  /// Written in capitals for lack of lower case around it.
  static let shouted = CandidateFlags(rawValue: 1 << 15)
}

/// Buffers of a tagger, reused from article to article.
struct Scratch: Sendable {
  var words: [Word] = []
  /// Words to be looked up.
  var unknownWords: [Int32] = []
  /// Candidates of the headline, then of the text.
  var candidates: [Candidate] = []
  /// A bit for each last word of a name of several, by its key: most words are none.
  var lastWords: UInt64 = 0
  /// Number of candidates in the headline.
  var headlineCount = 0
  /// Latest entity of a short name so far, and the first of the article.
  var latest = KeyMap()
  var first = KeyMap()
  /// The same for other parts of names: given names, second surnames.
  var part = KeyMap()
  /// How often each country, its people and its bodies are named, and the most of these numbers.
  var countryWeights = KeyMap()
  var heaviestCountry = 0
  /// The country that an article is about, once it was asked for; `nil` in it where there is none.
  var home: UInt32??
  /// The same among all countries but the United States.
  var homeAbroad: UInt32??
  /// Bodies by the acronym that the article defines for them.
  var defined = KeyMap()
  /// Latest body by the noun that heads its name.
  var heads = KeyMap()
  /// Entity of a full name or phrase.
  var names = KeyMap()
  /// Entity of a dictionary actor.
  var actors = KeyMap()
  /// Index into `evidence` of a name.
  var evidenceIndex = KeyMap()
  var evidence: [Evidence] = []
  var entities: [EntityDraft] = []
  /// The actors between whom no rule decides.
  var ambiguous: [[UInt32]] = []
  /// The bytes of the name and of the id at hand.
  var name: [UInt8] = []
  var slug: [UInt8] = []
  /// Whether the context that an actor needs is in the article, as far as it was asked.
  var supported = KeyMap()
  /// How many actors asked for such words, and the words of the article once many did.
  var searches = 0
  var present = KeyMap()

  /// What all candidates of one name tell together.
  struct Evidence: Sendable {
    var person = 0
    var place = 0
    var body = 0
    var count = 0
    /// Whether it is the name of a region, which is no body: `Northern Ireland`, `Wales`.
    var isRegion = false
  }

  /// An entity in the making.
  struct EntityDraft: Sendable {
    var identity: DraftIdentity
    var kind: EntityKind
    var gender: Gender
    /// The candidate that gives the name, or -1 for actors of the dictionary.
    var candidate: Int32
    /// Place in the result, or -1.
    var output: Int32 = -1
    /// The country of a body that has no name of its own.
    var owner: UInt32?
  }

  /// An `Identity` before ids are written: a plain value, since most are asked about often.
  enum DraftIdentity: Sendable {
    case dictionary(UInt32)
    /// A name that is not in the dictionary; the kind of the draft tells places from others.
    case named
    /// Several actors, by index into `ambiguous`.
    case ambiguous(Int32)
    case unknown
  }

  /// Words and tokens looked at, for the tests that the work is linear in the text.
  var steps = 0

  mutating func removeAll() {
    steps = 0
    words.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    lastWords = 0
    headlineCount = 0
    latest.removeAll()
    first.removeAll()
    part.removeAll()
    defined.removeAll()
    countryWeights.removeAll()
    heaviestCountry = 0
    home = nil
    homeAbroad = nil
    heads.removeAll()
    names.removeAll()
    actors.removeAll()
    evidenceIndex.removeAll()
    evidence.removeAll(keepingCapacity: true)
    entities.removeAll(keepingCapacity: true)
    if !ambiguous.isEmpty { ambiguous.removeAll(keepingCapacity: true) }
    supported.removeAll()
    if searches > 0 { present.removeAll() }
    searches = 0
  }
}
