internal import Syndication
import NewsText

/// A block with its texts and actors numbered as the tallies number them.
struct OpenBlock {
  var symbols: [UInt32] = []
  var actors: [UInt32] = []
  var inDictionary: [Bool] = []
  /// Hashes of the block's lines, where they are counted.
  var lines: [UInt64] = []
}

/// One article of a block, as far as it was read.
private struct ArticleScratch {
  var article: UInt32 = 0
  var isDistinct = false
  var outlet: UInt32 = 0
  var day: UInt32 = 0
  var sentences = 0
  /// The numbers of its actors, and what is needed of them until the article ends.
  var actors: [UInt32] = []
  var mentions: [UInt32] = []
  /// Where they are mentioned, as far as they are.
  var places: [ActorPlace] = []
  var quotes: [UInt32] = []
  var quoteWords: [Int] = []
  var unresolved: [UInt32] = []
  var speakers: [UInt32] = []
  var words: [Int] = []
  /// Dictionary actors with a mention.
  var known: [UInt32] = []
  /// Actors known by name with a mention, if they are paired.
  var named: [UInt32] = []
  /// Keys of surface forms and their mentions.
  var surfaces: [(key: UInt64, mentions: Int)] = []
}

extension Tallies {
  mutating func open(_ block: FindingsBlock) throws(FindingsError) -> OpenBlock {
    let bytes = block.bytes.span
    let texts = try BlockTexts(bytes, block.layout.texts)
    let blockActors = try texts.actors(bytes, block.layout)
    var open = OpenBlock()
    open.symbols = symbols.intern(bytes, all: texts)
    open.actors.reserveCapacity(blockActors.count)
    for item in blockActors {
      let number = actor(id: open.symbols[item.id], inDictionary: item.inDictionary)
      open.actors.append(number)
      open.inDictionary.append(item.inDictionary)
    }
    return open
  }

  /// Adds the articles of a block; the first of them has the number `base`.
  mutating func add(
    _ block: FindingsBlock, _ open: OpenBlock, base: Int, kinds: [Placement]
  ) throws {
    let bytes = block.bytes.span
    var open = open
    open.lines = try LineTally.hashes(of: block)
    var reader = ByteReader(block.layout.counts)
    var scratch = ArticleScratch()
    for index in 0..<block.articles {
      let range = reader.text(bytes)
      var article = ByteReader(range)
      scratch.article = UInt32(base + index)
      add(&article, bytes, open, &scratch, kinds[base + index])
      guard !reader.failed, !article.failed, article.isAtEnd else {
        throw FindingsError(.damaged, offset: article.failed ? range.lowerBound : article.position)
      }
      try spill(all: false)
    }
    guard reader.isAtEnd else { throw FindingsError(.damaged, offset: reader.position) }
    addRejections(block)
  }

  private mutating func add(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock,
    _ scratch: inout ArticleScratch, _ placement: Placement
  ) {
    let repairs = reader.number(bytes)
    let day = DayCode.read(&reader, bytes)
    guard settings.covers(day) else {
      totals.outsideWindow += 1
      reader.skip()
      return
    }
    scratch.day = DayCode.key(day)
    scratch.isDistinct = placement.isDistinct
    scratch.outlet = symbol(&reader, bytes, open)
    let words = reader.int(bytes)
    scratch.sentences = reader.int(bytes)
    let outlet = outlets.row(UInt64(scratch.outlet), else: OutletTally())
    let dayRow = days.row(UInt64(scratch.day), else: DayTally())
    totals.kept += 1
    totals.words += words
    totals.sentences += scratch.sentences
    outlets.rows[outlet].articles += 1
    outlets.rows[outlet].words += words
    days.rows[dayRow].articles += 1
    if scratch.isDistinct {
      totals.distinct += 1
      totals.sentencesDistinct += scratch.sentences
      outlets.rows[outlet].articlesDistinct += 1
      days.rows[dayRow].articlesDistinct += 1
    }
    switch placement {
    case .distinct: break
    case .derived: totals.derived += 1
    case .duplicate:
      totals.duplicate += 1
      outlets.rows[outlet].duplicates += 1
    case .superseded: totals.superseded += 1
    }
    if day == nil {
      totals.undated += 1
    } else {
      outlets.rows[outlet].firstDay = min(outlets.rows[outlet].firstDay, scratch.day)
      outlets.rows[outlet].lastDay = max(outlets.rows[outlet].lastDay, scratch.day + 1)
    }
    for bit in 0..<16 where repairs >> UInt64(bit) & 1 == 1 { totals.repaired[bit] += 1 }
    if Repairs(rawValue: UInt16(truncatingIfNeeded: repairs)).contains(.mojibake) {
      outlets.rows[outlet].mojibake += 1
    }
    addRemovals(&reader, bytes, open, scratch, outlet)
    addActors(&reader, bytes, open, &scratch)
    addSurfaces(&reader, bytes, open, &scratch)
    addPairs(&reader, bytes, &scratch)
    addUnresolved(&reader, bytes, open, &scratch)
    addQuotations(&reader, bytes, open, &scratch, outlet)
    addLines(
      &reader, bytes, open, article: scratch.article, outlet: scratch.outlet, day: scratch.day,
      counts: placement == .distinct)
    addPlaces(scratch)
    addToCluster(scratch)
  }

