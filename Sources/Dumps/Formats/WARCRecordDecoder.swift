internal import NewsText
internal import Pages

/// Decodes a record of a web archive, or a page that stands alone.
enum WARCRecordDecoder {
  /// Fills the article from the WARC record `bytes[start..<end]`, header included.
  static func decode(
    _ bytes: [UInt8], _ start: Int, _ end: Int, into builder: inout ArticleBuilder,
    _ scratch: inout DecoderScratch
  ) throws(RecordProblem) {
    guard case .header(let record) = HeaderLines.read(bytes.span, from: start, to: end) else {
      throw RecordProblem(.unreadable, "the header of this record does not end")
    }
    builder.setRecordID(bare(record["warc-record-id"]))
    let address = bare(record["warc-target-uri"])
    builder.setURL(address)
    var type = record.mediaType
    var charset = record.parameter("charset")
    var content = record.content..<end
    var body: [UInt8]?
    if record["warc-type"].lowercased() == "response" {
      guard case .header(let http) = HeaderLines.read(bytes.span, from: record.content, to: end)
      else { throw RecordProblem(.unreadable, "the HTTP header of this record does not end") }
      type = http.mediaType
      charset = http.parameter("charset")
      content = http.content..<end
      body = try HTTPBody.decode(bytes, content, http)
    }
    if let body {
      try fill(body, 0..<body.count, type, charset, into: &builder, &scratch)
    } else {
      try fill(bytes, content, type, charset, into: &builder, &scratch)
    }
    // The archive's own address and date stand in for what the page does not say.
    builder.completePage(address: address, fetched: record["warc-date"])
  }

  /// Fills the article from a page of HTML.
  static func page(
    _ bytes: [UInt8], _ start: Int, _ end: Int, into builder: inout ArticleBuilder,
    _ scratch: inout DecoderScratch
  ) throws(RecordProblem) {
    try fill(bytes, start..<end, "text/html", nil, into: &builder, &scratch)
    builder.completePage(address: "", fetched: "")
  }

  private static func fill(
    _ bytes: [UInt8], _ range: Range<Int>, _ type: String, _ charset: String?,
    into builder: inout ArticleBuilder, _ scratch: inout DecoderScratch
  ) throws(RecordProblem) {
    if type == "text/plain"
      || (type.isEmpty && !FileKind.isPage(bytes.span, range.lowerBound, range.upperBound))
    {
      builder.setTitleAndText(bytes, range.lowerBound, range.upperBound)
      return
    }
    let page = scratch.pages.extract(bytes.span.extracting(range), charset: charset)
    builder.setPage(page)
  }

  /// A value without the angle brackets that WARC puts around addresses.
  private static func bare(_ value: String) -> String {
    value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }
}
