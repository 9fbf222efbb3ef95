/// What the rules ask of the first actor for which a phrase may stand: one load in place of four.
struct PhraseTraits: OptionSet, Sendable {
  var rawValue: UInt16
  /// The full name of a person.
  static let person = PhraseTraits(rawValue: 1 << 0)
  /// A short form.
  static let short = PhraseTraits(rawValue: 1 << 1)
  /// The full name of a body, that a word before it does not change.
  static let body = PhraseTraits(rawValue: 1 << 2)
  /// The name of a country, no adjective.
  static let country = PhraseTraits(rawValue: 1 << 3)
  /// A country by any form, or a place that stands for one.
  static let mayAct = PhraseTraits(rawValue: 1 << 4)
  /// A place that stands for a government.
  static let metonym = PhraseTraits(rawValue: 1 << 5)
  /// A name only in its country: `Supreme Court`.
  static let generic = PhraseTraits(rawValue: 1 << 6)
  /// A name of its own.
  static let distinct = PhraseTraits(rawValue: 1 << 7)
  /// An adjective of a country.
  static let adjective = PhraseTraits(rawValue: 1 << 8)
  /// A person by any form.
  static let anyPerson = PhraseTraits(rawValue: 1 << 9)
  /// No word need be in capitals.
  static let plain = PhraseTraits(rawValue: 1 << 10)
  /// A country is among the first actors.
  static let anyCountry = PhraseTraits(rawValue: 1 << 11)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The traits of a phrase whose first posting is for an actor of a kind.
  init(_ posting: Posting, _ kind: ActorKind) {
    var traits: PhraseTraits = []
    func note(_ trait: PhraseTraits, _ holds: Bool) { if holds { traits.insert(trait) } }
    let isMetonym = posting.kind == .metonym || posting.kind == .oldMetonym
    note(.person, kind == .person && posting.kind.isFull)
    note(.short, posting.kind == .short)
    note(.body, kind != .person && kind != .country && posting.kind.isDistinct)
    note(.country, kind == .country && posting.kind.isFull)
    note(.mayAct, isMetonym || kind == .country)
    note(.metonym, isMetonym)
    note(.generic, posting.kind == .context)
    note(.distinct, posting.kind.isDistinct)
    note(.adjective, posting.kind == .adjective)
    note(.anyPerson, kind == .person)
    note(.plain, posting.shape.capitals == 0)
    self = traits
  }

  /// The traits of all phrases of a dictionary.
  static func list(_ builder: borrowing DictionaryBuilder) -> [PhraseTraits] {
    builder.firstPostings.indices.dropLast().map { phrase in
      let range = Int(builder.firstPostings[phrase])..<Int(builder.firstPostings[phrase + 1])
      let first = builder.postings[range.lowerBound]
      var traits = PhraseTraits(first, builder.actors[Int(first.actor)].kind)
      let isCountry = range.prefix(8).contains {
        builder.actors[Int(builder.postings[$0].actor)].kind == .country
      }
      if isCountry { traits.insert(.anyCountry) }
      return traits
    }
  }

  /// The country that an article speaks of with each phrase: itself, or that of a person or body which
  /// the phrase names beyond doubt.
  static func countries(
    _ builder: borrowing DictionaryBuilder, _ facts: [ActorFacts]
  ) -> [UInt32] {
    builder.firstPostings.dropLast().map { first in
      let posting = builder.postings[Int(first)]
      let actor = facts[Int(posting.actor)]
      if actor.kind == .country {
        return posting.kind == .context || posting.kind == .definite
          ? ActorDictionary.noActor : posting.actor
      }
      let isSure =
        posting.kind.isDistinct && posting.words > 1
        || posting.kind == .short && actor.hints.contains(.bare)
      return isSure ? actor.country : ActorDictionary.noActor
    }
  }
}
