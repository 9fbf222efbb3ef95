/// A small set of words with a value for each, looked up by a hash of 64 bits (FNV-1a).
///
/// That a word of a text shares the hash of a word of the table by chance is as likely as one in 10¹⁷.
struct WordTable<Value: Sendable>: Sendable {
  private let mask: Int
  private var hashes: [UInt64]
  private var values: [Value?]

  /// Builds the table of lists of words, each word in lower case, divided by white space.
  init(_ lists: [(words: String, value: Value)]) {
    let words = lists.flatMap { list in
      list.words.split { $0 == " " || $0 == "\n" }.map { (Array($0.utf8), list.value) }
    }
    var size = 16
    while size < words.count * 4 { size *= 2 }
    mask = size - 1
    hashes = [UInt64](repeating: 0, count: size)
    values = [Value?](repeating: nil, count: size)
    for (word, value) in words {
      let hash = word.reduce(Self.seed) { Self.mix($0, $1) }
      var i = Int(truncatingIfNeeded: hash) & mask
      while values[i] != nil, hashes[i] != hash { i = (i + 1) & mask }
      hashes[i] = hash
      values[i] = value
    }
  }

  /// The value of the word `range` of `text`, compared without case.
  func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Value? {
    var hash = Self.seed
    for k in range { hash = Self.mix(hash, Bytes.lower(text[k])) }
    var i = Int(truncatingIfNeeded: hash) & mask
    while let value = values[i] {
      if hashes[i] == hash { return value }
      i = (i + 1) & mask
    }
    return nil
  }

  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
