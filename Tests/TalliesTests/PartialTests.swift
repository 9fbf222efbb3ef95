import Actors
import Cleaning
import NewsText
import Quotations
import Segmentation
import Syndication
import TestSupport
import Testing

@testable import Tallies

@Suite struct PartialTests {
  private func sample() -> [UInt8] {
    var builder = FindingsBuilder(actorIDs: ["p.a", "c.b"], rules: ["r"])
    var writer = PartialWriter()
    var bytes = writer.begin(
      PartialHeader(programVersion: "1", dictionaryDigest: "d", settings: ["s": "t", "a": ""]))
    for input in ["a", "b"] {
      bytes += writer.begin(input: input)
      for ordinal in 1...3 {
        builder.add(
          article: Article(ordinal: ordinal), clean: CleanArticle(), segments: Segments(),
          annotations: Annotations(), quotations: [], signature: Signature())
        builder.reject(
          Rejection(
            ordinal: 9, offset: 1, size: 2, member: "m", reason: .noText, detail: "", sample: "s"))
        bytes += writer.append(PackedBlock(builder.finish()))
      }
      bytes += writer.end(
        InputSummary(
          name: input, size: 7, sha256: "00", outcome: .damaged,
          faults: [InputFault(offset: 3, reason: "damaged", detail: "cut")]))
    }
    return bytes + writer.finish()
  }

  @Test func comesBackInChunksOfAnySize() throws {
    let bytes = sample()
    let whole = try PartialReader.items(of: bytes)
    #expect(whole.count == 1 + 2 * 5)
    guard case .end(let summary) = whole[5] else {
      Issue.record("the sixth item is no end")
      return
    }
    #expect(summary.faults.count == 1 && summary.outcome == .damaged)
    for size in [1, 2, 7, 64] {
      var reader = PartialReader()
      var items: [PartialItem] = []
      var start = 0
      while start < bytes.count {
        reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        while let item = try reader.next() { items.append(item) }
        start += size
      }
      try reader.finish()
      #expect(items == whole)
    }
  }

  @Test func everyCutIsSeen() {
    let bytes = sample()
    for end in bytes.indices {
      #expect(throws: PartialError.self) { try PartialReader.items(of: Array(bytes[..<end])) }
    }
    #expect(throws: PartialError.self) { try PartialReader.items(of: bytes + [0]) }
  }

  @Test func everyWrongByteIsSeen() {
    let bytes = sample()
    for index in bytes.indices {
      for bit: UInt8 in [1, 0x80] {
        var wrong = bytes
        wrong[index] ^= bit
        #expect(throws: PartialError.self) { try PartialReader.items(of: wrong) }
      }
    }
  }

  @Test func framesCannotBeLostOrExchanged() throws {
    var builder = FindingsBuilder(actorIDs: [], rules: [])
    var writer = PartialWriter()
    let head = writer.begin(
      PartialHeader(programVersion: "", dictionaryDigest: "", settings: [:]))
    let begin = writer.begin(input: "a")
    let first = writer.append(PackedBlock(builder.finish()))
    let second = writer.append(PackedBlock(builder.finish()))
    let tail = writer.end(InputSummary(name: "a", size: 0, sha256: "")) + writer.finish()
    #expect(try PartialReader.items(of: head + begin + first + second + tail).count == 5)
    #expect(throws: PartialError.self) {
      try PartialReader.items(of: head + begin + second + first + tail)
    }
    #expect(throws: PartialError.self) { try PartialReader.items(of: head + begin + first + tail) }
    #expect(throws: PartialError.self) {
      try PartialReader.items(of: head + begin + first + first + second + tail)
    }
  }

  /// Packed blocks that were damaged on purpose, past the checksums of their frames.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func damagedPackedBlocksAreRefused(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let block = ForgedBlock.sample()
    let packed = PackedBlock(block)
    #expect(try packed.unpacked() == block)
    #expect(packed.bytes.count < block.bytes.count)
    for end in packed.bytes.indices {
      #expect(throws: FindingsError.self) {
        try PackedBlock(bytes: Array(packed.bytes[..<end])).unpacked()
      }
    }
    for _ in 0..<300 {
      var bytes = packed.bytes
      bytes[Int.random(in: bytes.indices, using: &random)] ^=
        1 << UInt8.random(in: 0..<8, using: &random)
      // A flag in the header of the stream may mean nothing; nothing else passes unseen.
      if let other = try? PackedBlock(bytes: bytes).unpacked() { #expect(other == block) }
    }
    // A size that no stream of this length can have costs no memory.
    for size in [UInt64.max, 1 << 62, 1 << 40, UInt64(block.bytes.count + 1)] {
      var bytes = packed.bytes
      for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: size >> UInt64(8 * index)) }
      #expect(throws: FindingsError.self) { try PackedBlock(bytes: bytes).unpacked() }
    }
  }

  /// Blocks that were damaged on purpose, past all checksums: an error or figures, never a trap.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func forgedBlocksDoNotTrap(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let block = ForgedBlock.sample()
    for _ in 0..<400 {
      var bytes = block.bytes
      for _ in 0..<Int.random(in: 1..<4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      do {
        let forged = try FindingsBlock(bytes: bytes)
        var reduction = Reduction(
          settings: TallySettings(), facts: NoFacts(), search: SyndicationSearch())
        try reduction.begin("a")
        let number = try reduction.note(forged)
        try reduction.end(InputSummary(name: "a", size: 0, sha256: ""))
        try reduction.resolve()
        try reduction.tally(forged, number: number)
        if try reduction.findBursts() { try reduction.elaborate(forged, number: number) }
        var rejections = RejectionReader(forged)
        while rejections.next() != nil {}
        var passages = try PassageReader(forged)
        var passage = Passage()
        while try passages.next(&passage, of: forged) {}
        let figures = reduction.finish()
        for actor in figures.actors { _ = actor.name }
        var line: [UInt8] = []
        for row in figures.unresolved { figures.unresolved.appendSuggestion(for: row, to: &line) }
        for row in figures.resolution { _ = row.rule }
        _ = figures.reconcile()
      } catch {
        continue
      }
    }
  }
}

