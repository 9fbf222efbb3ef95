extension Lexicon {
  /// The reporting verbs by frame; `lemma/third/past/gerund` where the forms are irregular, `lemma+`
  /// where the last consonant doubles.
  static let verbs: [(CueFrame, String)] = [
    (.according, "according/according/according/according"),
    (.free, "say/says/said/saying"),
    ([.free, .addressee], "tell/tells/told/telling"),
    (
      .clause,
      """
      add acknowledge admit+ affirm allege argue assert aver+ boast clarify complain concede \
      conclude concur+ confess confide confirm contend declare deny disclose emphasize emphasise \
      exclaim explain gripe grumble hint hypothesize imply insist lament maintain mutter observe \
      opine posit predict proclaim quip+ reaffirm repeat recall recount reiterate remark reply respond \
      restate retort reveal speculate stipulate stress surmise swear/swears/swore/swearing \
      testify theorize theorise underline underscore volunteer vow whisper \
      write/writes/wrote/writing yell shout scream joke muse argue mention counter gloat fume \
      rebut+ contend announce stammer recollect reckon enthuse
      """
    ),
    (
      [.clause, .nounLike],
      """
      claim comment report note remark tweet state protest signal suggest indicate blog+ \
      email estimate propose forecast/forecasts/forecast/forecasting post relate
      """
    ),
    (
      [.clause, .addressee],
      """
      inform remind assure warn advise promise caution notify reassure
      """
    ),
    ([.question, .clause, .addressee], "ask"),
    ([.question, .clause], "wonder inquire query"),
    (
      .strict,
      "find/finds/found/finding show/shows/showed/showing agree rule recommend pledge demand complain fear"
    ),
    ([.strict, .nounLike], "request"),
    (
      .quoteOnly,
      """
      answer continue begin/begins/began/beginning interject intone chime rant reason elaborate snap+ \
      sigh laugh cry urge read/reads/read/reading plead beg+ scoff chuckle shrug+ interrupt \
      ask question caption chant sing/sings/sang/singing scrawl print recite
      """
    ),
    ([.quoteOnly, .on], "go/goes/went/going"),
    ([.clause, .out], "point"),
    (
      .verdict,
      """
      call describe dub+ brand label characterize characterise denounce blast slam+ criticize \
      criticise condemn decry praise dismiss accuse hail deride welcome mock blame attack portray lambaste \
      lambast ridicule reject laud applaud liken defend express vow threaten urge
      """
    ),
  ]

  /// The forms of a verb as it is written in the lists.
  static func inflect(_ verb: Substring) -> (lemma: String, forms: [(String, CueForm)]) {
    let parts = verb.split(separator: "/").map(String.init)
    if parts.count == 4 {
      if parts[0] == parts[3] { return ("according to", [(parts[0], .gerund)]) }
      var forms: [(String, CueForm)] = [(parts[2], .past)]
      for (word, form) in [(parts[0], CueForm.base), (parts[1], .third), (parts[3], .gerund)]
      where word != parts[2] {
        forms.append((word, form))
      }
      return (parts[0], forms)
    }
    let doubles = verb.hasSuffix("+")
    let lemma = String(doubles ? verb.dropLast() : verb)
    let stem = doubles ? lemma + String(lemma.suffix(1)) : lemma
    let last = lemma.utf8.last ?? 0
    let beforeLast = lemma.utf8.dropLast().last ?? 0
    let vowels: [UInt8] = [0x61, 0x65, 0x69, 0x6F, 0x75]
    if last == 0x65 {  // e
      let short = String(lemma.dropLast())
      return (
        lemma,
        [(lemma, .base), (lemma + "s", .third), (lemma + "d", .past), (short + "ing", .gerund)]
      )
    }
    if last == 0x79 && !vowels.contains(beforeLast) {  // y after a consonant
      let short = String(lemma.dropLast())
      return (
        lemma,
        [
          (lemma, .base), (short + "ies", .third), (short + "ied", .past), (lemma + "ing", .gerund),
        ]
      )
    }
    let sibilant = last == 0x73 || last == 0x78 || lemma.hasSuffix("sh") || lemma.hasSuffix("ch")
    return (
      lemma,
      [
        (lemma, .base), (lemma + (sibilant ? "es" : "s"), .third), (stem + "ed", .past),
        (stem + "ing", .gerund),
      ]
    )
  }
}
