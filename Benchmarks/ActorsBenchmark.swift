import Actors
import NewsText
import Segmentation

/// The speed of tagging and of loading the dictionary.
enum ActorsBenchmark {
  /// Tags every text once and returns the number of mentions.
  ///
  /// Tokens and sentences are made beforehand: in the job they are there anyway.
  static func tag(_ tagger: inout Tagger, text: [[UInt8]], segments: [Segments], day: Day?) -> Int {
    let none: [UInt8] = []
    let noSegments = Segments()
    var annotations = Annotations()
    var count = 0
    for i in text.indices {
      let bytes = text[i]
      tagger.annotate(
        title: none.span, titleSegments: noSegments, text: bytes.span, segments: segments[i],
        day: day, into: &annotations)
      count += annotations.mentions.count
    }
    return count
  }

  private static func segmented(_ texts: [[UInt8]]) -> [Segments] {
    texts.map { text in
      var segments = Segments()
      Segmenter().segment(text.span, into: &segments)
      return segments
    }
  }

  /// A dictionary of `count` aliases that share their first words.
  private static func sharedPrefixes(_ count: Int) -> ActorDictionary? {
    var rows = "id,kind,name,aliases\n"
    for i in 0..<count { rows += "o.a\(i),ngo,United Front for the Free People \(i) League,\n" }
    let layer = DictionaryLayer(name: "prefixes", bytes: Array(rows.utf8))
    return ActorDictionary.load(layers: DictionaryLayer.defaults + [layer]).dictionary
  }

  /// Tagging with the built-in dictionary and with one of 100,000 aliases, hostile texts, loading.
  static func benchmarks(_ inputs: Inputs) -> [Benchmark] {
    let texts = inputs.english
    let segments = segmented(texts)
    let bytes = texts.reduce(0) { $0 + $1.count }
    let day = Day(iso: "2021-03-18")
    var capitals: [UInt8] = []
    while capitals.count < 1 << 20 { capitals += Array("Kim Alda United Front May ".utf8) }
    let hostile = [capitals]
    let hostileSegments = segmented(hostile)
    var tagger = Tagger(dictionary: .builtIn)
    var crowded = Tagger(dictionary: sharedPrefixes(100_000) ?? .builtIn)
    let layers = DictionaryLayer.defaults
    return [
      Benchmark(name: "actors/english news/tag", bytes: bytes) {
        tag(&tagger, text: texts, segments: segments, day: day)
      },
      Benchmark(name: "actors/english news/tag, 100,000 more aliases", bytes: bytes) {
        tag(&crowded, text: texts, segments: segments, day: day)
      },
      Benchmark(name: "actors/1 MB of capitals/tag", bytes: capitals.count) {
        tag(&crowded, text: hostile, segments: hostileSegments, day: day)
      },
      Benchmark(
        name: "actors/built-in layers/load", bytes: layers.reduce(0) { $0 + $1.bytes.count }
      ) {
        ActorDictionary.load(layers: layers).dictionary?.actors.count ?? 0
      },
    ]
  }
}
