import Tallies

/// Who is named together.
extension ReportPage {
  private static let pairs = 20

  func addNetwork(to page: inout HTML) {
    let links = Array(
      source.figures.comentions.lazy.filter { row in
        row.window == .article && (row.g2 ?? 0) > 0
      }.prefix(600))
    let whose = source.figures.settings.comentions == .all ? "actors" : "actors of the dictionary"
    page.section("together", "Who is named together") { page in
      guard !links.isEmpty else {
        page.note(
          "No two \(whose) are in the same "
            + Numerals.count(source.figures.settings.minimumPair, "distinct article")
            + " or more, and more often than chance would have it.")
        page.sources(["comentions"], source)
        return
      }
      page.note(
        "Lines join actors that are in the same distinct articles more often than chance would "
          + "have it (Dunning’s G²); the thicker, the more articles. Larger marks are in more "
          + "articles; up, down, left and right mean nothing.")
      page.element("ul", ["class": "key"]) { page in
        for (shape, name) in [
          ("person", "person"), ("state", "country or government"), ("body", "other body"),
        ] {
          page.element("li") { page in
            page.element("span", ["class": "dot \(shape)"], text: "")
            page.add(" " + name)
          }
        }
      }
      Network(links, nodes: 24, edges: 44).draw(
        "network", in: &page, width: 940, height: 560, style: "network wide", source)
      Network(links, nodes: 13, edges: 22).draw(
        "network-narrow", in: &page, width: 350, height: 460, style: "network narrow", source)
      page.tableBehind(
        "actors named together most",
        [
          .words("Actor"), .words("With"), .number("Articles with both"),
          .number("With the first"), .number("With the second"), .number("NPMI"), .number("G²"),
        ],
        rows: links.prefix(ReportPage.pairs).map { row in
          [
            source.name(row.first), source.name(row.second), Numerals.count(row.both),
            Numerals.count(row.withFirst), Numerals.count(row.withSecond),
            Numerals.fraction(row.npmi), Numerals.decimal(row.g2),
          ]
        })
      page.sources(["comentions"], source)
    }
  }
}

/// The strongest pairs as nodes and lines.
private struct Network {
  private static let size = 12.0
  private var ids: [UInt32] = []
  private var edges: [NetworkLayout.Edge] = []
  private var articles: [Int] = []

  /// Takes pairs, strongest first, as long as there is room for their actors.
  init(_ rows: [ComentionFigure], nodes: Int, edges most: Int) {
    var places: [UInt32: Int] = [:]
    var both: [Int] = []
    for row in rows where edges.count < most {
      let new = [row.first, row.second].filter { places[$0] == nil }
      guard ids.count + new.count <= nodes else { continue }
      for id in new {
        places[id] = ids.count
        ids.append(id)
        articles.append(id == row.first ? row.withFirst : row.withSecond)
      }
      guard let first = places[row.first], let second = places[row.second] else { continue }
      edges.append(NetworkLayout.Edge(first: first, second: second, weight: 0))
      both.append(row.both)
    }
    let peak = Double(both.max() ?? 1)
    for index in edges.indices { edges[index].weight = (Double(both[index]) / peak).squareRoot() }
  }

  func draw(
    _ id: String, in page: inout HTML, width: Double, height: Double, style: String,
    _ source: PageSource
  ) {
    let labels = ids.map { Excerpt.of(source.figures.nameAndKind(of: $0).name, limit: 24) }
    let boxes = labels.map { label in
      NetworkLayout.Box(width: LabelWidth.of(label, size: Network.size) + 2, height: 30)
    }
    let layout = NetworkLayout(boxes, edges: edges, width: width, height: height)
    let peak = Double(articles.max() ?? 1)
    page.drawing(
      id, title: "Actors named in the same articles",
      description:
        "\(Numerals.count(ids.count, "actor")) and \(Numerals.count(edges.count, "line")). "
        + "The pairs are in the table below.",
      width: layout.width, height: layout.height, class: style
    ) { page in
      for edge in edges {
        let (a, b) = (layout.centres[edge.first], layout.centres[edge.second])
        page.shape(
          "line",
          [
            "class": "edge", "x1": Numerals.length(a.x), "y1": Numerals.length(a.y - 8),
            "x2": Numerals.length(b.x), "y2": Numerals.length(b.y - 8),
            "stroke-width": Numerals.length(0.8 + 4 * edge.weight),
          ])
      }
      for index in ids.indices {
        let centre = layout.centres[index]
        let radius = 3.5 + 3.5 * (Double(articles[index]) / peak).squareRoot()
        add(source.figures.nameAndKind(of: ids[index]).kind, centre.x, centre.y - 8, radius, &page)
        page.element(
          "text",
          ["class": "label", "x": Numerals.length(centre.x), "y": Numerals.length(centre.y + 11)],
          text: labels[index])
      }
    }
  }

  /// Shapes, not colours alone, tell the kinds apart.
  private func add(_ kind: String, _ x: Double, _ y: Double, _ radius: Double, _ page: inout HTML) {
    let around = Numerals.length
    switch kind {
    case "person":
      page.shape(
        "circle", ["class": "person", "cx": around(x), "cy": around(y), "r": around(radius)])
    case "country", "gov":
      page.shape(
        "rect",
        [
          "class": "state", "x": around(x - radius * 0.9), "y": around(y - radius * 0.9),
          "width": around(radius * 1.8), "height": around(radius * 1.8),
        ])
    default:
      let reach = radius * 1.2
      page.shape(
        "path",
        [
          "class": "body",
          "d": "M\(around(x)) \(around(y - reach))L\(around(x + reach)) \(around(y))"
            + "L\(around(x)) \(around(y + reach))L\(around(x - reach)) \(around(y))Z",
        ])
    }
  }
}
