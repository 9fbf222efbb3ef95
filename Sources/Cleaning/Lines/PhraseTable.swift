/// All phrases of all rules, arranged so that a line of prose is dismissed after a few look-ups.
///
/// The first three folded bytes of a line (after bullets), and its last three, are looked up in a
/// bit set of 32,768 bits; of what is found there, eight bytes are compared at once, and only then the
/// phrase. Nothing is allocated and nothing is counted while a line is asked for.
struct PhraseTable: Sendable {
  /// A phrase: where its folded bytes stand in the pool, and what it asks for.
  private struct Entry: Sendable {
    var start: UInt32
    var end: UInt32
    var limit: UInt32
    var place: Phrase.Place
    var conditions: Phrase.Conditions
    var rule: RuleID
    /// The size of a line that is this phrase and nothing else; 0 where sizes differ.
    var size: UInt16 = 0

    var bytes: Range<Int> { Int(start)..<Int(end) }
  }

  /// What a phrase says of a line.
  struct Claim: Sendable {
    var rule: RuleID
    /// Whether the line goes only beside another that goes.
    var isWeak: Bool
    /// Whether the line goes only at the head of the body.
    var isHead: Bool
  }

  /// What is asked of a line before the entries of a key are looked at.
  private struct Key: Sendable {
    /// Where the entries begin.
    var start: UInt32
    /// Where they end.
    var end: UInt32
    /// The longest line that one of them may claim.
    var limit: UInt32
    /// The fifth bytes of the entries, one bit for each by its low five bits.
    var fifths: UInt32
  }

  /// The phrases with one place of comparison, by their keys.
  private struct Side: Sendable {
    var bits = [UInt64](repeating: 0, count: 512)
    /// The number of keys before each word of `bits`.
    var ranks = [UInt16](repeating: 0, count: 512)
    /// The keys, ascending.
    var keys: [Key] = []
    var entries: [Entry] = []
    /// For each entry up to eight folded bytes from the place of comparison on.
    ///
    /// They stand for themselves alone; the first is in the lowest byte.
    var samples: [UInt64] = []
    /// Which bytes of the samples count.
    var masks: [UInt64] = []

    mutating func build(_ list: [(key: UInt16, entry: Entry, bytes: [UInt8])]) {
      // Stable: of two phrases with one key the one that was given first is tried first.
      var last: UInt16?
      for (key, entry, bytes) in list.sorted(by: { $0.key < $1.key }) {
        let start = UInt32(entries.count)
        if last != key {
          last = key
          keys.append(Key(start: start, end: start, limit: 0, fifths: 0))
          bits[Int(key >> 6)] |= 1 << UInt64(key & 63)
        }
        let k = keys.count - 1
        keys[k].end = start + 1
        keys[k].limit = max(keys[k].limit, entry.limit)
        var sample: UInt64 = 0
        var mask: UInt64 = 0
        for (k, byte) in bytes.prefix(while: PhraseTable.isPlain).prefix(8).enumerated() {
          sample |= UInt64(byte) << UInt64(8 * k)
          mask |= 0xFF << UInt64(8 * k)
        }
        samples.append(sample)
        masks.append(mask)
        let fifth = UInt32(truncatingIfNeeded: sample >> 32) & 31
        keys[k].fifths |= mask >> 32 == 0 ? .max : 1 << fifth
        entries.append(entry)
      }
      for word in 1..<bits.count {
        ranks[word] = ranks[word - 1] + UInt16(bits[word - 1].nonzeroBitCount)
      }
    }

    /// The entries of a key, if one of them may claim a line of `size` bytes that goes on with the
    /// fifth byte `fifth` (0: any).
    @inline(__always)
    func find(_ key: UInt16, fifth: UInt8, size: Int) -> Range<Int> {
      let bits = self.bits.span
      let word = bits[Int(key >> 6)]
      let bit: UInt64 = 1 << UInt64(key & 63)
      guard word & bit != 0 else { return 0..<0 }
      let rank = Int(ranks[Int(key >> 6)]) + (word & (bit - 1)).nonzeroBitCount
      let found = keys[rank]
      guard size <= Int(found.limit), fifth == 0 || found.fifths & (1 << UInt32(fifth & 31)) != 0
      else { return 0..<0 }
      return Int(found.start)..<Int(found.end)
    }
  }

  private var pool: [UInt8] = []
  private var starts = Side()
  private var ends = Side()

