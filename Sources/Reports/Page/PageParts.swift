import Tallies

/// What all sections are made of.
extension HTML {
  /// Adds a section with its heading; `id` names both.
  mutating func section(
    _ id: String, _ heading: String, _ content: (inout HTML) -> Void
  ) {
    line()
    element("section", ["id": id, "aria-labelledby": "h-\(id)"]) { page in
      page.element("h2", ["id": "h-\(id)"], text: heading)
      content(&page)
    }
  }

  /// Adds a drawing with a title and a description for those who do not see it.
  mutating func drawing(
    _ id: String, title: String, description: String, width: Double, height: Double,
    class style: String, stretched: Bool = false, _ content: (inout HTML) -> Void
  ) {
    element(
      "svg",
      [
        "class": style, "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
        "viewBox": "0 0 \(Numerals.length(width)) \(Numerals.length(height))",
        "preserveAspectRatio": stretched ? "none" : "xMidYMid meet",
      ]
    ) { page in
      page.element("title", ["id": "\(id)-t"], text: title)
      page.element("desc", ["id": "\(id)-d"], text: description)
      content(&page)
    }
  }

  /// Adds a rectangle of a drawing.
  mutating func bar(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, class style: String
  ) {
    guard width > 0, height > 0 else { return }
    shape(
      "rect",
      [
        "class": style, "x": Numerals.length(x), "y": Numerals.length(y),
        "width": Numerals.length(width), "height": Numerals.length(height),
      ])
  }

  /// Adds the table behind a chart, closed at first.
  mutating func tableBehind(_ caption: String, _ columns: [PageColumn], rows: [[String]]) {
    element("details", ["class": "behind"]) { page in
      page.element("summary", text: "Table: \(caption)")
      page.table(caption, columns, rows: rows)
    }
  }

  /// Adds a table that scrolls within the page if it is wide.
  mutating func table(_ caption: String, _ columns: [PageColumn], rows: [[String]]) {
    element(
      "div", ["class": "scroll", "role": "region", "aria-label": caption, "tabindex": "0"]
    ) { page in
      page.element("table") { page in
        page.element("caption", text: caption)
        page.element("thead") { page in
          page.element("tr") { page in
            for column in columns {
              page.element(
                "th", ["scope": "col", "class": column.style], text: column.name)
            }
          }
        }
        page.element("tbody") { page in
          for row in rows {
            page.line()
            page.element("tr") { page in
              for (index, cell) in row.enumerated() {
                let style = columns[index].style
                if index == 0 {
                  page.element("th", ["scope": "row", "class": style]) { $0.name(cell) }
                } else {
                  page.element("td", ["class": style]) { $0.name(cell) }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Adds the files that hold what was shown; those that are not part of the set are left out.
  mutating func sources(_ names: [String], _ source: PageSource) {
    let present = names.compactMap { source.file($0)?.name }
    guard !present.isEmpty else { return }
    element("p", ["class": "source"]) { page in
      page.add("Data: ")
      for (index, name) in present.enumerated() {
        if index > 0 { page.add(", ") }
        page.element("a", ["href": name], text: name)
      }
    }
  }

  /// Adds a paragraph that explains.
  mutating func note(_ text: String) { element("p", ["class": "note"], text: text) }
}

/// A column of a table of the page.
struct PageColumn {
  var name: String
  /// The class of its cells.
  var style: String

  /// A column of words.
  static func words(_ name: String) -> PageColumn { PageColumn(name: name, style: "t") }

  /// A column of days, which are not broken.
  static func day(_ name: String) -> PageColumn { PageColumn(name: name, style: "d") }

  /// A column of numbers, set flush right.
  static func number(_ name: String) -> PageColumn { PageColumn(name: name, style: "n") }
}
