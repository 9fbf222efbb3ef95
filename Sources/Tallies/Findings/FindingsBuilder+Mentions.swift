import Actors
import Cleaning
import NewsText

/// The mentions of one article: whom they name, where, and by which form and rule.
extension FindingsBuilder {
  /// Finds out for every entity where its mentions will be counted.
  mutating func placeEntities(_ annotations: Annotations) {
    for place in annotations.entities.indices {
      // Only the identity is copied: an entity holds three references more.
      switch annotations.entities[place].identity {
      case .dictionary(let index) where Int(index) < actorIDs.count:
        let actor = blockActor(index)
        entities.append(.actor(local: local(actor, name: nil)))
      case .named(let id):
        let full = annotations.entities[place].name
        let name = name(full.isEmpty ? id : full)
        let actor = blockActor(id: id)
        entities.append(.named(local: local(actor, name: name), name: name))
      case .place:
        entities.append(.place)
      case .ambiguous:
        entities.append(.ambiguous)
      case .unknown, .dictionary:
        entities.append(.unknown)
      }
      lastSurfaces.append(LastSurface())
    }
  }

  mutating func countMentions(_ clean: CleanArticle, _ annotations: Annotations) {
    for mention in annotations.titleMentions where mention.rule != .pronoun {
      count(mention, in: clean.title, sentence: -1, annotations)
    }
    var sentence = -1
    for mention in annotations.mentions where mention.rule != .pronoun {
      // The order of the text is a promise of the tagger; a broken one must not trap here.
      if Int(mention.sentence) > sentence {
        pairSentence()
        sentence = Int(mention.sentence)
      }
      count(mention, in: clean.text, sentence: max(0, Int(mention.sentence)), annotations)
    }
    pairSentence()
  }

  private mutating func count(
    _ mention: Mention, in text: [UInt8], sentence: Int, _ annotations: Annotations
  ) {
    let entity = Int(mention.entity)
    guard entity < entities.count, mention.range.upper <= text.count else { return }
    let isDemonym = mention.rule == .demonym
    if isDemonym { totals.demonym += 1 }
    switch entities[entity] {
    case .actor(let local):
      countSurface(mention, text, inTitle: sentence < 0, local)
      if isDemonym {
        locals[Int(local)].demonyms += 1
        return
      }
      totals.resolved += 1
      countTitle(mention, text, local)
      countPlace(Int(local), sentence)
      if sentence >= 0, sentenceActors.count < FindingsBuilder.pairedInSentence,
        !sentenceActors.contains(local)
      {
        sentenceActors.append(local)
      }
    case .named(let local, let name):
      countSurface(mention, text, inTitle: sentence < 0, local)
      if isDemonym {
        locals[Int(local)].demonyms += 1
        return
      }
      totals.byName += 1
      countTitle(mention, text, local)
      countPlace(Int(local), sentence)
      if pairsNames, sentence >= 0, sentenceNames.count < FindingsBuilder.pairedInSentence,
        !sentenceNames.contains(local)
      {
        sentenceNames.append(local)
      }
      let actor = locals[Int(local)].actor
      countUnresolved(name, .byName, mention, text, actor: actor + 1)
    case .place:
      if !isDemonym { totals.place += 1 }
    case .ambiguous:
      if isDemonym { return }
      totals.ambiguous += 1
      let surface = intern(text, mention.range)
      countUnresolved(surface, .ambiguous, mention, text, actor: 0)
      let key = UInt64(mention.entity) << 32 | UInt64(surface)
      let row = ambiguous.row(key, else: LocalAmbiguous(surface: surface, entity: mention.entity))
      ambiguous.rows[row].mentions += 1
    case .unknown:
      if isDemonym { return }
      totals.unknown += 1
      countUnresolved(intern(text, mention.range), .unknown, mention, text, actor: 0)
    }
  }

  /// Counts the surface form of a mention, which is most often that of the entity's last one.
  private mutating func countSurface(
    _ mention: Mention, _ text: [UInt8], inTitle: Bool, _ local: UInt32
  ) {
    let entity = Int(mention.entity)
    let last = lastSurfaces[entity]
    if last.rule == mention.rule, last.inTitle == inTitle,
      last.range.count == mention.range.count,
      Hashing.equal(text.span, last.range.indices, text.span, mention.range.indices)
    {
      surfaces.rows[last.row] += 1
      return
    }
    let surface = intern(text, mention.range)
    let row = surfaces.row(FindingsBuilder.surfaceKey(local, surface, mention.rule), else: 0)
    surfaces.rows[row] += 1
    lastSurfaces[entity] = LastSurface(
      range: mention.range, inTitle: inTitle, rule: mention.rule, row: row)
  }

