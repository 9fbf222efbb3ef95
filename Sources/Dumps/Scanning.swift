/// Searching bytes, eight at a time.
///
/// A word that is XORed with a repeated byte has a zero byte where the byte stands; the lowest bit of
/// `(x - 01…01) & ~x & 80…80` marks the first zero byte (Warren, Hacker's Delight, 6-1).
enum Scanning {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Marks the zero bytes of a word; exact up to and including the first.
  @inline(__always)
  static func zeroBytes(_ x: UInt64) -> UInt64 { (x &- ones) & ~x & highs }

  /// Eight bytes as a little-endian word; stops the program if they are not inside the bytes.
  @inline(__always)
  static func word(_ raw: RawSpan, _ i: Int) -> UInt64 {
    UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// The offset of the first `byte` in `start..<end`, or `end`.
  static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let raw = unsafe bytes.bytes
    let pattern = ones &* UInt64(byte)
    var i = start
    while i + 8 <= end {
      let found = zeroBytes(word(raw, i) ^ pattern)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < end, bytes[i] != byte { i += 1 }
    return min(i, end)
  }

  /// The offset of the first of two bytes in `start..<end`, or `end`.
  static func first(
    _ a: UInt8, or b: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let raw = unsafe bytes.bytes
    let patternA = ones &* UInt64(a)
    let patternB = ones &* UInt64(b)
    var i = start
    while i + 8 <= end {
      let x = word(raw, i)
      let found = zeroBytes(x ^ patternA) | zeroBytes(x ^ patternB)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < end, bytes[i] != a, bytes[i] != b { i += 1 }
    return min(i, end)
  }

  /// The offset of the first byte in `start..<end` that ends a run of plain characters of a JSON
  /// string (a quotation mark, a backslash or a control character), or `end`.
  static func endOfPlainJSON(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let raw = unsafe bytes.bytes
    var i = start
    while i + 8 <= end {
      let x = word(raw, i)
      // A byte is below 0x20 if none of its three high bits is set.
      let low = zeroBytes(x & 0xE0E0_E0E0_E0E0_E0E0)
      let found =
        zeroBytes(x ^ 0x2222_2222_2222_2222) | zeroBytes(x ^ 0x5C5C_5C5C_5C5C_5C5C) | low
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < end, bytes[i] != 0x22, bytes[i] != 0x5C, bytes[i] >= 0x20 { i += 1 }
    return min(i, end)
  }

  /// Whether `text` stands at `i`, letters compared without case; `text` must be in lower case.
  static func matches(
    _ text: StaticString, in bytes: Span<UInt8>, at i: Int, to end: Int
  ) -> Bool {
    let count = text.utf8CodeUnitCount
    guard i >= 0, end - i >= count else { return false }
    return text.withUTF8Buffer { letters in
      for k in 0..<count {
        var byte = bytes[i + k]
        if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
        if unsafe byte != letters[k] { return false }
      }
      return true
    }
  }

  /// Whether exactly `text` stands at `i`.
  static func stands(_ text: StaticString, in bytes: Span<UInt8>, at i: Int, to end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard i >= 0, end - i >= count else { return false }
    return text.withUTF8Buffer { letters in
      for k in 0..<count where unsafe bytes[i + k] != letters[k] { return false }
      return true
    }
  }

  /// The offset of the first occurrence of `text` (in lower case) in `start..<end`, or `nil`.
  ///
  /// The first byte of `text` must be no letter.
  static func find(
    _ text: StaticString, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    let lead = text.withUTF8Buffer { unsafe $0.first ?? 0 }
    var i = start
    while true {
      i = first(lead, in: bytes, from: i, to: end)
      guard i < end else { return nil }
      if matches(text, in: bytes, at: i, to: end) { return i }
      i += 1
    }
  }
}

extension UInt8 {
  /// Space, tab, line feed, carriage return, form feed or vertical tab.
  @inline(__always) var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  /// A digit from 0 to 9.
  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// A letter from A to Z or a to z.
  @inline(__always) var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
