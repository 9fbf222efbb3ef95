import TestSupport
import Testing

@testable import Tallies

/// How many actors of the dictionary each other actor meets, against sets of them.
@Suite struct CoactorsTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func countsAreThoseOfSets(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = MemoryRunStore()
    let count = Int.random(in: 2...200, using: &random)
    var actors = (0..<count).map { _ in ActorTally(inDictionary: Bool.random(using: &random)) }
    var met = [Set<Int>](repeating: [], count: count)
    let limit = Int.random(in: 1...500, using: &random)
    var whole = Coactors(store: store, limit: limit)
    for part in 0..<3 {
      // Every part has numbers of its own for the same actors.
      let own = part == 0 ? Array(0..<count) : (0..<count).shuffled(using: &random)
      var coactors = Coactors(store: store, limit: limit)
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let chosen = (0..<count).shuffled(using: &random).prefix(
          Int.random(in: 0...min(count, 30), using: &random))
        let named = chosen.filter { !actors[$0].inDictionary }
        let known = chosen.filter { actors[$0].inDictionary }
        for actor in chosen { actors[actor].articlesDistinct += 1 }
        for actor in named { met[actor].formUnion(known) }
        coactors.add(
          named: named.map { UInt32(own[$0]) }, known: known.map { UInt32(own[$0]) }[...])
        if coactors.isFull { try coactors.spill() }
      }
      try coactors.spill()
      if part == 0 {
        whole = coactors
      } else {
        var back = [UInt32](repeating: 0, count: count)
        for (actor, number) in own.enumerated() { back[number] = UInt32(actor) }
        whole.take(coactors, actors: back)
      }
    }
    // Room for all sets, for a few, and for one at a time.
    let counts = try whole.counts(of: actors, room: [1 << 20, 100, 1][Int(seed % 3)])
    #expect(counts == met.map(\.count))
  }
}
