public import NewsText

/// What an actor of the dictionary is; the names are those of the column `kind`.
public enum ActorKind: String, Sendable, CaseIterable {
  /// A country and its government.
  case country
  /// A human being.
  case person
  /// An organisation of states.
  case igo
  /// A body of a government.
  case gov
  /// An armed group.
  case armed
  /// A political party.
  case party
  /// A company.
  case company
  /// A newspaper, broadcaster or agency.
  case media
  /// A non-governmental organisation.
  case ngo
  /// Any other group.
  case group

  /// What a mention of such an actor is.
  public var entityKind: EntityKind {
    switch self {
    case .person: .person
    case .country: .government
    case .armed, .group: .group
    default: .organization
    }
  }
}

/// The office that a person holds; the codes are those of the column `role`.
public enum ActorRole: String, Sendable, CaseIterable {
  /// Head of state.
  case hos
  /// Head of government.
  case hog
  /// Vice president.
  case vp
  /// Foreign minister.
  case fm
  /// Defence minister.
  case dm
  /// Finance minister.
  case fin
  /// Interior minister.
  case int
  /// National security adviser.
  case nsa
  /// Head of an intelligence service.
  case intel
  /// Chief of the defence staff.
  case cds
  /// Other soldier.
  case mil
  /// Governor of a central bank.
  case cb
  /// Ambassador.
  case amb
  /// Envoy.
  case envoy
  /// Spokesperson.
  case spox
  /// Speaker of a parliament.
  case spk
  /// Member of a parliament.
  case leg
  /// Other minister.
  case min
  /// Leader of the opposition.
  case opp
  /// Leader of a party.
  case party
  /// Leader of an armed group.
  case armed
  /// Head of an organisation of states.
  case igo
  /// Head of a company.
  case biz
  /// Anything else.
  case other

  /// Whether a country has one holder at a time.
  public var isSingle: Bool {
    switch self {
    case .hos, .hog, .fm, .dm, .fin, .int: true
    default: false
    }
  }
}

/// One span of time in one office.
public struct RoleSpell: Sendable, Hashable {
  /// The office.
  public var role: ActorRole
  /// The title as printed: `Secretary of State`; may be empty.
  public var title: String
  /// The first day; nothing if not known.
  public var from: Day?
  /// The last day; nothing if it has not ended as far as is known.
  public var to: Day?
  /// The first day of the month to which an open spell was confirmed.
  public var asof: Day?
  /// ISO 3166-1 code of the country served; may be empty.
  public var country: String
  /// Id of the body in which the office is held; may be empty.
  public var parent: String

  /// Whether the office was held on `day`.
  public func holds(on day: Day) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return from != nil || to != nil || asof != nil
  }
}

/// One actor of the dictionary.
public struct Actor: Sendable {
  /// The stable id: `p.antony-blinken`, `c.kr`, `o.nato`.
  public var id: String
  /// The press form of the name.
  public var name: String
  /// What it is.
  public var kind: ActorKind
  /// ISO 3166-1 code of the country; may be empty.
  public var country: String
  /// The Wikidata id; may be empty.
  public var wikidata: String
  /// Id of the body that the actor belongs to; may be empty.
  public var parent: String
  /// The CAMEO code; may be empty.
  public var cameo: String
  /// He or she, where titles or given names tell.
  public var gender: Gender
  /// The first and last day of an actor that is no person, as far as they are known.
  public var begins: Day?
  /// The last day; nothing if it has not ended.
  public var ends: Day?
  /// The offices held, in the order of the files.
  public var spells: [RoleSpell]

  /// The office held on `day`, the last one begun if there are several; nothing without a day.
  public func role(on day: Day?) -> RoleSpell? {
    guard let day else { return nil }
    var best: RoleSpell?
    for spell in spells where spell.holds(on: day) {
      guard let known = best else {
        best = spell
        continue
      }
      if (known.from ?? Day(number: .min)) <= (spell.from ?? Day(number: .min)) { best = spell }
    }
    return best
  }
}