  private func symbol(_ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock)
    -> UInt32
  {
    let index = reader.index(bytes, below: open.symbols.count)
    return index < open.symbols.count ? open.symbols[index] : 0
  }

  private mutating func addRemovals(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock,
    _ scratch: ArticleScratch, _ outlet: Int
  ) {
    for _ in 0..<reader.count(bytes) {
      let rule = symbol(&reader, bytes, open)
      let lines = reader.int(bytes)
      let size = reader.int(bytes)
      if reader.failed { return }
      let row = cleaning.row(
        UInt64(rule) << 32 | UInt64(scratch.outlet), else: CleaningTally())
      cleaning.rows[row].articles += 1
      cleaning.rows[row].lines += lines
      cleaning.rows[row].bytes += size
      outlets.rows[outlet].bytesRemoved += size
      totals.bytesRemoved += size
    }
  }

  private mutating func addActors(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock,
    _ scratch: inout ArticleScratch
  ) {
    totals.resolved += reader.int(bytes)
    totals.byName += reader.int(bytes)
    totals.ambiguous += reader.int(bytes)
    totals.unknown += reader.int(bytes)
    totals.place += reader.int(bytes)
    totals.demonym += reader.int(bytes)
    scratch.actors.removeAll(keepingCapacity: true)
    scratch.mentions.removeAll(keepingCapacity: true)
    scratch.quotes.removeAll(keepingCapacity: true)
    scratch.quoteWords.removeAll(keepingCapacity: true)
    scratch.known.removeAll(keepingCapacity: true)
    scratch.named.removeAll(keepingCapacity: true)
    scratch.places.removeAll(keepingCapacity: true)
    readActors(&reader, bytes, open, &scratch)
    var place = 0
    for index in scratch.actors.indices where scratch.mentions[index] > 0 {
      let actor = Int(scratch.actors[index])
      actors.rows[actor].add(
        scratch.places[place], day: scratch.day, isDistinct: scratch.isDistinct,
        of: scratch.sentences)
      let position = positions.slot(UInt64(actor) << 32 | UInt64(scratch.places[place].first))
      positions[position].articles &+= 1
      roll(actor, scratch)
      place += 1
    }
  }

  /// Reads the actors of an article, and touches the rows where they will be counted.
  private mutating func readActors(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock,
    _ scratch: inout ArticleScratch
  ) {
    var touched: UInt64 = 0
    for _ in 0..<reader.count(bytes) {
      let index = reader.index(bytes, below: open.actors.count)
      if reader.failed { break }
      let actor = Int(open.actors[index])
      if !open.inDictionary[index] { setName(symbol(&reader, bytes, open), of: actor) }
      let mentions = reader.word(bytes)
      let demonyms = reader.word(bytes)
      if reader.failed { break }
      scratch.actors.append(UInt32(actor))
      scratch.mentions.append(mentions)
      scratch.quotes.append(0)
      scratch.quoteWords.append(0)
      if demonyms > 0 { actors.rows[actor].demonyms &+= demonyms }
      guard mentions > 0 else { continue }
      if open.inDictionary[index] {
        scratch.known.append(UInt32(actor))
      } else if settings.comentions == .all {
        scratch.named.append(UInt32(actor))
      }
      let place = ActorPlace(
        mentions: mentions, headline: reader.word(bytes), lead: reader.word(bytes),
        sentences: reader.word(bytes), first: reader.word(bytes))
      scratch.places.append(place)
      let key = UInt64(actor) << 32
      touched ^= UInt64(actors.rows[actor].articles) ^ positions.touch(key | UInt64(place.first))
      touched ^= actorDays.touch(key | UInt64(scratch.day))
      touched ^= actorOutlets.touch(key | UInt64(scratch.outlet))
    }
    self.touched ^= touched
  }

