/// Objects that wrap a list of articles, as the answers of news interfaces do.
enum JSONContainer {
  /// The key of the list in the first object of a dump, `nil` if the object is an article itself.
  ///
  /// The list holds objects that have a text (or a summary), a title, and a date or an address by
  /// their usual names; the object around it has no text of its own.
  static func find(_ bytes: Span<UInt8>, _ start: Int) -> String? {
    let end = bytes.count
    var i = start
    guard i < end, bytes[i] == 0x7B else { return nil }
    var found: String?
    var hasText = false
    do {
      try JSONScanner.forEachMember(bytes, &i, end, depth: 0) {
        bytes, key, keyEnd, i throws(JSONError) in
        let name = String(decoding: PaxRecords.copy(bytes, key, keyEnd), as: UTF8.self)
        let value = i
        if UsualNames.names(.text).contains(UsualNames.fold(name)) { hasText = true }
        if found == nil, i < end, bytes[i] == 0x5B, !name.contains("\\") {
          var element = i + 1
          JSONScanner.skipSpace(bytes, &element, end)
          if element < end, bytes[element] == 0x7B, isArticle(bytes, element) { found = name }
        }
        i = value
        try JSONScanner.skipValue(bytes, &i, end, depth: 1)
      }
    } catch {
      // The first object is longer than what is at hand, or broken: what was seen must do.
    }
    return hasText ? nil : found
  }

  private static func isArticle(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var i = start
    var names: Set<String> = []
    do {
      try JSONScanner.forEachMember(bytes, &i, bytes.count, depth: 1) {
        bytes, key, keyEnd, i throws(JSONError) in
        names.insert(
          UsualNames.fold(String(decoding: PaxRecords.copy(bytes, key, keyEnd), as: UTF8.self)))
        try JSONScanner.skipValue(bytes, &i, bytes.count, depth: 2)
      }
    } catch {
      return false
    }
    func has(_ usual: [String]) -> Bool { usual.contains { names.contains($0) } }
    return has(UsualNames.names(.text) + UsualNames.shortTexts) && has(UsualNames.names(.title))
      && (has(UsualNames.names(.date)) || has(UsualNames.names(.url)))
  }
}
