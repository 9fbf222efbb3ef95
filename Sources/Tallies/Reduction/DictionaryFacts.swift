public import Actors
public import NewsText

/// The facts of the actor dictionary.
public struct DictionaryFacts: ActorFacts {
  private let dictionary: ActorDictionary

  /// Gives the facts of a dictionary.
  public init(_ dictionary: ActorDictionary) { self.dictionary = dictionary }

  /// What is known of an actor.
  public func fact(of id: String) -> ActorFact? {
    guard let actor = actor(id) else { return nil }
    return ActorFact(
      name: actor.name, kind: actor.kind.rawValue, country: actor.country,
      wikidata: actor.wikidata, parent: actor.parent)
  }

  /// The title of the office held on a day; of an office without a title its code.
  public func role(of id: String, on day: Day) -> String {
    guard let spell = actor(id)?.role(on: day) else { return "" }
    return spell.title.isEmpty ? spell.role.rawValue : spell.title
  }

  /// Compares a title with the spells of an actor.
  ///
  /// A spell has the title where one of the two contains the other word for word, or where the
  /// title names the office of the spell. `former` before a title asks for a spell that has ended.
  public func agreement(
    of id: String, title: String, first: Day?, last: Day?
  ) -> TitleAgreement {
    guard let actor = actor(id), !actor.spells.isEmpty, let first, let last else {
      return .unknown
    }
    var words = TitleWords(title)
    let isFormer = words.dropFormer()
    let offices = OfficePhrase.offices(of: words)
    var verdict: TitleAgreement?
    for spell in actor.spells
    where offices.contains(spell.role) || words.agrees(with: TitleWords(spell.title)) {
      let begun = spell.from.map { $0 <= last } ?? true
      let ended = spell.to.map { $0 < first } ?? false
      if isFormer { return begun && spell.to != nil ? .yes : .no }
      if begun && !ended { return .yes }
      verdict = ended ? .former : verdict ?? .future
    }
    return verdict ?? (offices.isEmpty ? .unknown : .no)
  }

  private func actor(_ id: String) -> Actor? {
    dictionary.index(of: id).map { dictionary.actors[$0] }
  }
}

/// A title in lower case words with a space around each.
struct TitleWords {
  private(set) var text: String

  init(_ title: String) {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    text = words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
  }

  /// Takes away a `former` at the beginning, and says whether there was one.
  mutating func dropFormer() -> Bool {
    for word in [" former ", " ex "] where text.hasPrefix(word) {
      text.removeFirst(word.count - 1)
      return true
    }
    return false
  }

  func agrees(with other: TitleWords) -> Bool {
    guard !text.isEmpty, !other.text.isEmpty else { return false }
    return contains(other.text) || other.contains(text)
  }

  func ends(with phrase: String) -> Bool { text.hasSuffix(" " + phrase + " ") }

  private func contains(_ part: String) -> Bool {
    let whole = Array(text.utf8)
    let part = Array(part.utf8)
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start..<(start + part.count)].elementsEqual(part)
    }
  }
}

/// Titles of the press and the offices that they name in most countries.
enum OfficePhrase {
  static func offices(of title: TitleWords) -> [ActorRole] {
    // Longer phrases come first: a vice president is no president.
    for (phrase, offices) in phrases where title.ends(with: phrase) { return offices }
    return []
  }

  private static let phrases: [(String, [ActorRole])] = [
    ("vice president", [.vp]),
    ("deputy prime minister", [.min]),
    ("secretary of state", [.fm]),
    ("secretary of defense", [.dm]),
    ("national security adviser", [.nsa]),
    ("national security advisor", [.nsa]),
    ("minister of foreign affairs", [.fm]),
    ("external affairs minister", [.fm]),
    ("foreign minister", [.fm]),
    ("foreign secretary", [.fm]),
    ("defence minister", [.dm]),
    ("defense minister", [.dm]),
    ("defence secretary", [.dm]),
    ("defense secretary", [.dm]),
    ("finance minister", [.fin]),
    ("treasury secretary", [.fin]),
    ("interior minister", [.int]),
    ("home secretary", [.int]),
    ("secretary general", [.igo]),
    ("prime minister", [.hog]),
    ("premier", [.hog]),
    ("chancellor", [.hog, .fin]),
    ("president", [.hos, .hog]),
    ("king", [.hos]),
    ("queen", [.hos]),
    ("emperor", [.hos]),
    ("emir", [.hos]),
    ("pope", [.hos]),
    ("supreme leader", [.hos, .hog]),
  ]
}
