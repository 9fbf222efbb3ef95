extension UInt8 {
  /// Whether the byte is an ASCII letter.
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether the byte is an ASCII digit.
  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is an ASCII letter or digit.
  @inline(__always)
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// Whether the byte is white space in the sense of HTML: TAB, LF, FF, CR, space.
  @inline(__always)
  var isHTMLSpace: Bool { self == 0x20 || (self <= 0x0D && self >= 0x09 && self != 0x0B) }

  /// The byte with an ASCII capital made small.
  @inline(__always)
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The value of a decimal or hexadecimal digit.
  @inline(__always)
  func digit(hex: Bool) -> UInt8? {
    if isASCIIDigit { return self &- 0x30 }
    guard hex else { return nil }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}

/// Appends a range of a span.
func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
  guard !range.isEmpty else { return }
  let part = bytes.extracting(range)
  output.append(addingCapacity: part.count) { target in
    for i in part.indices { target.append(part[i]) }
  }
}

/// Appends the one to four bytes of a scalar.
func appendUTF8(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
  let value = scalar.value
  if value < 0x80 {
    output.append(UInt8(truncatingIfNeeded: value))
  } else if value < 0x800 {
    output.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
    output.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  } else if value < 0x10000 {
    output.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
    output.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
    output.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  } else {
    output.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
    output.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
    output.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
    output.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  }
}
