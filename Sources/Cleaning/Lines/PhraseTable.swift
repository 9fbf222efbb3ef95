/// All phrases of all rules, arranged so that a line of prose is dismissed after a few look-ups.
///
/// The first three folded bytes of a line (after bullets), and its last three, are looked up in a
/// bit set of 32,768 bits; only what is found there is compared in full.
struct PhraseTable: Sendable {
  /// A phrase folded to bytes.
  struct Entry: Sendable {
    var bytes: [UInt8]
    var place: Phrase.Place
    var limit: Int
    var conditions: Phrase.Conditions
    var rule: RuleID
  }

  /// What a phrase says of a line.
  struct Claim: Sendable {
    var rule: RuleID
    /// Whether the line goes only beside another that goes.
    var isWeak: Bool
    /// Whether the line goes only at the head of the body.
    var isHead: Bool
  }

  private struct Side: Sendable {
    var bits = [UInt64](repeating: 0, count: 512)
    /// Keys in ascending order, with the entries that share each.
    var keys: [UInt16] = []
    var entries: [[Entry]] = []

    mutating func build(_ list: [(key: UInt16, entry: Entry)]) {
      // Stable: of two phrases with one key the one that was given first is tried first.
      for (key, entry) in list.sorted(by: { $0.key < $1.key }) {
        if keys.last != key {
          keys.append(key)
          entries.append([])
          bits[Int(key >> 6)] |= 1 << UInt64(key & 63)
        }
        entries[entries.count - 1].append(entry)
      }
    }

    func find(_ key: UInt16) -> Int? {
      guard bits[Int(key >> 6)] & (1 << UInt64(key & 63)) != 0 else { return nil }
      var low = 0
      var high = keys.count
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low < keys.count && keys[low] == key ? low : nil
    }
  }

  private var starts = Side()
  private var ends = Side()

  /// Builds the table of the phrases of some rules.
  init(_ rules: [(RuleID, [Phrase])]) {
    var starting: [(UInt16, Entry)] = []
    var ending: [(UInt16, Entry)] = []
    for (rule, phrases) in rules {
      for phrase in phrases {
        let bytes = Array(
          Fold.bytes(of: phrase.text).drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") })
        precondition(bytes.count >= 2, "a phrase of one letter")
        let entry = Entry(
          bytes: bytes, place: phrase.place, limit: phrase.limit, conditions: phrase.conditions,
          rule: rule)
        if phrase.place == .end {
          let last = bytes.suffix(3).map { $0 }
          precondition(last.count == 3 && !last.contains(UInt8(ascii: "*")), "too short an end")
          ending.append((Fold.key(last[2], last[1], last[0]), entry))
        } else {
          let third = bytes.count > 2 ? bytes[2] : 0
          precondition(!bytes.prefix(3).contains(UInt8(ascii: "*")), "too short a start")
          starting.append((Fold.key(bytes[0], bytes[1], third), entry))
        }
      }
    }
    starts.build(starting)
    ends.build(ending)
  }

  /// The claim of the first phrase that fits the line `range` of `text`.
  func claim(_ text: Span<UInt8>, _ range: Range<Int>, _ rules: CleaningRules) -> Claim? {
    var lower = range.lowerBound
    while lower < range.upperBound, let size = Fold.bullet(text, at: lower, range.upperBound) {
      lower += size
    }
    let upper = Fold.trimmedEnd(text, lower..<range.upperBound)
    guard upper - lower >= 2 else { return nil }
    let a = Fold.byte(text, at: lower)
    let b = Fold.byte(text, at: lower + 1)
    let c = lower + 2 < upper ? Fold.byte(text, at: lower + 2) : 0
    if let claim = scan(starts.find(Fold.key(a, b, c)), text, range, lower, upper, rules) {
      return claim
    }
    guard upper - lower >= 3 else { return nil }
    let z = Fold.byte(text, at: upper - 1)
    let y = Fold.byte(text, at: upper - 2)
    let x = Fold.byte(text, at: upper - 3)
    guard let index = ends.find(Fold.key(z, y, x)) else { return nil }
    for entry in ends.entries[index]
    where range.count <= entry.limit && rules.contains(entry.rule) {
      if Fold.ends(text, lower..<upper, entry.bytes), holds(entry, text, range, lower, upper, upper)
      {
        return claim(entry)
      }
    }
    return nil
  }

  private func scan(
    _ index: Int?, _ text: Span<UInt8>, _ range: Range<Int>, _ lower: Int, _ upper: Int,
    _ rules: CleaningRules
  ) -> Claim? {
    guard let index else { return nil }
    for entry in starts.entries[index]
    where range.count <= entry.limit && rules.contains(entry.rule) {
      guard
        let end = Fold.match(
          text, lower..<upper, entry.bytes, whole: entry.place == .whole),
        entry.place == .start || end == upper,
        holds(entry, text, range, lower, end, upper)
      else { continue }
      return claim(entry)
    }
    return nil
  }

  private func claim(_ entry: Entry) -> Claim {
    Claim(
      rule: entry.rule, isWeak: entry.conditions.contains(.weak),
      isHead: entry.conditions.contains(.head))
  }

  private func holds(
    _ entry: Entry, _ text: Span<UInt8>, _ range: Range<Int>, _ start: Int, _ end: Int, _ upper: Int
  ) -> Bool {
    if entry.conditions.contains(.capitals) {
      for i in start..<end where Bytes.isLower(text[i]) { return false }
    }
    if entry.conditions.contains(.titled) {
      var i = start
      while i <= end, i < range.upperBound {
        if Bytes.isLower(text[i]), i == start || text[i - 1] == 0x20 { return false }
        i += 1
      }
      guard end + 1 < range.upperBound, text[end] == 0x20, Bytes.isUpper(text[end + 1]) else {
        return false
      }
    }
    if !entry.conditions.isDisjoint(with: [.mark, .marked]) {
      var i = end
      while i < range.upperBound, text[i] == 0x20 { i += 1 }
      let isEnd = i >= upper
      guard isEnd ? entry.conditions.contains(.mark) : Fold.isMark(text, at: i) else {
        return false
      }
    }
    if entry.conditions.contains(.unfinished), Prose.endsSentence(text, range) { return false }
    return true
  }
}
