/// The end of a table: its rows added up, in the order of any key.
///
/// Rows were laid aside as they came, in the order of a hash. They are dealt out by their sorting
/// keys into so many piles that each can be sorted in the cache, and the piles are laid aside again;
/// then one pile after the other is sorted and added up. Sorting runs and merging them writes as
/// much, but compares each row with the heads of all runs.
extension SpillTable {
  /// Adds up all rows of equal keys and visits them in the order of `sorting`; forgets them.
  ///
  /// - Parameters:
  ///   - rename: puts the number of a text, in the key or in the row, through the map it is given,
  ///     which is empty where numbers stay.
  ///   - sorting: the key by which rows are added up and visited.
  ///   - pile: rows that are sorted at once.
  ///   - body: what is done with each.
  /// - Throws: what the store throws, and `body`.
  mutating func merged(
    rename: (_ key: inout UInt64, _ row: inout Row, _ symbols: [UInt32]) -> Void,
    sorting: (_ key: UInt64) -> UInt64, pile: Int = Piles<Row>.rows,
    _ body: (_ sorted: UInt64, _ row: Row) throws -> Void
  ) throws {
    try spill()
    defer { end() }
    let rows = laid.reduce(0) { $0 + $1.rows }
    var adder = RowAdder<Row>()
    if rows <= pile {
      for item in laid {
        try read(item, .max, rename, sorting) { adder.add($0, $1) }
      }
      return try adder.visit(body)
    }
    var sample: [UInt64] = []
    for item in laid {
      // Rows lie in the order of a hash, so the first are as good a sample as any.
      try read(item, max(4, min(1024, item.rows >> 6)), rename, sorting) { key, _ in
        sample.append(key)
      }
    }
    let count = Piles<Row>.count(for: rows, of: pile)
    var piles = Piles<Row>(bounds: SpillTable.bounds(&sample, count: count), store: store)
    for item in laid {
      try read(item, .max, rename, sorting) { try piles.add($0, $1) }
    }
    end()
    for pile in try piles.finish() {
      try pile.read(from: store) { adder.add($0, $1) }
      try adder.visit(body)
    }
  }

  /// Where each pile but the first begins, so that all get about as much of a sample.
  private static func bounds(_ sample: inout [UInt64], count: Int) -> [UInt64] {
    sample.sort()
    var bounds: [UInt64] = []
    for pile in 1..<max(1, count) {
      let bound = sample[pile * sample.count / count]
      if bound > bounds.last ?? 0 { bounds.append(bound) }
    }
    return bounds
  }

  /// Reads rows again that were laid aside, under the numbers and keys that they will have.
  private func read(
    _ item: Laid, _ most: Int,
    _ rename: (_ key: inout UInt64, _ row: inout Row, _ symbols: [UInt32]) -> Void,
    _ sorting: (_ key: UInt64) -> UInt64,
    _ body: (_ sorted: UInt64, _ row: Row) throws -> Void
  ) throws {
    let bytes = try store.fetch(item.block)
    let actors = item.maps < 0 ? [] : maps[item.maps].actors
    let symbols = item.maps < 0 ? [] : maps[item.maps].symbols
    var reader = ByteReader(bytes.indices)
    var left = most
    while !reader.isAtEnd, left > 0 {
      left -= 1
      var (key, row) = try Piles<Row>.row(&reader, bytes.span)
      if item.maps >= 0 {
        // Keys that name no actor stay.
        if !actors.isEmpty { key = UInt64(actors[Int(key >> 32)]) << 32 | key & 0xFFFF_FFFF }
        rename(&key, &row, symbols)
      }
      try body(sorting(key), row)
    }
  }
}
