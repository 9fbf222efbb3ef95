/// Drops what a page shows while its scripts load: `Loading...`, `Please wait`.
///
/// Whole lines only.
enum Loading {
  static let rule = CleaningRule(
    .loading, "loading", "Drops what page scripts show while they load.")

  static let phrases: [Phrase] =
    Phrase.whole(
      """
      loading
      pullquote
      loading comments
      loading poll
      loading video
      loading player
      loading article
      loading ad
      loading content
      loading form
      loading more stories
      loading the player
      loading your content
      still loading
      now loading
      please wait
      please wait while we load
      please wait for the page to load
      buffering
      processing
      fetching
      this page is loading
      content is loading
      article is loading
      video is loading
      an error occurred
      an error has occurred
      something went wrong
      error loading
      error loading player
      try again
      retry
      refresh
      reload
      """)
    + Phrase.start(
      """
      sorry, this * is not available
      sorry, an error occurred
      an error has occurred
      this content is not available
      this video is not available
      this video is no longer available
      video unavailable
      """, upTo: 120)
    + Phrase.start(
      """
      something went wrong
      unable to load
      failed to load
      this content could not be loaded
      content is not available due to
      an error occurred while
      """, upTo: 100, if: .unfinished)
}
