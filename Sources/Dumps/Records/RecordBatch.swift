public import NewsText

/// Some consecutive records of a dump, not decoded yet.
public struct RecordBatch: Sendable {
  /// Number of the batch within its dump, from 0.
  public var number = 0
  /// The content that holds the records.
  public var bytes: [UInt8] = []
  /// The records, in the order of the dump; never empty in a batch that a reader returns.
  public var records: [RawRecord] = []
  /// Names of archive members, which records point to.
  public var members: [String] = []
  /// The beginnings of records that are too large to be kept, by ordinal; at most 120 bytes each.
  public var excerpts: [Int: [UInt8]] = [:]

  /// Creates an empty batch.
  public init() {}
}

/// The place of one record in its batch and in its dump.
public struct RawRecord: Sendable, Equatable {
  /// What the bytes of a record are.
  public enum Kind: UInt8, Sendable {
    /// What the format of the dump says.
    case native
    /// A text whose first line is the title.
    case text
    /// A JSON object.
    case json
    /// A page of HTML.
    case html
    /// One or several `<DOC>` or `<REUTERS>` elements.
    case sgml
  }

  /// Why the record cannot be decoded, if the reader found that already.
  public enum Defect: UInt8, Sendable {
    /// It is larger than the limit; its bytes are not in the batch.
    case tooLarge
    /// The dump ends, or content is missing, before the record is complete.
    case cut
    /// A quoted cell is never closed.
    case unclosedQuote
    /// The closing tag is missing.
    case unclosedElement
    /// It is a sparse file, whose content is not as it stands in the archive.
    case sparse
  }

  /// Where the record lies in the bytes of its batch.
  public var range: ByteRange
  /// Number of the record within its dump, from 1.
  public var ordinal: Int
  /// Offset of the record in the decompressed content, in bytes.
  public var offset: Int
  /// Size of the record in bytes, also of one whose bytes were not kept.
  public var size: Int
  /// Index into the batch's `members`; -1 if the record lies in no archive member.
  public var member: Int32 = -1
  /// What the bytes are.
  public var kind = Kind.native
  /// What is wrong with the record.
  public var defect: Defect?

  /// Creates a record.
  public init(
    range: ByteRange, ordinal: Int, offset: Int, size: Int, member: Int32 = -1,
    kind: Kind = .native, defect: Defect? = nil
  ) {
    self.range = range
    self.ordinal = ordinal
    self.offset = offset
    self.size = size
    self.member = member
    self.kind = kind
    self.defect = defect
  }
}
