import NewsText

/// Days on which an actor is in the news far more than before.
///
/// Observed are the distinct articles of a day that name the actor. Expected is their share in the
/// baseline, the 28 days that end 2 days before, times the day's articles; at least 7 days of it
/// must have data, and days without data are not zeros. The score compares the square roots, whose
/// variance is stable for counts (Anscombe 1948), as outbreak detection does (EARS).
struct Bursts: Sendable {
  static let baseline = 28
  static let gap = 2
  static let leastDays = 7
  static let leastScore = 3.0
  static let leastObserved = 5

  struct Row: Sendable {
    var actor: UInt32
    var day: UInt32
    var observed: Int
    var expected: Double
    var baselineDays: Int
    var score: Double
    var supported: Bool
    /// The article that names the actor most often, and how often it does.
    var headline: UInt32?
    var headlineMentions = 0
    var headlineArticle: UInt32 = .max
  }

  var rows: [Row] = []
  /// Row by actor and day.
  private var index = KeyTable<UInt32>()
  private var days: Set<UInt32> = []
  /// Distinct articles by row and actor beside it.
  private var beside = SlotTable(UInt32(0))

  init() {}

  /// Looks at all days, one after the other.
  init(_ tallies: Tallies, _ places: Places) throws {
    let calendar = Calendar(tallies)
    var series = [Series](repeating: Series(), count: places.frequentActors)
    try places.forEachFrequentDay { frequent, actor, day, row in
      let before = series[frequent].add(row.articlesDistinct, on: day)
      find(actor, day, row, before, calendar)
    }
    for row in rows.indices {
      _ = index.row(UInt64(rows[row].actor) << 32 | UInt64(rows[row].day), else: UInt32(row))
      days.insert(rows[row].day)
    }
  }

  /// Keeps a day if it is one of a burst; `named` are the articles of the baseline.
  private mutating func find(
    _ actor: UInt32, _ day: UInt32, _ row: ActorDayTally, _ named: Int, _ calendar: Calendar
  ) {
    let observed = Int(row.articlesDistinct)
    guard day != DayCode.undated, day > 64, observed >= Bursts.leastObserved else { return }
    let first = day - UInt32(Bursts.baseline + Bursts.gap - 1)
    let after = day - UInt32(Bursts.gap - 1)
    let (articles, daysWithData) = calendar.sums(from: first, before: after)
    guard daysWithData >= Bursts.leastDays else { return }
    let expected = Double(calendar.articles(day)) * Double(named) / Double(articles)
    let score = 2 * ((Double(observed) + 0.375).squareRoot() - (expected + 0.375).squareRoot())
    guard score >= Bursts.leastScore else { return }
    rows.append(
      Row(
        actor: actor, day: day, observed: observed, expected: expected,
        baselineDays: daysWithData, score: score, supported: row.outlet == .max))
  }

  // MARK: The articles of the days

  /// Whether an article of the block was published on a day of a burst.
  func concern(_ block: FindingsBlock) throws(FindingsError) -> Bool {
    var concerned = false
    try KeyReader.days(of: block) { day in
      if days.contains(DayCode.key(day)) { concerned = true }
    }
    return concerned
  }

  mutating func add(
    _ block: FindingsBlock, _ open: OpenBlock, base: Int, kinds: [Placement],
    _ tallies: inout Tallies
  ) throws(FindingsError) {
    let bytes = block.bytes.span
    var counts = ByteReader(block.layout.counts)
    var passages = try PassageReader(block, withPieces: false)
    var passage = Passage()
    var article = base
    while try passages.next(&passage, of: block) {
      defer { article += 1 }
      var reader = ByteReader(counts.text(bytes))
      guard kinds[article].isDistinct, days.contains(DayCode.key(passage.day)) else { continue }
      let named = namedActors(&reader, bytes, open)
      guard !reader.failed, !counts.failed else {
        throw FindingsError(.damaged, offset: reader.position)
      }
      for item in named {
        let key = UInt64(item.actor) << 32 | UInt64(DayCode.key(passage.day))
        guard let found = index.find(key) else { continue }
        let row = Int(index.rows[found])
        for other in named.prefix(Tallies.pairedInArticle) where other.actor != item.actor {
          let pair = beside.slot(UInt64(row) << 32 | UInt64(other.actor))
          beside[pair] += 1
        }
        let better =
          item.mentions > rows[row].headlineMentions
          || (item.mentions == rows[row].headlineMentions
            && UInt32(article) < rows[row].headlineArticle)
        if better {
          rows[row].headlineMentions = item.mentions
          rows[row].headlineArticle = UInt32(article)
          rows[row].headline = tallies.passages.intern(bytes, passage.headline)
        }
      }
    }
  }

