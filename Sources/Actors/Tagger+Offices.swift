internal import NewsText
internal import Segmentation

/// What offices and posts tell of a short name.
extension Tagger {
  /// Whether a person bears, on the day, the very title that stands before a surname: `Sen. Cruz`.
  ///
  /// There are senators, governors and mayors of many places, so the place of the office, or the
  /// country, must be in the article, unless the surname is the person's alone.
  mutating func bears(
    _ actor: UInt32, _ c: Candidate, _ text: borrowing Span<UInt8>, _ segments: Segments,
    _ other: borrowing Span<UInt8>, _ otherSegments: Segments
  ) -> Bool {
    guard let day, let title = titleWord(c, text) else { return false }
    for spell in dictionary.actors[Int(actor)].spells where spell.holds(on: day) {
      let words = spell.title.split(separator: " ")
      let head = words.prefix { $0 != "of" }
      guard head.contains(where: { Self.inFull(NameKey.word(String($0))) == title }) else {
        continue
      }
      if dictionary.facts[Int(actor)].hints.contains(.bare) { return true }
      if head.count < words.count, let place = words.last {
        let needed = [ContextWord(String(place))]
        if contains(needed, text, segments) || contains(needed, other, otherSegments) {
          return true
        }
      } else if isSupported(actor, text, segments, other, otherSegments) {
        return true
      }
    }
    return false
  }

  /// The key of the last word of the title beside a name, in full.
  private mutating func titleWord(_ c: Candidate, _ text: borrowing Span<UInt8>) -> UInt64? {
    guard c.title.count > 0, c.title.upper <= text.count else { return nil }
    var first = c.title.upper
    while first > c.title.lower, text[first - 1] != 0x20 { first -= 1 }
    return Self.inFull(NameKey.word(text, first, c.title.upper))
  }

  /// The word for which a title's word is short, or itself.
  private static func inFull(_ word: UInt64) -> UInt64 {
    titleAbbreviations.first { $0.0 == word }?.1 ?? word
  }

  /// Whether a person holds, on the day, a high office that has the title beside the name.
  ///
  /// `President Obama` is no prime minister of that surname.
  mutating func holds(_ actor: UInt32, _ c: Candidate, _ text: borrowing Span<UInt8>) -> Bool {
    guard let day, let title = titleWord(c, text) else { return false }
    for spell in dictionary.actors[Int(actor)].spells
    where spell.holds(on: day) && [.hos, .hog, .fm, .dm, .vp].contains(spell.role) {
      let head = spell.title.split(separator: " ").prefix { $0 != "of" }
      if head.contains(where: { Self.inFull(NameKey.word(String($0))) == title }) { return true }
    }
    return false
  }

  private static let titleAbbreviations: [(UInt64, UInt64)] = [
    ("sen", "senator"), ("gov", "governor"), ("rep", "representative"),
    ("congressman", "representative"), ("congresswoman", "representative"),
    ("sec", "secretary"), ("pres", "president"), ("amb", "ambassador"),
    ("premier", "minister"), ("pm", "minister"),
  ].map { (NameKey.word($0.0), NameKey.word($0.1)) }

  /// The one head of state or government that a surname before `administration` can mean.
  mutating func leader(
    among shorts: [UInt32], _ i: Int, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> UInt32? {
    let c = scratch.candidates[i]
    let next = Int(c.endToken) + 1
    guard next < segments.tokens.count, segments.tokens.classes[next - 1] == .space,
      segments.tokens.classes[next] == .lower
    else { return nil }
    let range = segments.tokens.range(next)
    guard Self.reigns.contains(NameKey.word(text, range.lower, range.upper)) else { return nil }
    let leaders = shorts.filter { actor in
      dictionary.actors[Int(actor)].spells.contains { $0.role == .hos || $0.role == .hog }
    }
    if let only = leaders.first, leaders.count == 1 {
      // The reign of one who is not in office is spoken of where his country is.
      let isInOffice = day.map { day in
        dictionary.actors[Int(only)].spells.contains {
          ($0.role == .hos || $0.role == .hog) && $0.holds(on: day)
        }
      }
      return isInOffice == true || weight(ofCountryOf: only) > 0 ? only : nil
    }
    guard let day else { return nil }
    let holding = leaders.filter { actor in
      dictionary.actors[Int(actor)].spells.contains {
        ($0.role == .hos || $0.role == .hog) && $0.holds(on: day)
      }
    }
    return holding.count == 1 ? holding[0] : nil
  }

  private static let reigns: [UInt64] = [
    "administration", "government", "presidency", "cabinet", "era",
  ].map { NameKey.word($0) }

  /// Whether the words beside a company's name that is also a word say that it is the company:
  /// `Apple chief`, `retailer Target`.
  mutating func isCorporate(
    _ i: Int, _ posting: Posting, _ text: borrowing Span<UInt8>, _ segments: Segments
  ) -> Bool {
    let c = scratch.candidates[i]
    guard dictionary.facts[Int(posting.actor)].kind == .company else { return false }
    if c.flags.contains(.company) { return true }
    guard
      c.flags.isDisjoint(with: [.initial, .headline, .shouted, .article])
    else { return false }
    let next = tokenAfter(segments, Int(c.endToken))
    if next >= 0, next < segments.tokens.count, segments.tokens.classes[next] == .lower,
      Self.posts.contains(key(text, segments, next))
    {
      return true
    }
    let before = tokenBefore(segments, Int(c.firstToken))
    guard before >= 0, segments.tokens.classes[before] == .lower else { return false }
    return Self.trades.contains(key(text, segments, before))
  }

  private static let posts = Set(
    [
      "chief", "ceo", "executive", "executives", "shares", "stock", "employees", "stores",
      "chairman",
      "spokesman", "spokeswoman", "shareholders", "engineers", "founder", "boss",
    ].map { NameKey.word($0) })

  private static let trades = Set(
    ["retailer", "giant", "carmaker", "automaker", "maker", "company", "firm", "group", "rival"]
      .map { NameKey.word($0) })
}
