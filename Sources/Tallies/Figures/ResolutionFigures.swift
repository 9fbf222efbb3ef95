/// One row of `resolution.csv`.
public struct ResolutionFigure: Sendable {
  /// Symbol of the actor's id.
  public var id: UInt32
  /// Symbol of the surface form.
  public var surface: UInt32
  /// The rule that resolved it.
  public var rule: String
  /// Mentions; for `pronoun` quotations that a pronoun attributes.
  public var mentions: Int
  /// Symbols of the ids of other actors that the form names, or may name, in the same articles.
  public var ambiguousWith: [UInt32]
}

/// The rows of `resolution.csv`: by id, mentions, surface form, rule.
public struct ResolutionFigures: Sendable, RandomAccessCollection {
  static let rules = [
    "full", "alias", "surname", "title_surname", "role", "demonym", "metonym", "acronym",
    "pronoun",
  ]

  private let order: [UInt32]
  private let table: SlotTable<UInt32>
  private let namesakes: Namesakes
  private let ids: [UInt64]

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { order.count }

  init(_ context: FigureContext) {
    table = context.tallies.surfaces
    ids = context.tallies.actors.keys
    namesakes = Namesakes(context)
    let table = table
    let names = ResolutionFigures.rules
    var places = [UInt64](repeating: 15, count: 16)
    for (place, rule) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      places[rule] = UInt64(place)
    }
    order = context.sorted(table) { key, mentions in
      let surface = UInt32(truncatingIfNeeded: key >> 4)
      return (
        UInt64(context.rank(UInt32(key >> 36))) << 32 | descending(mentions),
        UInt64(context.ranking[surface]) << 4 | places[Int(key & 15)]
      )
    }
  }

  /// The row at a position.
  public subscript(position: Int) -> ResolutionFigure {
    let row = Int(order[position])
    let key = table.key(row)
    let actor = UInt32(key >> 36)
    let surface = UInt32(truncatingIfNeeded: key >> 4)
    let rule = Int(key & 15)
    return ResolutionFigure(
      id: UInt32(ids[Int(actor)]), surface: surface,
      rule: rule < ResolutionFigures.rules.count ? ResolutionFigures.rules[rule] : "",
      mentions: Int(table[row]),
      // Pronouns name everybody; who else was `he` says nothing.
      ambiguousWith: rule == 8
        ? [] : namesakes.others(surface, than: actor).map { UInt32(ids[Int($0)]) })
  }
}

/// For each surface form the actors that it names or may name.
struct Namesakes: Sendable {
  /// Surface form and actor, sorted; one entry for each pair.
  private var pairs: [(surface: UInt32, actor: UInt32)] = []
  /// Most that one form lists: the form is then a word, not a name.
  static let most = 20

  init(_ context: FigureContext) {
    let tallies = context.tallies
    var entries: [(surface: UInt32, rank: UInt32, actor: UInt32)] = []
    tallies.surfaces.forEach { key, _ in
      if key & 15 == 8 { return }
      let actor = UInt32(key >> 36)
      entries.append((UInt32(truncatingIfNeeded: key >> 4), context.rank(actor), actor))
    }
    tallies.candidates.forEach { key, _ in
      let surface = UInt32(tallies.unresolved.keys[Int(key >> 32)])
      let actor = UInt32(truncatingIfNeeded: key)
      entries.append((surface, context.rank(actor), actor))
    }
    entries.sort { a, b in a.surface != b.surface ? a.surface < b.surface : a.rank < b.rank }
    for entry in entries {
      if let last = pairs.last, last.surface == entry.surface, last.actor == entry.actor {
        continue
      }
      pairs.append((entry.surface, entry.actor))
    }
  }

  func others(_ surface: UInt32, than actor: UInt32) -> [UInt32] {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].surface < surface { low = middle + 1 } else { high = middle }
    }
    var others: [UInt32] = []
    while low < pairs.count, pairs[low].surface == surface, others.count < Namesakes.most {
      if pairs[low].actor != actor { others.append(pairs[low].actor) }
      low += 1
    }
    return others
  }
}
