/// The names by which dumps call the facts of an article.
///
/// Names are folded: lower case without `-` and `_`. The order is that of preference.
enum UsualNames {
  static func names(_ field: Field) -> [String] {
    switch field {
    case .text:
      [
        "text", "body", "content", "maintext", "article", "articlebody", "articletext", "fulltext",
        "bodytext", "paragraphs", "story", "transcript",
      ]
    case .title: ["title", "headline", "articletitle", "heading", "hed"]
    case .date:
      [
        "date", "published", "publishdate", "datepublish", "publishingdate", "datepublished",
        "publishedat", "publicationdate", "pubdate", "publisheddate", "publishtime",
        "publishedtime",
        "firstpublished", "datetime", "timestamp", "pubtime", "created", "createdat",
        "creationdate",
      ]
    case .outlet:
      [
        "source", "outlet", "publisher", "domain", "sourcedomain", "sourcename", "publication",
        "newspaper", "sitename", "site", "website", "medium", "media", "provider", "hostname",
      ]
    case .url:
      [
        "url", "link", "canonicalurl", "canonicallink", "articleurl", "weburl", "permalink", "href",
        "uri",
      ]
    case .id:
      ["id", "uuid", "guid", "articleid", "docid", "documentid", "storyid", "newsid", "docno"]
    case .authors: ["authors", "author", "byline", "creator", "writer", "by"]
    case .language: ["language", "lang", "languagecode"]
    }
  }

  /// Names of what stands for a text where there is none.
  static let shortTexts = [
    "description", "summary", "abstract", "leadparagraph", "lead", "lede", "snippet", "excerpt",
    "teaser",
  ]

  /// A name in lower case without `-`, `_` and spaces.
  static func fold(_ name: some StringProtocol) -> String {
    var folded: [UInt8] = []
    for byte in name.utf8 where byte != 0x2D && byte != 0x5F && byte != 0x20 {
      folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The words of a name: `content_original`, `contentOriginal` and `content original` have two.
  static func words(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name.utf8 {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let divides = byte == 0x2D || byte == 0x5F || byte == 0x20 || byte == 0x2E || byte == 0x3A
      if divides || (isUpper && wasLower), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if !divides { word.append(isUpper ? byte | 0x20 : byte) }
      wasLower = byte >= 0x61 && byte <= 0x7A
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
