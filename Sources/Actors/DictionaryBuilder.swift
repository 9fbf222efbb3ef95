internal import NewsText
internal import Segmentation

/// Collects the rows of all layers, then compiles them.
struct DictionaryBuilder {
  var actors: [Actor] = []
  var hints: [ActorHints] = []
  var contextWords: [UInt32: [ContextWord]] = [:]
  var shortKeys: [[UInt64]] = []
  var phrases = PhraseTable(capacity: 0)
  var teamForms = PhraseTable(capacity: 0)
  var teamLists: [[UInt32]] = []
  var firstPostings: [UInt32] = []
  var postings: [Posting] = []
  var indices: [String: UInt32] = [:]
  var countries: [String: UInt32] = [:]
  var offices: [UInt64: [OfficeHolder]] = [:]
  var digest = ""

  /// Where each actor first appeared, and where each spell stands.
  var origins: [Origin] = []
  var spellOrigins: [[Origin]] = []
  /// The strings of each actor.
  var forms: [[Form]] = []
  var problems: [DictionaryProblem] = []

  /// A file and a line.
  struct Origin {
    var layer: Int
    var line: Int
  }

  /// One string of an actor.
  struct Form {
    var kind: FormKind
    var text: String
    var origin: Origin
  }

  /// Compiles what was collected: the matcher, the offices, the countries.
  mutating func compile(layers: [DictionaryLayer]) {
    digest = DictionaryLayer.digest(of: layers)
    for i in actors.indices where actors[i].kind == .country && !actors[i].country.isEmpty {
      if countries[actors[i].country] == nil { countries[actors[i].country] = UInt32(i) }
    }
    compileForms()
    compileOffices()
    setGenders()
  }

  private mutating func compileForms() {
    var text: [UInt8] = []
    var owners: [(actor: UInt32, form: Int, range: Range<Int>)] = []
    for (actor, list) in forms.enumerated() {
      for (form, value) in list.enumerated() {
        let start = text.count
        text.append(contentsOf: value.text.utf8)
        owners.append((UInt32(actor), form, start..<text.count))
        text.append(0x0A)
      }
    }
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    phrases = PhraseTable(capacity: owners.count * 2)
    shortKeys = [[UInt64]](repeating: [], count: actors.count)

    var found: [(phrase: UInt32, posting: Posting)] = []
    found.reserveCapacity(owners.count)
    var variants: [(keys: [UInt64], posting: Posting)] = []
    var phraseCount = 0
    var token = 0
    let span = text.span
    for owner in owners {
      var keys: [UInt64] = []
      var ampersands: [Int] = []
      var shape = FormCase()
      while token < segments.tokens.count, segments.tokens.bounds[token] < owner.range.upperBound {
        let kind = segments.tokens.classes[token]
        let range = segments.tokens.range(token)
        token += 1
        guard kind.isWord else {
          if span[range.lower] == 0x26 { ampersands.append(keys.count) }
          continue
        }
        let bit = UInt16(truncatingIfNeeded: 1 << min(keys.count, 15))
        keys.append(NameKey.word(span, range.lower, range.upper))
        switch kind {
        case .capitals: shape.capitals |= bit
        case .capitalised, .initial: shape.upper |= bit
        default: break
        }
      }
      while token < segments.tokens.count, segments.tokens.bounds[token] <= owner.range.upperBound {
        token += 1
      }
      let form = forms[Int(owner.actor)][owner.form]
      guard !keys.isEmpty else { continue }
      guard keys.count <= PhraseTable.longest else {
        report(
          form.origin, layerNames, .warning,
          "'\(form.text)' has more than \(PhraseTable.longest) words and is never matched")
        continue
      }
      // Names of teams and short forms of bodies are looked up only where the article calls for them.
      if form.kind == .team || form.kind == .short && actors[Int(owner.actor)].kind != .person {
        let key = phraseKey(keys)
        if form.kind == .team {
          addTeam(key, owner.actor)
        } else if shortKeys[Int(owner.actor)].count < 16 {
          shortKeys[Int(owner.actor)].append(key)
        }
        continue
      }
      let key = phraseKey(keys)
      if form.kind == .short, shortKeys[Int(owner.actor)].count < 16 {
        shortKeys[Int(owner.actor)].append(key)
      }
      let posting = Posting(
        actor: owner.actor, kind: form.kind, shape: shape, words: UInt8(keys.count))
      found.append((insert(keys, &phraseCount), posting))
      if actors[Int(owner.actor)].kind != .person {
        for other in FormVariants.of(keys, ampersands: ampersands)
        where other.count <= PhraseTable.longest {
          let shape = other.count == keys.count ? shape : FormCase()
          variants.append(
            (
              other,
              Posting(
                actor: owner.actor, kind: form.kind, shape: shape, words: UInt8(other.count))
            ))
        }
      }
    }
    // A spelling that the files give somebody is his alone.
    let written = phraseCount
    for variant in variants {
      let known = phrases.find(phraseKey(variant.keys)).phrase
      guard known < 0 || known >= written else { continue }
      found.append((insert(variant.keys, &phraseCount), variant.posting))
    }

    // Counting sort by phrase keeps the order of actors.
    firstPostings = [UInt32](repeating: 0, count: phraseCount + 1)
    for item in found { firstPostings[Int(item.phrase) + 1] += 1 }
    for i in 0..<phraseCount { firstPostings[i + 1] += firstPostings[i] }
    var next = firstPostings
    postings = [Posting](
      repeating: Posting(actor: 0, kind: .name, shape: FormCase(), words: 0), count: found.count)
    for item in found {
      postings[Int(next[Int(item.phrase)])] = item.posting
      next[Int(item.phrase)] += 1
    }
  }

