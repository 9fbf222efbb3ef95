import Foundation
import TestSupport
import Testing

/// Input that is not as it should be: named with its place, and no neighbour lost.
@Suite struct DamageTests {
  /// A folder with a sound dump of five articles beside which each test lays a bad file.
  private func scratch() throws -> (Scratch, sample: [UInt8]) {
    let scratch = try Scratch()
    let lines = try Project.read(Project.sample + "/articles.jsonl").split(separator: 0x0A)
    try scratch.write("good.jsonl", Array(lines.prefix(5).joined(separator: [0x0A])) + [0x0A])
    return (scratch, try Project.read(Project.sample + "/world-news.jsonl.gz"))
  }

  /// Runs over the bad file and the sound one; the sound one must be counted whole.
  private func run(
    _ scratch: Scratch, _ name: String, inputs: String, articles: ClosedRange<Int>,
    _ location: SourceLocation = #_sourceLocation
  ) throws -> (Program.Outcome, Published) {
    let outcome = try Program.run(["run", name, "good.jsonl", "--out", "out"], in: scratch)
    #expect(outcome.code == 3, "\(outcome.words)", sourceLocation: location)
    #expect(outcome.text == "", sourceLocation: location)
    let lines = outcome.words.split(separator: "\n")
    #expect(lines.count == 1, "\(outcome.words)", sourceLocation: location)
    #expect(outcome.words.contains(name), "\(outcome.words)", sourceLocation: location)
    let published = try Published(scratch)
    #expect(try published.figure(inputs) == 1, sourceLocation: location)
    #expect(try published.figure("inputs_complete") == 1, sourceLocation: location)
    let read = try published.figure("articles_read")
    #expect(articles.contains(read - 5), "\(read)", sourceLocation: location)
    let rejects = try published.table("rejects").records()
    #expect(rejects.contains { $0["input"] == name }, sourceLocation: location)
    return (outcome, published)
  }

  @Test func truncatedMember() throws {
    let (scratch, sample) = try scratch()
    try scratch.write("cut.jsonl.gz", Array(sample.prefix(sample.count - 2000)))
    // The first member holds 20 records; some of the second come before the cut.
    let (outcome, _) = try run(
      scratch, "cut.jsonl.gz", inputs: "inputs_damaged", articles: 21...42)
    #expect(outcome.words.contains("member 2"), "\(outcome.words)")
    #expect(outcome.words.contains { $0.isNumber })
  }

  @Test func truncatedTrailer() throws {
    let (scratch, sample) = try scratch()
    try scratch.write("cut.jsonl.gz", Array(sample.dropLast(3)))
    _ = try run(scratch, "cut.jsonl.gz", inputs: "inputs_damaged", articles: 43...43)
  }

  @Test func corruptByte() throws {
    let (scratch, sample) = try scratch()
    var bytes = sample
    bytes[bytes.count - 1500] ^= 0x40
    try scratch.write("bad.jsonl.gz", bytes)
    _ = try run(scratch, "bad.jsonl.gz", inputs: "inputs_damaged", articles: 20...43)
  }

  @Test func wrongChecksum() throws {
    let (scratch, sample) = try scratch()
    var bytes = sample
    bytes[bytes.count - 8] ^= 1
    try scratch.write("bad.jsonl.gz", bytes)
    _ = try run(scratch, "bad.jsonl.gz", inputs: "inputs_damaged", articles: 43...43)
  }

  @Test func garbageBehindTheLastMember() throws {
    let (scratch, sample) = try scratch()
    try scratch.write("tail.jsonl.gz", sample + Array("this is no member".utf8))
    _ = try run(scratch, "tail.jsonl.gz", inputs: "inputs_damaged", articles: 43...43)
  }

  @Test func zerosBehindTheLastMemberAreNoDamage() throws {
    let (scratch, _) = try scratch()
    _ = try Program.shell(
      "{ gzip -nc good.jsonl; head -c 512 /dev/zero; } >tape.jsonl.gz; rm good.jsonl", in: scratch)
    let published = try Published.run(["tape.jsonl.gz"], in: scratch)
    #expect(try published.figure("articles_read") == 5)
  }

  @Test func emptyFile() throws {
    let (scratch, _) = try scratch()
    try scratch.write("empty.gz", [])
    _ = try run(scratch, "empty.gz", inputs: "inputs_refused", articles: 0...0)
  }

