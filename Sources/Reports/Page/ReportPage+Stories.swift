import NewsText
import Tallies

/// What was one wire story.
extension ReportPage {
  private static let stories = 12

  func addStories(to page: inout HTML) {
    let stories = source.figures.syndication
    page.section("stories", "One story, many papers") { page in
      guard !stories.isEmpty else {
        page.note("No two articles tell a story in the same words.")
        page.sources(["syndication"], source)
        return
      }
      let kept = source.ledger("articles_kept")
      let copies = source.ledger("articles_duplicate")
      page.note(
        "\(Numerals.count(stories.count, "story was", "stories were")) printed more than once. "
          + "\(Numerals.count(copies, "article is a copy", "articles are copies")) of an earlier "
          + "one, \(Numerals.share(copies, of: kept)) of all. The most printed:")
      page.element("ol", ["class": "stories"]) { page in
        for story in stories.prefix(ReportPage.stories) { add(story, to: &page) }
      }
      page.sources(["syndication"], source)
    }
  }

  private func add(_ story: SyndicationFigure, to page: inout HTML) {
    let headline = source.passage(story.headline, limit: PageSource.headlineLength)
    page.line()
    page.element("li") { page in
      page.element("p", ["class": "headline"]) {
        $0.name(headline.isEmpty ? "(no headline)" : headline)
      }
      page.element("p", ["class": "facts"]) { page in
        page.element("b", text: Numerals.count(story.articles, "article"))
        page.add(" in " + Numerals.count(story.outlets, "outlet"))
        if let first = story.firstDay, let last = story.lastDay {
          page.add(", " + Numerals.day(first) + (first == last ? "" : " to " + Numerals.day(last)))
        }
        if let similarity = story.minSimilarity {
          page.add(", at least \(Numerals.share(similarity)) alike")
        }
        for (place, actor) in story.topActors.enumerated() {
          page.add(place == 0 ? ". About " : ", ")
          page.name(source.name(actor))
        }
      }
    }
  }
}
