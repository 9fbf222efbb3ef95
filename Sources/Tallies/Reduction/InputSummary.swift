/// What became of one input as a whole.
public struct InputSummary: Sendable, Hashable {
  /// How far an input could be read.
  public enum Outcome: String, Sendable, CaseIterable {
    /// To its end.
    case complete
    /// In part: what came before the damage, or between damaged places, counts.
    case damaged
    /// Not at all.
    case refused
  }

  /// The path relative to the root.
  public var name: String
  /// The size of the file, in bytes.
  public var size: Int
  /// The SHA-256 of the file, as 64 hexadecimal digits.
  public var sha256: String
  /// How far it could be read.
  public var outcome: Outcome
  /// What was wrong with it, in order of offset.
  public var faults: [InputFault]
  /// Records that were found in it.
  public var records = 0
  /// Records that do not parse or are too large.
  public var badRecords = 0

  /// Creates a summary.
  public init(
    name: String, size: Int, sha256: String, outcome: Outcome = .complete,
    faults: [InputFault] = []
  ) {
    self.name = name
    self.size = size
    self.sha256 = sha256
    self.outcome = outcome
    self.faults = faults
  }
}

/// Something wrong with an input as a whole, as `rejects.csv` lists it.
public struct InputFault: Sendable, Hashable {
  /// Where it was noticed, in bytes of the decompressed input.
  public var offset: Int
  /// The archive member; may be empty.
  public var member: String
  /// A word: `damaged` or `refused`.
  public var reason: String
  /// Bytes that were lost or not read, as far as known.
  public var bytes: Int
  /// What exactly is wrong, for people.
  public var detail: String

  /// Creates a fault.
  public init(offset: Int, member: String = "", reason: String, bytes: Int = 0, detail: String) {
    self.offset = offset
    self.member = member
    self.reason = reason
    self.bytes = bytes
    self.detail = detail
  }
}
