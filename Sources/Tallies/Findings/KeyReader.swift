/// Reads the keys of a block, article by article.
struct KeyReader {
  private let texts: BlockTexts
  private var reader: ByteReader
  private var left: Int

  init(_ block: FindingsBlock) throws(FindingsError) {
    texts = try BlockTexts(block.bytes.span, block.layout)
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
    let outlet = reader.index(bytes, below: texts.count)
    let url = reader.fixed(bytes)
    let signature = reader.text(bytes)
    guard !reader.failed, ordinal <= Int(UInt32.max) else {
      throw FindingsError(.damaged, offset: reader.position)
    }
    return ArticleKey(
      ordinal: ordinal, day: day, published: published,
      outlet: String(decoding: block.bytes[texts.range(outlet)], as: UTF8.self), url: url,
      signature: Array(block.bytes[signature]))
  }
}
