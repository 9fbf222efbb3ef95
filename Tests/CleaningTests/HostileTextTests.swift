import NewsText
import TestSupport
import Testing

@testable import Cleaning

/// Text made to be slow or large: cleaning keeps its bounds, counted in rounds, edits and bytes, never in time.
@Suite struct HostileTextTests {
  /// A text that repeats one piece, with the most that cleaning may make of each piece.
  struct Bomb: Sendable, CustomTestStringConvertible {
    var name: String
    var piece: String
    var testDescription: String { name }

    init(_ name: String, _ piece: String) {
      self.name = name
      self.piece = piece
    }

    func article(_ count: Int) -> Article {
      CleaningTests.article(
        String(repeating: piece, count: count), title: "Town argues about its water")
    }
  }

  static let bombs = [
    Bomb("combining marks on one letter", "\u{301}\u{323}\u{345}"),
    Bomb("letters and marks", "e\u{323}\u{301}"),
    Bomb("marks in the wrong order", "\u{301}\u{327}\u{323}\u{5B0}"),
    Bomb("Hangul jamo", "\u{1112}\u{1161}\u{11AB}"),
    Bomb("bidi controls", "\u{202E}a\u{2066}b"),
    Bomb("isolates without end", "\u{2067}"),
    Bomb("escaped ampersands", "&amp;"),
    Bomb("an ampersand escaped over and over", "amp;amp;"),
    Bomb("open tags", "<div>"),
    Bomb("open comments", "<!--"),
    Bomb("half tags", "<a href=\""),
    Bomb("mojibake of mojibake", "Ã\u{83}Â"),
    Bomb("mojibake of rows", "Ð¿"),
    Bomb("mojibake without letters", "â€"),
    Bomb("tokens", " . , "),
    Bomb("quotation marks of tokens", "`` '' "),
    Bomb("equal lines", "A line that is long enough to be compared with every other.\n"),
    Bomb("credits", "Photo: AP\n"),
    Bomb("names", "Jane Doe and "),
    Bomb("name lines", "Jane Doe\n"),
    Bomb("labels", "Opinion\n"),
    Bomb("bylines", "By Jane Doe\n"),
    Bomb("brackets", "(A ["),
    Bomb("addresses", "https://t.co/ @a "),
    Bomb("hide caption", "Hide Caption 1 of 2"),
    Bomb("pointers", "READ MORE: "),
    Bomb("headlines", "Town argues about its water "),
    Bomb("headline beginnings", "Town argues about its "),
    Bomb("bars", "a | AP "),
    Bomb("breaks", "\r\n \u{85}\t\u{2028}"),
    Bomb("controls", "\u{1}\u{7F}\u{AD}"),
  ]

  /// The text grows by Unicode's own bound at most, and the record of it is bounded by the text.
  @Test(arguments: bombs)
  func whatIsKeptIsBounded(_ bomb: Bomb) {
    let raw = bomb.article(8_000)
    let (_, clean) = cleaned(raw)
    #expect(clean.text.count <= 3 * raw.text.count)
    #expect(clean.removals.count <= raw.text.count)
    #expect(clean.offsets.count == clean.text.count)
    #expect(String(validating: clean.text, as: UTF8.self) != nil)
  }

  /// Twice the text gives at most twice the removals and bytes, but for what happens once at its ends.
  @Test(arguments: bombs)
  func whatIsKeptGrowsWithTheText(_ bomb: Bomb) {
    let (_, small) = cleaned(bomb.article(1_000))
    let (_, large) = cleaned(bomb.article(4_000))
    #expect(large.removals.count <= 4 * small.removals.count + 64)
    #expect(large.text.count <= 4 * small.text.count + 4_096)
  }

  /// One paragraph of ten million bytes without a break stays as it is.
  @Test func aParagraphOfTenMegabytesStays() {
    let sentence =
      "The council of the harbour town met on Tuesday to talk about the price of water. "
    var text = String(repeating: sentence, count: 10_000_000 / sentence.utf8.count)
    text.removeLast()
    let (kept, clean) = cleaned(article(text))
    #expect(kept.utf8.count == text.utf8.count)
    #expect(clean.removals.isEmpty)
  }

  /// Elements nested a hundred thousand deep leave their text and nothing else.
  @Test func elementsNestedDeepGo() {
    let depth = 100_000
    let text =
      String(repeating: "<div>", count: depth) + "The wells are dry."
      + String(repeating: "</div>", count: depth)
    #expect(cleaned(article(text)).0 == "The wells are dry.")
  }
}
