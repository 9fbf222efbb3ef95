public import Actors
public import Cleaning
public import NewsText
public import Quotations
public import Segmentation
public import Syndication

/// Turns the annotated articles of one batch into a `FindingsBlock`.
///
/// One builder serves one worker; its buffers are reused from article to article and from batch
/// to batch. What it writes about an article depends on that article alone, except that passages
/// which only serve as examples are left out where the same batch, or in a run an earlier one,
/// already gave enough of them.
public struct FindingsBuilder: Sendable {
  /// Longest surface form, title or name that is kept, in bytes; no real one is near it.
  static let longestName = 160
  /// Longest sentence that is kept as evidence, in bytes.
  static let longestEvidence = 1_000
  /// Longest example of removed text, in bytes.
  static let longestExample = 160
  /// Dictionary actors of one sentence that are paired; more make no pairs with those before.
  ///
  /// As many as of an article, so that `articles_partly_paired` counts whatever is left out. It
  /// bounds the work on a hostile list of names: 256 names make 32,640 pairs in 1,500 bytes. The
  /// countries of a form for addresses are 240.
  static let pairedInSentence = Tallies.pairedInArticle

  /// Whether pairs of a sentence are counted that have an actor known by name; as many of these are
  /// paired in one sentence as of the dictionary's.
  public var pairsNames = false

  let actorIDs: [String]
  let rules: [String]
  let evidence: EvidenceLimits

  // What the block holds so far.
  var outlets = Symbols()
  var texts = Symbols()
  /// Lines that could be furniture of pages; see `RecurringLines`.
  var lines = Symbols()
  var keys = ByteWriter()
  var counts = ByteWriter()
  var passages = ByteWriter()
  var rejected = ByteWriter()
  var articles = 0
  var rejections = 0
  var blockActors: [BlockActor] = []
  /// Block actor of a dictionary index, plus one.
  var actorOfIndex: [UInt32]
  var indicesUsed: [UInt32] = []
  /// Block actor of the text of an id, plus one.
  var actorOfText: [UInt32] = []
  /// Dictionary index of a block actor, `.max` for someone known by name.
  var indexOfActor: [UInt32] = []
  var evidenceFilter: EvidenceFilter
  /// Rules, outlets and days that have an example.
  var examplesGiven = KeyTable<Bool>()

  // What is gathered for the present article.
  var locals: [LocalActor] = []
  /// The article in which a block actor was last seen, and its place in `locals`.
  var seenIn: [UInt32] = []
  var seenAt: [UInt32] = []
  var entities: [EntityPlace] = []
  /// By entity.
  var lastSurfaces: [LastSurface] = []
  var totals = MentionTotals()
  var surfaces = KeyTable<UInt32>()
  var titles = KeyTable<UInt32>()
  var pairs = KeyTable<UInt32>()
  var sentenceActors: [UInt32] = []
  /// Those known by name, if they are paired.
  var sentenceNames: [UInt32] = []
  var unresolved = KeyTable<LocalUnresolved>()
  var unresolvedTitles = KeyTable<UInt32>()
  var ambiguous = KeyTable<LocalAmbiguous>()
  var quotationRows = KeyTable<LocalQuotation>()
  var subjects = KeyTable<Bool>()
  var removedLines: [Int] = []
  var removedBytes: [Int] = []
  var chosenSentences: [ChosenSentence] = []
  /// Those of them that are written.
  var givenSentences: [Int] = []
  var sentencePassages = KeyTable<UInt32>()
  var chosenActors: [(local: Int, passage: Int)] = []
  var recurring = RecurringLines()
  var scratch = ByteWriter()

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - actorIDs: the ids of the dictionary's actors, by index.
  ///   - rules: the names of the cleaning rules, by index.
  ///   - evidence: how many sentences are given for each actor.
  ///   - scope: which days the findings may be asked about.
  public init(
    actorIDs: [String], rules: [String], evidence: EvidenceLimits = EvidenceLimits(),
    scope: FindingsScope = .anyDays
  ) {
    evidenceFilter = EvidenceFilter(scope)
    self.actorIDs = actorIDs
    self.rules = rules
    self.evidence = evidence
    actorOfIndex = Array(repeating: 0, count: actorIDs.count)
    removedLines = Array(repeating: 0, count: rules.count)
    removedBytes = Array(repeating: 0, count: rules.count)
  }

  /// Says which batch comes next, so that it need not give what an earlier one has given.
  ///
  /// Inputs are numbered in the order in which they are reduced, batches in that of their input. It
  /// may be left out; the findings are then larger, and mean the same.
  public mutating func begin(input: Int, batch number: Int) {
    evidenceFilter.begin(input: input, number: number)
  }

  /// Adds an article that was kept.
  ///
  /// - Parameters:
  ///   - article: the article as it was read.
  ///   - clean: its clean headline and text, to which all ranges refer.
  ///   - segments: the words and sentences of the clean text.
  ///   - annotations: who is named in it.
  ///   - quotations: the quotations of the clean text.
  ///   - signature: what the search for copies compares.
  public mutating func add(
    article: Article, clean: CleanArticle, segments: Segments, annotations: Annotations,
    quotations: [QuotationPiece], signature: Signature
  ) {
    let outlet = texts.intern(article.outlet.isEmpty ? "unknown" : article.outlet)
    articles += 1
    writeKey(article, signature)
    placeEntities(annotations)
    countMentions(clean, annotations)
    countQuotations(quotations, clean, annotations)
    scratch.reset()
    scratch.number(UInt64(clean.repairs.union(article.repairs).rawValue))
    DayCode.write(article.day, &scratch)
    scratch.number(UInt64(outlet))
    scratch.number(FindingsBuilder.words(segments.tokens))
    scratch.number(segments.sentences.count)
    writeRemovals(clean)
    writeMentions()
    writeAmbiguous(annotations)
    writeQuotations()
    writeLines(clean)
    counts.number(scratch.bytes.count)
    counts.bytes.append(contentsOf: scratch.bytes)
    writePassages(article, clean, segments, quotations, outlet)
    forgetArticle()
  }

