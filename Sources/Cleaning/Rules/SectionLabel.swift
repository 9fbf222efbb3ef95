/// Drops the label of a section at the head of the body: `ANALYSIS/OPINION:`, `Story highlights`, `Exclusive`.
///
/// Only among the first lines that remain; further down such a word is a heading.
enum SectionLabel {
  static let rule = CleaningRule(
    .sectionLabel, "section_label", "Drops the label of a section at the head of the body.")

  static let phrases: [Phrase] =
    Phrase.start("series:", upTo: 160, if: [.head, .unfinished])
    + Phrase.whole(
      """
      analysis/opinion
      analysis
      opinion
      opinions
      opinion/analysis
      commentary
      editorial
      editorials
      column
      columnists
      exclusive
      breaking
      breaking news
      live updates
      live
      feature
      features
      news
      top news
      latest news
      local news
      world news
      us news
      u.s. news
      uk news
      national news
      politics
      political news
      world
      business
      business news
      technology
      tech
      science
      health
      sport
      sports
      entertainment
      culture
      lifestyle
      money
      markets
      economy
      elections
      national
      international
      local
      nation
      home
      story highlights
      highlights
      key points
      key takeaways
      at a glance
      summary
      special report
      interview
      explainer
      review
      letters
      letters to the editor
      premium
      press release
      """, if: .head)
}
