/// What this program calls itself in its reports.
public enum Program {
  /// The version, by semantic versioning.
  public static let version = "0.1.0"
}
