/// What is counted of a line in an outlet.
struct LineTally: SpillRow {
  static var fields: Int { 5 }

  /// Articles that have it, those that retell another one apart.
  var articles: UInt32 = 0
  /// Keys of its days, the last one plus one.
  var firstDay: UInt32 = .max
  var lastDay: UInt32 = 0
  /// The first article that has it.
  var example: UInt32 = .max
  /// Symbol of the outlet.
  var outlet: UInt32 = 0

  mutating func add(_ other: LineTally) {
    articles &+= other.articles
    firstDay = min(firstDay, other.firstDay)
    lastDay = max(lastDay, other.lastDay)
    example = min(example, other.example)
    outlet = other.outlet
  }

  func write(_ output: inout OutputSpan<UInt8>) {
    output.number(articles)
    output.number(firstDay)
    output.number(lastDay)
    output.number(example)
    output.number(outlet)
  }

  /// A number for a line and its outlet, made of the hashes of both; equal in every part and process.
  ///
  /// The lowest bit tells captions. The highest is clear, since the largest number marks a free slot.
  static func key(line: UInt64, outlet: UInt64, isCaption: Bool) -> UInt64 {
    (Hashing.mix(line &+ outlet &* Hashing.multiplier) >> 2) << 1 | (isCaption ? 1 : 0)
  }

  /// The hashes of all lines of a block.
  static func hashes(of block: FindingsBlock) throws(FindingsError) -> [UInt64] {
    let bytes = block.bytes.span
    let lines = try BlockTexts(bytes, block.layout.lines)
    return (0..<lines.count).map { Hashing.bytes(bytes, lines.range($0)) }
  }
}

extension LineTally {
  init(_ reader: inout ByteReader, _ bytes: Span<UInt8>) {
    articles = reader.word(bytes)
    firstDay = reader.word(bytes)
    lastDay = reader.word(bytes)
    example = reader.word(bytes)
    outlet = reader.word(bytes)
  }
}

extension Tallies {
  /// Counts the lines of an article, unless it retells another one: what copies share is the story.
  mutating func addLines(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ open: OpenBlock, article: UInt32,
    outlet: UInt32, day: UInt32, counts: Bool
  ) {
    let count = reader.count(bytes)
    if count == 0 { return }
    let name = Hashing.bytes(symbols.bytes.span, symbols.range(outlet))
    for _ in 0..<count {
      let number = reader.index(bytes, below: open.lines.count * 2)
      if reader.failed { return }
      guard counts else { continue }
      let slot = lines.slot(
        LineTally.key(line: open.lines[number >> 1], outlet: name, isCaption: number & 1 == 1))
      lines[slot].articles &+= 1
      lines[slot].example = min(lines[slot].example, article)
      lines[slot].outlet = outlet
      if day != DayCode.undated {
        lines[slot].firstDay = min(lines[slot].firstDay, day)
        lines[slot].lastDay = max(lines[slot].lastDay, day + 1)
      }
    }
  }
}
