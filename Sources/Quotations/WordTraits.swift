/// What a word can be, as far as the rules need to know.
struct WordTraits: OptionSet {
  var rawValue: UInt64

  static let determiner = WordTraits(rawValue: 1 << 0)
  static let preposition = WordTraits(rawValue: 1 << 1)
  static let conjunction = WordTraits(rawValue: 1 << 2)
  static let subordinator = WordTraits(rawValue: 1 << 3)
  /// A form of be, have, do, or a modal.
  static let auxiliary = WordTraits(rawValue: 1 << 4)
  /// A form of be.
  static let copula = WordTraits(rawValue: 1 << 5)
  static let modal = WordTraits(rawValue: 1 << 6)
  static let negation = WordTraits(rawValue: 1 << 7)
  static let adverb = WordTraits(rawValue: 1 << 8)
  /// A weekday, a month, `yesterday`, `week`.
  static let time = WordTraits(rawValue: 1 << 9)
  /// A pronoun that can be a subject: `he`, `they`.
  static let subject = WordTraits(rawValue: 1 << 10)
  /// A pronoun that can be an object: `him`, `us`.
  static let object = WordTraits(rawValue: 1 << 11)
  /// Whom the pronoun stands for.
  static let male = WordTraits(rawValue: 1 << 12)
  static let female = WordTraits(rawValue: 1 << 13)
  static let plural = WordTraits(rawValue: 1 << 14)
  /// `who`, `which`: a relative pronoun.
  static let relative = WordTraits(rawValue: 1 << 15)
  /// A noun for a person who speaks: `spokesman`, `official`, `critics`.
  static let role = WordTraits(rawValue: 1 << 16)
  /// A noun for a document that says something: `report`, `statement`, `poll`.
  static let document = WordTraits(rawValue: 1 << 17)
  /// `what`, `whether`, `why`: opens an embedded question.
  static let question = WordTraits(rawValue: 1 << 18)
  /// A verb that takes `to` + reporting verb without taking back what is said: `went on to say`.
  static let raising = WordTraits(rawValue: 1 << 19)
  /// `declined`, `refused`: the reporting stops here.
  static let refusal = WordTraits(rawValue: 1 << 20)
  /// A noun for a body that speaks: `company`, `government`, `campaign`.
  static let body = WordTraits(rawValue: 1 << 21)
  /// Written with a possessive ending.
  static let possessive = WordTraits(rawValue: 1 << 22)
  /// A form of a reporting verb.
  static let cue = WordTraits(rawValue: 1 << 23)
  /// `of`, `for`, `at`: may stand inside a noun phrase.
  static let linking = WordTraits(rawValue: 1 << 24)
  /// `it`, `this`.
  static let neuter = WordTraits(rawValue: 1 << 25)
  /// `I`, `we`, `you`: the writer or the reader.
  static let firstPerson = WordTraits(rawValue: 1 << 26)
  /// A finite verb that is no cue and cannot be a noun: `went`, `became`.
  static let verb = WordTraits(rawValue: 1 << 27)
  /// A form of have.
  static let perfect = WordTraits(rawValue: 1 << 28)
  /// The particle `out`.
  static let out = WordTraits(rawValue: 1 << 29)
  /// The particle `on`.
  static let on = WordTraits(rawValue: 1 << 30)
  /// The particle `to`.
  static let to = WordTraits(rawValue: 1 << 31)
  /// A word in `-ing` that is not in the lists.
  static let participle = WordTraits(rawValue: 1 << 32)
  /// A word in `-ed` that is not in the lists.
  static let pastForm = WordTraits(rawValue: 1 << 33)
  /// A word in `-s` that is not in the lists.
  static let pluralForm = WordTraits(rawValue: 1 << 34)
  /// `why`, `how`, `what`, `whether`: opens an embedded question wherever it stands.
  static let interrogative = WordTraits(rawValue: 1 << 35)
  /// `by`, `after`: with a participle they say what the subject does.
  static let agentive = WordTraits(rawValue: 1 << 36)
  /// `words`, as in `in the president's words`.
  static let words = WordTraits(rawValue: 1 << 37)
  /// `to`, `about`: what follows is the topic, not the place of what is said.
  static let topic = WordTraits(rawValue: 1 << 38)
  /// The word `of`.
  static let of = WordTraits(rawValue: 1 << 39)
  /// `of`, `for`, `at`, `from`: hang on any noun before them.
  static let close = WordTraits(rawValue: 1 << 40)
  /// A noun that takes a that-clause: `position`, `claim`, `notion`.
  static let contentNoun = WordTraits(rawValue: 1 << 41)
  /// Of a boundary: a `?` or `!` inside a quotation made it.
  static let soft = WordTraits(rawValue: 1 << 42)
  /// `because`, `if`, `although`: may open the clause that is reported.
  static let concessive = WordTraits(rawValue: 1 << 43)
  /// The word `by`.
  static let by = WordTraits(rawValue: 1 << 44)
  /// The word `the`.
  static let definite = WordTraits(rawValue: 1 << 45)
  /// An organization or a group, which `the company` may mean.
  static let organization = WordTraits(rawValue: 1 << 46)
  /// `all`, `both`, `each`: may stand after the auxiliary.
  static let floating = WordTraits(rawValue: 1 << 47)
  /// `this`, `last`: makes a noun of time an adverb, which `its` and `the` do not before another noun.
  static let deictic = WordTraits(rawValue: 1 << 48)
  /// The word `who`.
  static let who = WordTraits(rawValue: 1 << 49)
  /// The word `with`.
  static let with = WordTraits(rawValue: 1 << 50)
  /// `government`, `administration`: of a state, which no company or agency is.
  static let state = WordTraits(rawValue: 1 << 51)
  /// The word `that`, the only one with both readings.
  static let that: WordTraits = [.determiner, .subordinator]
}

