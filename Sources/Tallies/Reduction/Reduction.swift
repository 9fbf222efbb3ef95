internal import Syndication

/// Reduces the findings of all inputs to figures, exactly and in bounded memory.
///
/// The findings pass by twice, or three times if an actor burst somewhere:
///
/// 1. `begin`, `note` for each block, `end`, for each input in bytewise order of names;
///    then `resolve`, which decides on copies.
/// 2. `tally` for each block, by the number that `note` gave it; then `findBursts`,
///    which finds the lines that recur too.
/// 3. `elaborate` for each block, only where `findBursts` says so; then `finish`.
///
/// Where the blocks are kept in the meantime is the caller's business. Memory grows with the
/// number of actors, surface forms and outlets, and by a few bytes for each article.
public struct Reduction: Sendable {
  var tallies: Tallies
  private var search: any CopySearch
  /// The inputs, in the order of their names.
  var inputs: [InputSummary] = []
  /// The number of the first article of each input.
  var firstArticles: [Int] = []
  var ordinals: [UInt32] = []
  private var blocks: [(input: Int, base: Int)] = []
  private(set) var kinds: [Placement] = []
  /// By cluster; see `Placements`.
  private(set) var minSimilarities: [Double] = []
  private var openInput: String?
  private var outlets = Symbols()
  var bursts = Bursts()
  private(set) var places: Places?
  private(set) var boilerplate = Boilerplate()
  private let spilling: Spilling

  /// Creates a reduction of nothing.
  ///
  /// - Parameters:
  ///   - settings: what the reports cover.
  ///   - facts: the dictionary that the findings were made with.
  ///   - search: the search for copies.
  ///   - spilling: where rows go that are too many for memory.
  public init(
    settings: TallySettings, facts: any ActorFacts, search: any CopySearch,
    spilling: Spilling = Spilling()
  ) {
    self.spilling = spilling
    tallies = Tallies(settings: settings, facts: facts, spilling: spilling)
    self.search = search
  }

  /// Begins the next input; names must come in ascending bytewise order.
  public mutating func begin(_ input: String) throws(FindingsError) {
    guard openInput == nil, kinds.isEmpty, inputs.last.map({ $0.name.precedes(input) }) ?? true
    else { throw FindingsError(.order) }
    openInput = input
    firstArticles.append(ordinals.count)
  }

  /// Takes note of the articles of the next block of the present input, of which the head is enough.
  ///
  /// - Returns: the number by which the block is named later on, from 0.
  public mutating func note(_ block: FindingsBlock) throws(FindingsError) -> Int {
    guard openInput != nil else { throw FindingsError(.order) }
    blocks.append((inputs.count, ordinals.count))
    var reader = try KeyReader(block, &outlets)
    while let key = try reader.next(of: block) {
      guard ordinals.count < Int(UInt32.max) - 1 else { throw FindingsError(.damaged) }
      ordinals.append(UInt32(key.ordinal))
      search.add(key)
    }
    return blocks.count - 1
  }

  /// Ends the present input.
  public mutating func end(_ summary: InputSummary) throws(FindingsError) {
    guard openInput == summary.name else { throw FindingsError(.order) }
    inputs.append(summary)
    openInput = nil
  }

  /// Decides which articles are distinct, copies, versions and revisions.
  public mutating func resolve() throws(FindingsError) {
    guard openInput == nil else { throw FindingsError(.order) }
    let placements = search.resolve()
    guard placements.kinds.count == ordinals.count else { throw FindingsError(.order) }
    kinds = placements.kinds
    minSimilarities = placements.minSimilarities
    tallies.clusterOf = placements.clusterOf
    tallies.clusters = placements.representatives.map { ClusterTally($0) }
  }

  /// Articles that were noted.
  public var articleCount: Int { ordinals.count }

  /// The standing of an article of a block, for `annotate` and for tests.
  public func placement(block number: Int, article index: Int) -> Placement {
    kinds[blocks[number].base + index]
  }

  /// Adds the counts of a block.
  public mutating func tally(_ block: FindingsBlock, number: Int) throws {
    let base = try base(block, number)
    let open = try tallies.open(block)
    try tallies.add(block, open, base: base, kinds: kinds)
    try tallies.addPassages(block, open, base: base)
  }

  /// An empty part of the second pass, for a task of its own.
  ///
  /// Each block is tallied once, here or in a part; the parts are merged in any order.
  public func newPart() -> ReductionPart {
    // A part does not live long: it need not hold as many rows.
    let spilling = Spilling(store: spilling.store, limit: spilling.limit / 4)
    var empty = Tallies(
      settings: tallies.settings, facts: tallies.facts, spilling: spilling)
    empty.clusters = tallies.clusters.map { ClusterTally($0.representative) }
    empty.clusterOf = tallies.clusterOf
    return ReductionPart(tallies: empty, bases: blocks.map(\.base), kinds: kinds)
  }

  /// Adds what a part has tallied.
  public mutating func merge(_ part: consuming ReductionPart) throws {
    try tallies.merge(part.tallies)
  }

  /// Finds the days on which actors burst, and the lines that recur over articles of an outlet.
  ///
  /// Called once, when all blocks are tallied and all parts merged.
  ///
  /// - Returns: whether the blocks must pass by once more through `elaborate`.
  public mutating func findBursts() throws -> Bool {
    guard self.places == nil else { throw FindingsError(.order) }
    let places = try Places(&tallies, store: spilling.store)
    self.places = places
    bursts = try Bursts(tallies, places)
    boilerplate = try Boilerplate(&tallies)
    return !bursts.rows.isEmpty || !boilerplate.rows.isEmpty
  }

  /// Whether `elaborate` needs a block, of which the head is enough to tell.
  public func needs(_ block: FindingsBlock, number: Int) throws -> Bool {
    if boilerplate.hasExamples(in: block, base: try base(block, number)) { return true }
    return try bursts.concern(block)
  }

  /// Adds what the tables of bursts and of recurring lines say of the articles of a block.
  public mutating func elaborate(_ block: FindingsBlock, number: Int) throws(FindingsError) {
    let base = try base(block, number)
    try boilerplate.findTexts(in: block, base: base)
    guard try bursts.concern(block) else { return }
    let known = tallies.symbols.count
    let open = try tallies.open(block)
    // Ranks were given to all texts; a new one stands in a block that was not tallied.
    guard tallies.symbols.count == known else { throw FindingsError(.order) }
    try bursts.add(block, open, base: base, kinds: kinds, &tallies)
  }

  /// Ends the reduction.
  public consuming func finish() -> Figures {
    guard let places else { preconditionFailure("bursts are to be found before the end") }
    return Figures(self, places)
  }

  private func base(_ block: FindingsBlock, _ number: Int) throws(FindingsError) -> Int {
    guard blocks.indices.contains(number), blocks[number].base + block.articles <= kinds.count
    else { throw FindingsError(.order) }
    return blocks[number].base
  }
}

/// A share of the second pass of a reduction.
public struct ReductionPart: Sendable {
  var tallies: Tallies
  let bases: [Int]
  let kinds: [Placement]

  /// Adds the counts of a block, by the number that `note` gave it.
  public mutating func tally(_ block: FindingsBlock, number: Int) throws {
    guard bases.indices.contains(number), bases[number] + block.articles <= kinds.count else {
      throw FindingsError(.order)
    }
    let open = try tallies.open(block)
    try tallies.add(block, open, base: bases[number], kinds: kinds)
    try tallies.addPassages(block, open, base: bases[number])
  }
}

extension String {
  /// Bytewise order, which `<` of strings is not.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
