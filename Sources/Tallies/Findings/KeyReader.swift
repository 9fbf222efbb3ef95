import NewsText
import Syndication

/// Reads the keys of a block, article by article.
struct KeyReader {
  /// The number of each outlet of the block.
  private var outlets: [UInt32] = []
  private var reader: ByteReader
  private var left: Int

  /// Begins with the first article; outlets are numbered by `symbols`.
  init(_ block: FindingsBlock, _ symbols: inout Symbols) throws(FindingsError) {
    let names = try BlockTexts(block.bytes.span, block.layout.outlets)
    outlets.reserveCapacity(names.count)
    for outlet in 0..<names.count {
      outlets.append(symbols.intern(block.bytes.span, names.range(outlet)))
    }
    reader = ByteReader(block.layout.keys)
    left = block.articles
  }

  mutating func next(of block: FindingsBlock) throws(FindingsError) -> ArticleKey? {
    guard left > 0 else { return nil }
    left -= 1
    let bytes = block.bytes.span
    let ordinal = reader.int(bytes)
    let day = DayCode.read(&reader, bytes)
    let published = reader.number(bytes) == 1 ? reader.signed(bytes) : nil
    let outlet = reader.index(bytes, below: outlets.count)
    if reader.failed { throw FindingsError(.damaged, offset: reader.position) }
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
    while let key = try reader.next(of: block) { body(key.day) }
  }
}
