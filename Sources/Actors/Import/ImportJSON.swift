/// A value of JSON with the line on which it begins.
indirect enum ImportJSON {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case list([ImportJSON])
  case object([(key: String, value: ImportJSON)])

  /// The value under a key.
  subscript(key: String) -> ImportJSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The string, or a number as it is written.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}

/// Reads JSON (RFC 8259) of any bytes, and counts lines.
struct ImportJSONReader {
  /// Why something is no JSON, and where.
  struct Fault: Error {
    var message: String
  }

  /// Deeper values are refused: no pattern is so deep, and the reader is recursive.
  private static let deepest = 32

  private let bytes: [UInt8]
  private(set) var position = 0
  /// The line of `position`, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Passes over white space; false at the end.
  mutating func skipSpace() -> Bool {
    while let byte = current {
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return true }
      if byte == 0x0A { line += 1 }
      position += 1
    }
    return false
  }

  /// Passes over one byte if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard skipSpace(), current == byte else { return false }
    position += 1
    return true
  }

  /// Passes over the rest of the line.
  mutating func skipLine() {
    while let byte = current {
      position += 1
      if byte == 0x0A {
        line += 1
        return
      }
    }
  }

  mutating func value(depth: Int = 0) throws(Fault) -> ImportJSON {
    guard depth < Self.deepest else { throw Fault(message: "JSON nested deeper than 32") }
    guard skipSpace(), let byte = current else { throw Fault(message: "JSON that ends too soon") }
    switch byte {
    case UInt8(ascii: "{"):
      position += 1
      var members: [(key: String, value: ImportJSON)] = []
      if take(UInt8(ascii: "}")) { return .object([]) }
      repeat {
        guard skipSpace(), current == 0x22 else { throw unexpected() }
        let key = try string()
        guard take(UInt8(ascii: ":")) else { throw unexpected() }
        members.append((key, try value(depth: depth + 1)))
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw unexpected() }
      return .object(members)
    case UInt8(ascii: "["):
      position += 1
      var items: [ImportJSON] = []
      if take(UInt8(ascii: "]")) { return .list([]) }
      repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw unexpected() }
      return .list(items)
    case 0x22: return .string(try string())
    default: return try word()
    }
  }

  private func unexpected() -> Fault {
    guard let byte = current else { return Fault(message: "JSON that ends too soon") }
    return Fault(
      message: byte >= 0x20 && byte < 0x7F
        ? "no JSON: unexpected '\(Character(Unicode.Scalar(byte)))'" : "no JSON: an unexpected byte"
    )
  }

  private mutating func word() throws(Fault) -> ImportJSON {
    let start = position
    while let byte = current,
      ImportText.isLetter(byte) || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x2B
        || byte == 0x2E
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard Double(text) != nil, text.utf8.first != 0x2B,
        text.utf8.first.map(ImportText.isLetter) == false
      else {
        position = start
        throw unexpected()
      }
      return .number(text)
    }
  }

  private mutating func string() throws(Fault) -> String {
    position += 1
    var out: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case 0x22:
        guard let text = String(validating: out, as: UTF8.self) else {
          throw Fault(message: "a string that is no UTF-8")
        }
        return text
      case 0x0A:
        position -= 1
        throw Fault(message: "a string without its closing quotation mark")
      case 0x5C: try escape(into: &out)
      default: out.append(byte)
      }
    }
    throw Fault(message: "a string without its closing quotation mark")
  }

  private mutating func escape(into out: inout [UInt8]) throws(Fault) {
    guard let byte = current else { throw Fault(message: "JSON that ends too soon") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case 0x22, 0x5C, 0x2F: out.append(byte)
    case UInt8(ascii: "u"):
      var code = try unit()
      if code & 0xFC00 == 0xD800, current == 0x5C, position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = try unit()
        guard low & 0xFC00 == 0xDC00 else { throw Fault(message: "half a surrogate pair") }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw Fault(message: "half a surrogate pair")
      }
      out.append(contentsOf: String(scalar).utf8)
    default: throw Fault(message: "an unknown escape in a string")
    }
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({
        $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66
      }),
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw Fault(message: "an escape \\u without four digits") }
    position += 4
    return code
  }
}
