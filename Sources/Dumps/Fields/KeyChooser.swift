/// Chooses keys or columns for the fields of an article, by their names and by what stands in them.
enum KeyChooser {
  /// The map for what was seen.
  ///
  /// A field that `given` names is taken as it is given. For the others come first the keys that were
  /// seen, the best first, then the usual names, for records that look different from the first.
  static func map(_ survey: KeySurvey, given: FieldMap) -> FieldMap {
    var map = FieldMap()
    for field in Field.allCases {
      if !given[field].isEmpty {
        map[field] = given[field]
        continue
      }
      let ranked = survey.entries.enumerated()
        .compactMap { index, entry in
          score(entry, field, survey).map { (score: $0, index: index, name: entry.name) }
        }
        .sorted { ($0.score, -$0.index) > ($1.score, -$1.index) }
      var names = ranked.map(\.name)
      if field == .text, names.isEmpty, let most = mostProse(survey) { names = [most] }
      let seen = Set(names.map { UsualNames.fold($0) })
      names += UsualNames.names(field).filter { !seen.contains($0) }
      map[field] = names
    }
    return map
  }

  /// How well a key suits a field, `nil` if not at all.
  private static func score(_ entry: KeySurvey.Entry, _ field: Field, _ survey: KeySurvey) -> Int? {
    guard let nearness = nearness(entry.name, field) else { return nil }
    let values = max(1, entry.values)
    switch field {
    case .text:
      // The most prose wins; `*_original` before what was made of it; a summary after all others.
      let isOriginal = UsualNames.words(entry.name).contains("original")
      guard entry.prose > 0 || nearness >= 100 else { return nil }
      let prose = min(entry.prose, 1 << 40)
      return (nearness <= 10 ? 0 : isOriginal ? 2 : 1) << 50 + prose * 256 + min(nearness, 255)
    case .date:
      guard entry.values == 0 || entry.dates * 2 >= values || nearness >= 100 else { return nil }
      return nearness + (entry.dates * 2 >= values ? 1000 : 0)
    case .url:
      guard entry.values == 0 || entry.addresses * 2 >= values || nearness >= 100 else {
        return nil
      }
      return nearness + (entry.addresses * 2 >= values ? 1000 : 0)
    case .outlet:
      // An address of a home page names an outlet too, but less well than a name does.
      return nearness + (entry.addresses * 2 >= values ? 0 : 1000)
    case .title, .id, .authors, .language:
      return nearness
    }
  }

  /// How near the name of a key comes to the usual names of a field.
  ///
  /// 200 down to 100 for a usual name, in the order of preference; 90 and less for a name that
  /// contains one; 10 and less for the names of summaries, as texts.
  private static func nearness(_ name: String, _ field: Field) -> Int? {
    let usual = UsualNames.names(field)
    let parts = name.split(separator: ".")
    guard let last = parts.last else { return nil }
    let folded = UsualNames.fold(last)
    // Of nested keys the ones nearer to the top are the article's own.
    let depth = min(parts.count - 1, 4)
    if depth > 0, isForeign(parts.dropLast()) { return nil }
    if let place = usual.firstIndex(of: folded) {
      // A bare `id`, `title` or `name` inside another object tells of that object.
      if depth > 0, field != .text, field != .date, !parts.dropLast().contains(where: isArticle) {
        return nil
      }
      return 200 - place - 5 * depth
    }
    if field == .text, let place = UsualNames.shortTexts.firstIndex(of: folded) {
      return depth == 0 ? 10 - min(place, 8) : nil
    }
    // `source.name`, `headline.main`: the object bears the usual name.
    if depth > 0, let place = usual.firstIndex(of: UsualNames.fold(parts[parts.count - 2])) {
      switch (field, folded) {
      case (.outlet, "name"), (.outlet, "title"), (.title, "main"), (.title, "default"),
        (.title, "full"), (.title, "rendered"), (.text, "rendered"), (.authors, "name"),
        (.authors, "original"), (.language, "code"), (.text, "plain"), (.date, "$date"),
        (.id, "$oid"):
        return 95 - min(place, 10)
      case (.text, _): return 80 - min(place, 20)
      default: return nil
      }
    }
    guard depth == 0 || field == .text else { return nil }
    let words = UsualNames.words(last)
    guard words.count > 1 || field == .text || field == .title || field == .date else { return nil }
    guard !words.contains(where: { misleading(field).contains($0) }) else { return nil }
    for (place, name) in usual.enumerated() where words.contains(name) {
      return 90 - min(place, 40) - min(words.count, 8)
    }
    return nil
  }

  /// Words that say that a key is about something else, though a usual name stands in it.
  private static func misleading(_ field: Field) -> Set<String> {
    switch field {
    case .text:
      [
        "url", "link", "length", "count", "type", "id", "hash", "language", "lang", "html", "bias",
        "title", "date", "source", "words", "size", "status", "license", "image", "alt",
      ]
    case .title:
      [
        "url", "sub", "subtitle", "image", "section", "length", "id", "job", "count", "entities",
        "author", "sentiment",
      ]
    case .date:
      [
        "download", "downloaded", "modify", "modified", "updated", "update", "crawl", "crawled",
        "retrieved", "scraped", "accessed", "indexed", "added", "id", "format", "zone",
      ]
    case .outlet:
      [
        "url", "link", "id", "image", "logo", "country", "type", "bias", "lang", "language",
        "topic", "social", "rank", "html", "code", "file",
      ]
    case .url:
      [
        "image", "img", "video", "logo", "thumbnail", "source", "author", "media", "amp", "picture",
        "photo", "archive", "site", "base", "feed", "rss", "icon", "audio",
      ]
    case .id:
      ["author", "user", "topic", "source", "category", "section", "image", "media", "parent"]
    case .authors: ["id", "url", "image", "email", "count", "bio", "twitter"]
    case .language: ["id", "count", "score", "confidence"]
    }
  }

  /// Whether keys lead into a part of a record that tells of something else than the article.
  private static func isForeign(_ parents: some Sequence<Substring>) -> Bool {
    let foreign: Set = [
      "image", "images", "media", "multimedia", "photo", "photos", "video", "videos", "comments",
      "related", "links", "tags", "keywords", "entities", "sections", "thumbnail", "embeds",
    ]
    // Sections of a body are parts of the text.
    let folded = parents.map { UsualNames.fold($0) }
    guard folded.contains(where: foreign.contains) else { return false }
    return !folded.contains { UsualNames.names(.text).contains($0) }
  }

  /// Whether an object is by its name the article or what is said of it.
  private static func isArticle(_ part: Substring) -> Bool {
    [
      "article", "story", "doc", "document", "news", "meta", "metadata", "data", "item", "fields",
      "attributes", "record", "post", "source", "properties", "info",
    ].contains(UsualNames.fold(part))
  }

  /// The key with the most prose, for dumps that call their texts by none of the usual names.
  private static func mostProse(_ survey: KeySurvey) -> String? {
    survey.entries.enumerated()
      .filter { $0.element.prose > 0 && $0.element.prose / max(1, $0.element.values) >= 200 }
      .max { ($0.element.prose, -$0.offset) < ($1.element.prose, -$1.offset) }?
      .element.name
  }
}
