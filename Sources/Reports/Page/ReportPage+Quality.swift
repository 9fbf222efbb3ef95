import NewsText
import Tallies

/// What was damaged, left out or not understood.
extension ReportPage {
  func addQuality(to page: inout HTML) {
    page.section("quality", "What the figures rest on") { page in
      page.element("div", ["class": "quality"]) { page in
        addInputs(to: &page)
        addRecords(to: &page)
        addNames(to: &page)
        addSpeakers(to: &page)
      }
      addRecurringLines(to: &page)
      page.sources(
        ["run", "rejects", "resolution", "unresolved", "cleaning", "boilerplate", "roles"],
        source)
    }
  }

  private func addInputs(to page: inout HTML) {
    let read = source.ledger("inputs_read")
    let whole = source.ledger("inputs_complete")
    add(
      "inputs", "Inputs",
      read == whole
        ? (read == 0 ? "There was no input." : "All were read to their end.")
        : "Some could not be read to their end; what came before the damage counts.",
      [
        ("read to the end", whole), ("damaged", source.ledger("inputs_damaged")),
        ("refused", source.ledger("inputs_refused")),
      ], to: &page)
  }

  private func addRecords(to page: inout HTML) {
    var parts = [
      ("distinct", source.ledger("articles_distinct")),
      ("copies", source.ledger("articles_duplicate")),
      ("earlier versions", source.ledger("articles_superseded")),
    ]
    for reason in Rejection.Reason.allCases.map(\.rawValue) + ["outside_window"] {
      let words = reason.split(separator: "_").joined(separator: " ")
      parts.append(("not counted: \(words)", source.ledger("rejected_\(reason)")))
    }
    let undated = source.ledger("articles_undated")
    add(
      "records", "Records",
      undated == 0
        ? "Every kept article has a date."
        : "\(Numerals.count(undated, "kept article has", "kept articles have")) no date.",
      parts, to: &page)
  }

  private func addNames(to page: inout HTML) {
    add(
      "names", "Names",
      "Ambiguous names may be one of several actors, unknown ones are surnames or short forms that "
        + "nothing explains; neither counts for anybody.",
      [
        ("in the dictionary", source.ledger("mentions_resolved")),
        ("by name only", source.ledger("mentions_by_name")),
        ("ambiguous", source.ledger("mentions_ambiguous")),
        ("unknown", source.ledger("mentions_unknown")),
      ], to: &page)
  }

  /// Says that cleaning may have left something, and where to look.
  private func addRecurringLines(to page: inout HTML) {
    let lines = source.figures.boilerplate
    guard let first = lines.first else { return }
    page.note(
      "\(Numerals.count(lines.count, "line recurs", "lines recur")) over the articles of one outlet "
        + "and may be furniture of its pages, most often “\(String(decoding: first.line, as: UTF8.self))”"
        + " in \(source.figures.symbols.string(first.outlet)). What you keep of that list is dropped "
        + "the next time if the pipeline names it.")
  }

  private func addSpeakers(to page: inout HTML) {
    add(
      "speakers", "Quotations",
      "The attribution rate is the share of quotations whose speaker is known.",
      [
        ("with a known speaker", source.ledger("quotes_attributed")),
        ("without", source.ledger("quotes_unattributed")),
      ], to: &page)
  }

  /// A divided bar with its parts listed below, which are also its table.
  private func add(
    _ id: String, _ heading: String, _ note: String, _ parts: [(name: String, count: Int)],
    to page: inout HTML
  ) {
    let all = parts.reduce(0) { $0 + $1.count }
    page.line()
    page.element("div", ["class": "box"]) { page in
      page.element("h3", text: heading)
      page.element("p", ["class": "big"], text: Numerals.count(all))
      let shares = parts.filter { $0.count > 0 }.map {
        "\($0.name) \(Numerals.share($0.count, of: all))"
      }
      if all > 0 {
        page.drawing(
          "quality-\(id)", title: "\(heading): what became of them",
          description: shares.joined(separator: ", ") + ".", width: 1000, height: 12,
          class: "strip", stretched: true
        ) { page in
          var x = 0.0
          for (place, part) in parts.enumerated() where part.count > 0 {
            let width = 1000 * Double(part.count) / Double(all)
            page.bar(
              x, 0, max(1, width - 3), 12,
              class: ["strong", "middle", "soft", "burst"][min(place, 3)]
            )
            x += width
          }
        }
      }
      page.element("table", ["class": "plain"]) { page in
        page.element("caption", ["class": "hidden"], text: "\(heading) by outcome")
        for (place, part) in parts.enumerated() where part.count > 0 || place < 3 {
          page.element("tr") { page in
            page.element("th", ["scope": "row", "class": "t"]) { page in
              let shade = ["strong", "middle", "soft", "burst"][min(place, 3)]
              page.element("span", ["class": "swatch \(shade)"], text: "")
              page.add(" " + part.name)
            }
            page.element("td", ["class": "n"], text: Numerals.count(part.count))
            page.element("td", ["class": "n"], text: Numerals.share(part.count, of: all))
          }
        }
      }
      page.note(note)
    }
  }
}
