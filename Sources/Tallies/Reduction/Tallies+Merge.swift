/// The sum of two tallies over different articles.
///
/// Sums add up, first things are decided by the numbers of articles, and texts by their bytes: so
/// merging is commutative and associative, and an empty tally changes nothing.
extension Tallies {
  mutating func merge(_ other: Tallies) throws {
    var other = other
    try other.spill(all: true)
    let symbolMap = (0..<UInt32(other.symbols.count)).map {
      symbols.intern(other.symbols.bytes.span, other.symbols.range($0))
    }
    let passageMap = (0..<UInt32(other.passages.count)).map {
      passages.intern(other.passages.bytes.span, other.passages.range($0))
    }
    let actorMap = other.actors.keys.indices.map { row in
      actor(
        id: symbolMap[Int(other.actors.keys[row])],
        inDictionary: other.actors.rows[row].inDictionary)
    }
    for (row, tally) in other.actors.rows.enumerated() {
      let own = Int(actorMap[row])
      actors.rows[own].add(tally)
      if tally.name != .max { setName(symbolMap[Int(tally.name)], of: own) }
    }
    totals.add(other.totals)
    mergePlaces(other, actorMap, symbolMap)
    mergeQuotations(other, actorMap, symbolMap)
    mergeForms(other, actorMap, symbolMap)
    mergeOutlets(other, symbolMap, passageMap)
    mergeClusters(other, actorMap, symbolMap, passageMap)
    mergeEvidence(other, actorMap, symbolMap, passageMap)
  }

  /// A key of two numbers with both renamed.
  private func renamed(_ key: UInt64, _ high: [UInt32], _ low: [UInt32]) -> UInt64 {
    UInt64(high[Int(key >> 32)]) << 32 | UInt64(low[Int(key & 0xFFFF_FFFF)])
  }

  private mutating func mergePlaces(
    _ other: Tallies, _ actorMap: [UInt32], _ symbolMap: [UInt32]
  ) {
    actorDays.take(other.actorDays, actors: actorMap, symbols: symbolMap)
    actorOutlets.take(other.actorOutlets, actors: actorMap, symbols: symbolMap)
    positions.take(other.positions, actors: actorMap, symbols: [])
    coactors.take(other.coactors, actors: actorMap)
    namedPairs.take(other.namedPairs, actors: actorMap, symbols: actorMap)
    lines.take(other.lines, actors: [], symbols: symbolMap)
    other.pairs.forEach { key, row in
      let slot = pairs.slot(
        Tallies.pairKey(actorMap[Int(key >> 32)], actorMap[Int(key & 0xFFFF_FFFF)]))
      pairs[slot].articles &+= row.articles
      pairs[slot].sentences &+= row.sentences
    }
    for (row, key) in other.days.keys.enumerated() {
      let own = days.row(key, else: DayTally())
      days.rows[own].articles += other.days.rows[row].articles
      days.rows[own].articlesDistinct += other.days.rows[row].articlesDistinct
    }
  }

  private mutating func mergeQuotations(
    _ other: Tallies, _ actorMap: [UInt32], _ symbolMap: [UInt32]
  ) {
    for (row, key) in other.speakers.keys.enumerated() {
      let own = speakers.row(UInt64(actorMap[Int(key)]), else: SpeakerTally())
      speakers.rows[own].add(other.speakers.rows[row])
    }
    other.verbs.forEach { key, count in
      let slot = verbs.slot(renamed(key, actorMap, symbolMap))
      verbs[slot] &+= count
    }
    other.subjects.forEach { key, row in
      let slot = subjects.slot(renamed(key, actorMap, actorMap))
      subjects[slot].quotes &+= row.quotes
      subjects[slot].words &+= row.words
    }
  }

