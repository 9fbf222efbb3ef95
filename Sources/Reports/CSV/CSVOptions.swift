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

  /// Creates options.
  public init(profile: Profile = .plain, guardsFormulas: Bool = true) {
    self.profile = profile
    self.guardsFormulas = guardsFormulas
  }
}
