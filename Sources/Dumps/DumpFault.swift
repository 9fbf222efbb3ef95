/// Damage in the container of a dump, with its place; reading went on after it.
public struct DumpFault: Sendable, Equatable, CustomStringConvertible {
  /// What is damaged.
  public enum Kind: String, Sendable, CaseIterable {
    /// The file could not be read to its end.
    case readError = "read_error"
    /// The header of a gzip member is wrong.
    case gzipHeader = "gzip_header"
    /// The file ends inside a gzip member.
    case gzipCut = "gzip_cut"
    /// The compressed data of a gzip member are corrupt.
    case gzipCorrupt = "gzip_corrupt"
    /// The content of a gzip member does not have its checksum.
    case gzipChecksum = "gzip_checksum"
    /// The content of a gzip member does not have its length.
    case gzipLength = "gzip_length"
    /// Bytes that are no gzip member follow one.
    case trailingGarbage = "trailing_garbage"
    /// The file ends inside a tar archive.
    case tarCut = "tar_cut"
    /// The header of a tar member is wrong.
    case tarHeader = "tar_header"
    /// The file ends inside a WARC record.
    case warcCut = "warc_cut"
    /// The header of a WARC record is wrong.
    case warcHeader = "warc_header"
  }

  /// What is damaged.
  public var kind: Kind
  /// The name of the input.
  public var file: String
  /// Number of the gzip member, from 1; 0 in an uncompressed file.
  public var gzipMember: Int
  /// The archive member, if the damage is known to lie in one.
  public var member: String
  /// Offset in the file, in bytes; -1 where only the place in the content is known.
  public var fileOffset: Int
  /// Offset in the decompressed content, in bytes.
  public var offset: Int
  /// What exactly is wrong and what became of it, for people.
  public var detail: String

  /// Creates a fault.
  public init(
    _ kind: Kind, file: String, gzipMember: Int, member: String = "", fileOffset: Int, offset: Int,
    detail: String
  ) {
    self.kind = kind
    self.file = file
    self.gzipMember = gzipMember
    self.member = member
    self.fileOffset = fileOffset
    self.offset = offset
    self.detail = detail
  }

  /// The message: place first, then what is wrong.
  public var description: String {
    var place = "\(file): "
    if gzipMember > 0 { place += "gzip member \(gzipMember), " }
    if !member.isEmpty { place += "archive member \(printable(member)), " }
    if fileOffset < 0 {
      place += "byte \(offset) of the content"
    } else {
      place += "byte \(fileOffset)"
      if gzipMember > 0 { place += " (byte \(offset) of the content)" }
    }
    return "\(place): \(detail)"
  }
}

/// A name from the input for use in a message: on one line, without control characters.
func printable(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars.prefix(200) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: out += "?"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
