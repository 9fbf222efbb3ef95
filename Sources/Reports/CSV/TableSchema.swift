/// What a column holds; it decides how a cell is written and which type loaders are told.
public enum ColumnType: Sendable, Hashable {
  /// An id or another word of ours: never guarded.
  case word
  /// Text from the input: guarded against spreadsheet formulas.
  case text
  /// A count; never empty.
  case count
  /// A number that may be missing.
  case optionalCount
  /// A share or score with six decimals; empty where it is not defined.
  case score
  /// A day `YYYY-MM-DD`; empty if unknown.
  case day
  /// A day, or the word `undated`.
  case dayOrUndated
}

/// One column of a table.
public struct Column: Sendable, Hashable {
  /// The name in the header.
  public var name: String
  /// What it holds.
  public var type: ColumnType
  /// What it means.
  public var meaning: String
  /// The words that it may hold; empty where any may stand.
  public var words: [String]

  init(_ name: String, _ type: ColumnType, _ meaning: String, words: [String] = []) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.words = words
  }
}

/// One CSV file: its columns are declared here and nowhere else.
///
/// Header, data package and SQL views all come from it.
public struct TableSchema: Sendable, Hashable {
  /// The file without its suffix.
  public var name: String
  /// What one row stands for.
  public var meaning: String
  /// The columns that no two rows share.
  public var key: [String]
  /// Columns that refer to the first column of another table.
  public var references: [String: String]
  /// The columns, in order.
  public var columns: [Column]

  init(
    _ name: String, _ meaning: String, key: [String], references: [String: String] = [:],
    _ columns: [Column]
  ) {
    self.name = name
    self.meaning = meaning
    self.key = key
    self.references = references
    self.columns = columns
  }
}
