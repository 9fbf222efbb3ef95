import TestSupport
import Testing

/// The same inputs give the same bytes, whoever does the work and in whatever portions.
@Suite struct DeterminismTests {
  private static let inputs = Result<Scratch, any Error> {
    let scratch = try Scratch()
    var dump = try GeneratedDump(seed: 3)
    try scratch.write("a.jsonl", dump.jsonLines(150))
    try scratch.write("b.jsonl", dump.jsonLines(50))
    try scratch.link("sample.gz", to: Project.sample + "/world-news.jsonl.gz")
    return scratch
  }

  private static func publish(_ flags: [String], out: String) throws -> [String: [UInt8]] {
    let scratch = try inputs.get()
    let outcome = try Program.run(
      ["run", "a.jsonl", "b.jsonl", "sample.gz", "--out", out] + flags, in: scratch)
    try #require(outcome.code == 0, "\(outcome.words)")
    return try Published(scratch, out: out).files
  }

  private static let reference = Result<[String: [UInt8]], any Error> {
    try publish(["--threads", "1"], out: "reference")
  }

  static let setups: [[String]] =
    [1, 2, 8].flatMap { threads in
      ["4KiB", "64KiB", "4MiB"].map { ["--threads", "\(threads)", "--batch", $0] }
    } + [["--memory-limit", "1MiB"], ["--threads", "8", "--memory-limit", "200MiB"]]

  @Test(arguments: setups)
  func anyWorkersAnyBatch(flags: [String]) throws {
    let expected = try DeterminismTests.reference.get()
    #expect(expected.count >= 13)
    let files = try DeterminismTests.publish(flags, out: flags.joined())
    #expect(files.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in files { #expect(bytes == expected[name], "\(name)") }
  }

  @Test func orderOfArgumentsDoesNotMatter() throws {
    let scratch = try DeterminismTests.inputs.get()
    let outcome = try Program.run(
      ["run", "sample.gz", "b.jsonl", "a.jsonl", "--out", "turned"], in: scratch)
    try #require(outcome.code == 0, "\(outcome.words)")
    let files = try Published(scratch, out: "turned").files
    for (name, bytes) in try DeterminismTests.reference.get() {
      #expect(files[name] == bytes, "\(name)")
    }
  }

  @Test func placeDoesNotMatter() throws {
    let other = try Scratch()
    let scratch = try DeterminismTests.inputs.get()
    for name in ["a.jsonl", "b.jsonl", "sample.gz"] {
      try other.write("deep/er/" + name, try scratch.read(name))
    }
    let outcome = try Program.run(
      ["run", "deep/er", "--out", "out"], in: other, environment: ["TZ": "Asia/Tokyo"])
    try #require(outcome.code == 0, "\(outcome.words)")
    let files = try Published(other).files
    for (name, bytes) in try DeterminismTests.reference.get() {
      #expect(files[name] == bytes, "\(name)")
    }
  }
}
