import NewsText
import Tallies

/// What the page shows of the figures: the first rows of the tables and one pass over the days.
///
/// Only so much is kept as the page prints, however many actors there are.
struct PageSource {
  /// Actors that are listed.
  static let actors = 20
  /// Actors whose days are drawn.
  static let series = 12
  /// Characters of a name, a headline, a sentence that are shown.
  static let nameLength = 60
  static let headlineLength = 160
  static let sentenceLength = 420

  let figures: Figures
  let facts: RunFacts
  /// Files that are part of the set, by name.
  let files: [String: WrittenFile]
  /// The first actors of `actors.csv`.
  let top: [ActorFigure]
  /// Their sentences, up to three for each.
  let evidence: [[EvidenceFigure]]
  /// Distinct articles that quote an actor, by symbol of its id.
  let quotedDistinct: [UInt32: Int]
  let days: DaySeries

  /// The file of a table, packed or not; nothing if it is not part of the set.
  func file(_ table: String) -> WrittenFile? {
    files[table + ".csv"] ?? files[table + ".csv.gz"]
  }

  init(_ figures: Figures, facts: RunFacts, files: [WrittenFile]) throws {
    self.figures = figures
    self.facts = facts
    var byName: [String: WrittenFile] = [:]
    for file in files { byName[file.name] = file }
    self.files = byName
    let top = Array(figures.actors.prefix(PageSource.actors))
    self.top = top

    var places: [UInt32: Int] = [:]
    for (place, actor) in top.enumerated() { places[actor.id] = place }
    var evidence = [[EvidenceFigure]](repeating: [], count: top.count)
    // The table is in the order of the actors, so the first ones come first.
    for row in figures.evidence {
      guard let place = places[row.id] else { break }
      if evidence[place].count < 3 { evidence[place].append(row) }
    }
    self.evidence = evidence

    var quoted: [UInt32: Int] = [:]
    for speaker in figures.speakers where places[speaker.id] != nil {
      quoted[speaker.id] = speaker.articlesDistinct
    }
    quotedDistinct = quoted
    days = try DaySeries(figures, top: top.map(\.id))
  }

  /// The number that `run.csv` has for a name.
  func ledger(_ name: String) -> Int {
    figures.ledger.first { $0.name == name }?.value ?? 0
  }

  /// The name of an actor, by symbol of its id.
  func name(_ id: UInt32) -> String {
    Excerpt.of(figures.nameAndKind(of: id).name, limit: PageSource.nameLength)
  }

  /// A text of `passages`, cut where it is long.
  func passage(_ number: UInt32?, limit: Int) -> String {
    guard let number else { return "" }
    return Excerpt.of(figures.passages.bytes, figures.passages.range(number), limit: limit)
  }

  /// An outlet, by symbol.
  func outlet(_ symbol: UInt32) -> String {
    Excerpt.of(
      figures.symbols.bytes, figures.symbols.range(symbol), limit: PageSource.nameLength)
  }
}

/// The beginning of a text.
enum Excerpt {
  /// The first characters of a text, with an ellipsis if more follow.
  static func of(_ text: String, limit: Int) -> String {
    // Scalars, since one character may have a million of them.
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// The first characters of bytes, of which no more than needed are read.
  static func of(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> String {
    // A scalar has at most four bytes; one more scalar shows whether the text goes on.
    var end = min(range.upperBound, range.lowerBound + 4 * (limit + 1))
    while end < range.upperBound, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return of(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self), limit: limit)
  }
}
