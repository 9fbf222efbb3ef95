import NewsText
import Segmentation

extension Quoter {
  /// Pairs the marks paragraph by paragraph and joins quotations that go on in the next one.
  ///
  /// Each paragraph of a long quotation opens, only the last closes (Chicago Manual of Style 13.32);
  /// some outlets leave out the marks that open again.
  mutating func pairMarks(_ text: borrowing Span<UInt8>, _ segments: Segments) {
    guard !marks.isEmpty else { return }
    let sentences = segments.sentences.span
    let bounds = segments.tokens.bounds.span
    let classes = segments.tokens.classes.span
    var mark = 0
    var s = 0
    var openParagraph: UInt32?
    while s < sentences.count, mark < marks.count {
      let paragraph = sentences[s].paragraph
      let first = Int(sentences[s].firstToken)
      var end = Int(sentences[s].endToken)
      s += 1
      while s < sentences.count, sentences[s].paragraph == paragraph {
        end = Int(sentences[s].endToken)
        s += 1
      }
      steps += 1
      while mark < marks.count, marks[mark].token < first { mark += 1 }
      var from = mark
      while mark < marks.count, marks[mark].token < end { mark += 1 }
      guard from < mark else { continue }
      let goesOn = paragraph > 0 && openParagraph == paragraph - 1
      let before = spans.count
      if goesOn, !marks[from].isSingle, marks[from].canClose, !marks[from].canOpen {
        spans.append(
          QuotedSpan(
            token: first, end: marks[from].end, closed: true, continues: false, single: false,
            doubtful: false))
        from += 1
      }
      pairing.pair(marks[from..<mark], end: end, into: &spans)
      guard before < spans.count else { continue }
      if goesOn, before > 0, spans[before].token == first {
        spans[before - 1].continues = true
        spans[before - 1].doubtful = false
      }
      if let last = spans.last, !last.closed, last.end == end { openParagraph = paragraph }
      for i in before..<spans.count {
        let span = spans[i]
        spans[i].ending = Self.ending(of: span, text, bounds, classes)
        spans[i].isTitle = Self.isTitle(span, bounds, classes)
      }
    }
  }

  private static func ending(
    of span: QuotedSpan, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>
  ) -> QuotedSpan.Ending {
    var i = span.end - (span.closed ? 2 : 1)
    while i > span.token, classes[i] == .space || classes[i] == .quote { i -= 1 }
    guard i > span.token else { return .none }
    switch classes[i] {
    case .dash: return .comma
    case .stop:
      let last = text[Int(bounds[i + 1]) - 1]
      return last == 0x21 || last == 0x3F ? .mark : last == 0xA6 ? .comma : .stop
    case .punctuation: return .comma
    default: return .none
    }
  }

  /// Whether the words are written like a title: all but the small ones with a capital.
  private static func isTitle(
    _ span: QuotedSpan, _ bounds: Span<UInt32>, _ classes: Span<TokenClass>
  ) -> Bool {
    var capitals = 0
    var i = span.token
    while i < span.end {
      switch classes[i] {
      case .capitalised, .capitals, .initial, .mixed: capitals += 1
      case .lower: if bounds[i + 1] - bounds[i] > 4 { return false }
      default: break
      }
      i += 1
    }
    return capitals > 1
  }
}
