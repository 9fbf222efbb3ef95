import NewsText
import Testing

@Suite struct SuggestionTests {
  static let words = ["actors", "out", "state", "threads", "window"]

  @Test(arguments: [
    ("thread", "threads"), ("therads", "threads"), ("windw", "window"), ("stat", "state"),
    ("ou", "out"), ("otu", "out"), ("actor", "actors"),
  ])
  func near(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: Self.words) == meant)
  }

  @Test(arguments: ["", "x", "zebra", "output_folder"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.words) == nil)
    #expect(Suggestion.question(for: word, among: Self.words) == "")
  }
}
