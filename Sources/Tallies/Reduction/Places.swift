/// The rows by actor and day and by actor and outlet, added up and in the order of their tables.
///
/// They are too many to be held: there are as many as an article names actors. What other tables
/// need of them is summed up while they pass by.
struct Places: Sendable {
  /// Rows of one table.
  struct Rows<Row: SpillRow>: Sendable {
    var blocks: [StoredBlock] = []
    var count = 0
    var sums = PlaceSums()
  }

  let ranking: Ranking
  let store: any RunStore
  /// Actors in the bytewise order of their ids, and the ids themselves in that order.
  private(set) var actorOfRank: [UInt32]
  let ids: SortedTexts
  /// Rows of the outlets in the bytewise order of their names.
  private(set) var outletOfRank: [UInt32]
  /// Keys are day and place of the id in `actorOfRank`.
  private(set) var days = Rows<ActorDayTally>()
  /// Keys are places of the id in `actorOfRank` and of the outlet in `outletOfRank`.
  private(set) var outlets = Rows<ActorOutletTally>()

  /// By actor: outlets that mention it, the sum of n² over them, and outlets that quote it.
  private(set) var outletsOfActor: [Int]
  private(set) var squaresOfActor: [UInt128]
  private(set) var quotingOutlets: [Int]
  /// By row of the outlet: actors, the sums of n and of n² over them.
  private(set) var actorsOfOutlet: [Int]
  private(set) var sumsOfOutlet: [UInt128]
  private(set) var squaresOfOutlet: [UInt128]

  /// By actor: the median of the first sentence that names it.
  private(set) var medians: [Double?]
  /// By actor known by name only: actors of the dictionary that share a distinct article with it.
  private(set) var coactors: [Int]

  /// The rows of `comentions.csv`.
  private(set) var comentions: Comentions

  /// By actor: whether it has a day on which it could burst.
  private var isFrequent: [Bool]

  /// Adds up the rows of tallies, which forget them.
  init(_ tallies: inout Tallies, store: any RunStore) throws {
    ranking = Ranking(tallies.symbols)
    self.store = store
    let actors = tallies.actors.count
    actorOfRank = ranking.order(of: tallies.actors.keys)
    outletOfRank = ranking.order(of: tallies.outlets.keys)
    ids = SortedTexts(actorOfRank.map { UInt32(tallies.actors.keys[Int($0)]) }, of: tallies.symbols)
    outletsOfActor = [Int](repeating: 0, count: actors)
    squaresOfActor = [UInt128](repeating: 0, count: actors)
    quotingOutlets = [Int](repeating: 0, count: actors)
    actorsOfOutlet = [Int](repeating: 0, count: tallies.outlets.count)
    sumsOfOutlet = [UInt128](repeating: 0, count: tallies.outlets.count)
    squaresOfOutlet = [UInt128](repeating: 0, count: tallies.outlets.count)
    isFrequent = [Bool](repeating: false, count: actors)
    medians = [Double?](repeating: nil, count: actors)
    coactors = try tallies.coactors.counts(of: tallies.actors.rows)
    comentions = try Comentions(&tallies, actorOfRank, store: store)
    let ranks = Ranking.places(in: actorOfRank)
    try settleDays(&tallies, ranks)
    try settleOutlets(&tallies, ranks)
    try settlePositions(&tallies)
  }

  /// `ranks` are places in `actorOfRank`, by actor.
  private mutating func settleDays(_ tallies: inout Tallies, _ ranks: [UInt32]) throws {
    var writer = RunWriter<ActorDayTally>(store: store)
    var sums = PlaceSums()
    var frequent = isFrequent
    let actorOfRank = actorOfRank
    try tallies.actorDays.merged(
      rename: { _, row, symbols in
        if row.outlet != 0, row.outlet != .max { row.outlet = symbols[Int(row.outlet) - 1] + 1 }
      },
      sorting: { key in (key & 0xFFFF_FFFF) << 32 | UInt64(ranks[Int(key >> 32)]) },
      { key, row in
        sums.add(row)
        let isDated = UInt32(key >> 32) != DayCode.undated
        if isDated, Int(row.articlesDistinct) >= Bursts.leastObserved {
          frequent[Int(actorOfRank[Int(key & 0xFFFF_FFFF)])] = true
        }
        try writer.add(key, row)
      })
    isFrequent = frequent
    let (blocks, count) = try writer.finish()
    days = Rows(blocks: blocks, count: count, sums: sums)
  }

