/// Drops standing disclaimers: `The opinions expressed by columnists are their own …`, `Quotes delayed at least 15 minutes`.
///
/// The words are those in which outlets speak about themselves; corrections and clarifications are prose and stay.
enum Disclaimer {
  static let rule = CleaningRule(
    .disclaimer, "disclaimer", "Drops standing disclaimers.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      the opinions expressed *are *own
      the opinions expressed *do not *represent
      the opinions expressed *do not *reflect
      the views expressed *are *own
      the views expressed *do not *represent
      the views expressed *do not *reflect
      the views expressed *belong
      the views expressed by the author
      the views expressed by contributors
      opinions expressed by the author
      opinions expressed by contributors
      opinions expressed by columnists
      views expressed in this *
      views expressed here *
      views expressed are *
      opinions expressed in *
      opinions expressed are *
      disclaimer:
      disclosure: the *
      the author's views are *
      the author's opinions *
      the opinions in this *
      the views in this *
      this article does not necessarily *
      this column does not necessarily *
      this commentary does not *
      this does not necessarily represent
      this is an opinion piece
      this is a contributed *
      this content is subject to copyright
      this content is provided by
      this content was produced by
      this content is produced by
      this article contains affiliate
      this story contains affiliate
      this post contains affiliate
      we may earn a commission
      we may receive a commission
      we earn a commission
      when you buy through links
      when you purchase through
      if you buy something from
      if you purchase *we may *
      purchases you make through
      products featured
      as an amazon associate
      all products featured
      market data provided
      market data by
      quotes delayed
      quotes displayed in real-time
      data delayed
      all quotes delayed
      our standards: the
      our standards:
      (our standards
      editing standards
      the bbc is not responsible
      not responsible for the content of external sites
      about our approach to external
      (advisory: story includes language
      warning: this story contains
      warning: this article contains
      content warning:
      trigger warning:
      viewer discretion
      this article was produced in partnership
      this article was produced by
      this article was produced for
      this article was generated
      this story was produced
      this story was generated
      this story was created
      this story has not been edited
      this story has been published from
      (this story has not been edited
      (except for the headline
      (with inputs from
      with inputs from
      with agency inputs
      inputs from agencies
      (with agency inputs
      except for the headline, this story
      this report was auto-generated
      this is an automated translation
      """, upTo: 500)
}
