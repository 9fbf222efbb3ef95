/// The words that the rules know: the closed classes of English, reporting verbs, nouns for speakers.
///
/// The lists are the project's own; the reporting verbs follow the usual grammars (verbs of
/// communication with a that-clause, Quirk et al. 16.31; VerbNet classes 37.x).
///
/// A class, so that it is passed on as one reference: a copy of its tables would count each of them.
final class Lexicon: Sendable {
  let table: WordTable
  /// The lemma of each cue; index 0 is no cue.
  let lemmas: [String]
  let frames: [CueFrame]
  /// A filter for the cues that count without quotation marks: one bit for each `CueFilter.index`.
  let cueFilter: [UInt64]

  /// The one lexicon; built once.
  static let english = Lexicon()

  private init() {
    Self.checkLayout()
    var entries: [(word: String, entry: WordEntry)] = []
    for (traits, words) in Self.classes {
      for word in words.split(separator: " ") {
        entries.append((String(word), WordEntry(traits: traits)))
      }
    }
    var lemmas = [""]
    var frames: [CueFrame] = [[]]
    var filter = [UInt64](repeating: 0, count: CueFilter.size / 64)
    for (frame, verbs) in Self.verbs {
      for verb in verbs.split(separator: " ") {
        let (lemma, forms) = Self.inflect(verb)
        for (word, form) in forms {
          entries.append(
            (word, WordEntry(traits: .cue, lemma: UInt16(lemmas.count), form: form)))
          guard frame.isDisjoint(with: .besideQuotation) else { continue }
          let index = CueFilter.index(WordKey(word).low, word.utf8.count)
          filter[index >> 6] |= 1 << UInt64(index & 63)
        }
        lemmas.append(lemma)
        frames.append(frame)
      }
    }
    table = WordTable(entries)
    self.lemmas = lemmas
    self.frames = frames
    cueFilter = filter
  }

