/// How CSV files are written.
public struct CSVOptions: Sendable, Hashable {
  /// For which reader.
  public enum Profile: String, Sendable, CaseIterable {
    /// RFC 4180 with line feeds.
    case plain
    /// With a byte order mark and CR LF, as Excel wants it.
    case excel
  }

  /// For which reader.
  public var profile: Profile
  /// Whether cells from the input are guarded against spreadsheet formulas.
  ///
  /// Off, they are written as they are, control characters included.
  public var guardsFormulas: Bool
  /// Whether each table is packed as one gzip member; the destination does it, by the name.
  public var gzip: Bool

  /// Creates options.
  public init(profile: Profile = .plain, guardsFormulas: Bool = true, gzip: Bool = false) {
    self.profile = profile
    self.guardsFormulas = guardsFormulas
    self.gzip = gzip
  }

  /// The file of a table: `actors.csv`, or `actors.csv.gz`.
  public func file(_ table: String) -> String { table + (gzip ? ".csv.gz" : ".csv") }
}
