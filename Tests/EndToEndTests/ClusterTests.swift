import Foundation
import TestSupport
import Testing

/// `map`, `merge` and `reduce`: the same bytes as `run`, in whatever order and grouping.
@Suite struct ClusterTests {
  private static func mapped(_ scene: NightlyScene, _ flags: [String] = []) throws -> [String] {
    try scene.dumps.keys.sorted().map { name in
      try scene.scratch.write("in/" + name, scene.dumps[name] ?? [])
      let part = name + ".rcp"
      let outcome = try Program.run(
        ["map", "in/" + name, "--root", "in", "--out", part] + flags, in: scene.scratch)
      #expect(outcome.code == 0 && outcome.words == "" && outcome.text == "")
      return part
    }
  }

  private static func reduce(_ operands: [String], _ scene: NightlyScene) throws -> [String:
    [UInt8]]
  {
    let out = "reduced-\(UUID().uuidString)"
    let outcome = try Program.run(["reduce"] + operands + ["--out", out], in: scene.scratch)
    #expect(outcome.code == 0, "\(outcome.words)")
    return try Published(scene.scratch, out: out).files
  }

  /// Pairs with actors known by name only are in partials that were made for it, and only there.
  @Test func pairsOfAllActorsMustBeMapped() throws {
    let scratch = try Scratch()
    var dump = try GeneratedDump(seed: 22)
    try scratch.write("a.jsonl", dump.jsonLines(60))
    let outcome = try Program.shell(
      """
      rollcall run a.jsonl --comentions all --min-pair 1 --out run 2>>words
      rollcall map a.jsonl --comentions all --out all.rcp 2>>words
      rollcall map a.jsonl --out known.rcp 2>>words
      rollcall reduce all.rcp --comentions all --min-pair 1 --out all 2>>words
      rollcall reduce all.rcp --min-pair 1 --out some 2>>words
      rollcall reduce known.rcp --min-pair 1 --out known 2>>words
      cmp run/latest/comentions.csv all/latest/comentions.csv
      cmp some/latest/comentions.csv known/latest/comentions.csv
      grep -c '[?]' run/latest/comentions.csv
      rollcall reduce known.rcp --comentions all --out none
      """, in: scratch)
    #expect(outcome.code == 65)
    #expect((Int(outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 0)
    #expect(outcome.words.contains("map with --comentions all"))
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func anyTreeOfMergesGivesTheReportsOfOneRun(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scene = try NightlyScene(seed: seed + 20, dumps: 5)
    var parts = try ClusterTests.mapped(scene)
    let expected = try scene.undisturbed()
    NightlyScene.expectSame(
      try ClusterTests.reduce(parts.shuffled(using: &random), scene), expected)

    let flat = try Program.run(["merge"] + parts, in: scene.scratch)
    #expect(flat.code == 0)
    var number = 0
    while parts.count > 1 {
      parts.shuffle(using: &random)
      let taken = Array(parts.prefix(Int.random(in: 2...3, using: &random)))
      number += 1
      let merged = "m\(number).rcp"
      let outcome = try Program.run(["merge"] + taken + ["--out", merged], in: scene.scratch)
      #expect(outcome.code == 0 && outcome.words == "")
      parts.removeFirst(taken.count)
      // What was merged once may come again: the same input is the same input.
      parts += Bool.random(using: &random) ? [merged] : [merged, taken[0]]
      if number > 12 { parts = [merged] + parts.filter { $0 != merged } }
      if number > 20 { break }
    }
    let all = try Program.run(["merge"] + parts, in: scene.scratch)
    #expect(all.out == flat.out)
    NightlyScene.expectSame(try ClusterTests.reduce(parts, scene), expected)
  }

  @Test func partialsGoThroughPipes() throws {
    let scene = try NightlyScene(seed: 30, dumps: 3)
    let parts = try ClusterTests.mapped(scene)
    let outcome = try Program.shell(
      """
      set -e
      cat \(parts.joined(separator: " ")) | rollcall reduce --out piped
      ls in/*.jsonl | rollcall map --root in | rollcall reduce --out listed
      ls in/*.jsonl | tr '\\n' '\\0' | rollcall map --root in --files-from - -0 > all.rcp
      cat \(parts[0]) \(parts[2]) | rollcall merge - \(parts[1]) | cmp - all.rcp
      """, in: scene.scratch)
    #expect(outcome.code == 0, "\(outcome.words)")
    let expected = try scene.undisturbed()
    NightlyScene.expectSame(try Published(scene.scratch, out: "piped").files, expected)
    NightlyScene.expectSame(try Published(scene.scratch, out: "listed").files, expected)
  }

  @Test func historyComesFromTheState() throws {
    let scene = try NightlyScene(seed: 31, dumps: 3)
    let parts = try ClusterTests.mapped(scene)
    let expected = try scene.undisturbed()
    _ = try Program.shell("rm in/d3.jsonl", in: scene.scratch)
    try scene.night()
    let before = try scene.listing().filter { $0.hasPrefix("./state") }
    // The second input is known to both.
    NightlyScene.expectSame(
      try ClusterTests.reduce([parts[1], parts[2], "--state", "state"], scene), expected)
    #expect(try scene.listing().filter { $0.hasPrefix("./state") } == before)
  }

  @Test func nothingToMapIsAnEmptyPartial() throws {
    let scene = try NightlyScene(seed: 32, dumps: 1)
    let outcome = try Program.run(["map", "--root", "."], in: scene.scratch)
    #expect(outcome.code == 0 && outcome.words == "")
    #expect(outcome.out.starts(with: Array("RCPARTIAL\n".utf8)))
    let parts = try ClusterTests.mapped(scene)
    try scene.scratch.write("empty.rcp", outcome.out)
    NightlyScene.expectSame(
      try ClusterTests.reduce(["empty.rcp"] + parts, scene), try scene.undisturbed())
  }

  @Test func damageIsRecordedInside() throws {
    let scene = try NightlyScene(seed: 33, dumps: 2, articles: 30)
    try scene.arrive("d1.jsonl")
    _ = try Program.shell(
      "gzip -c in/d1.jsonl | head -c 4000 > in/cut.jsonl; : > in/none", in: scene.scratch)
    let map = try Program.shell(
      "ls in/* | rollcall map --root in > all.rcp && rollcall map --root in in/missing > no.rcp",
      in: scene.scratch)
    #expect(map.code == 0 && map.words == "")
    let reduce = try Program.run(["reduce", "all.rcp", "--out", "out"], in: scene.scratch)
    #expect(reduce.code == 3)
    #expect(reduce.words.contains("rollcall: cut.jsonl: gzip member 1"))
    #expect(reduce.words.contains("rollcall: none: this file is empty"))
    NightlyScene.expectSame(try scene.published, try scene.undisturbed())
    let missing = try Program.run(
      ["reduce", "no.rcp", "all.rcp", "--out", "out"], in: scene.scratch)
    #expect(missing.code == 3)
    #expect(missing.words.contains("rollcall: missing: "))
    let nothing = try Program.run(["reduce", "no.rcp", "--out", "other"], in: scene.scratch)
    #expect(nothing.code == 65)
  }

  @Test func mixturesAreRefused() throws {
    let scene = try NightlyScene(seed: 34, dumps: 2)
    let parts = try ClusterTests.mapped(scene)
    let other = ["--actors", Project.sample + "/actors.csv"]
    _ = try Program.run(
      ["map", "in/d1.jsonl", "--root", "in", "--out", "other.rcp"] + other, in: scene.scratch)
    _ = try Program.run(
      ["map", "in/d1.jsonl", "--root", "in", "--out", "raw.rcp", "--no-clean"], in: scene.scratch)
    func refuse(_ arguments: [String]) throws -> String {
      let outcome = try Program.run(arguments, in: scene.scratch)
      #expect(outcome.code == 65 && outcome.text == "")
      #expect(scene.scratch.names("out/runs") == [])
      return outcome.words
    }
    let dictionary = try refuse(["merge", parts[1], "other.rcp"])
    #expect(
      dictionary.hasPrefix(
        "rollcall: other.rcp: does not go with d2.jsonl.rcp: made with dictionary "))
    #expect(
      try refuse(["reduce", parts[1], "raw.rcp"])
        == "rollcall: raw.rcp: does not go with d2.jsonl.rcp: made with cleaning: off, not on\n")
    #expect(try refuse(["reduce", "other.rcp"]).contains("give the --actors and --layers of map"))
    let right = try Program.run(
      ["reduce", "other.rcp", "--out", "right"] + other, in: scene.scratch)
    #expect(right.code == 0)

