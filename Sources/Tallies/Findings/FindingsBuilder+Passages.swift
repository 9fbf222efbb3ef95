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
      let number = quotationRows.rows[row].pieces
      let actor = speaker == 0 ? 0 : UInt64(locals[Int(speaker) - 1].actor) + 1
      scratch.numbers(atMost: 5) { output in
        output.number(UInt64(piece.quote))
        output.number(UInt64(number))
        output.number(UInt64(FindingsBuilder.code(piece.kind)))
        output.number(actor)
        output.number(UInt64(piece.speaker.map { FindingsBuilder.code($0.rule) } ?? 0))
      }
      writeText(clean.text, piece.speaker?.range ?? ByteRange(0, 0))
      scratch.text(piece.verb)
      scratch.numbers(atMost: 3) { output in
        output.number(UInt64(piece.words))
        output.number(UInt64(piece.range.start))
        output.number(UInt64(piece.range.end))
      }
      writeText(clean.text, piece.range)
    }
  }

  /// For each actor the first sentence that names it, unless enough were given for it.
  private mutating func writeEvidence(
    _ day: Day?, _ clean: CleanArticle, _ segments: Segments
  ) {
    let key = evidenceFilter.key(day)
    let isCovered = evidenceFilter.covers(day)
    for index in locals.indices where isCovered && locals[index].mentions > 0 {
      let actor = locals[index].actor
      let limit = locals[index].inDictionary ? evidence.inDictionary : evidence.byName
      let place = evidenceFilter.place(
        actor, index: locals[index].inDictionary ? indexOfActor[Int(actor)] : nil, day: key,
        limit: limit)
      guard let place else { continue }
      let passage = chosenSentence(locals[index].firstInBody, clean, segments)
      guard evidenceFilter.give(chosenSentences[passage].hash, at: place) else { continue }
      if chosenSentences[passage].place == nil {
        chosenSentences[passage].place = givenSentences.count
        givenSentences.append(chosenSentences[passage].sentence)
      }
      chosenActors.append((index, chosenSentences[passage].place ?? 0))
    }
    scratch.number(givenSentences.count)
    for sentence in givenSentences {
      let range = evidenceRange(sentence, clean, segments)
      scratch.number(sentence + 1)
      scratch.number(range.lower)
      writeText(sentence < 0 ? clean.title : clean.text, range)
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

  /// One example for each rule and outlet of this block, and day where any window may be asked for.
  private mutating func writeExamples(
    _ article: Article, _ clean: CleanArticle, _ outlet: UInt32
  ) {
    var examples: [Removal] = []
    let isCovered = evidenceFilter.covers(article.day)
    for removal in clean.removals where isCovered && Int(removal.rule) < rules.count {
      let raw = removal.inTitle ? article.title : article.text
      guard !removal.range.isEmpty, removal.range.upper <= raw.count else { continue }
      let key =
        (UInt64(outlet) << 12 | UInt64(removal.rule & 0xFFF)) << 32
        | UInt64(evidenceFilter.key(article.day))
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
