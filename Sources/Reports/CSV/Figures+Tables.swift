import NewsText
import Tallies

/// Writes the tables that come from figures alone.
///
/// `quotes.csv` and `rejects.csv` are written while the findings pass by.
extension Figures {
  /// The tables, in the order of `TableSchema.all`.
  static let tables: [TableSchema] = TableSchema.all.filter {
    $0.name != "quotes" && $0.name != "rejects"
  }

  func write<Sink: ByteSink>(
    _ schema: TableSchema, into sink: Sink, options: CSVOptions
  ) throws -> (sink: Sink, rows: Int) {
    var writer = try CSVWriter(schema, into: sink, options: options)
    switch schema.name {
    case "actors": try writeActors(&writer)
    case "actor_days": try writeActorDays(&writer)
    case "actor_outlets": try writeActorOutlets(&writer)
    case "comentions": try writeComentions(&writer)
    case "bursts": try writeBursts(&writer)
    case "speakers": try writeSpeakers(&writer)
    case "speaker_subjects": try writeSubjects(&writer)
    case "roles": try writeRoles(&writer)
    case "resolution": try writeResolution(&writer)
    case "unresolved": try writeUnresolved(&writer)
    case "syndication": try writeSyndication(&writer)
    case "rollups": try writeRollups(&writer)
    case "outlets": try writeOutlets(&writer)
    case "cleaning": try writeCleaning(&writer)
    case "boilerplate": try writeBoilerplate(&writer)
    case "evidence": try writeEvidence(&writer)
    case "run": try writeRun(&writer)
    default: preconditionFailure("no table \(schema.name) comes from figures")
    }
    let rows = writer.rows
    return (try writer.finish(as: Sink.self), rows)
  }

  private func writeActors(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for actor in actors {
      writer.word(symbols.bytes, symbols.range(actor.id))
      writer.text(actor.name)
      writer.word(actor.kind)
      writer.word(actor.country)
      writer.word(actor.wikidata)
      writer.word(actor.inDictionary ? "yes" : "no")
      writer.text(actor.role)
      writer.count(actor.articles)
      writer.count(actor.articlesDistinct)
      writer.count(actor.outlets)
      writer.count(actor.sentences)
      writer.count(actor.mentions)
      writer.count(actor.mentionsDistinct)
      writer.count(actor.mentionsHeadline)
      writer.count(actor.mentionsLead)
      writer.score(actor.firstPosition)
      writer.score(actor.prominence)
      writer.score(actor.articleShare)
      writer.score(actor.shareOfVoice)
      writer.score(actor.syndicationFactor)
      writer.count(actor.quotes)
      writer.count(actor.quoteWords)
      writer.count(actor.quotedArticles)
      writer.score(actor.voiceRatio)
      writer.score(actor.quotationShare)
      writer.count(actor.spokenAbout)
      writer.count(actor.cooccurringActors)
      writer.score(actor.hhiOutlets)
      writer.day(actor.firstDay)
      writer.day(actor.lastDay)
      writer.count(actor.mentionsDemonym)
      writer.count(actor.mentionsAmbiguous)
      writer.word(actor.parent)
      try writer.endRow()
    }
  }

  private func writeActorDays(_ writer: inout CSVWriter) throws {
    let (texts, arePlain) = (actorDays.texts, actorDays.textsArePlain)
    for row in actorDays {
      writer.day(row.day)
      writer.word(texts, row.idText, isPlain: arePlain)
      writer.count(row.articles)
      writer.count(row.articlesDistinct)
      writer.count(row.mentions)
      writer.count(row.quotes)
      writer.count(row.quoteWords)
      writer.count(row.dayArticlesDistinct)
      writer.score(row.ratePer10k)
      try writer.endRow()
    }
    guard writer.rows == actorDays.count else { throw FindingsError(.damaged) }
  }

