/// A map from keys to small numbers that is emptied in constant time.
///
/// One lives in every tagger and is emptied from article to article; it grows with the largest
/// article seen.
struct KeyMap: Sendable {
  /// All of an entry side by side: one cache line for each probe.
  private struct Slot {
    var key: UInt64 = 0
    var value: Int32 = 0
    /// The round in which it was filled; the slot is empty in all others.
    var stamp: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 256)
  private var stamp: UInt32 = 1
  private var used = 0

  /// Forgets everything.
  mutating func removeAll() {
    used = 0
    if stamp == .max {
      for i in slots.indices { slots[i].stamp = 0 }
      stamp = 0
    }
    stamp += 1
  }

  /// The number under a key.
  subscript(key: UInt64) -> Int? {
    @inline(__always) get {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].stamp == stamp {
        if slots[slot].key == key { return Int(slots[slot].value) }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Puts a number under a key, in place of the one before.
  mutating func set(_ key: UInt64, _ value: Int) {
    if used * 2 >= slots.count { grow() }
    let current = stamp
    var span = slots.mutableSpan
    let mask = span.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while span[slot].stamp == current, span[slot].key != key { slot = (slot + 1) & mask }
    let isNew = span[slot].stamp != current
    span[slot] = Slot(key: key, value: Int32(truncatingIfNeeded: value), stamp: current)
    if isNew { used += 1 }
  }

  private mutating func grow() {
    let old = slots
    let current = stamp
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    stamp = 1
    used = 0
    for slot in old where slot.stamp == current { set(slot.key, Int(slot.value)) }
  }
}
