/// Everything that the reports print, in the order in which they print it.
///
/// Rows are made one by one when they are asked for: `actors[3]` is the fourth line of
/// `actors.csv`. Texts are given as numbers of `symbols` (ids, names, forms, outlets) and
/// `passages` (headlines, sentences, examples), so that writers copy bytes and make no strings.
public struct Figures: Sendable {
  /// Ids, names, surface forms, titles, verbs, outlets, rules.
  public var symbols: Symbols { tallies.symbols }
  /// Headlines, sentences and examples of removed text.
  public var passages: Symbols { tallies.passages }
  /// What the reports cover.
  public var settings: TallySettings { tallies.settings }
  /// The inputs, in bytewise order of their names.
  public let inputs: [InputSummary]

  /// `actors.csv`.
  public let actors: ActorFigures
  /// `actor_days.csv`.
  public let actorDays: ActorDayFigures
  /// `actor_outlets.csv`.
  public let actorOutlets: ActorOutletFigures
  /// `comentions.csv`.
  public let comentions: ComentionFigures
  /// `bursts.csv`.
  public let bursts: [BurstFigure]
  /// `speakers.csv`.
  public let speakers: [SpeakerFigure]
  /// `speaker_subjects.csv`.
  public let subjects: [SubjectFigure]
  /// `roles.csv`.
  public let roles: [RoleFigure]
  /// `resolution.csv`.
  public let resolution: ResolutionFigures
  /// `unresolved.csv`.
  public let unresolved: UnresolvedFigures
  /// `syndication.csv`.
  public let syndication: SyndicationFigures
  /// `rollups.csv`.
  public let rollups: [RollupFigure]
  /// `outlets.csv`.
  public let outlets: [OutletFigure]
  /// `cleaning.csv`.
  public let cleaning: [CleaningFigure]
  /// `boilerplate.csv`.
  public let boilerplate: [BoilerplateFigure]
  /// `evidence.csv`.
  public let evidence: [EvidenceFigure]
  /// The days with articles, the undated last: articles and distinct articles.
  public let days: [DayFigure]
  /// `run.csv`, in its fixed order.
  public let ledger: [LedgerFigure]

  let tallies: Tallies
  private let firstArticles: [Int]
  private let ordinals: [UInt32]

  init(_ reduction: consuming Reduction, _ places: Places) {
    let facts = FigureContext(reduction.tallies, places)
    let inputs = reduction.inputs
    let firstArticles = reduction.firstArticles
    let ordinals = reduction.ordinals
    self.inputs = inputs
    self.firstArticles = firstArticles
    self.ordinals = ordinals
    tallies = reduction.tallies
    actors = ActorFigures(facts)
    actorDays = ActorDayFigures(facts)
    actorOutlets = ActorOutletFigures(facts)
    comentions = ComentionFigures(facts)
    bursts = BurstFigure.all(facts, reduction.bursts)
    speakers = SpeakerFigure.all(facts)
    subjects = SubjectFigure.all(facts)
    roles = RoleFigure.all(facts)
    resolution = ResolutionFigures(facts)
    unresolved = UnresolvedFigures(facts)
    syndication = SyndicationFigures(
      facts, kinds: reduction.kinds, minSimilarities: reduction.minSimilarities
    ) { Figures.id($0, inputs, firstArticles, ordinals) }
    rollups = RollupFigure.all(facts)
    outlets = OutletFigure.all(facts)
    cleaning = CleaningFigure.all(facts)
    boilerplate = BoilerplateFigure.all(facts, reduction.boilerplate)
    evidence = EvidenceFigure.all(facts)
    days = DayFigure.all(facts)
    ledger = LedgerFigure.all(facts, inputs, clusters: syndication.count)
  }

  /// The `article_id` of an article: its input and its ordinal there.
  public func articleID(_ number: UInt32) -> String {
    Figures.id(number, inputs, firstArticles, ordinals)
  }

