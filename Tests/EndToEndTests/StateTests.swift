import Foundation
import TestSupport
import Testing

/// A job with a state: whatever happens between the nights, the reports are those of one run.
@Suite struct StateTests {
  @Test(arguments: 0..<3 as Range<UInt64>)
  func nightsInAnyOrderGiveTheReportsOfOneRun(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scene = try NightlyScene(seed: seed, dumps: 5)
    var left = scene.dumps.keys.sorted().shuffled(using: &random)
    while !left.isEmpty {
      for _ in 0..<Int.random(in: 1...2, using: &random) where !left.isEmpty {
        try scene.scratch.write("in/" + left[0], scene.dumps[left[0]] ?? [])
        left.removeFirst()
      }
      try scene.night(["--threads", "\(Int.random(in: 1...3, using: &random))"])
      try scene.expectUndisturbed()
    }
    #expect(scene.scratch.names("state") == ["changes.csv", "ledger.sqlite", "lock", "partials"])
    #expect(scene.scratch.names("state/partials").count == 5)
    #expect(scene.scratch.names("out") == ["latest", "runs"])
  }

  @Test func aNightWithNothingNewChangesNothing() throws {
    let scene = try NightlyScene(seed: 1, dumps: 2)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.night()
    let before = try scene.listing()
    try scene.night()
    #expect(try scene.listing() == before)
    // Times alone are no news, nor is a copy with the same content.
    _ = try Program.shell("touch in/d1.jsonl", in: scene.scratch)
    try scene.night()
    #expect(scene.generations == ["rollcall.1"])
  }

  @Test func reportsThatWereLostArePublishedAgain() throws {
    let scene = try NightlyScene(seed: 1, dumps: 1)
    try scene.arrive("d1.jsonl")
    try scene.night()
    let first = try scene.published
    try FileManager.default.removeItem(at: scene.scratch.file("out"))
    try scene.night()
    NightlyScene.expectSame(try scene.published, first)
  }

  @Test func settingsOfTheReportsNeedNoMapping() throws {
    let scene = try NightlyScene(seed: 1, dumps: 2)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.night()
    let partials = scene.scratch.names("state/partials")
    for flags in [
      ["--min-pair", "1"], ["--window", "2021-03-05..2021-03-20"], ["--quotes", "off"],
      ["--csv-profile", "excel"],
    ] {
      try scene.night(flags)
      try scene.expectUndisturbed(flags)
    }
    #expect(scene.scratch.names("state/partials") == partials)
  }

  @Test func aChangedInputIsReadAgain() throws {
    let scene = try NightlyScene(seed: 2, dumps: 3)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.night()
    try scene.scratch.write("in/d1.jsonl", try #require(scene.dumps["d3.jsonl"]))
    let plan = try scene.run(["--dry-run"])
    #expect(plan.text == "map   d1.jsonl (changed)\n")
    try scene.night()
    try scene.expectUndisturbed()
    #expect(scene.scratch.names("state/partials").count == 2)
  }

  @Test func anotherDictionaryMapsAgainAndSaysSo() throws {
    let scene = try NightlyScene(seed: 3, dumps: 3)
    let flags = ["--actors", Project.sample + "/actors.csv"]
    try scene.arrive("d1.jsonl", "d2.jsonl", "d3.jsonl")
    try scene.night()
    var outcome = try scene.run(flags)
    #expect(outcome.code == 0)
    #expect(outcome.words == "rollcall: changed dictionary: 3 inputs were mapped again\n")
    try scene.expectUndisturbed(flags)
    try scene.night(flags)
    outcome = try scene.run(flags + ["--clean-off", "url"])
    #expect(
      outcome.words == "rollcall: changed settings: 3 inputs were mapped again\n"
        || outcome.code == 78)
    let causes = String(decoding: try scene.scratch.read("state/changes.csv"), as: UTF8.self)
    #expect(causes.contains(",changed dictionary\n"))
    #expect(!causes.contains("late article"))
  }

