import Segmentation

/// Which of 64 tokens the scan has to look at, one bit each, the lowest for the first.
///
/// The classes are compared eight at a time as the bytes of one number (Warren, *Hacker's Delight*
/// 6-1): they are below 0x80, so that no sum carries into the next byte.
struct ClassBits: Equatable {
  /// Words in lower case and words that begin with a capital.
  var words: UInt64 = 0
  /// Quotation marks, and symbols, among which is the grave accent.
  var marks: UInt64 = 0

  /// Reads the classes of the tokens from `first` on; after the last one all bits are 0.
  @inline(__always)
  init(_ classes: Span<TokenClass>, from first: Int) {
    guard first + 64 <= classes.count else {
      self = Self.slow(classes, from: first)
      return
    }
    let raw = unsafe classes.bytes
    var shift: UInt64 = 0
    var i = first
    while shift < 64 {
      // Any eight bytes are a number; the offset is checked above.
      let eight = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
      // `lower` and `capitalised` differ in the lowest bit alone.
      let word = Self.zeroBytes((eight & 0xFEFE_FEFE_FEFE_FEFE) ^ Self.repeated(.lower))
      let mark =
        Self.zeroBytes(eight ^ Self.repeated(.quote))
        | Self.zeroBytes(eight ^ Self.repeated(.symbol))
      words |= Self.gathered(word) << shift
      marks |= Self.gathered(mark) << shift
      shift += 8
      i += 8
    }
  }

  private init() {}

  /// The same class by class, for the end of the text.
  static func slow(_ classes: Span<TokenClass>, from first: Int) -> ClassBits {
    var bits = ClassBits()
    var i = first
    while i < min(first + 64, classes.count) {
      let kind = classes[i]
      let bit: UInt64 = 1 << UInt64(i - first)
      if kind == .lower || kind == .capitalised { bits.words |= bit }
      if kind == .quote || kind == .symbol { bits.marks |= bit }
      i += 1
    }
    return bits
  }

  /// A class in each of eight bytes.
  @inline(__always)
  private static func repeated(_ kind: TokenClass) -> UInt64 {
    UInt64(kind.rawValue) &* 0x0101_0101_0101_0101
  }

  /// 0x80 for each byte that is 0, of eight bytes below 0x80.
  @inline(__always)
  private static func zeroBytes(_ bytes: UInt64) -> UInt64 {
    ~(bytes &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080
  }

  /// The highest bits of eight bytes, side by side.
  @inline(__always)
  private static func gathered(_ bytes: UInt64) -> UInt64 {
    ((bytes >> 7) &* 0x0102_0408_1020_4080) >> 56
  }
}
