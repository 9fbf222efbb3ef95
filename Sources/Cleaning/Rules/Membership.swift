/// Drops requests for subscriptions, gifts and membership: `Support our journalism`, `Become a member`.
///
/// The line must begin with a phrase that addresses the reader.
enum Membership {
  static let rule = CleaningRule(
    .membership, "membership", "Drops requests for money and membership.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      support our journalism
      support our work
      support independent journalism
      support independent media
      support local journalism
      support quality journalism
      support progressive journalism
      support the guardian
      support * journalism
      support * today by
      support us
      support this site
      support npr
      help support *
      help us report *
      help us keep *
      help us continue *
      help us by *
      become a member
      become a subscriber
      become a supporter
      become a patron
      become an insider
      become a vip
      join now
      join * today to
      join * vip
      join * and use the promo code
      join nrplus
      something to consider if you enjoyed
      if you enjoyed this article
      if you like this article
      if you liked this article
      if you enjoyed reading
      if you found this *
      if you have enjoyed
      editor's note: want to support
      editor's note: help us
      subscribe now *
      subscribe today *
      subscribe to read *
      subscribe to continue *
      subscribe to unlock
      subscribe for as *
      subscribe for full
      subscribe for unlimited
      subscribe and get *
      subscribe for just
      subscribe for only
      already a subscriber
      already a member
      already have an account
      already registered
      already subscribed
      not a subscriber
      not a member
      existing subscriber
      print subscriber
      create an account
      create a free account
      create your free account
      create your account
      register for free
      register to continue
      register to read
      sign in to continue
      sign in to read
      sign in to access
      log in to continue
      log in to read
      log in to access
      to continue reading *
      to keep reading *
      to read this article *
      to read the full *
      to read the rest *
      to access this *
      you have reached your limit
      you have * free articles
      you are reading a free *
      you're reading a free *
      this article is for subscribers
      this article is exclusively for
      this article is free
      this article is only available
      this content is for *
      this content is exclusive *
      this content is only available *
      this story is for subscribers
      this is a subscriber *
      this is a premium *
      this is premium
      premium content
      exclusive for subscribers
      for subscribers only
      unlock this article
      unlock *access
      unlimited access
      limited time offer
      special offer
      make a donation
      make a contribution
      make a tax-deductible
      make a one-time
      make your gift
      donate now
      donate today
      please donate
      please consider *
      consider supporting *
      consider becoming *
      consider subscribing *
      consider donating *
      your support helps *
      your support makes *
      your support is *
      your support will *
      please support our *
      if you value our *
      if you appreciate our *
      you've reached your limit
      you've reached your monthly
      you've reached your free
      you've reached your article
      you have read 0
      you've read 0
      your subscription *
      we need your *
      we've removed our paywall
      we have removed our paywall
      we have a small favor
      we have a small favour
      every day at *, we aim to answer
      ready to fight back
      fight back! sign up
      travel with the nation
      sign up for our wine club
      thank you for reading *
      thanks for reading *
      like what you're reading? *
      enjoying * story
      chip in $*
      gift subscription*
      upgrade to *
      get unlimited *
      get full access *
      get access to *
      0% off
      save 0% *
      start your free trial
      start a free trial
      start your subscription
      try it free *
      try us free *
      try * for free
      help support quality local journalism
      """, upTo: 900)
    + Phrase.whole(
      """
      donate now
      support us
      join us
      become a member
      members only
      subscribers only
      for subscribers
      exclusive content
      go premium
      free trial
      try for free
      my account
      your account
      buy now
      shop now
      order now
      """)
    + Phrase.whole(
      """
      donate
      support
      subscribe
      join
      membership
      premium
      account
      shop
      """, if: .weak)
}
