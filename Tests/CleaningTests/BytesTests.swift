import TestSupport
import Testing

@testable import Cleaning

/// What looks at eight bytes at once, against what looks at one.
@Suite struct BytesTests {
  private static func text(_ random: inout SeededGenerator, _ count: Int) -> [UInt8] {
    let frequent = Array("AZ[]()az@`{ \u{E9}".utf8) + [0, 0x80, 0xC1, 0xDA, 0xFF]
    return (0..<count).map { _ in
      Bool.random(using: &random)
        ? frequent.randomElement(using: &random) ?? 0
        : UInt8.random(in: 0...255, using: &random)
    }
  }

  @Test func wordsAndTheirLowerCase() {
    for seed in 0..<UInt64(RandomCases.count(2000)) {
      var random = SeededGenerator(seed: seed)
      let text = Self.text(&random, Int.random(in: 8...20, using: &random))
      let i = Int.random(in: 0...text.count - 8, using: &random)
      let word = Bytes.word(text.span, at: i)
      let lower = Bytes.lower(word)
      for k in 0..<8 {
        let shift = UInt64(8 * k)
        #expect(UInt8(word >> shift & 0xFF) == text[i + k], "seed \(seed)")
        #expect(UInt8(lower >> shift & 0xFF) == Bytes.lower(text[i + k]), "seed \(seed)")
      }
    }
  }

  @Test func theNextOfTwo() {
    for seed in 0..<UInt64(RandomCases.count(2000)) {
      var random = SeededGenerator(seed: seed)
      let text = Self.text(&random, Int.random(in: 0...60, using: &random))
      let end = Int.random(in: 0...text.count, using: &random)
      let start = Int.random(in: 0...end, using: &random)
      let first = text.randomElement(using: &random) ?? 40
      let found = Bytes.next(text.span, from: start, end, first, 0x5B)
      let expected = text[start..<end].firstIndex { $0 == first || $0 == 0x5B } ?? end
      #expect(found == expected, "seed \(seed)")
    }
  }
}
