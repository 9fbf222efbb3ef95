import Actors
import CBenchmark
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

  /// A dictionary of 25,000 surface forms: persons with a full name, a short form, two aliases and
  /// an office, and bodies with two names.
  private static func forms() -> DictionaryLayer {
    let syllables = ["ba", "del", "kor", "mi", "nas", "ol", "pre", "ru", "sta", "ve", "wen", "zu"]
    func word(_ number: Int) -> String {
      var rest = number
      var word = ""
      repeat {
        word += syllables[rest % syllables.count]
        rest /= syllables.count
      } while rest > 0
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    var rows = "id,kind,name,short,aliases,country,role,title,from,to\n"
    for i in 0..<5_000 {
      let (first, last) = (word(i % 700), word(i + 20_000))
      rows += "p.f\(i),person,\(first) \(last),\(last),\(first) A. \(last)|\(last) \(first),US,"
      rows += "min,Minister of \(first),2015,2019\n"
    }
    for i in 0..<2_500 {
      rows += "o.f\(i),company,\(word(i + 50_000)) Industries,,\(word(i + 50_000)) Group,,,,,\n"
    }
    return DictionaryLayer(name: "forms", bytes: Array(rows.utf8))
  }

  /// The bytes that a loaded dictionary keeps.
  private static func memory(of layer: DictionaryLayer) -> String {
    let before = bench_heap()
    let loaded = ActorDictionary.load(layers: [layer]).dictionary
    let kept = bench_heap() &- before
    return
      "\(loaded?.actors.count ?? 0) actors in \(Table.decimal(Double(kept) / 1e6, 1)) MB of memory"
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
    let forms = forms()
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
      Benchmark(
        name: "actors/25,000 surface forms/load", bytes: forms.bytes.count,
        note: memory(of: forms)
      ) {
        ActorDictionary.load(layers: [forms]).dictionary?.actors.count ?? 0
      },
    ]
  }
}
