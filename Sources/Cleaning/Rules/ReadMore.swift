/// Drops pointers to other articles: `READ MORE: …`, `SEE ALSO: …`, `Related: …`, `More from …`.
///
/// The keyword must stand first and be followed by a mark (`Read more: …`, also without a space), by nothing, or by a
/// preposition that only a pointer has (`Read more about …`). Under a bare `READ MORE:` a row of headlines down
/// to the end of the text goes with it. So does a label glued to a headline (`Trade talks:Ministers meet`). A sentence that merely begins with such a word
/// (`Read more carefully, the bill …`, `More than 100 people …`) stays.
enum ReadMore {
  static let rule = CleaningRule(
    .readMore, "read_more", "Drops pointers to other articles.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      read more
      read more on this
      read more on this story
      read more here
      read also
      also read
      read
      read next
      read this
      read this next
      read full story
      read the full story
      must read
      must reads
      see also
      see more
      see related
      also see
      also watch
      related
      related article
      related articles
      related story
      related stories
      related coverage
      related content
      related links
      related news
      related topics
      related video
      related videos
      more
      more on this
      more on this story
      more on this topic
      more news
      more stories
      more coverage
      more from this section
      recommended
      recommended for you
      recommended reading
      recommended stories
      you may also like
      you might also like
      you might like
      you may also be interested in
      you might also be interested in
      editor's picks
      editors' picks
      editor's choice
      don't miss
      do not miss
      in case you missed it
      further reading
      keep reading
      for more
      watch
      watch now
      now watch
      watch live
      watch more
      watch also
      watch below
      watch the video
      listen now
      listen to this
      in pictures
      slideshow
      live updates
      special report
      special coverage
      full coverage
      complete coverage
      infographic
      live blog
      liveblog
      live coverage
      trending
      trending now
      most read
      most popular
      popular now
      top stories
      latest news
      """, upTo: 240, if: .mark)
    + Phrase.start(
      """
      analysis
      opinion
      background
      timeline
      latest
      previously
      earlier
      explainer
      map
      graphic
      poll
      quiz
      photos
      pictures
      video
      videos
      gallery
      galleries
      listen
      podcast
      interactive
      in depth
      fact check
      fact file
      """, upTo: 200, if: [.marked, .unfinished])
    + Phrase.start("read more", upTo: 400, if: .unfinished)
    + Phrase.start("read more", upTo: 500, if: .titled)
    + Phrase.start("related coverage", upTo: 240, if: .titled)
    + Phrase.start(
      """
      more from *
      more on *
      see also *
      """, upTo: 100, if: .unfinished)
    + Phrase.start(
      """
      like what you're reading?
      read more about *
      read more at *
      read more from *
      read more here
      read more in *
      read more of *
      read more on *
      read more via *
      read the full story here
      read the whole story here
      read the rest here
      read the rest at
      read the full article at
      read the full interview
      read the original article
      read the original story
      for more on *, listen to *
      for more on *, visit *
      for more on *, check out *
      for more on *, follow *
      for more information *, visit *
      for more information on *, go to *
      for the latest *, follow *
      for the latest *, visit *
      for the latest news *, click *
      to learn more about *, visit *
      to hear more *, listen *
      for more on this story
      for more stories
      for more news
      for more information on this story
      for more coverage
      for more from *
      for full coverage
      click to read more
      more on this...
      more on this:
      more on this…
      more on the story
      more here
      more stories from
      more great stories from
      more news from
      below: watch
      listen to the latest episode of
      related *topics:
      view the discussion thread
      view comments
      """, upTo: 240)
    + Phrase.whole(
      """
      see full coverage
      read the report
      read the full report
      read the transcript
      read the full transcript
      read the full story
      read the document
      read the complaint
      read the indictment
      listen to the episode
      listen to this episode
      full coverage
      the latest
      related
      read more
      more
      more on this
      more stories
      more information
      trending
      most read
      most popular
      recommended
      most viewed
      most shared
      recent posts
      previous post
      next post
      previous article
      next article
      previous story
      next story
      next up
      up next
      what to read next
      what to watch next
      hear more
      learn more
      find out more
      """)
    + Phrase.end(
      """
      read more
      read more here
      read full story
      continue reading
      full story
      """, upTo: 160, if: .unfinished)
}
