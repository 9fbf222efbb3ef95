/// A list of actors that is nearly always short: one needs no memory of its own.
struct ActorList {
  /// The first actor.
  private(set) var first: UInt32?
  private var others: [UInt32] = []

  init() {}

  init(_ actors: [UInt32]) {
    first = actors.first
    others = Array(actors.dropFirst())
  }

  var count: Int { first == nil ? 0 : others.count + 1 }
  var isEmpty: Bool { first == nil }
  /// The actor of a list of one.
  var only: UInt32? { others.isEmpty ? first : nil }
  /// All actors.
  var all: [UInt32] { first.map { [$0] + others } ?? [] }

  func contains(_ actor: UInt32) -> Bool { first == actor || others.contains(actor) }

  mutating func append(_ actor: UInt32) {
    if first == nil {
      first = actor
    } else {
      others.append(actor)
    }
  }
}
