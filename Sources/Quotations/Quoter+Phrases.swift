import Actors
import NewsText
import Segmentation

/// How far the reading of paragraphs has come in the lists that run along the text.
struct PhrasePosition {
  /// Index of the first quotation that does not end before the paragraph.
  var span = 0
  /// Index of the first mention that does not end before it.
  var mention = 0
  /// Index of the first possible cue in it.
  var trigger = 0
  /// Whether the paragraph ends with a colon.
  var introduces = false
}

extension Quoter {
  /// How many mentions are looked through for the name that a word repeats, the last first.
  private static var namesRecalled: Int { 64 }

  /// Turns the sentences `range` of one paragraph into phrases: names and quotations are one each.
  ///
  /// A sentence without cue and quotation is one phrase of no kind, unless a quotation follows it: then its
  /// subject may be the speaker.
  ///
  /// - Returns: whether a role stands there without a name: `the mayor`.
  mutating func buildPhrases(
    _ range: Range<Int>, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ annotations: Annotations, _ position: inout PhrasePosition, _ loops: WordLoops
  ) -> Bool {
    // Moved, not copied: a copy would share the buffer and force a new one.
    var output: [Phrase] = []
    swap(&output, &phrases)
    builder.removeAll()
    output.removeAll(keepingCapacity: true)
    // A token is one phrase at most; a sentence adds its end, and one that is left out itself.
    let sentences = segments.sentences.span
    let tokens =
      Int(sentences[range.upperBound - 1].endToken) - Int(sentences[range.lowerBound].firstToken)
    output.append(addingCapacity: tokens + 2 * range.count + 2) { phrases in
      fill(&phrases, range, text, segments, annotations, &position, loops)
    }
    swap(&output, &phrases)
    return builder.hasBareRole
  }

  private mutating func fill(
    _ phrases: inout OutputSpan<Phrase>, _ range: Range<Int>, _ text: borrowing Span<UInt8>,
    _ segments: Segments, _ annotations: Annotations, _ position: inout PhrasePosition,
    _ loops: WordLoops
  ) {
    let bounds = segments.tokens.bounds.span
    let classes = segments.tokens.classes.span
    let sentences = segments.sentences.span
    let mentions = annotations.mentions.span
    var s = range.lowerBound
    var t = Int(sentences[s].firstToken)
    while s < range.upperBound {
      let end = Int(sentences[s].endToken)
      t = max(t, Int(sentences[s].firstToken))
      if t >= end {
        s += 1
        continue
      }
      if !isActive(s, range.upperBound, t, end, sentences, &position),
        !PhraseBuilder.endsSoftly(phrases)
      {
        steps += 1
        phrases.append(Phrase(kind: .other, start: bounds[t], end: bounds[end]))
        builder.appendBoundary(at: bounds[end], to: &phrases)
        t = end
        s += 1
        continue
      }
      steps += end - t
      while t < end {
        let nextSpan = position.span < spans.count ? spans[position.span].token : Int.max
        if nextSpan == t {
          let span = spans[position.span]
          builder.appendQuote(
            position.span, from: bounds[t], to: bounds[span.end], text, to: &phrases)
          position.span += 1
          t = span.end
          if t >= end {
            // Sentences that end inside the quotation do not end outside.
            while s + 1 < range.upperBound, Int(sentences[s].endToken) < t { s += 1 }
            if Int(sentences[s].endToken) == t {
              builder.appendBoundary(
                at: bounds[t], soft: span.ending == .mark, to: &phrases)
            }
            break
          }
          continue
        }
        while position.mention < mentions.count,
          Int(mentions[position.mention].firstToken) < t
        {
          position.mention += 1
        }
        var stop = min(nextSpan, end)
        if position.mention < mentions.count {
          let first = Int(mentions[position.mention].firstToken)
          if first == t, Int(mentions[position.mention].endToken) > t {
            let after = min(Int(mentions[position.mention].endToken), nextSpan)
            builder.appendName(
              position.mention, mentions[position.mention].range, to: Int(bounds[after]),
              agreement(of: Int(mentions[position.mention].entity), annotations), text,
              to: &phrases)
            position.mention += 1
            t = after
            continue
          }
          if first > t { stop = min(stop, first) }
        }
        builder.appendTokens(t..<stop, text, bounds, classes, lexicon, loops, to: &phrases)
        t = stop
      }
      if t == Int(sentences[s].endToken) {
        builder.appendBoundary(at: bounds[t], to: &phrases)
        s += 1
      } else if t > end {
        // A quotation ended inside sentence `s`.
        continue
      } else {
        s += 1
      }
    }
    builder.appendBoundary(at: bounds[t], to: &phrases)
  }