  @Test func aMovingWindowDropsOldDaysInSilence() throws {
    let scene = try NightlyScene(seed: 8, dumps: 2)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.night()
    let days = Set(
      try Published(scene.scratch).table("actor_days").records().compactMap { $0["day"] })
    let last = try #require(days.filter { $0 != "undated" }.max())
    // As the window of another night, of which the clock alone would say the days.
    let flags = ["--window", "\(last)..\(last)"]
    try scene.night(flags)
    try scene.expectUndisturbed(flags)
    let moved = try? scene.scratch.read("state/changes.csv")
    #expect(moved == nil)
    // No article is of these days: the clock is far behind the dumps.
    let outcome = try scene.run(["--window", "2d"])
    #expect(outcome.code == 0)
    let manifest = String(decoding: try scene.published["MANIFEST.json"] ?? [], as: UTF8.self)
    #expect(manifest.contains("first_day") && manifest.contains("last_day"))
    try scene.expectUndisturbed(["--window", "2d"])
  }

  @Test func aDictionaryWithFaultsEndsANightOnlyIfItIsANewOne() throws {
    let scene = try NightlyScene(seed: 9, dumps: 1)
    try scene.arrive("d1.jsonl")
    try scene.scratch.write("desk.csv", Array("id,kind\np.x,person\n".utf8))
    let outcome = try scene.run(["--actors", "desk.csv"])
    #expect(outcome.code == 78)
    #expect(outcome.words.contains("desk.csv"), "\(outcome.words)")
    #expect(scene.scratch.names("out/runs").isEmpty)
    try scene.night()
    let published = try scene.published
    #expect(try scene.run(["--actors", "desk.csv"]).code == 78)
    NightlyScene.expectSame(try scene.published, published)
  }

