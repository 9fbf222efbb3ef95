import Actors
import NewsText
import Segmentation

extension Quoter {
  /// Sorts the pieces, numbers the quotations and counts words.
  mutating func publish(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ annotations: Annotations,
    into pieces: inout [QuotationPiece]
  ) {
    var isSorted = true
    for i in found.indices.dropFirst() where found[i].start < found[i - 1].start {
      isSorted = false
    }
    if !isSorted { found.sort { ($0.start, $0.end) < ($1.start, $1.end) } }
    // Where a quotation goes on in a later paragraph that has the cue, both are one.
    for i in found.indices {
      let next = utterances[Int(found[i].utterance)].continuedBy
      if next >= 0 { found[i].utterance = next }
    }
    var numbers = [Int32](repeating: 0, count: utterances.count)
    var outside = [Int](repeating: 0, count: utterances.count)
    var inside = [Int](repeating: 0, count: utterances.count)
    var quotes: Int32 = 0
    var span = 0
    var last: UInt32 = 0
    let bounds = segments.tokens.bounds.span
    let classes = segments.tokens.classes.span
    for piece in found {
      guard piece.start >= last, piece.start < piece.end else { continue }
      last = piece.end
      let u = Int(piece.utterance)
      if numbers[u] == 0 {
        quotes += 1
        numbers[u] = quotes
      }
      var low = 0
      var high = classes.count
      while low < high {
        let middle = (low + high) / 2
        if bounds[middle] < piece.start { low = middle + 1 } else { high = middle }
      }
      var words = 0
      var t = low
      while t < classes.count, bounds[t] < piece.end {
        words += classes[t].isWord ? 1 : 0
        t += 1
      }
      steps += t - low
      while span < spans.count, bounds[spans[span].end] <= piece.start { span += 1 }
      var quoted = 0
      while span < spans.count, bounds[spans[span].token] < piece.end {
        let end = min(bounds[spans[span].end], piece.end)
        quoted += Int(end - max(bounds[spans[span].token], piece.start))
        if bounds[spans[span].end] > piece.end { break }
        span += 1
      }
      inside[u] += quoted
      outside[u] += Int(piece.end - piece.start) - quoted
      let utterance = utterances[u]
      pieces.append(
        QuotationPiece(
          quote: Int(numbers[u]), range: ByteRange(Int(piece.start), Int(piece.end)),
          kind: .direct, cue: ByteRange(Int(utterance.cueStart), Int(utterance.cueEnd)),
          verb: lexicon.lemmas[Int(utterance.lemma)],
          speaker: utterance.speaker.map(Speaker.init), words: words))
    }
    var i = 0
    var kinds = [QuotationKind](repeating: .direct, count: Int(quotes) + 1)
    for u in utterances.indices where numbers[u] > 0 {
      kinds[Int(numbers[u])] =
        inside[u] == 0 ? .indirect : outside[u] * 19 > inside[u] ? .mixed : .direct
    }
    while i < pieces.count {
      pieces[i].kind = kinds[Int(pieces[i].quote)]
      i += 1
    }
  }
}

extension Speaker {
  init(_ guess: SpeakerGuess) {
    self.init(
      range: ByteRange(Int(guess.start), Int(guess.end)),
      entity: guess.entity >= 0 ? UInt32(guess.entity) : nil, rule: guess.rule)
  }
}
