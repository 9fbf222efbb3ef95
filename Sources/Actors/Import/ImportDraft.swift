internal import NewsText

/// Actors as an importer collects them, before they are written as rows.
struct ImportDraft {
  /// One string of an actor.
  struct Form: Hashable {
    var kind: FormKind
    var text: String
  }

  /// One span of time under one code.
  struct Spell: Hashable {
    var role: ActorRole?
    var from = ""
    var to = ""
    var asof = ""
    var country = ""
    var cameo = ""
    var note = ""
  }

  /// One actor.
  struct Entry {
    var id = ""
    var kind: ActorKind
    /// Whether the kind was guessed, so that an actor of the dictionary may have another.
    var isGuess = false
    var name: String
    var forms: [Form] = []
    var spells: [Spell] = []
    var country = ""
    var wikidata = ""
    var cameo = ""
    var notes: [String] = []
    /// The actor of the dictionary that this is.
    var known: Int?
    var line = 0
    var file = ""
  }

  let dictionary: ActorDictionary
  /// The kinds that the user gave for labels.
  let kinds: [String: ActorKind?]
  /// The file and line being read.
  var file = ""
  var line = 0
  private(set) var entries: [Entry] = []
  private(set) var remarks: [ActorImport.Remark] = []
  var counts = ActorImport.Counts()
  /// Entries by what joins them: an id, or kind and name.
  private var keys: [String: Int] = [:]
  private var seen: [Set<Form>] = []
  /// Actors of the dictionary by their Wikidata ids; the first of two counts.
  let byWikidata: [String: Int]

  init(dictionary: ActorDictionary, kinds: [String: ActorKind?]) {
    self.dictionary = dictionary
    self.kinds = kinds
    byWikidata = Dictionary(
      dictionary.actors.enumerated().map { ($1.wikidata, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Notes that something on the current line was not taken.
  mutating func skip(_ reason: String) { remark(reason, isLoss: true) }

  /// Notes that something on the current line should be looked at.
  mutating func note(_ message: String) { remark(message, isLoss: false) }

  private mutating func remark(_ message: String, isLoss: Bool) {
    remarks.append(
      ActorImport.Remark(file: file, line: line, isLoss: isLoss, message: message))
  }

  /// Reads the lines of a file one by one; those that are no text are skipped with their reason.
  mutating func forEachLine(
    of file: ActorImport.File, _ body: (_ draft: inout ImportDraft, _ text: String) -> Void
  ) {
    for line in ImportLines(file.bytes) {
      self.line = line.number
      if let text = line.text { body(&self, text) } else { skip(line.reason) }
    }
  }

  /// Why a string can be no name, or nothing.
  func fault(of name: String) -> String? {
    let shown = name.utf8.count > 60 ? String(name.prefix(60)) + "…" : name
    if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "a control character inside a name"
    }
    if !name.contains(where: \.isLetter) { return "'\(shown)' has no letter" }
    if name.contains("|") { return "'\(shown)' holds a bar, which divides names in the dictionary" }
    if name.hasPrefix("!") { return "'\(shown)' begins with '!', which removes a name" }
    for (prefix, _) in FormKind.prefixes where name.hasPrefix(prefix) {
      return "'\(shown)' begins with '\(prefix)', which marks a sort of name"
    }
    if name.utf8.count > 300 { return "'\(shown)' is longer than 300 bytes" }
    let words = dictionary.wordKeys(of: name).count
    if words == 0 { return "'\(shown)' has no word" }
    if words > PhraseTable.longest {
      return "'\(shown)' has \(words) words; at most \(PhraseTable.longest) are matched"
    }
    return nil
  }

  /// The entry with a key, made if there is none.
  ///
  /// - Parameters:
  ///   - key: what joins entries; empty: kind and name do.
  ///   - make: the new entry.
  /// - Returns: the index of the entry.
  mutating func entry(_ key: String, _ make: () -> Entry) -> Int {
    if !key.isEmpty, let known = keys[key] { return known }
    var made = make()
    let byName = "\(made.kind.rawValue)\u{0}\(made.name)"
    if key.isEmpty, let known = keys[byName] { return known }
    made.line = line
    made.file = file
    entries.append(made)
    seen.append([])
    keys[key.isEmpty ? byName : key] = entries.count - 1
    return entries.count - 1
  }

  /// Changes an entry.
  mutating func change(_ index: Int, _ body: (inout Entry) -> Void) { body(&entries[index]) }

  /// Adds a form to an entry; one that is there already counts as merged.
  mutating func add(_ kind: FormKind, _ text: String, to index: Int) {
    guard seen[index].insert(Form(kind: kind, text: text)).inserted,
      text != entries[index].name || kind == .short
    else {
      counts.merged += 1
      return
    }
    entries[index].forms.append(Form(kind: kind, text: text))
  }

  /// The number of entries.
  var entryCount: Int { entries.count }

  /// Whether there is an entry with a key.
  func has(_ key: String) -> Bool { keys[key] != nil }

  subscript(index: Int) -> Entry { entries[index] }

  /// The kind for a label: the user's, else the usual one; `isTaken` is false where the user says no.
  func kind(of label: String, usual: ActorKind?) -> (kind: ActorKind?, isGiven: Bool) {
    let wanted = label.lowercased()
    for (name, kind) in kinds where name.lowercased() == wanted { return (kind, true) }
    return (usual, false)
  }
}
