/// The place of every text in the bytewise order of all texts, so that sorting compares integers.
struct Ranking: Sendable {
  private var ranks: [UInt32]

  init(_ symbols: Symbols) {
    /// The first sixteen bytes decide nearly always.
    struct Entry {
      var high: UInt64
      var low: UInt64
      var symbol: UInt32
    }
    let bytes = symbols.bytes.span
    var entries: [Entry] = []
    entries.reserveCapacity(symbols.count)
    for symbol in 0..<UInt32(symbols.count) {
      let range = symbols.range(symbol)
      var prefix: (UInt64, UInt64) = (0, 0)
      for index in 0..<min(16, range.count) {
        let byte = UInt64(bytes[range.lowerBound + index])
        if index < 8 {
          prefix.0 |= byte << UInt64(56 - 8 * index)
        } else {
          prefix.1 |= byte << UInt64(56 - 8 * (index - 8))
        }
      }
      entries.append(Entry(high: prefix.0, low: prefix.1, symbol: symbol))
    }
    entries.sort { a, b in
      if a.high != b.high { return a.high < b.high }
      if a.low != b.low { return a.low < b.low }
      return symbols.precedes(a.symbol, b.symbol)
    }
    ranks = [UInt32](repeating: 0, count: entries.count)
    for (rank, entry) in entries.enumerated() { ranks[Int(entry.symbol)] = UInt32(rank) }
  }

  subscript(symbol: UInt32) -> UInt32 { ranks[Int(symbol)] }
}