  private func phraseKey(_ keys: [UInt64]) -> UInt64 {
    var key = keys[0]
    for next in keys.dropFirst() { key = NameKey.chain(key, next) }
    return key
  }

  /// Adds a phrase to the matcher and gives its number.
  private mutating func insert(_ keys: [UInt64], _ count: inout Int) -> UInt32 {
    var key = keys[0]
    for next in keys.dropFirst() {
      phrases.insertPrefix(key)
      key = NameKey.chain(key, next)
    }
    let phrase = phrases.insert(key, next: count)
    if phrase == count { count += 1 }
    return UInt32(phrase)
  }

  private mutating func addTeam(_ key: UInt64, _ actor: UInt32) {
    let number = teamForms.insert(key, next: teamLists.count)
    if number == teamLists.count { teamLists.append([]) }
    if !teamLists[number].contains(actor) { teamLists[number].append(actor) }
  }

  private mutating func compileOffices() {
    for i in actors.indices {
      for (j, spell) in actors[i].spells.enumerated() {
        let holder = OfficeHolder(actor: UInt32(i), spell: j)
        if let country = countries[spell.country] {
          offices[ActorDictionary.officeKey(country, spell.role), default: []].append(holder)
        }
        if let body = indices[spell.parent], actors[Int(body)].kind != .country {
          offices[ActorDictionary.officeKey(body, spell.role), default: []].append(holder)
        }
      }
    }
  }

  private mutating func setGenders() {
    for i in actors.indices where actors[i].kind == .person && actors[i].gender == .unknown {
      actors[i].gender = GivenNames.gender(
        ofName: actors[i].name,
        shortForms: forms[i].lazy
          .filter { $0.kind == .short }.map(\.text))
      for spell in actors[i].spells {
        if let gender = Self.gender(ofTitle: spell.title.utf8) { actors[i].gender = gender }
      }
    }
  }

  /// The gender that a title tells by its first or last letters, in any case.
  private static func gender(ofTitle title: String.UTF8View) -> Gender? {
    func begins(_ word: String) -> Bool { same(title.prefix(word.utf8.count), word) }
    func same(_ part: Substring.UTF8View, _ word: String) -> Bool {
      part.elementsEqual(word.utf8) { $0 | 0x20 == $1 }
    }
    if begins("queen") || begins("princess") || same(title.suffix(5), "woman") { return .female }
    if begins("king") || begins("pope") || begins("emir") { return .male }
    return nil
  }

  /// The names of the layers, for messages.
  var layerNames: [String] = []

  /// Notes a problem.
  mutating func report(
    _ origin: Origin, _ names: [String], _ severity: DictionaryProblem.Severity, _ message: String
  ) {
    problems.append(
      DictionaryProblem(
        file: names.indices.contains(origin.layer) ? names[origin.layer] : "",
        line: origin.line, severity: severity, message: message))
  }
}
