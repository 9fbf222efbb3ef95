import Foundation
import TestSupport
import Testing

/// The sample dump itself, and what the program makes of each of its troubles.
@Suite struct SampleDumpTests {
  @Test func agreesWithItsReadableSource() throws {
    let scratch = try Scratch()
    try scratch.link("sample", to: Project.sample)
    let unpacked = try Program.shell("gzip -dc sample/world-news.jsonl.gz", in: scratch)
    #expect(unpacked.code == 0)
    #expect(unpacked.out == (try Project.read(Project.sample + "/articles.jsonl")))
    let remade = try Program.shell(
      """
      { head -n 20 sample/articles.jsonl | gzip -n -9
        tail -n +21 sample/articles.jsonl | gzip -n -9; } | gzip -dc | cmp - sample/articles.jsonl
      """, in: scratch)
    #expect(remade.code == 0)
    let headers = try Project.read(Project.sample + "/world-news.jsonl.gz")
    let starts = headers.indices.filter { i in
      // Magic, deflate, no flags, no time: as `gzip -n` writes it.
      headers[i...].starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }
    #expect(starts.count == 2)
  }

  @Test func everyRecordEndsInItsPlace() throws {
    let published = try Published.sample.get()
    let figures = try published.figures()
    #expect(figures["articles_read"] == 43)
    #expect(figures["rejected_unreadable"] == 1)
    #expect(figures["rejected_language"] == 1)
    #expect(figures["rejected_no_text"] == 2)
    #expect(figures["articles_kept"] == 39)
    #expect(figures["articles_superseded"] == 1)
    #expect(figures["repaired_mojibake"] == 1)
    #expect(figures["repaired_lone_surrogate"] == 1)
  }

  @Test func brokenRecordIsNamedWithItsPlace() throws {
    let rejects = try Published.sample.get().table("rejects").records()
    let broken = try #require(rejects.first { $0["reason"] == "unreadable" })
    #expect(broken["record"] == "19")
    #expect(broken["input"] == "world-news.jsonl.gz")
    let lines = try Project.read(Project.sample + "/articles.jsonl").split(
      separator: 0x0A, omittingEmptySubsequences: false)
    #expect(broken["offset"] == String(lines.prefix(18).map { $0.count + 1 }.reduce(0, +)))
    #expect(rejects.map { $0["record"] } == ["18", "19", "21", "39"])
  }

  @Test func titlesResolveByDate() throws {
    let resolution = try Published.sample.get().table("resolution").records()
    let presidents = Set(
      resolution.filter { $0["rule"] == "role" && $0["surface"] == "US president" }
        .compactMap { $0["actor_id"] })
    #expect(presidents == ["p.donald-trump", "p.joe-biden"])
  }

  @Test func twoKimsAndMoonAreToldApart() throws {
    let actors = try Published.sample.get().table("actors").records()
    let ids = Set(actors.compactMap { $0["actor_id"] })
    #expect(
      ids.isSuperset(of: ["p.kim-jong-un", "p.kim-yo-jong", "p.moon-jae-in", "p.theresa-may"]))
    let moon = try #require(actors.first { $0["actor_id"] == "p.moon-jae-in" })
    // Once in full, `Moon opens`, twice `Moon said`; never the moon of the festival.
    #expect(moon["articles"] == "1")
    #expect(["3", "4"].contains(moon["mentions"]))
  }

  @Test func copiesCountOnce() throws {
    let blinken = try #require(
      try Published.sample.get().table("actors").records()
        .first { $0["actor_id"] == "p.antony-blinken" })
    #expect(blinken["articles"] == "5")
    // The original and at most what was cut or re-edited.
    #expect((Int(blinken["articles_distinct"] ?? "") ?? 99) <= 3)
  }

  @Test func boilerplateNamesNobody() throws {
    for name in ["unresolved", "actors", "quotes"] {
      let bytes = try #require(try Published.sample.get().files[name + ".csv"])
      let text = String(decoding: bytes, as: UTF8.self)
      for trace in ["READ MORE", "Loading...", "Sign up", "Long Quay", "Image caption"] {
        #expect(!text.contains(trace), "\(name).csv holds \(trace)")
      }
    }
  }

  @Test func formulasAreGuarded() throws {
    for (name, bytes) in try Published.sample.get().files where name.hasSuffix(".csv") {
      for row in try CSVTable(bytes).rows {
        for cell in row where Double(cell) == nil {
          let first = cell.utf8.first.map { Character(UnicodeScalar($0)) } ?? "x"
          #expect(!"=+-@\t\r\n".contains(first), "\(name): \(cell)")
        }
      }
    }
  }
}
