import Actors
import NewsText
import Segmentation

extension Quoter {
  /// Reads the paragraphs in order; one without mark and cue costs nothing.
  mutating func readParagraphs(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ annotations: Annotations,
    _ loops: WordLoops
  ) {
    let sentences = segments.sentences.span
    utteranceOfSpan.removeAll(keepingCapacity: true)
    utteranceOfSpan.append(contentsOf: repeatElement(-1, count: spans.count))
    var position = PhrasePosition()
    var s = 0
    while s < sentences.count {
      let paragraph = sentences[s].paragraph
      let from = s
      let first = Int(sentences[s].firstToken)
      while s < sentences.count, sentences[s].paragraph == paragraph { s += 1 }
      let end = Int(sentences[s - 1].endToken)
      steps += s - from
      while position.trigger < triggers.count, Int(triggers[position.trigger]) < first {
        position.trigger += 1
      }
      let hasTrigger =
        position.trigger < triggers.count && Int(triggers[position.trigger]) < end
      let hasSpan = position.span < spans.count && spans[position.span].token < end
      let last = sentences[s - 1].range.upper - 1
      let introduces = last >= 0 && text[last] == 0x3A
      guard hasTrigger || hasSpan || introduces else { continue }
      position.introduces = introduces
      if buildPhrases(from..<s, text, segments, annotations, &position, loops) {
        noteRoles(before: end, text, segments.tokens, annotations)
        noteModifiers(text)
      }
      recallNames(text, annotations)
      readParagraph(
        ParagraphContext(
          paragraph: paragraph, firstSentence: from, endSentence: s, introduces: introduces),
        segments, annotations)
    }
  }

  /// Reads the paragraph that `phrases` hold.
  private mutating func readParagraph(
    _ context: ParagraphContext, _ segments: Segments, _ annotations: Annotations
  ) {
    var reading = Reading(context: context)
    reading.firstUtterance = utterances.count
    var start = 0
    var i = 0
    while i < builder.boundaries.count {
      let end = Int(builder.boundaries[i])
      readSentence(start, end, &reading, segments, annotations)
      start = end + 1
      i += 1
    }
    reading.endUtterance = utterances.count
    readLooseQuotations(&reading, segments, annotations)
    noteTurn(context, &reading, segments, annotations)
  }
}

/// Where a paragraph stands.
struct ParagraphContext {
  var paragraph: UInt32
  var firstSentence: Int
  var endSentence: Int
  /// Whether its last byte is a colon.
  var introduces: Bool
}

/// What is known while a paragraph is read.
struct Reading {
  var context: ParagraphContext
  /// The utterance of the last cue of the sentence; -1 if none.
  var sentenceUtterance: Int32 = -1
  /// Content before this phrase is taken.
  var consumed = 0
  /// Index of the sentence at hand.
  var sentence: Int
  /// Index into the cues of the next cue.
  var cue = 0
  /// Index into the quotations of the next quotation.
  var quote = 0
  /// The utterances of the paragraph that have cues.
  var firstUtterance = 0
  var endUtterance = 0

  init(context: ParagraphContext) {
    self.context = context
    sentence = context.firstSentence
  }
}