  private mutating func countPlace(_ local: Int, _ sentence: Int) {
    let isFirst = locals[local].mentions == 0
    locals[local].mentions += 1
    if sentence < 0 {
      locals[local].headline += 1
      locals[local].lead += 1
      return
    }
    if isFirst { locals[local].first = sentence + 1 }
    // The lead is the headline and the first three sentences of the body.
    if sentence < 3 { locals[local].lead += 1 }
    if sentence > locals[local].lastSentence {
      locals[local].lastSentence = sentence
      locals[local].sentences += 1
      if locals[local].firstInBody < 0 { locals[local].firstInBody = sentence }
    }
  }

  private mutating func countTitle(_ mention: Mention, _ text: [UInt8], _ local: UInt32) {
    guard !mention.title.isEmpty, mention.title.upper <= text.count else { return }
    titles.increment(UInt64(local) << 32 | UInt64(intern(text, mention.title)))
  }

  private mutating func countUnresolved(
    _ surface: UInt32, _ reason: UnresolvedClass, _ mention: Mention, _ text: [UInt8],
    actor: UInt32
  ) {
    let row = unresolvedRow(surface, reason, mention.kind, actor: actor)
    unresolved.rows[row].mentions += 1
    guard !mention.title.isEmpty, mention.title.upper <= text.count else { return }
    let title = intern(text, mention.title)
    unresolvedTitles.increment(UInt64(row) << 32 | UInt64(title))
  }

  mutating func unresolvedRow(
    _ surface: UInt32, _ reason: UnresolvedClass, _ kind: EntityKind, actor: UInt32
  ) -> Int {
    unresolved.row(
      FindingsBuilder.unresolvedKey(surface, reason, kind),
      else: LocalUnresolved(
        surface: surface, reason: reason.rawValue, kind: FindingsBuilder.code(kind), actor: actor))
  }

  static func unresolvedKey(
    _ surface: UInt32, _ reason: UnresolvedClass, _ kind: EntityKind
  ) -> UInt64 {
    UInt64(surface) << 16 | UInt64(reason.rawValue) << 8 | UInt64(code(kind))
  }

