/// Drops invitations to follow accounts: `Follow Jane Doe on Twitter @janedoe`, `Like us on Facebook`.
///
/// The line must begin with the imperative and name a network or an account, so that `Following the vote, …` and
/// `Follow the money, he said` stay.
enum Follow {
  static let rule = CleaningRule(
    .follow, "follow", "Drops invitations to follow accounts.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      why not follow *
      don't forget to follow *
      be sure to follow *
      you can follow * on *
      you can also follow *
      follow *on twitter
      follow *on x
      follow *on facebook
      follow *on instagram
      follow *on linkedin
      follow *on threads
      follow *on bluesky
      follow *on mastodon
      follow *on tiktok
      follow *on telegram
      follow *on youtube
      follow *on social media
      follow *on google news
      follow *on flipboard
      follow *at @
      follow @*
      follow us *
      follow him on *
      follow her on *
      follow them on *
      follow me on *
      follow *'s live coverage
      follow our live coverage
      follow our coverage
      follow live updates
      follow cnn opinion
      follow the latest *here
      follow * @*
      like us on *
      find us on *
      find *on facebook
      find *on twitter
      find *on instagram
      find him on *
      find her on *
      join us on *
      join us at facebook
      connect with *on *
      subscribe to our youtube
      subscribe to our podcast
      subscribe to *youtube channel
      scroll down for downloadable versions
      scroll below for downloadable versions
      subscribe to the podcast
      subscribe to our channel
      check us out on
      tweet us *
      tweet @*
      tweet to @*
      tweet him *@*
      tweet her *@*
      on twitter: @*
      on twitter @*
      twitter: @*
      twitter @*
      instagram: @*
      facebook: facebook.com
      facebook.com/
      twitter.com/
      instagram.com/
      read cnnopinion's new flipboard
      """, upTo: 260)
    + Phrase.whole(
      """
      unfollow
      follow us
      follow topic
      follow author
      follow this author
      follow this topic
      connect with us
      find us on social media
      on twitter
      our facebook page
      """)
    + Phrase.whole(
      """
      follow
      following
      followed
      """, if: .weak)
}
