/// Something wrong or doubtful in a dictionary file.
public struct DictionaryProblem: Sendable, Hashable, CustomStringConvertible {
  /// How grave a problem is.
  public enum Severity: String, Sendable {
    /// The dictionary cannot be used.
    case error
    /// It can be used, but a person should look.
    case warning
  }

  /// The file or the built-in layer.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// Whether it can be used all the same.
  public var severity: Severity
  /// What is wrong and what to do, in words.
  public var message: String

  /// Creates a problem.
  public init(file: String, line: Int, severity: Severity, message: String) {
    self.file = file
    self.line = line
    self.severity = severity
    self.message = message
  }

  /// `FILE:LINE: error: MESSAGE`.
  public var description: String { "\(file):\(line): \(severity.rawValue): \(message)" }
}
