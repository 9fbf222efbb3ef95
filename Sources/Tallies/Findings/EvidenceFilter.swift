public import NewsText

/// Which days the findings of a builder may be asked about.
public enum FindingsScope: Sendable, Hashable {
  /// Any span of days, chosen when they are reduced: findings of a partial.
  case anyDays
  /// The days of one window, or all: findings of a run, reduced once together with all others.
  case run(window: ClosedRange<Day>?)
}

/// Leaves out sentences that cannot be among the published evidence of an actor.
///
/// Published are, of the sentences of different texts, those in the first articles of the window.
/// So a sentence is of no use once there are enough of them in earlier articles: of the same day
/// where any window may be asked for, of any day where the window is known. A run is known to the
/// end, therefore what a worker gave in earlier blocks counts too, whichever blocks it came to see.
struct EvidenceFilter: Sendable {
  /// Where the passages given for an actor are counted.
  struct Place {
    fileprivate var isKept: Bool
    fileprivate var row: Int
  }

  private let scope: FindingsScope
  /// By actor of the block, and day where the window is not known.
  private var inBlock = KeyTable<EvidenceGiven>()
  /// By actor of the dictionary, in the blocks so far.
  ///
  /// Names are too many to be remembered, and few of them come again.
  private var inRun = KeyTable<EvidenceGiven>()
  private var last = (input: -1, number: -1)
  /// Whether all blocks of `inRun` come before the present one in the order of the reduction.
  private var isInOrder = false

  init(_ scope: FindingsScope) { self.scope = scope }

  /// Begins a block, said to be batch `number` of an input; inputs are numbered in their order.
  mutating func begin(input: Int, number: Int) {
    isInOrder = (input, number) > last
    if isInOrder { last = (input, number) }
  }

  mutating func endBlock() {
    inBlock.removeAll()
    isInOrder = false
  }

  /// Whether an article of the day can be printed at all.
  func covers(_ day: Day?) -> Bool {
    guard case .run(let window?) = scope else { return true }
    return day.map(window.contains) ?? false
  }

  /// What stands for a day in the keys of passages.
  func key(_ day: Day?) -> UInt32 { scope == .anyDays ? DayCode.key(day) : 0 }

  /// The place of an actor that may need another passage; nothing if it has enough.
  ///
  /// - Parameters:
  ///   - actor: its number in the block.
  ///   - index: its number in the dictionary, if it has one.
  ///   - day: the key of the day.
  ///   - limit: passages that are published.
  /// - Returns: where to give one.
  mutating func place(_ actor: UInt32, index: UInt32?, day: UInt32, limit: Int) -> Place? {
    if let index, isInOrder, scope != .anyDays {
      let row = inRun.row(UInt64(index), else: EvidenceGiven())
      return inRun.rows[row].count < limit ? Place(isKept: true, row: row) : nil
    }
    let row = inBlock.row(UInt64(actor) << 32 | UInt64(day), else: EvidenceGiven())
    return inBlock.rows[row].count < limit ? Place(isKept: false, row: row) : nil
  }

  /// Gives a passage, unless the same text was given before.
  mutating func give(_ hash: UInt64, at place: Place) -> Bool {
    place.isKept ? inRun.rows[place.row].add(hash) : inBlock.rows[place.row].add(hash)
  }
}

/// The passages that were given for an actor, by the hashes of their texts.
private struct EvidenceGiven {
  var count = 0
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// Adds a passage unless it is there; a third one, the last there can be, need not be remembered.
  mutating func add(_ hash: UInt64) -> Bool {
    if (count > 0 && first == hash) || (count > 1 && second == hash) { return false }
    if count == 0 { first = hash }
    if count == 1 { second = hash }
    count += 1
    return true
  }
}
