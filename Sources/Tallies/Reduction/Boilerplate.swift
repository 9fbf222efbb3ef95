/// The lines that recur over many articles of one outlet: what its pages say beside the articles.
///
/// Articles that copy or retell another one are left out, so a wire story does not make its own
/// sentences recur. Which lines recur is known when all blocks are tallied; their texts are then
/// looked up in the blocks that have the examples.
struct Boilerplate: Sendable {
  struct Row: Sendable {
    var key: UInt64
    var tally: LineTally
    /// Distinct articles of the outlet.
    var outletArticles: Int
    /// The text; empty until it was looked up.
    var text: [UInt8] = []

    var isCaption: Bool { key & 1 == 1 }
  }

  /// A line recurs in this many articles of its outlet, and in one of `leastShare` of them.
  ///
  /// Measured on 9,000 articles of 259 outlets: fewer articles bring in headings of two columns and
  /// speakers of interviews, a smaller share what an agency says often (`Terms were not disclosed.`).
  static let leastArticles = 5
  static let leastShare = 100
  /// A caption of a gallery recurs in this many, whatever their share.
  static let leastOfCaption = 3

  /// The lines, by their examples, in the order of articles.
  private(set) var rows: [Row] = []

  init() {}

  /// Chooses the lines of tallies, which forget them.
  init(_ tallies: inout Tallies) throws {
    var articles: [UInt32: Int] = [:]
    for (row, outlet) in tallies.outlets.keys.enumerated() {
      articles[UInt32(outlet)] = Int(tallies.outlets.rows[row].articlesDistinct)
    }
    var rows: [Row] = []
    try tallies.lines.merged(
      rename: { _, row, symbols in row.outlet = symbols[Int(row.outlet)] },
      sorting: { $0 }
    ) { key, tally in
      let row = Row(key: key, tally: tally, outletArticles: articles[tally.outlet] ?? 0)
      if Boilerplate.recurs(row) { rows.append(row) }
    }
    rows.sort { ($0.tally.example, $0.key) < ($1.tally.example, $1.key) }
    self.rows = rows
    outlets = rows.map {
      Hashing.bytes(tallies.symbols.bytes.span, tallies.symbols.range($0.tally.outlet))
    }
  }

  /// Whether a line of that many articles is furniture.
  private static func recurs(_ row: Row) -> Bool {
    let count = Int(row.tally.articles)
    if row.isCaption { return count >= leastOfCaption }
    return count >= leastArticles && count * leastShare >= row.outletArticles
  }

  /// The hash of the outlet of each row.
  private var outlets: [UInt64] = []

  /// The rows whose examples are in a block, of which the head is enough; its first article is `base`.
  private func examples(in block: FindingsBlock, base: Int) -> Range<Int> {
    var first = 0
    var end = rows.count
    while first < end {
      let middle = (first + end) / 2
      if Int(rows[middle].tally.example) < base { first = middle + 1 } else { end = middle }
    }
    while end < rows.count, Int(rows[end].tally.example) < base + block.articles { end += 1 }
    return first..<end
  }

  /// Whether `findTexts` has to see a block, of which the head is enough to tell.
  func hasExamples(in block: FindingsBlock, base: Int) -> Bool {
    !examples(in: block, base: base).isEmpty
  }

  /// Looks up the texts of the lines whose examples are in a block; its first article is `base`.
  mutating func findTexts(in block: FindingsBlock, base: Int) throws(FindingsError) {
    let examples = examples(in: block, base: base)
    if examples.isEmpty { return }
    let bytes = block.bytes.span
    let lines = try BlockTexts(bytes, block.layout.lines)
    for line in 0..<lines.count {
      let range = lines.range(line)
      let hash = Hashing.bytes(bytes, range)
      for row in examples where rows[row].text.isEmpty {
        let key = LineTally.key(
          line: hash, outlet: outlets[row], isCaption: rows[row].isCaption)
        guard key == rows[row].key else { continue }
        for place in range { rows[row].text.append(bytes[place]) }
      }
    }
  }
}
