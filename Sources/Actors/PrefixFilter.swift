/// The first two bytes of the words of a list: most other words are told from them without a key.
///
/// A word that folding changes in its first two bytes always passes, so that no word of the list is
/// missed, however it is written.
struct PrefixFilter: Sendable {
  /// Bit `b & 63` of number `a << 1 | b >> 6`: a word of the list may begin with the bytes `a`, `b`.
  private var bits = [UInt64](repeating: 0, count: 256)

  /// Creates the filter of some words of two plain letters or more.
  init(_ words: some Sequence<String>) {
    for a in 0..<128 {
      for b in 0..<128 where Self.isDropped(a) || Self.isDropped(b) { insert(a, b) }
    }
    for word in words {
      let bytes = Array(word.utf8.prefix(2))
      guard bytes.count == 2, bytes.allSatisfy({ $0 < 0x80 }) else {
        preconditionFailure("'\(word)' is no word for a filter")
      }
      for a in [bytes[0], Self.other(bytes[0])] {
        for b in [bytes[1], Self.other(bytes[1])] { insert(Int(a), Int(b)) }
      }
    }
  }

  /// Whether a word that begins with two bytes may be in the list.
  @inline(__always)
  func mayHold(_ a: UInt8, _ b: UInt8) -> Bool {
    (a | b) >= 0x80 || bits[Int(a) << 1 | Int(b) >> 6] >> UInt64(b & 63) & 1 != 0
  }

  private mutating func insert(_ a: Int, _ b: Int) {
    bits[a << 1 | b >> 6] |= 1 << UInt64(b & 63)
  }

  /// Keys do without these bytes.
  static func isDropped(_ byte: Int) -> Bool {
    byte == 0x27 || byte == 0x2E || byte == 0x60
  }

  /// The byte that has the same place in a key: all but bit 5.
  private static func other(_ byte: UInt8) -> UInt8 { byte ^ 0x20 }
}