struct NoFacts: ActorFacts {
  func fact(of id: String) -> ActorFact? { nil }
  func role(of id: String, on day: Day) -> String { "" }
  func agreement(of id: String, title: String, first: Day?, last: Day?) -> TitleAgreement {
    .unknown
  }
}

/// A block with something in every section.
enum ForgedBlock {
  static func sample() -> FindingsBlock {
    var builder = FindingsBuilder(actorIDs: ["p.a", "c.b"], rules: ["r"])
    var words = Segments()
    for ordinal in 1...3 {
      var article = Article(ordinal: ordinal)
      article.text = Array("Ann Lee met Bea; Kim left. READ MORE".utf8)
      article.day = Day(number: 18_000)
      var clean = CleanArticle()
      clean.title = Array("Ann".utf8)
      clean.text = Array("Ann Lee met Bea; Kim left.".utf8)
      clean.removals = [Removal(rule: 0, range: ByteRange(27, 36), lines: 1)]
      var segments = Segments()
      segments.sentences = [
        Sentence(range: ByteRange(0, 26), firstToken: 0, endToken: 1, paragraph: 0)
      ]
      var annotations = Annotations()
      annotations.entities = [
        Entity(identity: .dictionary(0), name: "A", kind: .person),
        Entity(identity: .dictionary(1), name: "B", kind: .government),
        Entity(identity: .named(id: "p.?ann-lee"), name: "Ann Lee", kind: .person),
        Entity(identity: .ambiguous([0, 1]), name: "Kim", kind: .person),
        Entity(identity: .unknown, name: "Bea", kind: .person),
      ]
      annotations.titleMentions = [
        Mention(
          range: ByteRange(0, 3), firstToken: 0, endToken: 1, sentence: -1, entity: 0,
          rule: .surname, kind: .person)
      ]
      for (entity, range) in [
        (2, ByteRange(0, 7)), (4, ByteRange(12, 15)), (3, ByteRange(17, 20)),
        (1, ByteRange(21, 25)),
      ] {
        annotations.mentions.append(
          Mention(
            range: range, firstToken: 0, endToken: 1, sentence: 0, entity: entity, rule: .full,
            kind: .person, title: ByteRange(8, 11)))
      }
      var signer = SignatureBuilder()
      Segmenter().segment(clean.text.span, into: &words)
      let signature = signer.signature(of: clean.text.span, tokens: words.tokens)
      let quotation = QuotationPiece(
        quote: 1, range: ByteRange(0, 26), kind: .direct, cue: ByteRange(0, 0), verb: "say",
        speaker: Speaker(range: ByteRange(0, 3), entity: 0, rule: .pronoun), words: 5)
      builder.add(
        article: article, clean: clean, segments: segments, annotations: annotations,
        quotations: [quotation], signature: signature)
      builder.reject(
        Rejection(
          ordinal: 9, offset: 1, size: 2, member: "m", reason: .language, detail: "d", sample: "s"))
    }
    return builder.finish()
  }
}
