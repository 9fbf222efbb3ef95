public import NewsText

/// The passages of one article; ranges lie in the bytes of its block.
public struct Passage: Sendable {
  /// One piece of a quotation.
  public struct Piece: Sendable {
    /// Number of the quotation in the article, from 1.
    public var quote = 0
    /// Number of the piece in the quotation, from 1.
    public var piece = 0
    /// `direct`, `indirect` or `mixed`.
    public var kind = ""
    /// The id of the speaker; nothing where the quotation is not attributed.
    public var speaker: Range<Int>?
    /// The rule that found the speaker; empty without one.
    public var rule = ""
    /// The expression beside the cue; may be empty.
    public var speakerText = 0..<0
    /// The lemma of the reporting verb; may be empty.
    public var verb = 0..<0
    /// Words of the piece.
    public var words = 0
    /// Offset of its first byte in the text.
    public var start = 0
    /// Offset one past its last byte.
    public var end = 0
    /// Its text, quotation marks included.
    public var text = 0..<0
  }

  struct Sentence {
    var number = 0
    var start = 0
    var text = 0..<0
  }

  /// Number of the record within its input, from 1.
  public internal(set) var ordinal = 0
  /// The headline.
  public internal(set) var headline = 0..<0
  /// The day of publication.
  public internal(set) var day: Day?
  /// The outlet.
  public internal(set) var outlet = 0..<0
  /// The pieces of its quotations, by quotation, then piece.
  public internal(set) var pieces: [Piece] = []

  var sentences: [Sentence] = []
  /// Actor of the block and index of the sentence.
  var evidence: [(actor: Int, sentence: Int)] = []
  /// Text of the rule and the example.
  var examples: [(rule: Int, text: Range<Int>)] = []
  var outletText = 0

  /// Creates an empty passage, to be filled by a reader.
  public init() {}
}

/// Reads the passages of a block, article by article.
public struct PassageReader {
  private static let kinds = ["direct", "indirect", "mixed"]
  private static let rules = ["", "name", "surname", "role", "pronoun", "continuation"]

  private let texts: BlockTexts
  private let actors: [BlockActor]
  private let withPieces: Bool
  private var reader: ByteReader
  private var left: Int

  /// Begins with the first article of a block.
  public init(_ block: FindingsBlock) throws(FindingsError) {
    try self.init(block, withPieces: true)
  }

  init(_ block: FindingsBlock, withPieces: Bool) throws(FindingsError) {
    self.withPieces = withPieces
    texts = try BlockTexts(block.bytes.span, block.layout.texts)
    actors = try texts.actors(block.bytes.span, block.layout)
    reader = ByteReader(block.layout.passages)
    left = block.articles
  }

  /// Reads the next article into `passage`.
  ///
  /// - Parameters:
  ///   - passage: what was read before; its buffers are reused.
  ///   - block: the block that the reader was made for.
  /// - Returns: whether there was one.
  /// - Throws: `FindingsError` where the block is damaged.
  public mutating func next(
    _ passage: inout Passage, of block: FindingsBlock
  ) throws(FindingsError) -> Bool {
    guard left > 0 else { return false }
    left -= 1
    let bytes = block.bytes.span
    passage.ordinal = reader.int(bytes)
    let range = reader.text(bytes)
    var article = ByteReader(range)
    passage.headline = article.text(bytes)
    passage.day = DayCode.read(&article, bytes)
    passage.outletText = article.index(bytes, below: texts.count)
    readEvidence(&passage, &article, bytes)
    if withPieces { readPieces(&passage, &article, bytes) } else { article.skip() }
    guard !reader.failed, !article.failed, article.isAtEnd else {
      throw FindingsError(.damaged, offset: range.lowerBound)
    }
    passage.outlet = texts.range(passage.outletText)
    return true
  }

  private func readPieces(
    _ passage: inout Passage, _ article: inout ByteReader, _ bytes: Span<UInt8>
  ) {
    passage.pieces.removeAll(keepingCapacity: true)
    for _ in 0..<article.count(bytes) {
      var piece = Passage.Piece()
      piece.quote = article.int(bytes)
      piece.piece = article.int(bytes)
      piece.kind = PassageReader.kinds[article.index(bytes, below: 3)]
      let speaker = article.index(bytes, below: actors.count + 1)
      piece.rule = PassageReader.rules[article.index(bytes, below: 6)]
      piece.speakerText = article.text(bytes)
      piece.verb = article.text(bytes)
      piece.words = article.int(bytes)
      piece.start = article.int(bytes)
      piece.end = article.int(bytes)
      piece.text = article.text(bytes)
      if article.failed { return }
      if speaker > 0 { piece.speaker = texts.range(actors[speaker - 1].id) }
      passage.pieces.append(piece)
    }
    passage.pieces.sort { ($0.quote, $0.piece) < ($1.quote, $1.piece) }
  }

  private func readEvidence(
    _ passage: inout Passage, _ article: inout ByteReader, _ bytes: Span<UInt8>
  ) {
    passage.sentences.removeAll(keepingCapacity: true)
    passage.evidence.removeAll(keepingCapacity: true)
    passage.examples.removeAll(keepingCapacity: true)
    for _ in 0..<article.count(bytes) {
      let number = article.int(bytes)
      let start = article.int(bytes)
      let text = article.text(bytes)
      if article.failed { return }
      passage.sentences.append(
        Passage.Sentence(number: number, start: start, text: text))
    }
    for _ in 0..<article.count(bytes) {
      let actor = article.index(bytes, below: actors.count)
      let sentence = article.index(bytes, below: passage.sentences.count)
      if article.failed { return }
      passage.evidence.append((actor, sentence))
    }
    for _ in 0..<article.count(bytes) {
      let rule = article.index(bytes, below: texts.count)
      let text = article.text(bytes)
      if article.failed { return }
      passage.examples.append((rule, text))
    }
  }
}
