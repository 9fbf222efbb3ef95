/// Phrases by the keys of their words: every prefix of a phrase is a key of one hash table.
///
/// A walk takes one probe for each word, whatever the number of phrases, and ends at the first
/// word that continues none, so the longest match costs at most `longest` probes.
struct PhraseTable: Sendable {
  /// The largest number of words of a phrase.
  static let longest = 16
  private static let prefixBit: UInt32 = 1 << 31

  private var keys: [UInt64]
  private var values: [UInt32]
  private var used = 0

  /// Creates a table with room for `capacity` keys.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt32](repeating: 0, count: size)
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
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let value = values[slot]
      if value == 0 { return Entry(value: 0) }
      if keys[slot] == key { return Entry(value: value) }
      slot = (slot + 1) & mask
    }
  }

  /// Marks `key` as the beginning of longer phrases.
  mutating func insertPrefix(_ key: UInt64) {
    values[place(key)] |= PhraseTable.prefixBit
  }

  /// Gives the number of the phrase with `key`; a new phrase gets `next`.
  mutating func insert(_ key: UInt64, next: Int) -> Int {
    let slot = place(key)
    let old = Int(values[slot] & ~PhraseTable.prefixBit)
    if old != 0 { return old - 1 }
    values[slot] |= UInt32(next + 1)
    return next
  }

  private mutating func place(_ key: UInt64) -> Int {
    if used * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    used += 1
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [UInt32](repeating: 0, count: oldKeys.count * 2)
    let mask = keys.count - 1
    for i in oldKeys.indices where oldValues[i] != 0 {
      var slot = Int(truncatingIfNeeded: oldKeys[i]) & mask
      while values[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = oldKeys[i]
      values[slot] = oldValues[i]
    }
  }
}
