import NewsText
import Segmentation
import TestSupport
import Testing

@testable import Syndication

func signature(_ text: String) -> Signature {
  var builder = SignatureBuilder()
  let bytes = Array(text.utf8)
  return builder.signature(of: bytes.span, tokens: simpleTokens(bytes))
}

@Suite("Signatures")
struct SignatureTests {
  @Test(
    "Case, quotation marks, apostrophes, punctuation and line breaks make no difference",
    arguments: [
      ("“I don’t know,” said Élodie Martin.", "''I don't know'' said élodie martin"),
      ("The UNITED Nations met.\n\nNobody came", "the united nations met - nobody CAME!"),
      ("extraordinarily Straightforwardness", "EXTRAORDINARILY straightforwardness"),
    ])
  func normalised(a: String, b: String) {
    #expect(signature(a) == signature(b))
    #expect(signature(a).similarity(to: signature(b)) == 1)
  }

  @Test("Texts without words are like nothing, not even each other")
  func empty() {
    for text in ["", " ", "… — !"] {
      #expect(signature(text).isEmpty)
      #expect(signature(text).similarity(to: signature(text)) == 0)
      #expect(signature(text).containment(with: signature("a word")) == 0)
    }
  }

  @Test("Short texts are told apart", arguments: 1...8)
  func short(words: Int) {
    var maker = StoryMaker(seed: words)
    let a = maker.story(words)
    let b = maker.story(words)
    let (x, y) = (signature(a.joined(separator: " ")), signature(b.joined(separator: " ")))
    #expect(x.similarity(to: x) == 1)
    #expect(x.similarity(to: y) < 0.25)
  }

  @Test("64 bytes, in memory and written down", arguments: 1...10)
  func serialised(seed: Int) {
    var maker = StoryMaker(seed: seed)
    let value = signature(maker.story(seed * 40).joined(separator: " "))
    var bytes: [UInt8] = []
    value.serialise(into: &bytes)
    #expect(bytes.count == 64)
    #expect(MemoryLayout<Signature>.stride == 64)
    #expect(Signature(serialised: bytes.span) == value)
    #expect(Signature(serialised: bytes.span.extracting(0..<63)) == nil)
  }

  @Test("Estimates keep to their standard error", arguments: [30, 100, 300, 450, 1000])
  func estimates(words: Int) {
    var maker = StoryMaker(seed: words)
    var squares = 0.0
    let pairs = 60
    for _ in 0..<pairs {
      let a = maker.story(words)
      // Two texts that share a run of random length.
      let shared = Int.random(in: 0...words, using: &maker.generator)
      let b = Array(a.prefix(shared)) + maker.story(words - shared)
      let exact = Twin.jaccard(a, b)
      let estimate = signature(a.joined(separator: " ")).similarity(
        to: signature(b.joined(separator: " ")))
      squares += (estimate - exact) * (estimate - exact)
    }
    // 0.055 is the standard error in the middle of the scale.
    #expect((squares / Double(pairs)).squareRoot() < 0.07)
  }
}

@Suite("Signatures against a slow twin")
struct SignatureTwinTests {
  @Test("The same bits", arguments: 1...60)
  func random(seed: Int) {
    var maker = StoryMaker(seed: seed)
    let counts = [1, 2, 4, 5, 6, 20, 100, 300, 460, 700]
    let story = maker.story(counts[seed % counts.count])
    let pieces = [" ", ", ", ".\n", " “", "” ", " 7 ", " caf\u{E9} ", " Élysée’s "]
    var text = ""
    for word in story {
      let shown = Bool.random(using: &maker.generator) ? word : word.uppercased()
      text += shown + (pieces.randomElement(using: &maker.generator) ?? " ")
    }
    #expect(signature(text) == Twin.signature(text))
  }

  @Test("A text that says one thing over and over")
  func repetitive() {
    for words in ["a", "one two", "one two three four five six seven"] {
      let text = Array(repeating: words, count: 3000).joined(separator: " ")
      #expect(signature(text) == Twin.signature(text))
    }
  }

