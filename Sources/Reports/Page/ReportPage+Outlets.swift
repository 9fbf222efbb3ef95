import Tallies

/// The outlets, and how much of all they print.
extension ReportPage {
  private static let outlets = 15

  func addOutlets(to page: inout HTML) {
    let outlets = source.figures.outlets
    page.section("outlets", "Where it was printed") { page in
      guard let first = outlets.first, first.articles > 0 else {
        page.note("No outlet printed anything.")
        page.sources(["outlets"], source)
        return
      }
      let all = outlets.reduce(0) { $0 + $1.articles }
      addConcentration(outlets, all, to: &page)
      page.element("p", ["class": "key"]) { page in
        page.element("span", ["class": "swatch soft"], text: "")
        page.add(" articles ")
        page.element("span", ["class": "swatch strong"], text: "")
        page.add(" distinct articles: what is not a copy of an earlier one")
      }
      page.element("ol", ["class": "ranks"]) { page in
        for (place, outlet) in outlets.prefix(ReportPage.outlets).enumerated() {
          add(outlet, place: place, most: first.articles, to: &page)
        }
      }
      page.tableBehind(
        "outlets with most articles",
        [
          .words("Outlet"), .number("Articles"), .number("Share"), .number("Distinct"),
          .number("Copies"),
          .number("Quotations"), .number("With speaker"), .number("Actors"),
          .number("Concentration on actors (HHI)"),
        ],
        rows: outlets.prefix(ReportPage.outlets).map { outlet in
          [
            source.outlet(outlet.outlet), Numerals.count(outlet.articles),
            Numerals.share(outlet.articles, of: all),
            Numerals.count(outlet.articlesDistinct), Numerals.count(outlet.duplicates),
            Numerals.count(outlet.quotes), Numerals.share(outlet.attributionRate),
            Numerals.count(outlet.actors), Numerals.fraction(outlet.hhiActors),
          ]
        })
      page.sources(["outlets", "actor_outlets"], source)
    }
  }

  private func addConcentration(_ outlets: [OutletFigure], _ all: Int, to page: inout HTML) {
    let squares = outlets.reduce(0.0) { $0 + Double($1.articles) * Double($1.articles) }
    let index = squares / (Double(all) * Double(all))
    let largest = outlets.prefix(3).reduce(0) { $0 + $1.articles }
    page.note(
      (outlets.count > 3
        ? "The three largest of \(Numerals.count(outlets.count)) outlets print "
          + "\(Numerals.share(largest, of: all)) of all articles. " : "")
        + "The Herfindahl index over outlets is \(Numerals.fraction(index)): as concentrated as "
        + "\(Numerals.decimal(1 / index)) outlets of equal size would be. The strip has a part for each, the largest first."
    )
    page.drawing(
      "concentration", title: "Share of each outlet in all articles",
      description: "One part for each outlet, the largest first; "
        + "the first is \(Numerals.share(outlets[0].articles, of: all)) of all.",
      width: 1000, height: 16, class: "strip", stretched: true
    ) { page in
      var x = 0.0
      let shown = outlets.prefix(40)
      for (place, outlet) in shown.enumerated() {
        let width = 1000 * Double(outlet.articles) / Double(all)
        page.bar(
          x, 0, max(0.5, width - 1.5), 16,
          class: place < 3 ? "strong" : place % 2 == 0 ? "middle" : "soft")
        x += width
      }
      page.bar(x, 0, 1000 - x, 16, class: "base")
    }
  }

  private func add(
    _ outlet: OutletFigure, place: Int, most: Int, to page: inout HTML
  ) {
    let name = source.outlet(outlet.outlet)
    page.line()
    page.element("li") { page in
      page.element("div", ["class": "who"]) { $0.element("b") { $0.name(name) } }
      page.drawing(
        "outlet-\(place + 1)", title: name,
        description:
          "\(Numerals.count(outlet.articles, "article")), "
          + "\(Numerals.count(outlet.articlesDistinct)) distinct.",
        width: 200, height: 12, class: "bars", stretched: true
      ) { page in
        page.bar(0, 0, 200 * Double(outlet.articles) / Double(most), 12, class: "soft")
        page.bar(
          0, 3.5, 200 * Double(outlet.articlesDistinct) / Double(most), 5, class: "strong")
      }
      page.element("span", ["class": "values"]) { page in
        page.element("b", text: Numerals.count(outlet.articles))
        page.add(" articles, ")
        page.element("b", text: Numerals.count(outlet.articlesDistinct))
        page.add(" distinct")
      }
    }
  }
}
