/// How a dump is built: what was recognised, what was chosen, and what its decoder has to know.
public struct DumpLayout: Sendable, Equatable {
  /// How a file is packed.
  public enum Compression: String, Sendable {
    /// Not at all.
    case none
    /// Gzip.
    case gzip
    /// Gzip in blocks of at most 64 KiB of content, made by `bgzip`.
    case blockedGzip = "bgzf"
  }

  /// The form of the content.
  public var format = DumpFormat.text
  /// How the file is packed.
  public var compression = Compression.none
  /// Which keys or columns hold which field; empty for formats without keys.
  public var fields = FieldMap()
  /// Keys or columns seen in the first MiB, in the order of their first appearance.
  public var keys: [KeySummary] = []
  /// CSV: how rows are cut into cells.
  public var table = TableLayout()
  /// The line between two articles of a plain text.
  public var divider: String?
  /// The name that the first gzip header states; empty if it states none.
  public var innerName = ""

  /// Creates the layout of an uncompressed plain text.
  public init() {}

  /// The keys or columns of a field that were seen, the best first.
  ///
  /// `fields` holds more: names that records further on may use.
  public func seenKeys(_ field: Field) -> [String] {
    fields[field].filter { name in keys.contains { $0.name == name } }
  }
}

/// How the rows of a CSV or TSV file are cut into cells.
public struct TableLayout: Sendable, Equatable {
  /// The byte between two cells.
  public var delimiter = UInt8(ascii: ",")
  /// Whether quotation marks enclose cells.
  public var isQuoted = true
  /// Whether the first row names the columns.
  public var hasHeader = true
  /// The names of the columns; `1`, `2`, … without a header.
  public var columns: [String] = []

  /// Creates the layout of RFC 4180 without columns.
  public init() {}
}

/// What was seen of one key or column in the first MiB of a dump.
public struct KeySummary: Sendable, Equatable {
  /// The key, nested ones with dots.
  public var name: String
  /// Records that have a value for it that is not empty.
  public var records = 0
  /// Mean size of the values in bytes.
  public var meanBytes = 0
  /// The beginning of the first value that is not empty, at most 80 bytes.
  public var sample = ""
  /// The field it was chosen for, as first choice.
  public var field: Field?

  /// Creates the summary of a key that was not seen yet.
  public init(name: String) { self.name = name }
}
