/// Walks over JSON (RFC 8259) in bytes without building anything.
///
/// Strict in all but two points: `NaN`, `Infinity` and `-Infinity` are values, as Python writes and
/// reads them, and bytes that are no UTF-8 are left to be mended. All functions move `i` from the
/// first byte of a construct to the one after it.
enum JSONScanner {
  /// Levels of objects and arrays above which a record is refused.
  static let deepest = 512

  /// Moves over white space.
  @inline(__always)
  static func skipSpace(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) {
    while i < end, bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09 {
      i += 1
    }
  }

  /// Moves over a value of any kind; `depth` counts the objects and arrays around it.
  static func skipValue(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, depth: Int
  ) throws(JSONError) {
    guard i < end else { throw JSONError(problem: .endOfRecord, offset: end) }
    switch bytes[i] {
    case 0x22: try skipString(bytes, &i, end)
    case 0x7B:
      try forEachMember(bytes, &i, end, depth: depth) { bytes, _, _, i throws(JSONError) in
        try skipValue(bytes, &i, end, depth: depth + 1)
      }
    case 0x5B:
      try forEachElement(bytes, &i, end, depth: depth) { bytes, i throws(JSONError) in
        try skipValue(bytes, &i, end, depth: depth + 1)
      }
    case 0x2D, 0x30...0x39: try skipNumber(bytes, &i, end)
    default: try skipLiteral(bytes, &i, end)
    }
  }

  /// Moves over an object and calls `body` at each value.
  ///
  /// `body` gets the bytes, the ends of the key inside its quotation marks, and the place of the
  /// value, which it must move to the end of the value.
  @inline(__always)
  static func forEachMember(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, depth: Int,
    _ body: (Span<UInt8>, Int, Int, inout Int) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard depth < deepest else { throw JSONError(problem: .tooDeep, offset: i) }
    i += 1
    skipSpace(bytes, &i, end)
    if i < end, bytes[i] == 0x7D {
      i += 1
      return
    }
    while true {
      guard i < end else { throw JSONError(problem: .endOfRecord, offset: end) }
      guard bytes[i] == 0x22 else { throw JSONError(problem: .expected(.key), offset: i) }
      let key = i + 1
      try skipString(bytes, &i, end)
      let keyEnd = i - 1
      skipSpace(bytes, &i, end)
      guard i < end else { throw JSONError(problem: .endOfRecord, offset: end) }
      guard bytes[i] == 0x3A else { throw JSONError(problem: .expected(.colon), offset: i) }
      i += 1
      skipSpace(bytes, &i, end)
      try body(bytes, key, keyEnd, &i)
      skipSpace(bytes, &i, end)
      guard i < end else { throw JSONError(problem: .endOfRecord, offset: end) }
      switch bytes[i] {
      case 0x2C:
        i += 1
        skipSpace(bytes, &i, end)
      case 0x7D:
        i += 1
        return
      default: throw JSONError(problem: .expected(.commaOrBrace), offset: i)
      }
    }
  }

  /// Moves over an array and calls `body` at each element, which it must move over.
  @inline(__always)
  static func forEachElement(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, depth: Int,
    _ body: (Span<UInt8>, inout Int) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard depth < deepest else { throw JSONError(problem: .tooDeep, offset: i) }
    i += 1
    skipSpace(bytes, &i, end)
    if i < end, bytes[i] == 0x5D {
      i += 1
      return
    }
    while true {
      try body(bytes, &i)
      skipSpace(bytes, &i, end)
      guard i < end else { throw JSONError(problem: .endOfRecord, offset: end) }
      switch bytes[i] {
      case 0x2C:
        i += 1
        skipSpace(bytes, &i, end)
      case 0x5D:
        i += 1
        return
      default: throw JSONError(problem: .expected(.commaOrBracket), offset: i)
      }
    }
  }

  /// Moves over a string, from its first quotation mark.
  static func skipString(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) throws(JSONError) {
    var at = i + 1
    while true {
      at = Scanning.endOfPlainJSON(in: bytes, from: at, to: end)
      guard at < end else { throw JSONError(problem: .endOfRecord, offset: end) }
      switch bytes[at] {
      case 0x22:
        i = at + 1
        return
      case 0x5C:
        guard at + 1 < end else { throw JSONError(problem: .endOfRecord, offset: end) }
        switch bytes[at + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: at += 2
        case 0x75:
          guard at + 6 <= end else { throw JSONError(problem: .endOfRecord, offset: end) }
          for k in at + 2..<at + 6 where !isHex(bytes[k]) {
            throw JSONError(problem: .badEscape, offset: at)
          }
          at += 6
        default: throw JSONError(problem: .badEscape, offset: at)
        }
      default: throw JSONError(problem: .controlCharacter, offset: at)
      }
    }
  }

  private static func skipNumber(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) throws(JSONError) {
    let start = i
    var at = i
    func digits() -> Bool {
      let first = at
      while at < end, bytes[at].isDigit { at += 1 }
      return at > first
    }
    if bytes[at] == 0x2D {
      at += 1
      if Scanning.stands("Infinity", in: bytes, at: at, to: end) {
        i = at + 8
        return
      }
    }
    let isZero = at < end && bytes[at] == 0x30
    let integer = at
    guard digits(), !isZero || at == integer + 1 else {
      throw JSONError(problem: .badNumber, offset: start)
    }
    if at < end, bytes[at] == 0x2E {
      at += 1
      guard digits() else { throw JSONError(problem: .badNumber, offset: start) }
    }
    if at < end, bytes[at] | 0x20 == 0x65 {
      at += 1
      if at < end, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
      guard digits() else { throw JSONError(problem: .badNumber, offset: start) }
    }
    i = at
  }

  private static func skipLiteral(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) throws(JSONError) {
    let length: Int
    switch bytes[i] {
    case 0x74: length = Scanning.stands("true", in: bytes, at: i, to: end) ? 4 : 0
    case 0x66: length = Scanning.stands("false", in: bytes, at: i, to: end) ? 5 : 0
    case 0x6E: length = Scanning.stands("null", in: bytes, at: i, to: end) ? 4 : 0
    case 0x4E: length = Scanning.stands("NaN", in: bytes, at: i, to: end) ? 3 : 0
    case 0x49: length = Scanning.stands("Infinity", in: bytes, at: i, to: end) ? 8 : 0
    default: throw JSONError(problem: .expected(.value), offset: i)
    }
    guard length > 0 else { throw JSONError(problem: .badLiteral, offset: i) }
    i += length
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte.isDigit || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
  }
}
