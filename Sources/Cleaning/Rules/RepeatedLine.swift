/// Drops a line that the article has already had: a pull quote, a summary said again, a caption shown twice.
///
/// The first copy stays. Lines of 40 bytes and more are compared wherever they stand, byte by byte; refrains and
/// speakers' names in transcripts are shorter. A shorter line goes if it says again what the line right above says
/// and ends no sentence: a picture's label.
enum RepeatedLine {
  static let rule = CleaningRule(
    .repeatedLine, "repeated_line", "Drops a line that the article has already had.")

  /// The shortest line that is compared with all others, in bytes.
  static let shortest = 40
  /// The shortest line that is compared with the line above, in bytes.
  static let shortestLabel = 12
}

/// Finds lines that are equal, in one walk, by a small hash table that is reused.
struct LineIndex: Sendable {
  private struct Slot {
    var round: UInt32 = 0
    var hash: UInt32 = 0
    var line: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 256)
  private var round: UInt32 = 0
  private var used = 0

  /// Forgets all lines.
  mutating func begin() {
    used = 0
    round &+= 1
    if round == 0 {
      for i in slots.indices { slots[i].round = 0 }
      round = 1
    }
  }

  /// The earlier line that is equal to line `number`, or nothing if this is the first of its kind.
  mutating func earlier(_ text: Span<UInt8>, _ lines: [Line], _ number: Int) -> Int? {
    if used * 2 >= slots.count { grow() }
    let range = lines[number].range
    let hash = Self.hash(text, range)
    let mask = slots.count - 1
    var i = Int(hash) & mask
    // Lines with equal samples but different bytes would form chains; eight of them are enough.
    var tries = 0
    while slots[i].round == round {
      if slots[i].hash == hash {
        let other = Int(slots[i].line)
        if Bytes.equal(text, lines[other].range, range) { return other }
        tries += 1
        if tries == 8 { return nil }
      }
      i = (i + 1) & mask
    }
    slots[i] = Slot(round: round, hash: hash, line: UInt32(number))
    used += 1
    return nil
  }

  /// A hash of the size, the first eight bytes and the last eight; lines have sixteen at least.
  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let first = Bytes.word(text, at: range.lowerBound)
    let last = Bytes.word(text, at: range.upperBound - 8)
    // Two rounds of a multiplicative hash (Knuth, The Art of Computer Programming, 6.4).
    var value = (first ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 29) ^ last) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: value >> 32)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.round == round {
      var i = Int(slot.hash) & mask
      while slots[i].round == round { i = (i + 1) & mask }
      slots[i] = slot
    }
  }
}
