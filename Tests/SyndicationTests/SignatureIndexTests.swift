import TestSupport
import Testing

@testable import Syndication

/// The slow twin: for each key the list of those that have it, of which the first ones count.
private struct PlainIndex {
  private var lists: [[UInt32: [Int]]] = Array(repeating: [:], count: SignatureIndex.keys)
  private var count = 0

  mutating func add(_ signature: Signature) {
    for kind in 0..<SignatureIndex.keys {
      let key = SignatureIndex.key(kind, of: signature)
      if lists[kind][key, default: []].count < SignatureIndex.chainLimit {
        lists[kind][key, default: []].append(count)
      }
    }
    count += 1
  }

  func candidates(_ wanted: Signature) -> Set<Int> {
    var found: Set<Int> = []
    for kind in 0..<SignatureIndex.keys {
      found.formUnion(lists[kind][SignatureIndex.key(kind, of: wanted)] ?? [])
    }
    return found
  }

  var longest: Int { lists.flatMap(\.values).map(\.count).max() ?? 0 }
}

struct SignatureIndexTests {
  /// Signatures of which many share keys: words and openings are drawn from a few.
  private static func signatures(_ seed: Int, _ count: Int, kinds: Int) -> [Signature] {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = (0..<kinds).map { _ in UInt64.random(in: 0 ... .max, using: &random) }
    func word() -> UInt64 {
      let common = words[Int.random(in: 0..<kinds, using: &random)]
      // Some differ in a few bits, so that they share some bands and others not.
      return Bool.random(using: &random)
        ? common : common ^ 1 << UInt64.random(in: 0...63, using: &random)
    }
    return (0..<count).map { number in
      var signature = Signature()
      signature.low = (word(), word(), word())
      signature.high = (word(), word(), word())
      signature.opening = (
        UInt32.random(in: 0...3, using: &random), UInt32.random(in: 0 ... .max, using: &random)
      )
      signature.words = 100
      signature.exact = UInt32(number)
      return signature
    }
  }

  @Test("Chains give what lists give, to the limit and across growing", arguments: 1...6)
  func chains(seed: Int) {
    let all = Self.signatures(seed, 900, kinds: seed % 3 + 1)
    var index = SignatureIndex()
    var plain = PlainIndex()
    for (number, signature) in all.enumerated() {
      if number % 7 == 0 {
        var found: Set<Int> = []
        index.candidates(signature, { all[$0] }) { found.insert($0) }
        #expect(found == plain.candidates(signature))
      }
      index.add { all[$0] }
      plain.add(signature)
    }
    #expect(plain.longest == SignatureIndex.chainLimit)
  }
}
