import Pages
import TestSupport
import Testing

@Suite("Hostile pages")
struct HostilePageTests {
  static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    let unit = Array(text.utf8)
    var result: [UInt8] = []
    for _ in 0..<count { result.append(contentsOf: unit) }
    return result
  }

  static let paragraph =
    "<p>The harbour board met on Tuesday to settle a dispute about the new crane.</p>"

  @Test("An article below 100,000 open elements is found")
  func deep() {
    let html = Self.repeated("<div>", 100_000) + Array(Self.paragraph.utf8)
    let text = String(decoding: MainText.extract(html).text, as: UTF8.self)
    #expect(text == "The harbour board met on Tuesday to settle a dispute about the new crane.")
  }

  @Test("Elements nested too deep are closed again as often as they were opened")
  func balanced() {
    let html =
      Self.repeated("<section>", 5_000) + Self.repeated("</section>", 5_000)
      + Array("<nav><p>Go to another page of this site, if that is what you want.</p></nav>".utf8)
      + Array("<main>\(Self.paragraph)</main>".utf8)
    let text = String(decoding: MainText.extract(html).text, as: UTF8.self)
    #expect(text == "The harbour board met on Tuesday to settle a dispute about the new crane.")
  }

  @Test(
    "Repeated fragments end in time and in valid UTF-8",
    arguments: [
      "<", "<!", "<!--", "<![CDATA[", "&", "&#", "&#x", "&CounterClockwiseContourIntegra", "</p>",
      "<p>", "<a>", "<a href=", "<a href='", "<li>", "</li><b>", "<td>", "<script>", "<title>",
      "<table><tr>", "</table>", "<svg/>", "<x-y>", "<b><p></b>", "é", "\u{301}", "\u{202E}",
      "<p>a. ", "<h2>b</h2>", "<br>", "<time datetime=20200101>", "<meta name=a content=b>",
      "<script type=application/ld+json>{\"a\":[</script>", "<p class=\"a b-c dE\">",
      "<![CDATA[x]]>",
    ])
  func fragments(fragment: String) {
    let html = Self.repeated(fragment, 20_000)
    let page = MainText.extract(html)
    #expect(String(validating: page.text, as: UTF8.self) != nil)
    #expect(page.text.count <= 2 * html.count)
  }

  @Test("Any bytes give valid UTF-8", arguments: 1...60)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] =
      [
        "<p>", "</p>", "<div class=\"share\">", "</div>", "<", ">", "\"", "'", "=", "&amp;", "&",
        "/",
        "<!--", "-->", "<script>", "</script>", "<article>", "</article>", "<h1>", "</h1>", "<br>",
        "A sentence of some length that could stand in an article, and does so here.", " ", "\n",
        "<script type=\"application/ld+json\">", "{\"@type\":\"NewsArticle\",\"headline\":\"x\\u",
        "}",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xC2, 0xA0], [0], [0xF0, 0x9F]]
    var html: [UInt8] = []
    for _ in 0..<Int.random(in: 1...400, using: &generator) {
      html.append(contentsOf: pieces.randomElement(using: &generator) ?? [])
    }
    for charset in [nil, "utf-8", "latin1", "utf-16", "koi8-r", "nonsense"] as [String?] {
      let page = MainText.extract(html.span, charset: charset)
      #expect(String(validating: page.text, as: UTF8.self) != nil)
      #expect(String(validating: page.title, as: UTF8.self) != nil)
    }
  }

  @Test("A reused extractor says the same as a new one", arguments: 1...20)
  func reuse(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<p>", "<article>", "</article>", Self.paragraph, "<h1>Title of it</h1>", "<li>x",
    ]
    var extractor = MainText()
    for _ in 0..<10 {
      let html = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      #expect(extractor.extract(Array(html.utf8).span) == MainText.extract(Array(html.utf8)))
    }
  }
}
