extension ImportDraft {
  /// Writes the rows, in the order in which the actors came.
  mutating func write() -> [UInt8] {
    var out = Array((DictionaryBuilder.columns.joined(separator: ",") + "\n").utf8)
    var ids = Set<String>()
    for index in entries.indices {
      let name = self[index].name
      change(index) { $0.forms.removeAll { $0.text == name && $0.kind != .short } }
      guessShortForms(index)
      var entry = self[index]
      entry.known = known(entry)
      if let known = entry.known {
        let actor = dictionary.actors[known]
        guard ids.insert(actor.id).inserted else {
          // Two entries are one actor: the second adds to the first.
          writeRows(&entry, actor.id, actor.kind, actor.name, into: &out)
          continue
        }
        counts.joined += 1
        counts.actors += 1
        writeRows(&entry, actor.id, actor.kind, actor.name, into: &out)
        continue
      }
      counts.actors += 1
      writeRows(&entry, newID(entry, &ids), entry.kind, entry.name, into: &out)
    }
    return out
  }

  private func newID(_ entry: Entry, _ ids: inout Set<String>) -> String {
    let slug = ImportText.slug(entry.id.isEmpty ? entry.name : entry.id)
    // A name in another script leaves nothing; its hash is as good as any other id.
    let base =
      "user." + (slug.isEmpty ? "n" + String(NameKey.word(entry.name), radix: 36) : slug)
    var id = base
    var number = 2
    while dictionary.index(of: id) != nil || !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  private mutating func writeRows(
    _ entry: inout Entry, _ id: String, _ kind: ActorKind, _ name: String, into out: inout [UInt8]
  ) {
    (line, file) = (entry.line, entry.file)
    var forms = entry.forms
    if name != entry.name { forms.insert(Form(kind: .alias, text: entry.name), at: 0) }
    forms = forms.filter { form in
      if form.text == name, form.kind != .short { return false }
      let meanings = dictionary.meanings(of: form.text)
      if let known = entry.known, meanings.contains(where: { Int($0.actor) == known }) {
        counts.merged += 1
        return false
      }
      let others = meanings.filter { $0.kind.isFull || $0.kind == .metonym }
      if form.kind != .short, let other = others.first, entry.known != Int(other.actor) {
        note(
          "'\(form.text)' also stands for '\(dictionary.actors[Int(other.actor)].id)'; where both fit, "
            + "the mention is ambiguous")
      }
      return true
    }
    counts.names += forms.count + 1
    let short = forms.filter { $0.kind == .short }.map(\.text)
    let aliases = forms.filter { $0.kind != .short }.map { form in
      (FormKind.prefixes.first { $0.1 == form.kind }?.0 ?? "") + form.text
    }
    var hints: [String] = []
    let isWord = ([name] + forms.map(\.text)).contains { text in
      !text.contains(" ") && LexiconClasses.of(NameKey.word(text)).contains(.common)
    }
    if isWord { hints.append("word") }
    row(
      [
        id, kind.rawValue, name, short.joined(separator: "|"), aliases.joined(separator: "|"),
        entry.country, "", "", "", "", "", "", entry.wikidata, entry.cameo,
        hints.joined(separator: ","), "import", entry.notes.joined(separator: "; "),
      ], into: &out)
    for spell in entry.spells {
      counts.spells += 1
      row(
        [
          id, "", "", "", "", spell.country, spell.role?.rawValue ?? "", "", spell.from, spell.to,
          spell.asof, "", "", spell.cameo, "", "import", spell.note,
        ], into: &out)
    }
  }

  /// Adds the short form of a person in western name order: the last name, with its particles.
  ///
  /// Only where the first word is known as a given name and the last is not alone one, so that
  /// `Xi Jinping` does not become `Jinping`; the note says that it was guessed.
  private mutating func guessShortForms(_ index: Int) {
    let entry = self[index]
    guard entry.kind == .person, !entry.forms.contains(where: { $0.kind == .short }) else { return }
    let words = entry.name.split(separator: " ").map(String.init)
    guard words.count >= 2, let first = words.first, let last = words.last,
      last.first?.isUppercase == true, last.utf8.count > 2, !last.hasSuffix("."),
      LexiconClasses.of(NameKey.word(first)).contains(.given),
      !LexiconClasses.of(NameKey.word(first)).contains(.frequentSurname)
        || !LexiconClasses.of(NameKey.word(first)).isDisjoint(with: [.male, .female])
    else { return }
    var start = words.count - 1
    while start > 1, words[start - 1].first?.isLowercase == true { start -= 1 }
    let short = words[start...].joined(separator: " ")
    change(index) {
      $0.forms.append(Form(kind: .short, text: short))
      $0.notes.append("short form guessed")
    }
  }

  private func row(_ cells: [String], into out: inout [UInt8]) {
    for (i, cell) in cells.enumerated() {
      if i > 0 { out.append(0x2C) }
      let clean = cell.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
      if clean.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 }) || clean.hasPrefix("#") {
        out.append(0x22)
        for byte in clean.utf8 {
          if byte == 0x22 { out.append(0x22) }
          out.append(byte)
        }
        out.append(0x22)
      } else {
        out.append(contentsOf: clean.utf8)
      }
    }
    out.append(0x0A)
  }
}
