/// Takes out HTML tags, comments, scripts and styles that were left in the text.
///
/// Only what HTML knows is a tag: `a < b`, `<3`, `<name>` and the company names `<Video Example Corp>` of old
/// newswire stay, and so does formatting (`<I>`) without an end tag anywhere in the text. Tags of blocks and `<br>` become line
/// breaks, tags inside a line vanish.
enum HTMLTags {
  static let rule = CleaningRule(
    .htmlTags, "html_tags", "Takes out HTML tags, comments, scripts and styles left in the text.")

  /// A tag with its attributes is not longer than this, in bytes.
  private static let longestTag = 4096

  private enum Kind { case inline, block, raw }

  private static let blocks = """
    address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure \
    footer form h1 h2 h3 h4 h5 h6 header hr iframe img li main nav noscript ol option p picture pre \
    section select source table tbody td tfoot th thead tr ul video audio html head body title object \
    embed
    """
  private static let inlines = """
    a abbr acronym b bdi bdo big button cite code data del dfn em font i input ins kbd label link mark \
    meta nobr param q s samp small span strike strong sub sup svg path time tt u var wbr
    """

  private static let kinds: [UInt64: Kind] = {
    var result: [UInt64: Kind] = [:]
    for name in blocks.split(separator: " ") { result[key(Array(name.utf8))] = .block }
    for name in inlines.split(separator: " ") { result[key(Array(name.utf8))] = .inline }
    for name in ["script", "style"] { result[key(Array(name.utf8))] = .raw }
    return result
  }()

  private static let wbr = key(Array("wbr".utf8))

  /// The first eight bytes of a name as one number; no two names of HTML agree in them.
  private static func key(_ name: [UInt8]) -> UInt64 {
    name.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  /// Applies this rule and that of entities to a text.
  static func run(_ source: [UInt8], rules: CleaningRules, into writer: inout EditWriter) -> Bool {
    writer.begin()
    let text = source.span
    let count = text.count
    let tags = rules.contains(.htmlTags)
    let entities = rules.contains(.htmlEntities)
    var search = Search()
    var decoded: [UInt8] = []
    var i = 0
    while i < count {
      let byte = text[i]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "]")
      else {
        i += 1
        continue
      }
      if byte == UInt8(ascii: "&"), entities {
        let end = HTMLEntities.decode(text, at: i, into: &decoded)
        if end > i {
          writer.replace(i..<end, in: source, by: decoded, rule: .htmlEntities)
          i = end
          continue
        }
      } else if byte == UInt8(ascii: "<"), tags, let (end, breaks) = tag(text, at: i, &search) {
        writer.replace(i..<end, in: source, by: breaks ? [0x0A] : [], rule: .htmlTags)
        i = end
        continue
      } else if byte == UInt8(ascii: "]"), tags, i + 2 < count, text[i + 1] == byte,
        text[i + 2] == UInt8(ascii: ">"), search.openCDATA
      {
        writer.replace(i..<i + 3, in: source, by: [], rule: .htmlTags)
        search.openCDATA = false
        i += 3
        continue
      }
      i += 1
    }
    return writer.finish(source)
  }

  /// What earlier searches found out, so that no stretch is searched twice.
  private struct Search {
    /// From here on no comment ends.
    var noCommentEnd = Int.max
    /// From here on no script ends.
    var noRawEnd = Int.max
    var openCDATA = false
    /// Names of the end tags in the text; found when the first tag of a kind that needs one is met.
    var ended: Set<UInt64>?

    /// Whether an end tag with this name is anywhere in the text.
    mutating func ends(_ name: UInt64, in text: Span<UInt8>) -> Bool {
      if let ended { return ended.contains(name) }
      var found: Set<UInt64> = []
      var i = 0
      while i + 3 < text.count {
        if text[i] == UInt8(ascii: "<"), text[i + 1] == UInt8(ascii: "/") {
          var key: UInt64 = 0
          var k = i + 2
          while k < text.count, k < i + 10, Bytes.isLetter(text[k]) || Bytes.isDigit(text[k]) {
            key = key << 8 | UInt64(text[k] | 0x20)
            k += 1
          }
          found.insert(key)
        }
        i += 1
      }
      ended = found
      return found.contains(name)
    }
  }