  @Test("A megabyte of one word is done at once, and so are many short texts")
  func hostile() {
    let one = Array(repeating: "a", count: 500_000).joined(separator: " ")
    #expect(signature(one).words == 500_000)
    let long = String(repeating: "a", count: 1_000_000)
    #expect(signature(long).words == 1)
    #expect(signature(long).similarity(to: signature(long + "a")) < 0.25)
  }
}

/// The definition, written down without regard to time.
enum Twin {
  static func shingles(_ words: [UInt64]) -> [UInt64] {
    let width = min(5, words.count)
    guard width > 0 else { return [] }
    return (0...words.count - width).map { start in
      // The rolling hash of a whole window: word `k` from the end is moved up by 13k bits.
      var sum: UInt64 = 0
      for k in 0..<width { sum &+= words[start + width - 1 - k] << UInt64(13 * k) }
      return WordHash.finish(sum)
    }
  }

  static func jaccard(_ a: [String], _ b: [String]) -> Double {
    func set(_ words: [String]) -> Set<[String]> {
      let width = min(5, words.count)
      return Set((0...words.count - width).map { Array(words[$0..<$0 + width]) })
    }
    let (x, y) = (set(a), set(b))
    return Double(x.intersection(y).count) / Double(x.union(y).count)
  }

  static func signature(_ text: String) -> Signature {
    let bytes = Array(text.utf8)
    let tokens = simpleTokens(bytes)
    var words: [UInt64] = []
    for i in 0..<tokens.count where tokens.classes[i].isWord {
      let raw = String(decoding: bytes[tokens.range(i).indices], as: UTF8.self)
      let folded = Array(raw.replacing("’", with: "'").utf8).map { $0 | 0x20 }
      var hash = WordHash.seed
      for start in stride(from: 0, to: folded.count, by: 8) {
        var chunk: UInt64 = 0
        for (k, byte) in folded[start..<min(start + 8, folded.count)].enumerated() {
          chunk |= UInt64(byte) << UInt64(8 * k)
        }
        hash = WordHash.next(hash, chunk)
      }
      words.append(hash)
    }
    var result = Signature()
    result.words = UInt32(words.count)
    guard !words.isEmpty else { return result }
    result.exact = UInt32(truncatingIfNeeded: words.reduce(0, WordHash.chain) >> 32)
    let all = shingles(words)
    func key(_ factor: UInt64) -> UInt32 {
      all.prefix(64).map { UInt32(truncatingIfNeeded: ($0 &* factor) >> 32) }.min() ?? 0
    }
    result.opening = (key(WordHash.keys.0), key(WordHash.keys.1))
    // Rounds of throws, each complete before the number of empty bins is looked at.
    var values = [UInt64?](repeating: nil, count: 128)
    var round: UInt64 = 0
    while values.filter({ $0 == nil }).count > (round == 0 ? 127 : 4) {
      for shingle in Set(all) {
        let hash = round == 0 ? shingle : WordHash.again(shingle, round &* 0x9E37_79B9_7F4A_7C15)
        let bin = round < 128 ? Int(hash >> 57) : Int(round - 128)
        let value = round << 32 | hash & 0xFFFF_FFFF
        values[bin] = min(values[bin] ?? .max, value)
      }
      round += 1
    }
    let thrown = values
    for bin in 0..<128 where thrown[bin] == nil {
      var attempt: UInt64 = 1
      var source = Int(WordHash.again(UInt64(bin), attempt << 8) >> 57)
      while thrown[source] == nil {
        attempt += 1
        source = Int(WordHash.again(UInt64(bin), attempt << 8) >> 57)
      }
      values[bin] = thrown[source]
    }
    for bin in 0..<128 {
      let value = values[bin] ?? 0
      let bit = UInt64(bin % 64)
      let planes = (value & 1) << bit
      let second = (value >> 1 & 1) << bit
      let third = (value >> 2 & 1) << bit
      if bin < 64 {
        result.low = (result.low.0 | planes, result.low.1 | second, result.low.2 | third)
      } else {
        result.high = (result.high.0 | planes, result.high.1 | second, result.high.2 | third)
      }
    }
    return result
  }
}
