/// One thing that cleaning does; it can be switched off by its name.
///
/// Each rule has a file of its own in `Rules`, whose comment says what the rule takes for its own and
/// what it leaves alone. The name is stable: it stands in `cleaning.csv` and in pipelines.
public struct CleaningRule: Sendable {
  /// The name, in snake case.
  public let name: String
  /// What the rule does, in one sentence.
  public let summary: String

  let id: RuleID

  init(_ id: RuleID, _ name: String, _ summary: String) {
    self.id = id
    self.name = name
    self.summary = summary
  }

  /// Every rule; `Removal.rule` is an index into this list.
  ///
  /// The order is that of `RuleID`: new rules are appended.
  public static let all: [CleaningRule] = [
    Tokenised.rule, HTMLTags.rule, HTMLEntities.rule, Mojibake.rule, ComposedForm.rule,
    ControlCharacters.rule, ZeroWidth.rule, SoftHyphen.rule, WhiteSpace.rule,
    HeadlineSuffix.rule, RepeatedHeadline.rule, RepeatedLine.rule, Byline.rule, TimeStamp.rule,
    SectionLabel.rule, Separator.rule, Advertisement.rule, StoryContinues.rule, ReadMore.rule,
    InlineTeaser.rule, Loading.rule, MediaPlayer.rule, Gallery.rule, Caption.rule,
    PhotoCredit.rule, Newsletter.rule, Share.rule, Follow.rule, AppDownload.rule, ClickHere.rule,
    Membership.rule, Contact.rule, Copyright.rule, Disclaimer.rule, Contributed.rule,
    OriginallyPublished.rule, CookieNotice.rule, EmbeddedTweet.rule, PageFooter.rule,
    Boilerplate.rule, LinkedHeadline.rule, AuthorNote.rule,
  ]

  /// The rule with a given name.
  public static func named(_ name: String) -> CleaningRule? {
    all.first { $0.name == name }
  }

  /// The index of the rule with a given name in `all`.
  public static func index(named name: String) -> Int? {
    all.firstIndex { $0.name == name }
  }
}

/// The rules as numbers: the index of each in `CleaningRule.all`.
enum RuleID: UInt8, CaseIterable, Sendable {
  case tokenised, htmlTags, htmlEntities, mojibake, composedForm
  case controlCharacters, zeroWidth, softHyphen, whiteSpace
  case headlineSuffix, repeatedHeadline, repeatedLine, byline, timeStamp
  case sectionLabel, separator, advertisement, storyContinues, readMore
  case inlineTeaser, loading, mediaPlayer, gallery, caption
  case photoCredit, newsletter, share, follow, appDownload, clickHere
  case membership, contact, copyright, disclaimer, contributed
  case originallyPublished, cookieNotice, embeddedTweet, pageFooter, boilerplate
  case linkedHeadline, authorNote
}
