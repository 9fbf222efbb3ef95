import Foundation
import TestSupport
import Testing

/// Whether there is a Python to compute with.
private let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

/// Every column that annotations tell, computed a second time by a program in another language.
///
/// `Recompute/recompute.py` needs Python 3.8 and nothing else; without it these tests are left out,
/// and `TwinTests` of the reports still compute every column.
@Suite(.enabled(if: hasPython, "needs python3"))
struct RecomputeTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Recompute/recompute.py").path

  private func recompute(
    _ inputs: String, flags: String = "", actors: String = "", in scratch: Scratch
  ) throws -> String {
    let outcome = try Program.shell(
      """
      rollcall run \(inputs) \(actors.isEmpty ? "" : "--actors " + actors) \(flags) --out out 2>words
      rollcall annotate \(inputs) \(actors.isEmpty ? "" : "--actors " + actors) >annotated 2>>words
      COMENTIONS=\(flags.contains("--comentions all") ? "all" : "") \
        python3 \(RecomputeTests.script) '\(Program.path)' out/latest annotated \(actors)
      """, in: scratch)
    #expect(outcome.code == 0, "\(outcome.text.prefix(4_000))\(outcome.words.suffix(2_000))")
    return outcome.text
  }

  @Test func theSample() throws {
    let text = try recompute(
      Project.sample + "/world-news.jsonl.gz", actors: Project.sample + "/actors.csv",
      in: try Scratch())
    #expect(text.hasPrefix("39 articles, "))
  }

  /// Pairs with actors known by name only, and what they add.
  @Test(arguments: ["", "--gzip --threads 2 --batch 8192"])
  func pairsOfAllActors(flags: String) throws {
    let scratch = try Scratch()
    var dump = try GeneratedDump(seed: 21)
    try scratch.write("a.jsonl", dump.jsonLines(90))
    let text = try recompute("a.jsonl", flags: "--comentions all " + flags, in: scratch)
    #expect(!text.hasPrefix("0 articles"))
  }

  @Test(arguments: [3, 11] as [UInt64])
  func generated(seed: UInt64) throws {
    let scratch = try Scratch()
    var dump = try GeneratedDump(seed: seed)
    try scratch.write("a.jsonl", dump.jsonLines(90))
    let text = try recompute("a.jsonl", flags: seed == 3 ? "" : "--gzip --batch 8192", in: scratch)
    #expect(!text.hasPrefix("0 articles"))
  }

  /// A page's form names a hundred countries in one sentence, and runs capitals together.
  @Test func listsOfCountries() throws {
    let scratch = try Scratch()
    let listed = try Program.shell(
      "rollcall actors list | awk -F, '$1 ~ /^c[.][a-z]+$/ { print $4 }' | head -100", in: scratch)
    let countries = listed.text.split(separator: "\n").map(String.init)
    try #require(countries.count == 100)
    var dump = try GeneratedDump(seed: 5)
    dump.appendix = countries
    try scratch.write("a.jsonl", dump.jsonLines(20))
    let text = try recompute("a.jsonl", in: scratch)
    #expect(!text.hasPrefix("0 articles"))
    // Every two of them, in the article and in the sentence.
    let pairs = try Published(scratch).table("comentions").records()
    #expect(pairs.count { $0["window"] == "sentence" } >= 100 * 99 / 2)
  }

  /// The second program sees what the first might have done wrong.
  @Test func aWrongCellIsSeen() throws {
    let scratch = try Scratch()
    let outcome = try Program.shell(
      """
      rollcall run \(Project.sample)/world-news.jsonl.gz --out out 2>words
      rollcall annotate \(Project.sample)/world-news.jsonl.gz >annotated 2>>words
      cp -rL out/latest wrong
      sed -i '5s/,0\\.\\([0-9]\\)/,0.9\\1/' wrong/actors.csv
      python3 \(RecomputeTests.script) '\(Program.path)' wrong annotated
      """, in: scratch)
    #expect(outcome.code == 1)
    #expect(outcome.text.hasPrefix("actors:5: "))
  }
}
