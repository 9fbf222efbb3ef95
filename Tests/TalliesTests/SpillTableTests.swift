import TestSupport
import Testing

@testable import Tallies

/// Tables that lay rows aside against a dictionary that holds them all.
@Suite struct SpillTableTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func rowsAddUp(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = MemoryRunStore()
    var whole = SpillTable<ActorOutletTally>(store: store, limit: 1 + Int(seed) * 7)
    var twin: [UInt64: (articles: UInt32, mentions: UInt32)] = [:]
    let keys = UInt64.random(in: 1...60, using: &random)
    for part in 0..<3 {
      // Every part has numbers of its own for the same actors and outlets.
      let actors = (0..<UInt32(keys)).shuffled(using: &random)
      let outlets = (0..<UInt32(keys)).shuffled(using: &random)
      var table = SpillTable<ActorOutletTally>(store: store, limit: 1 + Int(seed) * 7)
      for _ in 0..<Int.random(in: 0...2_000, using: &random) {
        let (actor, outlet) = (
          UInt64.random(in: 0..<keys, using: &random), UInt64.random(in: 0..<keys, using: &random)
        )
        let mentions = UInt32.random(in: 1...1_000_000, using: &random)
        let slot = table.slot(actor << 32 | outlet)
        table[slot].add(mentions: mentions, quotes: 0, isDistinct: false)
        if table.isFull { try table.spill() }
        let key =
          part == 0
          ? actor << 32 | outlet
          : UInt64(actors[Int(actor)]) << 32 | UInt64(outlets[Int(outlet)])
        twin[key, default: (0, 0)].articles += 1
        twin[key, default: (0, 0)].mentions += mentions
      }
      try table.spill()
      if part == 0 {
        whole = table
      } else {
        whole.take(table, actors: actors, symbols: outlets)
      }
    }
    var seen: [UInt64] = []
    // Sorted by outlet, then actor.
    try whole.merged(
      rename: { key, _, outlets in
        key = (key >> 32) << 32 | UInt64(outlets[Int(key & 0xFFFF_FFFF)])
      },
      sorting: { $0 << 32 | $0 >> 32 }, pile: [1, 9, 100, 1_000, .max][Int(seed % 5)],
      { sorted, row in
        let key = sorted << 32 | sorted >> 32
        seen.append(sorted)
        let expected = twin[key]
        #expect(row.articles == expected?.articles && row.mentions == expected?.mentions)
      })
    #expect(seen.count == twin.count)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func rowsComeBackAsTheyWere(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = MemoryRunStore()
    var writer = RunWriter<ActorDayTally>(store: store)
    var rows: [(key: UInt64, row: ActorDayTally)] = []
    for _ in 0..<Int.random(in: 0...5_000, using: &random) {
      var row = ActorDayTally()
      row.articles = UInt32.random(in: 0...(.max), using: &random)
      row.quoteWords = UInt32.random(in: 0...200, using: &random)
      row.outlet = [0, 1, .max, .max - 1].randomElement(using: &random) ?? 0
      // In any order: keys may go down.
      let key = UInt64.random(in: 0...(.max), using: &random)
      rows.append((key, row))
      try writer.add(key, row)
    }
    let (blocks, count) = try writer.finish()
    #expect(count == rows.count)
    var run = SortedRun<ActorDayTally>(blocks)
    for (key, row) in rows {
      let read = try #require(try run.read(from: store))
      #expect(read.key == key && read.row.articles == row.articles)
      #expect(read.row.quoteWords == row.quoteWords && read.row.outlet == row.outlet)
    }
    #expect(try run.read(from: store) == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func keysAreSorted(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let mask = UInt64.random(in: 0...(.max), using: &random) >> (seed * 3)
    var keys = (0..<UInt32.random(in: 0...3_000, using: &random)).map {
      SortKey(key: UInt64.random(in: 0...(.max), using: &random) & mask, item: $0)
    }
    let expected = keys.sorted { $0.key != $1.key ? $0.key < $1.key : $0.item < $1.item }
    SortKey.sort(&keys)
    #expect(keys.map(\.key) == expected.map(\.key))
    #expect(keys.map(\.item) == expected.map(\.item))
  }
}
