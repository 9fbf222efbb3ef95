/// A fault in the definition of a job, with its place.
public struct DefinitionError: Error, Sendable, CustomStringConvertible {
  /// The file as the user named it; empty for the command line.
  public var file: String
  /// The place in the file, where there is one.
  public var position: SourcePosition?
  /// What is wrong, and the nearest right answer.
  public var message: String

  /// The error as it is printed.
  ///
  /// For example `nightly.yaml:7:3: unknown key 'out_put'; did you mean 'out'?`.
  public var description: String {
    guard let position else { return file.isEmpty ? message : "\(file): \(message)" }
    return "\(file):\(position.line):\(position.column): \(message)"
  }
}