    // The same name with another content.
    try scene.scratch.write("in/d1.jsonl", scene.dumps["d2.jsonl"] ?? [])
    _ = try Program.run(
      ["map", "in/d1.jsonl", "--root", "in", "--out", "new.rcp"], in: scene.scratch)
    #expect(
      try refuse(["merge", parts[0], "new.rcp"])
        == "rollcall: new.rcp: holds another content of d1.jsonl than d1.jsonl.rcp\n")
  }

  @Test func damagedPartialsAreRefusedWithTheirPlace() throws {
    let scene = try NightlyScene(seed: 35, dumps: 1, articles: 4)
    let part = try ClusterTests.mapped(scene)[0]
    let bytes = try scene.scratch.read(part)
    var random = SeededGenerator(seed: 35)
    var broken: [[UInt8]] = [[], Array("RCPARTIAM\n".utf8), bytes + [1]]
    for _ in 0..<12 {
      broken.append(Array(bytes[..<Int.random(in: 0..<bytes.count, using: &random)]))
      var flipped = bytes
      flipped[Int.random(in: flipped.indices, using: &random)] ^=
        1 << UInt8.random(in: 0..<8, using: &random)
      broken.append(flipped)
    }
    for bytes in broken {
      try scene.scratch.write("x.rcp", bytes)
      let outcome = try Program.run(["reduce", "x.rcp", "--out", "out"], in: scene.scratch)
      #expect(outcome.code == 65)
      #expect(outcome.words.hasPrefix("rollcall: x.rcp: "))
      #expect(scene.scratch.names("out/runs") == [])
    }
  }

  @Test func withoutARootNamesAreThoseOfOneRun() throws {
    let scene = try NightlyScene(seed: 36, dumps: 3)
    try scene.scratch.write("in/a/d1.jsonl", scene.dumps["d1.jsonl"] ?? [])
    try scene.scratch.write("in/b/d2.jsonl", scene.dumps["d2.jsonl"] ?? [])
    try scene.scratch.write("in/b/c/d3.jsonl", scene.dumps["d3.jsonl"] ?? [])
    try scene.scratch.write("in/b/cut.jsonl", [0x1F, 0x8B, 8, 0])
    for inputs in [
      ["in/a/d1.jsonl", "in/b/d2.jsonl", "in/b/c/d3.jsonl", "in/b/cut.jsonl"],
      ["in/b/d2.jsonl", "in/b/cut.jsonl"], ["in/b/c/d3.jsonl"],
    ] {
      for prefix in ["", "./", scene.scratch.path + "/"] {
        let inputs = inputs.map { prefix + $0 }
        _ = try Program.run(["run"] + inputs + ["--out", "plain"], in: scene.scratch)
        let expected = try Published(scene.scratch, out: "plain").files
        var parts: [String] = []
        for (number, input) in inputs.enumerated() {
          parts.append("p\(number).rcp")
          let map = try Program.run(["map", input, "--out", parts[number]], in: scene.scratch)
          #expect(map.code == 0)
        }
        try scene.scratch.write("parts", parts.map { $0 + "\n" }.joined())
        for command in [
          "rollcall reduce --files-from parts",
          "rollcall merge --files-from parts | rollcall reduce",
          "rollcall map \(inputs.joined(separator: " ")) | rollcall reduce",
        ] {
          let outcome = try Program.shell("\(command) --out reduced", in: scene.scratch)
          #expect([0, 3].contains(outcome.code), "\(command): \(outcome.words)")
          NightlyScene.expectSame(try Published(scene.scratch, out: "reduced").files, expected)
        }
      }
    }
    let rooted = try Program.shell(
      "rollcall map --root in in/b/d2.jsonl > r.rcp; rollcall merge r.rcp p0.rcp", in: scene.scratch
    )
    #expect(rooted.code == 65)
    #expect(rooted.words == "rollcall: p0.rcp: does not go with r.rcp: made without --root\n")
  }
}
