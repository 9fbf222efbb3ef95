/// One JSON object on one line, its members in the order in which they were added.
///
/// Every control character is escaped, so no text can end the line or begin another one.
struct JSONLine {
  private var members: [String] = []

  init() {}

  mutating func add(_ name: String, _ value: String) {
    members.append("\(JSONLine.quoted(name)):\(JSONLine.quoted(value))")
  }

  mutating func add(_ name: String, _ value: Int) {
    members.append("\(JSONLine.quoted(name)):\(value)")
  }

  mutating func add(_ name: String, _ value: Bool) {
    members.append("\(JSONLine.quoted(name)):\(value)")
  }

  mutating func add(_ name: String, _ values: [JSONLine]) {
    members.append("\(JSONLine.quoted(name)):[\(values.map(\.text).joined(separator: ","))]")
  }

  /// The object.
  var text: String { "{" + members.joined(separator: ",") + "}" }

  /// A JSON string (RFC 8259), in which U+2028 and U+2029 are escaped as well.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