  /// Makes names of words that open a sentence, or follow a quotation, and are alone what an earlier
  /// mention calls a person or body.
  ///
  /// `Camp insists …` may be an ordinary word by itself; that the article calls someone Camp decides.
  mutating func recallNames(_ text: borrowing Span<UInt8>, _ annotations: Annotations) {
    recallName(at: 0, text, annotations)
    var i = 0
    while i < builder.boundaries.count {
      recallName(at: Int(builder.boundaries[i]) + 1, text, annotations)
      i += 1
    }
    i = 0
    while i < builder.quotes.count {
      recallName(at: Int(builder.quotes[i]) + 1, text, annotations)
      i += 1
    }
  }

  private mutating func recallName(
    at i: Int, _ text: borrowing Span<UInt8>, _ annotations: Annotations
  ) {
    guard i < phrases.count, phrases[i].kind == .capital,
      i + 1 == phrases.count || !phrases[i + 1].isNominal || phrases[i + 1].lemma != 0,
      phrases[i].traits.isDisjoint(with: [.role, .body, .document, .possessive])
    else { return }
    let range = Int(phrases[i].start)..<Int(phrases[i].end)
    let mentions = annotations.mentions.span
    // Those after the word cannot have introduced it.
    var low = Self.mentions(before: phrases[i].start, annotations)
    let limit = max(0, low - Self.namesRecalled)
    while low > limit {
      low -= 1
      steps += 1
      let mention = mentions[low]
      guard mention.range.count == range.count, mention.kind != .place, mention.rule != .demonym,
        Self.same(text, mention.range.lower, range)
      else { continue }
      phrases[i].kind = .name
      phrases[i].reference = Int32(low)
      phrases[i].traits = agreement(of: Int(mention.entity), annotations)
      return
    }
  }

  /// How many mentions begin before a byte.
  static func mentions(before byte: UInt32, _ annotations: Annotations) -> Int {
    let mentions = annotations.mentions.span
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the bytes of `range` stand at `start` too.
  private static func same(_ text: borrowing Span<UInt8>, _ start: Int, _ range: Range<Int>)
    -> Bool
  {
    var i = 0
    while i < range.count, text[start + i] == text[range.lowerBound + i] { i += 1 }
    return i == range.count
  }

  /// Whether sentence `s` has anything to read: a cue, a quotation, or one that follows it.
  private mutating func isActive(
    _ s: Int, _ endSentence: Int, _ t: Int, _ end: Int, _ sentences: Span<Sentence>,
    _ position: inout PhrasePosition
  ) -> Bool {
    while position.trigger < triggers.count, Int(triggers[position.trigger]) < t {
      position.trigger += 1
    }
    if position.trigger < triggers.count, Int(triggers[position.trigger]) < end { return true }
    if position.span < spans.count {
      let token = spans[position.span].token
      if token < end { return true }
      if s + 1 < endSentence, token == Int(sentences[s + 1].firstToken) { return true }
    }
    return position.introduces && s + 1 == endSentence
  }

  /// What a name tells about its bearer: persons are marked as `role`, bodies as `body`.
  mutating func agreement(of entity: Int, _ annotations: Annotations) -> WordTraits {
    switch annotations.entities[entity].kind {
    case .person:
      switch annotations.entities[entity].gender {
      case .male: [.role, .male]
      case .female: [.role, .female]
      case .unknown: [.role, .male, .female]
      }
    case .group, .organization: [.body, .plural, .neuter, .organization]
    default: [.body, .neuter, .plural]
    }
  }
}
