/// HTML character references: the 2,125 names of the standard and numeric references.
///
/// Follows the HTML standard, section 13.2.5.72 and the following: the longest name wins, 106 old
/// names need no semicolon, numbers of C1 controls stand for the Windows-1252 characters, and
/// numbers that are no character stand for U+FFFD.
public enum Entities {
  /// Appends `bytes` to `output` with every character reference replaced by its character.
  ///
  /// Other bytes are copied as they are, so valid UTF-8 stays valid. Inside an attribute an old
  /// name without semicolon is left alone before `=`, a letter or a digit, so that the addresses
  /// in `href` keep their parameters.
  public static func decode(
    _ bytes: Span<UInt8>, into output: inout [UInt8], inAttribute: Bool = false
  ) {
    var start = 0
    var i = 0
    let count = bytes.count
    while i < count {
      guard bytes[i] == UInt8(ascii: "&") else {
        i += 1
        continue
      }
      append(bytes, start..<i, to: &output)
      let length = reference(bytes, at: i, into: &output, inAttribute: inAttribute)
      start = i + length
      if length == 0 {
        // No reference: the ampersand stays and goes out with the bytes that follow.
        i += 1
      } else {
        i = start
      }
    }
    append(bytes, start..<count, to: &output)
  }

  /// Reads the reference whose `&` stands at `start` and appends its character.
  ///
  /// Returns its length in bytes, 0 where there is none.
  static func reference(
    _ bytes: Span<UInt8>, at start: Int, into output: inout [UInt8], inAttribute: Bool
  ) -> Int {
    let count = bytes.count
    var i = start + 1
    guard i < count else { return 0 }
    if bytes[i] == UInt8(ascii: "#") {
      return number(bytes, at: start, into: &output)
    }
    // The hash of the name grows with each byte; `old` remembers the longest name that needs
    // no semicolon. The longest name has 31 letters.
    let table = EntityTable.shared
    let limit = min(count, i + EntityTable.longest)
    var hash = EntityTable.seed
    var old = -1
    var oldEnd = i
    while i < limit, bytes[i].isASCIIAlphanumeric {
      hash = EntityTable.mix(hash, bytes[i])
      i += 1
      if i - start - 1 <= EntityTable.longestOld {
        let entry = table.find(hash, bytes, start + 1..<i)
        if entry >= 0, table.needsNoSemicolon(entry) {
          old = entry
          oldEnd = i
        }
      }
    }
    if i < count, bytes[i] == UInt8(ascii: ";") {
      let entry = table.find(hash, bytes, start + 1..<i)
      if entry >= 0 {
        table.append(entry, to: &output)
        return i + 1 - start
      }
    }
    guard old >= 0 else { return 0 }
    if inAttribute, oldEnd < count {
      let next = bytes[oldEnd]
      if next == UInt8(ascii: "=") || next.isASCIIAlphanumeric { return 0 }
    }
    table.append(old, to: &output)
    if oldEnd < count, bytes[oldEnd] == UInt8(ascii: ";") { oldEnd += 1 }
    return oldEnd - start
  }

  /// Reads `&#1234;` or `&#x4D2;`; the semicolon may be missing.
  private static func number(
    _ bytes: Span<UInt8>, at start: Int, into output: inout [UInt8]
  ) -> Int {
    let count = bytes.count
    var i = start + 2
    var value: UInt32 = 0
    var digits = 0
    let hex = i < count && bytes[i] | 0x20 == UInt8(ascii: "x")
    if hex { i += 1 }
    while i < count {
      guard let digit = bytes[i].digit(hex: hex) else { break }
      // Beyond the last code point the value stops growing, so it cannot overflow.
      if value <= 0x10FFFF { value = value * (hex ? 16 : 10) + UInt32(digit) }
      digits += 1
      i += 1
    }
    guard digits > 0 else { return 0 }
    if i < count, bytes[i] == UInt8(ascii: ";") { i += 1 }
    if (0x80...0x9F).contains(value) {
      value = UInt32(windows1252Controls[Int(value) - 0x80])
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    appendUTF8(scalar ?? "\u{FFFD}", to: &output)
    return i - start
  }
}

/// The characters of the bytes 0x80 to 0x9F in Windows-1252; the five unused ones stay C1 controls.
let windows1252Controls: [UInt16] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
]
