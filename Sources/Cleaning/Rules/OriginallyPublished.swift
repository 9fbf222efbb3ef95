/// Drops notes about where and when a text first appeared or was last touched: `This article was originally published on …`.
///
/// Corrections, clarifications and updates that say what was wrong or new are prose and stay.
enum OriginallyPublished {
  static let rule = CleaningRule(
    .originallyPublished, "originally_published",
    "Drops notes about where and when a text first appeared.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      this article originally appeared
      this article was originally published
      this article was first published
      this article first appeared
      this article appears in
      this article appeared in
      this article is from
      this article was published in
      this article was published on
      this article was last updated
      this article was updated on
      this article was updated to
      this article was updated with
      this story was updated to
      this story was updated with
      this post was updated to
      this post was updated with
      update, *this article was updated
      update, *this story was updated
      update, *this post was updated
      this article is adapted from
      this article was adapted from
      this article was co-published
      this article is part of
      this article is published in
      this story originally appeared
      this story was originally published
      this story was first published
      this story first appeared
      this story appears in
      this story appeared in
      this story was published in
      this story was last updated
      this story was updated on
      this story is part of
      this story was co-published
      this story was refiled
      (this story was refiled
      (this story has been refiled
      (this story corrects *typo
      (refiles to *
      (refiles with *
      this story has been updated
      this article has been updated
      this post has been updated
      this story is being updated
      this story is breaking
      this is a developing story
      this is a breaking news
      this is breaking news
      this breaking news story
      this post originally appeared
      this post was originally published
      this post first appeared
      this piece originally appeared
      this piece was originally published
      this piece first appeared
      this column originally appeared
      this column first appeared
      this column was originally published
      this essay originally appeared
      this essay was originally published
      this commentary originally appeared
      this commentary was originally published
      this essay first appeared
      this op-ed originally appeared
      this op-ed first appeared
      this interview originally appeared
      this report originally appeared
      this report was first published
      this content was originally published
      this content originally appeared
      the post *appeared first on
      the post * first appeared on
      a version of this article *appears in print
      a version of this article *appeared
      a version of this story *appeared
      a version of this op-ed *appear
      a version of this post *appeared
      a version of this piece *appeared
      a version of this review *appears in print
      a version of this essay *appeared
      a version of this column *appeared
      an earlier version of this article was published
      originally published on *
      originally published at *
      originally published in *
      originally published 0
      originally published:
      originally posted on
      first published on *
      first published in *
      first published 0
      first published:
      published first on
      order reprints
      buy reprints
      we will update this post
      we'll update this post
      we will update this story
      check back for updates
      check back for more
      please check back for
      more details to follow
      developing story
      please refresh
      """, upTo: 300)
    + Phrase.whole(
      """
      developing
      developing...
      developing story
      updates to follow
      more to come
      more soon
      more to follow
      this story is developing
      this is a live blog
      reprints
      """)
    + Phrase.start(
      """
      adapted from *
      excerpted from *
      republished from *
      from the * issue of *
      stay with * for updates
      """, upTo: 200, if: .unfinished)
}
