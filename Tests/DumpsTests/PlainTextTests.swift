import Dumps
import NewsText
import Testing

/// Plain text, with one article or with several.
struct PlainTextTests {
  @Test func takesTheFirstLineForTheTitle() throws {
    let reading = try Reading(
      Array("\u{FEFF}\n  A title \r\n\r\nOne.\r\n\rTwo.  \n\n".utf8), name: "a.txt")
    let article = try #require(reading.articles.first)
    #expect(article.title.text == "A title")
    #expect(article.text.text == "One.\n\nTwo.")
  }

  @Test func takesALoneLineForTheText() throws {
    let reading = try Reading(Array("Nothing but this.\n".utf8), name: "a.txt")
    #expect(reading.titles == [""] && reading.articles.first?.text.text == "Nothing but this.")
  }

  @Test func cutsAtDividers() throws {
    var options = DumpOptions()
    options.divider = " ==== "
    let text = "====\nA\n\none\n====\n\nB\n\ntwo\n==== \nC\n\nthree ====\n====\n \n"
    let reading = try Reading(Array(text.utf8), name: "a.txt", options: options)
    #expect(reading.titles == ["A", "B", "C"])
    #expect(reading.articles.last?.text.text == "three ====")
    #expect(reading.articles.map(\.ordinal) == [1, 2, 3])
  }

  @Test func isNotTakenForSomethingElse() throws {
    let text =
      "[Photo] The mayor, title holder, said: text follows.\nIt, and more, did.\nSo, it was.\n"
    #expect(try Reading(Array(text.utf8), name: "note").layout.format == .text)
  }

  @Test func isNeverWhatTheNameSaysIsSomethingElse() throws {
    let reading = try Reading(Array("not json at all\nnor this\n".utf8), name: "a.jsonl.gz")
    #expect(reading.layout.format == .jsonLines)
    #expect(reading.articles.isEmpty && reading.rejections.count == 2)
  }

  @Test func obeysAStatedFormat() throws {
    var options = DumpOptions()
    options.format = .text
    let bytes = Samples.jsonLines(Samples.stories(3))
    let reading = try Reading(bytes, name: "a.jsonl", options: options)
    #expect(reading.layout.format == .text && reading.totals.records == 1)
  }
}
