/// Chooses title, date, author, address, language and site among what a page states.
enum PageFacts {
  static func fill(_ page: inout Page, _ tree: PageTree, _ structured: StructuredData?) {
    let metadata = tree.metadata
    let fields = metadata.fields
    func first(_ candidates: [UInt8]?...) -> String {
      for case .some(let value) in candidates where !value.isEmpty {
        return String(decoding: plain(value), as: UTF8.self)
      }
      return ""
    }
    page.title = title(tree, structured)
    page.published = first(
      structured?.published, fields[.published], metadata.publishedTime, fields[.date],
      metadata.time)
    page.url = first(
      absolute(metadata.canonical), absolute(fields[.ogURL]), absolute(structured?.url))
    page.author = author(tree, structured)
    page.language =
      first(metadata.language, structured?.language, fields[.locale], fields[.language])
      .split(separator: ",").first.map {
        String(decoding: $0.utf8.map { $0 == 0x5F ? 0x2D : $0.lowered }, as: UTF8.self)
      } ?? ""
    page.site = first(fields[.ogSiteName], structured?.publisher, fields[.applicationName])
  }

  /// The summary that the page states; a visible paragraph equal to it is the standfirst.
  static func description(_ tree: PageTree, _ structured: StructuredData?) -> [[UInt8]] {
    [
      structured?.description ?? [], tree.metadata.fields[.ogDescription] ?? [],
      tree.metadata.fields[.description] ?? [], tree.metadata.fields[.twitterDescription] ?? [],
    ].filter { $0.count >= 20 }.map(plain)
  }

  /// The stated body as paragraphs, without tags.
  static func paragraphs(_ body: [UInt8]) -> [UInt8] {
    var tree = PageTree()
    PageBuilder.build(body.contains(UInt8(ascii: "<")) ? body : brokenLines(body), into: &tree)
    var result: [UInt8] = []
    for block in tree.blocks {
      if !result.isEmpty { result.append(0x0A) }
      result.append(
        contentsOf: tree.text[Int(block.range.lowerBound)..<Int(block.range.upperBound)])
    }
    return result
  }

  /// Plain text as HTML: line feeds become `<br>`.
  private static func brokenLines(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      if byte == 0x0A {
        result.append(contentsOf: "<br>".utf8)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// References decoded (JSON-LD often holds them) and white space collapsed.
  private static func plain(_ value: [UInt8]) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return Lines.onOneLine(value) }
    var result: [UInt8] = []
    Entities.decode(value.span, into: &result)
    return Lines.onOneLine(result)
  }

  private static func absolute(_ url: [UInt8]?) -> [UInt8]? {
    guard let url, url.starts(with: "http".utf8) else { return nil }
    return url
  }

  /// The headline: what JSON-LD states, else the visible `<h1>`, else the title of the card, else
  /// `<title>` without the name of the site.
  private static func title(_ tree: PageTree, _ structured: StructuredData?) -> [UInt8] {
    let fields = tree.metadata.fields
    if let headline = structured?.headline, !headline.isEmpty {
      return withoutSite(plain(headline), fields[.ogSiteName])
    }
    let card =
      fields[.ogTitle] ?? fields[.headline] ?? fields[.twitterTitle] ?? fields[.dcTitle] ?? []
    let whole = plain(tree.metadata.titleTag)
    var fallback: [UInt8] = []
    for block in tree.blocks where block.heading == 1 {
      let heading = Lines.onOneLine(
        Array(tree.text[Int(block.range.lowerBound)..<Int(block.range.upperBound)]))
      // The headline is what the other titles begin with, or hold; another `<h1>` is the site's
      // name.
      if !card.isEmpty || !whole.isEmpty {
        if contains(plain(card), heading) || contains(whole, heading) {
          if heading.count >= 12 { return heading }
        }
      }
      if fallback.isEmpty, heading.count >= 12,
        !tree.elements[Int(block.element)].hints.contains(.dropped)
      {
        fallback = heading
      }
    }
    if !card.isEmpty { return withoutSite(plain(card), fields[.ogSiteName]) }
    if !fallback.isEmpty { return fallback }
    return withoutSite(whole, fields[.ogSiteName])
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    !part.isEmpty && text.count >= part.count && text.count < 2000
      && String(decoding: text, as: UTF8.self).utf8.starts(with: part)
  }

  /// Cuts the name of the site off the end of a title: ` | Site`, ` - Site`, ` – Site`.
  private static func withoutSite(_ title: [UInt8], _ site: [UInt8]?) -> [UInt8] {
    var cut = title.count
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » "] {
      let bytes = Array(mark.utf8)
      guard title.count > bytes.count else { continue }
      var i = title.count - bytes.count
      while i > 0 {
        if title[i..<i + bytes.count].elementsEqual(bytes) { break }
        i -= 1
      }
      guard i > 0 else { continue }
      let tail = Array(title[(i + bytes.count)...])
      let namesSite =
        site.map {
          tail.elementsEqual($0) || String(decoding: $0, as: UTF8.self).utf8.starts(with: tail)
        } ?? false
      // Without a stated name a short tail after a bar is one; after a dash it may be the story.
      if namesSite || (mark == " | " && tail.count <= 40 && i >= 20) { cut = min(cut, i) }
    }
    return Array(title[..<cut])
  }

  private static func author(_ tree: PageTree, _ structured: StructuredData?) -> String {
    var names: [String] = []
    func add(_ value: [UInt8]) {
      let name = String(decoding: plain(value), as: UTF8.self)
      if name.isEmpty || name.hasPrefix("http") || name.utf8.count > 200 { return }
      if !names.contains(name), names.count < 20 { names.append(name) }
    }
    for value in structured?.authors ?? [] { add(value) }
    for field in [MetaField.author, .articleAuthor] where names.isEmpty {
      add(tree.metadata.fields[field] ?? [])
    }
    return names.joined(separator: ", ")
  }
}