  /// Adds a record that does not count.
  public mutating func reject(_ rejection: Rejection) {
    rejections += 1
    rejected.number(max(0, rejection.ordinal))
    rejected.number(max(0, rejection.offset))
    rejected.number(max(0, rejection.size))
    rejected.text(rejection.member)
    rejected.text(rejection.recordID)
    rejected.text(rejection.reason.rawValue)
    rejected.text(rejection.detail)
    rejected.text(rejection.sample)
  }

  /// Ends the batch: gives its findings and starts a new one.
  public mutating func finish() -> FindingsBlock {
    var actors = ByteWriter()
    actors.number(blockActors.count)
    for actor in blockActors {
      actors.number(actor.id)
      actors.number(actor.inDictionary ? 1 : 0)
    }
    var block = ByteWriter()
    block.number(FindingsLayout.version)
    block.number(articles)
    block.number(rejections)
    let sections = [
      FindingsBuilder.table(outlets), keys, rejected, FindingsBuilder.table(texts), actors, counts,
      passages, FindingsBuilder.table(lines),
    ]
    for section in sections { block.number(section.bytes.count) }
    block.bytes.reserveCapacity(
      block.bytes.count + sections.reduce(0) { $0 + $1.bytes.count })
    for section in sections { block.bytes += section.bytes }
    forgetBlock()
    do {
      return try FindingsBlock(bytes: block.bytes)
    } catch {
      preconditionFailure("a block that was just written does not open: \(error)")
    }
  }

  private static func table(_ texts: Symbols) -> ByteWriter {
    var table = ByteWriter()
    table.bytes.reserveCapacity(texts.bytes.count + 2 * texts.count + 10)
    table.number(texts.count)
    for symbol in 0..<UInt32(texts.count) {
      let range = texts.range(symbol)
      table.number(range.count)
      table.bytes.append(contentsOf: texts.bytes[range])
    }
    return table
  }

  private mutating func writeKey(_ article: Article, _ signature: Signature) {
    keys.number(max(0, article.ordinal))
    DayCode.write(article.day, &keys)
    if let published = article.published {
      keys.number(1)
      keys.signed(published)
    } else {
      keys.number(0)
    }
    keys.number(UInt64(outlets.intern(article.outlet.isEmpty ? "unknown" : article.outlet)))
    let url = article.url.utf8.span
    keys.fixed(url.isEmpty ? 0 : max(1, Hashing.bytes(url, 0..<url.count)))
    guard !signature.isEmpty else { return keys.number(0) }
    keys.number(Signature.size)
    signature.serialise(into: &keys.bytes)
  }

  private mutating func writeRemovals(_ clean: CleanArticle) {
    var touched = 0
    for removal in clean.removals where Int(removal.rule) < rules.count {
      let rule = Int(removal.rule)
      if removedLines[rule] == 0 && removedBytes[rule] == 0 { touched += 1 }
      removedLines[rule] += Int(removal.lines)
      removedBytes[rule] += removal.range.count
    }
    guard touched > 0 else { return scratch.number(0) }
    let written = rules.indices.filter { removedLines[$0] > 0 || removedBytes[$0] > 0 }
    scratch.number(written.count)
    for rule in written {
      scratch.number(UInt64(texts.intern(rules[rule])))
      scratch.number(removedLines[rule])
      scratch.number(removedBytes[rule])
      removedLines[rule] = 0
      removedBytes[rule] = 0
    }
  }

  private static func words(_ tokens: Tokens) -> Int {
    var words = 0
    // A switch compiles to one comparison of tags here; `isWord` is a call into another module.
    for kind in tokens.classes {
      switch kind {
      case .lower, .capitalised, .capitals, .initial, .mixed, .uncased, .number, .alphanumeric:
        words &+= 1
      default: continue
      }
    }
    return words
  }

  private mutating func forgetArticle() {
    locals.removeAll(keepingCapacity: true)
    entities.removeAll(keepingCapacity: true)
    lastSurfaces.removeAll(keepingCapacity: true)
    totals = MentionTotals()
    surfaces.removeAll()
    titles.removeAll()
    pairs.removeAll()
    sentenceActors.removeAll(keepingCapacity: true)
    sentenceNames.removeAll(keepingCapacity: true)
    unresolved.removeAll()
    unresolvedTitles.removeAll()
    ambiguous.removeAll()
    quotationRows.removeAll()
    subjects.removeAll()
    chosenSentences.removeAll(keepingCapacity: true)
    givenSentences.removeAll(keepingCapacity: true)
    sentencePassages.removeAll()
    chosenActors.removeAll(keepingCapacity: true)
  }

  private mutating func forgetBlock() {
    outlets.removeAll()
    texts.removeAll()
    lines.removeAll()
    keys.reset()
    counts.reset()
    passages.reset()
    rejected.reset()
    articles = 0
    rejections = 0
    blockActors.removeAll(keepingCapacity: true)
    for index in indicesUsed { actorOfIndex[Int(index)] = 0 }
    indicesUsed.removeAll(keepingCapacity: true)
    actorOfText.removeAll(keepingCapacity: true)
    seenIn.removeAll(keepingCapacity: true)
    seenAt.removeAll(keepingCapacity: true)
    indexOfActor.removeAll(keepingCapacity: true)
    evidenceFilter.endBlock()
    examplesGiven.removeAll()
  }
}
