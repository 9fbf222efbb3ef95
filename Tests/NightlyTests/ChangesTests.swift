import Foundation
import NewsText
import TestSupport
import Testing

@testable import Nightly

/// What moved between two generations, against a comparison that holds both in dictionaries.
@Suite struct ChangesTests {
  private struct Scene {
    let path = NSTemporaryDirectory() + "/rollcall-changes-\(UUID().uuidString)"

    func generation(_ name: String, _ rows: [[String]]) throws {
      try FileSystem.createFolders(path + "/" + name)
      let head =
        "day,actor_id,articles,articles_distinct,mentions,quotes,quote_words,"
        + "day_articles_distinct,rate_per_10k\n"
      let text = head + rows.map { $0.joined(separator: ",") + "\n" }.joined()
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/\(name)/actor_days.csv"))
    }

    func record(
      _ old: String, _ new: String, _ causes: Changes.Causes, window: ClosedRange<Day>? = nil
    ) throws {
      try Changes.record(
        from: path + "/" + old, to: path + "/" + new, window: window, causes: causes,
        in: StateFolder(path: path))
    }

    func changes() throws -> [String] {
      guard FileSystem.kind(of: path + "/changes.csv") == .file else { return [] }
      let text = String(decoding: try FileSystem.read(path + "/changes.csv"), as: UTF8.self)
      return text.split(separator: "\n").map(String.init)
    }
  }

  private func row(_ day: String, _ actor: String, _ values: [Int], _ total: Int) -> [String] {
    [day, actor] + values.map(String.init) + ["\(total)", "0.5"]
  }

  @Test func aLateArticleMovesItsDayAlone() throws {
    let scene = Scene()
    defer { FileSystem.removeTree(scene.path) }
    try scene.generation(
      "j.1",
      [row("2021-03-01", "p.a", [1, 1, 2, 0, 0], 1), row("undated", "p.b", [1, 1, 1, 0, 0], 1)])
    try scene.generation(
      "j.2",
      [
        row("2021-03-01", "o.new", [1, 1, 1, 1, 9], 2),
        row("2021-03-01", "p.a", [2, 2, 5, 0, 0], 2),
        row("2021-03-02", "p.a", [7, 7, 7, 7, 7], 7), row("undated", "p.b", [1, 1, 1, 0, 0], 1),
      ])
    let causes = Changes.Causes(
      all: ["changed input", "late article"], byDay: ["2021-03-01": ["late article"]])
    try scene.record("j.1", "j.2", causes)
    let expected = [
      "generation,day,actor_id,column,old,new,cause",
      "j.2,2021-03-01,,day_articles_distinct,1,2,late article",
      "j.2,2021-03-01,o.new,articles,0,1,late article",
      "j.2,2021-03-01,o.new,articles_distinct,0,1,late article",
      "j.2,2021-03-01,o.new,mentions,0,1,late article",
      "j.2,2021-03-01,o.new,quotes,0,1,late article",
      "j.2,2021-03-01,o.new,quote_words,0,9,late article",
      "j.2,2021-03-01,p.a,articles,1,2,late article",
      "j.2,2021-03-01,p.a,articles_distinct,1,2,late article",
      "j.2,2021-03-01,p.a,mentions,2,5,late article",
    ]
    #expect(try scene.changes() == expected)
    // A run that was ended behind this step comes to it again.
    try scene.record("j.1", "j.2", causes)
    #expect(try scene.changes() == expected)
    try scene.record("j.2", "j.1", causes)
    #expect(try scene.changes().count == expected.count + 9 + 6)
  }

  @Test func aDayThatLeavesTheWindowMovesNothing() throws {
    let scene = Scene()
    defer { FileSystem.removeTree(scene.path) }
    try scene.generation(
      "j.1",
      [
        row("2021-03-01", "p.a", [1, 1, 1, 0, 0], 1), row("2021-03-02", "p.a", [1, 1, 1, 0, 0], 1),
        row("undated", "p.a", [1, 1, 1, 0, 0], 1),
      ])
    try scene.generation(
      "j.2",
      [
        row("2021-03-02", "p.a", [1, 1, 3, 0, 0], 1), row("2021-03-03", "p.a", [1, 1, 1, 0, 0], 1),
      ])
    let window = try #require(JobDefinition.days("2021-03-02..2021-03-03"))
    try scene.record("j.1", "j.2", Changes.Causes(all: ["changed input"]), window: window)
    #expect(
      try scene.changes().dropFirst() == ["j.2,2021-03-02,p.a,mentions,1,3,changed input"])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func agreesWithDictionaries(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scene = Scene()
    defer { FileSystem.removeTree(scene.path) }
    func table() -> [String: [String: [Int]]] {
      var days: [String: [String: [Int]]] = [:]
      for day in ["2021-01-01", "2021-01-02", "2021-01-03", "undated"]
      where Bool.random(using: &random) {
        for actor in ["c.us", "o.?b", "p.a", "p.c"] where Bool.random(using: &random) {
          days[day, default: [:]][actor] =
            (0..<5).map { _ in Int.random(in: 0...2, using: &random) }
        }
      }
      return days
    }
    let (old, new) = (table(), table())
    for (name, days) in [("j.1", old), ("j.2", new)] {
      try scene.generation(
        name,
        days.sorted { $0.key < $1.key }.flatMap { day, actors in
          actors.sorted { $0.key < $1.key }.map { row(day, $0.key, $0.value, 3) }
        })
    }
    try scene.record("j.1", "j.2", Changes.Causes(all: ["x"]))
    var expected: Set<String> = []
    let columns = ["articles", "articles_distinct", "mentions", "quotes", "quote_words"]
    for (day, actors) in old {
      if new[day] == nil { expected.insert("j.2,\(day),,day_articles_distinct,3,0,x") }
      for actor in Set(actors.keys).union((new[day] ?? [:]).keys) {
        let from = actors[actor] ?? [0, 0, 0, 0, 0]
        let to = new[day]?[actor] ?? [0, 0, 0, 0, 0]
        for index in 0..<5 where from[index] != to[index] {
          expected.insert("j.2,\(day),\(actor),\(columns[index]),\(from[index]),\(to[index]),x")
        }
      }
    }
    let rows = try scene.changes().dropFirst()
    #expect(Set(rows) == expected && rows.count == expected.count)
  }
}
