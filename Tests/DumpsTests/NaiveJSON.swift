/// JSON the obvious way: the slow twin of the scanner.
indirect enum NaiveJSON: Equatable {
  case null
  case literal(String)
  case string(String)
  case array([NaiveJSON])
  case object([(key: String, value: NaiveJSON)])

  struct Failure: Error {}

  static func == (a: NaiveJSON, b: NaiveJSON) -> Bool { "\(a)" == "\(b)" }

  /// The value of a whole text, `nil` if it is no JSON.
  static func parse(_ text: [UInt8]) -> NaiveJSON? {
    var parser = Parser(bytes: text)
    parser.space()
    guard let value = try? parser.value(0) else { return nil }
    parser.space()
    return parser.at == text.count ? value : nil
  }

  /// The strings and numbers below a value, in their order; those of objects are left out.
  var leaves: [String] {
    switch self {
    case .null, .object: []
    case .literal(let text): text.first.map { $0 == "-" || $0.isNumber } ?? false ? [text] : []
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.leaves)
    }
  }

  /// The value of a key at the top, the last one if there are several.
  func member(_ key: String) -> NaiveJSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  private struct Parser {
    let bytes: [UInt8]
    var at = 0

    mutating func space() {
      while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    mutating func take(_ text: String) -> Bool {
      guard bytes[at...].starts(with: text.utf8) else { return false }
      at += text.utf8.count
      return true
    }

    mutating func value(_ depth: Int) throws -> NaiveJSON {
      guard at < bytes.count else { throw Failure() }
      if depth >= 512, bytes[at] == 0x7B || bytes[at] == 0x5B { throw Failure() }
      if take("null") || take("NaN") { return .null }
      for word in ["true", "false", "Infinity", "-Infinity"] where take(word) {
        return word.hasSuffix("y") ? .null : .literal(word)
      }
      switch bytes[at] {
      case 0x22: return .string(try string())
      case 0x7B:
        at += 1
        var members: [(key: String, value: NaiveJSON)] = []
        space()
        if take("}") { return .object([]) }
        while true {
          space()
          guard at < bytes.count, bytes[at] == 0x22 else { throw Failure() }
          let key = try string()
          space()
          guard take(":") else { throw Failure() }
          space()
          members.append((key, try value(depth + 1)))
          space()
          if take("}") { return .object(members) }
          guard take(",") else { throw Failure() }
        }
      case 0x5B:
        at += 1
        var elements: [NaiveJSON] = []
        space()
        if take("]") { return .array([]) }
        while true {
          space()
          elements.append(try value(depth + 1))
          space()
          if take("]") { return .array(elements) }
          guard take(",") else { throw Failure() }
        }
      default: return .literal(try number())
      }
    }

    mutating func digits() throws {
      let first = at
      while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
      if at == first { throw Failure() }
    }

    mutating func number() throws -> String {
      let start = at
      _ = take("-")
      if !take("0") {
        try digits()
      } else if at < bytes.count, (0x30...0x39).contains(bytes[at]) {
        throw Failure()
      }
      if take(".") { try digits() }
      if take("e") || take("E") {
        if !take("+") { _ = take("-") }
        try digits()
      }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    mutating func string() throws -> String {
      var units: [UInt8] = []
      at += 1
      while true {
        guard at < bytes.count else { throw Failure() }
        let byte = bytes[at]
        at += 1
        switch byte {
        case 0x22: return String(decoding: units, as: UTF8.self)
        case 0..<0x20: throw Failure()
        case 0x5C:
          guard at < bytes.count else { throw Failure() }
          let escape = bytes[at]
          at += 1
          if let place = Array("\"\\/bfnrt".utf8).firstIndex(of: escape) {
            units.append([0x22, 0x5C, 0x2F, 8, 12, 10, 13, 9][place])
          } else if escape == 0x75 {
            let first = try hex()
            if (0xD800..<0xDC00).contains(first), bytes[at...].starts(with: "\\u".utf8) {
              let before = at
              at += 2
              let second = try hex()
              if (0xDC00..<0xE000).contains(second) {
                let code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
                units += String(Unicode.Scalar(code) ?? "?").utf8
                continue
              }
              at = before
            }
            units += String(Unicode.Scalar(first) ?? "\u{FFFD}").utf8
          } else {
            throw Failure()
          }
        default: units.append(byte)
        }
      }
    }

    mutating func hex() throws -> UInt32 {
      guard at + 4 <= bytes.count,
        bytes[at..<at + 4].allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit })
      else { throw Failure() }
      let text = String(decoding: bytes[at..<at + 4], as: UTF8.self)
      at += 4
      guard let value = UInt32(text, radix: 16) else { throw Failure() }
      return value
    }
  }
}