  private static func tag(
    _ text: Span<UInt8>, at start: Int, _ search: inout Search
  ) -> (end: Int, breaks: Bool)? {
    var i = start + 1
    guard i < text.count else { return nil }
    if text[i] == UInt8(ascii: "!") { return declaration(text, at: start, &search) }
    let closing = text[i] == UInt8(ascii: "/")
    if closing { i += 1 }
    let nameStart = i
    var name: UInt64 = 0
    while i < text.count, i - nameStart < 12, Bytes.isLetter(text[i]) || Bytes.isDigit(text[i]) {
      if i - nameStart < 8 { name = name << 8 | UInt64(text[i] | 0x20) }
      i += 1
    }
    guard i > nameStart, i < text.count, let kind = kinds[name],
      text[i] <= 0x20 || text[i] == UInt8(ascii: "/") || text[i] == UInt8(ascii: ">")
    else { return nil }
    let limit = min(text.count, start + longestTag)
    let nameEnd = i
    var hasValue = false
    var quote: UInt8 = 0
    while i < limit {
      let byte = text[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "<") {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        text[i - 1] == UInt8(ascii: "=")
      {
        quote = byte
      }
      if byte == UInt8(ascii: "=") { hasValue = true }
      i += 1
    }
    guard i < limit else { return nil }
    // `<Video Example Corp>` is no tag: what follows a name are attributes, and one has a value.
    let isBare = i - nameEnd <= 1 || (i - nameEnd == 2 && text[i - 1] == UInt8(ascii: "/"))
    guard isBare || hasValue else { return nil }
    // Nor is a lone `<I>`: formatting ends where it ends.
    if isBare, !closing, kind == .inline, name != wbr, !search.ends(name, in: text) { return nil }
    i += 1
    if kind == .raw, !closing, let end = rawEnd(text, from: i, &search) { i = end }
    return (i, kind != .inline)
  }

  private static func declaration(
    _ text: Span<UInt8>, at start: Int, _ search: inout Search
  ) -> (end: Int, breaks: Bool)? {
    if starts(text, "<!--", at: start) {
      guard start < search.noCommentEnd else { return nil }
      var i = start + 4
      while i + 3 <= text.count {
        if text[i] == UInt8(ascii: "-"), text[i + 1] == UInt8(ascii: "-"),
          text[i + 2] == UInt8(ascii: ">")
        {
          return (i + 3, false)
        }
        i += 1
      }
      search.noCommentEnd = start
      return nil
    }
    if starts(text, "<![CDATA[", at: start) {
      search.openCDATA = true
      return (start + 9, false)
    }
    if starts(text, "<!DOCTYPE", at: start) || starts(text, "<!doctype", at: start) {
      var i = start + 9
      while i < min(text.count, start + longestTag) {
        if text[i] == UInt8(ascii: ">") { return (i + 1, true) }
        i += 1
      }
    }
    return nil
  }

  /// One past the end tag of the script or style whose content begins at `start`.
  private static func rawEnd(
    _ text: Span<UInt8>, from start: Int, _ search: inout Search
  ) -> Int? {
    guard start < search.noRawEnd else { return nil }
    var i = start
    while i + 8 <= text.count {
      if text[i] == UInt8(ascii: "<"), text[i + 1] == UInt8(ascii: "/"),
        text[i + 2] | 0x20 == UInt8(ascii: "s"),
        text[i + 3] | 0x20 == UInt8(ascii: "c") || text[i + 3] | 0x20 == UInt8(ascii: "t")
      {
        while i < text.count, text[i] != UInt8(ascii: ">") { i += 1 }
        return min(i + 1, text.count)
      }
      i += 1
    }
    search.noRawEnd = start
    return nil
  }

  private static func starts(_ text: Span<UInt8>, _ word: StaticString, at i: Int) -> Bool {
    Bytes.matches(text, Array("\(word)".utf8), at: i)
  }
}
