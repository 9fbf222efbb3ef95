/// One record of a dump as its reader understood it: text and the facts around it, nothing cleaned.
///
/// `title` and `text` are valid UTF-8. What had to be mended to make them so is in `repairs`.
public struct Article: Sendable {
  /// Number of the record within its input, from 1.
  public var ordinal: Int
  /// Offset of the record in the decompressed input, in bytes.
  public var offset: Int
  /// Size of the record in the decompressed input, in bytes.
  public var size: Int
  /// The archive member that holds the record; empty where the container has no members.
  public var member: String
  /// The dump's own id; empty if it has none.
  public var recordID: String
  /// The headline; empty if there is none.
  public var title: [UInt8]
  /// The body.
  ///
  /// Paragraphs are divided by line feeds.
  public var text: [UInt8]
  /// The moment of publication, in seconds since 1970-01-01T00:00:00Z.
  public var published: Int64?
  /// The day of publication in UTC.
  public var day: Day?
  /// The source of the article, a domain or a name; empty if unknown.
  public var outlet: String
  /// The address of the article; empty if unknown.
  public var url: String
  /// The authors as the dump states them; empty if unknown.
  public var authors: String
  /// The language that the dump states, in lower case; empty if it states none.
  public var language: String
  /// What the reader mended.
  public var repairs: Repairs

  /// Creates an article with the given place and nothing in it.
  public init(ordinal: Int, offset: Int = 0, size: Int = 0, member: String = "") {
    self.ordinal = ordinal
    self.offset = offset
    self.size = size
    self.member = member
    recordID = ""
    title = []
    text = []
    published = nil
    day = nil
    outlet = ""
    url = ""
    authors = ""
    language = ""
    repairs = []
  }
}

/// Kinds of damage that were mended in an article; each is counted as `repaired_<reason>`.
public struct Repairs: OptionSet, Hashable, Sendable {
  /// One bit for each kind.
  public var rawValue: UInt16

  /// Creates a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Bytes that are no UTF-8 were replaced by U+FFFD.
  public static let invalidUTF8 = Repairs(rawValue: 1 << 0)
  /// Bytes of Windows-1252 or Latin-1 in a UTF-8 file were decoded.
  public static let latin1 = Repairs(rawValue: 1 << 1)
  /// UTF-8 that had been read as Windows-1252 or Latin-1 was put right.
  public static let mojibake = Repairs(rawValue: 1 << 2)
  /// Lone surrogates in JSON escapes were replaced by U+FFFD.
  public static let loneSurrogate = Repairs(rawValue: 1 << 3)
  /// Text that had been tokenised (`Gov . Cuomo 's`) was put together again.
  public static let tokenised = Repairs(rawValue: 1 << 4)

  /// The names used in `run.csv`, in the order of the bits.
  public static let names: [(Repairs, String)] = [
    (.invalidUTF8, "invalid_utf8"), (.latin1, "latin1"), (.mojibake, "mojibake"),
    (.loneSurrogate, "lone_surrogate"), (.tokenised, "tokenised"),
  ]
}
