import Pages
import TestSupport
import Testing

@Suite("Main text of a page")
struct MainTextTests {
  static func page(_ html: String) -> Page { MainText.extract(Array(html.utf8)) }
  static func text(_ html: String) -> String {
    String(decoding: page(html).text, as: UTF8.self)
  }

  static let first = "The harbour board met on Tuesday to settle a dispute about the new crane."
  static let second =
    "“Nobody wanted the old one back,” said its chair, Ada Lindqvist, after the vote."
  static let third = "A second meeting is planned for spring, when the money is expected to arrive."

  static let whole = """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
    <title>Harbour board settles dispute over crane | The Example</title>
    <meta property="og:site_name" content="The Example">
    <meta property="og:title" content="Harbour board settles dispute over crane">
    <meta name="author" content="Bo Berg"><link rel="canonical" href="https://example.org/crane">
    <meta property="article:published_time" content="2021-03-04T05:06:07Z"></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <header><h1>Harbour board settles dispute over crane</h1></header>
    <p class="standfirst">Members agreed after nine hours of talks behind closed doors.</p>
    <div class="story-body"><p>\(first)</p>
    <figure><img src="x.jpg"><figcaption>The old crane, seen from the north quay on a day in May.</figcaption></figure>
    <p><a href="/more">READ MORE: Why the crane was painted blue in the first place</a></p>
    <p>\(second)</p><h2>What comes next</h2><p>\(third)</p>
    <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story from the harbour.</p></div>
    </div><div id="comments"><p>I have always said that this crane should never have been built there.</p></div>
    <footer><p>Copyright The Example. All rights reserved in every country of the world.</p></footer>
    <script>var p = "<p>Not text at all, although it looks like a paragraph of the page.</p>";</script>
    </body></html>
    """

  @Test("Paragraphs stay, and everything around them goes")
  func article() {
    #expect(
      Self.text(Self.whole)
        == [
          "Members agreed after nine hours of talks behind closed doors.", Self.first, Self.second,
          "What comes next", Self.third,
        ].joined(separator: "\n"))
  }

  @Test("The facts come from the head of the page")
  func facts() {
    let page = Self.page(Self.whole)
    #expect(
      String(decoding: page.title, as: UTF8.self) == "Harbour board settles dispute over crane")
    #expect(page.published == "2021-03-04T05:06:07Z")
    #expect(page.url == "https://example.org/crane")
    #expect(page.author == "Bo Berg")
    #expect(page.language == "en-gb")
    #expect(page.site == "The Example")
  }
}
