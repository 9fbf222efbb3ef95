/// One element of a paragraph as the rules see it: a word, a name, a whole quotation, a stop.
struct Phrase {
  enum Kind: UInt8 {
    /// A word in lower case, or a function word whatever its case.
    case word
    /// Another word with a capital.
    case capital
    /// A mention; `reference` is its index.
    case name
    /// A quotation; `reference` is the index of its span.
    case quote
    case number
    case comma
    case colon
    case semicolon
    case dash
    case bracket
    /// The end of a sentence.
    case boundary
    case other
  }

  var traits: WordTraits = []
  /// The bytes.
  var start: UInt32
  var end: UInt32
  /// Index of the mention or of the quotation, for a role its number in the lexicon; else -1.
  var reference: Int32 = -1
  /// The cue, as in `WordEntry`.
  var lemma: UInt16 = 0
  var form: CueForm = .base
  var kind: Kind

  @inline(__always)
  init(kind: Kind, start: UInt32, end: UInt32) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// Whether a noun phrase may consist of it.
  var isNominal: Bool {
    switch kind {
    case .capital, .name, .number: true
    case .word: traits.isDisjoint(with: Phrase.functional)
    default: false
    }
  }

  /// Whether it is a word, name or number.
  var isWord: Bool { kind.rawValue <= Kind.name.rawValue || kind == .number }

  /// Words that are no part of a noun phrase's core.
  static let functional: WordTraits = [
    .determiner, .preposition, .conjunction, .subordinator, .auxiliary, .subject, .object, .verb,
    .negation,
  ]
}
