/// 64-bit hashes that are the same on every machine and in every run.
///
/// The standard library's hasher is seeded per process; partials need one that is not.
enum Hashing {
  static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Spreads the bits of a key over the whole word (the finaliser of MurmurHash3).
  @inline(__always)
  static func mix(_ key: UInt64) -> UInt64 {
    var z = key
    z = (z ^ (z >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return z ^ (z >> 33)
  }

  /// The next `count` bytes (1 to 8) as one word, the first byte lowest, zeros above.
  ///
  /// The load is checked against the bounds of the span; only its type is not, and any eight bytes
  /// are a `UInt64`. Byte by byte it takes three times as long.
  @inline(__always)
  static func word(_ source: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    if start + 8 <= source.count {
      let word = unsafe source.bytes.unsafeLoadUnaligned(
        fromByteOffset: start, as: UInt64.self)
      return UInt64(littleEndian: word) & (UInt64.max >> UInt64(64 - 8 * count))
    }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(source[start + index]) << UInt64(8 * index) }
    return word
  }

  /// Hash of the bytes of a range, eight at a time.
  @inline(__always)
  static func bytes(_ source: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
    var state = seed ^ (UInt64(range.count) &* multiplier)
    var index = range.lowerBound
    while range.upperBound - index >= 8 {
      state = (state ^ word(source, index, 8)) &* multiplier
      state ^= state >> 29
      index += 8
    }
    if index < range.upperBound { state ^= word(source, index, range.upperBound - index) }
    return mix(state)
  }

  /// Whether two ranges of equal size hold the same bytes.
  @inline(__always)
  static func equal(
    _ a: Span<UInt8>, _ first: Range<Int>, _ b: Span<UInt8>, _ second: Range<Int>
  ) -> Bool {
    var index = 0
    while index < first.count {
      let count = min(8, first.count - index)
      if word(a, first.lowerBound + index, count) != word(b, second.lowerBound + index, count) {
        return false
      }
      index += count
    }
    return true
  }
}
