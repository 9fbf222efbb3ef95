internal import NewsText

extension DictionaryBuilder {
  /// Reads `short` and `aliases`: bar-separated, `-` clears, `!form` removes one.
  mutating func readForms(_ index: Int, _ row: RowReader) {
    let origin = row.origin
    let short = row[.short]
    if !short.isEmpty {
      for part in Self.parts(of: short, at: 0x7C) {
        change(index, .short, trimmed(part), origin) { $0 == .short }
      }
    }
    let aliases = row[.aliases]
    if aliases.isEmpty { return }
    for part in Self.parts(of: aliases, at: 0x7C) {
      var text = trimmed(part)
      var kind = FormKind.alias
      let removes = text.utf8.first == 0x21
      if removes { text.removeFirst() }
      if text.utf8.contains(0x3A) {
        for (prefix, prefixed) in FormKind.prefixes where text.hasPrefix(prefix) {
          kind = prefixed
          text.removeFirst(prefix.count)
          break
        }
      }
      change(index, kind, removes ? "!" + text : text, origin) { $0 != .short && $0 != .name }
    }
  }

  private mutating func change(
    _ index: Int, _ kind: FormKind, _ text: String, _ origin: Origin,
    clears: (FormKind) -> Bool
  ) {
    if text == "-" {
      forms[index].removeAll { clears($0.kind) }
    } else if text.utf8.first == 0x21 {
      let removed = String(text.dropFirst())
      let before = forms[index].count
      forms[index].removeAll { $0.text == removed && clears($0.kind) }
      if forms[index].count == before {
        report(
          origin, layerNames, .warning,
          "'\(actors[index].id)' has no form '\(removed)' to remove")
      }
    } else if !Self.hasLetter(text) {
      report(
        origin, layerNames, .error,
        "'\(text)' of '\(actors[index].id)' has no letter; a form must be a name")
    } else {
      forms[index].append(withoutArticle(kind, text, origin, index))
    }
  }

  /// A form without its article, which never belongs to a mention.
  ///
  /// What is left of `the North` is an ordinary word; it needs `the` before it and its actor in the
  /// article.
  private func withoutArticle(
    _ kind: FormKind, _ text: String, _ origin: Origin, _ index: Int
  ) -> Form {
    let head = text.utf8.prefix(4)
    guard head.elementsEqual("the ".utf8) || head.elementsEqual("The ".utf8) else {
      return Form(kind: kind, text: text, origin: origin)
    }
    let rest = String(text.dropFirst(4))
    let isKnown = forms[index].contains { $0.text == rest }
    let needsContext = kind == .alias && !rest.contains(" ") && !isKnown
    return Form(kind: needsContext ? .context : kind, text: rest, origin: origin)
  }

  /// The parts of a cell between separators of one byte; none is empty.
  ///
  /// Cells are cut by bytes: the built-in layers are read at every start, and a walk over characters
  /// takes most of that time.
  private static func parts(of cell: String, at separator: UInt8) -> [Substring] {
    cell.utf8.split(separator: separator).map(Substring.init)
  }

  private func trimmed(_ part: Substring) -> String {
    var part = part
    // Only white space itself, a byte above ASCII or the end of the part needs a second look.
    func isSettled(_ byte: UInt8?) -> Bool { byte.map { $0 > 0x20 && $0 < 0x80 } ?? true }
    if isSettled(part.utf8.first), isSettled(part.utf8.last) { return String(part) }
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }

  /// Whether a string has a letter of any script.
  static func hasLetter(_ text: String) -> Bool {
    text.utf8.contains { ($0 | 0x20) &- 0x61 < 26 } || text.contains(where: \.isLetter)
  }

  /// Reads `hints`: comma-separated, `-` clears.
  mutating func readHints(_ index: Int, _ row: RowReader) {
    let cell = row[.hints]
    if cell.isEmpty { return }
    for part in Self.parts(of: cell, at: 0x2C) {
      let hint = trimmed(part)
      if hint == "-" {
        hints[index] = []
        contextWords[UInt32(index)] = nil
      } else if hint.hasPrefix("ctx:") || hint.hasPrefix("ctx-met:") {
        let words = hint.drop { $0 != ":" }.dropFirst().split(separator: " ")
        if hint.hasPrefix("ctx:") { hints[index].insert(.context) }
        contextWords[UInt32(index), default: []] += words.map { ContextWord(String($0)) }
      } else if hint.hasPrefix("metonym:") {
        hints[index].insert(.metonym)
      } else if hint.hasPrefix("case:") || hint.hasPrefix("cap:") || hint.hasPrefix("adj-word:") {
        continue  // Case is always tested: forms match capitals where they have them.
      } else if let known = ActorHints.names.first(where: { $0.0 == hint }) {
        hints[index].formUnion(known.1)
      } else {
        let names = ActorHints.names.map(\.0) + ["case:X", "ctx:word word"]
        report(
          row.origin, layerNames, .error,
          "unknown hint '\(hint)'; write one of \(names.joined(separator: ", "))")
      }
    }
  }

