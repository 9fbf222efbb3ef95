internal import NewsText
internal import Segmentation

// How the press writes parties: as labels of members of a parliament, and as words for them.
extension Tagger {
  /// Whether the words `a..<b` are the label that stands after a legislator: `R-Texas`, `D-N.Y.`,
  /// `L–Nova Scotia`.
  ///
  /// It tells party and state and names nobody.
  mutating func isPartyLabel(_ a: Int, _ b: Int) -> Bool {
    let words = scratch.words
    guard b - a > 1, words[a].isLetter, words[a + 1].gap == .hyphen,
      Self.partyLetters.contains(words[a].key)
    else { return false }
    return PlaceNames.state(for: words[a + 1].key) != nil
      || placeEnd(a + 1, b).classes.contains(.region)
  }

  private static let partyLetters: [UInt64] = ["r", "d", "i", "l"].map { NameKey.word($0) }

  /// Parses what stands before a word for members of a party, and the party of a chamber:
  /// `Texas Republican Ted Cruz`, `House GOP`, `Democratic Senate`.
  ///
  /// The state is a place, the member is described and not named; a chamber and a party are named
  /// as far as the dictionary has them.
  ///
  /// - Returns: the word that follows what was used; nothing if the words are none of these.
  mutating func parseParty(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ a: Int, _ b: Int,
    _ context: SentenceContext
  ) -> Int? {
    let words = scratch.words
    if isPartyWord(a) {
      guard a + 2 == b, isChamber(a + 1), words[a + 1].gap == .space else { return nil }
      if words[a].phrase >= 0 { addPhrase(text, segments, a, a + 1, context, title: nil) }
      return a + 1
    }
    let place = placeEnd(a, b)
    let isState = place.classes.contains(.region)
    let member = isState ? place.end : a + 1
    guard member < b, isPartyWord(member), words[member].gap == .space,
      isState || isChamber(a),
      member + 1 == b || words[member + 1].classes.isDisjoint(with: .bodyOrCompany)
    else { return nil }
    if isState {
      addName(text, segments, a, member, context, title: nil, sure: .surePlace)
    } else if words[a].phrase >= 0 {
      addPhrase(text, segments, a, a + 1, context, title: nil)
    }
    if words[member].phrase >= 0 {
      addPhrase(text, segments, member, member + 1, context, title: nil)
    }
    return member + 1
  }

  private func isChamber(_ i: Int) -> Bool {
    scratch.words[i].classes.contains(.loneBody) || scratch.words[i].key == Self.house
  }

  private static let house = NameKey.word("house")

  private func isPartyWord(_ i: Int) -> Bool {
    scratch.words[i].classes.contains(.people) && Self.partyWords.contains(scratch.words[i].key)
  }

  private static let partyWords: Set<UInt64> = Set(
    [
      "republican", "republicans", "democrat", "democrats", "democratic", "gop", "conservative",
      "conservatives", "liberal", "liberals", "tory", "tories",
    ].map { NameKey.word($0) })

  /// Whether the words `a..<b` are a person's short name and `Administration`: `Trump
  /// Administration` is Trump, as `Trump administration` is.
  mutating func isAdministration(_ a: Int, _ b: Int) -> Bool {
    b - a == 2 && scratch.words[b - 1].key == Self.administration
      && scratch.words[a].traits.contains(.short) && scratch.words[b - 1].phrase < 0
  }

  /// Whether the words `a..<b` are people of no country: `Latin American`, `New Yorkers`.
  mutating func isPeople(_ a: Int, _ b: Int) -> Bool {
    guard b - a == 2, scratch.words[b - 1].gap == .space else { return false }
    return scratch.words[a].key == Self.latin && scratch.words[b - 1].traits.contains(.adjective)
      || Self.yorkers.contains(scratch.words[b - 1].key)
  }

  private static let latin = NameKey.word("latin")
  private static let yorkers = ["yorker", "yorkers"].map { NameKey.word($0) }
  private static let administration = NameKey.word("administration")
}