  private static let classes: [(WordTraits, String)] = [
    (
      .determiner,
      """
      the a an this that these those his her their its our my your some many most several both one \
      two three four five six seven eight nine ten another other all each every few any no such \
      certain numerous various half more
      """
    ),
    ([.preposition, .linking], "of for at from with in on to by near within under between"),
    (
      .preposition,
      """
      about against over after before during since through into amid among without via as like than \
      per despite toward towards around across along behind beyond until till upon onto outside \
      inside following regarding concerning
      """
    ),
    (.out, "out"), (.on, "on"), (.to, "to"),
    (.conjunction, "and or but nor yet so plus"),
    (
      .subordinator,
      """
      that when while because although though if whether where after before since unless until as \
      why how what who which once whose whom whereas
      """
    ),
    (.question, "whether if why how what who where when which whose"),
    (
      .contentNoun,
      """
      position view views claim claims allegation allegations belief suggestion suggestions report \
      reports idea notion fact promise pledge threat warning warnings accusation accusations argument \
      assertion conclusion concern concerns hope fear fears demand opinion statement statements
      """
    ),
    (.concessive, "because if although unless though"),
    (.by, "by"), (.definite, "the"),
    (.floating, "all both each"), (.deictic, "this these those last next"), (.who, "who"),
    (.with, "with"), (.state, "government administration parliament senate house court"),
    (.topic, "to of about over against on despite amid"),
    (.of, "of"), (.close, "of for at from"),
    (.agentive, "by in after before upon"),
    (.words, "words"),
    (.preposition, "worth"),
    (.interrogative, "whether why how what"),
    ([.relative, .subject], "who which"),
    ([.auxiliary, .copula], "is are was were be been being am"),
    (
      [.auxiliary, .copula], "he's she's it's they're we're i'm you're that's there's who's what's"
    ),
    ([.auxiliary, .copula, .negation], "isn't aren't wasn't weren't ain't"),
    ([.auxiliary, .perfect], "has have had having"),
    ([.auxiliary, .perfect, .negation], "hasn't haven't hadn't"),
    (.auxiliary, "do does did"),
    ([.auxiliary, .negation], "don't doesn't didn't"),
    ([.auxiliary, .modal], "will would could should might may can must shall cannot"),
    (
      [.auxiliary, .modal, .negation],
      "won't wouldn't couldn't shouldn't mightn't can't mustn't cannot"
    ),
    (.negation, "not never neither nor hardly barely rarely seldom"),
    (
      .adverb,
      """
      also later then now still even just only again once often previously recently already earlier \
      further however repeatedly always ever never not first instead soon too nevertheless \
      nonetheless meanwhile moreover therefore thus afterward afterwards sometimes simply perhaps \
      maybe here there today yesterday tonight tomorrow ago twice together alone back flatly
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow \
      morning afternoon evening night hours days minutes weeks months years week month year january february march april june july august \
      september october november december weekend ago noon midnight
      """
    ),
    ([.subject, .male], "he"),
    ([.subject, .female], "she"),
    ([.subject, .plural], "they"),
    ([.subject, .neuter], "it"),
    ([.subject, .firstPerson], "i we you"),
    ([.subject, .male, .auxiliary], "he's he'd he'll"),
    ([.subject, .female, .auxiliary], "she's she'd she'll"),
    ([.subject, .plural, .auxiliary], "they're they'd they'll they've"),
    ([.subject, .neuter, .auxiliary], "it's it'd it'll"),
    (
      [.subject, .firstPerson, .auxiliary], "i'm i'd i'll i've we're we'd we'll we've you're you'll"
    ),
    ([.subject, .auxiliary], "there's that's"),
    (.object, "him her them us me you himself herself themselves itself"),
    (.male, "him his himself"), (.female, "her herself hers"),
    (.plural, "them their themselves theirs"),
    (
      .role,
      """
      spokesman spokeswoman spokesperson official officer minister president senator governor mayor \
      representative congressman congresswoman lawmaker legislator ambassador secretary director \
      manager coach player owner founder chairman chairwoman chair chief executive leader adviser \
      advisor aide analyst expert economist scientist researcher professor doctor lawyer attorney \
      prosecutor judge sheriff detective commander general colonel captain admiral lieutenant \
      sergeant soldier diplomat envoy negotiator candidate politician activist organizer organiser \
      advocate critic opponent supporter ally friend colleague neighbor neighbour resident witness \
      victim survivor suspect defendant plaintiff reporter journalist correspondent editor author \
      writer blogger columnist commentator host presenter anchor moderator narrator actor actress \
      singer artist musician filmmaker producer businessman businesswoman entrepreneur investor \
      banker trader broker farmer worker employee teacher student pupil parent mother father brother \
      sister son daughter wife husband widow uncle aunt cousin grandmother grandfather mum dad mom \
      teenager woman man boy girl person insider source pope bishop priest pastor imam rabbi cleric \
      king queen prince princess premier chancellor deputy commissioner inspector superintendent \
      constable firefighter paramedic nurse surgeon historian author campaigner volunteer veteran \
      engineer architect planner developer designer assistant boss head member partner tenant \
      landlord trainer jockey skipper sailor fisherman geologist biologist physicist chemist \
      astronomer epidemiologist virologist psychologist psychiatrist paediatrician pediatrician \
      oncologist therapist counsellor counselor librarian curator conductor composer novelist poet \
      playwright barrister solicitor magistrate clerk referee umpire quarterback swimmer runner \
      cyclist boxer golfer skier interviewer shopkeeper villager demonstrator protester delegate \
      councillor councilman treasurer strategist consultant pollster lobbyist chairperson regulator \
      investigator agent operative pilot passenger driver caller voter commenter midfielder striker \
      defender goalkeeper captain winger
      """
    ),
    (
      [.role, .plural],
      """
      spokesmen spokeswomen officials officers ministers presidents senators governors mayors \
      representatives lawmakers legislators ambassadors directors managers executives leaders \
      advisers advisors aides analysts experts economists scientists researchers professors doctors \
      lawyers attorneys prosecutors judges detectives commanders generals soldiers diplomats envoys \
      negotiators candidates politicians activists organizers organisers advocates critics opponents \
      supporters allies friends colleagues neighbors neighbours residents witnesses victims \
      survivors reporters journalists editors authors investors traders farmers workers employees \
      teachers students parents brothers sisters women men boys girls people sources insiders \
      police authorities investigators agents voters campaigners volunteers veterans republicans \
      democrats conservatives liberals others some many most rebels militants protesters \
      demonstrators locals villagers fans delegates observers regulators strategists pollsters \
      dealers brokers bankers economists historians relatives
      """
    ),
    (
      .document,
      """
      statement report study poll survey letter memo email document affidavit lawsuit complaint \
      indictment filing release article editorial story book newspaper magazine website post tweet \
      message transcript summary notice paper review analysis audit bulletin communique research \
      documents reports polls records filings emails letters figures data results studies
      """
    ),
    (
      .body,
      """
      company government campaign ministry department agency court bank group party committee union \
      university school hospital airline army military navy force police commission council \
      association organization organisation institute foundation network station channel firm \
      office team club board administration bureau authority parliament senate house embassy \
      palace kremlin church family assembly supply rally reply monopoly bully
      """
    ),
    (
      [.body, .plural],
      """
      companies governments agencies banks groups parties committees unions universities schools \
      hospitals airlines commissions councils associations organizations organisations foundations \
      networks firms teams outlets media campaigns ministries airlines courts
      """
    ),
    (
      .raising,
      """
      went goes going go continued continues continue used seemed seems appeared appears came took \
      taken began rose
      """
    ),
    (
      .refusal,
      """
      declined declines decline declining refused refuses refuse refusing failed fails stopped \
      refrained hesitated
      """
    ),
    (
      .verb,
      """
      went became began took gave made got came saw knew thought felt held kept led left lost met \
      paid ran sent spoke stood took wore won rose fell brought bought caught chose drew drove ate \
      fought flew forgot grew heard hid laid lay meant sat sold spent taught understood sought
      """
    ),
  ]
}
