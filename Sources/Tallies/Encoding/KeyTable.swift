/// Rows found by a 64-bit key, numbered in order of first sight.
struct KeyTable<Row: Sendable>: Sendable {
  private(set) var keys: [UInt64] = []
  var rows: [Row] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 16)

  var count: Int { keys.count }

  /// The number of the row with a key; `fresh` becomes its content if there was none.
  @inline(__always)
  mutating func row(_ key: UInt64, else fresh: @autoclosure () -> Row) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Hashing.mix(key)) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if keys[Int(entry) - 1] == key { return Int(entry) - 1 }
      slot = (slot + 1) & mask
    }
    let row = keys.count
    keys.append(key)
    rows.append(fresh())
    slots[slot] = UInt32(row + 1)
    if keys.count * 4 > slots.count * 3 { grow() }
    return row
  }

  /// The number of the row with a key, if there is one.
  func find(_ key: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Hashing.mix(key)) & mask
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1] == key { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Forgets all rows, in time that depends on how many there are, not on how many there were.
  mutating func removeAll() {
    if keys.isEmpty { return }
    let mask = slots.count - 1
    if keys.count * 8 > slots.count {
      for index in slots.indices { slots[index] = 0 }
    } else {
      // Backwards: a row was put behind all that came before it in its chain.
      for row in keys.indices.reversed() {
        var slot = Int(truncatingIfNeeded: Hashing.mix(keys[row])) & mask
        while slots[slot] != UInt32(row + 1) { slot = (slot + 1) & mask }
        slots[slot] = 0
      }
    }
    keys.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for row in keys.indices {
      var slot = Int(truncatingIfNeeded: Hashing.mix(keys[row])) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(row + 1)
    }
    slots = larger
  }
}