  mutating func setName(_ name: UInt32, of actor: Int) {
    let known = actors.rows[actor].name
    if known == name || (known != .max && symbols.precedes(name, known)) { return }
    actors.rows[actor].name = name
  }

  /// Counts the article for the actor and all above it, once for each.
  private mutating func roll(_ actor: Int, _ scratch: ArticleScratch) {
    let mark = scratch.article + 1
    if rolledIn[actor] != mark {
      rolledIn[actor] = mark
      actors.rows[actor].rollArticles += 1
      if scratch.isDistinct { actors.rows[actor].rollDistinct += 1 }
    }
    for index in ancestorRanges[actor] {
      let above = Int(ancestors[index])
      if rolledIn[above] == mark { continue }
      rolledIn[above] = mark
      actors.rows[above].rollArticles += 1
      if scratch.isDistinct { actors.rows[above].rollDistinct += 1 }
    }
  }

  private mutating func addSurfaces(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock,
    _ scratch: inout ArticleScratch
  ) {
    scratch.surfaces.removeAll(keepingCapacity: true)
    var touched: UInt64 = 0
    for _ in 0..<reader.count(bytes) {
      let local = reader.index(bytes, below: scratch.actors.count)
      let rule = reader.index(bytes, below: 16)
      let surface = symbol(&reader, bytes, open)
      let mentions = reader.int(bytes)
      if reader.failed { return }
      let key = Tallies.surfaceKey(scratch.actors[local], surface, UInt64(rule))
      touched ^= surfaces.touch(key)
      scratch.surfaces.append((key, mentions))
    }
    self.touched ^= touched
    for (key, mentions) in scratch.surfaces {
      let row = surfaces.slot(key)
      surfaces[row] &+= UInt32(truncatingIfNeeded: mentions)
    }
    for _ in 0..<reader.count(bytes) {
      let local = reader.index(bytes, below: scratch.actors.count)
      let title = symbol(&reader, bytes, open)
      let mentions = reader.int(bytes)
      if reader.failed { return }
      let row = roles.slot(UInt64(scratch.actors[local]) << 32 | UInt64(title))
      roles[row].mentions &+= UInt32(truncatingIfNeeded: mentions)
      if scratch.day != DayCode.undated {
        roles[row].firstDay = min(roles[row].firstDay, scratch.day)
        roles[row].lastDay = max(roles[row].lastDay, scratch.day + 1)
      }
    }
  }

  private static func surfaceKey(_ actor: UInt32, _ surface: UInt32, _ rule: UInt64) -> UInt64 {
    UInt64(actor) << 36 | UInt64(surface) << 4 | rule
  }

  private mutating func addPairs(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ scratch: inout ArticleScratch
  ) {
    let known = scratch.known
    if scratch.isDistinct {
      if max(known.count, scratch.named.count) > Tallies.pairedInArticle { totals.unpaired += 1 }
      let paired = min(known.count, Tallies.pairedInArticle)
      touchPairs(known.prefix(paired))
      for first in 0..<paired {
        for second in (first + 1)..<max(paired, first + 1) {
          let row = pairs.slot(Tallies.pairKey(known[first], known[second]))
          pairs[row].articles &+= 1
        }
      }
      addNamedPairs(scratch)
      addCoactors(scratch)
    }
    for _ in 0..<reader.count(bytes) {
      let first = reader.index(bytes, below: scratch.actors.count)
      let second = reader.index(bytes, below: scratch.actors.count)
      let sentences = reader.int(bytes)
      if reader.failed { return }
      guard scratch.isDistinct else { continue }
      let (a, b) = (scratch.actors[first], scratch.actors[second])
      if actors.rows[Int(a)].inDictionary, actors.rows[Int(b)].inDictionary {
        let row = pairs.slot(Tallies.pairKey(a, b))
        pairs[row].sentences &+= UInt32(truncatingIfNeeded: sentences)
      } else if settings.comentions == .all {
        let row = namedPairs.slot(Tallies.pairKey(a, b))
        namedPairs[row].sentences &+= UInt32(truncatingIfNeeded: sentences)
      }
    }
  }

