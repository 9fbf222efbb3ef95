/// Drops lines that ask for a click: `CLICK HERE TO READ MORE`, `Click for more from …`.
///
/// The line must begin with the imperative.
enum ClickHere {
  static let rule = CleaningRule(
    .clickHere, "click_here", "Drops lines that ask for a click.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      click here *
      click * here to
      click below *
      click for *
      click on the *
      click the * to
      click the link *
      click through *
      click to *
      click ahead *
      tap here *
      tap to *
      visit our website *
      visit our site *
      visit us at *
      visit us online *
      go here *
      to see more *click
      to read more *
      for more *click here
      for *, click here
      don't see the graphic above
      having trouble *click here
      view this *on *
      """, upTo: 260)
    + Phrase.end(
      """
      click here
      , click here
      tap here
      clicking here
      clicking this link
      """, upTo: 160)
}
