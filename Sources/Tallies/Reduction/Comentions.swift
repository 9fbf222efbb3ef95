/// The pairs that `comentions.csv` lists, in its order: by g2, then ids, then window.
///
/// Pairs of actors known by name are too many to be held, so all are added up, put in order and kept
/// where tallies are laid aside. Two rounds: pairs by their ids, of which those with enough windows
/// stay; then these by g2. The second keeps the order of the first among pairs of equal g2, of which
/// there are a great many: all that are only ever named together, in as few articles.
struct Comentions: Sendable {
  /// Where the rows lie; see `ListedPair`.
  private(set) var blocks: [StoredBlock] = []
  private(set) var count = 0

  /// - Parameters:
  ///   - tallies: the counts of pairs; they forget those that are laid aside.
  ///   - actors: the actors in the bytewise order of their ids.
  ///   - store: where rows are laid aside.
  ///   - pile: rows that are sorted at once.
  /// - Throws: what the store throws.
  init(
    _ tallies: inout Tallies, _ actors: [UInt32], store: any RunStore,
    pile: Int = Piles<ListedPair>.rows
  ) throws {
    let minimum = UInt32(clamping: tallies.settings.minimumPair)
    var table = tallies.namedPairs
    tallies.namedPairs.end()
    for slot in tallies.pairs.occupied {
      let row = tallies.pairs[Int(slot)]
      guard row.articles >= minimum || row.sentences >= minimum else { continue }
      let own = table.slot(tallies.pairs.key(Int(slot)))
      table[own] = row
      if table.isFull { try table.spill() }
    }
    let ranks = Ranking.places(in: actors)
    let windows = PairWindows(tallies, actors)
    var listed = RunWriter<PairTally>(store: store)
    var sample = Sample()
    try table.merged(
      rename: { key, _, actors in
        key = (key >> 32) << 32 | UInt64(actors[Int(key & 0xFFFF_FFFF)])
      },
      sorting: { key in
        Tallies.pairKey(ranks[Int(key >> 32)], ranks[Int(key & 0xFFFF_FFFF)])
      },
      { key, row in
        guard row.articles >= minimum || row.sentences >= minimum else { return }
        try listed.add(key, row)
        for pair in ListedPair.all(key, row, minimum) { sample.add(windows.order(of: pair)) }
      })
    count = sample.seen
    var run = SortedRun<PairTally>(try listed.finish().blocks)
    var piles = Piles<ListedPair>(
      bounds: sample.bounds(Piles<ListedPair>.count(for: count, of: pile)), store: store)
    while let (key, row) = try run.read(from: store) {
      for pair in ListedPair.all(key, row, minimum) {
        try piles.add(windows.order(of: pair), pair)
      }
    }
    var writer = RunWriter<ListedPair>(store: store)
    var sorter = RowAdder<ListedPair>()
    for pile in try piles.finish() {
      if pile.least == pile.greatest {
        // In order already, however many they are.
        try pile.read(from: store) { try writer.add($0, $1) }
      } else {
        try pile.read(from: store) { sorter.add($0, $1) }
        try sorter.visitEach { try writer.add($0, $1) }
      }
    }
    blocks = try writer.finish().blocks
  }
}

/// Two actors in one window, as they are laid aside.
struct ListedPair: SpillRow {
  static var fields: Int { 3 }

  /// The place of the first id in the bytewise order of all ids of actors.
  var first: UInt32 = 0
  /// The place of the second.
  var second: UInt32 = 0
  /// Windows that name both.
  var both: UInt32 = 0
  /// Whether the windows are sentences, not articles.
  var inSentences = false

  /// The windows in which a pair is listed, articles first.
  static func all(_ key: UInt64, _ row: PairTally, _ minimum: UInt32) -> [ListedPair] {
    var pairs: [ListedPair] = []
    let (first, second) = (UInt32(key >> 32), UInt32(key & 0xFFFF_FFFF))
    if row.articles >= minimum {
      pairs.append(
        ListedPair(first: first, second: second, both: row.articles, inSentences: false))
    }
    if row.sentences >= minimum {
      pairs.append(
        ListedPair(first: first, second: second, both: row.sentences, inSentences: true))
    }
    return pairs
  }

  mutating func add(_ other: ListedPair) { preconditionFailure("a pair is listed once") }

  func write(_ output: inout OutputSpan<UInt8>) {
    output.number(first)
    output.number(second)
    output.number(UInt64(both) << 1 | (inSentences ? 1 : 0))
  }
}

extension ListedPair {
  init(_ reader: inout ByteReader, _ bytes: Span<UInt8>) {
    first = reader.word(bytes)
    second = reader.word(bytes)
    let code = reader.number(bytes)
    both = UInt32(clamping: code >> 1)
    inSentences = code & 1 == 1
  }
}

/// In how many windows each actor is, by the place of its id.
struct PairWindows: Sendable {
  private struct Counts {
    var articles: UInt32
    var sentences: UInt32
  }

  private let actors: [Counts]
  private let articles: Int
  private let sentences: Int

  init(_ tallies: Tallies, _ actorOfRank: [UInt32]) {
    actors = actorOfRank.map { actor in
      let row = tallies.actors.rows[Int(actor)]
      return Counts(articles: row.articlesDistinct, sentences: row.sentencesDistinct)
    }
    articles = tallies.totals.distinct
    sentences = tallies.totals.sentencesDistinct
  }

  /// Windows that name the first of a pair, that name the second, and all.
  func counts(_ pair: ListedPair) -> (first: Int, second: Int, all: Int) {
    let (a, b) = (actors[Int(pair.first)], actors[Int(pair.second)])
    return pair.inSentences
      ? (Int(a.sentences), Int(b.sentences), sentences)
      : (Int(a.articles), Int(b.articles), articles)
  }

  /// A number that sorts pairs by what is printed of their g2, the largest first.
  func order(of pair: ListedPair) -> UInt64 {
    let (first, second, all) = counts(pair)
    let g2 = ComentionFigure.g2(Int(pair.both), first, second, all)
    return ~(UInt64(bitPattern: Int64(Score.millionths(g2))) ^ (1 << 63))
  }
}

/// A few of many keys, spread evenly over all that pass by.
private struct Sample {
  private static let most = 1 << 14
  private var keys: [UInt64] = []
  private var stride = 1
  private(set) var seen = 0

  mutating func add(_ key: UInt64) {
    seen += 1
    guard seen % stride == 0 else { return }
    keys.append(key)
    if keys.count == Sample.most {
      keys = keys.indices.filter { $0 & 1 == 1 }.map { keys[$0] }
      stride *= 2
    }
  }

  /// Where each of `count` piles but the first begins; a key that fills several has one alone.
  func bounds(_ count: Int) -> [UInt64] {
    let sorted = keys.sorted()
    var bounds: [UInt64] = []
    for pile in 1..<max(1, count) where !sorted.isEmpty {
      let bound = sorted[pile * sorted.count / count]
      if bound > bounds.last ?? 0 {
        bounds.append(bound)
      } else if let last = bounds.last, bound == last, bound < .max {
        bounds.append(bound + 1)
      }
    }
    return bounds
  }
}
