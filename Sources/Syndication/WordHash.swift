/// The hash functions of signatures: fixed for all time, as signatures are kept from night to
/// night.
enum WordHash {
  /// Odd factors of the two opening keys.
  static let keys: (UInt64, UInt64) = (
    0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F
  )

  private static let first: UInt64 = 0xFF51_AFD7_ED55_8CCD
  private static let second: UInt64 = 0xC4CE_B9FE_1A85_EC53

  /// The hash of no byte.
  static let seed: UInt64 = 0x2D35_8DCC_AA6C_78A5

  /// Adds eight bytes of a word, the last ones padded with zeros, to its hash.
  @inline(__always)
  static func next(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
    let mixed = (hash ^ chunk) &* first
    return mixed ^ mixed >> 32
  }

  /// One step of the hash over the sequence of words.
  @inline(__always)
  static func chain(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash ^ word) &* second
  }

  /// Adds a word to the rolling hash of a shingle.
  ///
  /// A word moves up by thirteen bits with every word that follows, and is gone after five: nothing
  /// need be taken out of the window. The oldest of the five still has twelve bits in it.
  @inline(__always)
  static func roll(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    hash << 13 &+ word
  }

  /// Spreads a rolling hash over all bits.
  @inline(__always)
  static func finish(_ value: UInt64) -> UInt64 {
    let mixed = (value ^ value >> 32) &* first
    return mixed ^ mixed >> 29
  }

  /// The hash of a shingle in a later round.
  @inline(__always)
  static func again(_ hash: UInt64, _ salt: UInt64) -> UInt64 {
    let mixed = (hash ^ salt) &* second
    return finish(mixed)
  }

  /// The bin of a hash: its upper seven bits.
  @inline(__always)
  static func bin(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 57) }

  /// The hash of any word.
  ///
  /// U+2019 is read as an apostrophe. Every byte gets the bit that tells small letters from
  /// capitals in ASCII and in the Latin-1 letters of UTF-8; that some other characters fall
  /// together does no harm.
  static func any(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = seed
    var i = range.lowerBound
    let end = range.upperBound
    repeat {
      var chunk: UInt64 = 0
      var filled: UInt64 = 0
      while filled < 64, i < end {
        var byte = text[i]
        if byte == 0xE2, i + 2 < end, text[i + 1] == 0x80, text[i + 2] == 0x99 {
          byte = UInt8(ascii: "'")
          i += 2
        }
        i += 1
        chunk |= UInt64(byte | 0x20) &<< filled
        filled &+= 8
      }
      hash = next(hash, chunk)
    } while i < end
    return hash
  }
}
