import Actors
import Cleaning
import Dumps
import NewsText
import Nightly
import Quotations
import Segmentation
import Syndication
import Tallies

/// The speed of every stage of the map side, each with the stages before given, and of all together.
enum MapBenchmark {
  /// A few batches of a dump and what the stages make of them.
  private struct Sample {
    var batches: [RecordBatch] = []
    var decoder: RecordDecoder
    var articles: [Article] = []
    var results: [ReportsBenchmark.Input] = []
    var titles: [Segments] = []
    /// Bytes of the articles, headlines and texts.
    var bytes = 0
  }

  static func benchmarks(_ inputs: Inputs) -> [Benchmark] {
    guard let sample = read(inputs.dump) else { return [] }
    let bytes = sample.bytes
    func benchmark(_ stage: String, _ run: @escaping () -> Int) -> Benchmark {
      Benchmark(name: "map/english news/\(stage)", bytes: bytes, run: run)
    }
    var cleaner = Cleaner()
    var clean = CleanArticle()
    let segmenter = Segmenter()
    var segments = Segments()
    var tagger = Tagger(dictionary: .builtIn)
    var annotations = Annotations()
    var quoter = Quoter()
    var pieces: [QuotationPiece] = []
    var signer = SignatureBuilder()
    var builder = ReportsBenchmark.newBuilder()
    var analyst = Analyst(dictionary: .builtIn, cleaner: Cleaner())
    let results = sample.results
    return [
      benchmark("decode") {
        var count = 0
        for batch in sample.batches { sample.decoder.decode(batch) { _ in count += 1 } }
        return count
      },
      benchmark("clean") {
        for article in sample.articles { cleaner.clean(article, into: &clean) }
        return clean.text.count
      },
      benchmark("segment") {
        for result in results {
          let title = result.clean.title
          let text = result.clean.text
          segmenter.segment(title.span, into: &segments)
          segmenter.segment(text.span, into: &segments)
        }
        return segments.sentences.count
      },
      benchmark("tag") {
        for index in results.indices {
          let title = results[index].clean.title
          let text = results[index].clean.text
          tagger.annotate(
            title: title.span, titleSegments: sample.titles[index],
            text: text.span, segments: results[index].segments,
            day: results[index].article.day, into: &annotations)
        }
        return annotations.mentions.count
      },
      benchmark("quote") {
        for index in results.indices {
          let text = results[index].clean.text
          quoter.quotations(
            text: text.span, segments: results[index].segments,
            annotations: results[index].annotations, into: &pieces)
        }
        return pieces.count
      },
      benchmark("sign") {
        var count = 0
        for result in results {
          let text = result.clean.text
          let signature = signer.signature(
            of: text.span, tokens: result.segments.tokens)
          count += signature.isEmpty ? 0 : 1
        }
        return count
      },
      benchmark("findings") { ReportsBenchmark.blocks(results, &builder).count },
      benchmark("all") {
        var count = 0
        for batch in sample.batches {
          sample.decoder.decode(batch) { record in
            guard case .article(let article) = record, analyst.analyse(article) == nil else {
              return
            }
            let signature = signer.signature(
              of: analyst.clean.text.span, tokens: analyst.segments.tokens)
            builder.add(
              article: article, clean: analyst.clean, segments: analyst.segments,
              annotations: analyst.annotations, quotations: analyst.quotations,
              signature: signature)
          }
          count += builder.finish().articles
        }
        return count
      },
    ]
  }

  /// The first eight batches of a dump, taken through all stages.
  private static func read(_ path: String) -> Sample? {
    guard var reader = try? DumpReader(path: path) else { return nil }
    var sample = Sample(decoder: RecordDecoder(layout: reader.layout))
    var analyst = Analyst(dictionary: .builtIn, cleaner: Cleaner())
    var signer = SignatureBuilder()
    while sample.batches.count < 8, let batch = reader.next() {
      sample.decoder.decode(batch) { record in
        guard case .article(let article) = record else { return }
        sample.articles.append(article)
        sample.bytes += article.title.count + article.text.count
        guard analyst.analyse(article) == nil else { return }
        sample.titles.append(analyst.titleSegments)
        sample.results.append(
          ReportsBenchmark.Input(
            article: article, clean: analyst.clean, segments: analyst.segments,
            annotations: analyst.annotations, quotations: analyst.quotations,
            signature: signer.signature(
              of: analyst.clean.text.span, tokens: analyst.segments.tokens)))
      }
      sample.batches.append(batch)
    }
    return sample
  }
}
