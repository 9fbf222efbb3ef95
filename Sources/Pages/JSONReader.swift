/// What a JSON text consists of, as far as metadata needs it: numbers and literals are passed over.
enum JSONEvent {
  case beginObject, beginArray, end
  case key([UInt8])
  case string([UInt8])
}

/// Reads JSON as it stands in pages, tolerantly: comments of HTML around it, raw line feeds in
/// strings and stray commas do no harm.
struct JSONReader {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  /// Whether the next string in an object is a key: one entry for each open bracket.
  private var inObject: [Bool] = []
  private var expectsKey = false

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next event, `nil` at the end of the text.
  mutating func next() -> JSONEvent? {
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"):
        inObject.append(true)
        expectsKey = true
        return .beginObject
      case UInt8(ascii: "["):
        inObject.append(false)
        expectsKey = false
        return .beginArray
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = inObject.popLast()
        expectsKey = false
        return .end
      case UInt8(ascii: ","):
        expectsKey = inObject.last ?? false
      case UInt8(ascii: ":"):
        expectsKey = false
      case UInt8(ascii: "\""):
        let value = string()
        return expectsKey ? .key(value) : .string(value)
      default: break
      }
    }
    return nil
  }

  /// Reads a string whose opening quotation mark has been read.
  private mutating func string() -> [UInt8] {
    var result: [UInt8] = []
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\"), position < end else {
        result.append(byte)
        continue
      }
      let escaped = bytes[position]
      position += 1
      switch escaped {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
      case UInt8(ascii: "u"):
        appendUTF8(unicodeEscape(), to: &result)
      default: result.append(escaped)
      }
    }
    return result
  }

  /// The scalar of `\uXXXX`, joined with a low surrogate that follows; lone halves are U+FFFD.
  private mutating func unicodeEscape() -> Unicode.Scalar {
    let first = hex4()
    guard first & 0xF800 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    if first < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let mark = position
      position += 2
      let second = hex4()
      if second & 0xFC00 == 0xDC00 {
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)) ?? "\u{FFFD}"
      }
      position = mark
    }
    return "\u{FFFD}"
  }

  private mutating func hex4() -> UInt32 {
    var value: UInt32 = 0
    var digits = 0
    while digits < 4, position < end, let digit = bytes[position].digit(hex: true) {
      value = value * 16 + UInt32(digit)
      position += 1
      digits += 1
    }
    return value
  }
}
