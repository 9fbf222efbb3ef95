/// Counts with how many actors of the dictionary someone known by name only shares a distinct
/// article.
///
/// Pairs of dictionary actors are all kept, since `comentions.csv` needs them. Names are too many
/// for that, and most occur in a single article: of those only a reference to the list of the
/// article's actors is kept, which all its names share. The second article turns it into pairs.
struct Coactors: Sendable {
  /// Lists of actors, each with its size before it.
  private var lists: [UInt32] = []
  /// Pairs of a name and an actor.
  private var pairs = SlotTable(())

  /// Begins an article with these dictionary actors; names are then added with `add`.
  mutating func list(_ actors: [UInt32]) -> UInt32 {
    let start = UInt32(lists.count)
    lists.append(UInt32(actors.count))
    lists.append(contentsOf: actors)
    return start
  }

  /// Adds an article of a name that was in one article before, or in several.
  mutating func add(_ name: UInt32, _ tally: inout ActorTally, _ actors: [UInt32]) {
    if tally.solo != .max {
      let start = Int(tally.solo)
      tally.solo = .max
      tally.coactors = 0
      for index in 0..<Int(lists[start]) { pair(name, lists[start + 1 + index], &tally) }
    }
    for actor in actors { pair(name, actor, &tally) }
  }

  private mutating func pair(_ name: UInt32, _ actor: UInt32, _ tally: inout ActorTally) {
    let known = pairs.count
    _ = pairs.slot(UInt64(name) << 32 | UInt64(actor))
    if pairs.count > known { tally.coactors += 1 }
  }

  /// The actors of a list.
  func actors(ofList list: UInt32) -> ArraySlice<UInt32> {
    let start = Int(list) + 1
    return lists[start..<(start + Int(lists[Int(list)]))]
  }

  /// Visits all pairs of names that were in several articles, in no order that means anything.
  func forEachPair(_ body: (_ name: UInt32, _ actor: UInt32) -> Void) {
    pairs.forEach { key, _ in body(UInt32(key >> 32), UInt32(truncatingIfNeeded: key)) }
  }
}