  /// The actors of an article with a mention; the layout is that of `Tallies+Block`.
  private func namedActors(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock
  ) -> [(actor: UInt32, mentions: Int)] {
    _ = reader.number(bytes)
    _ = DayCode.read(&reader, bytes)
    for _ in 0..<3 { _ = reader.int(bytes) }
    for _ in 0..<reader.count(bytes) {
      for _ in 0..<3 { _ = reader.int(bytes) }
      if reader.failed { return [] }
    }
    for _ in 0..<6 { _ = reader.int(bytes) }
    var named: [(actor: UInt32, mentions: Int)] = []
    for _ in 0..<reader.count(bytes) {
      let actor = reader.index(bytes, below: open.actors.count)
      if reader.failed { return [] }
      if !open.inDictionary[actor] { _ = reader.int(bytes) }
      let mentions = reader.int(bytes)
      _ = reader.int(bytes)
      if reader.failed { return [] }
      guard mentions > 0 else { continue }
      for _ in 0..<4 { _ = reader.int(bytes) }
      named.append((open.actors[actor], mentions))
    }
    return named
  }

  /// The actor that shares most articles of the day, by row; ties by rank of the id.
  func topCoactors(rank: (UInt32) -> UInt32) -> [UInt32?] {
    var best = [(count: UInt32, actor: UInt32)?](repeating: nil, count: rows.count)
    beside.forEach { key, count in
      let row = Int(key >> 32)
      let actor = UInt32(truncatingIfNeeded: key)
      if let known = best[row] {
        if count < known.count { return }
        if count == known.count, rank(actor) > rank(known.actor) { return }
      }
      best[row] = (count, actor)
    }
    return best.map { $0?.actor }
  }
}

/// The last days of one actor, as many as a baseline looks back.
private struct Series {
  /// Distinct articles of a day, in the place that its number gives modulo 32.
  private var recent = InlineArray<32, UInt32>(repeating: 0)
  private var last: UInt32 = 0

  /// Adds a day after all others.
  ///
  /// - Returns: articles of its baseline.
  mutating func add(_ articles: UInt32, on day: UInt32) -> Int {
    let skipped = min(32, day - last)
    for back in 0..<skipped { recent[Int((day - back) & 31)] = 0 }
    recent[Int(day & 31)] = articles
    last = day
    var named = 0
    for back in Bursts.gap..<(Bursts.baseline + Bursts.gap) {
      named += Int(recent[Int((day &- UInt32(back)) & 31)])
    }
    return named
  }
}

/// The days with distinct articles, with running sums.
private struct Calendar {
  private var days: [UInt32] = []
  /// Distinct articles before each day, and in the end all.
  private var before: [Int] = [0]

  init(_ tallies: Tallies) {
    let rows = tallies.days.keys.indices.filter {
      tallies.days.rows[$0].articlesDistinct > 0 && tallies.days.keys[$0] != UInt64(DayCode.undated)
    }
    for row in rows.sorted(by: { tallies.days.keys[$0] < tallies.days.keys[$1] }) {
      days.append(UInt32(tallies.days.keys[row]))
      before.append(before[before.count - 1] + Int(tallies.days.rows[row].articlesDistinct))
    }
  }

  private func place(_ day: UInt32) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func articles(_ day: UInt32) -> Int { sums(from: day, before: day + 1).articles }

  /// Articles and days with data from one day up to another, the latter not included.
  func sums(from first: UInt32, before end: UInt32) -> (articles: Int, days: Int) {
    let low = place(first)
    let high = place(end)
    return (before[high] - before[low], high - low)
  }
}
