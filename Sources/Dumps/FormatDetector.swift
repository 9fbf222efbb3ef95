/// Recognises the format of a dump by the beginning of its content, and by its name where the content
/// does not decide.
struct FormatDetector {
  /// The beginning of the content, at most `DumpOptions.peekBytes` and a little more.
  let bytes: [UInt8]
  /// Whether that is all of it.
  let isWhole: Bool
  /// The name of the input.
  let name: String
  let options: DumpOptions

  /// The layout, without what only a look at the records tells.
  func layout() throws(DumpError) -> DumpLayout {
    var layout = DumpLayout()
    layout.divider = options.divider
    let span = bytes.span
    var start = 0
    if Scanning.stands("\u{FEFF}", in: span, at: 0, to: bytes.count) { start = 3 }
    var first = start
    while first < bytes.count, span[first].isSpace { first += 1 }
    let stated = options.format ?? DumpFormat(fileName: name)
    if let format = options.format {
      layout.format = format == .jsonLines || format == .json ? jsonFormat(first) : format
    } else if first == bytes.count {
      layout.format = stated ?? .text
    } else {
      layout.format = try recognised(start, first)
    }
    switch layout.format {
    case .csv, .tsv:
      layout.table =
        TableSniffer.sniff(
          bytes, from: start, to: bytes.count, isWhole: isWhole,
          stated: stated == .csv || stated == .tsv ? stated : nil) ?? TableLayout()
      if options.format == nil { layout.format = layout.table.delimiter == 0x09 ? .tsv : .csv }
    default: break
    }
    return layout
  }

  /// What the content is, by itself.
  private func recognised(_ start: Int, _ first: Int) throws(DumpError) -> DumpFormat {
    let span = bytes.span
    let end = bytes.count
    if TarHeader(span, at: 0) != nil || (end >= 1024 && TarHeader.isZero(span, at: 0)) {
      return .tar
    }
    // Pages that were packed when they were fetched are binary data, so this comes first.
    if Scanning.matches("warc/", in: span, at: first, to: end) { return .warc }
    if let kind = FileKind.of(span, 0, end) {
      throw DumpError(
        .notADump(looksLike: kind.name), file: name,
        detail: "this is \(kind.name), not a dump of articles"
          + (kind.advice.isEmpty ? "" : "; \(kind.advice)"))
    }
    let stated = DumpFormat(fileName: name)
    switch span[first] {
    case 0x7B: return jsonFormat(first)
    case 0x5B where isJSONArray(first): return jsonFormat(first)
    case 0x3C:
      if isSGML(first) { return .sgml }
      if FileKind.isPage(span, first, end) { return .html }
      if Scanning.matches("<?xml", in: span, at: first, to: end), stated == nil {
        throw DumpError(
          .notADump(looksLike: "an XML document"), file: name,
          detail: "this is an XML document of a kind that is not known here")
      }
    default: break
    }
    switch stated {
    case .jsonLines, .json, .csv, .tsv, .sgml, .html: return stated ?? .text
    case .warc, .tar:
      // These begin with a mark that is not there: the beginning is damaged.
      return stated ?? .text
    case .text: return .text
    case nil: break
    }
    let table = TableSniffer.sniff(bytes, from: start, to: end, isWhole: isWhole, stated: nil)
    return table == nil || options.divider != nil ? .text : .csv
  }

  /// Whether JSON objects stand on a line each, or anyhow.
  private func jsonFormat(_ first: Int) -> DumpFormat {
    let span = bytes.span
    if first < bytes.count, span[first] == 0x5B, isJSONArray(first) { return .json }
    var line = first
    var isFirst = true
    for _ in 0..<50 where line < bytes.count {
      let feed = Scanning.first(0x0A, in: span, from: line, to: bytes.count)
      // One line that goes beyond what is at hand is a line all the same.
      if feed == bytes.count, isFirst { return .jsonLines }
      var i = line
      JSONScanner.skipSpace(span, &i, feed)
      if i < feed, span[i] == 0x7B, (try? JSONScanner.skipValue(span, &i, feed, depth: 0)) != nil {
        JSONScanner.skipSpace(span, &i, feed)
        // Objects of a pretty-printed one stand indented and followed by a comma.
        if i == feed, line == first || span[line] == 0x7B { return .jsonLines }
      }
      isFirst = false
      line = feed + 1
    }
    // Nothing on a line of its own is sound: the first object decides, if it has several lines.
    var i = first
    if first < bytes.count, (try? JSONScanner.skipValue(span, &i, bytes.count, depth: 0)) != nil {
      return .json
    }
    let feed = Scanning.first(0x0A, in: span, from: first, to: bytes.count)
    var last = feed
    while last > first, span[last - 1].isSpace { last -= 1 }
    return last - first <= 1 ? .json : .jsonLines
  }

  /// Whether a bracket at `first` opens an array of JSON, not a remark in a text.
  private func isJSONArray(_ first: Int) -> Bool {
    var i = first + 1
    JSONScanner.skipSpace(bytes.span, &i, bytes.count)
    return i < bytes.count && (bytes[i] == 0x7B || bytes[i] == 0x5D)
  }

  private func isSGML(_ first: Int) -> Bool {
    let span = bytes.span
    let limit = min(bytes.count, first + 1 << 16)
    var i = first
    while i < limit {
      i = Scanning.first(0x3C, in: span, from: i, to: limit)
      if i < limit, SGMLCutter.opens(span, i) { return true }
      i += 1
    }
    return false
  }
}