  /// Appends the bytes of an `article_id`, without making a string of it.
  public func appendArticleID(_ number: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: inputs[Figures.input(number, firstArticles)].name.utf8)
    bytes.append(UInt8(ascii: "#"))
    let ordinal = ordinals[Int(number)]
    var scale: UInt32 = 1
    while ordinal / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(ordinal / scale % 10))
      scale /= 10
    }
  }

  private static func id(
    _ number: UInt32, _ inputs: [InputSummary], _ firstArticles: [Int], _ ordinals: [UInt32]
  ) -> String {
    "\(inputs[input(number, firstArticles)].name)#\(ordinals[Int(number)])"
  }

  /// The input that an article is from.
  private static func input(_ number: UInt32, _ firstArticles: [Int]) -> Int {
    var low = 0
    var high = firstArticles.count
    while low < high {
      let middle = (low + high) / 2
      if firstArticles[middle] <= Int(number) { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

/// The tallies with what all tables need of them: ranks and the order of actors.
struct FigureContext {
  let tallies: Tallies
  let places: Places
  let ranking: Ranking
  /// Actors in the order of `actors.csv`; those without a mention, demonym or quotation are left
  /// out.
  let order: [UInt32]
  /// Place in `order`, or `.max`.
  let place: [UInt32]
  /// For each actor, what the dictionary says; nothing for those by name.
  let facts: [ActorFact?]

  init(_ tallies: Tallies, _ places: Places) {
    self.tallies = tallies
    self.places = places
    let ranking = places.ranking
    self.ranking = ranking
    let rows = tallies.actors.rows
    let keys = tallies.actors.keys
    let order = rows.indices.filter {
      rows[$0].articles > 0 || rows[$0].demonyms > 0 || rows[$0].quotes > 0
    }.sorted { a, b in
      if rows[a].articlesDistinct != rows[b].articlesDistinct {
        return rows[a].articlesDistinct > rows[b].articlesDistinct
      }
      if rows[a].mentions != rows[b].mentions { return rows[a].mentions > rows[b].mentions }
      return ranking[UInt32(keys[a])] < ranking[UInt32(keys[b])]
    }
    self.order = order.map { UInt32($0) }
    var place = [UInt32](repeating: .max, count: rows.count)
    for (index, actor) in order.enumerated() { place[actor] = UInt32(index) }
    self.place = place
    facts = rows.indices.map { actor in
      guard rows[actor].inDictionary else { return nil }
      let id = tallies.symbols.string(UInt32(keys[actor]))
      return tallies.facts.fact(of: id) ?? ActorFact(name: id, kind: "")
    }
  }

  func id(_ actor: UInt32) -> UInt32 { UInt32(tallies.actors.keys[Int(actor)]) }

  /// The place of an actor's id in the bytewise order.
  func rank(_ actor: UInt32) -> UInt32 { ranking[id(actor)] }

  func name(_ actor: UInt32) -> String {
    let name = tallies.actors.rows[Int(actor)].name
    return facts[Int(actor)]?.name
      ?? tallies.symbols.string(name == .max ? id(actor) : name)
  }

  /// The dictionary's kind, or what the prefix of an id by name says.
  func kind(_ actor: UInt32) -> String {
    if let fact = facts[Int(actor)] { return fact.kind }
    let range = tallies.symbols.range(id(actor))
    let isPerson = !range.isEmpty && tallies.symbols.bytes[range.lowerBound] == UInt8(ascii: "p")
    return isPerson ? "person" : "organization"
  }

  /// The slots of a table in the order of two numbers made of their keys and rows.
  func sorted<Row>(
    _ table: SlotTable<Row>, by order: (_ key: UInt64, _ row: Row) -> (UInt64, UInt64)
  ) -> [UInt32] {
    var entries: [(high: UInt64, low: UInt64, slot: UInt32)] = []
    entries.reserveCapacity(table.count)
    for slot in table.occupied {
      let (high, low) = order(table.key(Int(slot)), table[Int(slot)])
      entries.append((high, low, slot))
    }
    entries.sort { a, b in a.high != b.high ? a.high < b.high : a.low < b.low }
    return entries.map(\.slot)
  }

  /// The rows of a table in the order of a key.
  func sorted<Row>(_ table: KeyTable<Row>, by key: (Int) -> (UInt64, UInt64)) -> [UInt32] {
    var entries: [(high: UInt64, low: UInt64, row: UInt32)] = []
    entries.reserveCapacity(table.count)
    for row in 0..<table.count {
      let (high, low) = key(row)
      entries.append((high, low, UInt32(row)))
    }
    entries.sort { a, b in a.high != b.high ? a.high < b.high : a.low < b.low }
    return entries.map(\.row)
  }
}

/// A number that sorts large values first.
func descending(_ value: Int) -> UInt64 { UInt64.max - UInt64(max(0, value)) }

/// A number that sorts large values first.
func descending(_ value: UInt32) -> UInt64 { UInt64(UInt32.max - value) }
