import NewsText
import Syndication

/// Reads the keys of a block, article by article.
struct KeyReader {
  /// The number of the outlet for each text of the block that is one.
  private var outlets: [UInt32]
  private let texts: BlockTexts
  private var reader: ByteReader
  private var left: Int

  /// Begins with the first article; outlets are numbered by `symbols`.
  init(_ block: FindingsBlock, _ symbols: inout Symbols) throws(FindingsError) {
    texts = try BlockTexts(block.bytes.span, block.layout)
    outlets = Array(repeating: .max, count: texts.count)
    reader = ByteReader(block.layout.keys)
    left = block.articles
  }

  mutating func next(
    of block: FindingsBlock, _ symbols: inout Symbols
  ) throws(FindingsError) -> ArticleKey? {
    guard left > 0 else { return nil }
    left -= 1
    let bytes = block.bytes.span
    let ordinal = reader.int(bytes)
    let day = DayCode.read(&reader, bytes)
    let published = reader.number(bytes) == 1 ? reader.signed(bytes) : nil
    let outlet = reader.index(bytes, below: texts.count)
    if reader.failed { throw FindingsError(.damaged, offset: reader.position) }
    if outlets[outlet] == .max { outlets[outlet] = symbols.intern(bytes, texts.range(outlet)) }
    let url = reader.fixed(bytes)
    let range = reader.text(bytes)
    let signature =
      range.isEmpty ? Signature() : Signature(serialised: bytes.extracting(range))
    guard !reader.failed, let signature, ordinal <= Int(UInt32.max) else {
      throw FindingsError(.damaged, offset: reader.position)
    }
    return ArticleKey(
      ordinal: ordinal, day: day, published: published, outlet: outlets[outlet], url: url,
      signature: signature)
  }

  /// The days of a block, without anything else.
  static func days(
    of block: FindingsBlock, _ body: (Day?) -> Void
  ) throws(FindingsError) {
    var symbols = Symbols()
    var reader = try KeyReader(block, &symbols)
    while let key = try reader.next(of: block, &symbols) { body(key.day) }
  }
}