  @Test func whatIsGoneStillCounts() throws {
    let scene = try NightlyScene(seed: 4, dumps: 3)
    try scene.arrive("d1.jsonl", "d2.jsonl", "d3.jsonl")
    let whole = try scene.undisturbed()
    try FileManager.default.removeItem(at: scene.scratch.file("in/d3.jsonl"))
    try scene.night()
    try FileManager.default.removeItem(at: scene.scratch.file("in/d1.jsonl"))
    try scene.night()
    try scene.arrive("d3.jsonl")
    try scene.night()
    NightlyScene.expectSame(try scene.published, whole)
    #expect(try scene.status().text.contains("/in, 1 of them gone\n"))

    // With another dictionary it stays as it was seen, is marked, and the exit code says so once.
    let flags = ["--actors", Project.sample + "/actors.csv"]
    let outcome = try scene.run(flags)
    #expect(outcome.code == 3)
    #expect(
      outcome.words == """
        rollcall: changed dictionary: 2 inputs were mapped again
        rollcall: d1.jsonl: gone, so it stays as it was mapped with an earlier dictionary or settings

        """)
    let manifest = String(decoding: try scene.published["MANIFEST.json"] ?? [], as: UTF8.self)
    #expect(manifest.components(separatedBy: "\"retained\": true").count == 2, "\(manifest)")
    #expect(try scene.status().text.contains("d1.jsonl: complete, gone, as an earlier dictionary"))
    try scene.night(flags)
    try scene.arrive("d1.jsonl")
    let back = try scene.run(flags)
    #expect(back.code == 0)
    try scene.expectUndisturbed(flags)
  }

  @Test func allInputsGoneIsNoReasonToPublishAnything() throws {
    let scene = try NightlyScene(seed: 4, dumps: 1)
    try scene.arrive("d1.jsonl")
    try scene.night()
    try FileManager.default.removeItem(at: scene.scratch.file("in/d1.jsonl"))
    try scene.night()
    #expect(scene.generations == ["rollcall.1"])
    // A folder that is not there is another matter: a disk may not be mounted.
    try FileManager.default.removeItem(at: scene.scratch.file("in"))
    let outcome = try scene.run()
    #expect(outcome.code == 66)
    #expect(outcome.words == "rollcall: in/*.jsonl: no file matches this pattern\n")
  }

  @Test func whatIsStillArrivingWaits() throws {
    let scene = try NightlyScene(seed: 5, dumps: 2)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.scratch.write("in/d3.jsonl.part", "half")
    _ = try Program.shell("touch -d '2 hours ago' in/d1.jsonl", in: scene.scratch)
    let plan = try scene.run(["--settle", "1h", "--dry-run"])
    #expect(plan.text == "map   d1.jsonl (new)\n" || plan.text.contains("wait  d2.jsonl"))
    try scene.night(["--settle", "1h"])
    let manifest = String(decoding: try scene.published["MANIFEST.json"] ?? [], as: UTF8.self)
    #expect(manifest.contains("d1.jsonl") && !manifest.contains("d2.jsonl"))
    try scene.night()
    _ = try Program.shell("rm in/d3.jsonl.part", in: scene.scratch)
    try scene.expectUndisturbed()
  }

  @Test func damageIsToldOnceAndHeals() throws {
    let scene = try NightlyScene(seed: 6, dumps: 2, articles: 30)
    try scene.arrive("d1.jsonl")
    try scene.night()
    let cut = "gzip -c in/d1.jsonl | head -c 3000 > in/x.gz.jsonl"
    _ = try Program.shell(cut, in: scene.scratch)
    let outcome = try scene.run()
    #expect(outcome.code == 3)
    #expect(outcome.words.hasPrefix("rollcall: x.gz.jsonl: gzip member 1, byte 3000"))
    try scene.expectUndisturbed()
    try scene.night()
    #expect(try scene.status().text.contains("x.gz.jsonl: damaged"))
    _ = try Program.shell("gzip -c in/d1.jsonl > in/x.gz.jsonl", in: scene.scratch)
    try scene.night()
    try scene.expectUndisturbed()
    #expect(!(try scene.status().text.contains("damaged")))
  }

  @Test func tooMuchBadInputIsRefusedUntilItIsReplaced() throws {
    let scene = try NightlyScene(seed: 6, dumps: 3)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.night()
    let before = try scene.published
    try scene.scratch.write("in/d3.jsonl", [])
    for _ in 1...2 {
      let outcome = try scene.run(["--max-bad", "5%"])
      #expect(outcome.code == 65)
      #expect(outcome.words.hasSuffix("100.0% of the input is bad, more than 5.0%\n"))
    }
    NightlyScene.expectSame(try scene.published, before)
    try scene.arrive("d3.jsonl")
    try scene.night(["--max-bad", "5%"])
    try scene.expectUndisturbed()
    let runs = try scene.status().text
    #expect(runs.contains("exit 65") && runs.contains("more than 5.0%"))
  }

  @Test func aDamagedPartialIsMadeAnew() throws {
    let scene = try NightlyScene(seed: 7, dumps: 3)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.night()
    for name in scene.scratch.names("state/partials") {
      var bytes = try scene.scratch.read("state/partials/" + name)
      bytes[bytes.count / 2] ^= 4
      try scene.scratch.write("state/partials/" + name, bytes)
    }
    try scene.arrive("d3.jsonl")
    try scene.night()
    try scene.expectUndisturbed()

    // Of an input that is gone it cannot be made anew, and nothing is published without it.
    _ = try Program.shell("rm in/d1.jsonl", in: scene.scratch)
    try scene.night()
    let before = try scene.published
    for name in scene.scratch.names("state/partials") {
      try scene.scratch.write("state/partials/" + name, "no partial")
    }
    let outcome = try scene.run(["--min-pair", "1"])
    #expect(outcome.code == 65)
    #expect(outcome.words.hasSuffix(".rcp: not a partial of rollcall\n"), "\(outcome.words)")
    NightlyScene.expectSame(try scene.published, before)
  }

  @Test func onlyOneRunWorksOnAState() throws {
    let scene = try NightlyScene(seed: 8, dumps: 1)
    try scene.arrive("d1.jsonl")
    try scene.night()
    func locked(_ flags: String) throws -> Program.Outcome {
      try Program.shell(
        "flock state/lock rollcall run 'in/*.jsonl' --out out --state state \(flags)",
        in: scene.scratch)
    }
    var outcome = try locked("")
    #expect(outcome.code == 75)
    #expect(outcome.words == "rollcall: state/lock: another run is at work here\n")
    outcome = try locked("--if-locked skip")
    #expect(outcome.code == 0 && outcome.words == "")
    outcome = try Program.shell(
      """
      flock state/lock sleep 0.5 & sleep 0.2
      rollcall run 'in/*.jsonl' --out out --state state --lock-wait 30s; code=$?
      wait; exit $code
      """, in: scene.scratch)
    #expect(outcome.code == 0 && outcome.words == "")
    // Looking at it is always allowed.
    outcome = try Program.shell("flock state/lock rollcall status --state state", in: scene.scratch)
    #expect(outcome.code == 0 && outcome.text.hasPrefix("state      state  (a run is at work)\n"))
  }

  @Test func namesOfInputsDoNotMove() throws {
    let scene = try NightlyScene(seed: 9, dumps: 2)
    try scene.arrive("d1.jsonl")
    try scene.night()
    let outcome = try scene.run(["--root", "."])
    #expect(outcome.code == 78)
    #expect(outcome.words.contains("/in, not to "))
    #expect(outcome.words.hasSuffix("; name 'root'\n"))
    let piped = try Program.run(["run", "-", "--state", "state"], in: scene.scratch)
    #expect(piped.code == 64)
  }

  @Test func keepRemovesOldGenerations() throws {
    let scene = try NightlyScene(seed: 9, dumps: 3)
    for name in ["d1.jsonl", "d2.jsonl", "d3.jsonl"] {
      try scene.arrive(name)
      try scene.night(["--keep", "2"])
    }
    #expect(scene.generations == ["rollcall.2", "rollcall.3"])
  }

  @Test func aReportOverSomeDaysIsThatOfAWindow() throws {
    let scene = try NightlyScene(seed: 10, dumps: 2)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.night()
    let before = try scene.listing().filter { $0.hasPrefix("./state") || $0.hasPrefix("./out") }
    let days = "2021-03-04..2021-03-15"
    let outcome = try Program.run(
      ["report", "--state", "state", "--days", days, "--out", "some"], in: scene.scratch)
    #expect(outcome.code == 0 && outcome.words == "")
    NightlyScene.expectSame(
      try Published(scene.scratch, out: "some").files, try scene.undisturbed(["--window", days]))
    let after = try scene.listing().filter { $0.hasPrefix("./state") || $0.hasPrefix("./out") }
    #expect(after == before)
    let nowhere = try Program.run(["report", "--state", "nowhere"], in: scene.scratch)
    #expect(nowhere.code == 66)
  }

  @Test func statusIsOneJSONObjectForPrograms() throws {
    let scene = try NightlyScene(seed: 11, dumps: 2)
    try scene.arrive("d1.jsonl", "d2.jsonl")
    try scene.scratch.write("in/bad\nname\u{1B}[31m.jsonl", [])
    #expect(try scene.run().code == 3)
    let outcome = try scene.status(["--json"])
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.out)) as? [String: Any]
    let inputs = try #require(parsed?["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["outcome"] as? String } == ["refused", "complete", "complete"])
    #expect(inputs[0]["name"] as? String == "bad\nname\u{1B}[31m.jsonl")
    let runs = try #require(parsed?["runs"] as? [[String: Any]])
    #expect(runs.count == 1 && runs[0]["exit_code"] as? Int == 3)
    let text = try scene.status().text
    #expect(!text.contains("\u{1B}") && text.contains("bad\u{FFFD}name\u{FFFD}[31m.jsonl: refused"))
  }
}