  /// Pairs of an article of which one actor at least is known by name.
  private mutating func addNamedPairs(_ scratch: ArticleScratch) {
    let known = scratch.known.prefix(Tallies.pairedInArticle)
    let named = scratch.named.prefix(Tallies.pairedInArticle)
    for (place, actor) in named.enumerated() {
      for other in known {
        let row = namedPairs.slot(Tallies.pairKey(actor, other))
        namedPairs[row].articles &+= 1
      }
      for other in named[(place + 1)...] {
        let row = namedPairs.slot(Tallies.pairKey(actor, other))
        namedPairs[row].articles &+= 1
      }
    }
  }

  private mutating func touchPairs(_ actors: ArraySlice<UInt32>) {
    var touched: UInt64 = 0
    for first in actors.indices {
      for second in (first + 1)..<max(actors.endIndex, first + 1) {
        touched ^= pairs.touch(Tallies.pairKey(actors[first], actors[second]))
      }
    }
    self.touched ^= touched
  }

  static func pairKey(_ a: UInt32, _ b: UInt32) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  private mutating func addCoactors(_ scratch: ArticleScratch) {
    guard !scratch.known.isEmpty else { return }
    var named: [UInt32] = []
    for index in scratch.actors.indices where scratch.mentions[index] > 0 {
      let actor = scratch.actors[index]
      if !actors.rows[Int(actor)].inDictionary { named.append(actor) }
    }
    coactors.add(named: named, known: scratch.known.prefix(Tallies.pairedInArticle))
  }

  private mutating func addUnresolved(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock,
    _ scratch: inout ArticleScratch
  ) {
    scratch.unresolved.removeAll(keepingCapacity: true)
    for _ in 0..<reader.count(bytes) {
      let surface = symbol(&reader, bytes, open)
      _ = reader.index(bytes, below: 3)
      let kind = reader.index(bytes, below: 5)
      let actor = reader.index(bytes, below: open.actors.count + 1)
      let mentions = reader.word(bytes)
      let quotes = reader.word(bytes)
      if reader.failed { return }
      let row = unresolved.row(UInt64(surface), else: UnresolvedTally())
      scratch.unresolved.append(UInt32(row))
      unresolved.rows[row].mentions &+= mentions
      unresolved.rows[row].quotes &+= quotes
      switch kind {
      case 0: unresolved.rows[row].person &+= mentions
      case 1: unresolved.rows[row].place &+= mentions
      case 2: unresolved.rows[row].government &+= mentions
      case 3: unresolved.rows[row].group &+= mentions
      default: unresolved.rows[row].organization &+= mentions
      }
      if actor > 0 { setActor(open.actors[actor - 1], ofUnresolved: row) }
      unresolved.rows[row].example = min(unresolved.rows[row].example, scratch.article)
      if scratch.isDistinct, unresolved.rows[row].counted != scratch.article {
        unresolved.rows[row].counted = scratch.article
        unresolved.rows[row].articlesDistinct += 1
      }
    }
    for _ in 0..<reader.count(bytes) {
      let local = reader.index(bytes, below: scratch.unresolved.count)
      let title = symbol(&reader, bytes, open)
      let mentions = reader.int(bytes)
      if reader.failed { return }
      let row = unresolvedTitles.slot(UInt64(scratch.unresolved[local]) << 32 | UInt64(title))
      unresolvedTitles[row] &+= UInt32(truncatingIfNeeded: mentions)
    }
    for _ in 0..<reader.count(bytes) {
      let surface = symbol(&reader, bytes, open)
      let mentions = reader.int(bytes)
      for _ in 0..<reader.count(bytes) {
        let index = reader.index(bytes, below: open.actors.count)
        if reader.failed { return }
        let actor = open.actors[index]
        actors.rows[Int(actor)].ambiguous &+= UInt32(truncatingIfNeeded: mentions)
        let row = unresolved.row(UInt64(surface), else: UnresolvedTally())
        let candidate = candidates.slot(UInt64(row) << 32 | UInt64(actor))
        candidates[candidate] &+= UInt32(truncatingIfNeeded: mentions)
      }
    }
  }

