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
