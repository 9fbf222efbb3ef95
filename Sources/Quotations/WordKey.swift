/// A word of at most 16 bytes packed into two integers, lower case, typographic apostrophes made `'`.
///
/// Packing is exact, so equal keys mean equal words and no bytes need to be compared again.
struct WordKey: Hashable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  /// The hash of the tables: the high bits are the good ones (Fibonacci hashing).
  var hash: UInt64 {
    (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
  }

  @inline(__always)
  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Packs the bytes of a word of the program's own lists.
  init(_ word: String) {
    var shift = 0
    for byte in word.utf8 {
      precondition(shift < 16, "a word of the lexicon is longer than 16 bytes")
      append(byte, at: shift)
      shift += 1
    }
  }

  /// Packs `text[range]`, or nothing if it is longer than 16 bytes or not a word of ASCII letters.
  ///
  /// Words far enough from the end of the text are loaded eight bytes at a time, which takes half of the
  /// time that single bytes take; the loads are checked against the bounds of the span.
  @inline(__always)
  init?(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    let start = range.lowerBound
    let count = range.upperBound - start
    guard count <= 18 else { return nil }
    guard start + 16 <= text.count, count > 0 else {
      self.init(bytes: text, range)
      return
    }
    let raw = unsafe text.bytes
    // Any eight bytes are a number; the offsets are checked.
    var first = unsafe UInt64(
      littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    var second: UInt64 = 0
    if count <= 8 {
      first &= ~0 &>> UInt64(64 - 8 * count)
    } else {
      second = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
      if count < 16 { second &= ~0 &>> UInt64(128 - 8 * count) }
    }
    guard count <= 16, (first | second) & 0x8080_8080_8080_8080 == 0 else {
      self.init(bytes: text, range)
      return
    }
    self.init(low: Self.folded(first), high: Self.folded(second))
  }

  /// Makes the capital letters among eight bytes below 0x80 small.
  @inline(__always)
  private static func folded(_ bytes: UInt64) -> UInt64 {
    let fromA = bytes &+ 0x3F3F_3F3F_3F3F_3F3F  // bit 7 where the byte is `A` or above
    let aboveZ = bytes &+ 0x2525_2525_2525_2525  // bit 7 where it is above `Z`
    return bytes | ((fromA & ~aboveZ & 0x8080_8080_8080_8080) >> 2)
  }

  /// The same byte by byte, for words with a typographic apostrophe and for the end of the text.
  init?(bytes text: borrowing Span<UInt8>, _ range: Range<Int>) {
    var shift = 0
    var i = range.lowerBound
    while i < range.upperBound {
      var byte = text[i]
      if byte >= 0x80 {
        guard byte == 0xE2, i + 2 < range.upperBound, text[i + 1] == 0x80, text[i + 2] == 0x99
        else { return nil }
        byte = 0x27
        i += 2
      } else if byte &- 0x41 < 26 {
        byte |= 0x20
      }
      guard shift < 16 else { return nil }
      append(byte, at: shift)
      shift += 1
      i += 1
    }
  }

  private mutating func append(_ byte: UInt8, at position: Int) {
    if position < 8 {
      low |= UInt64(byte) << UInt64(position * 8)
    } else {
      high |= UInt64(byte) << UInt64((position - 8) * 8)
    }
  }
}