  /// Builds the table of the phrases of some rules.
  init(_ rules: [(RuleID, [Phrase])]) {
    var starting: [(UInt16, Entry, [UInt8])] = []
    var ending: [(UInt16, Entry, [UInt8])] = []
    for (rule, phrases) in rules {
      for phrase in phrases {
        // Opening brackets are bullets.
        let bytes = Array(
          Fold.bytes(of: phrase.text).drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") })
        precondition(bytes.count >= 2, "a phrase of one letter")
        var entry = Entry(
          start: UInt32(pool.count), end: UInt32(pool.count + bytes.count),
          limit: UInt32(phrase.limit), place: phrase.place, conditions: phrase.conditions,
          rule: rule)
        pool.append(contentsOf: bytes)
        if phrase.place == .end {
          let last = Array(bytes.suffix(3))
          precondition(last.count == 3 && !last.contains(UInt8(ascii: "*")), "too short an end")
          ending.append((Fold.key(last[2], last[1], last[0]), entry, bytes.reversed()))
        } else {
          let third = bytes.count > 2 ? bytes[2] : 0
          precondition(!bytes.prefix(3).contains(UInt8(ascii: "*")), "too short a start")
          if phrase.place == .whole, bytes.allSatisfy(Self.isPlain) {
            entry.size = UInt16(clamping: bytes.count)
          }
          starting.append((Fold.key(bytes[0], bytes[1], third), entry, bytes))
        }
      }
    }
    starts.build(starting)
    ends.build(ending)
  }

  /// Letters and spaces stand for themselves alone.
  fileprivate static func isPlain(_ byte: UInt8) -> Bool { Bytes.isLetter(byte) || byte == 0x20 }

  /// The claim of the first phrase that fits the line `range` of `text`.
  func claim(_ text: Span<UInt8>, _ range: Range<Int>, _ rules: CleaningRules) -> Claim? {
    var lower = range.lowerBound
    while lower < range.upperBound, let size = Fold.bullet(text, at: lower, range.upperBound) {
      lower += size
    }
    let upper = Fold.trimmedEnd(text, lower..<range.upperBound)
    guard upper - lower >= 2 else { return nil }
    // A number counts as one byte, as it does in a phrase.
    var next = lower
    let a = Fold.step(text, &next, upper)
    let b = Fold.step(text, &next, upper)
    let c = Fold.step(text, &next, upper)
    let fifth = lower + 4 < upper ? Fold.byte(text, at: lower + 4) : 0
    let candidates = starts.find(Fold.key(a, b, c), fifth: fifth, size: range.count)
    if !candidates.isEmpty {
      let size = upper - lower
      let sample = Self.sample(text, lower..<upper)
      let samples = starts.samples.span
      let masks = starts.masks.span
      for index in candidates where (sample ^ samples[index]) & masks[index] == 0 {
        let entry = starts.entries[index]
        if range.count > Int(entry.limit) { continue }
        if entry.size != 0, Int(entry.size) != size { continue }
        guard rules.contains(entry.rule),
          let end = Fold.match(
            text, lower..<upper, pool.span, entry.bytes, whole: entry.place == .whole),
          holds(entry, text, range, lower, end, upper)
        else { continue }
        return claim(entry)
      }
    }
    guard upper - lower >= 3 else { return nil }
    let z = Fold.byte(text, at: upper - 1)
    let y = Fold.byte(text, at: upper - 2)
    let x = Fold.byte(text, at: upper - 3)
    let last = ends.find(Fold.key(z, y, x), fifth: 0, size: range.count)
    guard !last.isEmpty else { return nil }
    let sample = Self.sample(backwards: text, lower..<upper)
    let samples = ends.samples.span
    let masks = ends.masks.span
    for index in last where (sample ^ samples[index]) & masks[index] == 0 {
      let entry = ends.entries[index]
      guard range.count <= Int(entry.limit), rules.contains(entry.rule),
        Fold.ends(text, lower..<upper, pool.span, entry.bytes),
        holds(entry, text, range, lower, upper, upper)
      else { continue }
      return claim(entry)
    }
    return nil
  }

  /// The first eight bytes of a range in lower case, the first lowest; zeros beyond its end.
  @inline(__always)
  private static func sample(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.count >= 8 { return Bytes.lower(Bytes.word(text, at: range.lowerBound)) }
    var sample: UInt64 = 0
    for k in 0..<range.count {
      sample |= UInt64(Bytes.lower(text[range.lowerBound + k])) << UInt64(8 * k)
    }
    return sample
  }

  /// The last eight bytes of a range in lower case, the last lowest; zeros beyond its beginning.
  @inline(__always)
  private static func sample(backwards text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.count >= 8 {
      return Bytes.lower(Bytes.word(text, at: range.upperBound - 8)).byteSwapped
    }
    var sample: UInt64 = 0
    for k in 0..<range.count {
      sample |= UInt64(Bytes.lower(text[range.upperBound - 1 - k])) << UInt64(8 * k)
    }
    return sample
  }

  private func claim(_ entry: Entry) -> Claim {
    Claim(
      rule: entry.rule, isWeak: entry.conditions.contains(.weak),
      isHead: entry.conditions.contains(.head))
  }

  /// Whether the conditions of a phrase hold that was found at `start..<end`.
  private func holds(
    _ entry: Entry, _ text: Span<UInt8>, _ range: Range<Int>, _ start: Int, _ end: Int, _ upper: Int
  ) -> Bool {
    let conditions = entry.conditions
    if conditions.isEmpty { return true }
    if conditions.contains(.capitals) {
      for i in start..<end where Bytes.isLower(text[i]) { return false }
    }
    if conditions.contains(.titled) {
      var i = start
      while i < end {
        if Bytes.isLower(text[i]), i == start || text[i - 1] == 0x20 { return false }
        i += 1
      }
      guard end + 1 < range.upperBound, text[end] == 0x20 else { return false }
      // A headline may begin with a quotation mark or a number.
      var next = end + 1
      if Prose.beginsQuoted(text, next..<range.upperBound) { next += text[next] < 0x80 ? 1 : 3 }
      guard next < range.upperBound, Bytes.isUpper(text[next]) || Bytes.isDigit(text[next]) else {
        return false
      }
    }
    if !conditions.isDisjoint(with: [.mark, .marked]) {
      var i = end
      while i < range.upperBound, text[i] == 0x20 { i += 1 }
      let isEnd = i >= upper
      guard isEnd ? conditions.contains(.mark) : Fold.isMark(text, at: i) else { return false }
    }
    if conditions.contains(.unfinished), Prose.endsSentence(text, range) { return false }
    return true
  }
}
