public import NewsText

/// What the dictionary says of one actor, as far as the reports print it.
public struct ActorFact: Sendable, Hashable {
  /// The press form of the name.
  public var name: String
  /// The dictionary's kind, such as `country` or `igo`.
  public var kind: String
  /// ISO 3166-1 alpha-2, or empty.
  public var country: String
  /// The Wikidata number, or empty.
  public var wikidata: String
  /// The id of the actor it belongs to, or empty.
  public var parent: String

  /// Creates a fact.
  public init(
    name: String, kind: String, country: String = "", wikidata: String = "", parent: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.country = country
    self.wikidata = wikidata
    self.parent = parent
  }
}

/// Whether a title seen beside a name is the one that the dictionary gives.
public enum TitleAgreement: String, Sendable, CaseIterable {
  /// A role of that title was held on one of the days.
  case yes
  /// It had ended before.
  case former
  /// It began later.
  case future
  /// The dictionary knows nothing of the title or of the day.
  case unknown
  /// The dictionary knows the title and another role for the days.
  case no
}

/// The part of the actor dictionary that the reports need; everything goes by id.
public protocol ActorFacts: Sendable {
  /// What is known of an actor; nothing if the dictionary does not have it.
  func fact(of id: String) -> ActorFact?

  /// The title of the role that an actor had on a day; empty if none is known.
  func role(of id: String, on day: Day) -> String

  /// Whether a title that was seen from `first` to `last` agrees with the dictionary.
  func agreement(of id: String, title: String, first: Day?, last: Day?) -> TitleAgreement
}