  @Test func binaryFile() throws {
    let (scratch, _) = try scratch()
    var generator = SeededGenerator(seed: 5)
    let noise = (0..<50_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    try scratch.write("noise.bin", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + noise)
    _ = try run(scratch, "noise.bin", inputs: "inputs_refused", articles: 0...0)
  }

  @Test func binaryFileInsideGzip() throws {
    let (scratch, _) = try scratch()
    _ = try Program.shell("head -c 100000 /bin/bash | gzip -n >program.gz", in: scratch)
    _ = try run(scratch, "program.gz", inputs: "inputs_refused", articles: 0...0)
  }

  @Test func nameThatPromisesAnotherFormat() throws {
    let (scratch, _) = try scratch()
    try scratch.write("prose.jsonl", "This is prose, and no line of it is an object.\n")
    let outcome = try Program.run(
      ["run", "prose.jsonl", "good.jsonl", "--out", "out"], in: scratch)
    #expect([0, 3].contains(outcome.code))
    #expect(outcome.words.contains("prose.jsonl"))
    // Never an article of plain text.
    #expect(try Published(scratch).figure("articles_kept") == 5)
  }

  @Test func onlyBadInputPublishesNothing() throws {
    let (scratch, _) = try scratch()
    try scratch.write("empty.gz", [])
    let outcome = try Program.run(["run", "empty.gz", "--out", "out"], in: scratch)
    #expect(outcome.code == 65)
    #expect(outcome.words.contains("empty.gz"))
    #expect(scratch.names("out/runs").isEmpty)
  }

  @Test func tooMuchBadPublishesNothing() throws {
    let (scratch, sample) = try scratch()
    try scratch.write("cut.jsonl.gz", Array(sample.prefix(3000)))
    let outcome = try Program.run(
      ["run", "cut.jsonl.gz", "good.jsonl", "--out", "out", "--max-bad", "1%"], in: scratch)
    #expect(outcome.code == 65, "\(outcome.words)")
    #expect(scratch.names("out/runs").isEmpty)
  }

  @Test func invalidUTF8IsMended() throws {
    let (scratch, _) = try scratch()
    var line = Array(#"{"title":"T","text":"The minister "#.utf8)
    line += [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80]
    line += Array(#" said that it was late, and the bell rang."}"#.utf8) + [0x0A]
    try scratch.write("raw.jsonl", line)
    let published = try Published.run(["raw.jsonl"], in: scratch)
    #expect(try published.figure("articles_kept") == 1)
    #expect(try published.figure("repaired_invalid_utf8") == 1)
  }

  @Test func errorInTheMiddleLosesOneRecord() throws {
    let (scratch, _) = try scratch()
    let article = #"{"title":"T","text":"The bell of the town rang at nine, and again at ten."}"#
    let lines = (1...300).map { $0 == 150 ? #"{"title":"T","text":"cut"# : article }
    try scratch.write("many.jsonl", lines.joined(separator: "\n") + "\n")
    // Less than one in a hundred is bad: nothing is said.
    let published = try Published.run(["many.jsonl"], in: scratch)
    #expect(try published.figure("articles_read") == 300)
    #expect(try published.figure("rejected_unreadable") == 1)
    let reject = try #require(try published.table("rejects").records().first)
    #expect(reject["record"] == "150")
    #expect(reject["offset"] == String(149 * (article.utf8.count + 1)))
  }

  @Test func manyErrorsAreSaidOnce() throws {
    let (scratch, _) = try scratch()
    let article = #"{"title":"T","text":"The bell of the town rang at nine, and again at ten."}"#
    let lines = (1...100).map { $0.isMultiple(of: 10) ? #"{"title":"# : article }
    try scratch.write("many.jsonl", lines.joined(separator: "\n") + "\n")
    let outcome = try Program.run(["run", "many.jsonl", "--out", "out"], in: scratch)
    #expect(outcome.code == 0)
    #expect(outcome.words.split(separator: "\n").count == 1, "\(outcome.words)")
    #expect(outcome.words.contains("many.jsonl"))
    #expect(outcome.words.contains("10"))
  }

  @Test func hugeLineIsRefusedAndItsNeighboursKept() throws {
    let (scratch, _) = try scratch()
    // 68 MiB of text in one record, 70 KB packed.
    let made = try Program.shell(
      """
      { head -n 1 good.jsonl; printf '{"text":"'; head -c 71303168 /dev/zero | tr '\\0' x
        printf '"}\\n'; tail -n 1 good.jsonl; } | gzip -n1 >huge.jsonl.gz; rm good.jsonl
      """, in: scratch)
    #expect(made.code == 0)
    let outcome = try Program.run(["run", "huge.jsonl.gz", "--out", "out"], in: scratch)
    #expect(outcome.code == 0, "\(outcome.words)")
    let published = try Published(scratch)
    #expect(try published.figure("articles_read") == 3)
    #expect(try published.figure("rejected_too_large") == 1)
    #expect(try published.figure("articles_kept") == 2)
  }

  @Test func anyCutOrFlipEndsInOrder() throws {
    let (scratch, sample) = try scratch()
    for seed in 0..<UInt64(RandomCases.count(20)) {
      var generator = SeededGenerator(seed: seed)
      var bytes = sample
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
      }
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let bit = UInt8(1) << UInt8.random(in: 0...7, using: &generator)
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= bit
      }
      try scratch.write("any.gz", bytes)
      let out = "out\(seed)"
      let outcome = try Program.run(["run", "any.gz", "good.jsonl", "--out", out], in: scratch)
      #expect([0, 3].contains(outcome.code), "seed \(seed): \(outcome.code) \(outcome.words)")
      let figures = try Published(scratch, out: out).figures()
      #expect((figures["articles_read"] ?? 0) >= 5, "seed \(seed)")
      #expect(outcome.code == 0 || outcome.words.contains("any.gz"), "seed \(seed)")
      #expect(figures["inputs_read"] == 2, "seed \(seed)")
    }
  }
}
