/// Drops the marks that stand where an advertisement stood: `Advertisement`, `AD`, `Sponsored content`.
///
/// Only whole lines: a sentence about advertisements stays.
enum Advertisement {
  static let rule = CleaningRule(
    .advertisement, "advertisement", "Drops marks of advertisements.")

  static let phrases: [Phrase] =
    Phrase.whole(
      """
      advertisement
      advertisements
      advertisement advertisement
      advertisement continue reading the main story
      advertisement - continue reading below
      advertisement - scroll to continue
      advertisement. scroll to continue reading
      ad
      ads
      advert
      sponsor message
      sponsored
      sponsored by
      sponsored content
      sponsored links
      sponsored stories
      paid content
      paid post
      paid advertisement
      promoted
      promoted content
      promoted stories
      skip advertisement
      skip ad
      report this ad
      report ad
      ad choices
      ad feedback
      remove ads
      hide ad
      close ad
      why this ad
      ads by google
      ad loading
      ad content by taboola
      by taboola
      from our partners
      from the web
      around the web
      content from our partners
      partner content
      """)
    + Phrase.start(
      """
      article continues after this ad
      article continues after ad
      article continues after sponsor
      story continues after ad
      story continues below ad
      story continues below this ad
      story continues below advertisement
      story continues below this advertisement
      article continues below advertisement
      article continues after advertisement
      story continues after advertisement
      article continues below ad
      scroll down to continue reading after ad
      continue reading below ad
      this advertisement has not loaded yet
      advertisement (1)
      """, upTo: 160)
}
