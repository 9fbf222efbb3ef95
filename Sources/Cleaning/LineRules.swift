/// The phrases of all rules that know their lines by phrases.
enum LineRules {
  /// The table of all phrases; rules that are switched off are passed over when it is asked.
  static let table = PhraseTable([
    (.gallery, Gallery.phrases), (.caption, Caption.phrases),
    (.mediaPlayer, MediaPlayer.phrases), (.appDownload, AppDownload.phrases),
    (.newsletter, Newsletter.phrases), (.membership, Membership.phrases),
    (.clickHere, ClickHere.phrases), (.advertisement, Advertisement.phrases),
    (.storyContinues, StoryContinues.phrases), (.loading, Loading.phrases),
    (.follow, Follow.phrases), (.share, Share.phrases), (.contact, Contact.phrases),
    (.copyright, Copyright.phrases), (.disclaimer, Disclaimer.phrases),
    (.contributed, Contributed.phrases), (.originallyPublished, OriginallyPublished.phrases),
    (.cookieNotice, CookieNotice.phrases), (.timeStamp, TimeStamp.phrases),
    (.readMore, ReadMore.phrases), (.sectionLabel, SectionLabel.phrases),
  ])
}
