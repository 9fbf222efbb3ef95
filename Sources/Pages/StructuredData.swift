/// What the JSON-LD of a page says about its article (schema.org).
struct StructuredData {
  var headline: [UInt8] = []
  var published: [UInt8] = []
  var body: [UInt8] = []
  var description: [UInt8] = []
  var authors: [[UInt8]] = []
  var url: [UInt8] = []
  var publisher: [UInt8] = []
  var language: [UInt8] = []

  /// One JSON object that may be the article.
  private struct Object {
    var parent: Int
    /// The key under which the parent holds it.
    var role: Key
    var kind = Kind.other
    var data = StructuredData()
    var name: [UInt8] = []
  }

  private enum Kind { case article, page, other }

  private enum Key {
    case type, headline, datePublished, articleBody, description, author, name, url, publisher
    case mainEntityOfPage, id, language, liveUpdate, other

    init(_ name: [UInt8]) {
      switch name.count > 20 ? "" : String(decoding: name, as: UTF8.self) {
      case "@type": self = .type
      case "headline": self = .headline
      case "datePublished": self = .datePublished
      case "articleBody": self = .articleBody
      case "description": self = .description
      case "author", "creator": self = .author
      case "name": self = .name
      case "url": self = .url
      case "publisher": self = .publisher
      case "mainEntityOfPage": self = .mainEntityOfPage
      case "@id": self = .id
      case "inLanguage": self = .language
      case "liveBlogUpdate", "itemListElement", "hasPart", "mentions", "citation":
        self = .liveUpdate
      default: self = .other
      }
    }
  }

  /// Reads scripts of a page and keeps the best article among their objects.
  ///
  /// Broken JSON gives what could be read up to the break.
  static func read(_ bytes: [UInt8], _ scripts: [Range<Int>]) -> StructuredData? {
    var objects: [Object] = []
    for script in scripts {
      scan(bytes, script, into: &objects)
    }
    var best = -1
    var bestScore = 0
    for (index, object) in objects.enumerated() {
      var score = 0
      switch object.kind {
      case .article: score = 8
      case .page: score = 1
      case .other: continue
      }
      if !object.data.headline.isEmpty { score += 4 }
      if !object.data.published.isEmpty { score += 2 }
      if !object.data.body.isEmpty { score += 2 }
      if object.role == .liveUpdate { score -= 7 }
      if score > bestScore {
        best = index
        bestScore = score
      }
    }
    guard best >= 0 else { return nil }
    var result = objects[best].data
    for object in objects where object.parent == best {
      switch object.role {
      case .author: if !object.name.isEmpty { result.authors.append(object.name) }
      case .publisher: if result.publisher.isEmpty { result.publisher = object.name }
      case .mainEntityOfPage: if result.url.isEmpty { result.url = object.data.url }
      default: break
      }
    }
    return result
  }

  private static func scan(_ bytes: [UInt8], _ range: Range<Int>, into objects: inout [Object]) {
    struct Frame {
      var object: Int
      var key: Key
      var isArray: Bool
    }
    var reader = JSONReader(bytes, range)
    var stack: [Frame] = []
    while let event = reader.next() {
      let current = stack.last
      switch event {
      case .beginObject:
        guard stack.count < 64, objects.count < 4096 else { return }
        objects.append(Object(parent: current?.object ?? -1, role: current?.key ?? .other))
        stack.append(Frame(object: objects.count - 1, key: .other, isArray: false))
      case .beginArray:
        guard stack.count < 64 else { return }
        stack.append(
          Frame(object: current?.object ?? -1, key: current?.key ?? .other, isArray: true))
      case .end:
        if stack.isEmpty { return }
        stack.removeLast()
      case .key(let name):
        if let last = stack.indices.last { stack[last].key = Key(name) }
      case .string(let value):
        guard let current, current.object >= 0 else { continue }
        set(&objects[current.object], current.key, value)
      }
    }
  }

  private static func set(_ object: inout Object, _ key: Key, _ value: [UInt8]) {
    switch key {
    case .type:
      let type = String(decoding: value.prefix(64), as: UTF8.self)
      if type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" {
        object.kind = .article
      } else if type == "WebPage", object.kind == .other {
        object.kind = .page
      }
    case .headline: object.data.headline = value
    case .datePublished: object.data.published = value
    case .articleBody: object.data.body = value
    case .description: object.data.description = value
    case .author: object.data.authors.append(value)
    case .publisher: object.data.publisher = value
    case .name: object.name = value
    case .url, .mainEntityOfPage: object.data.url = value
    case .id: if object.data.url.isEmpty { object.data.url = value }
    case .language: object.data.language = value
    case .liveUpdate, .other: break
    }
  }
}