  private func writeActorOutlets(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    let (texts, arePlain) = (actorOutlets.texts, actorOutlets.textsArePlain)
    for row in actorOutlets {
      writer.word(texts, row.idText, isPlain: arePlain)
      writer.text(symbols.bytes, symbols.range(row.outlet))
      writer.count(row.articles)
      writer.count(row.articlesDistinct)
      writer.count(row.mentions)
      writer.count(row.quotes)
      writer.count(row.outletArticlesDistinct)
      writer.score(row.outletShare)
      writer.score(row.overIndex)
      try writer.endRow()
    }
    guard writer.rows == actorOutlets.count else { throw FindingsError(.damaged) }
  }

  private func writeComentions(_ writer: inout CSVWriter) throws {
    let (texts, arePlain) = (comentions.texts, comentions.textsArePlain)
    for row in comentions {
      writer.word(texts, row.firstText, isPlain: arePlain)
      writer.word(texts, row.secondText, isPlain: arePlain)
      writer.word(row.window.rawValue)
      writer.count(row.both)
      writer.count(row.withFirst)
      writer.count(row.withSecond)
      writer.count(row.all)
      writer.score(row.pmi)
      writer.score(row.npmi)
      writer.score(row.g2)
      writer.score(row.jaccard)
      try writer.endRow()
    }
    guard writer.rows == comentions.count else { throw FindingsError(.damaged) }
  }

  private func writeBursts(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    let passages = passages
    for row in bursts {
      writer.day(row.day)
      writer.word(symbols.bytes, symbols.range(row.id))
      writer.count(row.observed)
      writer.score(row.expected)
      writer.count(row.baselineDays)
      writer.score(row.ratio)
      writer.score(row.z)
      writer.word(row.supported ? "yes" : "no")
      writer.word(symbols.bytes, row.topCoactor.map { symbols.range($0) } ?? 0..<0)
      writer.text(passages.bytes, row.topHeadline.map { passages.range($0) } ?? 0..<0)
      try writer.endRow()
    }
  }

  private func writeSpeakers(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for row in speakers {
      writer.word(symbols.bytes, symbols.range(row.id))
      writer.text(row.name)
      writer.count(row.quotes)
      writer.count(row.direct)
      writer.count(row.indirect)
      writer.count(row.mixed)
      writer.count(row.words)
      writer.score(row.meanWords)
      writer.count(row.articlesDistinct)
      writer.count(row.outlets)
      writer.score(row.quotationShare)
      writer.word(symbols.bytes, row.topVerb.map { symbols.range($0) } ?? 0..<0)
      writer.count(row.byName)
      writer.count(row.bySurname)
      writer.count(row.byRole)
      writer.count(row.byPronoun)
      try writer.endRow()
    }
  }

  private func writeSubjects(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for row in subjects {
      writer.word(symbols.bytes, symbols.range(row.speaker))
      writer.word(symbols.bytes, symbols.range(row.subject))
      writer.count(row.quotes)
      writer.count(row.words)
      try writer.endRow()
    }
  }

  private func writeRoles(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for row in roles {
      writer.word(symbols.bytes, symbols.range(row.id))
      writer.text(symbols.bytes, symbols.range(row.title))
      writer.count(row.mentions)
      writer.text(row.dictionaryRole)
      writer.word(row.agrees.rawValue)
      writer.day(row.firstDay)
      writer.day(row.lastDay)
      try writer.endRow()
    }
  }

  private func writeResolution(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for row in resolution {
      writer.word(symbols.bytes, symbols.range(row.id))
      writer.text(symbols.bytes, symbols.range(row.surface))
      writer.word(row.rule)
      writer.count(row.mentions)
      writer.word(joined(row.ambiguousWith))
      try writer.endRow()
    }
  }

  private func writeUnresolved(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    let unresolved = unresolved
    var suggestion: [UInt8] = []
    var ids: [UInt8] = []
    for row in unresolved {
      writer.text(symbols.bytes, symbols.range(row.surface))
      writer.word(row.kindGuess)
      writer.count(row.articlesDistinct)
      writer.count(row.mentions)
      writer.count(row.quotesGiven)
      if row.titles.isEmpty {
        writer.text("")
      } else {
        writer.text(row.titles.map { symbols.string($0) }.joined(separator: "|"))
      }
      writer.word(joined(row.candidates))
      writeArticles([row.example], &writer, &ids)
      suggestion.removeAll(keepingCapacity: true)
      unresolved.appendSuggestion(for: row, to: &suggestion)
      writer.text(suggestion, 0..<suggestion.count)
      try writer.endRow()
    }
  }

