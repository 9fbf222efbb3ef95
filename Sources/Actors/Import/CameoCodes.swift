/// What CAMEO codes mean for the dictionary: countries, kinds, roles, and the case of names.
struct CameoCodes {
  private let dictionary: ActorDictionary
  /// Countries by ISO 3166-1 alpha-3 code.
  private let countries: [String: Int]

  init(dictionary: ActorDictionary) {
    self.dictionary = dictionary
    var countries: [String: Int] = [:]
    for (i, actor) in dictionary.actors.enumerated() where actor.kind == .country {
      if actor.cameo.utf8.count == 3 { countries[actor.cameo] = i }
    }
    // Codes of CAMEO that are not those of ISO, and codes that ISO gave up.
    for (old, id) in [
      ("TMP", "c.tl"), ("KSV", "c.xk"), ("SCG", "c.yu"), ("FRY", "c.yu"), ("USR", "c.su"),
      ("ROM", "c.ro"), ("ZAR", "c.cd"), ("GZS", "c.ps"), ("PAL", "c.ps"), ("BUR", "c.mm"),
    ] where countries[old] == nil {
      if let index = dictionary.index(of: id) { countries[old] = index }
    }
    self.countries = countries
  }

  /// Adds one actor of a file.
  func add(
    _ names: [(line: Int, text: String)], _ spells: [(line: Int, code: CameoCode)],
    _ comments: [String], lastYear: String, into draft: inout ImportDraft
  ) {
    guard let first = names.first, let code = spells.first?.code.text else { return }
    let head = String(code.prefix(3))
    let country = countries[head]
    let isPlain = spells.allSatisfy { $0.code.text.utf8.count == 3 }
    if let country, isPlain, isCountry(names, country) {
      addCountry(names, country, into: &draft)
      return
    }
    let person = isPerson(names, spells)
    let kind: ActorKind = person ? .person : Self.kind(of: code, first.text)
    let iso = country.map { dictionary.actors[$0].country } ?? ""
    let (name, isTitled) = NameCase.withoutTitle(
      NameCase.name(first.text, isPerson: person), person)
    let index = draft.entry("") {
      ImportDraft.Entry(
        kind: kind, isGuess: !person, name: name, country: iso, cameo: code,
        notes: ["CAMEO \(first.text)"] + comments)
    }
    if isTitled { draft.note("the title of '\(first.text.prefix(60))' was left out") }
    for synonym in names.dropFirst() {
      draft.line = synonym.line
      addSynonym(synonym.text, person, to: index, into: &draft)
    }
    for form in NameCase.variants(name, isPerson: person) { draft.add(.alias, form, to: index) }
    addSpells(spells, lastYear: lastYear, person, to: index, into: &draft)
  }

  /// Whether the entry is the country itself: its code has no dates and no second part, and one of
  /// its names is that country's.
  private func isCountry(_ names: [(line: Int, text: String)], _ country: Int) -> Bool {
    names.contains { name in
      dictionary.meanings(of: name.text).contains { Int($0.actor) == country && $0.kind.isFull }
    }
  }

  /// Adds names of a country; places in it stand for it where it acts.
  private func addCountry(
    _ names: [(line: Int, text: String)], _ country: Int, into draft: inout ImportDraft
  ) {
    let actor = dictionary.actors[country]
    let index = draft.entry("id \(actor.id)") {
      ImportDraft.Entry(
        id: actor.id, kind: .country, name: actor.name, country: actor.country, cameo: actor.cameo)
    }
    for name in names {
      draft.line = name.line
      let text = NameCase.name(name.text, isPerson: false)
      if dictionary.meanings(of: text).contains(where: { Int($0.actor) == country }) {
        draft.counts.merged += 1
        continue
      }
      let isPlace = !LexiconClasses.of(NameKey.phrase(text)).isDisjoint(with: .place)
      draft.add(isPlace ? .metonym : .alias, text, to: index)
    }
  }

  private func addSynonym(
    _ source: String, _ isPerson: Bool, to index: Int, into draft: inout ImportDraft
  ) {
    let (text, isTitled) = NameCase.withoutTitle(
      NameCase.name(source, isPerson: isPerson), isPerson)
    let isShort = isPerson && !text.contains(" ")
    if isTitled, isShort { draft.note("the title of '\(source.prefix(60))' was left out") }
    let words = Set(draft[index].name.split(separator: " "))
    if isPerson, !isShort, words.isDisjoint(with: text.split(separator: " ")) {
      draft.note(
        "'\(text)' shares no word with '\(draft[index].name)'; check that it is the same person")
    }
    draft.add(isShort ? .short : .alias, text, to: index)
    for form in NameCase.variants(text, isPerson: isPerson) { draft.add(.alias, form, to: index) }
  }

