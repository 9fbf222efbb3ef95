import NewsText
import Reports
import Tallies
import Testing

/// Every column of every table against the slow twin, on random articles.
@Suite struct TwinTests {
  static let tables = TableSchema.all.map(\.name)

  private func compare(
    _ world: PlainWorld, _ settings: TallySettings, batch: Int, seed: UInt64, workers: Int = 0
  ) throws {
    // Few rows in memory, so that most are laid aside.
    let published = try Publication(
      world, batch: batch, settings: settings, rowsInMemory: 1 + Int(seed % 5) * 10,
      workers: workers)
    let twin = Twin(world, settings: settings)
    #expect(published.violations.isEmpty, "seed \(seed): \(published.violations)")
    for schema in TableSchema.all {
      let rows = published.rows(schema.name)
      #expect(rows.first == schema.columns.map(\.name))
      let expected = twin.rows(schema.name)
      let actual = Array(rows.dropFirst())
      #expect(actual.count == expected.count, "seed \(seed), \(schema.name)")
      for (a, b) in zip(actual, expected) where a != b {
        let columns = zip(schema.columns, zip(a, b)).filter { $0.1.0 != $0.1.1 }.map {
          "\($0.0.name): \($0.1.0) for \($0.1.1)"
        }
        Issue.record("seed \(seed), \(schema.name), \(b.prefix(3)): \(columns)")
        break
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func allTables(seed: UInt64) throws {
    let world = PlainWorld(seed: seed, articles: 10 + Int(seed) * 5)
    try compare(world, TallySettings(minimumPair: 2), batch: 7, seed: seed)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func pairsOfAllActors(seed: UInt64) throws {
    let world = PlainWorld(seed: seed &+ 500, articles: 10 + Int(seed) * 9)
    let settings = TallySettings(minimumPair: 1 + Int(seed % 3), comentions: .all)
    try compare(world, settings, batch: 6, seed: seed)
    let known = try Publication(
      world, batch: 6, settings: TallySettings(minimumPair: settings.minimumPair))
    let all = try Publication(world, batch: 6, settings: settings, parts: 3, rowsInMemory: 5)
    // The pairs of the dictionary's actors are there as without the others, in the same order.
    let byName = all.rows("comentions").filter { $0[0].contains("?") || $0[1].contains("?") }
    #expect(
      all.rows("comentions").filter { !$0[0].contains("?") && !$0[1].contains("?") }
        == known.rows("comentions"))
    #expect(!byName.isEmpty)
    for (name, bytes) in known.files where name.hasSuffix(".csv") && name != "comentions.csv" {
      #expect((all.files[name] == bytes) as Bool, "\(name)")
    }
  }

  /// The workers of a run leave out what cannot be published; nobody must miss it.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func workersOfARun(seed: UInt64) throws {
    let world = PlainWorld(seed: seed &+ 500, articles: 30 + Int(seed) * 5, days: 5)
    let window = seed % 2 == 0 ? nil : Day(number: 18_001)...Day(number: 18_002)
    let settings = TallySettings(
      window: window, minimumPair: 2,
      evidence: EvidenceLimits(inDictionary: Int(seed % 4), byName: 1 + Int(seed % 3)))
    try compare(world, settings, batch: 1 + Int(seed % 6), seed: seed, workers: 1 + Int(seed % 3))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func windowAndPeers(seed: UInt64) throws {
    let world = PlainWorld(seed: seed &+ 100, articles: 40, days: 6)
    let settings = TallySettings(
      window: Day(number: 18_001)...Day(number: 18_003), minimumPair: 1,
      peerGroups: [["p.actor-1", "o.actor-2", "p.?jane-doe"]],
      evidence: EvidenceLimits(inDictionary: 2, byName: 3))
    try compare(world, settings, batch: 5, seed: seed)
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func bursts(seed: UInt64) throws {
    var world = PlainWorld(seed: seed &+ 200, articles: 160, days: 14)
    // On the last day everybody writes about two actors.
    for index in world.articles.indices where world.articles[index].day?.number == 18_013 {
      for mention in world.articles[index].mentions.indices {
        world.articles[index].mentions[mention].who = .dictionary(mention % 2)
      }
      world.articles[index].pieces = []
    }
    for index in world.articles.indices where world.articles[index].day?.number ?? 0 < 18_012 {
      for mention in world.articles[index].mentions.indices
      where world.articles[index].mentions[mention].who == .dictionary(1) {
        world.articles[index].mentions[mention].who = .dictionary(5)
      }
      world.articles[index].pieces = []
    }
    #expect(!Twin(world).burstRows().isEmpty)
    try compare(world, TallySettings(), batch: 11, seed: seed)
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func batchesDoNotMatter(seed: UInt64) throws {
    let world = PlainWorld(seed: seed &+ 300, articles: 60)
    let one = try Publication(world, batch: 1)
    let all = try Publication(world, batch: 1_000)
    #expect(one.files.keys.sorted() == all.files.keys.sorted())
    for (name, bytes) in one.files { #expect((all.files[name] == bytes) as Bool, "\(name)") }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func partsMergeInAnyOrder(seed: UInt64) throws {
    let world = PlainWorld(seed: seed &+ 400, articles: 80)
    let whole = try Publication(world, batch: 3)
    for parts in [1, 2, 5] {
      let merged = try Publication(world, batch: 3, parts: parts, rowsInMemory: 13)
      for (name, bytes) in whole.files {
        #expect((merged.files[name] == bytes) as Bool, "\(name) of \(parts) parts")
      }
    }
  }
}
