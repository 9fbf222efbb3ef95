import NewsText

/// A word of up to 16 ASCII bytes in lower case, as two numbers; longer or other words are `none`.
struct WordKey: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No word.
  static let none = WordKey()

  private init() {}

  /// The key of a literal.
  init(_ word: some StringProtocol) {
    for byte in word.utf8 { self.append(byte) }
  }

  /// The key of the bytes of `text` in `range`.
  init(_ text: Span<UInt8>, _ range: ByteRange) {
    guard range.count <= 16 else { return }
    for index in range.indices {
      let byte = text[index]
      guard byte < 0x80 else {
        self = .none
        return
      }
      append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
  }

  /// Mixes both halves for a table (a multiplication by the golden ratio, Knuth 6.4).
  var mixed: UInt64 { (low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15 }
}

/// A small table from words to kinds of word, made once: open addressing, at most half full.
struct WordTable<Kind: RawRepresentable<UInt8> & Sendable>: Sendable {
  private var keys: [WordKey]
  private var kinds: [UInt8]
  private let shift: UInt64

  /// Creates a table from lists of words, each divided by white space; a word has one kind.
  init(_ groups: [(Kind, String)]) {
    let words = groups.flatMap { kind, list in
      list.split(whereSeparator: \.isWhitespace).map { (WordKey($0), kind) }
    }
    var bits = 4
    while 1 << bits < words.count * 2 { bits += 1 }
    shift = UInt64(64 - bits)
    keys = Array(repeating: .none, count: 1 << bits)
    kinds = Array(repeating: 0, count: 1 << bits)
    for (key, kind) in words {
      let slot = place(of: key)
      precondition(keys[slot] == .none, "a word twice in a table")
      keys[slot] = key
      kinds[slot] = kind.rawValue
    }
  }

  /// The kind of a word, if the table has it.
  subscript(_ key: WordKey) -> Kind? {
    let slot = place(of: key)
    return keys[slot] == .none ? nil : Kind(rawValue: kinds[slot])
  }

  private func place(of key: WordKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.mixed >> shift)
    while keys[slot] != .none, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