  private mutating func mergeForms(
    _ other: Tallies, _ actorMap: [UInt32], _ symbolMap: [UInt32]
  ) {
    other.surfaces.forEach { key, count in
      let surface = symbolMap[Int(key >> 4 & 0xFFFF_FFFF)]
      let slot = surfaces.slot(
        UInt64(actorMap[Int(key >> 36)]) << 36 | UInt64(surface) << 4 | key & 15)
      surfaces[slot] &+= count
    }
    other.roles.forEach { key, row in
      let slot = roles.slot(renamed(key, actorMap, symbolMap))
      roles[slot].mentions &+= row.mentions
      roles[slot].firstDay = min(roles[slot].firstDay, row.firstDay)
      roles[slot].lastDay = max(roles[slot].lastDay, row.lastDay)
    }
    var rowMap: [UInt32] = []
    for (row, key) in other.unresolved.keys.enumerated() {
      let own = unresolved.row(UInt64(symbolMap[Int(key)]), else: UnresolvedTally())
      rowMap.append(UInt32(own))
      let tally = other.unresolved.rows[row]
      unresolved.rows[own].add(tally)
      if tally.actor > 0 { setActor(actorMap[Int(tally.actor) - 1], ofUnresolved: own) }
    }
    other.unresolvedTitles.forEach { key, count in
      let slot = unresolvedTitles.slot(renamed(key, rowMap, symbolMap))
      unresolvedTitles[slot] &+= count
    }
    other.candidates.forEach { key, count in
      let slot = candidates.slot(renamed(key, rowMap, actorMap))
      candidates[slot] &+= count
    }
  }

  private mutating func mergeOutlets(
    _ other: Tallies, _ symbolMap: [UInt32], _ passageMap: [UInt32]
  ) {
    for (row, key) in other.outlets.keys.enumerated() {
      let own = outlets.row(UInt64(symbolMap[Int(key)]), else: OutletTally())
      outlets.rows[own].add(other.outlets.rows[row])
    }
    for (row, key) in other.cleaning.keys.enumerated() {
      let own = cleaning.row(renamed(key, symbolMap, symbolMap), else: CleaningTally())
      let tally = other.cleaning.rows[row]
      cleaning.rows[own].articles += tally.articles
      cleaning.rows[own].lines += tally.lines
      cleaning.rows[own].bytes += tally.bytes
      if tally.exampleArticle < cleaning.rows[own].exampleArticle {
        cleaning.rows[own].exampleArticle = tally.exampleArticle
        cleaning.rows[own].example = passageMap[Int(tally.example)]
      }
    }
  }

  private mutating func mergeClusters(
    _ other: Tallies, _ actorMap: [UInt32], _ symbolMap: [UInt32], _ passageMap: [UInt32]
  ) {
    for key in other.clusterOutlets.keys {
      let cluster = Int(key >> 32)
      let outlet = symbolMap[Int(key & 0xFFFF_FFFF)]
      let known = clusterOutlets.count
      let own = clusterOutlets.row(UInt64(cluster) << 32 | UInt64(outlet), else: ())
      if own == known { clusters[cluster].outlets += 1 }
    }
    for index in other.clusters.indices {
      let tally = other.clusters[index]
      clusters[index].articles += tally.articles
      clusters[index].firstDay = min(clusters[index].firstDay, tally.firstDay)
      clusters[index].lastDay = max(clusters[index].lastDay, tally.lastDay)
      // Only one of the two saw the representative.
      if tally.headline != .max {
        func renamed(_ actor: UInt32) -> UInt32 { actor == .max ? .max : actorMap[Int(actor)] }
        clusters[index].headline = passageMap[Int(tally.headline)]
        clusters[index].actors = (
          renamed(tally.actors.0), renamed(tally.actors.1), renamed(tally.actors.2)
        )
      }
    }
  }

  private mutating func mergeEvidence(
    _ other: Tallies, _ actorMap: [UInt32], _ symbolMap: [UInt32], _ passageMap: [UInt32]
  ) {
    for (row, key) in other.evidence.keys.enumerated() {
      let actor = actorMap[Int(key)]
      let limit = evidenceLimit(Int(actor))
      let own = evidence.row(UInt64(actor), else: [])
      for var item in other.evidence.rows[row] {
        guard EvidenceTally.wants(evidence.rows[own], item.article, item.hash, limit) else {
          continue
        }
        item.text = passageMap[Int(item.text)]
        item.headline = passageMap[Int(item.headline)]
        item.outlet = symbolMap[Int(item.outlet)]
        EvidenceTally.insert(item, into: &evidence.rows[own], limit)
      }
    }
  }
}
