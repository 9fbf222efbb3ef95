/// Keys by which names are compared: 64-bit hashes of folded words and of runs of words.
///
/// Folding takes letters to lower case, strips marks and stroke letters, and drops apostrophes and
/// full stops inside the word, so that `Erdoğan` and `Erdogan`, `O'Brien` and `O’Brien`, `U.S` and
/// `US` are equal. Whether the case agrees is a separate test. The hash is FNV-1a with a final mix;
/// make-lexicon.py computes the same.
enum NameKey {
  /// The key of an empty word.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  @usableFromInline static let prime: UInt64 = 0x100_0000_01B3

  /// Spreads the bits of a hash.
  @inline(__always)
  static func mix(_ hash: UInt64) -> UInt64 {
    var h = hash
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    h ^= h >> 32
    return h
  }

  /// The key of a run of words, from the key of what stands before its last word.
  @inline(__always)
  static func chain(_ before: UInt64, _ word: UInt64) -> UInt64 {
    mix(before &* 0x9E37_79B9_7F4A_7C15 &+ word)
  }

  /// The key of the word in `range` of `text`.
  @inline(__always)
  static func word(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var h = seed
    var i = start
    while i < end {
      let byte = text[i]
      if byte >= 0x80 { return folded(text, start, end) }
      i += 1
      if byte == 0x27 || byte == 0x2E || byte == 0x60 { continue }
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      h = (h ^ UInt64(lower)) &* prime
    }
    return mix(h)
  }

  /// The same for words with characters outside ASCII.
  private static func folded(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var h = seed
    var i = start
    func add(_ byte: UInt8) { h = (h ^ UInt64(byte)) &* prime }
    while i < end {
      let byte = text[i]
      if byte < 0x80 {
        i += 1
        if byte == 0x27 || byte == 0x2E || byte == 0x60 { continue }
        add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      let stop = min(end, i + length)
      var scalar = UInt32(byte) & (0x7F >> UInt32(length))
      for j in i + 1..<max(stop, i + 1) { scalar = scalar << 6 | UInt32(text[j] & 0x3F) }
      switch scalar {
      case 0xAD, 0xB4, 0xB7, 0x2BC, 0x2018, 0x2019, 0x300..<0x370: break
      default:
        let (a, b) = LatinFolding.fold(scalar)
        if a != 0 {
          add(a)
          if b != 0 { add(b) }
        } else {
          for j in i..<stop { add(text[j]) }
        }
      }
      i = stop
    }
    return mix(h)
  }

  /// The key of a word given as a string.
  static func word(_ string: String) -> UInt64 {
    let bytes = Array(string.utf8)
    return word(bytes.span, 0, bytes.count)
  }

  /// The key of a phrase: its words divided by spaces.
  static func phrase(_ string: String) -> UInt64 {
    var key: UInt64 = 0
    for (i, part) in string.split(separator: " ").enumerated() {
      let w = word(String(part))
      key = i == 0 ? w : chain(key, w)
    }
    return key
  }
}
