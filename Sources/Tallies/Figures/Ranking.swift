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

  /// The rows whose keys are symbols, in the order of the texts.
  func order(of keys: [UInt64]) -> [UInt32] {
    var order = keys.indices.map { SortKey(key: UInt64(self[UInt32(keys[$0])]), item: UInt32($0)) }
    SortKey.sort(&order)
    return order.map(\.item)
  }

  /// Where in an order each row stands.
  static func places(in order: [UInt32]) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, row) in order.enumerated() { places[Int(row)] = UInt32(place) }
    return places
  }
}

/// Some texts one after the other, so that going through them touches neighbouring memory.
struct SortedTexts: Sendable {
  let bytes: [UInt8]
  /// Whether none of them holds a comma, a quotation mark or a control character.
  let arePlain: Bool
  private let bounds: [Int]

  init(_ texts: [UInt32], of symbols: Symbols) {
    var bytes: [UInt8] = []
    var bounds = [0]
    bounds.reserveCapacity(texts.count + 1)
    for text in texts {
      bytes.append(contentsOf: symbols.bytes[symbols.range(text)])
      bounds.append(bytes.count)
    }
    self.bytes = bytes
    self.bounds = bounds
    arePlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x2C && $0 != 0x22 }
  }

  /// Where in `bytes` a text lies.
  func range(_ place: Int) -> Range<Int> { bounds[place]..<bounds[place + 1] }
}
