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

  /// Hash of the bytes of a range, eight at a time.
  @inline(__always)
  static func bytes(_ source: Span<UInt8>, _ range: Range<Int>, seed: UInt64 = 0) -> UInt64 {
    var state = seed ^ (UInt64(range.count) &* multiplier)
    var index = range.lowerBound
    while range.upperBound - index >= 8 {
      let low =
        UInt64(source[index]) | UInt64(source[index + 1]) << 8 | UInt64(source[index + 2]) << 16
        | UInt64(source[index + 3]) << 24
      let high =
        UInt64(source[index + 4]) | UInt64(source[index + 5]) << 8
        | UInt64(source[index + 6]) << 16 | UInt64(source[index + 7]) << 24
      state = (state ^ (low | high << 32)) &* multiplier
      state ^= state >> 29
      index += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < range.upperBound {
      rest |= UInt64(source[index]) << shift
      shift += 8
      index += 1
    }
    return mix(state ^ rest)
  }
}
