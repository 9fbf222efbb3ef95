/// A filter that keeps nearly all words that are no cues away from the table.
///
/// One bit for each hash of the first eight bytes of a word; 4 KB, which stay in the first cache. Of
/// the words of English news that are no cues one in a hundred passes.
enum CueFilter {
  /// The number of bits.
  static let size = 1 << 15

  /// The bit of a word of `count` bytes that begins with the bytes `eight`, the first one lowest; the
  /// case of the first letter does not count, what follows the word does not either.
  @inline(__always)
  static func index(_ eight: UInt64, _ count: Int) -> Int {
    let rest = UInt64(truncatingIfNeeded: max(64 &- 8 &* count, 0))
    let word = (eight | 0x20) & (~0 &>> rest)
    return Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 49)
  }
}
