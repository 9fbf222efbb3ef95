/// Drops the byline at the head of the body: `By Jane Doe`, `Jane Doe, Reuters`, a name above `Staff Writer`, an outlet's name.
///
/// Looked for in the first lines that remain, and known by form and place alone, so that an article loses the
/// same lines whatever else its dump tells of it. A bare name (`Jane Doe`, `Jane Doe and John Smith`, `Jane Doe
/// in Geneva`) is a byline above an office or an outlet; above the first paragraph it is one only
/// if nobody in the article goes by that name, since headings name those whom the text is about.
enum Byline {
  static let rule = CleaningRule(.byline, "byline", "Drops the byline at the head of the body.")

  /// What stands under a name or after it and a comma.
  private static let offices = [
    "special for *", "special to *", "for *", "bbc news, *", "reporting from *", "in *",
  ].map { Fold.bytes(of: $0) }

  /// What people of the press are, as the last word of an office.
  private static let posts = WordTable<Bool>([
    (
      """
      writer writers reporter reporters correspondent correspondents contributor contributors columnist columnists \
      editor editors producer producers staff analyst commentator bureau board
      """, true
    )
  ])

  /// The last word of names of outlets.
  private static let outletWords = WordTable<Bool>([
    (
      """
      news press times post tribune journal herald gazette chronicle observer examiner telegraph inquirer courier \
      dispatch today magazine agency newspapers wire
      """, true
    )
  ])

  /// Outlets and agencies whose names end otherwise; as lines, without case.
  private static let outlets = [
    "reuters", "ap", "afp", "cnn", "npr", "bbc", "politico", "bloomberg", "usatoday", "upi",
    "agence france-presse", "bloomberg businessweek", "the guardian", "the hill", "the atlantic",
    "the boston globe", "boston globe", "the independent", "al jazeera", "al jazeera english",
    "deutsche welle", "the economist", "mcclatchy", "mcclatchy dc", "propublica", "newsweek",
    "vox", "slate", "salon", "axios", "the daily beast", "huffpost", "voice of america",
    "the arizona republic", "detroit free press", "the new yorker", "the christian science monitor",
    "christian science monitor", "wire reports", "from wire reports", "staff and wire reports",
    "staff and agencies", "from news services", "the globe and mail", "the australian",
    "the editorial board",
  ].map { Fold.bytes(of: $0) }

  private static let outletInitials = Fold.initials(of: outlets)

  /// Words before the name; longer ones first.
  private static let openings = [
    "by", "written by", "posted by", "published by", "story by", "reported by", "text by",
    "words by", "analysis by", "reporting by", "opinion by", "commentary by",
  ].map { Fold.bytes(of: $0) }

  /// `By Jane Doe and John Smith, Outlet`.
  static func isSigned(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 140, let start = afterOpening(text, range) else {
      return false
    }
    let rest = start..<range.upperBound
    guard Prose.isTitleCase(text, rest), !endsStop(text, rest) else { return false }
    return Bytes.words(text, rest) <= 14
  }

  private static func afterOpening(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    switch Bytes.lower(text[range.lowerBound]) {
    case UInt8(ascii: "b"), UInt8(ascii: "w"), UInt8(ascii: "p"), UInt8(ascii: "s"),
      UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "a"), UInt8(ascii: "o"),
      UInt8(ascii: "c"):
      break
    default: return nil
    }
    for opening in openings {
      if let end = Fold.match(text, range, opening), end + 1 < range.upperBound,
        text[end] == 0x20 || text[end] == UInt8(ascii: ":")
      {
        return text[end + 1] == 0x20 ? min(end + 2, range.upperBound - 1) : end + 1
      }
    }
    return nil
  }

  /// Whether a line under a name makes that name a byline.
  static func isOffice(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 60, !endsStop(text, range) else { return false }
    if isOutlet(text, range) { return true }
    for office in offices
    where Fold.match(text, range, office) != nil {
      return Prose.isTitleCase(text, range) && Bytes.words(text, range) <= 7
    }
    return Bytes.words(text, range) <= 6 && isPlain(text, range)
      && posts.find(text, lastWord(text, range)) != nil
  }

  /// Whether a line is the name of an outlet: a known one, or capitalised words of which the last says so.
  static func isOutlet(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 48 else { return false }
    if outletInitials & (1 << UInt32(text[range.lowerBound] & 31)) != 0 {
      for outlet in outlets where Fold.match(text, range, outlet, whole: true) != nil {
        return Bytes.isUpper(text[range.lowerBound])
      }
    }
    guard Prose.isTitleCase(text, range), isPlain(text, range) else { return false }
    let words = Bytes.words(text, range)
    return words >= 2 && words <= 5 && outletWords.find(text, lastWord(text, range)) != nil
  }

  /// Letters, spaces and marks that names have, and nothing else.
  private static func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for k in range {
      let byte = text[k]
      guard
        Bytes.isWord(byte) && !Bytes.isDigit(byte) || byte == 0x20 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "&")
          || byte == UInt8(ascii: ",")
      else { return false }
    }
    return true
  }

  private static func lastWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, Bytes.isWord(text[start - 1]) { start -= 1 }
    return start..<range.upperBound
  }

  /// Where the names of `Jane Doe, Reuters`, `Jane Doe | Outlet` or `Jane Doe (Outlet)` end.
  static func beforeOffice(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 8, range.count <= 140 else { return nil }
    var i = range.upperBound - 1
    while i > range.lowerBound {
      let byte = text[i]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "(") {
        var lower = i + 1
        var upper = range.upperBound
        while lower < upper, text[lower] == 0x20 { lower += 1 }
        if byte == UInt8(ascii: "("), text[upper - 1] == UInt8(ascii: ")") { upper -= 1 }
        var end = i
        while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
        return lower < upper && end > range.lowerBound && isOffice(text, lower..<upper) ? end : nil
      }
      i -= 1
    }
    return nil
  }

  /// Where the name of `Jane Doe in Geneva` ends.
  static func beforePlace(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 10, range.count <= 60 else { return nil }
    var i = range.upperBound - 4
    while i > range.lowerBound {
      if text[i] == 0x20, text[i + 1] == UInt8(ascii: "i"), text[i + 2] == UInt8(ascii: "n"),
        text[i + 3] == 0x20
      {
        let place = i + 4..<range.upperBound
        let isPlace =
          !place.isEmpty && Bytes.words(text, place) <= 3 && Prose.isTitleCase(text, place)
          && isPlain(text, place) && !endsStop(text, place)
        return isPlace ? i : nil
      }
      i -= 1
    }
    return nil
  }

  private static func endsStop(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    // `Jr.` ends a name, other stops end sentences.
    if text[last] == UInt8(ascii: "."), range.count > 3, text[last - 1] == UInt8(ascii: "r"),
      text[last - 2] == UInt8(ascii: "J") || text[last - 2] == UInt8(ascii: "S")
    {
      return false
    }
    return Prose.endsSentence(text, range)
  }
}
