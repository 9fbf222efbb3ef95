/// The header lines of a WARC record or an HTTP response: a first line, then `Name: value`.
struct HeaderLines {
  /// The first line.
  var first: String
  /// Names in lower case, and values without white space at their ends, in their order.
  var fields: [(name: String, value: String)] = []
  /// Where the content after the empty line begins.
  var content: Int

  /// Headers longer than this are damage: 64 KiB.
  static let longest = 1 << 16

  /// What was found.
  enum Outcome {
    case header(HeaderLines)
    /// No empty line before `end`.
    case incomplete
  }

  /// Reads the header that begins at `start`; lines may end with LF alone.
  static func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Outcome {
    let limit = min(end, start + longest)
    var header = HeaderLines(first: "", content: start)
    var line = start
    var isFirst = true
    while true {
      let feed = Scanning.first(0x0A, in: bytes, from: line, to: limit)
      guard feed < limit else { return .incomplete }
      var last = feed
      if last > line, bytes[last - 1] == 0x0D { last -= 1 }
      if last == line {
        header.content = feed + 1
        return .header(header)
      }
      let text = PaxRecords.copy(bytes, line, last)
      if isFirst {
        header.first = String(decoding: text, as: UTF8.self)
      } else if bytes[line].isSpace, !header.fields.isEmpty {
        // A folded line goes on with the value before it.
        header.fields[header.fields.count - 1].value += " " + trimmed(text[...])
      } else if let colon = text.firstIndex(of: 0x3A) {
        let name = String(decoding: text[..<colon], as: UTF8.self).lowercased()
        header.fields.append((name, trimmed(text[(colon + 1)...])))
      }
      isFirst = false
      line = feed + 1
    }
  }

  /// The value of the first field with a name, empty if there is none.
  subscript(name: String) -> String {
    fields.first { $0.name == name }?.value ?? ""
  }

  /// The media type of `Content-Type` in lower case, without its parameters.
  var mediaType: String {
    let value = self["content-type"]
    return String(value.prefix { $0 != ";" && $0 != " " }).lowercased()
  }

  /// A parameter of `Content-Type`, without quotation marks.
  func parameter(_ name: String) -> String? {
    for part in self["content-type"].split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      if HeaderLines.trimmed(Array(pair[0].utf8)[...]).lowercased() == name {
        return HeaderLines.trimmed(Array(pair[1].utf8)[...]).filter { $0 != "\"" && $0 != "'" }
      }
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    guard let start = bytes.firstIndex(where: { !$0.isSpace }),
      let end = bytes.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}
