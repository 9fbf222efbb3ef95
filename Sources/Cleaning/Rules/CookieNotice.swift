/// Drops cookie, privacy and robot notices: `We use cookies …`, `This site is protected by reCAPTCHA`.
///
/// The line must begin in the words of such a notice.
enum CookieNotice {
  static let rule = CleaningRule(
    .cookieNotice, "cookie_notice", "Drops cookie, privacy and robot notices.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      we use cookies
      we use your sign-up
      we and our partners
      we and our * partners
      we value your privacy
      we care about your privacy
      we respect your privacy
      we have updated our privacy
      we have updated our terms
      we've updated our privacy
      we've updated our terms
      we've updated our *policy
      we've made some important changes to our
      we've made an important change to
      we noticed you're using an ad
      we noticed that you're using
      we've noticed you
      we have noticed you
      we've detected
      we have detected that
      our website uses cookies
      our site uses cookies
      this website uses cookies
      this site uses cookies
      this site uses akismet
      this page uses cookies
      this site is protected by
      this website is using a security
      this page is protected by
      this form is protected by
      this process is automatic
      this website is not available
      this website is unavailable
      this site is currently unavailable
      this content is hosted by
      this content is provided by *which may be using cookies
      this article contains content provided by
      by continuing to use this
      by continuing to use our
      by continuing to browse
      by continuing to navigate
      by using this site
      by using this website
      by using our site
      by visiting this site
      by clicking accept
      by clicking "accept
      by clicking on accept
      by clicking "i agree
      by clicking ok
      by closing this
      by browsing this
      accept cookies
      accept all cookies
      accept all
      accept & continue
      accept and continue
      allow cookies
      allow all cookies
      manage cookies
      manage cookie
      manage consent
      manage preferences
      manage your preferences
      manage your privacy
      manage privacy
      cookie policy
      cookie settings
      cookie preferences
      cookie consent
      cookie notice
      cookies on the *
      cookies policy
      cookies help us
      cookies are used
      your privacy *choices
      your privacy is important
      your privacy rights
      your ad choices
      your california privacy
      your cookie *
      your consent
      do not sell my
      do not sell or share
      privacy & cookies
      privacy and cookies
      privacy settings
      privacy preferences
      update your browser
      update my browser
      to view this content, *cookies
      to show you this content
      to use this feature you
      to personalize content
      please verify you're not a robot
      please verify you are human
      please verify you are a human
      please confirm you are
      verify you are human
      verifying you are human
      checking your browser
      checking if the site connection is secure
      i'm not a robot
      are you a robot
      ddos protection by
      access denied
      access to this page has been denied
      you are using an outdated browser
      you are using an unsupported
      you are using an ad blocker
      you appear to be using an ad
      you seem to be using an ad
      looks like you're using an ad
      it looks like you're using an ad
      it seems that you are using an ad
      it appears you are using
      please disable your ad
      please turn off your ad
      please whitelist
      please allow ads
      please consider disabling your ad
      disable your ad
      turn off your ad
      ad blocker detected
      adblock detected
      invalid email address. please re-enter
      google privacy policy
      recaptcha
      functional cookies
      strictly necessary cookies
      performance cookies
      targeting cookies
      analytics cookies
      necessary cookies
      essential cookies
      advertising cookies
      personalised advertising
      personalized advertising
      """, upTo: 1200)
}
