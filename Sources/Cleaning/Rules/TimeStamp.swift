/// Drops stamps of time: `Updated at 1:50 p.m. ET`, `7 years ago`, a date alone at the head of the body.
///
/// Stamps with their word go wherever they are a whole line; a bare date only at the head, for elsewhere it may be
/// a heading in a chronicle.
enum TimeStamp {
  static let rule = CleaningRule(.timeStamp, "time_stamp", "Drops stamps of time.")

  static let phrases: [Phrase] =
    Phrase.whole(
      """
      0 years ago
      0 year ago
      0 months ago
      0 month ago
      0 weeks ago
      0 week ago
      0 days ago
      0 day ago
      0 hours ago
      0 hour ago
      0 mins ago
      0 minutes ago
      just now
      """)
    + Phrase.start(
      """
      updated at 0:0
      updated 0:0
      updated on *0, 0
      updated *0:0 *m
      updated: *0
      updated 0 * ago
      last updated
      last modified
      last update:
      published 0:0
      published: *0
      published on *0
      published at 0:0
      published *0:0 *m
      published 0 * ago
      posted at 0:0
      posted 0:0
      posted: *0
      posted on *0
      posted 0 * ago
      this post was last updated
      this story was last updated
      this article was last updated
      this page was last updated
      first posted
      date published
      publication date
      publish date
      date created
      date modified
      modified: *0
      created: *0
      issued on *0
      """, upTo: 110, if: .unfinished)
    + Phrase.start(
      """
      updated at 0:0
      updated 0:0
      last updated
      published 0:0
      posted at 0:0
      """, upTo: 46)

  /// Months and days of the week.
  private static let dates: Set<[UInt8]> = Set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug \
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur \
    thurs fri sat sun
    """.split(separator: " ").map { Array($0.utf8) })

  /// What else stands in stamps.
  private static let words: Set<[UInt8]> = Set(
    """
    am pm hkt et est edt gmt utc bst ct cst cdt pt pst pdt mt mst mdt ist cet cest at on \
    st nd rd th updated published posted date
    """.split(separator: " ").map { Array($0.utf8) })

  /// Whether a line is nothing but a date or a time.
  static func isDate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 80 else { return false }
    var digits = 0
    var marks = 0
    var isDated = false
    var letters: [UInt8] = []
    for i in range {
      let byte = text[i]
      if Bytes.isLetter(byte) {
        letters.append(Bytes.lower(byte))
        continue
      }
      if letters.count >= 3, dates.contains(letters) { isDated = true }
      if !letters.isEmpty, !isWord(&letters) { return false }
      if Bytes.isDigit(byte) { digits += 1 }
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") { marks += 1 }
      guard byte < 0x80 else { return false }
    }
    if letters.count >= 3, dates.contains(letters) { isDated = true }
    if !letters.isEmpty, !isWord(&letters) { return false }
    // Figures alone are no date, but `2021-03-18` and `18/3/2021` are.
    return digits >= 3 && digits <= 20 && (isDated || (marks == 2 && digits >= 6))
  }

  private static func isWord(_ letters: inout [UInt8]) -> Bool {
    // `a.m.` comes letter by letter, `T` and `Z` stand in ISO 8601.
    let known =
      words.contains(letters) || dates.contains(letters)
      || (letters.count == 1 && [0x61, 0x70, 0x6D, 0x74, 0x7A].contains(letters[0]))
    letters.removeAll(keepingCapacity: true)
    return known
  }
}
