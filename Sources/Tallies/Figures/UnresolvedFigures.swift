/// One row of `unresolved.csv`.
public struct UnresolvedFigure: Sendable {
  /// Symbol of the surface form; of someone known by name the fullest form of the article.
  public var surface: UInt32
  /// What it seems to be: the kind of most mentions.
  public var kindGuess: String
  /// Distinct articles.
  public var articlesDistinct: Int
  /// Mentions, demonyms apart.
  public var mentions: Int
  /// Quotations whose speaker it is.
  public var quotesGiven: Int
  /// Symbols of the titles beside it, the most frequent first, at most five.
  public var titles: [UInt32]
  /// Symbols of the ids of the actors that it may name, at most twenty.
  public var candidates: [UInt32]
  /// Number of the first article that has it.
  public var example: UInt32
  /// Symbol of the id of someone known by that name; the bytewise first of several.
  public var id: UInt32?
}

/// The rows of `unresolved.csv`: by distinct articles, then surface form.
public struct UnresolvedFigures: Sendable, RandomAccessCollection {
  static let mostTitles = 5

  private let context: FigureContext
  private let order: [UInt32]
  private let titles: Grouped
  private let candidates: Grouped

  /// The position of the first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { order.count }

  init(_ context: FigureContext) {
    self.context = context
    let tallies = context.tallies
    order = context.sorted(tallies.unresolved) { row in
      (
        descending(Int(tallies.unresolved.rows[row].articlesDistinct)),
        UInt64(context.ranking[UInt32(tallies.unresolved.keys[row])])
      )
    }
    titles = Grouped(tallies.unresolvedTitles, most: UnresolvedFigures.mostTitles) {
      (descending($1), UInt64(context.ranking[$0]))
    }
    candidates = Grouped(tallies.candidates, most: Namesakes.most) { actor, _ in
      (UInt64(context.rank(actor)), 0)
    }
  }

  /// The row at a position.
  public subscript(position: Int) -> UnresolvedFigure {
    let row = order[position]
    let tally = context.tallies.unresolved.rows[Int(row)]
    let surface = UInt32(context.tallies.unresolved.keys[Int(row)])
    let kind = UnresolvedFigures.kind(tally)
    let titles = titles[row]
    let candidates = candidates[row]
    return UnresolvedFigure(
      surface: surface, kindGuess: kind, articlesDistinct: Int(tally.articlesDistinct),
      mentions: Int(tally.mentions), quotesGiven: Int(tally.quotes), titles: titles,
      candidates: candidates.map { context.id($0) }, example: tally.example,
      id: tally.actor > 0 ? context.id(tally.actor - 1) : nil)
  }

  /// Appends the line for a dictionary file; nothing for a form that may name known actors.
  public func appendSuggestion(for figure: UnresolvedFigure, to line: inout [UInt8]) {
    guard figure.candidates.isEmpty else { return }
    SuggestedEntry(
      symbols: context.tallies.symbols, name: figure.surface, kind: figure.kindGuess,
      title: figure.titles.first, id: figure.id
    ).append(to: &line)
  }

  /// Mentions of all rows.
  var mentions: Int { context.tallies.unresolved.rows.reduce(0) { $0 + Int($1.mentions) } }

  /// The kind of most mentions; of equals the first in the order of `EntityKind`.
  static func kind(_ tally: UnresolvedTally) -> String {
    let votes = [
      (tally.person, "person"), (tally.place, "place"), (tally.government, "government"),
      (tally.group, "group"), (tally.organization, "organization"),
    ]
    var best = votes[0]
    for vote in votes where vote.0 > best.0 { best = vote }
    return best.1
  }
}

/// Entries of a table by the upper half of their keys, the best few of each.
struct Grouped: Sendable {
  private var starts: [UInt32: (start: Int, count: Int)] = [:]
  private var items: [UInt32] = []

  init(
    _ table: SlotTable<UInt32>, most: Int, order: (UInt32, UInt32) -> (UInt64, UInt64)
  ) {
    var entries: [(group: UInt32, high: UInt64, low: UInt64, item: UInt32)] = []
    entries.reserveCapacity(table.count)
    table.forEach { key, count in
      let item = UInt32(truncatingIfNeeded: key)
      let (high, low) = order(item, count)
      entries.append((UInt32(key >> 32), high, low, item))
    }
    entries.sort { a, b in
      if a.group != b.group { return a.group < b.group }
      return a.high != b.high ? a.high < b.high : a.low < b.low
    }
    for entry in entries {
      let known = starts[entry.group] ?? (items.count, 0)
      guard known.count < most else { continue }
      items.append(entry.item)
      starts[entry.group] = (known.start, known.count + 1)
    }
  }

  subscript(group: UInt32) -> [UInt32] {
    guard let found = starts[group] else { return [] }
    return Array(items[found.start..<(found.start + found.count)])
  }
}
