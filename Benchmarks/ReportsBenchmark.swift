import Actors
import Cleaning
import NewsText
import Nightly
import Quotations
import Reports
import Segmentation
import Syndication
import Tallies

/// The speed of findings, of their reduction, and of the reports, the stages before given.
enum ReportsBenchmark {
  /// One article with everything the stages before found in it.
  struct Input {
    var article: Article
    var clean: CleanArticle
    var segments: Segments
    var annotations: Annotations
    var quotations: [QuotationPiece]
    var signature: Signature
  }

  /// Analyses texts as articles of some outlets and days.
  static func prepare(_ texts: [[UInt8]]) -> [Input] {
    var analyst = Analyst(dictionary: .builtIn, cleaner: Cleaner())
    var signer = SignatureBuilder()
    var inputs: [Input] = []
    for (index, text) in texts.enumerated() {
      var article = Article(ordinal: index + 1)
      article.text = text
      article.title = Array(text.prefix(60).split(separator: 0x0A).first ?? [])
      article.outlet = "outlet-\(index % 40).example"
      // Five days: too few for a baseline, as in most nights nothing bursts.
      article.day = Day(number: 18_000 + Int32(index % 5))
      article.published = Int64(18_000 + index % 5) * 86_400
      guard analyst.analyse(article) == nil else { continue }
      let signature = signer.signature(
        of: analyst.clean.text.span, tokens: analyst.segments.tokens)
      inputs.append(
        Input(
          article: article, clean: analyst.clean, segments: analyst.segments,
          annotations: analyst.annotations, quotations: analyst.quotations,
          signature: signature))
    }
    return inputs
  }

  static func newBuilder() -> FindingsBuilder {
    FindingsBuilder(
      actorIDs: ActorDictionary.builtIn.actors.map(\.id), rules: CleaningRule.all.map(\.name))
  }

  /// The findings of all inputs in blocks of about 1 MiB of text.
  static func blocks(_ inputs: [Input], _ builder: inout FindingsBuilder) -> [FindingsBlock] {
    var blocks: [FindingsBlock] = []
    var bytes = 0
    for input in inputs {
      builder.add(
        article: input.article, clean: input.clean, segments: input.segments,
        annotations: input.annotations, quotations: input.quotations,
        signature: input.signature)
      bytes += input.clean.text.count
      if bytes >= 1 << 20 {
        blocks.append(builder.finish())
        bytes = 0
      }
    }
    blocks.append(builder.finish())
    return blocks
  }

  /// Takes note of the blocks again and again, until they stand for `rounds` times the text.
  static func noted(_ blocks: [FindingsBlock], rounds: Int) -> Reduction {
    var reduction = Reduction(
      settings: TallySettings(), facts: DictionaryFacts(.builtIn), search: EveryArticleDistinct())
    do throws(FindingsError) {
      try reduction.begin("a")
      for _ in 0..<rounds {
        for block in blocks { _ = try reduction.note(block) }
      }
      try reduction.end(InputSummary(name: "a", size: 0, sha256: ""))
      try reduction.resolve()
    } catch {
      fatalError("\(error)")
    }
    return reduction
  }

  /// Adds the counts of all blocks and makes the figures.
  static func tallied(
    _ reduction: consuming Reduction, _ blocks: [FindingsBlock], rounds: Int
  ) -> Figures {
    do {
      for round in 0..<rounds {
        for (index, block) in blocks.enumerated() {
          try reduction.tally(block, number: round * blocks.count + index)
        }
      }
      if try reduction.findBursts() {
        for round in 0..<rounds {
          for (index, block) in blocks.enumerated() {
            try reduction.elaborate(block, number: round * blocks.count + index)
          }
        }
      }
    } catch {
      fatalError("\(error)")
    }
    return reduction.finish()
  }

