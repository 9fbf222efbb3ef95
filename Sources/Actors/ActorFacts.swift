internal import NewsText

/// What the rules ask of an actor, side by side: one cache line in place of six.
struct ActorFacts: Sendable {
  var hints: ActorHints
  /// Index of its country and of its parent, or `ActorDictionary.noActor`.
  var country: UInt32
  var parent: UInt32
  /// Its last day; the largest number if it has not ended.
  var ends: Int32
  var kind: ActorKind
  var gender: Gender

  /// The facts of all actors of a dictionary.
  static func list(_ builder: borrowing DictionaryBuilder) -> [ActorFacts] {
    builder.actors.indices.map { i in
      let actor = builder.actors[i]
      return ActorFacts(
        hints: builder.hints[i],
        country: builder.countries[actor.country] ?? ActorDictionary.noActor,
        parent: builder.indices[actor.parent] ?? ActorDictionary.noActor,
        ends: actor.ends?.number ?? .max, kind: actor.kind, gender: actor.gender)
    }
  }
}
