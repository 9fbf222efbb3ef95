import NewsText
import Tallies

/// Who is in most articles, how often they are quoted, and sentences that show it.
extension ReportPage {
  func addActors(to page: inout HTML) {
    page.section("actors", "Most named") { page in
      guard let first = source.top.first, first.articlesDistinct > 0 else {
        page.note("Nobody was named.")
        page.sources(["actors"], source)
        return
      }
      page.element("p", ["class": "key"]) { page in
        page.element("span", ["class": "swatch soft"], text: "")
        page.add(" distinct articles that name the actor ")
        page.element("span", ["class": "swatch strong"], text: "")
        page.add(" distinct articles that quote the actor. Open a line for sentences.")
      }
      page.element("ol", ["class": "ranks"]) { page in
        for (place, actor) in source.top.enumerated() {
          add(actor, place: place, most: first.articlesDistinct, to: &page)
        }
      }
      page.tableBehind(
        "actors in most distinct articles",
        [
          .words("Actor"), .words("Kind"), .number("Articles"), .number("Distinct"),
          .number("Outlets"), .number("Mentions"), .number("Quotations"),
          .number("Distinct articles that quote"), .number("Share of voice"),
        ],
        rows: source.top.map { actor in
          [
            source.name(actor.id), kind(actor.kind), Numerals.count(actor.articles),
            Numerals.count(actor.articlesDistinct), Numerals.count(actor.outlets),
            Numerals.count(actor.mentions), Numerals.count(actor.quotes),
            Numerals.count(quoting(actor)), Numerals.share(actor.shareOfVoice),
          ]
        })
      page.sources(["actors", "speakers", "evidence", "rollups"], source)
    }
  }

  /// A kind of the dictionary in plain words.
  func kind(_ kind: String) -> String {
    switch kind {
    case "igo": "international body"
    case "ngo": "non-governmental body"
    case "gov": "government body"
    case "armed": "armed group"
    default: kind
    }
  }

  private func quoting(_ actor: ActorFigure) -> Int { source.quotedDistinct[actor.id] ?? 0 }

  private func add(_ actor: ActorFigure, place: Int, most: Int, to page: inout HTML) {
    let name = source.name(actor.id)
    let quoting = quoting(actor)
    page.line()
    page.element("li") { page in
      page.element("div", ["class": "who"]) { page in
        page.element("b") { $0.name(name) }
        let role = actor.role.isEmpty ? kind(actor.kind) : actor.role
        page.element("span", ["class": "role"]) {
          $0.name(Excerpt.of(role, limit: PageSource.nameLength))
        }
      }
      page.drawing(
        "actor-\(place + 1)", title: name,
        description:
          "Named in \(Numerals.count(actor.articlesDistinct, "distinct article")), "
          + "quoted in \(Numerals.count(quoting)).",
        width: 200, height: 12, class: "bars", stretched: true
      ) { page in
        page.bar(0, 0, 200 * Double(actor.articlesDistinct) / Double(most), 12, class: "soft")
        page.bar(0, 3.5, 200 * Double(quoting) / Double(most), 5, class: "strong")
      }
      page.element("span", ["class": "values"]) { page in
        page.element("b", text: Numerals.count(actor.articlesDistinct))
        page.add(" named, ")
        page.element("b", text: Numerals.count(quoting))
        page.add(" quoting")
      }
      addEvidence(source.evidence[place], of: name, to: &page)
    }
  }

  private func addEvidence(_ rows: [EvidenceFigure], of name: String, to page: inout HTML) {
    guard !rows.isEmpty else { return }
    page.element("details") { page in
      page.element("summary") { page in
        page.add(Numerals.count(rows.count, "sentence") + " ")
        page.element("span", ["class": "hidden"], text: "that name ")
        page.element("span", ["class": "hidden"]) { $0.name(name) }
      }
      for row in rows {
        page.element("blockquote") { page in
          page.element("p") {
            $0.name(source.passage(row.text, limit: PageSource.sentenceLength))
          }
          page.element("footer") { page in
            page.name(source.outlet(row.outlet))
            if let day = row.day {
              page.add(", ")
              page.element("time", ["datetime": day.iso], text: Numerals.day(day))
            }
            page.add(" · ")
            page.element("code") {
              $0.name(Excerpt.of(source.figures.articleID(row.article), limit: 120))
            }
          }
        }
      }
    }
  }
}