  private func writeSyndication(_ writer: inout CSVWriter) throws {
    let passages = passages
    var ids: [UInt8] = []
    for row in syndication {
      writeArticles([row.cluster], &writer, &ids)
      writer.count(row.articles)
      writer.count(row.outlets)
      writer.day(row.firstDay)
      writer.day(row.lastDay)
      writer.score(row.minSimilarity)
      writer.text(passages.bytes, row.headline.map { passages.range($0) } ?? 0..<0)
      writer.word(joined(row.topActors))
      writeArticles(row.copies, &writer, &ids)
      writeArticles(row.derived, &writer, &ids)
      writeArticles(row.superseded, &writer, &ids)
      try writer.endRow()
    }
  }

  private func writeRollups(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for row in rollups {
      writer.word(symbols.bytes, symbols.range(row.id))
      writer.text(row.name)
      writer.count(row.members)
      writer.count(row.articles)
      writer.count(row.articlesDistinct)
      writer.count(row.mentions)
      writer.count(row.quotes)
      writer.count(row.quoteWords)
      try writer.endRow()
    }
  }

  private func writeOutlets(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    for row in outlets {
      writer.text(symbols.bytes, symbols.range(row.outlet))
      writer.count(row.articles)
      writer.count(row.articlesDistinct)
      writer.count(row.duplicates)
      writer.count(row.words)
      writer.count(row.bytesRemoved)
      writer.count(row.mojibakeArticles)
      writer.count(row.quotes)
      writer.score(row.attributionRate)
      writer.count(row.actors)
      writer.score(row.hhiActors)
      writer.day(row.firstDay)
      writer.day(row.lastDay)
      try writer.endRow()
    }
  }

  private func writeCleaning(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    let passages = passages
    for row in cleaning {
      writer.word(symbols.bytes, symbols.range(row.rule))
      writer.text(symbols.bytes, symbols.range(row.outlet))
      writer.count(row.articles)
      writer.count(row.lines)
      writer.count(row.bytes)
      writer.text(passages.bytes, row.example.map { passages.range($0) } ?? 0..<0)
      try writer.endRow()
    }
  }

  private func writeEvidence(_ writer: inout CSVWriter) throws {
    let symbols = symbols
    let passages = passages
    var ids: [UInt8] = []
    for row in evidence {
      writer.word(symbols.bytes, symbols.range(row.id))
      writer.count(row.k)
      writeArticles([row.article], &writer, &ids)
      writer.count(row.sentence)
      writer.count(row.start)
      writer.count(row.end)
      writer.text(passages.bytes, passages.range(row.headline))
      writer.day(row.day)
      writer.text(symbols.bytes, symbols.range(row.outlet))
      writer.text(passages.bytes, passages.range(row.text))
      try writer.endRow()
    }
  }

  private func writeRun(_ writer: inout CSVWriter) throws {
    for row in ledger {
      writer.word(row.name)
      writer.count(row.value)
      writer.word(row.unit)
      try writer.endRow()
    }
  }

  /// A cell of article ids, divided by spaces; `ids` is room that is used again.
  private func writeArticles(
    _ articles: [UInt32], _ writer: inout CSVWriter, _ ids: inout [UInt8]
  ) {
    ids.removeAll(keepingCapacity: true)
    for article in articles {
      if !ids.isEmpty { ids.append(0x20) }
      appendArticleID(article, to: &ids)
    }
    writer.text(ids, 0..<ids.count)
  }

  private func joined(_ ids: [UInt32]) -> String {
    ids.isEmpty ? "" : ids.map { symbols.string($0) }.joined(separator: " ")
  }
}
