/// Drops invitations to write to the newsroom: `Send letters to: …`, `Got a tip? Email …`.
///
/// The line must begin with the imperative or the question.
enum Contact {
  static let rule = CleaningRule(
    .contact, "contact", "Drops invitations to write to the newsroom.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      you can also send story ideas
      you can send story ideas
      send your story ideas
      send story ideas
      send letters to
      send email to *@*
      send emails to *@*
      drop me a line at *@*
      drop us a line at *@*
      you can always email us
      you can email us at
      you can email me at
      send a letter to
      send tips to
      send a tip to
      send us a tip
      send us your *
      send your *@*
      send feedback
      send comments to
      send an email to *
      submit a letter
      submit a tip
      submit your *
      submit an op-ed
      submit a news tip
      email us at
      email us:
      email: *@*
      e-mail: *@*
      e-mail us
      email the *@*
      email *@*.com
      contact us
      contact the author
      contact the reporter
      contact the writer
      contact *at *@*
      contact: *@*
      reach *at *@*
      reach him at *
      reach her at *
      write to *@*
      write to us
      got a tip
      got a news tip
      got a story
      got a question
      got a confidential tip
      got news
      got something to say
      have a tip
      have a news tip
      have a story
      have a question for *
      have a confidential tip
      have you been affected
      have you got a *
      have something to
      do you have a tip
      do you have a story
      do you have information
      do you know something
      do you live in
      are you a * get in touch
      are you affected by
      are you in *get in touch
      are you in *email
      tell us your *
      tell us about your *
      tell us what *
      share your * with us
      share your experience*email
      share your thoughts *
      share your story *
      if you have a tip
      if you have information about *@*
      if you have a story
      if you have something
      if you are reading this page and can't see the form
      please include a contact number
      please include your name
      please read our terms
      please send your *
      let us know *@*
      let us know in the comments
      letters to the editor
      letters: *@*
      to submit a letter
      to respond to this *
      to contact the *
      to comment on this *
      to read more editorials
      you can read diverse opinions from
      to read diverse opinions from
      in addition to its own editorials
      you can also get in touch
      you can also contact us
      you can contact us
      you can email us
      you can reach *@*
      get in touch
      whatsapp: +
      call us on
      follow the conversation
      we want to hear from you
      we'd love to hear
      we would love to hear
      don't forget: if you are sending
      """, upTo: 420)
    + Phrase.end(
      """
      can be reached at [email protected]
      [email protected
      """, upTo: 200, if: .unfinished)
}
