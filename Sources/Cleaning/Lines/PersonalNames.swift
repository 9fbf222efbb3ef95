/// Lists of people as bylines have them: `Jane Doe`, `Jane Q. Doe, John Smith and Ana de la Cruz`.
enum PersonalNames {
  /// What a word is, if it is no part of a name.
  private enum Word { case conjunction, particle, suffix, opening, other }

  private static let words = WordTable<Word>([
    ("and with", .conjunction),
    ("de van von der den al el da di du del della la le bin ibn dos ter", .particle),
    ("jr sr ii iii iv md phd", .suffix),
    // Capitalised words of headings and labels that are in no name …
    (
      """
      the an in on at for of to what why how who when where is are was this that these his her our your their new \
      news politics world nation more not all live update updates breaking stories photo photos video videos watch \
      opinion opinions analysis commentary editorial column exclusive reports special from about as or but if it \
      its year today letter letters briefing interview transcript introduction summary background overview united \
      supreme court national international federal senator congressman president minister secretary care
      """, .other
    ),
    // … and such as can be surnames, but hardly the word before one.
    (
      """
      top best big first last next no white north south east west middle american state prime health read review \
      report page story week day latest
      """, .opening
    ),
  ])

  /// Whether a stretch is a list of people and nothing else; `surnames` are their last words.
  static func list(
    _ text: Span<UInt8>, _ range: Range<Int>, surnames: inout [Range<Int>]
  ) -> Bool {
    surnames.removeAll(keepingCapacity: true)
    guard range.count >= 5, range.count <= 120 else { return false }
    // The words of the person so far, and the last that may be a surname.
    var count = 0
    var last: Range<Int>?
    // Whether the list may end where no person has begun: after `Jr.`.
    var isComplete = false
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == 0x20 {
        i += 1
        continue
      }
      let start = i
      while i < range.upperBound, text[i] != 0x20 { i += 1 }
      var end = i
      if text[end - 1] == UInt8(ascii: ",") { end -= 1 }
      let isLast = end < i
      guard end > start else { return false }
      var bare = end
      if bare - start > 1, text[bare - 1] == UInt8(ascii: ".") { bare -= 1 }
      switch kind(text, start..<bare) {
      case .conjunction:
        guard count == 0 ? !surnames.isEmpty : close(count, last, &surnames) else { return false }
        count = 0
        last = nil
        isComplete = false
        continue
      case .other: return false
      case .opening where count == 0: return false
      case .particle:
        guard count > 0 || Bytes.isUpper(text[start]) else { return false }
      case .suffix:
        // `John Smith, Jr.`: after the comma the person has been closed already.
        guard count >= 2 || !surnames.isEmpty else { return false }
        if count == 0 {
          isComplete = true
          continue
        }
      case .opening, nil:
        guard isName(text, start..<end) else { return false }
        count += 1
        if bare - start > 1, bare == end { last = start..<end }
      }
      if isLast {
        guard close(count, last, &surnames) else { return false }
        count = 0
        last = nil
      }
    }
    return count == 0 ? isComplete : close(count, last, &surnames)
  }

  private static func kind(_ text: Span<UInt8>, _ word: Range<Int>) -> Word? {
    // An initial may look like an article.
    if word.count == 1 { return text[word.lowerBound] == UInt8(ascii: "&") ? .conjunction : nil }
    return words.find(text, word)
  }

  /// Ends a person of two to four words.
  private static func close(
    _ count: Int, _ last: Range<Int>?, _ surnames: inout [Range<Int>]
  ) -> Bool {
    guard count >= 2, count <= 4, let last else { return false }
    surnames.append(last)
    return true
  }

  /// A capitalised word, an initial (`Q.`, `J.D.`), or a word with a capital inside (`al-Helou`, `O'Neil`).
  private static func isName(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var hasCapital = false
    for k in word {
      let byte = text[k]
      if Bytes.isUpper(byte) || byte >= 0xC3 { hasCapital = true }
      let isInside =
        Bytes.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "'")
      let isInitial = byte == UInt8(ascii: ".") && word.count <= 4
      guard isInside || isInitial else { return false }
      // General punctuation but the apostrophe is in no name.
      if byte == 0xE2, !Bytes.has(text, 0xE2, 0x80, 0x99, at: k) { return false }
    }
    return hasCapital
  }
}