/// How a reporting verb builds its sentence.
struct CueFrame: OptionSet {
  var rawValue: UInt16

  /// Takes a clause without `that` freely: `said he would`.
  static let free = CueFrame(rawValue: 1 << 0)
  /// Takes a clause with `that`, without it only if the clause shows its verb.
  static let clause = CueFrame(rawValue: 1 << 1)
  /// Takes a clause with `that` alone: `found that`.
  static let strict = CueFrame(rawValue: 1 << 2)
  /// May take an addressee: `told reporters`.
  static let addressee = CueFrame(rawValue: 1 << 3)
  /// Takes a question: `asked whether`.
  static let question = CueFrame(rawValue: 1 << 4)
  /// The forms without ending or with `s` are nouns as often as verbs: `claims`, `reports`.
  static let nounLike = CueFrame(rawValue: 1 << 5)
  /// A verdict, which reports speech only where it quotes words: `called it a “trick”`.
  static let verdict = CueFrame(rawValue: 1 << 6)
  /// Counts only beside quotation marks: `continued`, `began`.
  static let quoteOnly = CueFrame(rawValue: 1 << 7)
  /// Counts only before `out`: `pointed out`.
  static let out = CueFrame(rawValue: 1 << 8)
  /// Counts only before `on`: `went on`.
  static let on = CueFrame(rawValue: 1 << 9)
  /// The frames that report nothing in a sentence without quotation marks.
  static let besideQuotation: CueFrame = [.verdict, .quoteOnly]
  /// Counts only before `to`: `according to`.
  static let according = CueFrame(rawValue: 1 << 10)
}

/// The form of a verb.
enum CueForm: UInt8 {
  case base
  case third
  case past
  case gerund
}

/// What the lexicon knows about one word.
struct WordEntry {
  var traits: WordTraits = []
  /// Index into `Lexicon.lemmas`; 0 where the word is no cue.
  var lemma: UInt16 = 0
  var form: CueForm = .base

  mutating func merge(_ other: WordEntry) {
    traits.formUnion(other.traits)
    if other.lemma != 0 && lemma == 0 {
      lemma = other.lemma
      form = other.form
    }
  }
}
