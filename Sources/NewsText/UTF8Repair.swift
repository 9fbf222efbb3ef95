/// Makes any bytes valid UTF-8, and says what was done.
///
/// Follows the Unicode standard, 3.9, table 3-7 (what is well-formed) and the practice "substitution
/// of maximal subparts" (U+FFFD for each).
public enum UTF8Repair {
  /// The offset of the first byte at or after `start` that is no part of well-formed UTF-8.
  ///
  /// The size of the text if there is none. `start` must lie on a boundary of characters.
  public static func firstInvalid(in bytes: Span<UInt8>, from start: Int = 0) -> Int {
    let raw = unsafe bytes.bytes
    let count = bytes.count
    var i = start
    while i < count {
      if bytes[i] < 0x80 {
        i += 1
        // Sixteen bytes at once while all are ASCII; the load is checked against the bounds.
        while i + 16 <= count {
          let low = unsafe raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
          let high = unsafe raw.unsafeLoadUnaligned(fromByteOffset: i + 8, as: UInt64.self)
          guard (low | high) & 0x8080_8080_8080_8080 == 0 else { break }
          i += 16
        }
      } else {
        let (length, valid) = sequence(bytes, i)
        guard valid else { return i }
        i += length
      }
    }
    return count
  }

  /// Mends a text in place and returns what had to be done; valid text is only read.
  ///
  /// A text that is plainly Windows-1252 (or Latin-1) is decoded as that; in any other, each maximal
  /// subpart of an ill-formed sequence becomes U+FFFD.
  public static func repair(_ bytes: inout [UInt8]) -> Repairs {
    let first = firstInvalid(in: bytes.span)
    guard first < bytes.count else { return [] }
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count + 32)
    if isPlainlyWindows1252(bytes.span) {
      for byte in bytes { appendWindows1252(byte, to: &mended) }
      bytes = mended
      return .latin1
    }
    var start = 0
    var invalid = first
    while invalid < bytes.count {
      mended += bytes[start..<invalid]
      mended += [0xEF, 0xBF, 0xBD]
      start = invalid + sequence(bytes.span, invalid).length
      invalid = firstInvalid(in: bytes.span, from: start)
    }
    mended += bytes[start...]
    bytes = mended
    return .invalidUTF8
  }

  /// The well-formed sequence at `i`, or the length of the maximal subpart if it is ill-formed.
  private static func sequence(
    _ bytes: Span<UInt8>, _ i: Int
  ) -> (length: Int, valid: Bool) {
    let lead = bytes[i]
    let needed: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: needed = 1
    case 0xE0...0xEF:
      needed = 2
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      needed = 3
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return (1, false)
    }
    guard i + 1 < bytes.count, second.contains(bytes[i + 1]) else { return (1, false) }
    var length = 2
    while length <= needed {
      guard i + length < bytes.count, bytes[i + length] & 0xC0 == 0x80 else {
        return (length, false)
      }
      length += 1
    }
    return (length, true)
  }

  /// Whether a text with invalid UTF-8 reads naturally as Windows-1252.
  ///
  /// It does if no character of more than one byte is well-formed, and at least nine in ten of the
  /// high bytes stand where such a character stands in prose: an accented letter beside a letter, or
  /// a mark (quotation mark, dash, no-break space, sign) that is common in that code.
  private static func isPlainlyWindows1252(_ bytes: Span<UInt8>) -> Bool {
    var high = 0
    var natural = 0
    for i in bytes.indices where bytes[i] >= 0x80 {
      if sequence(bytes, i).valid { return false }
      high += 1
      let beside =
        (i > 0 && isLetter(bytes[i - 1])) || (i + 1 < bytes.count && isLetter(bytes[i + 1]))
      switch bytes[i] {
      case 0x85, 0x91...0x97, 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB...0xBF,
        0x80:
        natural += 1
      case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFD:
        if beside { natural += 1 }
      default: break
      }
    }
    return high > 0 && natural * 10 >= high * 9
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC0 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func appendWindows1252(_ byte: UInt8, to text: inout [UInt8]) {
    if byte < 0x80 {
      text.append(byte)
      return
    }
    let code = byte < 0xA0 ? controls[Int(byte) - 0x80] : UInt16(byte)
    if code < 0x800 {
      text.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
    } else {
      text.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
      text.append(0x80 | UInt8(truncatingIfNeeded: code >> 6) & 0x3F)
    }
    text.append(0x80 | UInt8(truncatingIfNeeded: code) & 0x3F)
  }

  /// The characters of 0x80 to 0x9F in Windows-1252; the five without one become U+FFFD.
  private static let controls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
