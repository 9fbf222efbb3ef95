import NewsText
import Tallies
import TestSupport
import Testing

@testable import Reports

/// `report.html`: its structure, and its figures against those of the CSV files.
@Suite struct PageTests {
  private func page(_ published: Publication) throws -> Element {
    let bytes = try #require(published.files["report.html"])
    return try PageRules.check(bytes, files: Set(published.files.keys))
  }

  @Test(arguments: [0, 1, 2, 5, 40, 120])
  func anyNightIsAWholePage(articles: Int) throws {
    var world = PlainWorld(seed: UInt64(700 + articles), articles: articles, days: 1 + articles / 3)
    if articles == 0 {
      world.rejections = []
      world.inputs = []
    }
    let published = try Publication(world, batch: 9, settings: TallySettings(minimumPair: 1))
    let text = try page(published).all("body")[0].text
    for word in ["nan", "inf", "null", "Optional"] {
      let stands = text.split { !$0.isLetter }.contains { $0 == word }
      #expect(!stands, "\(word)")
    }
  }

  @Test func aNightWithoutArticlesSaysSo() throws {
    var world = PlainWorld(seed: 1, articles: 0)
    world.rejections = []
    world.inputs = []
    let text = try page(try Publication(world, batch: 1)).text
    #expect(text.contains("No article was counted: 0 inputs with 0 records."))
    #expect(text.contains("Nobody was named."))
  }

  // MARK: Figures

