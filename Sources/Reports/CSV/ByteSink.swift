/// Takes the bytes of one file, in order.
public protocol ByteSink {
  /// Appends bytes.
  mutating func write(_ bytes: Span<UInt8>) throws
}

/// A file that was written.
public struct WrittenFile: Sendable, Hashable {
  /// The name within the set.
  public var name: String
  /// Its size, in bytes.
  public var bytes: Int
  /// Its SHA-256, as 64 hexadecimal digits.
  public var sha256: String
  /// Its rows without the header; nothing for what is no table.
  public var rows: Int?

  /// Creates a record of a file.
  public init(name: String, bytes: Int, sha256: String, rows: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
    self.rows = rows
  }
}

/// Where a set of files goes: a folder, or memory in tests.
public protocol ReportDestination {
  /// What takes the bytes of one file.
  associatedtype Sink: ByteSink

  /// Begins a file.
  mutating func open(_ name: String) throws -> Sink

  /// Ends a file and gives its size and digest.
  mutating func close(_ sink: Sink, name: String, rows: Int?) throws -> WrittenFile
}
