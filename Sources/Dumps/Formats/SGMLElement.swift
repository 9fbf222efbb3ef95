/// The opening tag of an element, and the search for elements.
struct SGMLElement {
  /// The opening tag, from its name to before its `>`.
  private let tag: Range<Int>
  /// Where the content of the element begins.
  let content: Int

  /// Reads the opening tag at `start`.
  init(_ bytes: Span<UInt8>, at start: Int, to end: Int) {
    let close = Scanning.first(0x3E, in: bytes, from: start, to: end)
    tag = min(start + 1, close)..<close
    content = min(close + 1, end)
  }

  /// The value of an attribute, without quotation marks; `name` in lower case.
  func attribute(_ name: StaticString, _ bytes: Span<UInt8>) -> [UInt8] {
    var i = tag.lowerBound
    while i < tag.upperBound {
      guard bytes[i].isSpace else {
        i += 1
        continue
      }
      i += 1
      guard Scanning.matches(name, in: bytes, at: i, to: tag.upperBound) else { continue }
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

  /// The content of the first element with a name (given as `<name` in lower case) in
  /// `start..<end`, `nil` if there is none that is closed.
  static func content(
    _ open: StaticString, in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Range<Int>? {
    let length = open.utf8CodeUnitCount
    var i = start
    while let found = Scanning.find(open, in: bytes, from: i, to: end) {
      i = found + length
      guard i < end, bytes[i] == 0x3E || bytes[i].isSpace else { continue }
      let content = Scanning.first(0x3E, in: bytes, from: i, to: end) + 1
      guard content <= end else { return nil }
      var close = content
      while true {
        close = Scanning.first(0x3C, in: bytes, from: close, to: end)
        guard close < end else { return nil }
        if close + 1 + length <= end, bytes[close + 1] == 0x2F,
          names(open, bytes, close + 1),
          close + 1 + length == end || !isName(bytes[close + 1 + length])
        {
          return content..<close
        }
        close += 1
      }
    }
    return nil
  }

  /// Whether the name of `open` stands after the stroke at `i`.
  private static func names(_ open: StaticString, _ bytes: Span<UInt8>, _ i: Int) -> Bool {
    open.withUTF8Buffer { letters in
      for k in 1..<letters.count {
        var byte = bytes[i + k]
        if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
        if unsafe byte != letters[k] { return false }
      }
      return true
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x5F || byte == 0x2D
  }
}
