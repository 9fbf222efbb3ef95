import NewsText
import Segmentation
import TestSupport
import Testing

/// What holds of sentences whatever the text.
@Suite struct SentencePropertyTests {
  @Test func sentencesCoverTheTextInOrderAndNeverCrossALine() throws {
    let source = RandomText(try WordBreakModel())
    let segmenter = Segmenter()
    var segments = Segments()
    for seed in 0..<RandomCases.count(2_000) {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = source.next(using: &random)
      segmenter.segment(text.span, into: &segments)
      if let fault = fault(segments, size: text.count) {
        Issue.record("seed \(seed): \(fault), \(text)")
      }
    }
  }

  private func fault(_ segments: Segments, size: Int) -> String? {
    let tokens = segments.tokens
    var next = 0
    var paragraph = -1
    var sawLineBreak = true
    for sentence in segments.sentences {
      let first = Int(sentence.firstToken)
      let end = Int(sentence.endToken)
      guard first >= next, end > first, end <= tokens.count else { return "out of order" }
      for index in next..<first {
        switch tokens.classes[index] {
        case .space: break
        case .lineBreak: sawLineBreak = true
        default: return "token \(index) is in no sentence"
        }
      }
      if sawLineBreak { paragraph += 1 }
      guard Int(sentence.paragraph) == paragraph else { return "paragraph \(sentence.paragraph)" }
      guard tokens.classes[first] != .space, tokens.classes[end - 1] != .space,
        !tokens.classes[first..<end].contains(.lineBreak)
      else { return "white space at an end, or a line break within" }
      guard
        sentence.range == ByteRange(Int(tokens.bounds[first]), Int(tokens.bounds[end]))
      else { return "bytes unlike tokens" }
      sawLineBreak = false
      next = end
    }
    let rest = tokens.classes[next...].allSatisfy { $0 == .space || $0 == .lineBreak }
    return rest ? nil : "tokens after the last sentence"
  }

  /// A million marks of each kind, and of several: linear time, or the suite would not end.
  @Test(arguments: [
    ". ", "\"", "\" ", ".\" ", "((( ", ". [1] ", "Mr. ", "a.\u{A0}", "? X ", "…", "! (",
  ])
  func hostileTexts(piece: String) {
    let text = Array(String(repeating: piece, count: 100_000).utf8)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    #expect(fault(segments, size: text.count) == nil)
  }
}
