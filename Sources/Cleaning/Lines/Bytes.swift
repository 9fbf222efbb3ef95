/// Small questions about bytes and stretches of text.
enum Bytes {
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a byte belongs to a word: a letter, a digit, or a part of a character beyond ASCII.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  /// Lower case for ASCII letters.
  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// The eight bytes from `i` on, the first lowest.
  ///
  /// The load is checked against the bounds of the text; only its type is not, and any eight bytes are a `UInt64`.
  @inline(__always)
  static func word(_ text: Span<UInt8>, at i: Int) -> UInt64 {
    precondition(i >= 0 && i + 8 <= text.count)
    return UInt64(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// Lower case for the ASCII letters among eight bytes.
  @inline(__always)
  static func lower(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Without their highest bits, bytes from `A` on carry into it, and those beyond `Z` do.
    let low = word & (ones &* 0x7F)
    let fromA = low &+ ones &* 0x3F
    let beyondZ = low &+ ones &* 0x25
    let isUpper = (fromA ^ beyondZ) & ~word & (ones &* 0x80)
    return word | isUpper >> 2
  }

  /// The first place from `start` on, before `end`, where `first` or `second` stands; else `end`.
  static func next(
    _ text: Span<UInt8>, from start: Int, _ end: Int, _ first: UInt8, _ second: UInt8
  ) -> Int {
    var i = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    while i + 8 <= end {
      let word = word(text, at: i)
      let a = word ^ ones &* UInt64(first)
      let b = word ^ ones &* UInt64(second)
      // A byte that is zero borrows from its highest bit; a false one stands above a true one only.
      let hits = ((a &- ones) & ~a | (b &- ones) & ~b) & (ones &* 0x80)
      if hits != 0 { return i + hits.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < end, text[i] != first, text[i] != second { i += 1 }
    return i
  }

  /// Whether `word` stands at `i`.
  static func matches(_ text: Span<UInt8>, _ word: [UInt8], at i: Int) -> Bool {
    guard i >= 0, i + word.count <= text.count else { return false }
    for k in 0..<word.count where text[i + k] != word[k] { return false }
    return true
  }

  /// Whether the bytes of one character stand at `i`.
  static func has(
    _ text: Span<UInt8>, _ a: UInt8, _ b: UInt8, _ c: UInt8, at i: Int
  ) -> Bool {
    i >= 0 && i + 3 <= text.count && text[i] == a && text[i + 1] == b && text[i + 2] == c
  }

  /// Whether two ranges of a text hold the same bytes.
  static func equal(_ text: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for k in 0..<a.count where text[a.lowerBound + k] != text[b.lowerBound + k] { return false }
    return true
  }

  /// The number of words, counted as stretches between spaces.
  static func words(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var inside = false
    for i in range {
      let space = text[i] == 0x20
      if !space, !inside { count += 1 }
      inside = !space
    }
    return count
  }
}
