/// Eight bytes of a text at once, and whether there are some among them that need care.
///
/// A byte of a word is below n, where n ≤ 128, if subtracting n from it borrows and its own high
/// bit is not set; a byte equals c if it is below 1 after an exclusive or with c (Mycroft's test).
/// The answer is exact as to whether there is such a byte, which is all that is asked.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let spaces: UInt64 = 0x2020_2020_2020_2020

  let bits: UInt64

  /// The bytes of a text from an index on, the first one lowest; spaces after its last.
  @inline(__always)
  init(_ source: Span<UInt8>, at index: Int, before end: Int) {
    let left = end - index
    if index + 8 <= source.count {
      // The load is checked against the bounds; any eight bytes are a `UInt64`.
      let word = UInt64(
        littleEndian: unsafe source.bytes.unsafeLoadUnaligned(
          fromByteOffset: index, as: UInt64.self))
      if left >= 8 {
        bits = word
      } else {
        let mask = (1 as UInt64) << UInt64(8 * left) &- 1
        bits = word & mask | ByteWord.spaces & ~mask
      }
      return
    }
    var word = ByteWord.spaces
    for place in 0..<min(8, left) {
      word ^= UInt64(source[index + place] ^ 0x20) << UInt64(8 * place)
    }
    bits = word
  }

  /// Whether a comma or a double quotation mark is there.
  var hasCommaOrQuote: Bool {
    @inline(__always) get { equal(0x2C) | equal(0x22) != 0 }
  }

  /// Whether a double quotation mark is there.
  var hasQuote: Bool {
    @inline(__always) get { equal(0x22) != 0 }
  }

  /// Whether a byte below 20 is there.
  var hasLowControl: Bool {
    @inline(__always) get { below(bits, 0x20) != 0 }
  }

  /// Whether a byte below 20, 7F, or C2 is there, with which U+0080 to U+00BF begin.
  var hasControl: Bool {
    @inline(__always) get { below(bits, 0x20) | equal(0x7F) | equal(0xC2) != 0 }
  }

  @inline(__always)
  private func below(_ word: UInt64, _ limit: UInt64) -> UInt64 {
    (word &- ByteWord.ones &* limit) & ~word & ByteWord.highs
  }

  @inline(__always)
  private func equal(_ byte: UInt64) -> UInt64 {
    below(bits ^ (ByteWord.ones &* byte), 1)
  }
}
