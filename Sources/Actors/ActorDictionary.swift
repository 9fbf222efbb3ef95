internal import NewsText

/// The actors known by name, compiled into a matcher; immutable and shared by all workers.
public final class ActorDictionary: Sendable {
  /// The actors, in the order of their first rows; `Identity.dictionary` is an index here.
  public let actors: [Actor]
  /// A stable hash of the layers, 32 hexadecimal digits: equal layers give equal digests.
  public let digest: String

  /// What is asked of an actor for every name, and its name, apart from `actors`: an `Actor` is dear
  /// to copy.
  let facts: [ActorFacts]
  let names: [String]
  /// Stands for no actor.
  static let noActor = UInt32.max

  /// Keys of the context words of an actor, for those that need any.
  let contextWords: [UInt32: [ContextWord]]
  /// Keys of the short forms of all actors, those of one side by side: see `shortKeys(of:)`.
  let shortKeys: [UInt64]
  private let firstShortKeys: [UInt32]
  let phrases: PhraseTable
  /// The names that teams share with their places, by key, and the teams of each.
  let teamForms: PhraseTable
  let teamLists: [[UInt32]]
  /// Postings of phrase `i`: `firstPostings[i]..<firstPostings[i + 1]`.
  let firstPostings: [UInt32]
  let postings: [Posting]
  /// What the rules ask of the first posting of each phrase.
  let traits: [PhraseTraits]
  /// The country that an article speaks of with each phrase, or none.
  let phraseCountries: [UInt32]
  /// Index by id.
  let indices: [String: UInt32]
  /// Index of the country for its ISO code.
  let countries: [String: UInt32]
  /// Who held the office `role` of a country or body, by `officeKey`.
  let offices: [UInt64: [OfficeHolder]]

  init(_ builder: consuming DictionaryBuilder) {
    actors = builder.actors
    digest = builder.digest
    contextWords = builder.contextWords
    shortKeys = builder.shortKeys.flatMap { $0 }
    firstShortKeys = builder.shortKeys.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + UInt32($1.count))
    }
    phrases = builder.phrases
    teamForms = builder.teamForms
    teamLists = builder.teamLists
    firstPostings = builder.firstPostings
    postings = builder.postings
    indices = builder.indices
    countries = builder.countries
    names = builder.actors.map(\.name)
    traits = PhraseTraits.list(builder)
    let facts = ActorFacts.list(builder)
    self.facts = facts
    phraseCountries = PhraseTraits.countries(builder, facts)
    offices = builder.offices
  }

  /// The dictionary of the default built-in layers.
  ///
  /// They are checked by the tests, so they always load.
  public static let builtIn: ActorDictionary = {
    let (dictionary, problems) = load(layers: DictionaryLayer.defaults)
    guard let dictionary else {
      preconditionFailure("the built-in dictionary is broken: \(problems.first?.description ?? "")")
    }
    return dictionary
  }()

  /// The actor with an id, by its index.
  public func index(of id: String) -> Int? { indices[id].map(Int.init) }

  /// An actor by its index.
  public subscript(index: UInt32) -> Actor { actors[Int(index)] }

  /// The places in `shortKeys` of the short forms of an actor, at most 16.
  func shortKeys(of actor: UInt32) -> Range<Int> {
    Int(firstShortKeys[Int(actor)])..<Int(firstShortKeys[Int(actor) + 1])
  }

  /// The key under which the holders of an office are listed.
  static func officeKey(_ body: UInt32, _ role: ActorRole) -> UInt64 {
    UInt64(body) << 8 | UInt64(ActorRole.allCases.firstIndex(of: role) ?? 0)
  }
}

/// A word that must stand elsewhere in the article.
struct ContextWord: Sendable {
  /// Its key.
  var key: UInt64
  /// Its first byte in lower case and its length, to pass over other words at once.
  var first: UInt8
  var length: UInt8

  init(_ word: String) {
    key = NameKey.word(word)
    first = (word.utf8.first ?? 0) | 0x20
    length = UInt8(clamping: word.utf8.count)
  }
}

/// One spell of one person in an office.
struct OfficeHolder: Sendable {
  /// Index of the person.
  var actor: UInt32
  /// Index of the spell within `Actor.spells`.
  var spell: Int
}