  @Test(arguments: 0..<4 as Range<UInt64>)
  func actorsAreThoseOfTheTable(seed: UInt64) throws {
    let published = try Publication(PlainWorld(seed: seed &+ 710, articles: 60), batch: 9)
    let actors = Records(published.rows("actors"))
    let speakers = Records(published.rows("speakers"))
    let shown = try page(published).table("actors in most distinct articles").dropFirst()
    #expect(shown.count == min(20, actors.rows.count))
    for (row, cells) in zip(actors.rows, shown) {
      let quoting = speakers.rows.first { speakers[$0, "actor_id"] == actors[row, "actor_id"] }
      #expect(cells[0] == unguarded(actors[row, "name"]))
      #expect(cells[2] == actors[row, "articles"])
      #expect(cells[3] == actors[row, "articles_distinct"])
      #expect(cells[4] == actors[row, "outlets"])
      #expect(cells[5] == actors[row, "mentions"])
      #expect(cells[6] == actors[row, "quotes"])
      #expect(cells[7] == quoting.map { speakers[$0, "articles_distinct"] } ?? "0")
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func daysAreThoseOfTheTable(seed: UInt64) throws {
    let world = PlainWorld(seed: seed &+ 720, articles: 90, days: 20)
    let published = try Publication(world, batch: 9)
    let days = Records(published.rows("actor_days"))
    let names = Records(published.rows("actors"))
    let root = try page(published)
    let shown = root.table("distinct articles a day")
    let columns = try #require(shown.first)
    #expect(columns.count == 2 + 12)
    for row in shown.dropFirst() {
      for (column, name) in columns.enumerated().dropFirst(2) {
        // Two actors may have one name; then either may be meant.
        let ids = names.rows.filter { unguarded(names[$0, "name"]) == name }
          .map { names[$0, "actor_id"] }
        let counts = ids.map { id in
          days.rows.first { days[$0, "day"] == row[0] && days[$0, "actor_id"] == id }
            .map { days[$0, "articles_distinct"] } ?? "0"
        }
        let cell = row[column].split(separator: " ").first.map(String.init) ?? ""
        #expect(counts.contains(cell), "\(row[0]), \(name)")
      }
    }
    // The figures of the last day, added up again.
    let last = try #require(shown.last?.first)
    let ofDay = days.rows.filter { days[$0, "day"] == last }
    let figures = root.table("the figures and how they changed")
    func sum(_ column: String) -> String {
      String(ofDay.reduce(0) { $0 + (Int(days[$1, column]) ?? 0) })
    }
    #expect(figures[2][2] == ofDay.first.map { days[$0, "day_articles_distinct"] })
    #expect(figures[3][2] == String(ofDay.count { days[$0, "articles"] != "0" }))
    #expect(figures[4][2] == sum("mentions"))
    #expect(figures[5][2] == sum("quotes"))
    // And the mean of the days before it that have articles.
    let earlier = Set(world.articles.compactMap(\.day)).filter { $0.iso < last }
    #expect(figures[1][6] == String(min(28, earlier.count)))
    let mentions = days.rows.filter { days[$0, "day"] < last }
      .reduce(0) { $0 + (Int(days[$1, "mentions"]) ?? 0) }
    #expect(
      figures[4][5].filter { $0 != "," } == tenths(Double(mentions) / Double(earlier.count)))
  }

  /// Every cell of the table behind the drawings, added up from the days of the file.
  @Test(arguments: [
    (40, DayColumns.Unit.day, 10), (300, .week, 10), (700, .month, 7), (4_000, .year, 4),
  ])
  func columnsSuitTheSpan(days: Int, unit: DayColumns.Unit, prefix: Int) throws {
    let world = PlainWorld(seed: UInt64(720 + days), articles: 150, days: days)
    let published = try Publication(world, batch: 9)
    let figures = Records(published.rows("actor_days"))
    let names = Records(published.rows("actors"))
    let root = try page(published)
    let shown = root.table("distinct articles a \(unit)")
    let heads = try #require(shown.first)
    try #require(shown.count > 2)
    func cell(_ day: String) -> String {
      if unit == .week, let day = Day(iso: day) {
        // The Monday on or before it; 1970-01-05 was one.
        return Day(number: day.number - (day.number - 4) % 7).iso
      }
      return String(day.prefix(prefix))
    }
    let last = try #require(shown.last?.first)
    for row in shown.dropFirst() {
      #expect(row[0].count == prefix)
      for (column, name) in heads.enumerated().dropFirst(2) {
        let sums = names.rows.filter { unguarded(names[$0, "name"]) == name }.map { actor in
          String(
            figures.rows.filter {
              figures[$0, "actor_id"] == names[actor, "actor_id"]
                && cell(figures[$0, "day"]) == row[0]
            }.reduce(0) { $0 + (Int(figures[$1, "articles_distinct"]) ?? 0) })
        }
        // The last column ends with the latest day, after which there may be a few articles.
        let shown = row[column].split(separator: " ").first.map(String.init) ?? ""
        #expect(sums.contains(shown) || row[0] == last, "\(row[0]), \(name)")
      }
    }
    #expect(root.all.contains { $0.name == "h2" && $0.text.hasSuffix(" by \(unit)") })
  }

  @Test func everyDayHasItsColumn() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      let last = Day(number: Int32.random(in: -30_000...40_000, using: &random))
      let span = Int.random(in: 0...Int.random(in: 1...9_000, using: &random), using: &random)
      let first = last.advanced(by: -span)
      let columns = DayColumns(from: first, to: last)
      #expect(columns.place(of: first) == 0 && columns.place(of: last) == columns.count - 1)
      #expect(columns.place(of: nil) == nil)
      #expect(columns.place(of: columns.first(of: 0).advanced(by: -1)) == nil)
      var place = 0
      for back in stride(from: span, through: 0, by: -1) {
        let day = last.advanced(by: -back)
        if place + 1 < columns.count, columns.first(of: place + 1) <= day { place += 1 }
        #expect(columns.place(of: day) == place)
      }
      #expect(columns.x(columns.count - 1) + columns.columnWidth <= DayColumns.width)
    }
    func unit(_ days: Int) -> DayColumns.Unit {
      DayColumns(from: Day(number: 18_000), to: Day(number: 18_000 + Int32(days) - 1)).unit
    }
    #expect([1, 3, 62].map(unit) == [.day, .day, .day])
    #expect([63, 365, 366].map(unit) == [.week, .week, .week])
    #expect([500, 365 * 5, 365 * 9].map(unit) == [.month, .month, .year])
    // A Monday, and the days around it.
    let monday = Day(number: 18_694)
    let weeks = DayColumns(from: monday.advanced(by: -100), to: monday)
    #expect(weeks.unit == .week && weeks.first(of: weeks.count - 1) == monday)
    #expect(weeks.place(of: monday.advanced(by: -1)) == weeks.count - 2)
    #expect(weeks.name(of: weeks.count - 1) == "the week from 8 March 2021")
  }

  /// An article dated decades before all others does not stretch the drawings.
  @Test func stragglersAreNotDrawn() throws {
    var world = PlainWorld(seed: 727, articles: 400, days: 20)
    world.articles[0].day = Day(number: 1)
    let root = try page(try Publication(world, batch: 50))
    let shown = root.table("distinct articles a day")
    #expect(shown.count <= 21 && shown[1][0] == "2019-04-14")
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func matrixIsThatOfTheTable(seed: UInt64) throws {
    let published = try Publication(PlainWorld(seed: seed &+ 730, articles: 60), batch: 9)
    let subjects = Records(published.rows("speaker_subjects"))
    let names = Records(published.rows("actors"))
    func ids(_ name: String) -> [String] {
      names.rows.filter { unguarded(names[$0, "name"]) == name }.map { names[$0, "actor_id"] }
    }
    let shown = try page(published)
      .table("quotations by speaker (rows) and actor named inside (columns)")
    #expect(shown.count > 2)
    for row in shown.dropFirst() {
      for (column, subject) in shown[0].enumerated().dropFirst() {
        let counts = ids(row[0]).flatMap { speaker in
          ids(subject).map { subject in
            subjects.rows.first {
              subjects[$0, "speaker_id"] == speaker && subjects[$0, "subject_id"] == subject
            }.map { subjects[$0, "quotes"] } ?? "·"
          }
        }
        #expect(counts.contains(row[column]), "\(row[0]) about \(subject)")
      }
    }
  }

  @Test func outletsAreThoseOfTheTable() throws {
    let published = try Publication(PlainWorld(seed: 740, articles: 60), batch: 9)
    let outlets = Records(published.rows("outlets"))
    let shown = try page(published).table("outlets with most articles").dropFirst()
    #expect(shown.count == outlets.rows.count)
    for (row, cells) in zip(outlets.rows, shown) {
      #expect(cells[0] == unguarded(outlets[row, "outlet"]))
      #expect(cells[1] == outlets[row, "articles"])
      #expect(cells[3] == outlets[row, "articles_distinct"])
      #expect(cells[4] == outlets[row, "duplicates"])
      #expect(cells[5] == outlets[row, "quotes"])
      #expect(cells[7] == outlets[row, "actors"])
    }
  }

  @Test func burstsAreMarked() throws {
    var world = PlainWorld(seed: 750, articles: 160, days: 14)
    for index in world.articles.indices {
      let day = world.articles[index].day?.number ?? 0
      for mention in world.articles[index].mentions.indices {
        let isLast = day == 18_013
        if isLast { world.articles[index].mentions[mention].who = .dictionary(1) }
        if !isLast, world.articles[index].mentions[mention].who == .dictionary(1) {
          world.articles[index].mentions[mention].who = .dictionary(5)
        }
      }
      world.articles[index].pieces = []
    }
    let published = try Publication(world, batch: 9)
    let bursts = Records(published.rows("bursts"))
    try #require(!bursts.rows.isEmpty)
    let root = try page(published)
    let strongest = root.table("strongest bursts")
    #expect(strongest[1][0] == "Actor 1")
    #expect(strongest[1][1] == bursts[bursts.rows[0], "day"])
    #expect(strongest[1][2] == bursts[bursts.rows[0], "observed"])
    #expect(root.all.contains { $0.name == "circle" && $0.hasClass("burst") })
    #expect(
      root.table("distinct articles a day").last?.contains { $0.hasSuffix("(burst)") } == true)
  }

  // MARK: Hostile input

  static let names = [
    "<script>alert(1)</script>", "</title></svg><img src=x onerror=alert(1)>",
    "\" onload=\"alert(1)", "' style='position:fixed", "&lt;b&gt; &#0; &unknown;", "]]>", "<!--",
    "\u{202E}txt.exe", "\u{2066}isolate", "=HYPERLINK(\"x\")", "NA", "日本 \u{1F600}", "e\u{301}",
    "javascript:alert(1)", "https://evil.example/x", String(repeating: "W", count: 3_000),
  ]

  @Test(arguments: names)
  func namesAreNamesAndNothingElse(name: String) throws {
    var world = PlainWorld(seed: 760, articles: 30, days: 12)
    for index in world.dictionary.indices { world.dictionary[index].fact.name = name }
    for index in world.articles.indices {
      world.articles[index].outlet = name
      world.articles[index].title = name
    }
    let published = try Publication(world, batch: 9, settings: TallySettings(minimumPair: 1))
    let root = try page(published)
    let shown = Excerpt.of(name, limit: PageSource.nameLength)
    let actors = root.table("actors in most distinct articles").dropFirst()
    #expect(actors.contains { $0[0] == shown })
    #expect(root.table("outlets with most articles").dropFirst().first?[0] == shown)
  }

  @Test func controlCharactersBecomeSpaces() throws {
    var page = HTML()
    page.element("p", text: "a\u{0}b\u{1B}c\u{85}d\ne")
    #expect(page.text == "<p>a b c d e</p>")
  }

  @Test func longTextsAreCut() {
    #expect(Excerpt.of("abc", limit: 3) == "abc")
    #expect(Excerpt.of("abcd", limit: 3) == "abc…")
    let bytes = Array("aé日😀é".utf8)
    for limit in 0..<5 {
      #expect(
        Excerpt.of(bytes, 0..<bytes.count, limit: limit)
          == String("aé日😀é".unicodeScalars.prefix(limit)) + "…")
    }
    #expect(Excerpt.of(bytes, 0..<bytes.count, limit: 5) == "aé日😀é")
    #expect(Excerpt.of(bytes, 0..<0, limit: 5) == "")
    // A text that is no UTF-8 ends somewhere, too.
    _ = Excerpt.of([UInt8](repeating: 0x80, count: 100), 0..<100, limit: 3)
  }

  // MARK: Words

  @Test func numbersAsPeopleReadThem() {
    #expect(
      [0, 12, 999, 1_000, -1_234_567].map { Numerals.count($0) } == [
        "0", "12", "999", "1,000", "−1,234,567",
      ])
    #expect(Numerals.count(1, "article") == "1 article")
    #expect(Numerals.count(0, "copy", "copies") == "0 copies")
    #expect(
      [0.04, 0.05, 12.34, -0.26].map { Numerals.decimal($0) } == ["0.0", "0.1", "12.3", "−0.3"])
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(Numerals.decimal(value) == "–")
      #expect(Numerals.share(value) == "–")
      #expect(Numerals.fraction(value) == "–")
      #expect(Numerals.length(value) == "0")
    }
    #expect(Numerals.decimal(nil) == "–")
    #expect(Numerals.fraction(0.0345) == "0.035")
    #expect(Numerals.share(1, of: 3) == "33.3%")
    #expect(Numerals.share(1, of: 0) == "–")
    #expect(Numerals.change(5, from: 4) == "+25%")
    #expect(Numerals.change(3, from: 4) == "−25%")
    #expect(Numerals.change(4, from: 4) == "±0%")
    #expect(Numerals.change(4, from: 0) == "–")
    #expect(Numerals.day(Day(number: 18_694)) == "8 March 2021")
    #expect(Numerals.shortDay(Day(number: 18_694)) == "8 Mar")
  }

  @Test func theAccuracyIsThatOfREADME() throws {
    let readme = try ProjectText.read("README.md")
    for row in MeasuredQuality.all {
      #expect(readme.contains(row.markdown + "\n"), "README lacks: \(row.markdown)")
    }
    #expect(readme.contains(MeasuredQuality.sets))
    #expect(readme.contains(MeasuredQuality.summary))
  }
}

/// The rows of a table by names of columns.
private struct Records {
  let rows: [Int]
  private let cells: [[String]]
  private let columns: [String: Int]

  init(_ table: [[String]]) {
    cells = Array(table.dropFirst())
    rows = Array(cells.indices)
    columns = Dictionary(uniqueKeysWithValues: (table.first ?? []).enumerated().map { ($1, $0) })
  }

  subscript(row: Int, column: String) -> String { cells[row][columns[column] ?? 0] }
}

/// The cell without the guard against formulas.
private func unguarded(_ cell: String) -> String {
  cell.hasPrefix("'") ? String(cell.dropFirst()) : cell
}

private func tenths(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
