import Cleaning
import NewsText
import Quotations
import Segmentation

/// The passages of one article that the reports print: headline, quotations, evidence, examples.
extension FindingsBuilder {
  mutating func writePassages(
    _ article: Article, _ clean: CleanArticle, _ segments: Segments, _ pieces: [QuotationPiece],
    _ outlet: UInt32
  ) {
    scratch.reset()
    scratch.text(clean.title)
    DayCode.write(article.day, &scratch)
    scratch.number(UInt64(outlet))
    writeEvidence(article.day, clean, segments)
    writeExamples(article, clean, outlet)
    writePieces(pieces, clean)
    passages.number(max(0, article.ordinal))
    passages.number(scratch.bytes.count)
    passages.bytes.append(contentsOf: scratch.bytes)
  }

  private mutating func writePieces(_ pieces: [QuotationPiece], _ clean: CleanArticle) {
    // Rows are in order of first piece; the file wants quotations by number, pieces in order.
    scratch.number(pieces.count)
    for row in quotationRows.rows.indices { quotationRows.rows[row].pieces = 0 }
    for piece in pieces {
      let row = quotationRows.row(
        UInt64(piece.quote),
        else: LocalQuotation(
          kind: 0, rule: 0, speaker: 0, verb: 0, pronoun: 0, words: 0, pieces: 0))
      quotationRows.rows[row].pieces += 1
      let speaker = quotationRows.rows[row].speaker
      scratch.number(UInt64(piece.quote))
      scratch.number(UInt64(quotationRows.rows[row].pieces))
      scratch.number(UInt64(FindingsBuilder.code(piece.kind)))
      scratch.number(speaker == 0 ? 0 : UInt64(locals[Int(speaker) - 1].actor) + 1)
      scratch.number(UInt64(piece.speaker.map { FindingsBuilder.code($0.rule) } ?? 0))
      writeText(clean.text, piece.speaker?.range ?? ByteRange(0, 0))
      scratch.text(piece.verb)
      scratch.number(UInt64(piece.words))
      scratch.number(UInt64(piece.range.start))
      scratch.number(UInt64(piece.range.end))
      writeText(clean.text, piece.range)
    }
  }

  /// For each actor the first sentence that names it, unless this block gave enough for the day.
  private mutating func writeEvidence(
    _ day: Day?, _ clean: CleanArticle, _ segments: Segments
  ) {
    for index in locals.indices where locals[index].mentions > 0 {
      let limit = locals[index].inDictionary ? evidence.inDictionary : evidence.byName
      guard limit > 0 else { continue }
      let key = UInt64(locals[index].actor) << 32 | UInt64(DayCode.key(day))
      let given = evidenceGiven.row(key, else: EvidenceGiven())
      guard evidenceGiven.rows[given].count < limit else { continue }
      let passage = chosenSentence(locals[index].firstInBody, clean, segments)
      let hash = chosenSentences[passage].hash
      guard !evidenceGiven.rows[given].contains(hash) else { continue }
      evidenceGiven.rows[given].add(hash)
      chosenActors.append((index, passage))
    }
    scratch.number(chosenSentences.count)
    for chosen in chosenSentences {
      let text = chosen.sentence < 0 ? clean.title : clean.text
      let range = evidenceRange(chosen.sentence, clean, segments)
      scratch.number(chosen.sentence + 1)
      scratch.fixed(chosen.hash)
      scratch.number(range.lower)
      writeText(text, range)
    }
    scratch.number(chosenActors.count)
    for chosen in chosenActors {
      scratch.number(UInt64(locals[chosen.local].actor))
      scratch.number(chosen.passage)
    }
  }

  private mutating func chosenSentence(
    _ sentence: Int, _ clean: CleanArticle, _ segments: Segments
  ) -> Int {
    let sentence = sentence < segments.sentences.count ? sentence : -1
    let next = chosenSentences.count
    let known = sentencePassages.row(UInt64(sentence + 1), else: UInt32(next))
    if Int(sentencePassages.rows[known]) < next { return Int(sentencePassages.rows[known]) }
    let text = sentence < 0 ? clean.title : clean.text
    let range = evidenceRange(sentence, clean, segments)
    let hash = Hashing.bytes(text.span, range.indices)
    chosenSentences.append(ChosenSentence(sentence: sentence, hash: hash))
    return chosenSentences.count - 1
  }

  private func evidenceRange(
    _ sentence: Int, _ clean: CleanArticle, _ segments: Segments
  ) -> ByteRange {
    let text = sentence < 0 ? clean.title : clean.text
    let full = sentence < 0 ? ByteRange(0, text.count) : segments.sentences[sentence].range
    let end = min(full.upper, full.lower + FindingsBuilder.longestEvidence)
    let cut = end == full.upper ? end : FindingsBuilder.boundary(text, end)
    return ByteRange(min(full.lower, text.count), max(min(cut, text.count), full.lower))
  }

  /// One example for each rule, outlet and day of this block.
  private mutating func writeExamples(
    _ article: Article, _ clean: CleanArticle, _ outlet: UInt32
  ) {
    var examples: [Removal] = []
    for removal in clean.removals where Int(removal.rule) < rules.count {
      let raw = removal.inTitle ? article.title : article.text
      guard !removal.range.isEmpty, removal.range.upper <= raw.count else { continue }
      let key =
        (UInt64(outlet) << 12 | UInt64(removal.rule & 0xFFF)) << 32
        | UInt64(DayCode.key(article.day))
      let known = examplesGiven.count
      if examplesGiven.row(key, else: true) == known {
        examples.append(removal)
      }
    }
    scratch.number(examples.count)
    for example in examples {
      let raw = example.inTitle ? article.title : article.text
      scratch.number(UInt64(texts.intern(rules[Int(example.rule)])))
      let end = min(example.range.upper, example.range.lower + FindingsBuilder.longestExample)
      let cut = FindingsBuilder.boundary(raw, end)
      writeText(raw, ByteRange(example.range.lower, max(cut, example.range.lower)))
    }
  }

  private mutating func writeText(_ text: [UInt8], _ range: ByteRange) {
    guard range.upper <= text.count else { return scratch.number(0) }
    scratch.number(range.count)
    scratch.bytes.append(contentsOf: text[range.indices])
  }
}
