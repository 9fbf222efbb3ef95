import Foundation
import TestSupport
import Testing

/// Shares and scores, computed again from the counts beside them.
@Suite struct FormulaTests {
  private func published() throws -> Published {
    let scratch = try Scratch()
    var dump = try GeneratedDump(seed: 7)
    try scratch.write("a.jsonl", dump.jsonLines(80))
    return try Published.run(["a.jsonl"], in: scratch)
  }

  /// Checks a cell with six decimals, or an empty one for an undefined score.
  private func expect(
    _ row: [String: String], _ column: String, _ value: Double?,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let cell = row[column] ?? "?"
    guard let value, value.isFinite else {
      #expect(cell == "", "\(column) of \(row)", sourceLocation: location)
      return
    }
    let digits = cell.split(separator: ".").last?.count
    #expect(digits == 6, "\(column) is \(cell)", sourceLocation: location)
    #expect(
      abs((Double(cell) ?? .infinity) - value) <= 1e-6,
      "\(column) is \(cell), not \(value): \(row)", sourceLocation: location)
  }

  private func number(_ row: [String: String], _ column: String) -> Double {
    Double(row[column] ?? "") ?? .nan
  }

  @Test func scoresFollowFromCounts() throws {
    let published = try published()
    let n = Double(try published.figure("articles_distinct"))
    let quotes = Double(try published.figure("quotes_attributed"))
    let actors = try published.table("actors").records()
    var mentionsOfKind: [String: Double] = [:]
    for row in actors {
      mentionsOfKind[row["kind"] ?? "", default: 0] += number(row, "mentions_distinct")
    }
    func ratio(_ a: Double, _ b: Double) -> Double? { b == 0 ? nil : a / b }
    let outlets = Dictionary(grouping: try published.table("actor_outlets").records()) {
      $0["actor_id"] ?? ""
    }
    #expect(actors.count > 20)
    for row in actors {
      let distinct = number(row, "articles_distinct")
      expect(row, "article_share", ratio(distinct, n))
      expect(row, "syndication_factor", ratio(number(row, "articles"), distinct))
      // quoted_articles counts copies too; the ratio is that of distinct articles.
      if number(row, "articles") == distinct {
        expect(row, "voice_ratio", ratio(number(row, "quoted_articles"), distinct))
      }
      expect(
        row, "share_of_voice",
        ratio(number(row, "mentions_distinct"), mentionsOfKind[row["kind"] ?? ""] ?? 0))
      expect(row, "quotation_share", ratio(number(row, "quotes"), quotes))
      let own = outlets[row["actor_id"] ?? ""] ?? []
      let squares = own.map { pow(number($0, "articles") / number(row, "articles"), 2) }
      expect(row, "hhi_outlets", own.isEmpty ? nil : squares.reduce(0, +))
      for outlet in own {
        let share = ratio(
          number(outlet, "articles_distinct"), number(outlet, "outlet_articles_distinct"))
        expect(outlet, "outlet_share", share)
        expect(outlet, "over_index", share.flatMap { ratio($0, distinct / n) })
      }
    }
    for row in try published.table("actor_days").records() {
      expect(
        row, "rate_per_10k",
        ratio(10_000 * number(row, "articles_distinct"), number(row, "day_articles_distinct")))
    }
    for row in try published.table("speakers").records() {
      expect(row, "mean_words", ratio(number(row, "words"), number(row, "quotes")))
      expect(row, "quotation_share", ratio(number(row, "quotes"), quotes))
    }
  }

  @Test func pairsFollowFromCounts() throws {
    let published = try published()
    let n = try published.figure("articles_distinct")
    let pairs = try published.table("comentions").records()
    let articles = Dictionary(
      uniqueKeysWithValues: try published.table("actors").records().map {
        ($0["actor_id"] ?? "", $0["articles_distinct"])
      })
    #expect(pairs.count > 10)
    var before = Double.infinity
    for row in pairs {
      #expect((row["actor_a"] ?? "").utf8.lexicographicallyPrecedes((row["actor_b"] ?? "").utf8))
      let (ab, a, b, all) = (
        number(row, "n_ab"), number(row, "n_a"), number(row, "n_b"), number(row, "n")
      )
      #expect(ab >= 3 && ab <= min(a, b) && max(a, b) <= all)
      if row["window"] == "article" {
        #expect(row["n"] == String(n))
        #expect(row["n_a"] == articles[row["actor_a"] ?? ""])
        #expect(row["n_b"] == articles[row["actor_b"] ?? ""])
      }
      let pmi = log2(ab * all / (a * b))
      expect(row, "pmi", pmi)
      expect(row, "npmi", ab == all ? 1 : pmi / -log2(ab / all))
      expect(row, "jaccard", ab / (a + b - ab))
      var g2 = 0.0
      for (observed, expected) in [
        (ab, a * b / all), (a - ab, a * (all - b) / all), (b - ab, (all - a) * b / all),
        (all - a - b + ab, (all - a) * (all - b) / all),
      ] where observed > 0 {
        g2 += 2 * observed * log(observed / expected)
      }
      let signed = ab < a * b / all ? -g2 : g2
      expect(row, "g2", signed)
      #expect(number(row, "g2") <= before)
      before = number(row, "g2")
    }
  }
}
