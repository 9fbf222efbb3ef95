import Actors
import Cleaning
import NewsText
import Quotations

/// The quotations of one article: who says how much, and who is named inside.
extension FindingsBuilder {
  /// Mentions looked at inside one piece; a longer piece is no quotation of the press.
  private static let mentionsInPiece = 4_096

  mutating func countQuotations(
    _ pieces: [QuotationPiece], _ clean: CleanArticle, _ annotations: Annotations
  ) {
    for piece in pieces {
      let verb = piece.verb.isEmpty ? 0 : texts.intern(piece.verb) + 1
      let known = quotationRows.count
      let row = quotationRows.row(
        UInt64(piece.quote),
        else: LocalQuotation(
          kind: FindingsBuilder.code(piece.kind), rule: 0, speaker: 0, verb: 0, pronoun: 0,
          words: 0, pieces: 0))
      if row == known { attribute(row, piece, clean, annotations) }
      // Pieces of different kinds make a quotation that is partly inside marks: a mixed one.
      if quotationRows.rows[row].kind != FindingsBuilder.code(piece.kind) {
        quotationRows.rows[row].kind = FindingsBuilder.code(.mixed)
      }
      if quotationRows.rows[row].verb == 0 { quotationRows.rows[row].verb = verb }
      quotationRows.rows[row].words += Int(piece.words)
      quotationRows.rows[row].pieces += 1
      findSubjects(row, piece, annotations)
    }
  }

  private mutating func attribute(
    _ row: Int, _ piece: QuotationPiece, _ clean: CleanArticle, _ annotations: Annotations
  ) {
    guard let speaker = piece.speaker else { return }
    quotationRows.rows[row].rule = FindingsBuilder.code(speaker.rule)
    guard let entity = speaker.entity, Int(entity) < entities.count else { return }
    switch entities[Int(entity)] {
    case .actor(let local):
      quotationRows.rows[row].speaker = local + 1
    case .named(let local, let name):
      quotationRows.rows[row].speaker = local + 1
      let actor = locals[Int(local)].actor
      let kind = annotations.entities[Int(entity)].kind
      let unresolvedRow = unresolvedRow(name, .byName, kind, actor: actor + 1)
      unresolved.rows[unresolvedRow].quotes += 1
    case .ambiguous, .unknown:
      // Not attributed, but the surface form gives the quotation.
      let entity = annotations.entities[Int(entity)]
      var reason = UnresolvedClass.unknown
      if case .ambiguous = entity.identity { reason = .ambiguous }
      let surface = texts.intern(entity.name)
      for kind in EntityKind.allCases {
        let key = FindingsBuilder.unresolvedKey(surface, reason, kind)
        guard let known = unresolved.find(key) else { continue }
        unresolved.rows[known].quotes += 1
        break
      }
    case .place:
      break
    }
    if speaker.rule == .pronoun, quotationRows.rows[row].speaker > 0,
      speaker.range.upper <= clean.text.count
    {
      quotationRows.rows[row].pronoun = intern(clean.text, speaker.range) + 1
    }
  }

  /// Finds the actors that are named inside a piece, demonyms apart.
  private mutating func findSubjects(
    _ row: Int, _ piece: QuotationPiece, _ annotations: Annotations
  ) {
    guard quotationRows.rows[row].speaker > 0 else { return }
    let mentions = annotations.mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < piece.range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var looked = 0
    while low < mentions.count, looked < FindingsBuilder.mentionsInPiece {
      let mention = mentions[low]
      if mention.range.start >= piece.range.end { break }
      low += 1
      looked += 1
      guard mention.rule != .demonym, mention.rule != .pronoun,
        piece.range.contains(mention.range), Int(mention.entity) < entities.count
      else { continue }
      switch entities[Int(mention.entity)] {
      case .actor(let local), .named(let local, _):
        _ = subjects.row(UInt64(row) << 32 | UInt64(local), else: true)
      case .place, .ambiguous, .unknown:
        continue
      }
    }
  }

  mutating func writeQuotations() {
    scratch.number(quotationRows.count)
    for row in quotationRows.rows {
      scratch.number(UInt64(row.kind))
      scratch.number(UInt64(row.rule))
      scratch.number(UInt64(row.speaker))
      scratch.number(UInt64(row.verb))
      scratch.number(UInt64(row.pronoun))
      scratch.number(row.words)
    }
    scratch.number(subjects.count)
    for key in subjects.keys {
      scratch.number(key >> 32)
      scratch.number(key & 0xFFFF_FFFF)
    }
  }

  static func code(_ kind: QuotationKind) -> UInt8 {
    switch kind {
    case .direct: 0
    case .indirect: 1
    case .mixed: 2
    }
  }

  /// One more than the place of the rule in `SpeakerRule.allCases`.
  static func code(_ rule: SpeakerRule) -> UInt8 {
    switch rule {
    case .name: 1
    case .surname: 2
    case .role: 3
    case .pronoun: 4
    case .continuation: 5
    }
  }
}
