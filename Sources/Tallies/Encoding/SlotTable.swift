/// Rows found by a 64-bit key and kept in the slots of an open hash table, next to their keys.
///
/// One look-up touches one place in memory, where `KeyTable`, which numbers its rows, touches
/// three; the big tables of the reduction wait for memory and nothing else. Slots move when the
/// table grows, so a slot number is good only until the next `slot`.
struct SlotTable<Row: Sendable>: Sendable {
  /// Marks a free slot; keys are made of numbers that never are so large.
  private static var free: UInt64 { .max }

  private struct Slot: Sendable {
    var key: UInt64
    var row: Row
  }

  private var slots: [Slot]
  private let fresh: Row
  private(set) var count = 0

  /// Creates an empty table; `fresh` is the content of a new row.
  init(_ fresh: Row) {
    self.fresh = fresh
    slots = Array(repeating: Slot(key: SlotTable.free, row: fresh), count: 16)
  }

  /// The slot of the row with a key, which is made if there is none.
  @inline(__always)
  mutating func slot(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Hashing.mix(key)) & mask
    while true {
      let other = slots[slot].key
      if other == key { return slot }
      if other == SlotTable.free { break }
      slot = (slot + 1) & mask
    }
    return insert(key, slot)
  }

  /// Reads where the row with a key would be, so that it is at hand when it is asked for.
  ///
  /// What a look-up finds decides what happens next, so look-ups wait for memory one after the other.
  /// Reads on which nothing depends wait together: touch all keys of an article, then look them up.
  /// What is read means nothing; it is for the caller to use, lest the read be left out.
  @inline(__always)
  func touch(_ key: UInt64) -> UInt64 {
    slots[Int(truncatingIfNeeded: Hashing.mix(key)) & (slots.count - 1)].key
  }

  private mutating func insert(_ key: UInt64, _ slot: Int) -> Int {
    count += 1
    if count * 8 <= slots.count * 5 {
      slots[slot].key = key
      return slot
    }
    var larger = Array(
      repeating: Slot(key: SlotTable.free, row: fresh), count: slots.count * 2)
    let mask = larger.count - 1
    for old in slots where old.key != SlotTable.free {
      var slot = Int(truncatingIfNeeded: Hashing.mix(old.key)) & mask
      while larger[slot].key != SlotTable.free { slot = (slot + 1) & mask }
      larger[slot] = old
    }
    slots = larger
    var slot = Int(truncatingIfNeeded: Hashing.mix(key)) & mask
    while slots[slot].key != SlotTable.free { slot = (slot + 1) & mask }
    slots[slot].key = key
    return slot
  }

  /// The slot of the row with a key, if there is one.
  func find(_ key: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Hashing.mix(key)) & mask
    while slots[slot].key != SlotTable.free {
      if slots[slot].key == key { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Forgets all rows and keeps the room.
  mutating func removeAll() {
    for slot in slots.indices { slots[slot] = Slot(key: SlotTable.free, row: fresh) }
    count = 0
  }

  /// The row in a slot.
  subscript(slot: Int) -> Row {
    @inline(__always) get { slots[slot].row }
    @inline(__always) _modify { yield &slots[slot].row }
  }

  /// The key of the row in a slot.
  func key(_ slot: Int) -> UInt64 { slots[slot].key }

  /// The slots that hold rows, in no order that means anything.
  var occupied: [UInt32] {
    var occupied: [UInt32] = []
    occupied.reserveCapacity(count)
    for slot in slots.indices where slots[slot].key != SlotTable.free {
      occupied.append(UInt32(slot))
    }
    return occupied
  }

  /// Visits all rows, in no order that means anything.
  func forEach(_ body: (_ key: UInt64, _ row: Row) -> Void) {
    for slot in slots where slot.key != SlotTable.free { body(slot.key, slot.row) }
  }
}
