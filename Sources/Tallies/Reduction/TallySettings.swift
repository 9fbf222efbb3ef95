public import NewsText

/// What the reports are asked to cover.
public struct TallySettings: Sendable, Hashable {
  /// The days that count; nothing for all, undated articles included.
  public var window: ClosedRange<Day>?
  /// Distinct articles or sentences that a pair of actors must share to be listed.
  public var minimumPair: Int
  /// Which pairs are listed.
  public var comentions: Comentions
  /// Ids of actors that are compared with one another in `share_of_voice`.
  ///
  /// An actor in none of the groups is compared with all of its kind.
  public var peerGroups: [[String]]
  /// Sentences given for each actor.
  public var evidence: EvidenceLimits

  /// Pairs of which actors are listed.
  public enum Comentions: String, Sendable, CaseIterable {
    /// Of those that the dictionary has.
    case dictionary
    /// Of these and those that are known by name only.
    ///
    /// The findings must have been made with their pairs; see `FindingsBuilder.pairsNames`.
    case all
  }

  /// Creates settings.
  public init(
    window: ClosedRange<Day>? = nil, minimumPair: Int = 3,
    comentions: Comentions = .dictionary, peerGroups: [[String]] = [],
    evidence: EvidenceLimits = EvidenceLimits()
  ) {
    self.window = window
    self.minimumPair = max(1, minimumPair)
    self.comentions = comentions
    self.peerGroups = peerGroups
    self.evidence = evidence
  }

  /// Whether an article of a day counts.
  public func covers(_ day: Day?) -> Bool {
    guard let window else { return true }
    guard let day else { return false }
    return window.contains(day)
  }
}
