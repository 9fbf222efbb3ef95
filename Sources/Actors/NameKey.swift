/// Keys by which names are compared: 64-bit hashes of folded words and of runs of words.
///
/// Folding takes letters to lower case, strips marks and stroke letters, and drops apostrophes and
/// full stops inside the word, so that `Erdoğan` and `Erdogan`, `O'Brien` and `O’Brien`, `U.S` and
/// `US` are equal. Whether the case agrees is a separate test. The hash takes eight bytes at a time;
/// make-lexicon.py computes the same.
enum NameKey {
  /// The key of an empty word.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

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

  /// The key of the word in `start..<end` of `text`.
  ///
  /// A function of its own: its code, copied into each of its many callers, would drive theirs out of
  /// the cache of instructions.
  @inline(never)
  static func word(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    inlinedWord(text, start, end)
  }

  /// The same, for loops over all words of a text.
  ///
  /// Words of up to 16 plain bytes, nearly all, take one or two loads and no loop.
  @inline(__always)
  static func inlinedWord(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let count = end - start
    guard count > 0, count <= 16, start >= 0, start + 16 <= text.count else {
      return anyWord(text, start, end)
    }
    let raw = unsafe text.bytes
    let bytes = unsafe UInt64(
      bigEndian: raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    if count < 8 {
      let unused = UInt64(truncatingIfNeeded: 64 - 8 * count)
      let block = bytes &>> unused
      if isSpecial(block, in: letters &>> unused) { return folded(text, start, end) }
      return mix(
        seed ^ (block | spaces &>> unused) ^ UInt64(truncatingIfNeeded: count) << 56)
    }
    if isSpecial(bytes, in: letters) { return folded(text, start, end) }
    let first = mix(seed ^ (bytes | spaces))
    var block: UInt64 = 0
    if count > 8 {
      let unused = UInt64(truncatingIfNeeded: 128 - 8 * count)
      block =
        unsafe UInt64(
          bigEndian: raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
        &>> unused
      if isSpecial(block, in: letters &>> unused) { return folded(text, start, end) }
      block |= spaces &>> unused
      if count == 16 { return mix(mix(first ^ block) ^ 16 << 56) }
    }
    return mix(first ^ block ^ UInt64(truncatingIfNeeded: count) << 56)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let spaces: UInt64 = 0x2020_2020_2020_2020
  private static let letters: UInt64 = 0x4040_4040_4040_4040

  /// Whether one of eight bytes is not ASCII or is dropped from words: `'`, `.`, `` ` ``.
  ///
  /// `used` holds 0x40 in the bytes that count; the others are zero in both.
  @inline(__always)
  private static func isSpecial(_ block: UInt64, in used: UInt64) -> Bool {
    // A byte is zero where its high bit survives; a false alarm above a true one does no harm.
    let c = block ^ ones &* 0x60
    let zero = (c &- ones) & ~c & (ones << 7)
    // Letters alone, nearly always: all bytes are 0x40...0x7F, and none is 0x60.
    if (block ^ used) & (ones &* 0xC0) | zero == 0 { return false }
    let a = block ^ ones &* 0x27
    let b = block ^ ones &* 0x2E
    let dropped = (a &- ones) & ~a | (b &- ones) & ~b
    return (block | dropped) & (ones << 7) | zero != 0
  }

  /// The key of any word, byte by byte.
  @inline(never)
  static func anyWord(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var h = seed
    var block: UInt64 = 0
    var i = start
    while i < end {
      let byte = text[i]
      if byte >= 0x80 || byte == 0x27 || byte == 0x2E || byte == 0x60 {
        return folded(text, start, end)
      }
      // Sets bit 5 of letters; digits have it.
      block = block << 8 | UInt64(byte | 0x20)
      i += 1
      if (i - start) & 7 == 0 {
        h = mix(h ^ block)
        block = 0
      }
    }
    return mix(h ^ block ^ UInt64(truncatingIfNeeded: end - start) << 56)
  }

  /// The same for words with apostrophes, full stops or characters outside ASCII.
  @inline(never)
  private static func folded(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hasher = BlockHasher()
    var i = start
    while i < end {
      let byte = text[i]
      if byte < 0x80 {
        i += 1
        if byte != 0x27, byte != 0x2E, byte != 0x60 { hasher.add(byte | 0x20) }
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
          hasher.add(a)
          if b != 0 { hasher.add(b) }
        } else {
          for j in i..<stop { hasher.add(text[j]) }
        }
      }
      i = stop
    }
    return hasher.finish()
  }

  /// The hash of a word from its folded bytes, one after the other.
  private struct BlockHasher {
    private var hash = NameKey.seed
    private var block: UInt64 = 0
    private var count = 0

    mutating func add(_ byte: UInt8) {
      block = block << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 {
        hash = NameKey.mix(hash ^ block)
        block = 0
      }
    }

    func finish() -> UInt64 {
      NameKey.mix(hash ^ block ^ UInt64(truncatingIfNeeded: count) << 56)
    }
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
