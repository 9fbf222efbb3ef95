/// A line that is not blank: one paragraph, without its break and without white space around it.
struct Line: Sendable {
  /// Offset of the first byte.
  var start: UInt32
  /// Offset one past the last byte.
  var end: UInt32
  /// What was met in it while characters were looked at.
  var marks: Marks

  var range: Range<Int> { Int(start)..<Int(end) }
  var count: Int { Int(end - start) }

  /// Bytes that make a line worth a second look.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// An `@`.
    static let at = Marks(rawValue: 1)
    /// A `|`.
    static let bar = Marks(rawValue: 2)
    /// An opening bracket, round or square.
    static let bracket = Marks(rawValue: 4)
    /// `//`, `twitter.com/` or `t.co/`.
    static let address = Marks(rawValue: 8)
    /// A colon after a capital: `READ MORE:`.
    static let capitalsColon = Marks(rawValue: 16)
    /// `Hide ` or `JUST `: the words that page scripts leave.
    static let script = Marks(rawValue: 32)
    /// A slash after a letter: `Jane Doe/Agency`.
    static let slash = Marks(rawValue: 64)
  }
}
