import NewsText
import Testing

@testable import Nightly

@Suite struct DefinitionTests {
  private func read(_ text: String) throws(DefinitionError) -> JobDefinition {
    try JobDefinition(yaml: Array(text.utf8), file: "job.yaml", folder: "jobs")
  }

  @Test func allKeys() throws {
    let job = try read(
      """
      name: world
      inputs: [a.jsonl.gz, /abs/b.tar.gz, "dumps/*.gz"]
      root: dumps
      out: reports
      format: jsonl
      fields: {title: head.line, text: body}
      divider: "-----"
      actors: my.csv
      layers: [core, leaders]
      cleaning: {off: [captions], boilerplate: lines.csv}
      window: 2021-03-01..2021-03-31
      max_record: 1MiB
      min_pair: 5
      csv: {guard: off, profile: excel}
      quotes: off
      peers: {rivals: [c.us, c.cn]}
      keep: 7
      max_bad: 5%
      threads: 2
      batch: 64KiB
      """)
    #expect(job.name == "world")
    #expect(job.inputs == ["jobs/a.jsonl.gz", "/abs/b.tar.gz", "jobs/dumps/*.gz"])
    #expect(job.root == "jobs/dumps")
    #expect(job.out == "jobs/reports")
    #expect(job.format == "jsonl")
    #expect(job.fields == ["title": "head.line", "text": "body"])
    #expect(job.divider == "-----")
    #expect(job.actors == ["jobs/my.csv"])
    #expect(job.layers == ["core", "leaders"])
    #expect(job.cleaningOff == ["captions"])
    #expect(job.boilerplate == "jobs/lines.csv")
    #expect(job.window?.lowerBound.iso == "2021-03-01")
    #expect(job.window?.upperBound.iso == "2021-03-31")
    #expect(job.maxRecord == 1 << 20)
    #expect(job.minPair == 5)
    #expect(!job.csvGuard)
    #expect(job.csvExcel)
    #expect(!job.quotes)
    #expect(job.peers.map(\.name) == ["rivals"])
    #expect(job.peers.map(\.actors) == [["c.us", "c.cn"]])
    #expect(job.keep == 7)
    #expect(job.maxBad == 5)
    #expect(job.threads == 2)
    #expect(job.batch == 64 << 10)
  }

  @Test func aWindowMayMoveWithTheNights() throws {
    let today = try #require(Day(iso: "2021-03-01"))
    let last = try #require(JobDefinition.days("28d", today: today))
    #expect(last.lowerBound.iso == "2021-02-02")
    #expect(last.upperBound.iso == "2021-03-01")
    #expect(JobDefinition.days("1d", today: today) == today...today)
    for text in ["0d", "-1d", "d", "28", "36526d", "1.5d", "28 d", "9999999999999999999d"] {
      #expect(JobDefinition.days(text, today: today) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    (
      "name: a\nout_put: x\n",
      "job.yaml:2:1: unknown key 'out_put'; known here: actors, batch, cleaning, csv, "
        + "divider, fields, format, inputs, keep, layers, max_bad, max_record, memory_limit, min_pair, name, out, "
        + "peers, quotes, root, settle, state, threads, window"
    ),
    ("nam: a\n", "job.yaml:1:1: unknown key 'nam'; did you mean 'name'?"),
    ("name: a\nname: b\n", "job.yaml:2:1: 'name' stands here a second time"),
    (
      "name: ../etc\n",
      "job.yaml:1:7: '../etc' cannot be a name; use letters, digits, '.', '_' and '-', a letter or "
        + "digit first"
    ),
    ("inputs:\n  - a\n  - [b]\n", "job.yaml:3:5: expected text, found a list"),
    ("threads: many\n", "job.yaml:1:10: 'many' is no whole number from 1 to 1024"),
    (
      "format: json\n",
      "job.yaml:1:9: 'json' is none of csv, jsonl, sgml, tar, text, tsv, warc; did you mean 'jsonl'?"
    ),
    (
      "window: 2021-03-31..2021-03-01\n",
      "job.yaml:1:9: '2021-03-31..2021-03-01' is no span of days; write '2021-03-01..2021-03-31' or '28d'"
    ),
    ("csv: {profil: excel}\n", "job.yaml:1:7: unknown key 'profil'; did you mean 'profile'?"),
    ("out: *x\n", "job.yaml:1:6: anchors and aliases are not supported"),
    ("[a\n", "job.yaml:2:1: not valid YAML: did not find expected ',' or ']'"),
    ("name:\n", "job.yaml:1:6: a value is missing"),
    ("name: a\n---\nname: b\n", "job.yaml:2:1: a second document; one file defines one job"),
    ("- a\n", "job.yaml:1:1: expected a mapping (key: value), found a list"),
  ])
  func faults(text: String, message: String) {
    #expect {
      _ = try read(text)
    } throws: { error in
      let found = (error as? DefinitionError)?.description
      if found != message { Issue.record("found: \(found ?? "nothing")") }
      return found == message
    }
  }

  @Test(arguments: [
    ("65536", 65536), ("64KiB", 65536), ("64 KiB", 65536), ("1MB", 1_000_000), ("2g", 2 << 30),
  ])
  func sizes(text: String, value: Int) {
    #expect(JobDefinition.bytes(text) == value)
  }

  @Test(arguments: ["", "x", "-1", "1.5MB", "12XB", "99999999999999999999", "9999999999999GB"])
  func noSizes(text: String) {
    #expect(JobDefinition.bytes(text) == nil)
  }
}