  private mutating func settleOutlets(_ tallies: inout Tallies, _ ranks: [UInt32]) throws {
    let outletRanks = Ranking.places(in: outletOfRank)
    var rankOfSymbol = [UInt32](repeating: .max, count: tallies.symbols.count)
    for (row, symbol) in tallies.outlets.keys.enumerated() {
      rankOfSymbol[Int(symbol)] = outletRanks[row]
    }
    var writer = RunWriter<ActorOutletTally>(store: store)
    var sums = PlaceSums()
    var copy = self
    // The outlets of one actor, which go in the order of their articles.
    var group: [(key: UInt64, row: ActorOutletTally)] = []
    func endGroup() throws {
      group.sort { a, b in
        a.row.articles != b.row.articles ? a.row.articles > b.row.articles : a.key < b.key
      }
      for item in group { try writer.add(item.key, item.row) }
      group.removeAll(keepingCapacity: true)
    }
    try tallies.actorOutlets.merged(
      rename: { key, _, symbols in
        key = (key >> 32) << 32 | UInt64(symbols[Int(key & 0xFFFF_FFFF)])
      },
      sorting: { key in
        UInt64(ranks[Int(key >> 32)]) << 32 | UInt64(rankOfSymbol[Int(key & 0xFFFF_FFFF)])
      },
      { key, row in
        if let last = group.last, last.key >> 32 != key >> 32 { try endGroup() }
        group.append((key, row))
        sums.add(row)
        copy.add(
          row, actor: Int(copy.actorOfRank[Int(key >> 32)]),
          outlet: Int(copy.outletOfRank[Int(key & 0xFFFF_FFFF)]))
      })
    try endGroup()
    self = copy
    let (blocks, count) = try writer.finish()
    outlets = Rows(blocks: blocks, count: count, sums: sums)
  }

  private mutating func add(_ row: ActorOutletTally, actor: Int, outlet: Int) {
    if row.quotes > 0 { quotingOutlets[actor] += 1 }
    guard row.articles > 0 else { return }
    let articles = UInt64(row.articles)
    outletsOfActor[actor] += 1
    squaresOfActor[actor] += UInt128(articles * articles)
    actorsOfOutlet[outlet] += 1
    sumsOfOutlet[outlet] += UInt128(articles)
    squaresOfOutlet[outlet] += UInt128(articles * articles)
  }

  private mutating func settlePositions(_ tallies: inout Tallies) throws {
    var medians = medians
    let rows = tallies.actors.rows
    var actor = 0
    // What came before in the order of sentences, and the two articles in the middle.
    var seen = 0
    var low = 0
    var high = 0
    try tallies.positions.merged(rename: { _, _, _ in }, sorting: { $0 }) { key, row in
      if Int(key >> 32) != actor {
        actor = Int(key >> 32)
        seen = 0
      }
      let articles = Int(rows[actor].articles)
      let sentence = Int(key & 0xFFFF_FFFF)
      let after = seen + Int(row.articles)
      if seen <= (articles - 1) / 2, (articles - 1) / 2 < after { low = sentence }
      if seen <= articles / 2, articles / 2 < after { high = sentence }
      seen = after
      medians[actor] = Double(low + high) / 2
    }
    self.medians = medians
  }

  /// How many actors have a day on which they could burst.
  var frequentActors: Int { isFrequent.count { $0 } }

  /// Visits the dated days of these actors, in the order of days; they are numbered from 0.
  func forEachFrequentDay(
    _ body: (_ number: Int, _ actor: UInt32, _ day: UInt32, _ row: ActorDayTally) throws -> Void
  ) throws {
    guard isFrequent.contains(true) else { return }
    var numbers = [UInt32](repeating: .max, count: isFrequent.count)
    var count: UInt32 = 0
    for actor in isFrequent.indices where isFrequent[actor] {
      numbers[actor] = count
      count += 1
    }
    var run = SortedRun<ActorDayTally>(days.blocks)
    while let (key, row) = try run.read(from: store) {
      let day = UInt32(key >> 32)
      if day == DayCode.undated { break }
      let actor = actorOfRank[Int(key & 0xFFFF_FFFF)]
      let number = numbers[Int(actor)]
      if number != .max { try body(Int(number), actor, day, row) }
    }
  }
}

/// Sums over all rows of a table, which must agree with those of the actors.
struct PlaceSums: Sendable {
  var articles = 0
  var distinct = 0
  var mentions = 0
  var quotes = 0
  var words = 0

  mutating func add(_ row: ActorDayTally) {
    articles += Int(row.articles)
    distinct += Int(row.articlesDistinct)
    mentions += Int(row.mentions)
    quotes += Int(row.quotes)
    words += Int(row.quoteWords)
  }

  mutating func add(_ row: ActorOutletTally) {
    articles += Int(row.articles)
    distinct += Int(row.articlesDistinct)
    mentions += Int(row.mentions)
    quotes += Int(row.quotes)
  }
}
