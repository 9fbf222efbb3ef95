/// One row of `speakers.csv`.
public struct SpeakerFigure: Sendable {
  /// Symbol of the id.
  public var id: UInt32
  /// The name.
  public var name: String
  /// Quotations attributed to the speaker.
  public var quotes: Int
  /// Those inside quotation marks.
  public var direct: Int
  /// Those without.
  public var indirect: Int
  /// Those partly inside.
  public var mixed: Int
  /// Their words.
  public var words: Int
  /// Words for each quotation.
  public var meanWords: Double?
  /// Distinct articles that quote the speaker.
  public var articlesDistinct: Int
  /// Outlets that quote the speaker.
  public var outlets: Int
  /// Quotations / all attributed quotations.
  public var quotationShare: Double?
  /// Symbol of the most frequent reporting verb; nothing if none has one.
  public var topVerb: UInt32?
  /// Quotations whose speaker is named in full, by a short form, by a title or role, by a pronoun.
  ///
  /// What is missing to `quotes` are turns that go on without a new attribution.
  public var byName: Int
  /// By a short form.
  public var bySurname: Int
  /// By a title or role.
  public var byRole: Int
  /// By a pronoun.
  public var byPronoun: Int

  /// All rows: by quotations, then id.
  static func all(_ context: FigureContext) -> [SpeakerFigure] {
    let tallies = context.tallies
    var verbs: [UInt32: (count: UInt32, verb: UInt32)] = [:]
    tallies.verbs.forEach { key, count in
      let speaker = UInt32(key >> 32)
      let verb = UInt32(truncatingIfNeeded: key)
      if let best = verbs[speaker] {
        if count < best.count { return }
        if count == best.count, context.ranking[verb] > context.ranking[best.verb] { return }
      }
      verbs[speaker] = (count, verb)
    }
    let outlets = context.places.quotingOutlets
    let order = context.sorted(tallies.speakers) { row in
      let actor = UInt32(tallies.speakers.keys[row])
      return (
        descending(tallies.actors.rows[Int(actor)].quotes), UInt64(context.rank(actor))
      )
    }
    return order.map { row in
      let actor = UInt32(tallies.speakers.keys[Int(row)])
      let speaker = tallies.speakers.rows[Int(row)]
      let tally = tallies.actors.rows[Int(actor)]
      return SpeakerFigure(
        id: context.id(actor), name: context.name(actor), quotes: Int(tally.quotes),
        direct: speaker.direct, indirect: speaker.indirect, mixed: speaker.mixed,
        words: tally.quoteWords, meanWords: Score.ratio(tally.quoteWords, Int(tally.quotes)),
        articlesDistinct: Int(tally.quotedDistinct), outlets: outlets[Int(actor)],
        quotationShare: Score.ratio(Int(tally.quotes), tallies.totals.attributed),
        topVerb: verbs[actor]?.verb, byName: speaker.name, bySurname: speaker.surname,
        byRole: speaker.role, byPronoun: speaker.pronoun)
    }
  }
}

/// One row of `speaker_subjects.csv`.
public struct SubjectFigure: Sendable {
  /// Symbol of the speaker's id.
  public var speaker: UInt32
  /// Symbol of the id of the actor named inside.
  public var subject: UInt32
  /// Quotations of the speaker that name the subject.
  public var quotes: Int
  /// Words of those quotations.
  public var words: Int

  /// All rows: by quotations, then ids.
  static func all(_ context: FigureContext) -> [SubjectFigure] {
    let table = context.tallies.subjects
    let order = context.sorted(table) { key, row in
      let speaker = UInt64(context.rank(UInt32(key >> 32)))
      let subject = UInt64(context.rank(UInt32(truncatingIfNeeded: key)))
      return (descending(row.quotes), speaker << 32 | subject)
    }
    return order.map { slot in
      let key = table.key(Int(slot))
      return SubjectFigure(
        speaker: context.id(UInt32(key >> 32)),
        subject: context.id(UInt32(truncatingIfNeeded: key)),
        quotes: Int(table[Int(slot)].quotes), words: Int(table[Int(slot)].words))
    }
  }
}
