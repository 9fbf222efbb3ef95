import CBenchmark
import Segmentation

/// The speed of words and sentences, with peers on the same texts.
enum TokenizerBenchmark {
  /// Everything measured on each kind of text.
  static func benchmarks(_ inputs: Inputs) -> [Benchmark] {
    inputs.kinds.flatMap { kind in
      words(kind) + [segments(kind)] + peers(kind)
    }
  }

  /// Words with offsets and classes: the automatic path, then each by name.
  private static func words(_ kind: Inputs.Kind) -> [Benchmark] {
    Tokenizer.Path.allCases.filter(\.isSupported).map { path in
      let tokenizer = Tokenizer(path: path)
      let buffer = Buffer()
      let suffix = path == .automatic ? "" : " by \(path)"
      return Benchmark(name: "tokenizer/\(kind.name)/words\(suffix)", bytes: kind.bytes) {
        var count = 0
        for text in kind.texts {
          tokenizer.tokenize(text.span, into: &buffer.segments.tokens)
          count += buffer.segments.tokens.count
        }
        return count
      }
    }
  }

  private static func segments(_ kind: Inputs.Kind) -> Benchmark {
    let segmenter = Segmenter()
    let buffer = Buffer()
    return Benchmark(name: "tokenizer/\(kind.name)/words and sentences", bytes: kind.bytes) {
      var count = 0
      for text in kind.texts {
        segmenter.segment(text.span, into: &buffer.segments)
        count += buffer.segments.sentences.count
      }
      return count
    }
  }

  /// Buffers that live from run to run, as in the pipeline.
  private final class Buffer {
    var segments = Segments()
    var bounds: [UInt32] = []
    var copy: [UInt8] = []
  }

  // MARK: Peers

  private static func peers(_ kind: Inputs.Kind) -> [Benchmark] {
    let name = "tokenizer/\(kind.name)/peer: "
    let strings = kind.texts.map { String(decoding: $0, as: UTF8.self) }
    let buffer = Buffer()
    let longest = kind.texts.map(\.count).max() ?? 0
    buffer.copy = [UInt8](repeating: 0, count: longest)
    buffer.bounds = [UInt32](repeating: 0, count: longest + 1)
    var peers = [
      Benchmark(name: name + "scalar loop, ASCII words", bytes: kind.bytes) {
        kind.texts.reduce(0) { $0 + scalarLoop($1.span, into: &buffer.bounds) }
      },
      Benchmark(name: name + "Swift, characters", bytes: kind.bytes) {
        strings.reduce(0) { $0 + characters($1, into: &buffer.bounds) }
      },
      Benchmark(name: name + "memcpy", bytes: kind.bytes) {
        for text in kind.texts {
          unsafe text.withUnsafeBytes { source in
            unsafe buffer.copy.withUnsafeMutableBytes { target in
              guard let to = target.baseAddress, let from = source.baseAddress else { return }
              unsafe bench_copy(to, from, source.count)
            }
          }
        }
        return kind.texts.count
      },
    ]
    if bench_icu_available() != 0 {
      let icu = ICUWords(kind.texts)
      peers.append(
        Benchmark(name: name + "ICU", bytes: kind.bytes) {
          icu.count(into: &buffer.bounds, isUTF16: false)
        })
      peers.append(
        Benchmark(name: name + "ICU, UTF-16", bytes: kind.bytes) {
          icu.count(into: &buffer.bounds, isUTF16: true)
        })
    }
    return peers
  }

  /// What one writes without thinking: runs of ASCII letters and figures, every other byte alone.
  private static func scalarLoop(_ text: Span<UInt8>, into bounds: inout [UInt32]) -> Int {
    var count = 0
    var inWord = false
    for index in text.indices {
      let byte = text[index]
      let isWord =
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
      if !(isWord && inWord) {
        bounds[count] = UInt32(truncatingIfNeeded: index)
        count += 1
      }
      inWord = isWord
    }
    return count
  }

  /// The standard library has no words; this divides at characters that are no letter or figure.
  private static func characters(_ text: String, into bounds: inout [UInt32]) -> Int {
    var count = 0
    var inWord = false
    var offset = 0
    for character in text {
      let isWord = character.isLetter || character.isNumber
      if !(isWord && inWord) {
        bounds[count] = UInt32(truncatingIfNeeded: offset)
        count += 1
      }
      inWord = isWord
      offset += character.utf8.count
    }
    return count
  }
}

/// ICU's word iterators of several texts, opened at the first use.
private final class ICUWords {
  private let texts: [[UInt8]]
  private var iterators: [UInt] = []

  init(_ texts: [[UInt8]]) { self.texts = texts }

  /// Walks the words of every text once.
  func count(into bounds: inout [UInt32], isUTF16: Bool) -> Int {
    if iterators.isEmpty {
      iterators = texts.map { text in
        unsafe text.withUnsafeBufferPointer { unsafe bench_icu_open($0.baseAddress, $0.count) }
      }
    }
    var count = 0
    for icu in iterators where icu != 0 {
      count += unsafe bounds.withUnsafeMutableBufferPointer { bounds in
        isUTF16
          ? unsafe bench_icu_words_utf16(icu, bounds.baseAddress, bounds.count)
          : unsafe bench_icu_words(icu, bounds.baseAddress, bounds.count)
      }
    }
    return count
  }

  deinit {
    for icu in iterators where icu != 0 { bench_icu_close(icu) }
  }
}
