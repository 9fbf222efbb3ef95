import NewsText
import TestSupport
import Testing

@testable import Cleaning

/// Lines that a pipeline lists, and the file that lists them.
@Suite struct BoilerplateTests {
  private func clean(_ raw: Article, _ list: BoilerplateList) -> CleanArticle {
    var cleaner = Cleaner(boilerplate: list)
    var clean = CleanArticle()
    cleaner.clean(raw, into: &clean)
    return clean
  }

  private func list(_ lines: [String], outlet: String = "") -> BoilerplateList {
    var list = BoilerplateList()
    for line in lines { list.add(Array(line.utf8), outlet: outlet) }
    return list
  }

  private static let offer = "The Harbour Round-Up, every Friday at noon"
  private static let text = """
    \(RuleTable.before)

    \(offer)

    \(RuleTable.after)
    """

  @Test func aListedLineGoesByItsOwnRule() {
    let raw = article(Self.text, outlet: "Harbour Post")
    #expect(clean(raw, BoilerplateList()).removals.isEmpty)
    let result = clean(raw, list([Self.offer]))
    #expect(
      String(decoding: result.text, as: UTF8.self)
        == "\(RuleTable.before)\n\n\(RuleTable.after)")
    #expect(ruleNames(result) == ["boilerplate"])
    #expect(result.removals.map(\.lines) == [1])
    let range = result.removals[0].range.indices
    #expect(String(decoding: raw.text[range], as: UTF8.self) == Self.offer)
  }

  @Test func onlyWholeLinesOfTheOutletGo() {
    let other = article(Self.text, outlet: "Valley Gazette")
    #expect(clean(other, list([Self.offer], outlet: "Harbour Post")).removals.isEmpty)
    #expect(clean(other, list([Self.offer], outlet: "Valley Gazette")).removals.count == 1)
    let raw = article(Self.text, outlet: "Harbour Post")
    #expect(clean(raw, list([String(Self.offer.dropLast()), Self.offer + "."])).removals.isEmpty)
    // An article without an outlet is one of `unknown` in reports.
    #expect(clean(article(Self.text), list([Self.offer], outlet: "unknown")).removals.count == 1)
  }

  @Test func theRuleCanBeSwitchedOff() throws {
    var cleaner = Cleaner(
      rules: try CleaningRules(allBut: ["boilerplate"]), boilerplate: list([Self.offer]))
    var result = CleanArticle()
    cleaner.clean(article(Self.text), into: &result)
    #expect(result.removals.isEmpty)
  }

  @Test func whatOtherRulesTakeIsTheirs() {
    let raw = article("\(RuleTable.before)\nAdvertisement\n\(RuleTable.after)")
    #expect(ruleNames(clean(raw, list(["Advertisement"]))) == ["advertisement"])
  }

  /// The list is judged like every rule: cleaning again changes nothing, and offsets hold.
  @Test func randomTexts() {
    for seed in 0..<UInt64(RandomCases.count(1000)) {
      var random = SeededGenerator(seed: seed)
      let listed = list(
        (0..<4).map { _ in PropertyTests.text(&random, upTo: 2) }.filter {
          !$0.isEmpty && !$0.contains("\n")
        })
      let raw = PropertyTests.randomArticle(seed)
      let once = clean(raw, listed)
      var again = raw
      again.text = once.text
      again.title = once.title
      let twice = clean(again, listed)
      #expect(twice.text == once.text, "seed \(seed)")
      #expect(once.offsets.count == once.text.count, "seed \(seed)")
      #expect(once.offsets.rawCount == raw.text.count, "seed \(seed)")
      for line in once.text.split(separator: 0x0A) {
        let isListed = listed.contains(Array(line).span, 0..<line.count, outlet: 0)
        #expect(!isListed, "seed \(seed)")
      }
    }
  }

  @Test func theFileOfAReportIsRead() throws {
    let file = """
      \u{FEFF}outlet,line,kind,articles\r
      Harbour Post,"The ""Round-Up"", every Friday",line,12\r
      \r
      ,'- Look at the map,line,9\r
      '=Post,''=x,line,7
      """
    let read = try BoilerplateList(csv: Array(file.utf8))
    func has(_ line: String, _ outlet: String) -> Bool {
      let bytes = Array(line.utf8)
      return read.contains(bytes.span, bytes.indices, outlet: read.number(of: outlet))
    }
    #expect(has("The \"Round-Up\", every Friday", "Harbour Post"))
    #expect(!has("The \"Round-Up\", every Friday", "Valley Gazette"))
    #expect(has("- Look at the map", "Valley Gazette"))
    #expect(has("'=x", "=Post"))
    #expect(!has("", "Harbour Post"))
  }

  @Test(arguments: [
    ("outlet,text\na,b\n", 1, "there is no column 'line'"),
    ("outlet,line\na\n", 2, "the row has no cell 'line'"),
    ("line\n\"a\nb\"\n", 2, "the cell holds more than one line"),
    ("line\nfirst\n\"open\nand so on", 3, "a quotation mark is never closed"),
    ("line\n\"a\" b\n", 2, "text after a closing quotation mark; double the marks inside"),
  ])
  func faultsAreLocated(file: String, line: Int, message: String) {
    let error = #expect(throws: BoilerplateListError.self) {
      _ = try BoilerplateList(csv: Array(file.utf8))
    }
    #expect(error?.line == line)
    #expect(error?.message == message)
  }

  @Test func theDigestIsOfWhatIsListed() throws {
    func digest(_ file: String) throws -> String {
      try BoilerplateList(csv: Array(file.utf8)).digest
    }
    let one = try digest("outlet,line,articles\na,x,3\nb,y,4\n")
    #expect(try digest("line,outlet\ny,b\nx,a\nx,a\n") == one)
    #expect(try digest("outlet,line\na,x\n") != one)
    #expect(try digest("outlet,line\nb,x\na,y\n") != one)
    #expect(try BoilerplateList(csv: []).isEmpty)
  }
}
