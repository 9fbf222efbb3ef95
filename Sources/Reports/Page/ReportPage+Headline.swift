import NewsText
import Tallies

/// The first figures: totals, and how the latest day compares.
extension ReportPage {
  /// A figure of the whole report and its value on one day.
  private struct Tile {
    var id: String
    var name: String
    var explanation: String
    var total: Int
    var ofDay: (DaySeries.Totals) -> Int
  }

  private var tiles: [Tile] {
    [
      Tile(
        id: "printed", name: "Articles", explanation: "copies included",
        total: source.ledger("articles_kept"), ofDay: \.articles),
      Tile(
        id: "written", name: "Distinct articles", explanation: "copies left out",
        total: source.ledger("articles_distinct"), ofDay: \.articlesDistinct),
      Tile(
        id: "named", name: "Actors", explanation: "people and bodies",
        total: source.ledger("actors"), ofDay: \.actors),
      Tile(
        id: "mentions", name: "Mentions", explanation: "of these actors",
        total: source.ledger("mentions_resolved") + source.ledger("mentions_by_name"),
        ofDay: \.mentions),
      Tile(
        id: "quotes", name: "Quotations", explanation: "with a known speaker",
        total: source.ledger("quotes_attributed"), ofDay: \.quotes),
    ]
  }

  func addHeadline(to page: inout HTML) {
    page.section("figures", "In figures") { page in
      if let day = source.days.day {
        page.note(
          "Large: the whole report. Below: \(Numerals.day(day)), the latest day with at least a "
            + "quarter of the articles of the busiest day, against the day before and the mean of "
            + "the 28 days before (days without articles are left out of the mean).")
      } else {
        page.note("No article has a date, so there is no day to compare.")
      }
      page.element("div", ["class": "tiles"]) { page in
        for tile in tiles { add(tile, to: &page) }
      }
      page.tableBehind(
        "the figures and how they changed",
        [
          .words("Figure"), .number("Whole report"), .number("Latest day"), .number("Day before"),
          .number("Change"), .number("Mean of 28 days"), .number("Days with articles"),
          .number("Change"),
        ],
        rows: tiles.map { row(of: $0) })
      page.sources(["run", "actor_days"], source)
    }
  }

  private func row(of tile: Tile) -> [String] {
    let now = source.days.now.map(tile.ofDay)
    let before = source.days.before.map(tile.ofDay)
    let mean = source.days.mean { Double(tile.ofDay($0)) }
    func change(_ base: Double?) -> String {
      guard let now, let base else { return Numerals.missing }
      return Numerals.change(Double(now), from: base)
    }
    return [
      tile.name, Numerals.count(tile.total), now.map { Numerals.count($0) } ?? Numerals.missing,
      before.map { Numerals.count($0) } ?? Numerals.missing, change(before.map { Double($0) }),
      Numerals.decimal(mean?.mean), Numerals.count(mean?.days ?? 0), change(mean?.mean),
    ]
  }

  private func add(_ tile: Tile, to page: inout HTML) {
    let cells = row(of: tile)
    page.line()
    page.element("div", ["class": "tile"]) { page in
      page.element("h3", text: tile.name)
      page.element("p", ["class": "big"], text: Numerals.count(tile.total))
      page.element("p", ["class": "what"], text: tile.explanation)
      guard let day = source.days.day else { return }
      addSpark(tile, to: &page)
      page.element("dl") { page in
        for (term, value, change) in [
          (Numerals.shortDay(day), cells[2], ""), ("day before", cells[3], cells[4]),
          ("28-day mean", cells[5], cells[7]),
        ] {
          page.element("div") { page in
            page.element("dt", text: term)
            page.element("dd") { page in
              page.add(value)
              if change != Numerals.missing, !change.isEmpty {
                page.add(" ")
                page.element("b", text: change)
              }
            }
          }
        }
      }
    }
  }

  private func addSpark(_ tile: Tile, to page: inout HTML) {
    let values = source.days.totals.map { $0.map(tile.ofDay) }
    let columns = source.days.columns
    let unit = columns.unit.rawValue
    guard source.days.columnsWithData > 1 else { return }
    let peak = values.reduce(1) { max($0, $1 ?? 0) }
    page.drawing(
      "spark-\(tile.id)", title: "\(tile.name) a \(unit)",
      description:
        "Columns of \(Numerals.count(source.days.columnsWithData, unit)) with articles, from "
        + "\(columns.name(of: 0)) on; the highest is \(Numerals.count(peak)). "
        + "The last is \(columns.unit == .day ? "the latest day" : "up to the latest day").",
      width: columns.x(columns.count), height: 30, class: "spark", stretched: true
    ) { page in
      for (place, value) in values.enumerated() {
        guard let value else { continue }
        let height = max(0.6, 30 * Double(value) / Double(peak))
        let isLast = place == values.count - 1
        page.bar(
          columns.x(place), 30 - height, columns.columnWidth, height,
          class: isLast ? "strong" : "soft")
      }
    }
  }
}
