public import NewsText

/// The rule by which a mention was resolved; the names are those of `resolution.csv`.
public enum MentionRule: String, Sendable, CaseIterable {
  /// The full name.
  case full
  /// Another full form listed in the dictionary.
  case alias
  /// A short form after a full one in the same article: `Blinken`, `Kim`, `Abiy`.
  case surname
  /// A title or honorific and a short form: `President Moon`, `Mr Suh`.
  case titleSurname = "title_surname"
  /// A title alone, resolved by country, office and date: `the US president`.
  case role
  /// An adjective or people of a country: `Russian`, `the Russians`.
  case demonym
  /// A place that stands for a government: `Moscow said`.
  case metonym
  /// Initials: `NATO`, `U.N.`.
  case acronym
  /// A pronoun. Speakers only, never a mention.
  case pronoun
}

/// What an entity is, as `annotate` prints it.
public enum EntityKind: String, Sendable, CaseIterable {
  /// A human being.
  case person
  /// A place that does not act.
  case place
  /// A country that acts, or its government.
  case government
  /// An armed or other group.
  case group
  /// Any other body.
  case organization
}

/// Grammatical gender, as far as given names, titles and the dictionary tell.
public enum Gender: UInt8, Sendable {
  /// Not known.
  case unknown
  /// He.
  case male
  /// She.
  case female
}

/// Whom or what a mention names.
public enum Identity: Hashable, Sendable {
  /// An actor of the dictionary, by its index there.
  case dictionary(UInt32)
  /// Someone not in the dictionary but named in full: `p.?jane-doe`, `o.?acme-corp`.
  case named(id: String)
  /// A place that is no acting government: `l.?chicago`. Stays out of the actor tables.
  case place(id: String)
  /// One of several actors of the dictionary, by index in ascending order; no rule decides.
  case ambiguous([UInt32])
  /// A name that names no known actor: a surname never introduced.
  case unknown
}

/// One actor, place or unknown name of one article; several mentions may share it.
public struct Entity: Sendable {
  /// Whom it is.
  public var identity: Identity
  /// The canonical name, from the dictionary or the fullest form of the article.
  public var name: String
  /// What it is.
  public var kind: EntityKind
  /// He or she, where known.
  ///
  /// Persons only.
  public var gender: Gender
  /// The titles seen beside the name, in order of first sight: `Secretary of State`.
  public var titles: [String]

  /// Creates an entity.
  public init(
    identity: Identity, name: String, kind: EntityKind, gender: Gender = .unknown,
    titles: [String] = []
  ) {
    self.identity = identity
    self.name = name
    self.kind = kind
    self.gender = gender
    self.titles = titles
  }
}

/// One span that names an entity: without title, leading article and possessive.
public struct Mention: Sendable {
  /// The bytes in the headline or in the text.
  public var range: ByteRange
  /// Index of its first token there.
  public var firstToken: UInt32
  /// Index one past its last token.
  public var endToken: UInt32
  /// Number of the sentence from 0; -1 in the headline.
  public var sentence: Int32
  /// Index into `Annotations.entities`.
  public var entity: UInt32
  /// The rule that resolved it.
  public var rule: MentionRule
  /// What it is here: a country may act in one place and be a place in another.
  public var kind: EntityKind
  /// The bytes of the title that stands beside the name, without the name; empty if none does.
  public var title: ByteRange

  /// Creates a mention.
  public init(
    range: ByteRange, firstToken: Int, endToken: Int, sentence: Int, entity: Int,
    rule: MentionRule, kind: EntityKind, title: ByteRange = ByteRange(0, 0)
  ) {
    self.range = range
    self.firstToken = UInt32(firstToken)
    self.endToken = UInt32(endToken)
    self.sentence = Int32(sentence)
    self.entity = UInt32(entity)
    self.rule = rule
    self.kind = kind
    self.title = title
  }
}

/// Who is named in one article.
///
/// The buffers are reused from article to article.
public struct Annotations: Sendable {
  /// The entities, in order of first mention (headline first).
  public var entities: [Entity] = []
  /// The mentions of the headline, in order, without overlap.
  public var titleMentions: [Mention] = []
  /// The mentions of the text, in order, without overlap.
  public var mentions: [Mention] = []

  /// Creates an empty list.
  public init() {}
}
