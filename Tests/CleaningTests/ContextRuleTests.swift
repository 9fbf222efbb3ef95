import Cleaning
import NewsText
import Testing

/// The rules that need more than the line itself.
@Suite struct ContextRuleTests {
  static let prose = RuleTable.before + "\n" + RuleTable.after

  // MARK: Captions

  static let caption =
    "Mayor Lena Orrick, second from left, and Tomas Weil, right, pose at the old well in Port Hale, on May 4, 2020."

  @Test(arguments: [
    "\(caption)\nAP\n\n\(caption)\n\n",
    "\(caption)\n\(caption)\n",
    "\(caption)\n\nReuters\n\n",
    "A boy drinks from the only spring that is left\nJane Doe/Getty Images\n",
    "\(caption)\n\nThe first sentence of the story stands between the two copies.\n\n\(caption)\n\n",
  ])
  func captionsBesideCreditsAndTwiceGo(_ top: String) {
    let (text, clean) = cleaned(article(top + Self.prose))
    let between = top.contains("stands between")
    let kept = between ? "The first sentence of the story stands between the two copies.\n\n" : ""
    #expect(text == kept + Self.prose)
    #expect(Set(ruleNames(clean)).isSubset(of: ["caption", "photo_credit"]))
  }

  @Test(arguments: [
    "The council voted against the plan, and nobody was surprised.\n\nReuters\n\n",
    "\"We had hoped for an answer before the summer came.\"\n\nAP\n\n",
    "The price went up for the third time in a year, the ministry said.\n\nAP\n\n",
  ])
  func proseBeforeACreditStays(_ top: String) {
    let (text, clean) = cleaned(article(top + Self.prose))
    #expect(text.hasPrefix(top.prefix { $0 != "\n" }))
    #expect(ruleNames(clean) == ["photo_credit"])
  }

  // MARK: Repetitions

  @Test func aLineSaidAgainGoes() {
    let line = "Engineers had warned the council about the pipes for more than a decade."
    let raw = "\(line)\n\n\(Self.prose)\n\n\(line)\n\nThe mayor answered them at once."
    let (text, clean) = cleaned(article(raw))
    #expect(text == "\(line)\n\n\(Self.prose)\n\nThe mayor answered them at once.")
    #expect(ruleNames(clean) == ["repeated_line"])
  }

  @Test func shortLinesMayRecur() {
    let raw = "MAYOR ORRICK:\nWe had hoped for rain.\nMAYOR ORRICK:\nYes.\nYes.\n\(Self.prose)"
    #expect(cleaned(article(raw)).0 == raw)
  }

  @Test func labelsThatRecurAtOnceGo() {
    let raw =
      "\(Self.prose)\nThe old well of Port Hale\nThe old well of Port Hale\n\(Self.prose.prefix(88))"
    let (_, clean) = cleaned(article(raw))
    #expect(ruleNames(clean).first == "repeated_line")
  }

  // MARK: The headline

  @Test(arguments: [
    ("Town argues about its water\n\n", ""),
    ("TOWN ARGUES ABOUT ITS WATER.\n", ""),
    (
      "Town argues about its water The council met until midnight on Tuesday.\n",
      "The council met until midnight on Tuesday.\n"
    ),
    (
      "The council met until midnight. Town argues about its water\n",
      "The council met until midnight.\n"
    ),
    ("The old well. | Jane Doe/AP Photo Town argues about its water\n", ""),
    ("Coast Town argues about its water The council met.\n", "The council met.\n"),
  ])
  func theHeadlineGoesWhereItIsRepeated(_ top: String, _ kept: String) {
    let (text, clean) = cleaned(article(top + Self.prose, title: "Town argues about its water"))
    #expect(text == kept + Self.prose)
    #expect(ruleNames(clean).contains("repeated_headline") || ruleNames(clean).contains("caption"))
  }

