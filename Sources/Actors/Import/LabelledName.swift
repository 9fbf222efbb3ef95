/// A name with the label that a tagger would give it: what EntityRuler, GATE and RegexNER share.
struct LabelledName {
  /// `PERSON`, `ORG`, `organization:company`.
  var label: String
  var name: String
  /// What joins several names to one actor; may be empty.
  var id = ""
  /// The canonical name, if the file gives one.
  var canonical = ""
  /// ISO code of the country, if the file gives one.
  var country = ""

  /// The labels in use and their kinds: OntoNotes, CoNLL, Stanford, GATE.
  private static let usual: [String: ActorKind] = [
    "person": .person, "per": .person, "person_full": .person, "people": .person,
    "gpe": .country, "country": .country, "norp": .country, "nationality": .country,
    "org": .ngo, "organization": .ngo, "organisation": .ngo, "company": .company,
    "corporation": .company, "business": .company, "fac": .gov, "facility": .gov,
    "government": .gov, "govern": .gov, "ministry": .gov, "agency": .gov, "department": .gov,
    "party": .party, "political_party": .party, "media": .media, "newspaper": .media,
    "news_agency": .media, "broadcaster": .media, "ngo": .ngo, "charity": .ngo, "igo": .igo,
    "international_org": .igo, "armed": .armed, "militant": .armed, "terrorist": .armed,
    "group": .group, "religion": .group, "team": .ngo, "sports_team": .ngo, "university": .ngo,
    "school": .ngo, "bank": .company, "airline": .company, "person_ending": .person,
  ]

  private static let notActors: Set<String> = [
    "loc", "location", "city", "state_or_province", "state", "province", "region", "water",
    "mountain", "event", "work_of_art", "law", "language", "date", "time", "percent", "money",
    "quantity", "ordinal", "cardinal", "number", "product", "misc", "title", "job", "jobtitle",
    "person_first", "surname", "first", "cause_of_death", "criminal_charge", "url", "email",
    "religion_term", "ideology", "degree", "school_degree", "currency_unit", "stop", "day", "month",
  ]

  /// Adds the name to its actor, or says why there is none.
  func add(to draft: inout ImportDraft) {
    let major = label.split(separator: ":").first.map(String.init) ?? label
    let minor = label.split(separator: ":").dropFirst().first.map(String.init) ?? ""
    var found = draft.kind(of: label, usual: nil)
    if !found.isGiven { found = draft.kind(of: major, usual: nil) }
    if !found.isGiven {
      let minorKind = Self.usual[minor.lowercased()]
      if minorKind == nil,
        Self.notActors.contains(minor.lowercased())
          || Self.notActors.contains(major.lowercased())
      {
        return draft.skip("'\(label)' is no label of actors; --kind \(label)=KIND takes it as one")
      }
      found.kind = minorKind ?? Self.usual[major.lowercased()]
      guard found.kind != nil else {
        return draft.skip(
          "no kind is known for the label '\(label)'; give one: --kind \(label)=KIND")
      }
    }
    guard let kind = found.kind else {
      return draft.skip("'\(label)' was to be left out")
    }
    add(kind, isGiven: found.isGiven, to: &draft)
  }

  private func add(_ kind: ActorKind, isGiven: Bool, to draft: inout ImportDraft) {
    if kind == .country, !isGiven { return addCountry(to: &draft) }
    let isBroad = Self.isBroad(label) && !isGiven
    let own = isBroad ? Self.kind(ofBody: canonical.isEmpty ? name : canonical) ?? kind : kind
    append(own, isGuess: isBroad, form: .alias, to: &draft)
  }

  /// A name of a country, its adjective or its capital; other places are no actors.
  private func addCountry(to draft: inout ImportDraft) {
    let dictionary = draft.dictionary
    let meanings = dictionary.meanings(of: name)
      .filter { dictionary.actors[Int($0.actor)].kind == .country }
    if let known = meanings.first {
      let actor = dictionary.actors[Int(known.actor)]
      let key = id.isEmpty ? "id \(actor.id)" : "id \(id)"
      let index = draft.entry(key) {
        ImportDraft.Entry(
          id: actor.id, kind: .country, name: actor.name, country: actor.country)
      }
      draft.add(known.kind, name, to: index)
      return
    }
    let upper = label.uppercased()
    if upper == "NORP" || upper == "NATIONALITY" {
      if !id.isEmpty, draft.has("id \(id)") {
        append(.country, isGuess: false, form: .adjective, to: &draft)
      } else {
        append(.group, isGuess: true, form: .alias, to: &draft)
      }
      return
    }
    if !LexiconClasses.of(NameKey.phrase(name)).isDisjoint(with: .place),
      id.isEmpty || !draft.has("id \(id)")
    {
      return draft.skip(
        "'\(name)' is a place, no country; --kind \(label)=KIND takes it as an actor")
    }
    append(.country, isGuess: false, form: .alias, to: &draft)
  }

  private func append(
    _ kind: ActorKind, isGuess: Bool, form: FormKind, to draft: inout ImportDraft
  ) {
    let key = !id.isEmpty ? "id \(id)" : !canonical.isEmpty ? "canonical \(canonical)" : ""
    let entryName = canonical.isEmpty ? name : canonical
    let isWikidata =
      id.first == "Q" && id.count > 1 && id.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    let before = draft.entryCount
    let index = draft.entry(key) {
      ImportDraft.Entry(
        id: isWikidata ? "" : id, kind: kind, isGuess: isGuess, name: entryName, country: country,
        wikidata: isWikidata ? id : "")
    }
    if draft[index].kind != kind, !isGuess {
      draft.note(
        "'\(draft[index].name)' is a \(draft[index].kind.rawValue) above, a \(kind.rawValue) here; "
          + "the first counts")
    }
    let isShort =
      draft[index].kind == .person && !name.contains(" ")
      && draft[index].name.split(separator: " ").count > 1
    if draft.entryCount == before || name != entryName {
      draft.add(isShort ? .short : form, name, to: index)
    }
  }

  private static func isBroad(_ label: String) -> Bool {
    ["org", "organization", "organisation"].contains(
      (label.split(separator: ":").first.map(String.init) ?? label).lowercased())
      && !label.contains(":")
  }

  /// The kind that the words of a body show: `Acme Inc` is a company, the `Green Party` a party.
  private static func kind(ofBody name: String) -> ActorKind? {
    let words = name.split(whereSeparator: { $0 == " " || $0 == "," }).map {
      $0.lowercased().filter { $0 != "." }
    }
    for (kind, heads) in heads where words.contains(where: heads.contains) { return kind }
    return nil
  }

  private static let heads: [(ActorKind, Set<String>)] = [
    (.ngo, ["university", "college", "foundation", "institute", "church", "association", "club"]),
    (.party, ["party"]),
    (
      .gov,
      [
        "ministry", "department", "army", "navy", "police", "court", "parliament", "senate",
        "bureau", "embassy", "commission", "administration", "treasury",
      ]
    ),
    (.media, ["times", "news", "post", "tribune", "herald", "tv", "radio", "broadcasting"]),
    (
      .company,
      [
        "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "ag", "gmbh",
        "sa", "nv", "spa", "holdings", "group", "bank", "airlines", "airways", "motors",
      ]
    ),
    (.armed, ["brigades", "militia", "front", "guerrillas"]),
  ]
}
