/// Phrases by the keys of their words: every prefix of a phrase is a key of one hash table.
///
/// A walk takes one probe for each word, whatever the number of phrases, and ends at the first
/// word that continues none, so the longest match costs at most `longest` probes.
struct PhraseTable: Sendable {
  /// The largest number of words of a phrase.
  static let longest = 16
  private static let prefixBit: UInt32 = 1 << 31

  /// Key and value side by side: one cache line for each probe.
  private struct Slot {
    var key: UInt64 = 0
    var value: UInt32 = 0
  }

  private var slots: [Slot]
  private var used = 0
  /// A bit for each of some thousand values of a key.
  ///
  /// Most keys that are not there end here, in a table that stays near. A large dictionary fills it
  /// and costs a probe of `slots` more.
  private var filter: [UInt64]
  private static let largestFilter = 2048

  /// Creates a table with room for `capacity` keys.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    filter = [UInt64](repeating: 0, count: min(size / 16, Self.largestFilter))
  }

  /// The word and bit of a key in the filter, from bits that slots are not found by.
  @inline(__always)
  private static func bit(_ key: UInt64, _ words: Int) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: key >> 40) & (words - 1), 1 << (key >> 34 & 63))
  }

  /// What is known of one key: whether phrases go on after it, and the phrase that ends with it.
  struct Entry: Sendable {
    fileprivate var value: UInt32
    /// Nothing.
    static let none = Entry(value: 0)
    /// Whether longer phrases begin so.
    @inline(__always) var isPrefix: Bool { value & PhraseTable.prefixBit != 0 }
    /// The number of the phrase, or -1.
    @inline(__always) var phrase: Int { Int(value & ~PhraseTable.prefixBit) - 1 }
    /// Whether the key is there at all.
    @inline(__always) var isFound: Bool { value != 0 }
  }

  /// Looks a key up.
  @inline(__always)
  func find(_ key: UInt64) -> Entry {
    let place = Self.bit(key, filter.count)
    if filter[place.word] & place.bit == 0 { return .none }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = slots[slot]
      if found.value == 0 || found.key == key { return Entry(value: found.value) }
      slot = (slot + 1) & mask
    }
  }

  /// The number of slots that a look-up of a key reads.
  func probes(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    var count = 1
    while slots[slot].value != 0, slots[slot].key != key {
      slot = (slot + 1) & (slots.count - 1)
      count += 1
    }
    return count
  }

  /// Marks `key` as the beginning of longer phrases.
  mutating func insertPrefix(_ key: UInt64) {
    slots[place(key)].value |= PhraseTable.prefixBit
  }

  /// Gives the number of the phrase with `key`; a new phrase gets `next`.
  mutating func insert(_ key: UInt64, next: Int) -> Int {
    let slot = place(key)
    let old = Int(slots[slot].value & ~PhraseTable.prefixBit)
    if old != 0 { return old - 1 }
    slots[slot].value |= UInt32(next + 1)
    return next
  }

  private mutating func place(_ key: UInt64) -> Int {
    if used * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].value != 0 {
      if slots[slot].key == key { return slot }
      slot = (slot + 1) & mask
    }
    slots[slot].key = key
    used += 1
    let place = Self.bit(key, filter.count)
    filter[place.word] |= place.bit
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    filter = [UInt64](repeating: 0, count: min(slots.count / 16, Self.largestFilter))
    let mask = slots.count - 1
    for entry in old where entry.value != 0 {
      let place = Self.bit(entry.key, filter.count)
      filter[place.word] |= place.bit
      var slot = Int(truncatingIfNeeded: entry.key) & mask
      while slots[slot].value != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
