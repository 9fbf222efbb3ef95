/// What was read of a dump.
public struct DumpTotals: Sendable, Equatable {
  /// Size of the file as it is, in bytes.
  public var fileBytes = 0
  /// Size of its decompressed content, in bytes.
  public var contentBytes = 0
  /// Gzip members; 0 in an uncompressed file.
  public var gzipMembers = 0
  /// Records found, readable or not.
  public var records = 0
  /// SHA-256 of the file as it is, 64 hexadecimal digits.
  public var sha256 = ""

  /// Creates the totals of a file that was not read yet.
  public init() {}
}
