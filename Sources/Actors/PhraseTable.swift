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

  /// Creates a table with room for `capacity` keys.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// What is known of one key: whether phrases go on after it, and the phrase that ends with it.
  struct Entry {
    fileprivate var value: UInt32
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
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = slots[slot]
      if found.value == 0 || found.key == key { return Entry(value: found.value) }
      slot = (slot + 1) & mask
    }
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
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry.value != 0 {
      var slot = Int(truncatingIfNeeded: entry.key) & mask
      while slots[slot].value != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
