/// All files of the set.
extension ReportPage {
  func addFiles(to page: inout HTML) {
    page.section("files", "All files") { page in
      page.note("Everything above is out of these files; each has all rows.")
      page.element(
        "div",
        ["class": "scroll", "role": "region", "aria-label": "Files of the report", "tabindex": "0"]
      ) { page in
        page.element("table") { page in
          page.element("caption", text: "files of the report")
          page.element("thead") { page in
            page.element("tr") { page in
              page.element("th", ["scope": "col", "class": "t"], text: "File")
              page.element("th", ["scope": "col", "class": "t"], text: "One row for")
              page.element("th", ["scope": "col", "class": "n"], text: "Rows")
            }
          }
          page.element("tbody") { page in
            for table in TableSchema.all {
              guard let file = source.file(table.name) else { continue }
              page.line()
              page.element("tr") { page in
                page.element("th", ["scope": "row", "class": "t"]) {
                  $0.element("a", ["href": file.name], text: file.name)
                }
                page.element("td", ["class": "t"], text: table.meaning)
                page.element(
                  "td", ["class": "n"],
                  text: file.rows.map { Numerals.count($0) } ?? Numerals.missing)
              }
            }
          }
        }
      }
      page.element("p", ["class": "source"]) { page in
        page.add("What each column means: ")
        page.element("a", ["href": "datapackage.json"], text: "datapackage.json")
        page.add("; for DuckDB: ")
        page.element("a", ["href": "load.sql"], text: "load.sql")
      }
    }
  }
}
