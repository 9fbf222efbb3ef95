/// Why a file could not be read as a dump at all.
public struct DumpError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Kind: Sendable, Equatable {
    /// There is no such file.
    case noSuchFile
    /// The file cannot be opened or read; the reason stands in the message.
    case unreadable
    /// The file has 0 bytes, so it never was a dump, not even an empty one.
    case empty
    /// The content is something else; the associated text names it, for example `a PNG image`.
    case notADump(looksLike: String)
  }

  /// The kind of trouble.
  public var kind: Kind
  /// The name of the input as it was given.
  public var file: String
  /// What is wrong, for people, without the name of the file.
  public var detail: String

  /// Creates an error.
  public init(_ kind: Kind, file: String, detail: String) {
    self.kind = kind
    self.file = file
    self.detail = detail
  }

  /// The message: `dump.gz: this is a PNG image, not a dump of articles`.
  public var description: String { "\(file): \(detail)" }
}
