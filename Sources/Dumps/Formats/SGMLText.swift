internal import Pages

/// Text inside elements of SGML: wrapped lines, paragraphs, character references.
enum SGMLText {
  /// The text of `range` on one line, without tags.
  static func line(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var raw: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == 0x3C, let end = tagEnd(bytes, i, range.upperBound) {
        raw.append(0x20)
        i = end
        continue
      }
      raw.append(bytes[i])
      i += 1
    }
    return decoded(raw)
  }

  /// The paragraphs of `range`, divided by empty lines; lines inside a paragraph are joined.
  ///
  /// A paragraph ends at a `<P>` tag, at an empty line, and before a line that is indented. Children
  /// of a Reuters text that are fields of their own (title, dateline, author) are left out.
  static func paragraphs(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    let end = range.upperBound
    var raw: [UInt8] = []
    raw.reserveCapacity(range.count)
    var isTagged = false
    var i = range.lowerBound
    func breakParagraph() {
      while let last = raw.last, last.isSpace { raw.removeLast() }
      if !raw.isEmpty { raw += [0x0A, 0x0A] }
    }
    while i < end {
      switch bytes[i] {
      case 0x3C:
        guard let tagEnd = tagEnd(bytes, i, end) else {
          raw.append(0x3C)
          i += 1
          continue
        }
        if isField(bytes, i, end) {
          // The whole element goes, with its closing tag.
          i = fieldEnd(bytes, i, tagEnd, end)
          breakParagraph()
          continue
        }
        if isParagraphTag(bytes, i, end) {
          isTagged = true
          breakParagraph()
        }
        i = tagEnd
      case 0x0A, 0x0D:
        var feeds = 0
        var indent = false
        while i < end, bytes[i].isSpace {
          if bytes[i] == 0x0A { feeds += 1 }
          indent = bytes[i] != 0x0A && bytes[i] != 0x0D
          i += 1
        }
        if feeds > 1 || (indent && !isTagged) {
          breakParagraph()
        } else if let last = raw.last, !last.isSpace {
          raw.append(0x20)
        }
      default:
        let run = Scanning.first(0x0A, or: 0x3C, in: bytes, from: i, to: end)
        var k = i
        while k < run, bytes[k] != 0x0D {
          // Spaces at the beginning of a paragraph only indent it.
          let isFirst = raw.isEmpty || raw.last == 0x0A
          if !(isFirst && bytes[k].isSpace) { raw.append(bytes[k]) }
          k += 1
        }
        i = max(k, i + 1)
      }
    }
    while let last = raw.last, last.isSpace { raw.removeLast() }
    return decoded(raw)
  }

  /// Takes off the sign at the end of a Reuters dispatch, the word `Reuter` as a paragraph.
  static func dropEndMark(_ text: inout [UInt8]) {
    while let last = text.last, last.isSpace { text.removeLast() }
    let line = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var word = line
    while word < text.count, text[word].isSpace { word += 1 }
    guard text.count - word <= 8,
      Scanning.matches("reuter", in: text.span, at: word, to: text.count)
    else { return }
    text.removeLast(text.count - line)
    while let last = text.last, last.isSpace { text.removeLast() }
  }

  /// Puts the dateline before the first paragraph, as it stood in the paper.
  static func prepend(dateline: [UInt8], to text: inout [UInt8]) {
    guard let start = dateline.firstIndex(where: { !$0.isSpace }),
      let end = dateline.lastIndex(where: { !$0.isSpace }), !text.isEmpty
    else { return }
    var line = Array(dateline[start...end])
    let isDashed = line.last == 0x2D || line.suffix(3).elementsEqual([0xE2, 0x80, 0x94])
    line += isDashed ? [0x20] : [0x20, 0x2D, 0x20]
    text = line + text
  }

  /// Replaces character references, and drops control characters, which only steered machines.
  private static func decoded(_ raw: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(raw.count)
    Entities.decode(raw.span, into: &out)
    if out.contains(where: { ($0 < 0x20 && !$0.isSpace) || $0 == 0x7F }) {
      out.removeAll { ($0 < 0x20 && !$0.isSpace) || $0 == 0x7F }
    }
    return out
  }

  /// The end of the tag or comment at `i`; `nil` where `<` is no more than a sign.
  private static func tagEnd(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int? {
    guard i + 1 < end, bytes[i + 1].isLetter || bytes[i + 1] == 0x2F || bytes[i + 1] == 0x21 else {
      return nil
    }
    // Tags are short; a `<` whose `>` is far away is a sign.
    let limit = min(end, i + 1024)
    let close = Scanning.first(0x3E, in: bytes, from: i, to: limit)
    return close < limit ? close + 1 : nil
  }

  private static func isParagraphTag(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    let name = i + (bytes[i + 1] == 0x2F ? 2 : 1)
    func isTag(_ text: StaticString) -> Bool {
      let after = name + text.utf8CodeUnitCount
      return Scanning.matches(text, in: bytes, at: name, to: end) && after < end
        && !bytes[after].isLetter && !bytes[after].isDigit
    }
    return isTag("p") || isTag("br") || isTag("div") || isTag("para") || isTag("tr") || isTag("li")
  }

  private static func isField(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    ["<title>", "<dateline>", "<author>", "<byline>", "<headline>"].contains {
      Scanning.matches($0, in: bytes, at: i, to: end)
    }
  }

  private static func fieldEnd(_ bytes: Span<UInt8>, _ i: Int, _ tagEnd: Int, _ end: Int) -> Int {
    guard let close = Scanning.find("</", in: bytes, from: tagEnd, to: end) else { return tagEnd }
    return min(end, Scanning.first(0x3E, in: bytes, from: close, to: end) + 1)
  }
}
