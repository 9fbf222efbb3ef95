/// A form of words by which a rule knows a line.
///
/// Letters are compared without case; `0` stands for a number; `*` for any stretch within the line; `’`
/// counts as `'`. A phrase ends at the end of a word. Bullets and the like before the first word and
/// marks after the last do not count; a quotation mark does, so that a quoted line never matches.
struct Phrase: Sendable {
  enum Place: UInt8, Sendable {
    /// The whole line.
    case whole
    /// The beginning of the line.
    case start
    /// The end of the line.
    case end
  }

  /// Further conditions.
  struct Conditions: OptionSet, Sendable {
    let rawValue: UInt8
    /// A colon, bar or dash follows the phrase, or nothing.
    static let mark = Conditions(rawValue: 1)
    /// The letters of the phrase are capitals in the line.
    static let capitals = Conditions(rawValue: 2)
    /// The line does not end like a sentence.
    static let unfinished = Conditions(rawValue: 4)
    /// The word may be a heading too: it counts only beside another line that goes.
    static let weak = Conditions(rawValue: 8)
    /// The line is among the first that remain.
    static let head = Conditions(rawValue: 16)
    /// Each word of the phrase begins with a capital in the line, and so does the word after it, if it is no number.
    static let titled = Conditions(rawValue: 32)
    /// A colon, bar or dash follows the phrase, and something after it.
    static let marked = Conditions(rawValue: 64)
  }

  var text: String
  var place: Place
  /// The longest line that the phrase may claim, in bytes.
  var limit: Int
  var conditions: Conditions

  /// Lines that consist of one of these phrases, one phrase to a line of `text`.
  static func whole(_ text: String, if conditions: Conditions = []) -> [Phrase] {
    list(text, .whole, 400, conditions)
  }

  /// Lines of at most `limit` bytes that begin with one of these phrases.
  static func start(_ text: String, upTo limit: Int, if conditions: Conditions = []) -> [Phrase] {
    list(text, .start, limit, conditions)
  }

  /// Lines of at most `limit` bytes that end with one of these phrases.
  static func end(_ text: String, upTo limit: Int, if conditions: Conditions = []) -> [Phrase] {
    list(text, .end, limit, conditions)
  }

  private static func list(
    _ text: String, _ place: Place, _ limit: Int, _ conditions: Conditions
  ) -> [Phrase] {
    text.split(separator: "\n").map {
      Phrase(text: String($0), place: place, limit: limit, conditions: conditions)
    }
  }
}
