import Actors
import Cleaning
import Dumps
import Foundation
import NewsText
import Nightly
import Quotations
import Synchronization
import Tallies

/// What is fuzzed: any bytes are given to one part of the program, and nothing may trap.
///
/// The first byte of an input chooses the part, so that one corpus serves all of them and libFuzzer
/// finds its way from one to the next.
enum FuzzTarget: UInt8, CaseIterable {
  /// Reading a dump whose format is recognised.
  case dump
  /// Reading a dump of the format that the next byte says.
  case format
  /// Cleaning, tokens, mentions and quotations of a text.
  case article
  /// Loading a dictionary file.
  case dictionary
  /// Reading a block of findings.
  case findings
  /// Reading a partial.
  case partial

  /// The only part to be fuzzed, and for `format` the only format; from `ROLLCALL_FUZZ_PART`.
  private static let only: (part: FuzzTarget, format: DumpFormat?)? = {
    guard let name = ProcessInfo.processInfo.environment["ROLLCALL_FUZZ_PART"] else { return nil }
    if let part = allCases.first(where: { "\($0)" == name }) { return (part, nil) }
    if let format = DumpFormat(rawValue: name) { return (.format, format) }
    fatalError("ROLLCALL_FUZZ_PART: no part is called '\(name)'")
  }()

  /// Gives `input` to the part that its first byte chooses, unless only one is fuzzed.
  static func run(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    switch only?.part ?? FuzzTarget.allCases[Int(first) % FuzzTarget.allCases.count] {
    case .dump: read(bytes, as: nil)
    case .format:
      let formats = DumpFormat.allCases
      read(
        Array(bytes.dropFirst()),
        as: only?.format ?? formats[Int(bytes.first ?? 0) % formats.count])
    case .article: analyse(bytes)
    case .dictionary:
      _ = ActorDictionary.load(layers: [DictionaryLayer(name: "fuzz", bytes: bytes)])
    case .findings: open(bytes)
    case .partial: _ = try? PartialReader.items(of: bytes)
    }
  }

  /// Reads all records twice, in other pieces: the same must come out.
  private static func read(_ bytes: [UInt8], as format: DumpFormat?) {
    var options = DumpOptions()
    options.format = format
    options.maxRecord = 4096
    let whole = count(bytes, [1 << 18], options)
    let pieces = count(bytes, [7, 1, 300], options)
    precondition(whole == pieces, "the result depends on the pieces")
  }

  private static func count(_ bytes: [UInt8], _ pieces: [Int], _ options: DumpOptions) -> [Int]? {
    guard
      var reader = try? DumpReader(
        source: ArraySource(bytes, pieces: pieces), name: "fuzz", options: options)
    else { return nil }
    let decoder = RecordDecoder(layout: reader.layout, options: options)
    var articles = 0
    var rejections = 0
    while let batch = reader.next() {
      decoder.decode(batch) { record in
        switch record {
        case .article: articles += 1
        case .rejected: rejections += 1
        }
      }
    }
    precondition(articles + rejections == reader.totals.records, "a record is lost")
    return [articles, rejections, reader.faults.count]
  }

  private static let analyst = Mutex(Analyst(dictionary: .builtIn, cleaner: Cleaner()))

  /// The first line is the headline.
  private static func analyse(_ bytes: [UInt8]) {
    var bytes = bytes
    // Readers give valid UTF-8.
    _ = UTF8Repair.repair(&bytes)
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
    var article = Article(ordinal: 1)
    article.title = Array(bytes[..<end])
    article.text = Array(bytes[end...])
    analyst.withLock { analyst in
      guard analyst.analyse(article) == nil else { return }
      let text = analyst.clean.text.count
      for mention in analyst.annotations.mentions {
        precondition(mention.range.upper <= text, "a mention lies outside the text")
      }
      for piece in analyst.quotations {
        precondition(piece.range.upper <= text, "a quotation lies outside the text")
      }
    }
  }

  private static func open(_ bytes: [UInt8]) {
    guard let block = try? FindingsBlock(bytes: bytes) else { return }
    var rejections = RejectionReader(block)
    while rejections.next() != nil {}
    guard var reader = try? PassageReader(block) else { return }
    var passage = Passage()
    while (try? reader.next(&passage, of: block)) == true {}
  }
}

#if FUZZER
  /// What libFuzzer calls for every input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzTarget.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
#else
  /// Without libFuzzer: gives the files of a corpus to the parts once, or makes inputs by mutation.
  ///
  ///     fuzz FILE…             each file once
  ///     fuzz --random N SEED FILE…   N mutations of the files
  @main
  struct FuzzProgram {
    static func main() {
      var words = Array(CommandLine.arguments.dropFirst())
      var count = 0
      var random = Random(state: 1)
      if words.first == "--random", words.count > 3 {
        count = Int(words[1]) ?? 0
        random.state = UInt64(words[2]) ?? 1
        words.removeFirst(3)
      }
      let corpus = words.compactMap { FileManager.default.contents(atPath: $0).map(Array.init) }
      for input in corpus { FuzzTarget.run(input) }
      guard !corpus.isEmpty else { return print("no corpus") }
      for _ in 0..<count {
        var input = corpus[random.below(corpus.count)]
        for _ in 0...random.below(4) { mutate(&input, corpus, &random) }
        FuzzTarget.run(input)
      }
      print("\(corpus.count) inputs, \(count) mutations: nothing found")
    }

    /// Changes a byte, takes a stretch out, doubles it, or brings one from another input.
    private static func mutate(
      _ input: inout [UInt8], _ corpus: [[UInt8]], _ random: inout Random
    ) {
      guard !input.isEmpty else { return input.append(UInt8(random.below(256))) }
      let at = random.below(input.count)
      let end = min(input.count, at + 1 + random.below(40))
      switch random.below(6) {
      case 0: input[at] = UInt8(random.below(256))
      case 1: input[at] ^= 1 << UInt8(random.below(8))
      case 2: input.removeSubrange(at..<end)
      case 3: input.insert(contentsOf: input[at..<end], at: at)
      case 4: input.removeLast(input.count - at)
      default:
        let other = corpus[random.below(corpus.count)]
        guard !other.isEmpty else { return }
        let from = random.below(other.count)
        input.insert(
          contentsOf: other[from..<min(other.count, from + 1 + random.below(80))], at: at)
      }
    }

    /// SplitMix64.
    private struct Random {
      var state: UInt64

      mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
      }
    }
  }
#endif
