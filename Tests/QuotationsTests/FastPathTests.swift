import Actors
import Segmentation
import TestSupport
import Testing

@testable import Quotations

/// Every fast path gives what its slow twin gives.
@Suite struct FastPathTests {
  @Test("words are counted eight at a time", arguments: 0..<30 as Range<UInt64>)
  func wordCount(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let kinds = (0...16).compactMap { TokenClass(rawValue: $0) }
    let classes = (0..<Int.random(in: 0..<300, using: &generator)).map { _ in
      kinds[Int.random(in: 0..<kinds.count, using: &generator)]
    }
    for _ in 0..<20 {
      let first = Int.random(in: 0...classes.count, using: &generator)
      let end = Int.random(in: first...classes.count, using: &generator)
      let slow = WordCount.slowly(classes.span, first, end)
      #expect(WordCount.words(of: classes.span, first, end) == slow)
      for least in [0, 1, 5, 100] {
        #expect(WordCount.reaches(least, classes.span, first, end) == (slow >= least))
      }
    }
  }

  @Test("a token is found by its first byte", arguments: 0..<30 as Range<UInt64>)
  func tokenSearch(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bounds: [UInt32] = [0]
    for _ in 0..<Int.random(in: 1..<400, using: &generator) {
      bounds.append(bounds[bounds.count - 1] + UInt32.random(in: 1...9, using: &generator))
    }
    let count = bounds.count - 1
    for _ in 0..<40 {
      let position = UInt32.random(in: 0...bounds[count] + 3, using: &generator)
      let expected = bounds[..<count].firstIndex { $0 >= position } ?? count
      let low = Int.random(in: 0...expected, using: &generator)
      #expect(TokenSearch.first(from: position, bounds.span, after: low) == expected)
    }
  }

  @Test("words are packed the same by all three ways", arguments: 0..<30 as Range<UInt64>)
  func wordKeys(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abcxyz'".utf8) + [0xC3, 0xA9]
    for _ in 0..<50 {
      let count = Int.random(in: 1...20, using: &generator)
      let word = (0..<count).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }
      let text =
        [0x58] + word + Array(repeating: 0x41, count: Int.random(in: 0...20, using: &generator))
      let slow = WordKey(bytes: text.span, 1..<(count + 1))
      #expect(WordKey(text.span, 1..<(count + 1)) == slow)

    }
  }

  /// Sentences that are left out because their cues cannot report would give nothing if read.
  @Test("what is not read reports nothing", arguments: 0..<150 as Range<UInt64>)
  func followed(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "said", "says", "say", "told", "report", "reports", "reported", "claims", "found", "show",
      "asked", "saying", "the", "a", "this", "its", "of", "for", "by", "to", "went on to", "will",
      "would", "not", "never", "didn't", "was", "were", "had been", "who", "that", "and", "he",
      "they", "Lind", "the mayor", "officials", "prices rose", "it would sink", "according to",
      ",", ",", "“safe”", "all", "have", "on Monday", "whether", "The", "A",
    ]
    var string = ""
    for _ in 0..<12 {
      for _ in 0..<Int.random(in: 2..<12, using: &generator) {
        string += parts[Int.random(in: 0..<parts.count, using: &generator)] + " "
      }
      string += ". "
    }
    let text = Array(string.utf8)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    func pieces(followingAll: Bool) -> [String] {
      var quoter = Quoter()
      quoter.followsAll = followingAll
      var pieces: [QuotationPiece] = []
      quoter.quotations(
        text: text.span, segments: segments, annotations: Annotations(), into: &pieces)
      return pieces.map { "\($0)" }
    }
    #expect(pieces(followingAll: false) == pieces(followingAll: true))
  }

  /// The perfect hash finds each word of the lexicon, and none besides.
  @Test func wordTable() {
    let table = Lexicon.english.table
    #expect(table.slots.count > 1000)
    for (number, slot) in table.slots.enumerated() {
      #expect(table.slot(of: slot.key) == number)
    }
    var known: Set<WordKey> = []
    for slot in table.slots { known.insert(slot.key) }
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let word = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        UInt8.random(in: 0x61...0x7A, using: &generator)
      }
      let key = WordKey(String(decoding: word, as: UTF8.self))
      #expect((table.slot(of: key) != 0) == known.contains(key))
    }
  }
}
