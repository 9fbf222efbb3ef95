public import NewsText

/// What kind of segment a token is, decided while its boundaries are found.
public enum TokenClass: UInt8, Sendable, BitwiseCopyable {
  /// White space without a line break.
  case space
  /// A line break: LF, CR, CR LF, or U+0085, U+2028, U+2029, VT, FF. Divides paragraphs.
  case lineBreak
  /// A word in lower case: `policy`, `naïve`, `don't`.
  case lower
  /// A word that begins with a capital and goes on in lower case: `Blinken`, `O'Brien`, `McCain`.
  case capitalised
  /// Two or more letters, all capitals: `NATO`, `U.S`.
  case capitals
  /// One capital letter: `J`, `I`, `A`.
  case initial
  /// A word with a capital after a small first letter: `iPhone`, `al-Assad` is not one token.
  case mixed
  /// A word of a script without case, one ideograph, one syllable.
  case uncased
  /// Digits, with the separators that UAX #29 keeps inside: `1,800`, `3.5`.
  case number
  /// Letters and digits: `G20`, `1990s`, `U2`.
  case alphanumeric
  /// `.`, `!`, `?`, U+2026 and their full-width forms: a sentence may end here.
  case stop
  /// A quotation mark of any shape, ASCII apostrophe and grave accent included.
  case quote
  /// Opening brackets.
  case open
  /// Closing brackets.
  case close
  /// `-`, U+2010 to U+2015.
  case dash
  /// Any other punctuation: `,` `;` `:` `/` …
  case punctuation
  /// Everything else: `$`, `%`, emoji, control characters.
  case symbol

  /// Whether the token is a word or a number.
  @inlinable public var isWord: Bool {
    rawValue >= TokenClass.lower.rawValue && rawValue <= TokenClass.alphanumeric.rawValue
  }
}

/// The UAX #29 word segments of one text; they tile it without a gap.
///
/// Token `i` covers the bytes `bounds[i]..<bounds[i + 1]`. The arrays are reused from text to text.
public struct Tokens: Sendable {
  /// Byte offsets of the boundaries: 0, …, the size of the text.
  ///
  /// One more than there are tokens;
  /// empty for an empty text.
  public var bounds: [UInt32] = []
  /// The class of each token.
  public var classes: [TokenClass] = []

  /// Creates an empty list.
  public init() {}

  /// The number of tokens.
  @inlinable public var count: Int { classes.count }

  /// The bytes of token `index`.
  @inlinable public func range(_ index: Int) -> ByteRange {
    ByteRange(Int(bounds[index]), Int(bounds[index + 1]))
  }
}

/// One sentence: a run of tokens of one paragraph, without white space at either end.
public struct Sentence: Hashable, Sendable {
  /// The bytes of the sentence.
  public var range: ByteRange
  /// Index of the first token.
  public var firstToken: UInt32
  /// Index one past the last token.
  public var endToken: UInt32
  /// Number of the paragraph that holds it, from 0.
  ///
  /// A paragraph is a line that is not blank.
  public var paragraph: UInt32

  /// Creates a sentence.
  public init(range: ByteRange, firstToken: Int, endToken: Int, paragraph: Int) {
    self.range = range
    self.firstToken = UInt32(firstToken)
    self.endToken = UInt32(endToken)
    self.paragraph = UInt32(paragraph)
  }
}

/// A text divided into tokens and sentences; the buffers are reused from text to text.
public struct Segments: Sendable {
  /// The tokens.
  public var tokens = Tokens()
  /// The sentences, in order.
  public var sentences: [Sentence] = []

  /// Creates an empty division.
  public init() {}
}
