extension Charset {
  /// Replaces `output` by the text of a page in UTF-8.
  ///
  /// Always valid UTF-8. Bytes that are no UTF-8 in a page that should be are read as Windows-1252,
  /// and a page that calls itself Windows-1252 but is UTF-8 throughout is read as UTF-8: both
  /// mistakes are common, and their opposites next to impossible.
  static func decode(_ bytes: Span<UInt8>, hint: String?, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    let (charset, mark) = detect(bytes, hint: hint)
    let body = bytes.extracting(mark..<bytes.count)
    switch charset {
    case .utf8:
      decodeUTF8(body, into: &output)
    case .windows1252:
      if isUTF8(body) {
        decodeUTF8(body, into: &output)
      } else {
        decodeBytes(body, upperHalf: windows1252Controls + (0xA0...0xFF).map { $0 }, into: &output)
      }
    case .windows1250: decodeBytes(body, upperHalf: CharsetTables.windows1250, into: &output)
    case .windows1251: decodeBytes(body, upperHalf: CharsetTables.windows1251, into: &output)
    case .windows1254: decodeBytes(body, upperHalf: CharsetTables.windows1254, into: &output)
    case .latin2: decodeBytes(body, upperHalf: CharsetTables.latin2, into: &output)
    case .latin9: decodeBytes(body, upperHalf: CharsetTables.latin9, into: &output)
    case .koi8r: decodeBytes(body, upperHalf: CharsetTables.koi8r, into: &output)
    case .utf16LittleEndian: decodeUTF16(body, low: 0, into: &output)
    case .utf16BigEndian: decodeUTF16(body, low: 1, into: &output)
    }
  }

  /// The length of the well-formed UTF-8 sequence at `i`, 0 if there is none (Unicode, table 3-7).
  @inline(__always)
  static func sequenceLength(_ bytes: Span<UInt8>, _ i: Int) -> Int {
    let first = bytes[i]
    let count = bytes.count
    if first < 0x80 { return 1 }
    if first < 0xC2 || first > 0xF4 { return 0 }
    guard i + 1 < count else { return 0 }
    let second = bytes[i + 1]
    let range: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(second) else { return 0 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard i + length <= count else { return 0 }
    var k = 2
    while k < length {
      if bytes[i + k] & 0xC0 != 0x80 { return 0 }
      k += 1
    }
    return length
  }

  /// Whether the bytes are UTF-8 with at least one character beyond ASCII.
  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var i = 0
    var beyond = false
    while i < bytes.count {
      let length = sequenceLength(bytes, i)
      if length == 0 { return false }
      if length > 1 { beyond = true }
      i += length
    }
    return beyond
  }

  private static func decodeUTF8(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    var start = 0
    var i = 0
    while i < bytes.count {
      let length = sequenceLength(bytes, i)
      if length > 0 {
        i += length
        continue
      }
      append(bytes, start..<i, to: &output)
      let byte = bytes[i]
      let value = byte < 0xA0 ? windows1252Controls[Int(byte) - 0x80] : UInt16(byte)
      appendUTF8(Unicode.Scalar(value) ?? "\u{FFFD}", to: &output)
      i += 1
      start = i
    }
    append(bytes, start..<bytes.count, to: &output)
  }

  private static func decodeBytes(
    _ bytes: Span<UInt8>, upperHalf: [UInt16], into output: inout [UInt8]
  ) {
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for i in bytes.indices {
      let byte = bytes[i]
      if byte < 0x80 {
        output.append(byte)
      } else {
        appendUTF8(Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}", to: &output)
      }
    }
  }

  private static func decodeUTF16(_ bytes: Span<UInt8>, low: Int, into output: inout [UInt8]) {
    var i = 0
    func unit(_ at: Int) -> UInt32 {
      UInt32(bytes[at + low]) | UInt32(bytes[at + 1 - low]) << 8
    }
    while i + 1 < bytes.count {
      var value = unit(i)
      i += 2
      if value & 0xFC00 == 0xD800, i + 1 < bytes.count {
        let second = unit(i)
        if second & 0xFC00 == 0xDC00 {
          value = 0x10000 + (value & 0x3FF) << 10 + (second & 0x3FF)
          i += 2
        }
      }
      appendUTF8(Unicode.Scalar(value) ?? "\u{FFFD}", to: &output)
    }
  }
}