  /// Of several people of one name the one with the bytewise first id gives the suggestion.
  mutating func setActor(_ actor: UInt32, ofUnresolved row: Int) {
    let known = unresolved.rows[row].actor
    if known > 0 {
      let old = UInt32(actors.keys[Int(known) - 1])
      let new = UInt32(actors.keys[Int(actor)])
      if !symbols.precedes(new, old) { return }
    }
    unresolved.rows[row].actor = actor + 1
  }

  private mutating func addQuotations(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock,
    _ scratch: inout ArticleScratch, _ outlet: Int
  ) {
    scratch.speakers.removeAll(keepingCapacity: true)
    scratch.words.removeAll(keepingCapacity: true)
    for _ in 0..<reader.count(bytes) {
      let kind = reader.index(bytes, below: 3)
      let rule = reader.index(bytes, below: 6)
      let local = reader.index(bytes, below: scratch.actors.count + 1)
      let verb = reader.index(bytes, below: open.symbols.count + 1)
      let pronoun = reader.index(bytes, below: open.symbols.count + 1)
      let words = reader.int(bytes)
      if reader.failed { return }
      scratch.speakers.append(UInt32(local))
      scratch.words.append(words)
      totals.quotes += 1
      outlets.rows[outlet].quotes += 1
      guard local > 0 else { continue }
      totals.attributed += 1
      totals.quoteWords += words
      outlets.rows[outlet].attributed += 1
      scratch.quotes[local - 1] += 1
      scratch.quoteWords[local - 1] += words
      let actor = scratch.actors[local - 1]
      addSpeaker(actor, kind, rule)
      if verb > 0 {
        let row = verbs.slot(UInt64(actor) << 32 | UInt64(open.symbols[verb - 1]))
        verbs[row] &+= 1
      }
      if pronoun > 0 {
        let row = surfaces.slot(Tallies.surfaceKey(actor, open.symbols[pronoun - 1], 8))
        surfaces[row] &+= 1
      }
    }
    for _ in 0..<reader.count(bytes) {
      let quotation = reader.index(bytes, below: scratch.speakers.count)
      let local = reader.index(bytes, below: scratch.actors.count)
      if reader.failed { return }
      let speaker = scratch.speakers[quotation]
      guard speaker > 0 else { continue }
      let key =
        UInt64(scratch.actors[Int(speaker) - 1]) << 32 | UInt64(scratch.actors[local])
      let row = subjects.slot(key)
      subjects[row].quotes &+= 1
      subjects[row].words &+= UInt32(truncatingIfNeeded: scratch.words[quotation])
    }
  }

  private mutating func addSpeaker(_ actor: UInt32, _ kind: Int, _ rule: Int) {
    let row = speakers.row(UInt64(actor), else: SpeakerTally())
    switch kind {
    case 0: speakers.rows[row].direct += 1
    case 1: speakers.rows[row].indirect += 1
    default: speakers.rows[row].mixed += 1
    }
    switch rule {
    case 1: speakers.rows[row].name += 1
    case 2: speakers.rows[row].surname += 1
    case 3: speakers.rows[row].role += 1
    case 4: speakers.rows[row].pronoun += 1
    default: speakers.rows[row].continuation += 1
    }
  }

  /// Counts the article by day and by outlet for each of its actors.
  private mutating func addPlaces(_ scratch: ArticleScratch) {
    for index in scratch.actors.indices {
      let mentions = scratch.mentions[index]
      let quotes = scratch.quotes[index]
      guard mentions > 0 || quotes > 0 else { continue }
      let actor = scratch.actors[index]
      let day = actorDays.slot(UInt64(actor) << 32 | UInt64(scratch.day))
      let outlet = actorOutlets.slot(UInt64(actor) << 32 | UInt64(scratch.outlet))
      let words = scratch.quoteWords[index]
      actorDays[day].add(
        mentions: mentions, quotes: quotes, words: UInt32(truncatingIfNeeded: words),
        isDistinct: scratch.isDistinct, outlet: scratch.outlet)
      actorOutlets[outlet].add(
        mentions: mentions, quotes: quotes, isDistinct: scratch.isDistinct)
      guard quotes > 0 else { continue }
      actors.rows[Int(actor)].addQuotes(quotes, words: words, isDistinct: scratch.isDistinct)
    }
  }

