/// A choice of rules; by default all are in force.
public struct CleaningRules: Hashable, Sendable {
  /// One bit for each rule, by its index in `CleaningRule.all`.
  private var bits: UInt64

  /// All rules.
  public static let all = CleaningRules(bits: (1 << UInt64(CleaningRule.all.count)) - 1)
  /// No rule: text and headline stay as they are.
  public static let none = CleaningRules(bits: 0)

  private init(bits: UInt64) { self.bits = bits }

  /// All rules but those named.
  ///
  /// - Throws: `UnknownCleaningRule` for the first name that is no rule.
  public init(allBut names: [String]) throws(UnknownCleaningRule) {
    self = .all
    for name in names { bits &= ~(try Self.bit(name)) }
  }

  /// The rules named, and no other.
  ///
  /// - Throws: `UnknownCleaningRule` for the first name that is no rule.
  public init(only names: [String]) throws(UnknownCleaningRule) {
    self = .none
    for name in names { bits |= try Self.bit(name) }
  }

  /// Whether the rule at `index` of `CleaningRule.all` is in force.
  public func contains(_ index: Int) -> Bool {
    index >= 0 && index < 64 && bits & (1 << UInt64(index)) != 0
  }

  /// The names of the rules in force, in the order of `CleaningRule.all`.
  public var names: [String] {
    CleaningRule.all.indices.filter(contains).map { CleaningRule.all[$0].name }
  }

  @inline(__always)
  func contains(_ rule: RuleID) -> Bool { bits & (1 << UInt64(rule.rawValue)) != 0 }

  private static func bit(_ name: String) throws(UnknownCleaningRule) -> UInt64 {
    guard let index = CleaningRule.index(named: name) else {
      throw UnknownCleaningRule(name: name)
    }
    return 1 << UInt64(index)
  }
}

/// A name was given that no cleaning rule has.
public struct UnknownCleaningRule: Error, Hashable, Sendable {
  /// The name.
  public let name: String

  /// Creates the error for a name.
  public init(name: String) { self.name = name }
}
