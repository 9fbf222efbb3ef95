extension ActorImport {
  /// The format that the content of a file shows, or nothing.
  ///
  /// The first 200 lines vote; names count only where the content says nothing, since a plain list
  /// of names could be anything.
  public static func format(of file: File) -> Format? {
    var votes: [Format: Int] = [:]
    func vote(_ format: Format, _ weight: Int = 1) { votes[format, default: 0] += weight }
    for line in ImportLines(file.bytes).prefix(200) {
      guard let text = line.text else { continue }
      let trimmed = ImportText.trimmed(text)
      guard let first = trimmed.first else { continue }
      if first == "{" || first == "[", trimmed.contains("\"pattern\"") { vote(.entityruler, 20) }
      if first == "#" || first == ";" { continue }
      if first == "+", !text.contains("\t") || text.contains("_") { vote(.cameo) }
      if endsWithCode(trimmed) {
        vote(.cameo, 2)
      } else if isListLine(trimmed) {
        vote(.gate, 3)
      } else {
        let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
        if cells.count >= 2, cells.count <= 6, isType(cells[1]) { vote(.tokensregexner, 2) }
      }
    }
    let order: [Format] = [.entityruler, .cameo, .gate, .tokensregexner]
    var best: (format: Format, votes: Int)?
    for format in order {
      if let count = votes[format], count > best?.votes ?? 0 { best = (format, count) }
    }
    if let best { return best.format }
    let name = ImportText.lastPart(file.name).lowercased()
    if name.hasSuffix(".lst") || name.hasSuffix(".def") { return .gate }
    if name.hasSuffix(".jsonl") || name.hasSuffix(".json") { return .entityruler }
    if name.contains(".actors") || name.hasSuffix(".actor") { return .cameo }
    if name.hasSuffix(".tab") { return .tokensregexner }
    return nil
  }

  /// `…[AFGGOV 041207-140929]`, a comment behind it or not.
  private static func endsWithCode(_ line: Substring) -> Bool {
    guard let open = line.lastIndex(of: "["), let close = line[open...].firstIndex(of: "]") else {
      return false
    }
    var code = line[line.index(after: open)..<close].prefix { $0 != " " && $0 != "\t" }
    if code.first == "~" { code.removeFirst() }
    return code.utf8.count >= 3 && code.utf8.allSatisfy { ImportText.isLetter($0) || $0 == 0x2D }
  }

  /// `company.lst:organization:company`.
  private static func isListLine(_ line: Substring) -> Bool {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count >= 2 && parts[0].hasSuffix(".lst")
  }

  /// `PERSON`, `CAUSE_OF_DEATH`, `type`: the header counts too.
  private static func isType(_ cell: Substring) -> Bool {
    let name = ImportText.trimmed(cell)
    guard let first = name.utf8.first, ImportText.isLetter(first) else { return false }
    return name == "ner" || name == "type"
      || name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 == 0x5F || $0 == 0x2D }
  }
}
