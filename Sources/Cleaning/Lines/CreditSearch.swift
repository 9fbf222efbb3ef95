/// Finds the credit at the end of a caption.
enum CreditSearch {
  /// A caption with its credit is not longer than this, in bytes.
  static let longestCaption = 700

  /// Whether a line ends in the credit of a picture: then all of it is a caption.
  static func isCaption(_ text: Span<UInt8>, _ line: Line) -> Bool {
    let range = line.range
    guard range.count <= longestCaption, range.count >= 8 else { return false }
    var end = range.upperBound
    if text[end - 1] == UInt8(ascii: "."), end - 2 >= range.lowerBound,
      text[end - 2] == UInt8(ascii: ")")
    {
      end -= 1
    }
    if line.marks.contains(.bracket), isClosing(text[end - 1]) {
      return endsInBracket(text, range.lowerBound..<end, isStopped: end < range.upperBound)
    }
    if line.marks.contains(.bar), let bar = lastBar(text, range) {
      return PhotoCredit.isCredit(text, bar + 1..<range.upperBound)
    }
    // `… in Lagos. Jane Doe/Getty Images`
    guard line.marks.contains(.slash), !Prose.endsSentence(text, range),
      let start = lastSentence(text, range)
    else { return false }
    return PhotoCredit.isCredit(text, start..<range.upperBound)
  }

  /// Where the caption ends that `… | AP Photo` and a headline follow in one line.
  static func captionBeforeHeadline(_ text: Span<UInt8>, _ line: Line) -> Int? {
    guard line.marks.contains(.bar), let bar = lastBar(text, line.range),
      bar - line.range.lowerBound <= longestCaption
    else { return nil }
    // The longest stretch of words after the bar that is a credit and names an agency.
    var best: Int?
    var i = bar + 1
    var words = 0
    while i < line.range.upperBound, words < 9 {
      while i < line.range.upperBound, text[i] == 0x20 { i += 1 }
      while i < line.range.upperBound, text[i] != 0x20 { i += 1 }
      words += 1
      if isAgencyEnd(text, bar + 1..<i), PhotoCredit.isCredit(text, bar + 1..<i) { best = i }
    }
    return best
  }

  /// Words that end a credit.
  private static let lastWords = [
    "photo", "photos", "images", "getty", "reuters", "afp", "ap", "press", "pool",
  ].map { Array($0.utf8) }

  private static func isAgencyEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for word in lastWords where Fold.ends(text, range, word) { return true }
    // `Jane Doe/OUTLET`
    var i = range.upperBound
    while i > range.lowerBound, Bytes.isUpper(text[i - 1]) { i -= 1 }
    return i < range.upperBound - 1 && i > range.lowerBound && text[i - 1] == UInt8(ascii: "/")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  private static func endsInBracket(
    _ text: Span<UInt8>, _ range: Range<Int>, isStopped: Bool
  ) -> Bool {
    let lowest = max(range.lowerBound, range.upperBound - 160)
    var open = range.upperBound - 2
    while open > lowest, text[open] != UInt8(ascii: "("), text[open] != UInt8(ascii: "[") {
      open -= 1
    }
    guard text[open] == UInt8(ascii: "(") || text[open] == UInt8(ascii: "[") else { return false }
    let inner = open + 1..<range.upperBound - 1
    // `(Reuters)` alone ends many a sentence about Reuters; a credit says more.
    guard inner.count >= 2 else { return false }
    let bare = open > range.lowerBound
    if PhotoCredit.isCredit(text, inner) {
      return !bare || saysMore(text, inner)
        || !isStopped && !endsWithStop(text, range.lowerBound..<open)
    }
    guard labelInitials & (1 << UInt32(text[inner.lowerBound] & 31)) != 0 else { return false }
    for label in labels where Fold.match(text, inner, label) != nil { return true }
    return false
  }

  /// Whether the words before a bracket end a sentence: then `(Agency)` after them credits the story.
  private static func endsWithStop(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    return Prose.endsSentence(text, range.lowerBound..<end)
  }

  /// The `(Agency)` at the end of a line that ends a sentence before it.
  static func agencyAtEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 20, text[range.upperBound - 1] == UInt8(ascii: ")") else { return nil }
    let lowest = max(range.lowerBound + 1, range.upperBound - 24)
    var open = range.upperBound - 2
    while open > lowest, text[open] != UInt8(ascii: "(") { open -= 1 }
    guard text[open] == UInt8(ascii: "("), text[open - 1] == 0x20,
      PhotoCredit.isCredit(text, open + 1..<range.upperBound - 1),
      endsWithStop(text, range.lowerBound..<open)
    else { return nil }
    return open - 1..<range.upperBound
  }

  private static let labels = [
    "photo", "photos", "photograph", "photo by", "image", "picture", "screenshot", "screen capture",
    "screengrab",
    "illustration", "file photo", "courtesy", "ap photo", "reuters photo", "photo illustration",
    "nro illustration", "handout",
  ].map { Fold.bytes(of: $0) }

  /// The letters that labels begin with, one bit each.
  private static let labelInitials = Fold.initials(of: labels)

  private static func saysMore(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for k in range where text[k] == UInt8(ascii: "/") || text[k] == 0x20 { return true }
    return false
  }

  private static func lastBar(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var i = range.upperBound - 1
    while i > range.lowerBound {
      if text[i] == UInt8(ascii: "|") { return i }
      i -= 1
    }
    return nil
  }

  /// Where the last stretch of at most 100 bytes begins that follows an end of a sentence.
  private static func lastSentence(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var i = range.upperBound - 1
    let lowest = max(range.lowerBound + 2, range.upperBound - 100)
    while i >= lowest {
      if text[i] == 0x20,
        text[i - 1] == UInt8(ascii: ".") || text[i - 1] == UInt8(ascii: "\"")
          || (text[i - 1] == 0x9D && text[i - 2] == 0x80)
      {
        // Initials (`J. Scott Doe/AP`) belong to the name.
        if i >= 3, text[i - 1] == UInt8(ascii: "."), Bytes.isUpper(text[i - 2]),
          text[i - 3] == 0x20
        {
          i -= 1
          continue
        }
        return i + 1
      }
      i -= 1
    }
    return nil
  }
}
