/// One attribute of a start tag: byte ranges into the page, the value still with references.
struct HTMLAttribute {
  var name: Range<Int>
  var value: Range<Int>
}

/// What the tokenizer finds; attributes of a start tag stand in `HTMLTokenizer.attributes`.
enum HTMLToken {
  /// Characters with references, to be decoded.
  case text(Range<Int>)
  /// Characters of a raw-text element, as they are.
  case raw(Range<Int>)
  case start(HTMLTag, nameHash: UInt64, selfClosing: Bool)
  case end(HTMLTag, nameHash: UInt64)
}

/// Cuts a page into tags and text in one pass, tolerantly and in linear time.
///
/// A simplification of the HTML standard's tokenization (13.2.5): comments and declarations vanish,
/// CDATA sections are text everywhere (feeds wrap pages in them), scripts end at the first
/// `</script`. Any bytes are accepted.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private let tags = TagTable.shared
  private var position = 0
  /// The element whose raw text comes next, with the hash of its name.
  private var rawElement: HTMLTag?
  /// Set once no `]]>` or `-->` follows, so that it is not searched for again.
  private var noMoreCDATA = false

  /// The attributes of the last start tag.
  private(set) var attributes: [HTMLAttribute] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token, `nil` at the end.
  mutating func next() -> HTMLToken? {
    let count = bytes.count
    if let element = rawElement {
      rawElement = nil
      let end = endOfRawText(element)
      let range = position..<end
      position = end
      if !range.isEmpty { return .raw(range) }
    }
    while position < count {
      if bytes[position] == UInt8(ascii: "<") {
        if let token = markup() { return token }
        continue
      }
      let start = position
      var i = start
      while i < count {
        // A `<` that opens no markup is text.
        if bytes[i] == UInt8(ascii: "<"), i + 1 < count, opensMarkup(bytes[i + 1]) { break }
        i += 1
      }
      position = i
      return .text(start..<i)
    }
    return nil
  }

  @inline(__always)
  private func opensMarkup(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  /// Reads what begins with the `<` at `position`; `nil` if it was a comment or the like.
  private mutating func markup() -> HTMLToken? {
    let count = bytes.count
    let start = position
    guard start + 1 < count else {
      position = count
      return .text(start..<count)
    }
    let next = bytes[start + 1]
    if next.isASCIILetter {
      return startTag()
    }
    if next == UInt8(ascii: "/") {
      guard start + 2 < count, bytes[start + 2].isASCIILetter else {
        skip(to: UInt8(ascii: ">"))
        return nil
      }
      var i = start + 2
      let hash = name(&i)
      let tag = self.tag(hash, start + 2..<i)
      position = i
      // Attributes of an end tag mean nothing, but a `>` inside their quotes does not close it.
      _ = readAttributes(keep: false)
      return .end(tag, nameHash: hash)
    }
    if next == UInt8(ascii: "!") {
      return declaration()
    }
    if next == UInt8(ascii: "?") {
      skip(to: UInt8(ascii: ">"))
      return nil
    }
    position = start + 1
    return .text(start..<start + 1)
  }

  /// Comments, CDATA sections and DOCTYPE.
  private mutating func declaration() -> HTMLToken? {
    let count = bytes.count
    let start = position
    if start + 3 < count, bytes[start + 2] == UInt8(ascii: "-"),
      bytes[start + 3] == UInt8(ascii: "-")
    {
      var i = start + 4
      if i < count, bytes[i] == UInt8(ascii: ">") {
        position = i + 1
        return nil
      }
      while i + 2 < count {
        if bytes[i] == UInt8(ascii: "-"), bytes[i + 1] == UInt8(ascii: "-") {
          if bytes[i + 2] == UInt8(ascii: ">") {
            position = i + 3
            return nil
          }
          if i + 3 < count, bytes[i + 2] == UInt8(ascii: "!"), bytes[i + 3] == UInt8(ascii: ">") {
            position = i + 4
            return nil
          }
        }
        i += 1
      }
      position = count
      return nil
    }
    if !noMoreCDATA, start + 8 < count, bytes[start + 2] == UInt8(ascii: "["),
      bytes[start + 3] | 0x20 == UInt8(ascii: "c"), bytes[start + 8] == UInt8(ascii: "[")
    {
      var i = start + 9
      while i + 2 < count {
        if bytes[i] == UInt8(ascii: "]"), bytes[i + 1] == UInt8(ascii: "]"),
          bytes[i + 2] == UInt8(ascii: ">")
        {
          position = i + 3
          return .raw(start + 9..<i)
        }
        i += 1
      }
      noMoreCDATA = true
    }
    skip(to: UInt8(ascii: ">"))
    return nil
  }

  private mutating func skip(to byte: UInt8) {
    var i = position
    while i < bytes.count, bytes[i] != byte { i += 1 }
    position = min(i + 1, bytes.count)
  }

  /// Reads a tag name from `i` on and returns the hash of its lower-case letters.
  private func name(_ i: inout Int) -> UInt64 {
    var hash = TagTable.seed
    while i < bytes.count {
      let byte = bytes[i]
      if byte.isHTMLSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      hash = TagTable.mix(hash, byte.lowered)
      i += 1
    }
    return hash
  }

  private func tag(_ hash: UInt64, _ name: Range<Int>) -> HTMLTag {
    let tag = tags.find(hash)
    return tag == .other && name.contains { bytes[$0] == UInt8(ascii: "-") } ? .custom : tag
  }

  private mutating func startTag() -> HTMLToken? {
    var i = position + 1
    let hash = name(&i)
    let tag = self.tag(hash, position + 1..<i)
    position = i
    let selfClosing = readAttributes(keep: true)
    if tag.isRawText { rawElement = tag }
    return .start(tag, nameHash: hash, selfClosing: selfClosing)
  }

  /// Reads attributes up to and with `>`; returns whether the tag ends in `/>`.
  private mutating func readAttributes(keep: Bool) -> Bool {
    let count = bytes.count
    attributes.removeAll(keepingCapacity: true)
    var i = position
    defer { position = i }
    while i < count {
      let byte = bytes[i]
      if byte == UInt8(ascii: ">") {
        i += 1
        return i >= 2 && bytes[i - 2] == UInt8(ascii: "/")
      }
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
        i += 1
        continue
      }
      // A `<` where an attribute should begin: the `>` of this tag was forgotten.
      if byte == UInt8(ascii: "<") { return false }
      let nameStart = i
      i += 1
      while i < count {
        let byte = bytes[i]
        if byte.isHTMLSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
          || byte == UInt8(ascii: "/")
        {
          break
        }
        i += 1
      }
      let name = nameStart..<i
      while i < count, bytes[i].isHTMLSpace { i += 1 }
      var value = i..<i
      if i < count, bytes[i] == UInt8(ascii: "=") {
        i += 1
        while i < count, bytes[i].isHTMLSpace { i += 1 }
        if i < count, bytes[i] == 0x22 || bytes[i] == 0x27 {
          let quote = bytes[i]
          i += 1
          let start = i
          while i < count, bytes[i] != quote { i += 1 }
          value = start..<i
          i = min(i + 1, count)
        } else {
          let start = i
          while i < count, !bytes[i].isHTMLSpace, bytes[i] != UInt8(ascii: ">") { i += 1 }
          value = start..<i
        }
      }
      if keep, attributes.count < 64 { attributes.append(HTMLAttribute(name: name, value: value)) }
    }
    return false
  }

  /// Where the end tag of a raw-text element begins, or the end of the page.
  private func endOfRawText(_ element: HTMLTag) -> Int {
    let count = bytes.count
    var i = position
    while i < count {
      if bytes[i] == UInt8(ascii: "<"), i + 2 < count, bytes[i + 1] == UInt8(ascii: "/"),
        bytes[i + 2].isASCIILetter
      {
        var at = i + 2
        // Only a name as long as the element's is hashed to its end: long runs stay linear.
        let hash = name(&at)
        if tags.find(hash) == element { return i }
        i = at
      } else {
        i += 1
      }
    }
    return count
  }
}
