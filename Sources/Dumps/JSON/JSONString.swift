internal import NewsText

/// The content of JSON strings as UTF-8.
enum JSONString {
  /// Appends the string `bytes[start..<end]` (without its quotation marks, escapes sound) to `out`.
  ///
  /// Surrogates that have no partner become U+FFFD and are noted in `repairs`.
  static func unescape(
    _ bytes: [UInt8], _ start: Int, _ end: Int, into out: inout [UInt8],
    _ repairs: inout Repairs
  ) {
    var i = start
    while i < end {
      let escape = Scanning.first(0x5C, in: bytes.span, from: i, to: end)
      if escape > i { out += bytes[i..<escape] }
      guard escape + 1 < end else { return }
      i = escape + 2
      switch bytes[escape + 1] {
      case 0x6E: out.append(0x0A)
      case 0x74: out.append(0x09)
      case 0x72: out.append(0x0D)
      case 0x62: out.append(0x08)
      case 0x66: out.append(0x0C)
      case 0x75:
        guard i + 4 <= end else { return }
        var value = hex(bytes.span, i)
        i += 4
        if value & 0xFC00 == 0xD800, i + 6 <= end, bytes[i] == 0x5C, bytes[i + 1] == 0x75 {
          let low = hex(bytes.span, i + 2)
          if low & 0xFC00 == 0xDC00 {
            value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
            i += 6
          }
        }
        if value & 0xF800 == 0xD800, value < 0x10000 {
          repairs.insert(.loneSurrogate)
          value = 0xFFFD
        }
        append(value, to: &out)
      default: out.append(bytes[escape + 1])
      }
    }
  }

  private static func hex(_ bytes: Span<UInt8>, _ start: Int) -> UInt32 {
    var value: UInt32 = 0
    for i in start..<start + 4 {
      let byte = bytes[i]
      value = value << 4 | UInt32(byte.isDigit ? byte - 0x30 : (byte | 0x20) &- 0x57)
    }
    return value
  }

  /// Appends a code point as UTF-8; it must be no surrogate.
  static func append(_ code: UInt32, to out: inout [UInt8]) {
    switch code {
    case 0..<0x80: out.append(UInt8(truncatingIfNeeded: code))
    case 0x80..<0x800:
      out.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
      out.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
    case 0x800..<0x10000:
      out.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
      out.append(0x80 | UInt8(truncatingIfNeeded: code >> 6 & 0x3F))
      out.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
    default:
      out.append(0xF0 | UInt8(truncatingIfNeeded: code >> 18))
      out.append(0x80 | UInt8(truncatingIfNeeded: code >> 12 & 0x3F))
      out.append(0x80 | UInt8(truncatingIfNeeded: code >> 6 & 0x3F))
      out.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
    }
  }
}
