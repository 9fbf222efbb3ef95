/// The tags of one element of SGML, for finding its fields in one pass over its bytes.
struct SGMLElement {
  private struct Tag {
    /// Where the name begins and ends.
    var name: Range<Int>
    /// Where `<` stands, and what follows `>`.
    var start: Int
    var end: Int
    var closes: Bool
  }

  private let bytes: [UInt8]
  /// The opening tag, from its name to before its `>`.
  private let tag: Range<Int>
  /// All tags after the opening one but those with names of one letter, which only divide text.
  private var tags: [Tag] = []

  /// Reads the tags in `bytes[start..<end]`, the first of which opens the element.
  init(_ bytes: [UInt8], at start: Int, to end: Int) {
    self.bytes = bytes
    let span = bytes.span
    let close = Scanning.first(0x3E, in: span, from: start, to: end)
    tag = min(start + 1, close)..<close
    var i = min(close + 1, end)
    while true {
      i = Scanning.first(0x3C, in: span, from: i, to: end)
      guard i + 2 < end else { return }
      let closes = span[i + 1] == 0x2F
      let name = i + (closes ? 2 : 1)
      var after = name
      while after < end, SGMLElement.isName(span[after]) { after += 1 }
      guard after > name + 1, after < end, span[after] == 0x3E || span[after].isSpace else {
        i += 1
        continue
      }
      let tagEnd = Scanning.first(0x3E, in: span, from: after, to: min(end, after + 1024))
      guard tagEnd < end, span[tagEnd] == 0x3E else {
        i += 1
        continue
      }
      tags.append(Tag(name: name..<after, start: i, end: tagEnd + 1, closes: closes))
      i = tagEnd + 1
    }
  }

  /// The value of an attribute of the opening tag, without quotation marks; `name` in lower case.
  func attribute(_ name: StaticString) -> [UInt8] {
    var i = tag.lowerBound
    while i < tag.upperBound {
      guard bytes[i].isSpace else {
        i += 1
        continue
      }
      i += 1
      guard Scanning.matches(name, in: bytes.span, at: i, to: tag.upperBound) else { continue }
      var j = i + name.utf8CodeUnitCount
      while j < tag.upperBound, bytes[j].isSpace { j += 1 }
      guard j < tag.upperBound, bytes[j] == 0x3D else { continue }
      j += 1
      while j < tag.upperBound, bytes[j].isSpace { j += 1 }
      guard j < tag.upperBound else { return [] }
      let quote = bytes[j]
      let isQuoted = quote == 0x22 || quote == 0x27
      if isQuoted { j += 1 }
      var value: [UInt8] = []
      while j < tag.upperBound, isQuoted ? bytes[j] != quote : !bytes[j].isSpace {
        value.append(bytes[j])
        j += 1
      }
      return value
    }
    return []
  }

  /// The content of the first element that bears one of the names (in lower case) and is closed.
  ///
  /// Names are tried in their order.
  func content(_ names: [StaticString]) -> Range<Int>? {
    for name in names {
      guard let open = tags.firstIndex(where: { !$0.closes && isNamed($0, name) }) else { continue }
      let rest = tags[(open + 1)...]
      if let close = rest.first(where: { $0.closes && isNamed($0, name) }) {
        return tags[open].end..<close.start
      }
    }
    return nil
  }

  private func isNamed(_ tag: Tag, _ name: StaticString) -> Bool {
    tag.name.count == name.utf8CodeUnitCount
      && Scanning.matches(name, in: bytes.span, at: tag.name.lowerBound, to: tag.name.upperBound)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x5F || byte == 0x2D
  }
}
