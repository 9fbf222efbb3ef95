import Foundation
import Testing

/// What is said on standard error, for people, for programs and for the journal.
@Suite struct LoggingTests {
  private func damaged() throws -> NightlyScene {
    let scene = try NightlyScene(seed: 50, dumps: 1, articles: 3)
    try scene.arrive("d1.jsonl")
    // The name wants to be a line of its own.
    try scene.scratch.write("in/x\nrollcall: all is well.jsonl", [])
    return scene
  }

  @Test func aNameOfAFileCannotForgeALine() throws {
    let outcome = try damaged().run()
    #expect(outcome.code == 3)
    #expect(outcome.words.hasPrefix("rollcall: x\u{FFFD}rollcall: all is well.jsonl: this file"))
    #expect(outcome.words.filter { $0 == "\n" }.count == 1)
  }

  @Test func objectsOnLinesEndWithTheExit() throws {
    let outcome = try damaged().run(["--log-format", "json"])
    let lines = try outcome.words.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(outcome.code == 3 && lines.count == 2)
    #expect(lines.first?["level"] as? String == "warning")
    #expect(lines.last?["event"] as? String == "exit" && lines.last?["code"] as? Int == 3)
  }

  @Test(arguments: [
    (["run", "nothing.gz", "--log-format=json"], 66),
    (["run", "--log-format", "json", "--no-such-flag"], 64),
  ])
  func everyEndIsAnObject(arguments: [String], code: Int) throws {
    let outcome = try Program.run(arguments, in: Scratch())
    let object =
      try JSONSerialization.jsonObject(with: Data(outcome.err)) as? [String: Any]
    #expect(object?["code"] as? Int == code && outcome.code == Int32(code))
    #expect((object?["message"] as? String)?.isEmpty == false)
  }

  @Test func theJournalGetsLevels() throws {
    let scene = try damaged()
    let outcome = try Program.shell(
      """
      export JOURNAL_STREAM=$(stat -L -c %d:%i /dev/stderr)
      rollcall run 'in/*.jsonl' --out out; rollcall run nothing.gz
      JOURNAL_STREAM=1:2 rollcall run nothing.gz
      """, in: scene.scratch)
    let lines = outcome.words.split(separator: "\n").map { $0.prefix(11) }
    #expect(lines == ["<4>x\u{FFFD}rollca", "<3>nothing.", "rollcall: n"])
  }

  @Test func metricsAreLeftWhateverHappens() throws {
    let scene = try NightlyScene(seed: 51, dumps: 1, articles: 3)
    try scene.arrive("d1.jsonl")
    func metric(_ name: String) throws -> String? {
      String(decoding: try scene.scratch.read("m.prom"), as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("rollcall_\(name){") }?
        .split(separator: " ").last.map(String.init)
    }
    try scene.night(["--metrics", "m.prom"])
    #expect(try metric("last_run_exit_code") == "0")
    #expect(try metric("records") == "3")
    let phases = String(decoding: try scene.scratch.read("m.prom"), as: UTF8.self)
      .matches(of: /phase_duration_seconds\{job="[a-z]+",phase="([a-z]+)"\}/)
      .map { String($0.output.1) }
    #expect(phases == ["map", "copies", "tally", "quotes", "reports", "publish"])
    let success = try metric("last_success_timestamp_seconds")
    let outcome = try scene.run(["--metrics", "m.prom", "--actors", "nothing.csv"])
    #expect(outcome.code == 78)
    #expect(try metric("last_run_exit_code") == "78")
    #expect(try metric("last_success_timestamp_seconds") == success)
    try scene.night(["--metrics", "m.prom"])
    #expect(try metric("inputs") == "0")
  }

  /// Everything in the page comes from the table of flags, and nothing in it is a stray request.
  @Test func theManualPageKnowsEveryFlag() throws {
    let scratch = try Scratch()
    let page = try Program.run(["help", "--man"], in: scratch)
    let overview = try Program.run(["help"], in: scratch).text
    let text = page.text.replacing("\\-", with: "-")
    #expect(page.code == 0 && text.contains(".TH ROLLCALL 1"))
    for command in ["run", "status", "report", "map", "merge", "reduce", "annotate", "actors"] {
      #expect(overview.contains("  \(command) ") && text.contains(".SS \"rollcall \(command)"))
      let help = try Program.run(["help", command], in: scratch).text
      for flag in help.matches(of: /--[a-z-]+/) {
        #expect(text.contains(flag.output), "\(flag.output)")
      }
    }
    let requests = Set([
      ".\\\"", ".TH", ".SH", ".SS", ".B", ".I", ".BR", ".PP", ".TP", ".nf", ".fi", ".RS", ".RE",
    ])
    for line in page.text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
