/// Drops the marks that say that a story goes on below or on another page: `Story Continued Below`.
///
/// Whole lines only.
enum StoryContinues {
  static let rule = CleaningRule(
    .storyContinues, "story_continues", "Drops the marks that say that a story goes on.")

  static let phrases: [Phrase] =
    Phrase.whole(
      """
      story continued below
      story continues below
      story continues
      story continued
      article continues below
      article continued below
      continue reading
      continue reading below
      continue reading the main story
      continue reading main story
      continue reading this article
      continue reading this story
      continued below
      continues below
      continue to next page
      continued on next page
      continued on page 0
      continued from page 0
      keep reading
      keep scrolling
      scroll to continue
      scroll to continue with content
      scroll down to continue
      scroll for more
      scroll down for more
      expand to continue reading
      show full article
      read full article
      read the full article
      read full story
      read the full story
      next page
      previous page
      page 0 of 0
      page 0
      jump to comments
      skip to content
      skip to main content
      skip past newsletter promotion
      after newsletter promotion
      back to top
      back to the top
      take me back to the top of this post
      end of story
      view on one page
      1 2 next page
      0 0 next page
      text size
      print this page
      single page
      load more
      """)
    + Phrase.whole(
      """
      see more
      view more
      view all
      see all
      show more
      """, if: .weak)
}
