import Foundation
import NewsText
import Testing

@testable import Reports

/// The structure of the page, on many worlds: what a reader, a screen reader and a browser rely on.
@Suite struct PageStructureTests {
  /// Worlds of all sizes; hostile texts are in most of them.
  static let worlds = 0..<8 as Range<UInt64>

  private func published(_ seed: UInt64) throws -> Publication {
    switch seed {
    case 0:
      var world = PlainWorld(seed: 1, articles: 0)
      world.rejections = []
      world.inputs = []
      return try Publication(world, batch: 1)
    case 1: return try Publication(PlainWorld(seed: 2, articles: 1), batch: 1)
    default: return try Publication(HostileWorld.world(seed: seed), batch: 9)
    }
  }

  private func page(_ published: Publication) throws -> (text: String, parsed: ParsedPage) {
    let text = String(decoding: try #require(published.files["report.html"]), as: UTF8.self)
    return (text, ParsedPage(text))
  }

  @Test(arguments: worlds)
  func structure(seed: UInt64) throws {
    let published = try published(seed)
    let (text, parsed) = try page(published)
    #expect(parsed.faults == [])
    #expect(text.utf8.count < 2_000_000)
    let elements = parsed.root.all
    let html = try #require(parsed.root.first("html"))
    #expect(html.attributes["lang"] == "en")
    #expect(elements.filter { $0.name == "title" && $0.attributes.isEmpty }.count == 1)

    // Ids are unique and whatever refers to one finds it.
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in elements {
      for key in ["aria-labelledby", "aria-describedby"] {
        for id in element.attributes[key]?.split(separator: " ") ?? [] {
          #expect(ids.contains(String(id)), "\(element.name) refers to \(id)")
        }
      }
    }

    // Headings: one of the first order, none skipped.
    let levels = elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(levels.first == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }

    // Every link leads to a file of the set or to a place on the page.
    for element in elements where element.name == "a" {
      let target = try #require(element.attributes["href"])
      if target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target)")
      } else {
        #expect(published.files[target] != nil, "\(target)")
      }
      #expect(element.fullText.contains { !$0.isWhitespace })
    }
    #expect(elements.first { $0.name == "a" }?.attributes["href"] == "#main")
  }

  @Test(arguments: worlds)
  func picturesAndTables(seed: UInt64) throws {
    let (_, parsed) = try page(try published(seed))
    let elements = parsed.root.all
    for picture in elements where picture.name == "svg" {
      if picture.attributes["aria-hidden"] == "true" { continue }
      #expect(picture.attributes["role"] == "img")
      let names = picture.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
      let title = try #require(picture.first("title"))
      let description = try #require(picture.first("desc"))
      #expect(names == [title, description].compactMap { $0.attributes["id"] })
      #expect(!description.text.isEmpty)
    }
    for table in elements where table.name == "table" {
      #expect(table.first("caption")?.fullText.isEmpty == false)
      let heads = table.first("thead")?.children.first?.children ?? []
      #expect(!heads.isEmpty)
      for head in heads { #expect(head.attributes["scope"] == "col") }
      for row in table.first("tbody")?.children ?? [] {
        #expect(row.children.count == heads.count)
        #expect(row.children.first?.attributes["scope"] == "row")
      }
    }
    // What scrolls can be reached by the keyboard and has a name; what unfolds says what it is.
    for element in elements where element.attributes["class"] == "scroll" {
      #expect(element.attributes["role"] == "region" && element.attributes["tabindex"] == "0")
      #expect(element.attributes["aria-label"]?.isEmpty == false)
    }
    for element in elements where element.name == "details" {
      #expect(element.children.first?.name == "summary")
    }
    for element in elements where element.name == "section" {
      #expect(element.attributes["aria-labelledby"] != nil)
    }
    // Each chart has a table, and each section names the file of its numbers.
    for section in elements where section.name == "section" {
      let inside = section.all
      let charts = inside.filter { $0.name == "svg" && $0.attributes["aria-hidden"] == nil }
      if !charts.isEmpty { #expect(inside.contains { $0.name == "table" }) }
      let id = section.attributes["aria-labelledby"]
      if id != "accuracy" {
        #expect(
          inside.contains { $0.attributes["href"]?.hasSuffix(".csv") ?? false } || seed == 0,
          "\(id ?? "")")
      }
    }
  }

  @Test(arguments: worlds)
  func nothingRunsAndNothingIsLoaded(seed: UInt64) throws {
    let (text, parsed) = try page(try published(seed))
    for word in ["<script", "http:", "https:", "url(", "@import", "<img", "<iframe", "javascript:"]
    {
      #expect(!text.lowercased().contains(word), "\(word)")
    }
    let elements = parsed.root.all
    for element in elements {
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
      #expect(element.attributes["src"] == nil)
    }
    let policy = try #require(
      elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    let content = policy.attributes["content"] ?? ""
    #expect(content.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!content.contains("unsafe"))
    // Numbers are numbers.
    for element in elements {
      for word in element.fullText.lowercased().split(whereSeparator: { !$0.isLetter }) {
        #expect(word != "nan" && word != "inf" && word != "infinity")
      }
      for (key, value) in element.attributes where ["x", "y", "width", "height", "d"].contains(key)
      {
        #expect(!value.contains("n") && !value.contains("e"), "\(key) is \(value)")
      }
    }
  }

  @Test func theDigestOfThePolicyIsThatOfTheStyle() throws {
    let (text, parsed) = try page(try published(2))
    let style = try #require(parsed.root.all.first { $0.name == "style" })
    var hash = SHA256()
    hash.update(Array(style.text.utf8))
    let digest = Data(hash.digest()).base64EncodedString()
    #expect(text.contains("style-src 'sha256-\(digest)'"))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 31, 32])
  func base64(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    #expect(PageStyle.base64(bytes) == Data(bytes).base64EncodedString())
  }

  @Test func hostileNamesStayText() throws {
    let published = try Publication(HostileWorld.world(seed: 3), batch: 5)
    let (text, parsed) = try page(published)
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    let shown = parsed.root.fullText
    for name in HostileWorld.shown { #expect(shown.contains(name), "\(name)") }
    // The files have them as they are.
    let actors = published.rows("actors").map { $0[1] }
    #expect(actors.contains { $0.contains("\u{202E}") })
  }

  @Test func twoReportsOfTheSameAreTheSame() throws {
    let world = HostileWorld.world(seed: 5)
    let one = try Publication(world, batch: 3)
    let other = try Publication(world, batch: 50, parts: 3, rowsInMemory: 11)
    #expect((one.files["report.html"] == other.files["report.html"]) as Bool)
  }
}
