import Foundation
import TestSupport
import Testing

/// Names, columns and orders that users of the files rely on.
@Suite struct ContractTests {
  static let columns: [(file: String, names: String)] = [
    (
      "actors",
      """
      actor_id name kind country wikidata in_dictionary role articles articles_distinct outlets \
      sentences mentions mentions_distinct mentions_headline mentions_lead first_position \
      prominence article_share share_of_voice syndication_factor quotes quote_words \
      quoted_articles voice_ratio quotation_share spoken_about cooccurring_actors hhi_outlets \
      first_day last_day mentions_demonym mentions_ambiguous parent
      """
    ),
    (
      "actor_days",
      """
      day actor_id articles articles_distinct mentions quotes quote_words day_articles_distinct \
      rate_per_10k
      """
    ),
    (
      "actor_outlets",
      """
      actor_id outlet articles articles_distinct mentions quotes outlet_articles_distinct \
      outlet_share over_index
      """
    ),
    ("comentions", "actor_a actor_b window n_ab n_a n_b n pmi npmi g2 jaccard"),
    (
      "quotes",
      """
      article_id quote piece kind speaker_id speaker_text speaker_rule verb words start end \
      headline day outlet text
      """
    ),
    (
      "speakers",
      """
      actor_id name quotes quotes_direct quotes_indirect quotes_mixed words mean_words \
      articles_distinct outlets quotation_share top_verb by_name by_surname by_role by_pronoun
      """
    ),
    (
      "outlets",
      """
      outlet articles articles_distinct duplicates words bytes_removed mojibake_articles quotes \
      attribution_rate actors hhi_actors first_day last_day
      """
    ),
    ("resolution", "actor_id surface rule mentions ambiguous_with"),
    (
      "unresolved",
      """
      surface kind_guess articles_distinct mentions quotes_given titles_seen candidates \
      example_article suggested_entry
      """
    ),
    ("rejects", "input member record record_id offset reason bytes sample"),
    (
      "rollups",
      "actor_id name members articles articles_distinct mentions quotes quote_words"
    ),
    ("run", "name value unit"),
  ]

  @Test(arguments: columns)
  func columnsBeginAsPromised(file: String, names: String) throws {
    let table = try Published.sample.get().table(file)
    let promised = names.split(separator: " ").map(String.init)
    #expect(Array(table.columns.prefix(promised.count)) == promised)
    #expect(!table.rows.isEmpty)
  }

  @Test func idsAreNoNumbersAndNeverMissing() throws {
    let published = try Published.sample.get()
    for (file, column) in [
      ("actors", "actor_id"), ("actor_days", "actor_id"), ("speakers", "actor_id"),
      ("resolution", "actor_id"), ("comentions", "actor_a"),
    ] {
      for id in try published.table(file).column(column) {
        #expect(id.hasPrefix("p.") || id.hasPrefix("c.") || id.hasPrefix("o."), "\(file): \(id)")
      }
    }
    let ids = try published.table("actors").column("actor_id")
    #expect(Set(ids).count == ids.count)
  }

  @Test func rowsAreInTheirOrder() throws {
    let published = try Published.sample.get()
    func sorted(
      _ file: String, _ keys: [(String, descending: Bool, number: Bool)]
    ) throws {
      let rows = try published.table(file).records()
      for (a, b) in zip(rows, rows.dropFirst()) {
        var order = 0
        for (name, descending, number) in keys where order == 0 {
          let (x, y) = (a[name] ?? "", b[name] ?? "")
          if number {
            let (p, q) = (Double(x) ?? 0, Double(y) ?? 0)
            order = p == q ? 0 : p < q ? -1 : 1
          } else if x != y {
            order = x.utf8.lexicographicallyPrecedes(y.utf8) ? -1 : 1
          }
          if descending { order = -order }
        }
        #expect(order < 0, "\(file): \(a) before \(b)")
      }
    }
    try sorted(
      "actors",
      [("articles_distinct", true, true), ("mentions", true, true), ("actor_id", false, false)])
    try sorted("actor_days", [("day", false, false), ("actor_id", false, false)])
    try sorted(
      "actor_outlets",
      [("actor_id", false, false), ("articles", true, true), ("outlet", false, false)])
    try sorted("speakers", [("quotes", true, true), ("actor_id", false, false)])
    try sorted("outlets", [("articles", true, true), ("outlet", false, false)])
    try sorted(
      "unresolved", [("articles_distinct", true, true), ("surface", false, false)])
    try sorted("rollups", [("articles_distinct", true, true), ("actor_id", false, false)])
    try sorted("rejects", [("input", false, false), ("offset", false, true)])
  }

  @Test func noClockHostOrAbsolutePath() throws {
    let host = ProcessInfo.processInfo.hostName
    for (name, bytes) in try Published.sample.get().files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(Project.root), "\(name)")
      #expect(!text.contains("/tmp/"), "\(name)")
      #expect(host.count < 6 || !text.contains(host), "\(name)")
    }
  }

  @Test func manifestNamesInputsAndRows() throws {
    let published = try Published.sample.get()
    let bytes = try #require(published.files["MANIFEST.json"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any])
    let scratch = try Scratch()
    try scratch.link("sample", to: Project.sample)
    let digest = try Program.shell("sha256sum sample/world-news.jsonl.gz | cut -c1-64", in: scratch)
    #expect(text.contains(digest.text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for name in published.files.keys where name.hasSuffix(".csv") {
      #expect(text.contains("\"\(name)\"") || text.contains("\"\(name.dropLast(4))\""), "\(name)")
    }
  }
}
