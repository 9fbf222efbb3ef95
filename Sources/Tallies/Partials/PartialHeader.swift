internal import NewsText

/// What all findings of a partial were made with.
public struct PartialHeader: Sendable, Hashable {
  /// The version of the program.
  public var programVersion: String
  /// The digest of the dictionary.
  public var dictionaryDigest: String
  /// The settings that map depends on, by name, as people write them.
  public var settings: [String: String]

  /// Whether names of inputs are relative to a folder that was named.
  ///
  /// Otherwise they are paths as they were given, and reduce takes off what all have in common.
  public var isRooted: Bool

  /// Creates a header.
  public init(
    programVersion: String, dictionaryDigest: String, settings: [String: String],
    isRooted: Bool = true
  ) {
    self.isRooted = isRooted
    self.programVersion = programVersion
    self.dictionaryDigest = dictionaryDigest
    self.settings = settings
  }

  /// One digest of all of it and of the layout of the findings, as 64 hexadecimal digits.
  ///
  /// Findings with the same digest can be reduced together.
  public var digest: String {
    var writer = ByteWriter()
    writer.number(Int(FindingsLayout.version))
    write(to: &writer)
    return SHA256.hex(of: writer.bytes)
  }

  func write(to writer: inout ByteWriter) {
    writer.text(programVersion)
    writer.text(dictionaryDigest)
    writer.number(isRooted ? 1 : 0)
    writer.number(settings.count)
    for (name, value) in settings.sorted(by: { $0.key.precedes($1.key) }) {
      writer.text(name)
      writer.text(value)
    }
  }

  /// Reads what `write` wrote; the caller looks at the reader for faults.
  init(_ reader: inout ByteReader, _ bytes: [UInt8]) {
    programVersion = reader.string(bytes)
    dictionaryDigest = reader.string(bytes)
    isRooted = reader.number(bytes.span) == 1
    settings = [:]
    for _ in 0..<reader.count(bytes.span) {
      let name = reader.string(bytes)
      settings[name] = reader.string(bytes)
    }
  }
}

/// Why a partial cannot be used.
public struct PartialError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// It does not begin as a partial does.
    case notAPartial
    /// It was written in another format.
    case version(UInt64)
    /// It ends before its end.
    case truncated
    /// A checksum does not agree.
    case checksum
    /// A part of it does not fit.
    case damaged
    /// Bytes follow its end.
    case trailing
  }

  /// What is wrong.
  public var kind: Kind
  /// Offset of the part that is wrong, in bytes.
  public var offset: Int

  /// A sentence for people.
  public var description: String { description(from: 0) }

  /// A sentence for people, about a partial that begins at an offset of its file.
  public func description(from start: Int) -> String {
    let offset = start + self.offset
    return switch kind {
    case .notAPartial: "not a partial of rollcall"
    case .version(let version): "a partial of format \(version), which this program does not read"
    case .truncated: "the partial is cut off at byte \(offset)"
    case .checksum: "the partial is damaged: wrong checksum at byte \(offset)"
    case .damaged: "the partial is damaged at byte \(offset)"
    case .trailing: "something follows the end of the partial at byte \(offset)"
    }
  }
}

/// One part of a partial.
public enum PartialItem: Sendable, Hashable {
  /// What everything that follows was made with; always first.
  case header(PartialHeader)
  /// The next input begins.
  case begin(String)
  /// Findings of the present input, in order.
  case block(PackedBlock)
  /// The present input ends.
  case end(InputSummary)
}

/// The frames of a partial.
///
///     "RCPARTIAL\n" version(1 byte)
///     frames: tag(1) · size(8) · payload · checksum(8)
///
/// The checksum of a frame covers tag, size, payload and the checksum before, so that frames
/// cannot be lost, doubled or exchanged. The last frame is an empty one with the tag `finish`.
enum PartialFormat {
  static let magic = Array("RCPARTIAL\n".utf8)
  static let version: UInt8 = 2
  /// A frame holds a batch; this is far beyond any.
  static let largest = 1 << 32

  enum Tag: UInt8 {
    case header = 1
    case begin
    case block
    case end
    case finish
  }

  static func checksum(_ tag: Tag, _ payload: Span<UInt8>, after last: UInt64) -> UInt64 {
    let seed = Hashing.mix(last ^ UInt64(tag.rawValue) << 56 ^ UInt64(payload.count))
    return Hashing.bytes(payload, 0..<payload.count, seed: seed)
  }
}
