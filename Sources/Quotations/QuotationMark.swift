/// One quotation mark as it stands in the text: one token, or two for `''` and ` `` `.
struct QuotationMark {
  /// What the shape of the mark says.
  enum Shape: UInt8 {
    /// `"`, `''`: the same at both ends.
    case straight
    /// `“`, `„`, ` `` `.
    case opening
    /// `”`.
    case closing
    /// `«`, `‹`, `»`, `›`: opening in one tradition, closing in the other.
    case angle
    /// `‘`, `‚`.
    case singleOpening
    /// `’`, `'`: also an apostrophe.
    case singleClosing
    /// `'`.
    case singleStraight
  }

  /// Index of its first token.
  var token: Int
  /// Index one past its last token.
  var end: Int
  var shape: Shape
  /// Whether the context allows a quotation to begin here: white space before, text after.
  var canOpen: Bool
  /// Whether the context allows one to end here: text before, none directly after.
  var canClose: Bool
  /// Whether it can only be an end: punctuation before it, or after it.
  var strong: Bool

  /// Whether it is one of the single marks.
  var isSingle: Bool { shape.rawValue >= Shape.singleOpening.rawValue }
}

/// A quotation as the marks delimit it, at the outermost level.
struct QuotedSpan {
  /// Index of the first token, the opening mark.
  var token: Int
  /// Index one past the last token.
  var end: Int
  /// Whether the closing mark is there.
  var closed: Bool
  /// Whether the paragraph after it opens again, so that the quotation goes on.
  var continues: Bool
  /// Whether it is delimited by single marks.
  var single: Bool
  /// Whether the marks are doubtful, as in the rest of a paragraph after a mark never closed.
  var doubtful: Bool
  /// What stands inside before the closing mark.
  var ending: Ending = .none
  /// Whether the words are written like a title: all but the small ones with a capital.
  var isTitle = false

  /// How the words inside end.
  enum Ending: UInt8 {
    /// With a word.
    case none
    /// With a comma, a dash or an ellipsis: the sentence goes on.
    case comma
    /// With a full stop.
    case stop
    /// With `?` or `!`.
    case mark
  }
}
