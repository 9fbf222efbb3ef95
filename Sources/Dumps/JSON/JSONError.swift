/// What is wrong with a piece of JSON, and where.
struct JSONError: Error, Equatable {
  /// What is wrong, for people.
  enum Problem: Equatable {
    case expected(Token)
    case endOfRecord
    case badEscape
    case controlCharacter
    case badNumber
    case badLiteral
    case tooDeep
    case notAnObject
    case trailing

    /// One of the marks of JSON, or a kind of value.
    enum Token: Equatable { case key, value, colon, commaOrBrace, commaOrBracket }
  }

  var problem: Problem
  /// Offset in the bytes that were scanned.
  var offset: Int

  /// The problem in words, with the byte counted from the beginning of the record.
  func message(start: Int) -> String {
    let what =
      switch problem {
      case .expected(.key): "expected a key in quotation marks"
      case .expected(.value): "expected a value"
      case .expected(.colon): "expected ':'"
      case .expected(.commaOrBrace): "expected ',' or '}'"
      case .expected(.commaOrBracket): "expected ',' or ']'"
      case .endOfRecord: "the record ends too early"
      case .badEscape: "unknown escape after a backslash"
      case .controlCharacter: "control character in a string"
      case .badNumber: "malformed number"
      case .badLiteral: "expected true, false or null"
      case .tooDeep: "nested deeper than \(JSONScanner.deepest) levels"
      case .notAnObject: "expected an object"
      case .trailing: "something follows the object"
      }
    return "\(what) at byte \(offset - start) of the record"
  }
}
