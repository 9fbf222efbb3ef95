/// The counters behind all reports: integers that add up, in concrete hash tables.
///
/// Tallies form a commutative monoid: a new one is empty, `merge` adds another one, and in which
/// order articles and tallies come together changes no figure. Texts are numbered by first sight,
/// so keys differ between two tallies of the same articles; figures never show the numbers.
struct Tallies: Sendable {
  /// Dictionary actors of one article that are paired, and as many of those known by name where
  /// these are paired too; see `FindingsBuilder.pairedInSentence`.
  static let pairedInArticle = 256

  var symbols = Symbols()
  /// Headlines, sentences and examples: texts that are printed, not counted.
  var passages = Symbols()
  var totals = TallyTotals()
  /// By symbol of the id.
  ///
  /// Below, *actor* is the number of a row here.
  var actors = KeyTable<ActorTally>()
  /// By actor and day.
  var actorDays: SpillTable<ActorDayTally>
  /// By actor and symbol of the outlet.
  var actorOutlets: SpillTable<ActorOutletTally>
  /// Articles by actor and first sentence that names it.
  var positions: SpillTable<ArticleCount>
  /// By two actors of the dictionary, the lower number first.
  var pairs = SlotTable(PairTally())
  /// By two actors of which one at least is known by name only, if they are to be listed.
  var namedPairs: SpillTable<PairTally>
  /// The articles in which people known by name only meet actors of the dictionary.
  ///
  /// Pairs of dictionary actors are all kept, since `comentions.csv` needs them; names are too many
  /// for that.
  var coactors: Coactors
  /// By hash of a line, its kind and its outlet; see `LineTally`.
  var lines: SpillTable<LineTally>
  /// By actor.
  var speakers = KeyTable<SpeakerTally>()
  /// Quotations by actor and symbol of the verb.
  var verbs = SlotTable(UInt32(0))
  /// By speaker and actor named inside.
  var subjects = SlotTable(SubjectTally())
  /// Mentions by actor (28 bits), symbol of the surface form (32) and rule (4).
  var surfaces = SlotTable(UInt32(0))
  /// By actor and symbol of the title.
  var roles = SlotTable(RoleTally())
  /// By symbol of the surface form.
  var unresolved = KeyTable<UnresolvedTally>()
  /// Mentions by unresolved row and symbol of the title.
  var unresolvedTitles = SlotTable(UInt32(0))
  /// Ambiguous mentions by unresolved row and candidate actor.
  var candidates = SlotTable(UInt32(0))
  /// By symbol of the name.
  var outlets = KeyTable<OutletTally>()
  /// By day.
  var days = KeyTable<DayTally>()
  /// By symbols of the rule and the outlet.
  var cleaning = KeyTable<CleaningTally>()
  /// Up to three sentences for each actor, in order of article.
  var evidence = KeyTable<[EvidenceTally]>()

  /// Clusters of copies, and the cluster of each article, `.max` where it is alone.
  var clusters: [ClusterTally] = []
  var clusterOf: [UInt32] = []
  /// The clusters and the symbols of their outlets.
  var clusterOutlets = KeyTable<Void>()

  /// For each actor the actors above it, nearest first, as a range of `ancestors`.
  var ancestorRanges: [Range<Int>] = []
  var ancestors: [UInt32] = []
  /// The last article that was counted for an actor and those below it, plus one.
  var rolledIn: [UInt32] = []

  /// What `touch` of the tables has read: nothing that means anything.
  var touched: UInt64 = 0

  let settings: TallySettings
  let facts: any ActorFacts

  init(settings: TallySettings, facts: any ActorFacts, spilling: Spilling) {
    actorDays = SpillTable(store: spilling.store, limit: spilling.limit)
    actorOutlets = SpillTable(store: spilling.store, limit: spilling.limit)
    positions = SpillTable(store: spilling.store, limit: spilling.limit)
    coactors = Coactors(store: spilling.store, limit: min(spilling.limit, 1 << 16))
    namedPairs = SpillTable(store: spilling.store, limit: spilling.limit)
    lines = SpillTable(store: spilling.store, limit: spilling.limit)
    self.settings = settings
    self.facts = facts
  }

  /// Lays aside the rows of tables that are full, or of all.
  mutating func spill(all: Bool) throws {
    if all || actorDays.isFull { try actorDays.spill() }
    if all || actorOutlets.isFull { try actorOutlets.spill() }
    if all || positions.isFull { try positions.spill() }
    if all || coactors.isFull { try coactors.spill() }
    if all || namedPairs.isFull { try namedPairs.spill() }
    if all || lines.isFull { try lines.spill() }
  }

  /// The number of an actor, whose row is made if there is none.
  mutating func actor(id: UInt32, inDictionary: Bool) -> UInt32 {
    let known = actors.count
    let row = actors.row(UInt64(id), else: ActorTally(inDictionary: inDictionary))
    if row < known { return UInt32(row) }
    precondition(row < 1 << 28, "more than 268 million actors")
    rolledIn.append(0)
    ancestorRanges.append(0..<0)
    if inDictionary { findAncestors(row) }
    return UInt32(row)
  }

  private mutating func findAncestors(_ row: Int) {
    var id = symbols.string(UInt32(actors.keys[row]))
    var chain: [UInt32] = []
    // A dictionary may hold a circle; nobody is above itself, and eight levels are plenty.
    while chain.count < 8, let parent = facts.fact(of: id)?.parent, !parent.isEmpty {
      guard facts.fact(of: parent) != nil else { break }
      let symbol = symbols.intern(parent)
      let above = actor(id: symbol, inDictionary: true)
      if Int(above) == row || chain.contains(above) { break }
      chain.append(above)
      id = parent
    }
    ancestorRanges[row] = ancestors.count..<(ancestors.count + chain.count)
    ancestors.append(contentsOf: chain)
  }
}
