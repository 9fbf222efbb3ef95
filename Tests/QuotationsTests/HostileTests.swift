import Actors
import NewsText
import Segmentation
import TestSupport
import Testing

@testable import Quotations

@Suite struct HostileTests {
  /// Texts that repeat what costs work, and how often.
  static let units = [
    "\"", "“", "”", "'", "‘", "’ ", "'' ", "`` ", "« ", "said ", "he said, ", "“a” said ",
    "“a,” he said. ", "according to ", "a, b, c, said, ", "said that said that ", "and said ",
    "X, a b of c, ", "“a\n", "he said “a\n", "saying ", "( said ) ", "to say ", "“ ‘ \" ' ” ",
    "Lind said: \n", "would have also never ", "of the ", "— ", "a “b” c ",
  ]

  @Test("work grows with the text and no faster", arguments: units)
  func linear(_ unit: String) {
    func steps(_ count: Int) -> Int {
      let text = Array(String(repeating: unit, count: count).utf8)
      var segments = Segments()
      Segmenter().segment(text.span, into: &segments)
      var quoter = Quoter()
      var pieces: [QuotationPiece] = []
      quoter.quotations(
        text: text.span, segments: segments, annotations: Annotations(), into: &pieces)
      return quoter.steps + quoter.pairing.steps
    }
    let small = steps(1500)
    let large = steps(3000)
    #expect(large <= small * 2 + small / 8 + 4000)
    #expect(large <= 3000 * 1200)
  }

  @Test("pieces are sorted, disjoint and numbered", arguments: 0..<60 as Range<UInt64>)
  func properties(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "said", "told", "“", "”", "\"", "'", "''", "‘", "’", " ", " ", " ", ", ", ". ", "\n", ": ",
      "he", "Lind", "the spokesman", "according to", "that", "and", "(", ")", " – ", "-", "not",
      "would", "who", "Thursday", "5", "bridge was safe", "é", "?", "!", "; ", "saying", "called",
    ]
    var string = ""
    for _ in 0..<Int.random(in: 0..<200, using: &generator) {
      string += parts[Int.random(in: 0..<parts.count, using: &generator)]
      if Bool.random(using: &generator) { string += " " }
    }
    let text = Array(string.utf8)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var quoter = Quoter()
    var pieces: [QuotationPiece] = []
    quoter.quotations(
      text: text.span, segments: segments, annotations: Annotations(), into: &pieces)
    var last = 0
    var highest: UInt32 = 0
    for piece in pieces {
      #expect(piece.range.lower >= last && piece.range.upper <= text.count)
      #expect(!piece.range.isEmpty)
      #expect(piece.quote >= 1 && piece.quote <= highest + 1)
      #expect(piece.cue.upper <= text.count)
      if let speaker = piece.speaker { #expect(speaker.range.upper <= text.count) }
      #expect(String(validating: text[piece.range.indices], as: UTF8.self) != nil)
      highest = max(highest, piece.quote)
      last = piece.range.upper
    }
    // A quoter that has seen other texts gives the same answer.
    var other: [QuotationPiece] = []
    quoter.quotations(
      text: text.span, segments: segments, annotations: Annotations(), into: &other)
    #expect(other.map(\.range) == pieces.map(\.range))
  }

  @Test("any bytes", arguments: 0..<40 as Range<UInt64>)
  func anyBytes(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let common: [UInt8] = [0x22, 0x27, 0x60, 0xE2, 0x80, 0x9C, 0x9D, 0x99, 0x20, 0x61, 0x0A, 0x2C]
    var text: [UInt8] = []
    for _ in 0..<400 {
      text.append(
        Bool.random(using: &generator)
          ? common[Int.random(in: 0..<common.count, using: &generator)]
          : UInt8.random(in: 0...255, using: &generator))
    }
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var quoter = Quoter()
    var pieces: [QuotationPiece] = []
    quoter.quotations(
      text: text.span, segments: segments, annotations: Annotations(), into: &pieces)
    for piece in pieces { #expect(piece.range.upper <= text.count) }
  }

  @Test func emptyText() {
    let text: [UInt8] = []
    var quoter = Quoter()
    var pieces: [QuotationPiece] = []
    quoter.quotations(
      text: text.span, segments: Segments(), annotations: Annotations(), into: &pieces)
    #expect(pieces.isEmpty)
  }
}
