import NewsText
import TestSupport
import Testing

@testable import Tallies

/// The order of listed pairs against one sort of all of them.
@Suite struct ComentionsTests {
  private struct Nobody: ActorFacts {
    func fact(of id: String) -> ActorFact? { nil }
    func role(of id: String, on day: Day) -> String { "" }
    func agreement(of id: String, title: String, first: Day?, last: Day?) -> TitleAgreement {
      .unknown
    }
  }

  private struct Line: Equatable {
    var g2: Int
    var first: String
    var second: String
    var inSentences: Bool
    var both: Int
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func pairsAreInOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = MemoryRunStore()
    let minimum = Int.random(in: 1...3, using: &random)
    var tallies = Tallies(
      settings: TallySettings(minimumPair: minimum, comentions: .all), facts: Nobody(),
      spilling: Spilling(store: store, limit: Int.random(in: 1...50, using: &random)))
    let count = Int.random(in: 2...40, using: &random)
    for number in (0..<count).shuffled(using: &random) {
      let isKnown = number % 3 == 0
      let id = tallies.symbols.intern(isKnown ? "p.a\(number)" : "p.?n\(number)")
      let actor = Int(tallies.actor(id: id, inDictionary: isKnown))
      // Few values, so that many pairs have the same g2.
      tallies.actors.rows[actor].articlesDistinct = [9, 9, 12].randomElement(using: &random) ?? 9
      tallies.actors.rows[actor].sentencesDistinct = [20, 30].randomElement(using: &random) ?? 20
    }
    tallies.totals.distinct = 1_000
    tallies.totals.sentencesDistinct = 9_000
    var expected: [Line] = []
    for a in 0..<UInt32(count) {
      for b in (a + 1)..<max(UInt32(count), a + 1) where Bool.random(using: &random) {
        let row = PairTally(
          articles: UInt32.random(in: 0...4, using: &random),
          sentences: UInt32.random(in: 0...5, using: &random))
        add(row, a, b, to: &tallies)
        try tallies.spill(all: false)
        let (x, y) = (tallies.actors.rows[Int(a)], tallies.actors.rows[Int(b)])
        let ids = [a, b].map { tallies.symbols.string(UInt32(tallies.actors.keys[Int($0)])) }
          .sorted { $0.precedes($1) }
        for (both, first, second, all, inSentences) in [
          (row.articles, x.articlesDistinct, y.articlesDistinct, 1_000, false),
          (row.sentences, x.sentencesDistinct, y.sentencesDistinct, 9_000, true),
        ] where both >= minimum {
          let g2 = Score.millionths(
            ComentionFigure.g2(Int(both), Int(first), Int(second), all))
          expected.append(
            Line(g2: g2, first: ids[0], second: ids[1], inSentences: inSentences, both: Int(both)))
        }
      }
    }
    expected.sort { x, y in
      if x.g2 != y.g2 { return x.g2 > y.g2 }
      if x.first != y.first { return x.first.precedes(y.first) }
      if x.second != y.second { return x.second.precedes(y.second) }
      return !x.inSentences && y.inSentences
    }
    let order = Ranking(tallies.symbols).order(of: tallies.actors.keys)
    let comentions = try Comentions(
      &tallies, order, store: store, pile: [1, 7, 60, .max][Int(seed % 4)])
    let windows = PairWindows(tallies, order)
    var lines: [Line] = []
    var run = SortedRun<ListedPair>(comentions.blocks)
    while let (key, pair) = try run.read(from: store) {
      #expect(key == windows.order(of: pair))
      func id(_ place: UInt32) -> String {
        tallies.symbols.string(UInt32(tallies.actors.keys[Int(order[Int(place)])]))
      }
      let (first, second, all) = windows.counts(pair)
      lines.append(
        Line(
          g2: Score.millionths(ComentionFigure.g2(Int(pair.both), first, second, all)),
          first: id(pair.first), second: id(pair.second), inSentences: pair.inSentences,
          both: Int(pair.both)))
    }
    #expect(comentions.count == expected.count)
    #expect(lines == expected)
  }

  /// Adds a pair where it would be counted, in two halves if it can be laid aside.
  private func add(_ row: PairTally, _ a: UInt32, _ b: UInt32, to tallies: inout Tallies) {
    let key = Tallies.pairKey(a, b)
    if tallies.actors.rows[Int(a)].inDictionary, tallies.actors.rows[Int(b)].inDictionary {
      let slot = tallies.pairs.slot(key)
      tallies.pairs[slot].add(row)
    } else {
      let slot = tallies.namedPairs.slot(key)
      tallies.namedPairs[slot].add(row)
    }
  }
}
