/// Drops the note on who wrote the article.
///
/// `Jane Doe is a reporter for Example Post. Follow her on Twitter.`
///
/// It is the first line that remains or one of the last two, begins with a name (after a dash or a bullet) and says
/// in the next few words what people of the press or of learning are. Whom an article is about it names more than
/// once, so the line stays where the headline or another line has the surname; and so does every line with a
/// quotation mark.
enum AuthorNote {
  static let rule = CleaningRule(
    .authorNote, "author_note", "Drops the note on who wrote the article.")

  /// Sizes of a note, in bytes.
  private static let sizes = 24...600
  /// A name ends within this many bytes, and what the person is follows within as many more.
  private static let longestName = 64
  private static let longestOffice = 110

  private static let verbs = [" is ", " was ", " has been "].map { Array($0.utf8) }

  /// What follows the name of a columnist whose address is given instead.
  private static let addresses = [
    "'s e-mail address is ", "’s e-mail address is ", "'s email address is ",
    "’s email address is ", "'s email is ", "’s email is ", " can be reached at ",
    " can be emailed at ", " can be contacted at ",
  ].map { Array($0.utf8) }

  private static let posts = WordTable<Bool>([
    (
      """
      editor editors writer columnist reporter correspondent contributor commentator professor fellow author \
      director host cohost analyst producer blogger journalist scholar lecturer researcher historian cartoonist \
      novelist strategist economist classicist adviser advisor graduate
      """, true
    )
  ])

  /// The name with which a line begins that may be such a note.
  static func name(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard sizes.contains(range.count) else { return nil }
    var start = range.lowerBound
    while start < range.upperBound, let size = Fold.bullet(text, at: start, range.upperBound) {
      start += size
    }
    if start < range.upperBound, Bytes.isUpper(text[start]),
      let end = address(text, start..<range.upperBound)
    {
      return start..<end
    }
    guard start < range.upperBound, Bytes.isUpper(text[start]),
      let (end, after) = verb(
        text, start..<min(range.upperBound, start + longestName),
        limit: range.upperBound),
      saysPost(text, after..<min(range.upperBound, after + longestOffice)),
      !hasQuotation(text, range)
    else { return nil }
    return start..<(text[end - 1] == UInt8(ascii: ",") ? end - 1 : end)
  }

  /// Where the name ends before what gives its bearer's address.
  private static func address(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    for i in range.lowerBound..<min(range.upperBound, range.lowerBound + longestName) {
      guard text[i] == UInt8(ascii: "'") || text[i] == 0xE2 || text[i] == 0x20 else { continue }
      for words in addresses where Bytes.matches(text, words, at: i) { return i }
    }
    return nil
  }

  private static func verb(
    _ text: Span<UInt8>, _ range: Range<Int>, limit: Int
  ) -> (start: Int, end: Int)? {
    var i = range.lowerBound + 1
    while i < range.upperBound {
      if text[i] == 0x20 {
        // Most words begin otherwise.
        let next = i + 1 < range.upperBound ? text[i + 1] : 0
        guard next == UInt8(ascii: "i") || next == UInt8(ascii: "w") || next == UInt8(ascii: "h")
        else {
          i += 1
          continue
        }
        for verb in verbs where Bytes.matches(text, verb, at: i) { return (i, i + verb.count) }
        // No sentence ends in a name.
      } else if text[i] == UInt8(ascii: ",") {
        // `Jane Doe, a classicist at Port Hale, is the author of …`
        guard let after = apposition(text, i + 1..<limit) else {
          i += 1
          continue
        }
        return (i, after)
      } else if text[i] == UInt8(ascii: ";") || text[i] == UInt8(ascii: ":") {
        return nil
      }
      i += 1
    }
    return nil
  }

  /// Where what a person is begins, after an apposition that ends in a comma.
  private static func apposition(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i < min(range.upperBound, range.lowerBound + longestOffice) {
      if text[i] == UInt8(ascii: "."), i + 1 < range.upperBound, text[i + 1] == 0x20,
        Bytes.isLower(text[i - 1])
      {
        return nil
      }
      if text[i] == UInt8(ascii: ",") {
        for verb in verbs where Bytes.matches(text, verb, at: i + 1) { return i + 1 + verb.count }
      }
      i += 1
    }
    return nil
  }

  private static func saysPost(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let start = i
      while i < range.upperBound, Bytes.isWord(text[i]) { i += 1 }
      if i > start, posts.find(text, start..<i) != nil { return true }
      if i == start { i += 1 }
    }
    return false
  }

  private static func hasQuotation(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for k in range {
      if text[k] == UInt8(ascii: "\"") { return true }
      if text[k] == 0x9C || text[k] == 0x9D, k >= 2, text[k - 1] == 0x80, text[k - 2] == 0xE2 {
        return true
      }
    }
    return false
  }
}
