internal import NewsText
internal import Pages

/// An article in the making: takes fields as raw bytes and puts them into the form of the contract.
struct ArticleBuilder: ~Copyable {
  private var article: Article

  init(_ record: RawRecord, in batch: RecordBatch) {
    article = Article(
      ordinal: record.ordinal, offset: record.offset, size: record.size,
      member: record.member >= 0 ? batch.members[Int(record.member)] : "")
  }

  /// The dump's own id, as far as it is known.
  var recordID: String { article.recordID }

  /// The finished article; without text there is none.
  func finish() throws(RecordProblem) -> Article {
    guard !article.text.isEmpty else { throw RecordProblem(.noText, "there is no text") }
    var article = article
    if article.outlet.isEmpty { article.outlet = Outlet.host(article.url) }
    return article
  }

  mutating func note(_ repairs: Repairs) { article.repairs.formUnion(repairs) }

  /// Sets the text of a field exactly as it was given, but for bytes that are no UTF-8.
  ///
  /// What white space means is the business of cleaning; `--no-clean` shows the text untouched.
  mutating func setGivenText(_ raw: [UInt8]) {
    var bytes = raw
    article.repairs.formUnion(UTF8Repair.repair(&bytes))
    article.text = bytes.allSatisfy(\.isSpace) ? [] : bytes
  }

  /// Sets a text that was cut out of a file: valid UTF-8, LF at the ends of lines, no white space
  /// at its own ends.
  mutating func setText(_ raw: [UInt8]) {
    var bytes = raw
    article.repairs.formUnion(UTF8Repair.repair(&bytes))
    ArticleBuilder.tidyLines(&bytes)
    article.text = bytes
  }

  /// Sets the title: valid UTF-8 on one line, single spaces.
  mutating func setTitle(_ raw: some Sequence<UInt8>) {
    var title: [UInt8] = []
    var isWaiting = false
    for byte in raw {
      if byte.isSpace {
        isWaiting = !title.isEmpty
      } else {
        if isWaiting { title.append(0x20) }
        isWaiting = false
        title.append(byte)
      }
    }
    article.repairs.formUnion(UTF8Repair.repair(&title))
    article.title = title
  }

  /// Takes the first line of a text as title and the rest as text.
  ///
  /// A first line of more than 300 bytes is a paragraph; a line that stands alone is the text.
  mutating func setTitleAndText(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var first = start
    if end - first >= 3, bytes[first] == 0xEF, bytes[first + 1] == 0xBB, bytes[first + 2] == 0xBF {
      first += 3
    }
    while first < end, bytes[first].isSpace { first += 1 }
    var feed = Scanning.first(0x0A, or: 0x0D, in: bytes.span, from: first, to: end)
    var isAlone = true
    for i in feed..<end where !bytes[i].isSpace {
      isAlone = false
      break
    }
    if isAlone || feed - first > 300 { feed = first }
    setTitle(bytes[first..<feed])
    setText(Array(bytes[feed..<end]))
  }

  mutating func setPublished(_ seconds: Int64?) {
    article.published = seconds
    article.day = seconds.map { Day(seconds: $0) }
  }

  /// Takes the day from folders or a name like `2021/03/18` or `2021-03-18` in an archive.
  mutating func setDayFromPath() {
    guard article.published == nil else { return }
    setPublished(PathDate.find(article.member))
  }

  /// Takes over what was found in a page.
  mutating func setPage(_ page: Page) {
    setTitle(page.title)
    setText(page.text)
    setPublished(NewsDate.parse(page.published))
    setAuthors(page.author)
    setLanguage(page.language)
    if page.url.contains("://") { article.url = page.url }
    if article.outlet.isEmpty { article.outlet = Outlet.host(page.url) }
    if article.outlet.isEmpty { article.outlet = page.site }
  }

  /// Fills what a page does not say: outlet from the address, date from when it was fetched.
  mutating func completePage(address: String, fetched: String) {
    let host = Outlet.host(address)
    if !host.isEmpty { article.outlet = host }
    if article.url.isEmpty { article.url = address }
    if article.published == nil { setPublished(NewsDate.parse(fetched)) }
  }

  mutating func setDate(_ bytes: [UInt8]) {
    setPublished(NewsDate.parse(bytes.span, 0, bytes.count))
  }
  mutating func setRecordID(_ text: String) { article.recordID = text }
  mutating func setURL(_ text: String) { article.url = text }
  mutating func setOutlet(_ text: String) { article.outlet = Outlet.name(text) }
  mutating func setAuthors(_ text: String) { article.authors = text }
  mutating func setLanguage(_ text: String) { article.language = text.lowercased() }

  /// Sets a field from its raw bytes.
  mutating func set(_ field: Field, _ bytes: [UInt8]) {
    switch field {
    case .text: setGivenText(bytes)
    case .title: setTitle(bytes)
    case .date: setDate(bytes)
    case .id: setRecordID(ArticleBuilder.line(bytes))
    case .url: setURL(ArticleBuilder.line(bytes))
    case .outlet: setOutlet(ArticleBuilder.line(bytes))
    case .authors: setAuthors(ArticleBuilder.line(bytes))
    case .language: setLanguage(ArticleBuilder.line(bytes))
    }
  }

  /// A short value on one line, valid UTF-8.
  static func line(_ bytes: [UInt8]) -> String {
    guard let start = bytes.firstIndex(where: { !$0.isSpace }),
      let end = bytes.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(
      decoding: bytes[start...end].map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Makes CR LF and CR line feeds, and takes white space off both ends.
  private static func tidyLines(_ bytes: inout [UInt8]) {
    let count = bytes.count
    if Scanning.first(0x0D, in: bytes.span, from: 0, to: count) < count {
      var to = 0
      var wasReturn = false
      for from in 0..<count {
        let byte = bytes[from]
        if byte == 0x0A, wasReturn {
          wasReturn = false
          continue
        }
        wasReturn = byte == 0x0D
        bytes[to] = wasReturn ? 0x0A : byte
        to += 1
      }
      bytes.removeLast(count - to)
    }
    var start = 0
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    var end = bytes.count
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    if end < bytes.count { bytes.removeLast(bytes.count - end) }
    if start > 0 { bytes.removeFirst(start) }
  }
}
