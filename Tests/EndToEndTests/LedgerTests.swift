import Foundation
import TestSupport
import Testing

/// The sums of the ledger, added up again from the files as a stranger would.
@Suite struct LedgerTests {
  static let seeds: [UInt64] = [1, 2]

  @Test func sampleReconciles() throws { try reconcile(Published.sample.get()) }

  @Test(arguments: seeds)
  func generatedDumpsReconcile(seed: UInt64) throws {
    let scratch = try Scratch()
    var dump = try GeneratedDump(seed: seed)
    try scratch.write("a.jsonl", dump.jsonLines(40))
    try scratch.write("b.jsonl", dump.jsonLines(60))
    try reconcile(Published.run(["a.jsonl", "b.jsonl"], in: scratch))
  }

  @Test func nothingReconciles() throws {
    let scratch = try Scratch()
    _ = try Program.shell("gzip -n </dev/null >empty.jsonl.gz", in: scratch)
    let published = try Published.run(["empty.jsonl.gz"], in: scratch)
    #expect(try published.figure("articles_read") == 0)
    try reconcile(published)
  }

  private func reconcile(_ published: Published) throws {
    let figures = try published.figures()
    func figure(_ name: String) -> Int {
      guard let value = figures[name] else {
        Issue.record("run.csv has no \(name)")
        return 0
      }
      return value
    }
    func total(_ prefix: String) -> Int {
      figures.filter { $0.key.hasPrefix(prefix) }.map(\.value).reduce(0, +)
    }
    #expect(
      figure("inputs_read")
        == figure("inputs_complete") + figure("inputs_damaged") + figure("inputs_refused"))
    #expect(figure("articles_read") == figure("articles_kept") + total("rejected_"))
    #expect(
      figure("articles_kept")
        == figure("articles_distinct") + figure("articles_duplicate")
        + figure("articles_superseded"))
    #expect(figure("articles_derived") <= figure("articles_distinct"))
    #expect(
      figure("mentions")
        == figure("mentions_resolved") + figure("mentions_by_name") + figure("mentions_ambiguous")
        + figure("mentions_unknown"))
    #expect(figure("quotes") == figure("quotes_attributed") + figure("quotes_unattributed"))

    let actors = try published.table("actors")
    let days = try published.table("actor_days")
    let outlets = try published.table("outlets")
    let pairs = try published.table("actor_outlets")
    #expect(
      try actors.sum("mentions") == figure("mentions_resolved") + figure("mentions_by_name"))
    for column in ["articles", "articles_distinct", "mentions", "quotes"] {
      #expect(try actors.sum(column) == days.sum(column), "\(column) by day")
      #expect(try actors.sum(column) == pairs.sum(column), "\(column) by outlet")
    }
    #expect(try actors.sum("quote_words") == days.sum("quote_words"))
    #expect(try outlets.sum("articles") == figure("articles_kept"))
    #expect(try outlets.sum("articles_distinct") == figure("articles_distinct"))
    #expect(try outlets.sum("quotes") == figure("quotes"))
    let resolved = try published.table("resolution").records()
      .filter { $0["rule"] != "pronoun" && $0["rule"] != "demonym" }
    #expect(
      resolved.compactMap { Int($0["mentions"] ?? "") }.reduce(0, +)
        == figure("mentions_resolved") + figure("mentions_by_name"))
    try reconcileQuotes(published, figures: figures)
    try reconcileEachActor(published)
  }

  private func reconcileQuotes(_ published: Published, figures: [String: Int]) throws {
    let quotes = try published.table("quotes").records()
    let numbered = Dictionary(grouping: quotes) { "\($0["article_id"] ?? "") \($0["quote"] ?? "")" }
    #expect(numbered.count == figures["quotes"])
    for (quote, pieces) in numbered {
      #expect(Set(pieces.map { $0["speaker_id"] }).count == 1, "\(quote)")
      #expect(pieces.map { $0["piece"] } == (1...pieces.count).map(String.init), "\(quote)")
    }
    let speakers = try published.table("speakers")
    for speaker in speakers.records() {
      let id = speaker["actor_id"]
      let own = numbered.values.filter { $0.first?["speaker_id"] == id }
      #expect(String(own.count) == speaker["quotes"], "\(id ?? "")")
      let words = own.joined().compactMap { Int($0["words"] ?? "") }.reduce(0, +)
      #expect(String(words) == speaker["words"], "\(id ?? "")")
      let kinds = ["quotes_direct", "quotes_indirect", "quotes_mixed"]
        .compactMap { Int(speaker[$0] ?? "") }
      #expect(kinds.reduce(0, +) == own.count, "\(id ?? "")")
    }
    let actors = try published.table("actors")
    #expect(try actors.sum("quotes") == speakers.sum("quotes"))
    #expect(try actors.sum("quote_words") == speakers.sum("words"))
  }

  /// Not only the totals: each actor has the same numbers in every file.
  private func reconcileEachActor(_ published: Published) throws {
    let actors = try published.table("actors").records()
    let days = Dictionary(grouping: try published.table("actor_days").records()) { $0["actor_id"] }
    let outlets = Dictionary(grouping: try published.table("actor_outlets").records()) {
      $0["actor_id"]
    }
    func sum(_ rows: [[String: String]]?, _ column: String) -> Int {
      (rows ?? []).compactMap { Int($0[column] ?? "") }.reduce(0, +)
    }
    for actor in actors {
      let id = actor["actor_id"]
      for column in ["articles", "articles_distinct", "mentions", "quotes"] {
        #expect(String(sum(days[id], column)) == actor[column], "\(id ?? "") \(column) by day")
        #expect(
          String(sum(outlets[id], column)) == actor[column], "\(id ?? "") \(column) by outlet")
      }
      let dated = (days[id] ?? []).compactMap { $0["day"] }.filter { $0 != "undated" }
      #expect(dated.min() ?? "" == actor["first_day"], "\(id ?? "")")
      #expect(dated.max() ?? "" == actor["last_day"], "\(id ?? "")")
      #expect(String(outlets[id]?.count ?? 0) == actor["outlets"], "\(id ?? "")")
    }
    #expect(Set(days.keys).isSubset(of: Set(actors.map { $0["actor_id"] })))
  }
}
