/// Cuts pointers in brackets or at the end of a paragraph: `(PHOTOS: …)`, `(Also on …: …)`, `… he said. READ MORE: …`.
///
/// A pointer has a keyword and a colon. `(Read: …)` in mixed case is left alone: it may mean "that is".
enum InlineTeaser {
  static let rule = CleaningRule(
    .inlineTeaser, "inline_teaser", "Cuts pointers to other articles inside paragraphs.")

  /// A pointer in brackets is not longer than this, in bytes.
  private static let longest = 260

  private static let keywords = [
    "photos", "photo gallery", "pictures", "video", "videos", "watch", "watch now", "related",
    "related story",
    "related stories", "see also", "see related", "also", "also on *", "also read", "also see",
    "read more",
    "read also", "more", "more on *", "more from *", "quiz", "poll", "cartoons", "document",
    "documents",
    "slideshow", "gallery", "interactive", "listen", "podcast", "transcript", "full story", "story",
    "column",
    "pdf", "map", "graphic", "infographic", "timeline", "full coverage", "complete coverage",
  ].map { Fold.bytes(of: $0 + ":") }

  private static let plain = [
    "sign up for", "see all of *coverage", "see more of", "full media coverage from",
    "click here to",
    "click here for", "follow *on twitter", "story continues below", "read more here",
    "read the full",
    "scroll down",
  ].map { Fold.bytes(of: $0) }

  private static let capitals = [
    "READ MORE", "READ ALSO", "ALSO READ", "READ NEXT", "SEE ALSO", "SEE MORE", "RELATED",
    "RELATED STORY", "RELATED STORIES",
    "WATCH", "WATCH NOW", "NOW WATCH", "WATCH LIVE", "ALSO SEE", "ALSO WATCH", "MORE", "READ",
  ].map { Array($0.utf8) }

  /// The letters that keywords and phrases begin with, one bit each.
  private static let initials = Fold.initials(of: keywords + plain)

  /// The pointer in brackets that begins with the bracket at `i`, if there is one.
  static func bracketed(_ text: Span<UInt8>, _ range: Range<Int>, at i: Int) -> Range<Int>? {
    let closing = text[i] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    let opening = text[i]
    var start = i + 1
    while start < range.upperBound, text[start] == 0x20 { start += 1 }
    guard start < range.upperBound, Bytes.isUpper(text[start]) else { return nil }
    let limit = min(range.upperBound, i + longest)
    // The keyword ends at the first colon; nothing that ends a sentence may come before.
    var colon = start
    while colon < min(limit, start + 48), text[colon] != UInt8(ascii: ":"),
      text[colon] != closing
    {
      colon += 1
    }
    guard colon < range.upperBound else { return nil }
    let hasColon = text[colon] == UInt8(ascii: ":")
    let isKnown = initials & (1 << UInt32(text[start] & 31)) != 0
    guard hasColon || isKnown,
      (hasColon && isKeyword(text, start..<colon + 1)) || (isKnown && isPlain(text, start..<limit))
    else {
      return nil
    }
    var depth = 1
    var end = start
    while end < limit {
      if text[end] == opening { depth += 1 }
      if text[end] == closing {
        depth -= 1
        if depth == 0 { return i..<end + 1 }
      }
      end += 1
    }
    return nil
  }

  private static func isKeyword(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if initials & (1 << UInt32(text[range.lowerBound] & 31)) != 0 {
      for keyword in keywords where Fold.match(text, range, keyword) == range.upperBound {
        return true
      }
    }
    // `(QUIZ NIGHT: …)`, `(DRIVING THE DAY: …)`: a label in capitals, two words or more; one word
    // may be a stock exchange.
    var letters = 0
    var spaces = 0
    for k in range {
      if Bytes.isLower(text[k]) || text[k] >= 0x80 { return false }
      if Bytes.isUpper(text[k]) { letters += 1 }
      if text[k] == 0x20 { spaces += 1 }
    }
    return letters >= 6 && spaces >= 1 && range.upperBound < text.count
      && text[range.upperBound] == 0x20
  }

  private static func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for phrase in plain where Fold.match(text, range, phrase) != nil { return true }
    return false
  }

  /// Where a pointer in capitals begins that takes the rest of the line: `… said. READ MORE: …`.
  static func trailing(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var colon = range.upperBound - 1
    let lowest = max(range.lowerBound + 8, range.upperBound - longest)
    while colon > lowest {
      if text[colon] == UInt8(ascii: ":"), Bytes.isUpper(text[colon - 1]) {
        for keyword in capitals {
          let start = colon - keyword.count
          guard start > range.lowerBound + 1, Bytes.matches(text, keyword, at: start),
            text[start - 1] == 0x20,
            Prose.endsSentence(text, range.lowerBound..<start - 1)
          else { continue }
          return start - 1
        }
      }
      colon -= 1
    }
    return nil
  }
}
