/// A record that was read but does not count, and why.
public struct Rejection: Sendable {
  /// Why a record does not count.
  ///
  /// The names are those of `run.csv` and `rejects.csv`.
  public enum Reason: String, Sendable, CaseIterable {
    /// The record does not parse: broken JSON, a row with the wrong shape.
    case unreadable
    /// There is no text in it, before or after cleaning.
    case noText = "no_text"
    /// It is written in another language than English.
    case language
    /// It is larger than `max_record`.
    case tooLarge = "too_large"
  }

  /// Number of the record within its input, from 1.
  public var ordinal: Int
  /// Offset of the record in the decompressed input, in bytes.
  public var offset: Int
  /// Size of the record in the decompressed input, in bytes.
  public var size: Int
  /// The archive member that holds it; may be empty.
  public var member: String
  /// The dump's own id; may be empty.
  public var recordID: String
  /// Why it does not count.
  public var reason: Reason
  /// What exactly is wrong, for people: `expected ',' at byte 118`, or the language found.
  public var detail: String
  /// The beginning of the record, at most 120 bytes, valid UTF-8.
  public var sample: String

  /// Creates a rejection.
  public init(
    ordinal: Int, offset: Int, size: Int, member: String, recordID: String = "",
    reason: Reason, detail: String, sample: String
  ) {
    self.ordinal = ordinal
    self.offset = offset
    self.size = size
    self.member = member
    self.recordID = recordID
    self.reason = reason
    self.detail = detail
    self.sample = sample
  }
}
