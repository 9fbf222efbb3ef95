extension ImportDraft {
  /// Finds the actor of the dictionary that an entry is.
  ///
  /// An id or a Wikidata id decides; else a full name that stands for one actor of the same kind
  /// alone, the entry's first name before its others.
  func known(_ entry: Entry) -> Int? {
    if !entry.id.isEmpty, let index = dictionary.index(of: entry.id) {
      return fits(entry, index) ? index : nil
    }
    if !entry.wikidata.isEmpty, let index = byWikidata[entry.wikidata], fits(entry, index) {
      return index
    }
    if let index = named(entry.name, entry) { return index }
    // A short form alone names nobody.
    for form in entry.forms where form.kind == .alias && form.text.contains(" ") {
      if let index = named(form.text, entry) { return index }
    }
    return nil
  }

  private func named(_ name: String, _ entry: Entry) -> Int? {
    var found: Int?
    for meaning in dictionary.meanings(of: name) where meaning.kind.isFull {
      let index = Int(meaning.actor)
      guard fits(entry, index), found != index else { continue }
      if found != nil { return nil }
      found = index
    }
    return found
  }

  private func fits(_ entry: Entry, _ index: Int) -> Bool {
    let actor = dictionary.actors[index]
    if actor.kind == entry.kind {
      return entry.country.isEmpty || actor.country.isEmpty || actor.country == entry.country
        || entry.kind == .person
    }
    let isBody = actor.kind != .person && actor.kind != .country
    return entry.isGuess && isBody && entry.kind != .person && entry.kind != .country
  }
}
