/// Writes JSON (RFC 8259) into bytes: what the reports and `annotate` need, nothing more.
public enum JSONText {
  /// Appends a string in quotation marks; `bytes` must be valid UTF-8.
  public static func append(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
    out.append(0x22)
    var clean = 0
    for i in bytes.indices {
      let byte = bytes[i]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      append(bytes, clean..<i, to: &out)
      clean = i + 1
      switch byte {
      case 0x22: out += [0x5C, 0x22]
      case 0x5C: out += [0x5C, 0x5C]
      case 0x0A: out += [0x5C, 0x6E]
      case 0x0D: out += [0x5C, 0x72]
      case 0x09: out += [0x5C, 0x74]
      default:
        out += Array("\\u00".utf8)
        out.append(hex[Int(byte >> 4)])
        out.append(hex[Int(byte & 15)])
      }
    }
    append(bytes, clean..<bytes.count, to: &out)
    out.append(0x22)
  }

  /// Appends a string in quotation marks.
  public static func append(_ text: String, to out: inout [UInt8]) {
    let bytes = Array(text.utf8)
    append(bytes.span, to: &out)
  }

  /// A string in quotation marks.
  public static func quoted(_ text: String) -> String {
    var out: [UInt8] = []
    append(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
    for i in range { out.append(bytes[i]) }
  }
}