  /// Writes all tables, `quotes.csv` of all rounds included; returns the bytes.
  static func written(_ figures: Figures, _ blocks: [FindingsBlock], rounds: Int) -> Int {
    var destination = Counting()
    do {
      var quotes = try QuotesWriter(into: destination.open(""), settings: figures.settings)
      for _ in 0..<rounds {
        for block in blocks { try quotes.add(block, input: "a") }
      }
      let rows = quotes.rows
      let file = destination.close(try quotes.finish(), name: "quotes.csv", rows: rows)
      _ = try ReportSet(facts: RunFacts(programVersion: "", dictionaryDigest: ""))
        .write(figures, streamed: [file], to: &destination)
    } catch {
      fatalError("\(error)")
    }
    return destination.bytes
  }

  /// Writes the page and what else describes a set; returns the bytes.
  static func described(_ figures: Figures) -> Int {
    var destination = Counting()
    do {
      _ = try ReportSet(facts: RunFacts(programVersion: "", dictionaryDigest: ""))
        .describe(figures, tables: [], in: &destination)
    } catch {
      fatalError("\(error)")
    }
    return destination.bytes
  }

  static func benchmarks(_ inputs: Inputs) -> [Benchmark] {
    let articles = prepare(inputs.english)
    let bytes = articles.reduce(0) { $0 + $1.clean.text.count }
    var builder = newBuilder()
    let blocks = blocks(articles, &builder)
    let size = blocks.reduce(0) { $0 + $1.bytes.count }
    let rounds = max(1, (256 << 20) / max(1, bytes))
    let noted = noted(blocks, rounds: rounds)
    let figures = tallied(noted, blocks, rounds: rounds)
    Benchmarks.say(
      "benchmarks: findings take \(size * 1000 / max(1, bytes)) bytes for 1000 of text")
    let mentions = articles.reduce(0) { $0 + $1.annotations.mentions.count }
    let entities = articles.reduce(0) { $0 + $1.annotations.entities.count }
    let pieces = articles.reduce(0) { $0 + $1.quotations.count }
    Benchmarks.say(
      "benchmarks: \(articles.count) articles, \(bytes) bytes, \(mentions) mentions, \(entities) entities, \(pieces) pieces"
    )
    for section in blocks[0].sectionSizes.indices {
      let sum = blocks.reduce(0) { $0 + $1.sectionSizes[section].bytes }
      Benchmarks.say(
        "benchmarks:   \(blocks[0].sectionSizes[section].name) \(sum * 1000 / max(1, bytes))")
    }
    return [
      Benchmark(name: "reports/english news/findings", bytes: bytes) {
        ReportsBenchmark.blocks(articles, &builder).count
      },
      Benchmark(name: "reports/english news/note", bytes: bytes * rounds) {
        ReportsBenchmark.noted(blocks, rounds: rounds).articleCount
      },
      Benchmark(name: "reports/english news/tally and figures", bytes: bytes * rounds) {
        tallied(noted, blocks, rounds: rounds).actors.count
      },
      Benchmark(name: "reports/english news/write", bytes: bytes * rounds) {
        written(figures, blocks, rounds: rounds)
      },
      Benchmark(name: "reports/english news/page", bytes: bytes * rounds) { described(figures) },
      Benchmark(name: "reports/english news/reconcile", bytes: bytes * rounds) {
        figures.reconcile().count
      },
    ]
  }
}

/// Leaves the search for copies to its own benchmark.
private struct EveryArticleDistinct: CopySearch {
  var count = 0

  mutating func add(_ key: ArticleKey) { count += 1 }

  mutating func resolve() -> Placements {
    Placements(kinds: Array(repeating: .distinct, count: count), clusters: [])
  }
}

/// Counts the bytes of files, and drops them.
private struct Counting: ReportDestination {
  struct Sink: ByteSink {
    var bytes = 0

    mutating func write(_ bytes: Span<UInt8>) { self.bytes += bytes.count }
  }

  var bytes = 0

  mutating func open(_ name: String) -> Sink { Sink() }

  mutating func close(_ sink: Sink, name: String, rows: Int?) -> WrittenFile {
    bytes += sink.bytes
    return WrittenFile(name: name, bytes: sink.bytes, sha256: "", rows: rows)
  }
}
