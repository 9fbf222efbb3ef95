import Foundation
import TestSupport
import Testing

/// Runs that are ended or fail at any point, and the run after them.
///
/// `make kill` does it at every call of the publication and with 200 random instants; the tests of
/// every day take some of them.
@Suite(.serialized) struct KillTests {
  private static let isThorough = ProcessInfo.processInfo.environment["ROLLCALL_KILLS"] != nil
  private static let kills =
    ProcessInfo.processInfo.environment["ROLLCALL_KILLS"].flatMap { Int($0) } ?? 8

  /// The library that lets calls fail, built once.
  private static let faults = Result<Scratch, any Error> {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "clang", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", scratch.path + "/faults.so",
      Project.root + "/Tests/EndToEndTests/Faults/faults.c", "-ldl",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "the library of faults does not compile")
    return scratch
  }

  /// A job that published one input and finds another one.
  private struct Stage {
    let scene: NightlyScene
    /// Every file that was published before, and every file that one undisturbed run publishes.
    let before: [String: [UInt8]]
    let after: [String: [UInt8]]

    init() throws {
      scene = try NightlyScene(seed: 40, dumps: 2, articles: 8)
      try scene.arrive("d1.jsonl")
      try scene.night()
      before = try scene.published
      try scene.arrive("d2.jsonl")
      after = try scene.undisturbed()
      _ = try Program.shell("mkdir kept && cp -a state out kept/", in: scene.scratch)
    }

    func reset() throws {
      _ = try Program.shell("rm -rf state out && cp -a kept/state kept/out .", in: scene.scratch)
    }

    /// What must hold after a run that was ended, and after the next one.
    func check(_ what: String, _ outcome: Program.Outcome) throws {
      let files = try scene.published
      #expect(files == before || files == after, "\(what): neither the old reports nor the new")
      let status = try scene.status()
      #expect(status.code == 0, "\(what): \(status.words)")
      let next = try scene.run()
      #expect(next.code == 0 && next.words == "", "\(what): \(next.words)")
      #expect(try scene.published == after, "\(what): other reports after the next run")
      let left = try Program.shell(
        "find out state -name '.*' -o -name '*.part' -o -name '*-journal'", in: scene.scratch)
      #expect(left.text == "", "\(what): left behind \(left.text)")
      // Whatever happened, the night after has nothing to do.
      let listing = try scene.listing()
      _ = try scene.run()
      #expect(try scene.listing() == listing, "\(what)")
    }

    func run(_ environment: [String: String]) throws -> Program.Outcome {
      try Program.run(
        ["run", "in/*.jsonl", "--out", "out", "--state", "state", "--threads", "1"],
        in: scene.scratch, environment: environment)
    }
  }

  @Test(arguments: ["kill", "eio", "enospc"])
  func atEveryCallThatWrites(mode: String) throws {
    let library = try KillTests.faults.get().path + "/faults.so"
    let stage = try Stage()
    let count = stage.scene.scratch.path + "/count"
    let whole = try stage.run(["LD_PRELOAD": library, "FAULT_COUNT": count])
    #expect(whole.code == 0)
    let text = String(decoding: try stage.scene.scratch.read("count"), as: UTF8.self)
    let calls = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(calls > 100)
    let step = KillTests.isThorough ? 1 : max(1, calls / 10)
    for number in stride(from: 1, through: calls, by: step) {
      try stage.reset()
      let outcome = try stage.run([
        "LD_PRELOAD": library, "FAULT_AT": "\(number)", "FAULT_MODE": mode,
      ])
      let what = "\(mode) at call \(number) of \(calls)"
      if mode == "kill" {
        #expect(outcome.code == 137, "\(what)")
      } else {
        // A failure of what only tidies up is none of the run.
        #expect([0, 71, 73, 74].contains(outcome.code), "\(what): \(outcome.code)")
        #expect((outcome.code == 0) == (outcome.words == ""), "\(what): \(outcome.words)")
      }
      try stage.check(what, outcome)
    }
  }

  @Test func atRandomInstants() throws {
    let stage = try Stage()
    var random = SeededGenerator(seed: 41)
    let start = ContinuousClock.now
    _ = try stage.run([:])
    let length = (ContinuousClock.now - start) / .milliseconds(1)
    for number in 0..<KillTests.kills {
      try stage.reset()
      let delay = Double.random(in: 1...max(2, length), using: &random) / 1000
      let outcome = try Program.shell(
        """
        timeout -s KILL \(delay) rollcall run 'in/*.jsonl' --out out --state state --threads 1
        """, in: stage.scene.scratch)
      try stage.check("kill \(number) after \(delay) s", outcome)
    }
  }

  @Test(arguments: [2, 60, 200])
  func aLimitOnTheSizeOfFiles(blocks: Int) throws {
    let stage = try Stage()
    // In units of 1024 bytes; it stops the ledger, a partial or a table.
    let outcome = try Program.shell(
      "ulimit -f \(blocks); rollcall run 'in/*.jsonl' --out out --state state",
      in: stage.scene.scratch)
    #expect([0, 73, 74].contains(outcome.code), "\(outcome.code) \(outcome.words)")
    try stage.check("a limit of \(blocks) KiB", outcome)
  }

  @Test func twoAtOnce() throws {
    let stage = try Stage()
    let outcome = try Program.shell(
      """
      rollcall run 'in/*.jsonl' --out out --state state --lock-wait 1m & first=$!
      rollcall run 'in/*.jsonl' --out out --state state --lock-wait 1m; second=$?
      wait $first; echo $? $second
      """, in: stage.scene.scratch)
    #expect(outcome.text == "0 0\n" && outcome.words == "")
    #expect(stage.scene.generations == ["rollcall.1", "rollcall.2"])
    try stage.check("two at once", outcome)
  }

  @Test(arguments: ["TERM", "INT"])
  func signalsEndARunInOrder(signal: String) throws {
    let scene = try NightlyScene(seed: 42, dumps: 4, articles: 60)
    try scene.arrive("d1.jsonl", "d2.jsonl", "d3.jsonl", "d4.jsonl")
    let outcome = try Program.shell(
      """
      trap : INT
      rollcall run 'in/*.jsonl' --out out --state state --threads 1 & child=$!
      until [ "$(ls state/partials/*.rcp 2>/dev/null | wc -l)" -ge 1 ]; do sleep 0.01; done
      kill -\(signal) $child; wait $child; echo $?
      """, in: scene.scratch)
    let code = signal == "TERM" ? "143\n" : "130\n"
    // On a machine that is fast enough, the run was over.
    if outcome.text == code {
      #expect(outcome.words == "rollcall: interrupted; nothing was published\n")
      #expect(scene.scratch.names("out/runs") == [])
      #expect(!scene.scratch.names("state/partials").isEmpty)
      #expect(scene.scratch.names("state/partials").allSatisfy { $0.hasSuffix(".rcp") })
    } else {
      #expect(outcome.text == "0\n")
    }
    try scene.night()
    try scene.expectUndisturbed()
  }
}