  /// Pairs the actors of the sentence that ended.
  private mutating func pairSentence() {
    sentenceActors.append(contentsOf: sentenceNames)
    sentenceNames.removeAll(keepingCapacity: true)
    if sentenceActors.count > 1 {
      for first in 0..<(sentenceActors.count - 1) {
        for second in (first + 1)..<sentenceActors.count {
          let a = sentenceActors[first]
          let b = sentenceActors[second]
          pairs.increment(UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
        }
      }
    }
    sentenceActors.removeAll(keepingCapacity: true)
  }

  /// Writes what was counted, in an order that the article alone decides.
  mutating func writeMentions() {
    var writer = ByteWriter()
    swap(&writer, &scratch)
    writer.numbers(atMost: 7 + 8 * locals.count) { output in
      output.number(totals.resolved)
      output.number(totals.byName)
      output.number(totals.ambiguous)
      output.number(totals.unknown)
      output.number(totals.place)
      output.number(totals.demonym)
      output.number(locals.count)
      for local in locals {
        output.number(local.actor)
        if !local.inDictionary { output.number(local.name) }
        output.number(local.mentions)
        output.number(local.demonyms)
        if local.mentions > 0 {
          output.number(local.headline)
          output.number(local.lead)
          output.number(local.sentences)
          output.number(local.first)
        }
      }
    }
    writer.numbers(atMost: 1 + 4 * surfaces.count) { output in
      output.number(surfaces.count)
      for row in 0..<surfaces.count {
        let key = surfaces.keys[row]
        output.number(key >> 36)
        output.number(key & 15)
        output.number((key >> 4) & 0xFFFF_FFFF)
        output.number(surfaces.rows[row])
      }
    }
    FindingsBuilder.write(titles, &writer)
    FindingsBuilder.write(pairs, &writer)
    writer.numbers(atMost: 1 + 6 * unresolved.count) { output in
      output.number(unresolved.count)
      for row in unresolved.rows {
        output.number(row.surface)
        output.number(UInt64(row.reason))
        output.number(UInt64(row.kind))
        output.number(row.actor)
        output.number(row.mentions)
        output.number(row.quotes)
      }
    }
    FindingsBuilder.write(unresolvedTitles, &writer)
    swap(&writer, &scratch)
  }

  /// Writes the ambiguous surface forms with their candidates.
  mutating func writeAmbiguous(_ annotations: Annotations) {
    scratch.number(ambiguous.count)
    for row in 0..<ambiguous.count {
      let item = ambiguous.rows[row]
      var candidates: [UInt32] = []
      if case .ambiguous(let indices) = annotations.entities[Int(item.entity)].identity {
        for index in indices where Int(index) < actorIDs.count {
          candidates.append(blockActor(index))
        }
      }
      scratch.number(UInt64(item.surface))
      scratch.number(item.mentions)
      scratch.number(candidates.count)
      for candidate in candidates { scratch.number(UInt64(candidate)) }
    }
  }

  private static func write(_ table: KeyTable<UInt32>, _ writer: inout ByteWriter) {
    writer.numbers(atMost: 1 + 3 * table.count) { output in
      output.number(table.count)
      for row in 0..<table.count {
        output.number(table.keys[row] >> 32)
        output.number(table.keys[row] & 0xFFFF_FFFF)
        output.number(table.rows[row])
      }
    }
  }

  private static func surfaceKey(_ local: UInt32, _ surface: UInt32, _ rule: MentionRule) -> UInt64
  {
    UInt64(local) << 36 | UInt64(surface) << 4 | UInt64(code(rule))
  }

  // MARK: Numbers of actors and texts

  /// The block actor of a dictionary index.
  mutating func blockActor(_ index: UInt32) -> UInt32 {
    let known = actorOfIndex[Int(index)]
    if known > 0 { return known - 1 }
    let actor = newActor(texts.intern(actorIDs[Int(index)]), index)
    actorOfIndex[Int(index)] = actor + 1
    indicesUsed.append(index)
    return actor
  }

  private mutating func blockActor(id: String) -> UInt32 {
    let text = self.name(id)
    while actorOfText.count <= Int(text) { actorOfText.append(0) }
    let known = actorOfText[Int(text)]
    if known > 0 { return known - 1 }
    let actor = newActor(text, nil)
    actorOfText[Int(text)] = actor + 1
    return actor
  }

  private mutating func newActor(_ id: UInt32, _ index: UInt32?) -> UInt32 {
    let actor = UInt32(blockActors.count)
    blockActors.append(BlockActor(id: Int(id), inDictionary: index != nil))
    indexOfActor.append(index ?? .max)
    seenIn.append(0)
    seenAt.append(0)
    return actor
  }

  /// The place of an actor in the article; someone known by name has a name there.
  private mutating func local(_ actor: UInt32, name: UInt32?) -> UInt32 {
    // `articles` was counted up before, so 0 means never.
    if seenIn[Int(actor)] == UInt32(articles) { return seenAt[Int(actor)] }
    let local = UInt32(locals.count)
    seenIn[Int(actor)] = UInt32(articles)
    seenAt[Int(actor)] = local
    locals.append(LocalActor(actor: actor, inDictionary: name == nil, name: name ?? 0))
    return local
  }

  /// The number of a name, cut where no name is that long.
  private mutating func name(_ string: String) -> UInt32 {
    guard string.utf8.count > FindingsBuilder.longestName else { return texts.intern(string) }
    let bytes = Array(string.utf8)
    return intern(bytes, ByteRange(0, bytes.count))
  }

  /// The number of the text in a range, cut where no name is that long.
  mutating func intern(_ text: [UInt8], _ range: ByteRange) -> UInt32 {
    var end = range.upper
    if range.count > FindingsBuilder.longestName {
      end = FindingsBuilder.boundary(text, range.lower + FindingsBuilder.longestName)
    }
    return texts.intern(text.span, range.lower..<max(range.lower, end))
  }

  /// The last boundary between two scalars that is not after `index`.
  static func boundary(_ text: [UInt8], _ index: Int) -> Int {
    var end = min(index, text.count)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  static func code(_ rule: MentionRule) -> UInt8 {
    switch rule {
    case .full: 0
    case .alias: 1
    case .surname: 2
    case .titleSurname: 3
    case .role: 4
    case .demonym: 5
    case .metonym: 6
    case .acronym: 7
    case .pronoun: 8
    }
  }

  static func code(_ kind: EntityKind) -> UInt8 {
    switch kind {
    case .person: 0
    case .place: 1
    case .government: 2
    case .group: 3
    case .organization: 4
    }
  }
}

extension KeyTable<UInt32> {
  /// Adds one to the row with a key.
  mutating func increment(_ key: UInt64) {
    let row = row(key, else: 0)
    rows[row] += 1
  }
}
