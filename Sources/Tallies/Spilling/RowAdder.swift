/// Some rows in memory, to be sorted and added up.
struct RowAdder<Row: SpillRow> {
  private var keys: [SortKey] = []
  private var rows: [Row] = []

  @inline(__always)
  mutating func add(_ key: UInt64, _ row: Row) {
    keys.append(SortKey(key: key, item: UInt32(rows.count)))
    rows.append(row)
  }

  /// Visits the rows in ascending order of keys, those of one key as they came, and forgets them.
  mutating func visitEach(_ body: (_ key: UInt64, _ row: Row) throws -> Void) throws {
    SortKey.sort(&keys)
    for key in keys { try body(key.key, rows[Int(key.item)]) }
    keys.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  /// Visits the rows in ascending order of keys, those of one key added up, and forgets them.
  mutating func visit(_ body: (_ key: UInt64, _ row: Row) throws -> Void) throws {
    SortKey.sort(&keys)
    var index = 0
    while index < keys.count {
      let key = keys[index].key
      var sum = rows[Int(keys[index].item)]
      index += 1
      while index < keys.count, keys[index].key == key {
        sum.add(rows[Int(keys[index].item)])
        index += 1
      }
      try body(key, sum)
    }
    keys.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}
