import Cleaning
import Testing

@Suite struct RegistryTests {
  @Test func namesAreUniqueAndStable() {
    let names = CleaningRule.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count <= 64)
    for (index, rule) in CleaningRule.all.enumerated() {
      #expect(CleaningRule.index(named: rule.name) == index)
      let isSnakeCase = rule.name.allSatisfy { $0.isLowercase || $0 == "_" }
      #expect(isSnakeCase)
      #expect(rule.summary.hasSuffix("."))
      #expect(CleaningRules.all.contains(index))
      #expect(!CleaningRules.none.contains(index))
    }
    #expect(CleaningRules.all.names == names)
  }

  @Test func rulesAreChosenByName() throws {
    let some = try CleaningRules(only: ["caption", "read_more"])
    #expect(some.names == ["read_more", "caption"])
    let others = try CleaningRules(allBut: ["caption"])
    #expect(others.names.count == CleaningRule.all.count - 1)
    #expect(CleaningRule.named("caption")?.name == "caption")
    #expect(CleaningRule.named("captions") == nil)
    let error = #expect(throws: UnknownCleaningRule.self) {
      _ = try CleaningRules(allBut: ["caption", "captions"])
    }
    #expect(error?.name == "captions")
  }

  @Test func explanationsSayRuleLineAndWords() {
    let raw = article(
      "First line of the story.\nAdvertisement\n\nA  second line.\nREAD MORE: Ten wells",
      title: "A\u{200B}b")
    var cleaner = Cleaner()
    var clean = CleanArticle()
    cleaner.clean(raw, into: &clean)
    #expect(
      Explanation.list(clean, of: raw) == [
        Explanation(rule: "zero_width", line: 0, excerpt: "\u{200B}"),
        Explanation(rule: "advertisement", line: 2, excerpt: "Advertisement"),
        Explanation(rule: "white_space", line: 4, excerpt: "  "),
        Explanation(rule: "read_more", line: 5, excerpt: "READ MORE: Ten wells"),
      ])
  }

  @Test func longExcerptsAreCutAtACharacter() {
    let line = "Photo: " + String(repeating: "é", count: 150)
    let raw = article("\(RuleTable.before)\n\(line)\n\(RuleTable.after)")
    var cleaner = Cleaner()
    var clean = CleanArticle()
    cleaner.clean(raw, into: &clean)
    let list = Explanation.list(clean, of: raw)
    #expect(list.map(\.excerpt) == ["Photo: " + String(repeating: "é", count: 96) + "…"])
    #expect(list.first?.line == 5)
  }
}
