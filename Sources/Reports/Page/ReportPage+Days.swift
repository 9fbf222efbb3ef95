import NewsText
import Tallies

/// Small multiples over days, and who was in the news far more than before.
extension ReportPage {
  func addDays(to page: inout HTML) {
    let days = source.days
    let unit = days.columns.unit.rawValue
    let title = unit.prefix(1).uppercased() + unit.dropFirst()
    page.section("days", "\(title) by \(unit)") { page in
      guard let last = days.day, !days.actors.isEmpty else {
        page.note("No article has a date.")
        return
      }
      if days.columnsWithData < 2 {
        page.note("All articles are of one day, \(Numerals.day(last)).")
      } else {
        page.note(
          "Distinct articles a \(unit) that name the actor, \(days.columns.name(of: 0)) to "
            + "\(days.columns.name(of: days.columns.count - 1)), each to its own scale; the number "
            + "is the highest \(unit). \(partial)"
            + "Marked \(unit)s \(days.columns.unit == .day ? "are" : "have days that are") bursts: "
            + "far more articles than the four weeks before lead one to expect."
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

  /// What is to be known of columns of more than a day.
  private var partial: String {
    let columns = source.days.columns
    guard columns.unit != .day else { return "" }
    return (columns.unit == .week ? "Weeks begin on Monday. " : "")
      + "The first and the last \(columns.unit.rawValue) may not be whole. "
  }

  private func addSeries(_ index: Int, to page: inout HTML) {
    let days = source.days
    let columns = days.columns
    let name = source.name(days.actors[index])
    let counts = days.counts[index]
    let peak = counts.max() ?? 0
    let peakPlace = counts.firstIndex(of: peak) ?? 0
    page.line()
    page.element("figure") { page in
      page.element("figcaption") { $0.name(name) }
      var description =
        peak == 0
        ? "In no article of this time."
        : "At most \(Numerals.count(peak, "article")), \(columns.preposition) "
          + columns.name(of: peakPlace) + "."
      let bursts = days.bursts[index]
      if !bursts.isEmpty {
        description +=
          " Bursts: "
          + bursts.suffix(12).map {
            columns.unit == .day ? Numerals.shortDay($0) : Numerals.day($0)
          }.joined(separator: ", ")
          + (bursts.count > 12 ? ", and \(bursts.count - 12) before." : ".")
      }
      page.drawing(
        "series-\(index + 1)",
        title: "\(name), \(columns.unit.rawValue) by \(columns.unit.rawValue)",
        description: description, width: DayColumns.width, height: 66, class: "series"
      ) { page in
        let bursts = days.columnsOfBursts(index)
        for (place, count) in counts.enumerated() {
          let x = columns.x(place)
          // A column without articles at all has no base line; one without this actor has.
          if days.totals[place] != nil {
            page.bar(x, 52, columns.columnWidth, 0.8, class: "base")
          }
          guard count > 0 else { continue }
          let height = max(1, 36 * Double(count) / Double(max(1, peak)))
          let isBurst = bursts.contains(place)
          page.bar(
            x, 52 - height, columns.columnWidth, height, class: isBurst ? "burst" : "middle")
          if isBurst {
            page.shape(
              "circle",
              [
                "class": "burst", "cx": Numerals.length(x + columns.columnWidth / 2), "r": "2",
                "cy": Numerals.length(52 - height - 4),
              ])
          }
        }
        if peak > 0 { addPeak(peak, at: peakPlace, isBurst: bursts.contains(peakPlace), to: &page) }
        let end = columns.x(columns.count - 1) + columns.columnWidth
        page.element(
          "text", ["class": "axis", "x": "0", "y": "63"], text: columns.shortName(of: 0))
        page.element(
          "text", ["class": "axis end", "x": Numerals.length(max(end, 70)), "y": "63"],
          text: columns.shortName(of: columns.count - 1))
      }
    }
  }

  /// The number beside the highest column, on the side that has room.
  private func addPeak(_ peak: Int, at place: Int, isBurst: Bool, to page: inout HTML) {
    let columns = source.days.columns
    let isRight = columns.x(place) > DayColumns.width / 2
    let x = columns.x(place) + (isRight ? -3 : columns.columnWidth + 3)
    page.element(
      "text",
      ["class": isRight ? "peak end" : "peak", "x": Numerals.length(x), "y": "14"],
      text: Numerals.count(peak))
  }

  private func addSeriesTable(to page: inout HTML) {
    let days = source.days
    let unit = days.columns.unit
    let name: String =
      switch unit {
      case .day: "Day"
      case .week: "Week from"
      case .month: "Month"
      case .year: "Year"
      }
    var columns = [PageColumn.day(name), .number("All distinct")]
    columns += days.actors.map { .number(source.name($0)) }
    let bursts = days.actors.indices.map { days.columnsOfBursts($0) }
    var rows: [[String]] = []
    for place in days.totals.indices {
      guard let totals = days.totals[place] else { continue }
      let cells = days.actors.indices.map { actor in
        Numerals.count(days.counts[actor][place])
          + (bursts[actor].contains(place) ? " (burst)" : "")
      }
      rows.append([days.columns.cell(of: place), Numerals.count(totals.articlesDistinct)] + cells)
    }
    page.tableBehind("distinct articles a \(unit.rawValue)", columns, rows: rows)
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
