internal import NewsText
internal import Segmentation

// Bodies that every country has: `Finance Ministry`, `Parliament`, `Court of Appeals`.
//
// Counted by name alone, those of twenty countries would be one actor. Each belongs to the country that
// its article names with it, or is about.
extension Tagger {
  /// Whether the words `a..<b` name a body without saying whose it is.
  func isGeneric(_ a: Int, _ b: Int) -> Bool {
    let words = scratch.words
    var hasHead = false
    for i in a..<b {
      let classes = words[i].classes
      if words[i].phrase >= 0, !words[i].traits.contains(.generic) { return false }
      if Self.heads.contains(words[i].key) {
        hasHead = true
      } else if classes.isDisjoint(with: .domain), !Self.fields.contains(words[i].key) {
        return false
      }
    }
    return hasHead
  }

  /// The nouns of such bodies.
  private static let heads: Set<UInt64> = Set(
    [
      "ministry", "department", "court", "committee", "parliament", "assembly", "legislature",
      "senate", "congress", "cabinet", "army", "navy", "party", "bank", "exchange", "treasury",
    ].map { NameKey.word($0) })

  /// Words in the names of such bodies beside the fields of government.
  private static let fields: Set<UInt64> = Set(
    [
      "and", "for", "of", "the", "reserve", "stock", "appeal", "cassation", "constitutional",
      "judiciary", "agriculture", "communist", "socialist", "conservative", "liberal", "democratic",
      "republican", "nationalist", "green",
    ].map { NameKey.word($0) })

  /// Words of bodies of which a country has many: it would not do to count its courts as one.
  private static let locals: Set<UInt64> = Set(
    [
      "city", "county", "district", "municipal", "town", "police", "fire", "school", "local",
      "regional", "provincial", "state", "states", "courts", "trial",
    ].map { NameKey.word($0) })

  /// Nouns that American bodies do not have: in a report on America they belong to somebody else.
  private static let foreign: Set<UInt64> = Set(
    ["ministry", "parliament", "exchequer"].map { NameKey.word($0) })

  /// The country of a body without a name of its own: the one named right before it, else the one that
  /// the article is about.
  mutating func owner(ofGeneric i: Int) -> UInt32? {
    let c = scratch.candidates[i]
    if isAny(Self.locals, c) { return nil }
    if i > 0, i != scratch.headlineCount {
      let before = scratch.candidates[i - 1]
      if before.entity >= 0, before.endToken <= c.firstToken, c.firstToken - before.endToken <= 1,
        case .dictionary(let actor) = scratch.entities[Int(before.entity)].identity,
        dictionary.facts[Int(actor)].kind == .country
      {
        return actor
      }
    }
    let isForeign = isAny(Self.foreign, c)
    if let known = isForeign ? scratch.homeAbroad : scratch.home { return known }
    let home = home(isForeign: isForeign)
    if isForeign { scratch.homeAbroad = .some(home) } else { scratch.home = .some(home) }
    return home
  }

  private func isAny(_ words: Set<UInt64>, _ c: Candidate) -> Bool {
    words.contains(c.firstKey) || words.contains(c.lastKey) || words.contains(c.middleKey)
  }

  /// The country that the article names, and at least twice as often as any other, with its people and
  /// bodies.
  private mutating func home(isForeign: Bool) -> UInt32? {
    let america = isForeign ? dictionary.index(of: Self.unitedStates).map(UInt32.init) : nil
    var best: UInt32?
    var most = 0
    var second = 0
    for c in scratch.candidates where c.phrase >= 0 && !c.flags.contains(.dropped) {
      let country = dictionary.phraseCountries[Int(c.phrase)]
      guard country != ActorDictionary.noActor, country != best, country != america else {
        continue
      }
      let weight = scratch.countryWeights[UInt64(country) &+ 1] ?? 0
      if weight > most {
        second = most
        most = weight
        best = country
      } else {
        second = max(second, weight)
      }
    }
    guard let best, scratch.actors[UInt64(best) &+ 1] != nil else { return nil }
    return most >= 2 * second ? best : nil
  }

  /// The entity of such a body: `Finance Ministry (Japan)`, `o.?finance-ministry-jp`.
  mutating func entity(
    _ known: Scratch.EntityDraft, _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int,
    of owner: UInt32
  ) -> Entity {
    let country = dictionary.actors[Int(owner)]
    let id = Slug.id(0x6F, text, start, end, &scratch.slug) + "-" + country.country.lowercased()
    return Entity(
      identity: .named(id: id), name: "\(string(text, start, end)) (\(country.name))",
      kind: known.kind, gender: known.gender)
  }
}