  private func addSpells(
    _ spells: [(line: Int, code: CameoCode)], lastYear: String, _ isPerson: Bool, to index: Int,
    into draft: inout ImportDraft
  ) {
    var seen = Set<CameoCode>()
    for (line, code) in spells where seen.insert(code).inserted {
      draft.line = line
      let isDated = !code.from.isEmpty || !code.to.isEmpty
      guard isPerson, isDated else {
        if isDated {
          draft.skip(
            "the dates of [\(code.text)]: only persons hold offices; write the life of a body in "
              + "from and to yourself")
        } else if isPerson, code.text != draft[index].cameo {
          draft.change(index) { $0.notes.append("also \(code.text)") }
        }
        continue
      }
      var spell = ImportDraft.Spell(cameo: code.text)
      (spell.from, spell.to) = (code.from, code.to)
      if code.isOpen { spell.asof = lastYear > code.from.prefix(4) ? lastYear : code.from }
      if let country = countries[String(code.text.prefix(3))] {
        spell.country = dictionary.actors[country].country
      }
      spell.role = Self.role(of: code.text)
      if spell.role == nil {
        // A row without a role that names a country would change the actor's own.
        (spell.note, spell.country) = ("former or elite: no office", "")
      }
      draft.change(index) { $0.spells.append(spell) }
    }
  }

  /// The steps of a code: three letters each.
  private static func steps(_ code: String) -> [String] {
    var steps: [String] = []
    var rest = code[...]
    while !rest.isEmpty {
      steps.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return steps
  }

  /// The office behind a code of a person; nothing for the former and the merely prominent.
  private static func role(of code: String) -> ActorRole? {
    let steps = steps(code)
    if steps.contains("ELI") || steps.count < 2 { return nil }
    for (step, role) in roles where steps.dropFirst().contains(step) { return role }
    return .other
  }

  private static let roles: [(String, ActorRole)] = [
    ("MIL", .mil), ("REB", .armed), ("SEP", .armed), ("INS", .armed), ("UAF", .armed),
    ("OPP", .opp), ("LEG", .leg), ("BUS", .biz), ("MNC", .biz),
  ]

  /// The kind of an actor that is no person.
  private static func kind(of code: String, _ name: String) -> ActorKind {
    let steps = steps(code)
    if name.contains("PARTY") || steps.contains("PTY") { return .party }
    for (step, kind) in kinds where steps.contains(step) { return kind }
    return .group
  }

  private static let kinds: [(String, ActorKind)] = [
    ("IGO", .igo), ("NGO", .ngo), ("NGM", .ngo), ("MNC", .company), ("MED", .media),
    ("REB", .armed), ("SEP", .armed), ("INS", .armed), ("UAF", .armed), ("BUS", .company),
    ("GOV", .gov), ("MIL", .gov), ("JUD", .gov), ("LEG", .gov), ("COP", .gov), ("SPY", .gov),
    ("HRI", .ngo), ("DEV", .ngo), ("ENV", .ngo), ("LAB", .ngo), ("EDU", .ngo), ("HLH", .ngo),
  ]

  /// Whether an entry is a person: no name of it is that of a body, and its code has dates or a
  /// name begins with a given name.
  private func isPerson(
    _ names: [(line: Int, text: String)], _ spells: [(line: Int, code: CameoCode)]
  ) -> Bool {
    guard let first = names.first else { return false }
    let words = first.text.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    guard words.count > 1, words.count < 8 else { return false }
    let code = spells.first?.code.text ?? ""
    let bodies = ["NGO", "MNC", "IMG", "NGM"]
    if bodies.contains(String(code.prefix(3))), !spells.contains(where: { !$0.code.from.isEmpty }) {
      return false
    }
    for word in words {
      let classes = Vocabulary.shared.known(NameKey.word(word))
      if !classes.isDisjoint(with: [.body, .bodyNoun, .people]) { return false }
      if ["OF", "THE", "FOR", "AND"].contains(word) { return false }
    }
    let meanings = dictionary.meanings(of: first.text).filter { $0.kind.isFull }
    if let known = meanings.first { return dictionary.actors[Int(known.actor)].kind == .person }
    let isDated = spells.contains { !$0.code.from.isEmpty || !$0.code.to.isEmpty }
    let isElite = spells.contains { $0.code.text.hasSuffix("ELI") }
    return isDated || isElite
      || LexiconClasses.of(NameKey.word(words[0])).contains(.given)
        && LexiconClasses.of(NameKey.word(words[0])).isDisjoint(with: .common)
  }
}
