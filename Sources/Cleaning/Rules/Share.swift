/// Drops share buttons, counters and invitations to comment: `Share this:`, `Read or Share this story: https://…`, `Print`.
///
/// Whole lines, or lines that begin with an address to the reader.
enum Share {
  static let rule = CleaningRule(
    .share, "share", "Drops share buttons and comment counters.")

  static let phrases: [Phrase] =
    Phrase.whole("share this")
    + Phrase.start(
      """
      read or share this story
      share this article
      share this story
      share this page
      share this post
      share this video
      share this with
      share this on
      share this:
      share on *
      share to *
      share via *
      share with *
      share full article
      share article
      share story
      share page
      tweet this
      tweet about this
      pin it
      pin this
      post to facebook
      post a comment
      post comment
      leave a comment
      leave a reply
      leave your comment
      add a comment
      add your comment
      add comment
      write a comment
      view comments
      view all comments
      view the comments
      view * comments
      see comments
      show comments
      show all comments
      hide comments
      read comments
      read the comments
      read * comments
      load comments
      comments are closed
      comments are now closed
      comments are moderated
      comments (0
      comments powered by
      comment on this story
      commenting is
      be the first to comment
      sign in to comment
      log in to comment
      login to comment
      you must be logged in
      you must log in to
      you must sign in to
      please log in to
      please sign in to
      please login to
      have your say
      what do you think? *
      tell us what you think
      join the conversation
      join the debate
      join the discussion
      disqus
      please enable javascript to view the comments
      email this article
      email this story
      print this article
      print this story
      print article
      print this
      save this story
      save article
      save for later
      bookmark this
      add to bookmarks
      add to favorites
      was this article helpful
      was this article valuable
      was this page helpful
      was this helpful
      was this timeline useful
      rate this article
      report this comment
      report a typo
      report an error
      report a correction
      suggest a correction
      this article has been shared
      gift this article
      give this article
      copy this link
      copy link to
      copy the link
      copy url
      copy link
      """, upTo: 320)
    + Phrase.whole(
      """
      0 shares
      0k shares
      0.0k shares
      0 share
      share:
      print email
      email print
      share this: pocket
      google+
      google plus
      link copied
      copy link
      copied
      facebook twitter
      facebook twitter email
      facebook twitter linkedin
      facebook twitter whatsapp
      facebook twitter email print
      facebook twitter linkedin email
      facebook twitter flipboard email
      facebook twitter pinterest email
      twitter facebook
      share tweet
      share tweet email
      share share
      0 likes
      0 comments
      0 comment
      no comments
      no comments yet
      0 views
      0 replies
      a a a
      a- a+
      aa
      gift article
      gift this article
      """)
    + Phrase.whole(
      """
      share
      shares
      shared
      tweet
      tweets
      retweet
      email
      e-mail
      print
      text
      pocket
      reddit
      whatsapp
      facebook
      twitter
      linkedin
      pinterest
      tumblr
      telegram
      messenger
      flipboard
      instagram
      tiktok
      sms
      save
      saved
      bookmark
      link
      like
      likes
      comment
      comments
      reply
      report
      gift
      """, if: .weak)
}
