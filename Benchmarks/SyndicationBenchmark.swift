import Segmentation
import Syndication

/// The speed of signatures and of clustering.
enum SyndicationBenchmark {
  /// Computes the signature of every text once.
  ///
  /// The tokens are made beforehand: in the job they are there anyway.
  static func signatures(text: [[UInt8]], tokens: [Tokens]) -> [Signature] {
    var builder = SignatureBuilder()
    var result: [Signature] = []
    result.reserveCapacity(text.count)
    for i in text.indices {
      let bytes = text[i]
      result.append(builder.signature(of: bytes.span, tokens: tokens[i]))
    }
    return result
  }

  /// Clusters the signatures and returns the number of distinct articles.
  static func cluster(_ signatures: [Signature]) -> Int {
    var clusterer = Clusterer()
    for signature in signatures {
      clusterer.add(signature, day: nil, outlet: 0, url: 0, published: nil)
    }
    return (0..<clusterer.count).count { clusterer.disposition(of: $0).countsAsDistinct }
  }
}

extension SyndicationBenchmark {
  /// Signatures of English news, and the clustering of them.
  static func benchmarks(_ inputs: Inputs) -> [Benchmark] {
    let texts = inputs.english
    let segmenter = Segmenter()
    let tokens = texts.map { text in
      var segments = Segments()
      segmenter.segment(text.span, into: &segments)
      return segments.tokens
    }
    let bytes = texts.reduce(0) { $0 + $1.count }
    let made = signatures(text: texts, tokens: tokens)
    return [
      Benchmark(name: "syndication/english news/signatures", bytes: bytes) {
        signatures(text: texts, tokens: tokens).count
      },
      Benchmark(name: "syndication/english news/clusters", bytes: bytes) { cluster(made) },
    ]
  }
}