  private mutating func addToCluster(_ scratch: ArticleScratch) {
    guard clusterOf[Int(scratch.article)] != .max else { return }
    let cluster = Int(clusterOf[Int(scratch.article)])
    clusters[cluster].articles += 1
    let known = clusterOutlets.count
    let outlet = UInt64(cluster) << 32 | UInt64(scratch.outlet)
    if clusterOutlets.row(outlet, else: ()) == known { clusters[cluster].outlets += 1 }
    if scratch.day != DayCode.undated {
      clusters[cluster].firstDay = min(clusters[cluster].firstDay, scratch.day)
      clusters[cluster].lastDay = max(clusters[cluster].lastDay, scratch.day + 1)
    }
    guard clusters[cluster].representative == scratch.article else { return }
    let named = scratch.actors.indices.filter { scratch.mentions[$0] > 0 }
    let top = named.sorted { a, b in
      if scratch.mentions[a] != scratch.mentions[b] {
        return scratch.mentions[a] > scratch.mentions[b]
      }
      return symbols.precedes(
        UInt32(actors.keys[Int(scratch.actors[a])]), UInt32(actors.keys[Int(scratch.actors[b])]))
    }
    func actor(_ place: Int) -> UInt32 {
      place < top.count ? scratch.actors[top[place]] : .max
    }
    clusters[cluster].actors = (actor(0), actor(1), actor(2))
  }

  /// Keeps of the passages of a block what the tables need: evidence, examples, headlines.
  mutating func addPassages(
    _ block: FindingsBlock, _ open: OpenBlock, base: Int
  ) throws(FindingsError) {
    let bytes = block.bytes.span
    var reader = try PassageReader(block, withPieces: false)
    var passage = Passage()
    var article = UInt32(base)
    while try reader.next(&passage, of: block) {
      defer { article += 1 }
      guard settings.covers(passage.day) else { continue }
      let outlet = open.symbols[passage.outletText]
      let cluster = clusterOf[Int(article)]
      if cluster != .max, clusters[Int(cluster)].representative == article {
        clusters[Int(cluster)].headline = passages.intern(bytes, passage.headline)
      }
      for example in passage.examples {
        let key = UInt64(open.symbols[example.rule]) << 32 | UInt64(outlet)
        guard let row = cleaning.find(key), article < cleaning.rows[row].exampleArticle else {
          continue
        }
        cleaning.rows[row].exampleArticle = article
        cleaning.rows[row].example = passages.intern(bytes, example.text)
      }
      for item in passage.evidence {
        let sentence = passage.sentences[item.sentence]
        let actor = open.actors[item.actor]
        let row = evidence.row(UInt64(actor), else: [])
        let limit = evidenceLimit(Int(actor))
        // Most come after all that are kept: their texts need not be looked at.
        guard EvidenceTally.mayWant(evidence.rows[row], article, limit) else { continue }
        let hash = Hashing.bytes(bytes, sentence.text)
        guard EvidenceTally.wants(evidence.rows[row], article, hash, limit) else { continue }
        EvidenceTally.insert(
          EvidenceTally(
            article: article, hash: hash, sentence: sentence.number,
            start: sentence.start, text: passages.intern(bytes, sentence.text),
            headline: passages.intern(bytes, passage.headline), day: DayCode.key(passage.day),
            outlet: outlet),
          into: &evidence.rows[row], limit)
      }
    }
  }

  func evidenceLimit(_ actor: Int) -> Int {
    actors.rows[actor].inDictionary ? settings.evidence.inDictionary : settings.evidence.byName
  }

  private mutating func addRejections(_ block: FindingsBlock) {
    var rejections = RejectionReader(block)
    while let rejection = rejections.next() {
      if let place = Rejection.Reason.allCases.firstIndex(of: rejection.reason) {
        totals.rejected[place] += 1
      }
    }
  }
}
