internal import NewsText
internal import Pages

/// Decodes one `<DOC>` element (Gigaword, TREC and their kin) or one `<REUTERS>` element.
enum SGMLRecordDecoder {
  /// Fills the article from the element `bytes[start..<end]`.
  ///
  /// An element that is `isOpen` has no closing tag; it counts if its text is complete.
  static func decode(
    _ bytes: [UInt8], _ start: Int, _ end: Int, isOpen: Bool, into builder: inout ArticleBuilder
  ) throws(RecordProblem) {
    let element = SGMLElement(bytes, at: start, to: end)
    let isReuters = Scanning.matches("<reuters", in: bytes.span, at: start, to: end)
    func text(_ names: [StaticString]) -> [UInt8] {
      element.content(names).map { SGMLText.line(bytes, $0) } ?? []
    }
    let stated = element.content(["text", "body", "leadpara"])
    guard !isOpen || stated != nil else {
      throw RecordProblem(.unreadable, "this element has no closing tag, and no complete text")
    }
    var body = stated
    if isReuters, let inner = element.content(["body"]) { body = inner }

    let id = isReuters ? element.attribute("newid") : element.attribute("id")
    var recordID = ArticleBuilder.line(id)
    if recordID.isEmpty { recordID = ArticleBuilder.line(text(["docno", "docid"])) }
    builder.setRecordID(recordID)
    builder.setTitle(text(["headline", "title", "hl", "head", "header", "ti", "h3"]))
    builder.setAuthors(ArticleBuilder.line(text(["author", "byline", "by"])))

    let code = DocumentCode(recordID)
    let date = text(["date_time", "datetime", "date", "pubdate"])
    if let seconds = NewsDate.parse(date.span, 0, date.count) {
      builder.setPublished(seconds)
    } else if !isReuters {
      builder.setPublished(code.published)
    }
    if isReuters {
      builder.setOutlet("Reuters")
    } else {
      let source = ArticleBuilder.line(text(["source", "so", "publisher"]))
      builder.setOutlet(source.isEmpty ? code.outlet : source)
      builder.setLanguage(code.language)
    }

    guard let body else { throw RecordProblem(.noText, "there is no text") }
    var paragraphs = SGMLText.paragraphs(bytes, body)
    if isReuters { SGMLText.dropMarks(&paragraphs) }
    SGMLText.prepend(dateline: text(["dateline"]), to: &paragraphs)
    builder.setText(paragraphs)
  }
}
