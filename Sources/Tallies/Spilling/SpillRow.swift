/// Counters that add up and can be laid aside as numbers.
protocol SpillRow: Sendable {
  /// How many numbers a row is written as.
  static var fields: Int { get }

  /// A row that counts nothing.
  init()

  /// Adds the counters of the same key in other articles.
  mutating func add(_ other: Self)

  func write(_ output: inout OutputSpan<UInt8>)

  init(_ reader: inout ByteReader, _ bytes: Span<UInt8>)
}

/// Articles of a key.
struct ArticleCount: SpillRow {
  static var fields: Int { 1 }

  var articles: UInt32 = 0

  mutating func add(_ other: ArticleCount) { articles &+= other.articles }

  func write(_ output: inout OutputSpan<UInt8>) { output.number(articles) }
}

extension ArticleCount {
  init(_ reader: inout ByteReader, _ bytes: Span<UInt8>) { articles = reader.word(bytes) }
}

extension PairTally: SpillRow {
  static var fields: Int { 2 }

  mutating func add(_ other: PairTally) {
    articles &+= other.articles
    sentences &+= other.sentences
  }

  func write(_ output: inout OutputSpan<UInt8>) {
    output.number(articles)
    output.number(sentences)
  }

  init(_ reader: inout ByteReader, _ bytes: Span<UInt8>) {
    articles = reader.word(bytes)
    sentences = reader.word(bytes)
  }
}

extension ActorDayTally: SpillRow {
  static var fields: Int { 6 }

  mutating func add(_ other: ActorDayTally) {
    articles &+= other.articles
    articlesDistinct &+= other.articlesDistinct
    mentions &+= other.mentions
    quotes &+= other.quotes
    quoteWords &+= other.quoteWords
    if outlet == 0 {
      outlet = other.outlet
    } else if other.outlet != 0, other.outlet != outlet {
      outlet = .max
    }
  }

  func write(_ output: inout OutputSpan<UInt8>) {
    output.number(articles)
    output.number(articlesDistinct)
    output.number(mentions)
    output.number(quotes)
    output.number(quoteWords)
    // One up: `.max`, for several outlets, is the commonest after those of one outlet.
    output.number(outlet &+ 1)
  }

  init(_ reader: inout ByteReader, _ bytes: Span<UInt8>) {
    articles = reader.word(bytes)
    articlesDistinct = reader.word(bytes)
    mentions = reader.word(bytes)
    quotes = reader.word(bytes)
    quoteWords = reader.word(bytes)
    outlet = reader.word(bytes) &- 1
  }
}

extension ActorOutletTally: SpillRow {
  static var fields: Int { 4 }

  mutating func add(_ other: ActorOutletTally) {
    articles &+= other.articles
    articlesDistinct &+= other.articlesDistinct
    mentions &+= other.mentions
    quotes &+= other.quotes
  }

  func write(_ output: inout OutputSpan<UInt8>) {
    output.number(articles)
    output.number(articlesDistinct)
    output.number(mentions)
    output.number(quotes)
  }

  init(_ reader: inout ByteReader, _ bytes: Span<UInt8>) {
    articles = reader.word(bytes)
    articlesDistinct = reader.word(bytes)
    mentions = reader.word(bytes)
    quotes = reader.word(bytes)
  }
}
