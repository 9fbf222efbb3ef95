internal import Pages

/// Text inside elements of SGML: wrapped lines, paragraphs, character references.
enum SGMLText {
  /// The text of `range` on one line, without tags.
  static func line(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var raw: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let tag = Scanning.first(0x3C, in: bytes.span, from: i, to: range.upperBound)
      raw += bytes[i..<tag]
      guard tag < range.upperBound else { break }
      if let end = tagEnd(bytes.span, tag, range.upperBound) {
        raw.append(0x20)
        i = end
      } else {
        raw.append(0x3C)
        i = tag + 1
      }
    }
    return decoded(raw)
  }

  /// The paragraphs of `range`, divided by empty lines; lines inside a paragraph are joined.
  ///
  /// A paragraph ends at a `<P>` tag, at an empty line, and before a line that is indented. Children
  /// of a Reuters text that are fields of their own (title, dateline, author) are left out.
  static func paragraphs(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    let end = range.upperBound
    let span = bytes.span
    var raw: [UInt8] = []
    raw.reserveCapacity(range.count)
    var isTagged = false
    var i = range.lowerBound
    while i < end {
      switch span[i] {
      case 0x3C:
        guard let tagEnd = tagEnd(span, i, end) else {
          raw.append(0x3C)
          i += 1
          continue
        }
        if isField(span, i, end) {
          // The whole element goes, with its closing tag.
          i = fieldEnd(span, i, tagEnd, end)
          breakParagraph(&raw)
          continue
        }
        if isParagraphTag(span, i, end) {
          isTagged = true
          breakParagraph(&raw)
        }
        i = tagEnd
      case 0x0A, 0x0D:
        var feeds = 0
        var indent = false
        while i < end, span[i].isSpace {
          if span[i] == 0x0A { feeds += 1 }
          indent = span[i] != 0x0A && span[i] != 0x0D
          i += 1
        }
        if feeds > 1 || (indent && !isTagged) {
          breakParagraph(&raw)
        } else if let last = raw.last, !last.isSpace {
          raw.append(0x20)
        }
      default:
        let run = Scanning.first(0x0A, or: 0x3C, in: span, from: i, to: end)
        var last = run
        if last > i, span[last - 1] == 0x0D { last -= 1 }
        // Spaces at the beginning of a paragraph only indent it.
        var first = i
        if raw.isEmpty || raw.last == 0x0A {
          while first < last, span[first].isSpace { first += 1 }
        }
        raw += bytes[first..<last]
        i = max(last, i + 1)
      }
    }
    while let last = raw.last, last.isSpace { raw.removeLast() }
    return decoded(raw)
  }

  /// Ends a paragraph, if one has begun.
  private static func breakParagraph(_ raw: inout [UInt8]) {
    while let last = raw.last, last.isSpace { raw.removeLast() }
    if !raw.isEmpty { raw += [0x0A, 0x0A] }
  }

  /// Takes off what steered a Reuters dispatch: stars before it, and the word `Reuter` at its end.
  ///
  /// The word may stand in capitals behind the last sentence, and dots may follow it.
  static func dropMarks(_ text: inout [UInt8]) {
    let stars = text.prefix { $0 == 0x2A || $0.isSpace }
    if stars.contains(0x2A) { text.removeFirst(stars.count) }
    var end = text.count
    while end > 0, text[end - 1].isSpace || text[end - 1] == 0x2E { end -= 1 }
    let word = end - 6
    guard word >= 0, Scanning.matches("reuter", in: text.span, at: word, to: end) else { return }
    let isOwnLine = word == 0 || text[word - 1] == 0x0A
    let isCapital = Scanning.stands("REUTER", in: text.span, at: word, to: end)
    guard isOwnLine || (isCapital && text[word - 1].isSpace) else { return }
    text.removeLast(text.count - word)
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

  /// Replaces character references; those of control characters, which only steered machines, go.
  private static func decoded(_ raw: [UInt8]) -> [UInt8] {
    let count = raw.count
    var mark = Scanning.first(0x26, in: raw.span, from: 0, to: count)
    guard mark < count else { return raw }
    var out: [UInt8] = []
    out.reserveCapacity(count)
    var start = 0
    while mark < count {
      out += raw[start..<mark]
      // The longest name of a character has 31 letters.
      let limit = min(count, mark + 34)
      let end = Scanning.first(0x3B, in: raw.span, from: mark, to: limit)
      if end < limit {
        let before = out.count
        Entities.decode(raw.span.extracting(mark..<end + 1), into: &out)
        if out.count == before + 1, let byte = out.last,
          byte == 0x7F || (byte < 0x20 && !byte.isSpace)
        {
          out.removeLast()
        }
        start = end + 1
      } else {
        out.append(0x26)
        start = mark + 1
      }
      mark = Scanning.first(0x26, in: raw.span, from: start, to: count)
    }
    out += raw[start...]
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
