/// What the head of a page and its machine-readable attributes state, before anything is chosen.
struct PageMetadata {
  /// The content of `<title>`, decoded.
  var titleTag: [UInt8] = []
  /// `<html lang>`.
  var language: [UInt8] = []
  /// `<link rel=canonical>`.
  var canonical: [UInt8] = []
  /// The first `<time datetime>`, and the first that is marked as the date of publication.
  var time: [UInt8] = []
  var publishedTime: [UInt8] = []
  /// Contents of `<meta>` by what they state; the first of each kind and rank wins.
  var fields: [MetaField: [UInt8]] = [:]
  /// The JSON-LD scripts.
  var structured: [Range<Int>] = []
}

/// What a `<meta>` tag states, best source first within each group.
enum MetaField: Int, Sendable {
  case ogTitle, twitterTitle, dcTitle, headline
  case ogDescription, description, twitterDescription
  case ogSiteName, applicationName
  case ogURL
  case author, articleAuthor
  case published, date, modified
  case locale, language

  /// The field of a `name`, `property` or `itemprop`, in lower case.
  init?(name: String) {
    switch name {
    case "og:title": self = .ogTitle
    case "twitter:title": self = .twitterTitle
    case "dc.title", "dcterms.title", "sailthru.title", "parsely-title", "title": self = .dcTitle
    case "headline": self = .headline
    case "og:description": self = .ogDescription
    case "description", "dc.description": self = .description
    case "twitter:description": self = .twitterDescription
    case "og:site_name": self = .ogSiteName
    case "application-name", "dc.publisher", "publisher": self = .applicationName
    case "og:url": self = .ogURL
    case "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
      "cxenseparse:author":
      self = .author
    case "article:author", "og:article:author": self = .articleAuthor
    case "article:published_time", "og:article:published_time", "datepublished",
      "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
      "publication_date", "publish-date", "publishdate", "pubdate", "published_time", "ptime",
      "og:published_time", "dcterms.created", "dc.date.issued", "dcterms.issued":
      self = .published
    case "date", "dc.date", "datecreated", "dcterms.date", "dc.date.created", "pub_date",
      "rc.datecreation":
      self = .date
    case "article:modified_time", "datemodified", "last-modified", "og:updated_time":
      self = .modified
    case "og:locale": self = .locale
    case "language", "dc.language", "content-language": self = .language
    default: return nil
    }
  }
}

extension PageMetadata {
  /// Longest value that is kept, in bytes.
  private static let limit = 4096

  private static func value(
    of name: String, _ bytes: [UInt8], _ attributes: [HTMLAttribute]
  ) -> [UInt8]? {
    for attribute in attributes where bytes.equalsFolded(attribute.name, name) {
      var result: [UInt8] = []
      let range = attribute.value.prefix(limit)
      Entities.decode(
        bytes.span.extracting(range), into: &result, inAttribute: true)
      return Lines.onOneLine(result)
    }
    return nil
  }

  private static func lowered(_ value: [UInt8]) -> String {
    String(decoding: value.prefix(64).map { $0.lowered }, as: UTF8.self)
  }

  mutating func readLanguage(_ bytes: [UInt8], _ attributes: [HTMLAttribute]) {
    guard language.isEmpty else { return }
    language =
      Self.value(of: "lang", bytes, attributes) ?? Self.value(of: "xml:lang", bytes, attributes)
      ?? []
  }

  mutating func readMeta(_ bytes: [UInt8], _ attributes: [HTMLAttribute]) {
    guard let content = Self.value(of: "content", bytes, attributes), !content.isEmpty else {
      return
    }
    for key in ["property", "name", "itemprop", "http-equiv"] {
      if let name = Self.value(of: key, bytes, attributes),
        let field = MetaField(name: Self.lowered(name)), fields[field] == nil
      {
        fields[field] = content
      }
    }
  }

  mutating func readLink(_ bytes: [UInt8], _ attributes: [HTMLAttribute]) {
    guard canonical.isEmpty, let rel = Self.value(of: "rel", bytes, attributes),
      Self.lowered(rel) == "canonical"
    else { return }
    canonical = Self.value(of: "href", bytes, attributes) ?? []
  }

  mutating func readTime(_ bytes: [UInt8], _ attributes: [HTMLAttribute]) {
    guard let value = Self.value(of: "datetime", bytes, attributes), value.count >= 8 else {
      return
    }
    if time.isEmpty { time = value }
    guard publishedTime.isEmpty else { return }
    let property = Self.lowered(Self.value(of: "itemprop", bytes, attributes) ?? [])
    if property == "datepublished" || Self.value(of: "pubdate", bytes, attributes) != nil {
      publishedTime = value
    }
  }

  /// Whether the attributes of a script say that it holds JSON-LD.
  static func isStructuredData(_ bytes: [UInt8], _ attributes: [HTMLAttribute]) -> Bool {
    guard let type = value(of: "type", bytes, attributes) else { return false }
    return lowered(type).hasPrefix("application/ld+json")
  }
}

/// Small helpers on lines of text.
enum Lines {
  /// The text with every run of white space and control characters made one space, trimmed.
  static func onOneLine(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var space = false
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte <= 0x20 || byte == 0x7F {
        space = true
        i += 1
        continue
      }
      if byte == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 {
        space = true
        i += 2
        continue
      }
      if space, !result.isEmpty { result.append(0x20) }
      space = false
      result.append(byte)
      i += 1
    }
    return result
  }
}
