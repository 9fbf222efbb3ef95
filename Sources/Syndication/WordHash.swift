/// The hash functions of signatures: fixed for all time, as signatures are kept from night to night.
enum WordHash {
  /// The base of the polynomial over the words of a shingle.
  static let base: UInt64 = 0x9FB2_1C65_1E98_DF25
  /// Odd factors of the three opening keys.
  static let keys: (UInt64, UInt64, UInt64) = (
    0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB
  )

  private static let first: UInt64 = 0xFF51_AFD7_ED55_8CCD
  private static let second: UInt64 = 0xC4CE_B9FE_1A85_EC53

  /// The hash of a word of up to eight bytes, padded with zeros.
  @inline(__always)
  static func short(_ chunk: UInt64) -> UInt64 {
    let hash = (chunk ^ 0x2D35_8DCC_AA6C_78A5) &* first
    return hash ^ hash >> 32
  }

  /// The hash of a word of nine to sixteen bytes.
  @inline(__always)
  static func long(_ chunk: UInt64, _ next: UInt64) -> UInt64 {
    let hash = (short(chunk) ^ next) &* second
    return hash ^ hash >> 32
  }

  /// One step of the hash over the sequence of words.
  @inline(__always)
  static func chain(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash &+ word) &* 0xA076_1D64_78BD_642F ^ hash >> 31
  }

  /// Spreads a sum over all bits (the finalizer of MurmurHash3).
  @inline(__always)
  static func finish(_ value: UInt64) -> UInt64 {
    var hash = value ^ value >> 33
    hash = hash &* first
    hash ^= hash >> 33
    hash = hash &* second
    return hash ^ hash >> 33
  }

  /// The hash of any word; agrees with `short` and `long` on words of ASCII.
  ///
  /// U+2019 is read as an apostrophe. Every byte gets the bit that tells small letters from capitals
  /// in ASCII and in the Latin-1 letters of UTF-8; that some other characters fall together does no harm.
  static func any(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    var chunk: UInt64 = 0
    var filled: UInt64 = 0
    var isFirst = true
    var i = range.lowerBound
    while i < range.upperBound {
      var byte = text[i]
      if byte == 0xE2, i + 2 < range.upperBound, text[i + 1] == 0x80, text[i + 2] == 0x99 {
        byte = UInt8(ascii: "'")
        i += 2
      }
      i += 1
      chunk |= UInt64(byte | 0x20) << filled
      filled += 8
      if filled == 64 || i == range.upperBound {
        hash = isFirst ? short(chunk) : long(hash, next: chunk)
        isFirst = false
        chunk = 0
        filled = 0
      }
    }
    return hash
  }

  @inline(__always)
  private static func long(_ hash: UInt64, next: UInt64) -> UInt64 {
    let mixed = (hash ^ next) &* second
    return mixed ^ mixed >> 32
  }
}
