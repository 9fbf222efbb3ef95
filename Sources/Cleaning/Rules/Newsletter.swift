/// Drops invitations to newsletters and alerts: `Sign up for Daily Newsletters`, `Get the news in your inbox`.
///
/// The words must address the reader in the imperative at the beginning of the line, or end the line as a button does; prose about
/// people who `sign up` for something stays.
enum Newsletter {
  static let rule = CleaningRule(
    .newsletter, "newsletter", "Drops invitations to newsletters.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      sign up for * newsletter
      sign up for daily
      sign up for breaking
      sign up for our *
      sign up for free
      sign up for alerts
      sign up for email
      sign up for the * tip
      sign up for * tipsheet
      sign up for * tip sheet
      sign up for the latest
      sign up for *alerts
      sign up for * updates
      sign up for * inbox
      sign up for the best
      sign up for the free
      sign up for today's
      sign up here *
      sign up now
      sign up today *
      sign up to get *
      sign up to our *
      sign up to receive *
      sign up to the *newsletter
      sign up to our
      sign up via email
      signup for
      subscribe to our * newsletter
      subscribe to our newsletter
      subscribe to our *
      subscribe to the * newsletter
      subscribe to the newsletter
      subscribe to * newsletter
      subscribe here
      subscribe for daily
      subscribe on apple podcasts
      subscribe, rate
      subscribe for free
      subscribe to get
      get your free *
      download your free *
      get our free *newsletter
      get our * newsletter
      get our newsletter
      get our top *
      get our daily
      get our best
      get the * newsletter
      get the newsletter
      get * in your inbox
      get * delivered to your inbox
      get * delivered daily
      get * to your inbox
      get * your inbox
      get breaking news *
      get email alerts
      get news alerts
      get the latest *by email
      get the latest news *
      get the best of *
      get all the latest news *sign up
      get updates *
      get notified
      let our news meet your inbox
      let us know what you think
      join our mailing list
      join our newsletter
      our website is your destination for
      stay up to date... sign up
      our website is the place for
      join our whatsapp
      join our telegram
      join thousands of
      join the conversation
      join our community
      join the discussion
      start your day with *
      start the day with *
      never miss a *
      start your morning *
      start the day smarter
      want the best of *inbox
      want * in your inbox
      want * straight to your inbox
      want * delivered to your inbox
      want more * sign up
      want more * newsletter
      want to receive *
      want this in your inbox
      your guide to *inbox
      receive our *
      receive the latest *
      receive a weekly *
      receive the *inbox
      stay up to date *sign up
      get more *stay up to date with *
      propublica *nonprofit newsroom *sign up *
      get email updates
      sign up to get more from *
      stay up to date with *
      stay up-to-date with *
      stay informed *
      stay in the know *
      stay up to speed *
      stay on top of *
      don't miss out *
      don't miss a *
      looking for more? sign up
      our must-read briefing
      by signing up you agree
      by signing up, you agree
      by signing up, i agree
      by subscribing you agree
      by subscribing, you agree
      by submitting your email
      by submitting, you
      by clicking sign up
      by clicking subscribe
      by providing your email
      by entering your email
      thank you for signing up
      thanks for signing up
      thank you for subscribing
      thanks for subscribing
      you have successfully subscribed
      you're all set
      you have been successfully
      you may unsubscribe
      you can unsubscribe
      you must select a newsletter
      you are now subscribed
      success! you
      please enter a valid email
      please enter your email
      please provide a valid email
      enter your email *
      enter email *
      email address *
      your email address *
      invalid email *
      enter a valid email
      manage newsletters
      email sign up
      newsletter sign up
      newsletter signup
      newsletters
      newsletter
      daily politics news delivered to your inbox
      daily headlines *
      breaking news alerts *
      breaking news: *inbox
      breaking news email
      most popular newsletter
      read our privacy
      see sample
      view sample
      sample newsletter
      view all newsletters
      all newsletters
      our newsletters
      the morning newsletter
      free newsletter
      always wanted * newsletter
      for indispensable reporting on
      mailing list
      """, upTo: 700)
    + Phrase.end("please enter a valid email address", upTo: 6000)
    + Phrase.end(
      """
      sign up here
      sign up now
      sign up today
      sign up for free
      email sign up
      manage newsletters
      in your inbox
      to your inbox
      subscribe here
      subscribe now
      subscribe today
      terms of service apply
      unsubscribe at any time
      opt out at any time
      sign up for the newsletter
      sign up for this newsletter
      sign up for our newsletter
      sign up for his newsletter
      sign up for her newsletter
      sign up for their newsletter
      subscribe to our newsletter
      subscribe to the newsletter
      as soon as they're published
      follow us on twitter and facebook
      opt-out at any time
      """, upTo: 500)
    + Phrase.whole(
      """
      sign up
      sign me up
      subscribe
      subscribe now
      subscribe today
      register
      register now
      log in
      login
      sign in
      unsubscribe
      your email
      email address
      email (required)
      e-mail
      submit
      newsletter
      newsletters
      alerts
      breaking news alerts
      """)
}