  /// Reads `role`, `title`, `from`, `to` and `asof`.
  mutating func readSpell(_ index: Int, _ row: RowReader, isNew: Bool) {
    let roleName = row[.role]
    let (fromCell, toCell, asofCell) = (row[.from], row[.to], row[.asof])
    if roleName == "-" {
      actors[index].spells = []
      spellOrigins[index] = []
      return
    }
    let from = date(fromCell, row)?.first
    let to = date(toCell, row)?.last
    let asof = date(asofCell, row)?.first
    if let from, let to, from > to {
      report(row.origin, layerNames, .error, "from \(fromCell) is after to \(toCell); swap them")
    }
    if actors[index].kind != .person, roleName.isEmpty {
      if let from { actors[index].begins = from }
      if let to { actors[index].ends = to }
    }
    guard !roleName.isEmpty else { return }
    guard let role = ActorRole(rawValue: roleName) else {
      let names = ActorRole.allCases.map(\.rawValue)
      return report(
        row.origin, layerNames, .error,
        "unknown role '\(roleName)'; write one of \(names.joined(separator: " "))")
    }
    let country = row[.country]
    let parent = row[.parent]
    actors[index].spells.append(
      RoleSpell(
        role: role, title: row[.title], from: from, to: to, asof: asof,
        country: country.isEmpty ? actors[index].country : country, parent: parent))
    spellOrigins[index].append(row.origin)
  }

  /// The first and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  private mutating func date(_ cell: String, _ row: RowReader) -> (first: Day, last: Day)? {
    if cell.isEmpty || cell == "-" { return nil }
    if let period = Self.period(cell) { return period }
    report(
      row.origin, layerNames, .error,
      "'\(cell)' is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    return nil
  }

  /// The first and last day of a period, or nothing if the string is none.
  static func period(_ cell: String) -> (first: Day, last: Day)? {
    let bytes = Array(cell.utf8)
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    var values: [Int] = [0]
    for (i, byte) in bytes.enumerated() {
      if i == 4 || i == 7 {
        guard byte == 0x2D else { return nil }
        values.append(0)
      } else {
        guard byte &- 0x30 < 10 else { return nil }
        values[values.count - 1] = values[values.count - 1] * 10 + Int(byte - 0x30)
      }
    }
    let month = values.count > 1 ? values[1] : nil
    guard
      let first = Day(year: values[0], month: month ?? 1, day: values.count > 2 ? values[2] : 1)
    else { return nil }
    if values.count > 2 { return (first, first) }
    let lastMonth = month ?? 12
    guard
      let last = Day(
        year: values[0], month: lastMonth, day: Day.length(of: lastMonth, in: values[0]))
    else { return nil }
    return (first, last)
  }

  /// Checks what needs all rows: parents, and offices that two persons hold at once.
  mutating func checkReferences(_ layers: [DictionaryLayer]) {
    for i in actors.indices {
      let parent = actors[i].parent
      if !parent.isEmpty, indices[parent] == nil {
        report(
          origins[i], layerNames, .error,
          "the parent '\(parent)' of '\(actors[i].id)' is no actor; add a row for it or correct it")
      }
      for (j, spell) in actors[i].spells.enumerated()
      where !spell.parent.isEmpty && indices[spell.parent] == nil {
        report(
          spellOrigins[i][j], layerNames, .error,
          "the parent '\(spell.parent)' is no actor; add a row for it or correct it")
      }
    }
    for overlap in overlaps() where !layers[overlap.origin.layer].isBuiltIn {
      report(overlap.origin, layerNames, .error, overlap.message)
    }
  }

  /// Pairs of spells of one single-holder office that share more than a day.
  ///
  /// An open spell ends where the next one begins, and a month or year counts as its widest
  /// reading, so that only spells that contradict each other are found.
  func overlaps() -> [(origin: Origin, message: String)] {
    var held: [String: [(actor: Int, spell: Int)]] = [:]
    for i in actors.indices {
      for (j, spell) in actors[i].spells.enumerated() where spell.role.isSingle {
        if spell.from != nil, spell.to != nil, !spell.country.isEmpty {
          held["\(spell.country) \(spell.role.rawValue)", default: []].append((i, j))
        }
      }
    }
    var found: [(origin: Origin, message: String)] = []
    for key in held.keys.sorted() {
      let list = (held[key] ?? []).sorted {
        let a = actors[$0.actor].spells[$0.spell]
        let b = actors[$1.actor].spells[$1.spell]
        return (a.from?.number ?? 0, $0.actor, $0.spell) < (b.from?.number ?? 0, $1.actor, $1.spell)
      }
      for (a, b) in zip(list, list.dropFirst()) where a.actor != b.actor {
        let first = actors[a.actor].spells[a.spell]
        let second = actors[b.actor].spells[b.spell]
        guard let end = first.to, let start = second.from, end.number > start.number + 31,
          first.title == second.title || first.title.isEmpty || second.title.isEmpty
        else { continue }
        let later = Self.isBefore(spellOrigins[a.actor][a.spell], spellOrigins[b.actor][b.spell])
        let place = later ? spellOrigins[b.actor][b.spell] : spellOrigins[a.actor][a.spell]
        found.append(
          (
            place,
            "\(actors[a.actor].name) and \(actors[b.actor].name) both hold '\(key)' from "
              + "\(start.iso) to \(end.iso); end the first spell or begin the second later"
          ))
      }
    }
    return found
  }

  private static func isBefore(_ a: Origin, _ b: Origin) -> Bool {
    (a.layer, a.line) <= (b.layer, b.line)
  }
}
