/// A map from keys to small numbers that is emptied in constant time.
///
/// One lives in every tagger and is emptied from article to article; it grows with the largest
/// article seen.
struct KeyMap: Sendable {
  private var keys = [UInt64](repeating: 0, count: 256)
  private var values = [Int32](repeating: 0, count: 256)
  private var stamps = [UInt32](repeating: 0, count: 256)
  private var stamp: UInt32 = 1
  private var used = 0

  /// Forgets everything.
  mutating func removeAll() {
    used = 0
    if stamp == .max {
      for i in stamps.indices { stamps[i] = 0 }
      stamp = 0
    }
    stamp += 1
  }

  /// The number under a key.
  subscript(key: UInt64) -> Int? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while stamps[slot] == stamp {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Puts a number under a key, in place of the one before.
  mutating func set(_ key: UInt64, _ value: Int) {
    if used * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while stamps[slot] == stamp, keys[slot] != key { slot = (slot + 1) & mask }
    if stamps[slot] != stamp { used += 1 }
    keys[slot] = key
    values[slot] = Int32(truncatingIfNeeded: value)
    stamps[slot] = stamp
  }

  private mutating func grow() {
    let old = (keys, values, stamps)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [Int32](repeating: 0, count: old.0.count * 2)
    stamps = [UInt32](repeating: 0, count: old.0.count * 2)
    let current = stamp
    stamp = 1
    used = 0
    for i in old.0.indices where old.2[i] == current { set(old.0[i], Int(old.1[i])) }
  }
}
