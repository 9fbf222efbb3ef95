import NewsText
import Tallies

/// Small multiples over days, and who was in the news far more than before.
extension ReportPage {
  func addDays(to page: inout HTML) {
    let days = source.days
    page.section("days", "Day by day") { page in
      guard let last = days.day, let first = days.day(at: 0), !days.actors.isEmpty else {
        page.note("No article has a date.")
        return
      }
      if days.daysWithData < 2 {
        page.note("All articles of these six weeks are of one day, \(Numerals.day(last)).")
      } else {
        page.note(
          "Distinct articles a day that name the actor, \(Numerals.day(first)) to "
            + "\(Numerals.day(last)), each to its own scale; the number is the highest day. "
            + "Marked days are bursts: far more articles than the four weeks before lead one to "
            + "expect."
            + (days.bursts.contains { !$0.isEmpty }
              ? " The first of the list are shown, and those that burst most." : ""))
        page.element("div", ["class": "multiples"]) { page in
          for index in days.actors.indices { addSeries(index, to: &page) }
        }
        addSeriesTable(to: &page)
      }
      addBursts(to: &page)
      page.sources(["actor_days", "bursts"], source)
    }
  }

  private func addSeries(_ index: Int, to page: inout HTML) {
    let days = source.days
    let name = source.name(days.actors[index])
    let counts = days.counts[index]
    let peak = counts.max() ?? 0
    let peakPlace = counts.firstIndex(of: peak) ?? 0
    page.line()
    page.element("figure") { page in
      page.element("figcaption") { $0.name(name) }
      var description =
        peak == 0
        ? "In no article of these days."
        : "At most \(Numerals.count(peak, "article")), on "
          + (days.day(at: peakPlace).map { Numerals.day($0) } ?? "") + "."
      if !days.bursts[index].isEmpty {
        description +=
          " Bursts: "
          + days.bursts[index].compactMap { days.day(at: $0).map { Numerals.shortDay($0) } }
          .joined(separator: ", ") + "."
      }
      page.drawing(
        "series-\(index + 1)", title: "\(name), day by day", description: description,
        width: Double(DaySeries.length) * 4, height: 66, class: "series"
      ) { page in
        let bursts = Set(days.bursts[index])
        for (place, count) in counts.enumerated() {
          let x = Double(place) * 4
          // A day without articles at all has no base line; one without this actor has.
          if days.totals[place] != nil { page.bar(x, 52, 3, 0.8, class: "base") }
          guard count > 0 else { continue }
          let height = max(1, 36 * Double(count) / Double(max(1, peak)))
          let isBurst = bursts.contains(place)
          page.bar(x, 52 - height, 3, height, class: isBurst ? "burst" : "middle")
          if isBurst {
            page.shape(
              "circle",
              [
                "class": "burst", "cx": Numerals.length(x + 1.5), "r": "2",
                "cy": Numerals.length(52 - height - 4),
              ])
          }
        }
        if peak > 0 { addPeak(peak, at: peakPlace, isBurst: bursts.contains(peakPlace), to: &page) }
        if let first = days.day(at: 0), let last = days.day {
          page.element(
            "text", ["class": "axis", "x": "0", "y": "63"], text: Numerals.shortDay(first))
          page.element(
            "text", ["class": "axis end", "x": "167", "y": "63"], text: Numerals.shortDay(last))
        }
      }
    }
  }

  /// The number beside the highest column, on the side that has room.
  private func addPeak(_ peak: Int, at place: Int, isBurst: Bool, to page: inout HTML) {
    let isRight = place > DaySeries.length / 2
    let x = Double(place) * 4 + (isRight ? -3 : 6)
    page.element(
      "text",
      ["class": isRight ? "peak end" : "peak", "x": Numerals.length(x), "y": "14"],
      text: Numerals.count(peak))
  }

  private func addSeriesTable(to page: inout HTML) {
    let days = source.days
    var columns = [PageColumn.day("Day"), .number("All distinct")]
    columns += days.actors.map { .number(source.name($0)) }
    var rows: [[String]] = []
    for place in days.totals.indices {
      guard let totals = days.totals[place], let day = days.day(at: place) else { continue }
      let cells = days.actors.indices.map { actor in
        Numerals.count(days.counts[actor][place])
          + (days.bursts[actor].contains(place) ? " (burst)" : "")
      }
      rows.append([day.iso, Numerals.count(totals.articlesDistinct)] + cells)
    }
    page.tableBehind("distinct articles a day", columns, rows: rows)
  }

  private func addBursts(to page: inout HTML) {
    let bursts = source.figures.bursts
    page.element("h3", text: "Bursts")
    guard !bursts.isEmpty else {
      page.note(
        "Nobody was in far more articles than before, or fewer than 7 of the 28 days before have "
          + "articles to compare with.")
      return
    }
    // The strongest of the last week that is drawn, else of the whole report.
    let last = source.days.day?.number ?? 0
    let recent = bursts.indices.filter { index in
      guard let day = bursts[index].day else { return false }
      return day.number <= last && day.number > last - 7
    }
    let chosen = (recent.isEmpty ? Array(bursts.indices) : recent).sorted { a, b in
      bursts[a].z != bursts[b].z ? bursts[a].z > bursts[b].z : a < b
    }.prefix(10)
    page.note(
      "\(Numerals.count(bursts.count, "burst")) in the report. The strongest "
        + (recent.isEmpty ? "of all:" : "of the last seven days:"))
    page.element("ol", ["class": "stories"]) { page in
      for index in chosen { add(bursts[index], to: &page) }
    }
    page.tableBehind(
      "strongest bursts",
      [
        .words("Actor"), .day("Day"), .number("Articles"), .number("Expected"), .number("z"),
        .words("Outlets"), .words("Headline of the day"),
      ],
      rows: chosen.map { index in
        let row = bursts[index]
        return [
          source.name(row.id), row.day?.iso ?? "", Numerals.count(row.observed),
          Numerals.decimal(row.expected), Numerals.decimal(row.z),
          row.supported ? "two or more" : "one",
          source.passage(row.topHeadline, limit: PageSource.headlineLength),
        ]
      })
  }

  private func add(_ burst: BurstFigure, to page: inout HTML) {
    page.line()
    page.element("li") { page in
      page.element("p", ["class": "headline"]) { $0.name(source.name(burst.id)) }
      page.element("p", ["class": "facts"]) { page in
        page.element("b", text: Numerals.count(burst.observed, "article"))
        if let day = burst.day { page.add(" on \(Numerals.day(day))") }
        page.add(", \(Numerals.decimal(burst.expected)) expected (z \(Numerals.decimal(burst.z)))")
        page.add(burst.supported ? ", in more than one outlet" : ", in one outlet")
        if let beside = burst.topCoactor {
          page.add(", most often with ")
          page.name(source.name(beside))
        }
        let headline = source.passage(burst.topHeadline, limit: PageSource.headlineLength)
        guard !headline.isEmpty else { return page.add(".") }
        page.add(". Headline: ")
        page.name(headline)
      }
    }
  }
}
