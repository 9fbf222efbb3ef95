public import NewsText

/// How much of a quotation stands inside quotation marks.
public enum QuotationKind: String, Sendable {
  /// All of it.
  case direct
  /// None: `Blinken said that …`.
  case indirect
  /// A part: `Choe said it will “only be a waste of time”`.
  case mixed
}

/// The rule by which a speaker was found; the names are those of `quotes.csv`.
public enum SpeakerRule: String, Sendable, CaseIterable {
  /// A full name or a listed alias beside the cue.
  case name
  /// A short form beside the cue: `Blinken said`.
  case surname
  /// A title or role: `the US president said`, `the spokesman said`.
  case role
  /// A pronoun that was resolved.
  case pronoun
  /// No expression beside the cue: the speaker of the turn before goes on.
  case continuation
}

/// The expression to which a quotation is attributed.
public struct Speaker: Sendable {
  /// The bytes of the expression beside the cue: `he`, `the minister`, `Blinken`.
  public var range: ByteRange
  /// Index into `Annotations.entities`, or nothing where the speaker is known only as that span.
  public var entity: UInt32?
  /// How it was found.
  public var rule: SpeakerRule

  /// Creates a speaker.
  public init(range: ByteRange, entity: UInt32?, rule: SpeakerRule) {
    self.range = range
    self.entity = entity
    self.rule = rule
  }
}

/// One piece of a quotation; the pieces of an interrupted one share `quote`.
public struct QuotationPiece: Sendable {
  /// Number of the quotation within the article, from 1, in order of first piece.
  public var quote: UInt32
  /// The bytes in the text, quotation marks included.
  public var range: ByteRange
  /// Direct, indirect or mixed.
  public var kind: QuotationKind
  /// The bytes of the reporting expression; empty if there is none.
  public var cue: ByteRange
  /// The lemma of the reporting verb or noun: `say`, `tell`, `according to`; empty if none.
  public var verb: String
  /// Who says it; nothing if unknown.
  ///
  /// The same for all pieces of one quotation.
  public var speaker: Speaker?
  /// Words (tokens that are words) of the piece.
  public var words: UInt32

  /// Creates a piece.
  public init(
    quote: Int, range: ByteRange, kind: QuotationKind, cue: ByteRange, verb: String,
    speaker: Speaker?, words: Int
  ) {
    self.quote = UInt32(quote)
    self.range = range
    self.kind = kind
    self.cue = cue
    self.verb = verb
    self.speaker = speaker
    self.words = UInt32(words)
  }
}