  @Test(arguments: [
    "Town argues about its water, and the province listens to all of it.\n",
    "The town argues about its water every summer.\n",
    "Nobody argues about water.\n",
  ])
  func sentencesLikeTheHeadlineStay(_ top: String) {
    #expect(
      cleaned(article(top + Self.prose, title: "Town argues about its water")).0
        == top + Self.prose)
  }

  @Test func shortHeadlinesAreLeftAlone() {
    let raw = "Water\n" + Self.prose
    #expect(cleaned(article(raw, title: "Water")).0 == raw)
  }

  @Test(arguments: [
    ("Town argues about its water : NPR", "NPR Online News", "Town argues about its water"),
    (
      "Town argues about its water | Example News", "examplenews.com", "Town argues about its water"
    ),
    (
      "Town argues about its water - The Harbour Post", "The Harbour Post",
      "Town argues about its water"
    ),
    ("Town argues — Harbour Post", "www.harbourpost.co.uk", "Town argues"),
    ("Town argues - and waits", "harbourpost.com", "Town argues - and waits"),
    ("Water: a history", "Harbour Post", "Water: a history"),
    ("Town argues | Harbour Post", "", "Town argues | Harbour Post"),
    ("Harbour Post", "Harbour Post", "Harbour Post"),
  ])
  func outletsLeaveTheHeadline(_ title: String, _ outlet: String, _ kept: String) {
    let (_, clean) = cleaned(article(Self.prose, title: title, outlet: outlet))
    #expect(String(decoding: clean.title, as: UTF8.self) == kept)
    #expect(clean.removals.contains { $0.inTitle } == (title != kept))
  }

  // MARK: Both ends

  @Test(arguments: [
    "By Jane Doe\n", "By Jane Doe and Tomas Weil, Example Press\n", "Jane Doe\n",
    "Tomas Weil\nStaff Writer\n", "Harbour Post\n", "ANALYSIS/OPINION:\n", "Politics\n",
    "March 18, 2021\n", "By JANE DOE\nMay 3, 2020 10:15 am\n", "Written by Jane Doe\n",
    "JANE DOE AND ANA WEST\n", "Jane Doe, Example Press\n", "Jane Doe | Staff Writer\n",
    "Jane Doe (Reuters)\n", "Jane Doe in Geneva\n", "Jane A. Doe, José Núñez and Ana de la Cruz\n",
    "Jane Doe, and John O’Neil, Jr.\nExample Journal\n", "Jane Doe\nPolitical editor\n",
    "Jane Doe\nSpecial to The Example\n", "Lena Orrick\nOpinion contributor\n", "Reuters\n",
    "Jane Page\nAl Jazeera\n", "The Editorial Board\nExample Today\n",
    "Series: Dry Wells How a Town Lost Its Springs\n",
  ])
  func bylinesLabelsAndDatesGoFromTheHead(_ top: String) {
    let (text, clean) = cleaned(article(top + Self.prose))
    #expect(text == Self.prose)
    // Whatever the dump says of author and outlet, the same goes.
    let raw = article(top + Self.prose, outlet: "Harbour Post", authors: "Jane Doe")
    #expect(cleaned(raw).1.removals.map(\.range) == clean.removals.map(\.range))
  }

  @Test(arguments: [
    "By Tuesday the wells were dry.\n", "By and large the town was calm\n", "Lena Orrick\n",
    "Two springs are left\n", "May the rain come soon\n", "1,842,000\n",
    "Old Pipes\n", "White House\n", "What Jane Doe Said\n", "Lena Orrick in Geneva\n",
    "Jane Doe and the Wells\n", "Jane Doe spoke to Tomas Weil\n", "Jane Doe, 43, Farmer\n",
    "Jane Doe, Reuters, and others went home.\n", "Jane Doe: It Is Cheaper\n", "Doe\n",
    "“Jane Doe”\n", "Free Press!\n",
  ])
  func otherFirstLinesStay(_ top: String) {
    let raw = article(top + Self.prose, outlet: "Harbour Post", authors: "Jane Doe")
    #expect(cleaned(raw).0 == top + Self.prose)
  }

  @Test func headlinesUnderATitleOfListGo() {
    let list =
      "\nMore Stories From Example Post\n— “No Water”: A Year at the Springs\n— Ten Wells Are Left"
    #expect(cleaned(article(Self.prose + list)).0 == Self.prose)
    let prose =
      "\nMore Stories From Example Post\nNobody came to the second meeting of the council."
    #expect(cleaned(article(Self.prose + prose)).0.hasSuffix("meeting of the council."))
  }

  @Test func theSameWordsStayFurtherDown() {
    let raw = "\(Self.prose)\nPolitics\n\(RuleTable.before.replacing("Tuesday", with: "Friday"))"
    #expect(cleaned(article(raw)).0.contains("\nPolitics\n"))
  }

  @Test(arguments: ["Route 6", "Coast and Country", "Jane Doe", "Harbour Post Online"])
  func aStrayLabelUnderTheArticleGoes(_ label: String) {
    let (text, clean) = cleaned(article("\(Self.prose)\n\nLoading...\n\(label)"))
    #expect(text == Self.prose)
    #expect(ruleNames(clean) == ["loading", "page_footer"])
  }

  @Test(arguments: [
    "\(prose)\nHe left.", "\(prose)\nWhat now?", "\(prose)\n“Never again”",
    "\(prose)\nhe did not come back", "\(prose)\nPort Hale 3\nOrrick 2\nWeil 0",
    "\(prose)\n— Jane Doe, Harbour Post", "\(prose)\nThe price rose by 12%",
    "One line of prose about a well that is dry.\nRoute 6",
  ])
  func otherLastLinesStay(_ raw: String) {
    #expect(cleaned(article(raw)).0 == raw)
  }

  // MARK: Weak words and rows of links

  @Test func singleWordsGoOnlyInRows() {
    let row = "\(RuleTable.before)\nFacebook\nTwitter\nEmail\n\(RuleTable.after)"
    #expect(cleaned(article(row)).0 == "\(RuleTable.before)\n\(RuleTable.after)")
    let heading = "\(RuleTable.before)\nFacebook\n\(RuleTable.after)"
    #expect(cleaned(article(heading)).0 == heading)
  }

  @Test func headlinesUnderABareKeywordGoDownToTheEnd() {
    let links = "Ten Wells That Ran Dry\nThe Long Summer of the Springs\nWho Owns the River?"
    #expect(cleaned(article("\(Self.prose)\nREAD MORE:\n\(links)")).0 == Self.prose)
    let more = "\(RuleTable.before)\nREAD MORE:\nTen Wells That Ran Dry\n\(RuleTable.after)"
    #expect(cleaned(article(more)).0.contains("Ten Wells"))
  }

  @Test func galleriesEndWithTheirLastMark() {
    let line =
      "Photos: Wells of the coast Photos: Wells of the coast A boy drinks. Hide Caption 1 of 2 "
      + String(
        repeating: "Photos: Wells of the coast A girl drinks at noon. Hide Caption 2 of 2 ",
        count: 12)
    let (text, _) = cleaned(
      article("\(Self.prose)\n\(line)The council met again in the spring of that year."))
    #expect(text == "\(Self.prose)\nThe council met again in the spring of that year.")
  }

  /// Quotations of every shape stay, whatever the line around them looks like.
  @Test(arguments: [
    "“Therefore, we will disregard such an attempt in the future, too.”",
    "“Read more,” she said.", "\"Advertisement\"", "“Share this article”",
    "'Foremost enemy of the well'", "“Sign up for our newsletter,” the mayor joked.",
    "“It will ‘only be a waste of time’ to sit with them.”",
    "“Loading...”", "\"Follow @orrick on Twitter\"",
  ])
  func quotationsStay(_ line: String) {
    let raw = "\(RuleTable.before)\n\n\(line)\n\n\(RuleTable.after)"
    #expect(cleaned(article(raw)).0 == raw)
  }
}
