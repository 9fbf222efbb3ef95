import Actors
import Foundation
import NewsText
import Reports
import Tallies
import Testing

@Suite struct EdgeTests {
  @Test func anEmptyRunHasAllFilesWithHeaders() throws {
    var world = PlainWorld(seed: 1, articles: 0)
    world.rejections = []
    world.inputs = []
    let published = try Publication(world, batch: 1)
    #expect(published.violations.isEmpty)
    for schema in TableSchema.all {
      let rows = published.rows(schema.name)
      #expect(rows.first == schema.columns.map(\.name))
      if schema.name != "run" { #expect(rows.count == 1, "\(schema.name)") }
    }
    #expect(published.rows("run").dropFirst().allSatisfy { $0[1] == "0" })
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func oneArticle(seed: UInt64) throws {
    let world = PlainWorld(seed: seed &+ 900, articles: 1)
    let published = try Publication(world, batch: 1)
    #expect(published.violations.isEmpty)
    for (name, bytes) in published.files where name.hasSuffix(".csv") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("nan") && !text.contains("inf,"), "\(name)")
    }
  }

  @Test func aHundredThousandActors() throws {
    var world = PlainWorld(seed: 5, articles: 0)
    for number in 0..<2_000 {
      var article = PlainArticle(
        input: "a.jsonl.gz", ordinal: number + 1, outlet: "o", day: Day(number: 18_000))
      article.text = "x"
      article.sentences = [0..<1]
      for index in 0..<50 {
        article.mentions.append(
          PlainMention(
            who: .named(id: "p.?n-\(number)-\(index)", name: "N \(number) \(index)"), surface: "x",
            title: "", rule: .full, kind: .person, sentence: 0, range: 0..<1))
      }
      world.articles.append(article)
    }
    let published = try Publication(world, batch: 100, keeps: false)
    #expect(published.violations.isEmpty)
    #expect(published.figures.actors.count == 100_000)
    #expect(published.figures.unresolved.count == 100_000)
    let page = try #require(published.files["report.html"])
    _ = try PageRules.check(page, files: Set(published.files.keys))
  }

  @Test func theSetDescribesItself() throws {
    let world = PlainWorld(seed: 3, articles: 30)
    let published = try Publication(world, batch: 4)
    let package =
      try JSONSerialization.jsonObject(
        with: Data(published.files["datapackage.json"]!)) as! [String: Any]
    let resources = package["resources"] as! [[String: Any]]
    #expect(resources.map { $0["name"] as! String } == TableSchema.all.map(\.name))
    for resource in resources {
      let bytes = published.files[resource["path"] as! String]!
      #expect(resource["bytes"] as! Int == bytes.count)
      var digest = SHA256()
      digest.update(bytes.span)
      #expect(resource["hash"] as! String == "sha256:" + digest.hex)
    }
    let manifest =
      try JSONSerialization.jsonObject(
        with: Data(published.files["MANIFEST.json"]!)) as! [String: Any]
    let files = manifest["files"] as! [[String: Any]]
    for file in files {
      let name = file["name"] as! String
      #expect(file["bytes"] as! Int == published.files[name]!.count)
      if name.hasSuffix(".csv") {
        let table = String(name.dropLast(4))
        #expect(file["rows"] as! Int == published.rows(table).count - 1)
      }
    }
    #expect((manifest["inputs"] as! [[String: Any]]).count == world.inputs.count)
    let sql = String(decoding: published.files["load.sql"]!, as: UTF8.self)
    for schema in TableSchema.all { #expect(sql.contains("VIEW \(schema.name) AS")) }
  }

  @Test func keysAreUnique() throws {
    let published = try Publication(PlainWorld(seed: 8, articles: 80), batch: 9)
    for schema in TableSchema.all where !schema.key.isEmpty {
      let columns = schema.key.map { key in schema.columns.firstIndex { $0.name == key }! }
      let rows = published.rows(schema.name).dropFirst()
      let keys = Set(rows.map { row in columns.map { row[$0] } })
      #expect(keys.count == rows.count, "\(schema.name)")
    }
  }

  @Test func aWrongSumIsSeen() throws {
    let world = PlainWorld(seed: 4, articles: 20)
    let published = try Publication(world, batch: 4)
    let quotes = published.figures.ledger.first { $0.name == "quotes" }?.value ?? 0
    let violations = published.figures.reconcile(StreamedCounts(quotations: quotes + 1))
    #expect(violations.map(\.equation) == ["quotes of quotes.csv = quotes"])
  }
}
