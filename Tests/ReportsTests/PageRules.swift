import Foundation
import NewsText
import Testing

/// What every page must hold, whatever is on it.
enum PageRules {
  /// Checks a page against the files that lie beside it.
  static func check(_ bytes: [UInt8], files: Set<String>) throws -> Element {
    #expect(bytes.count < 2_000_000)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let root = try MarkupReader.read(text)
    #expect(root.name == "html")
    #expect(root.attributes["lang"] == "en")
    checkSafety(root)
    checkReferences(root, files)
    checkHeadings(root)
    checkDrawings(root)
    checkTables(root)
    #expect(root.all("main").count == 1)
    #expect(root.all("title").first?.text.isEmpty == false)
    for section in root.all("section") {
      #expect(section.attributes["aria-labelledby"] != nil)
    }
    for details in root.all("details") { #expect(details.children.first?.name == "summary") }
    let first = root.all("body").first?.children.first
    #expect(first?.name == "a" && first?.attributes["href"] == "#main", "no skip link")
    return root
  }

  /// No script, nothing from outside, and a policy that forbids both.
  private static func checkSafety(_ root: Element) {
    let allowed: Set = [
      "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "nav",
      "ul", "ol", "li", "main", "section", "div", "dl", "dt", "dd", "b", "span", "bdi", "code",
      "time", "blockquote", "footer", "figure", "figcaption", "details", "summary", "table",
      "caption", "thead", "tbody", "tr", "th", "td", "svg", "desc", "rect", "circle", "line",
      "path", "text",
    ]
    for element in root.all {
      #expect(allowed.contains(element.name), "\(element.name)")
      for (key, value) in element.attributes {
        #expect(!key.hasPrefix("on") && key != "style" && key != "src", "\(element.name) \(key)")
        if key != "aria-label" { #expect(!value.contains("//"), "\(element.name) \(key)=\(value)") }
      }
    }
    let policies = root.all("meta").filter {
      $0.attributes["http-equiv"] == "Content-Security-Policy"
    }
    let sheets = root.all("style")
    #expect(policies.count == 1 && sheets.count == 1)
    guard let policy = policies.first?.attributes["content"], let sheet = sheets.first else {
      return
    }
    var digest = SHA256()
    digest.update(Array(sheet.text.utf8))
    let hash = Data(digest.digest()).base64EncodedString()
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-\(hash)';"))
    #expect(!sheet.text.contains("url(") && !sheet.text.contains("@import"))
  }

  private static func checkReferences(_ root: Element, _ files: Set<String>) {
    let ids = root.all.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count, "an id stands twice")
    let known = Set(ids)
    for element in root.all {
      if let href = element.attributes["href"] {
        #expect(element.name == "a" && !element.text.isEmpty)
        let isKnown =
          href.hasPrefix("#") ? known.contains(String(href.dropFirst())) : files.contains(href)
        #expect(isKnown, "\(href) leads nowhere")
      }
      for key in ["aria-labelledby", "aria-describedby"] {
        for id in element.attributes[key]?.split(separator: " ") ?? [] {
          #expect(known.contains(String(id)), "\(id) names nothing")
        }
      }
    }
  }

  private static func checkHeadings(_ root: Element) {
    let levels = root.all.compactMap { element in
      ["h1": 1, "h2": 2, "h3": 3, "h4": 4][element.name]
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (a, b) in zip(levels, levels.dropFirst()) { #expect(b <= a + 1, "h\(a) then h\(b)") }
  }

  /// Every drawing says what it is, and nothing lies outside of its frame.
  private static func checkDrawings(_ root: Element) {
    for drawing in root.all("svg") {
      #expect(drawing.attributes["role"] == "img")
      #expect(drawing.children.first?.name == "title" && drawing.children.first?.text != "")
      #expect(drawing.children.dropFirst().first?.name == "desc")
      #expect(drawing.children.dropFirst().first?.text.isEmpty == false)
      let ids = drawing.children.prefix(2).compactMap { $0.attributes["id"] }
      #expect(drawing.attributes["aria-labelledby"] == ids.joined(separator: " "))
      let frame = (drawing.attributes["viewBox"] ?? "").split(separator: " ").map {
        Double($0) ?? -1
      }
      #expect(frame.count == 4 && frame[2] > 0 && frame[3] > 0)
      guard frame.count == 4 else { continue }
      for shape in drawing.all.dropFirst() {
        func number(_ key: String) -> Double? {
          guard let text = shape.attributes[key] else { return nil }
          let value = Double(text)
          #expect(value?.isFinite == true, "\(shape.name) \(key)=\(text)")
          return value
        }
        for key in ["x", "x1", "x2", "cx"] {
          if let x = number(key) { #expect((-0.1...frame[2] + 0.1).contains(x), "\(key)=\(x)") }
        }
        for key in ["y", "y1", "y2", "cy"] {
          if let y = number(key) { #expect((-0.1...frame[3] + 0.1).contains(y), "\(key)=\(y)") }
        }
        if let width = number("width"), let x = number("x") { #expect(x + width <= frame[2] + 0.2) }
        if let height = number("height"), let y = number("y") {
          #expect(height > 0 && y + height <= frame[3] + 0.2)
        }
      }
    }
  }

  private static func checkTables(_ root: Element) {
    for table in root.all("table") {
      #expect(table.children.first?.name == "caption" && table.children.first?.text != "")
      for head in table.all("th") { #expect(head.attributes["scope"] != nil) }
      let widths = Set(table.all("tr").map(\.children.count))
      #expect(widths.count <= 1, "rows of different widths")
    }
    for region in root.all where region.attributes["role"] == "region" {
      #expect(region.attributes["aria-label"]?.isEmpty == false)
      #expect(region.attributes["tabindex"] == "0")
    }
  }
}

extension Element {
  /// The cells of the table with a caption, header first.
  func table(_ caption: String) -> [[String]] {
    guard let table = all("table").first(where: { $0.children.first?.text == caption }) else {
      return []
    }
    return table.all("tr").map { $0.children.map(\.text) }
  }
}
