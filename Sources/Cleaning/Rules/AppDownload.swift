/// Drops invitations to install an app: `CLICK HERE TO GET THE … APP`, `Download the … app`.
///
/// The imperative must begin the line and the word `app` or a shop for apps must follow.
enum AppDownload {
  static let rule = CleaningRule(
    .appDownload, "app_download", "Drops invitations to install an app.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      click here to get the * app
      click here for the * app
      click here to download *
      click to get the * app
      click to download *
      get the * app
      get our app
      get our free app
      get our new app
      get * on the go
      download the * app
      download our *
      download * app
      download now on
      download on the app store
      download it on
      download for free
      install the * app
      install our *
      open in app
      open the app
      open app
      use our app
      use the app
      try our app
      available on the app store
      available on google play
      get it on google play
      also available on iphone
      scan the qr code
      read it on the * app
      view in app
      """, upTo: 260)
    + Phrase.whole(
      """
      app store
      google play
      get the app
      get app
      download app
      download the app
      mobile app
      ios app
      android app
      """)
}
