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
    owners.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    shares.append(contentsOf: repeatElement(QuotedShare(), count: utterances.count))
    var quotes: UInt32 = 0
    var span = 0
    var token = 0
    var last: UInt32 = 0
    let bounds = segments.tokens.bounds.span
    let classes = segments.tokens.classes.span
    for piece in found {
      guard piece.start >= last, piece.start < piece.end else { continue }
      last = piece.end
      let u = Int(piece.utterance)
      if shares[u].number == 0 {
        quotes += 1
        shares[u].number = quotes
      }
      let first = TokenSearch.first(from: piece.start, bounds, after: token)
      token = TokenSearch.first(from: piece.end, bounds, after: first)
      steps += token - first
      while span < spans.count, bounds[spans[span].end] <= piece.start { span += 1 }
      var quoted = 0
      while span < spans.count, bounds[spans[span].token] < piece.end {
        let end = min(bounds[spans[span].end], piece.end)
        quoted += Int(end - max(bounds[spans[span].token], piece.start))
        if bounds[spans[span].end] > piece.end { break }
        span += 1
      }
      shares[u].inside += quoted
      shares[u].outside += Int(piece.end - piece.start) - quoted
      let utterance = utterances[u]
      pieces.append(
        QuotationPiece(
          quote: Int(shares[u].number), range: ByteRange(Int(piece.start), Int(piece.end)),
          kind: .direct, cue: ByteRange(Int(utterance.cueStart), Int(utterance.cueEnd)),
          verb: lexicon.lemmas[Int(utterance.lemma)],
          speaker: utterance.speaker.map(Speaker.init),
          words: WordCount.words(of: classes, first, token)))
      owners.append(piece.utterance)
    }
    var i = 0
    while i < pieces.count {
      pieces[i].kind = shares[Int(owners[i])].kind
      i += 1
    }
  }
}

/// How much of a quotation stands inside quotation marks.
struct QuotedShare {
  /// Number of the quotation in order of first piece; 0 before its first piece.
  var number: UInt32 = 0
  /// Bytes inside and outside of quotation marks.
  var inside = 0
  var outside = 0

  /// Mixed from a twentieth outside on.
  var kind: QuotationKind { inside == 0 ? .indirect : outside * 19 > inside ? .mixed : .direct }
}

extension Speaker {
  init(_ guess: SpeakerGuess) {
    self.init(
      range: ByteRange(Int(guess.start), Int(guess.end)),
      entity: guess.entity >= 0 ? UInt32(guess.entity) : nil, rule: guess.rule)
  }
}
