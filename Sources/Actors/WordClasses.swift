/// What is known of one word: the lexicon's classes in the lower 16 bits, the vocabulary's above.
struct WordClasses: OptionSet, Sendable {
  var rawValue: UInt64

  // The lexicon's, in the same places.
  static let common = WordClasses(rawValue: 1 << 0)
  static let word = WordClasses(rawValue: 1 << 1)
  static let given = WordClasses(rawValue: 1 << 2)
  static let male = WordClasses(rawValue: 1 << 3)
  static let female = WordClasses(rawValue: 1 << 4)
  static let surname = WordClasses(rawValue: 1 << 5)
  static let frequentSurname = WordClasses(rawValue: 1 << 6)
  static let largeCity = WordClasses(rawValue: 1 << 7)
  static let city = WordClasses(rawValue: 1 << 8)
  static let town = WordClasses(rawValue: 1 << 9)
  static let region = WordClasses(rawValue: 1 << 10)
  static let prefix = WordClasses(rawValue: 1 << 11)
  static let place: WordClasses = [.largeCity, .city, .town, .region]

  /// A function word: begins sentences and is never the first word of a name.
  static let function = WordClasses(rawValue: 1 << 16)
  /// The noun of an office or profession that stands before a name: `President`, `Governor`.
  static let title = WordClasses(rawValue: 1 << 17)
  /// `Mr`, `Mrs`, `Sir`, `Dr`.
  static let honorific = WordClasses(rawValue: 1 << 18)
  /// A field of government or business that belongs to a title or body: `Foreign`, `Finance`.
  static let domain = WordClasses(rawValue: 1 << 19)
  /// `Former`, `Deputy`, `Acting`: before a title.
  static let modifier = WordClasses(rawValue: 1 << 20)
  /// The head noun of a body: `Ministry`, `University`, `Association`.
  static let body = WordClasses(rawValue: 1 << 21)
  /// The ending of a company: `Inc`, `Ltd`.
  static let company = WordClasses(rawValue: 1 << 22)
  /// The head noun of a place, after its name: `River`, `Province`.
  static let landform = WordClasses(rawValue: 1 << 23)
  /// The head noun of a place, before its name: `Lake`, `Mount`.
  static let landformBefore = WordClasses(rawValue: 1 << 24)
  /// A building or road: `Airport`, `Street`.
  static let facility = WordClasses(rawValue: 1 << 25)
  /// An event, law, prize, or work: `Cup`, `Act`, `Prize`.
  static let event = WordClasses(rawValue: 1 << 26)
  /// A verb of speech, any form.
  static let speech = WordClasses(rawValue: 1 << 27)
  /// A verb of what governments do, any finite form.
  static let action = WordClasses(rawValue: 1 << 28)
  /// An auxiliary other than forms of `be`.
  static let auxiliary = WordClasses(rawValue: 1 << 29)
  /// A preposition before places.
  static let locative = WordClasses(rawValue: 1 << 30)
  /// A month.
  static let month = WordClasses(rawValue: 1 << 31)
  /// A day of the week.
  static let weekday = WordClasses(rawValue: 1 << 32)
  /// A relative: `sister`, `wife`.
  static let kin = WordClasses(rawValue: 1 << 33)
  /// A people, language or faith without a government: `European`, `Muslim`.
  static let people = WordClasses(rawValue: 1 << 34)
  /// A direction: `north`, `southern`.
  static let direction = WordClasses(rawValue: 1 << 35)
  /// A particle inside personal names: `van`, `bin`, `de`.
  static let particle = WordClasses(rawValue: 1 << 36)
  /// A capitalised word that names nothing: `Internet`, `Covid`, `Christmas`.
  static let noName = WordClasses(rawValue: 1 << 37)
  /// A noun of government after a possessive or adjective: `policy`, `officials`.
  static let government = WordClasses(rawValue: 1 << 38)
  /// A noun for a person that may stand before a name in lower case: `analyst`, `farmer`.
  static let personNoun = WordClasses(rawValue: 1 << 39)
  /// A noun for a place, in lower case: `town`, `province`.
  static let placeNoun = WordClasses(rawValue: 1 << 40)
  /// A noun for a body, in lower case: `company`, `group`.
  static let bodyNoun = WordClasses(rawValue: 1 << 41)
  /// `of`, `for`.
  static let of = WordClasses(rawValue: 1 << 42)
  /// `and`.
  static let and = WordClasses(rawValue: 1 << 43)
  /// `the`.
  static let the = WordClasses(rawValue: 1 << 44)
  /// A family name that stands first: `Kim`, `Xi`.
  static let eastAsianSurname = WordClasses(rawValue: 1 << 45)
  /// An abbreviation whose stop does not end a name: `Gen`, `St`, `Jr`.
  static let abbreviation = WordClasses(rawValue: 1 << 46)
  /// `Jr`, `III`: after a surname.
  static let suffix = WordClasses(rawValue: 1 << 47)
  /// Talks, meetings, pressure: before `with`, `on`, `between`.
  static let dealing = WordClasses(rawValue: 1 << 48)
  /// A form of `be`.
  static let be = WordClasses(rawValue: 1 << 49)
  /// A woman's honorific or title.
  static let woman = WordClasses(rawValue: 1 << 50)
  /// A man's honorific or title.
  static let man = WordClasses(rawValue: 1 << 51)
  /// Heads a body when it stands alone with a proper name, weak: `House`, `Group`, `Press`.
  static let weakBody = WordClasses(rawValue: 1 << 52)
  /// `spokesman`, `aide`, `adviser`: someone other than the one named after `of` or `for`.
  static let proxy = WordClasses(rawValue: 1 << 53)
  /// `who`, `whose`.
  static let who = WordClasses(rawValue: 1 << 54)
  /// `between`, `with`, `against`, `by`.
  static let counterpart = WordClasses(rawValue: 1 << 55)
  /// A team, league or other word of sport.
  static let sport = WordClasses(rawValue: 1 << 56)
  /// A part of a Muslim or Arabic name that begins it: `Abdul`, `Abu`, `Al`.
  static let namePrefix = WordClasses(rawValue: 1 << 57)
  /// Followed by a place or body it names a body: `University`, `Bank`, `Ministry`.
  static let bodyOf = WordClasses(rawValue: 1 << 58)
  /// A body that needs no more than its noun: `Parliament`, `Congress`.
  static let loneBody = WordClasses(rawValue: 1 << 59)
  /// The second half of a newspaper's name, after a city: `Star`, `Sun`.
  static let paper = WordClasses(rawValue: 1 << 60)
}

// Sets of classes as constants: in a long function the compiler makes an array of every literal.
extension WordClasses {
  static let gendered = WordClasses(rawValue: male.rawValue | female.rawValue)
  static let personName = WordClasses(rawValue: given.rawValue | surname.rawValue)
  static let listed = WordClasses(rawValue: word.rawValue | given.rawValue | surname.rawValue)
  static let anySurname = WordClasses(rawValue: surname.rawValue | eastAsianSurname.rawValue)
  static let anyCity = WordClasses(rawValue: largeCity.rawValue | city.rawValue)
  static let calendar = WordClasses(rawValue: month.rawValue | weekday.rawValue)
  static let bodyOrCompany = WordClasses(rawValue: body.rawValue | company.rawValue)
  /// Capitalised words that name neither a person nor a body.
  static let noActor = WordClasses(
    rawValue: event.rawValue | noName.rawValue | month.rawValue | weekday.rawValue
      | people.rawValue)
  /// Words that stand beside or inside a name and are none alone.
  static let partOfName = WordClasses(
    rawValue: body.rawValue | title.rawValue | domain.rawValue | facility.rawValue
      | landform.rawValue | modifier.rawValue | honorific.rawValue)
  /// Classes of words which even alone are more than a name.
  static let manyRules = WordClasses(
    rawValue: headOrTitle.rawValue | weekday.rawValue | month.rawValue | noName.rawValue
      | people.rawValue)
  /// Classes of words that name somebody, or head a name.
  static let notPlain = WordClasses(
    rawValue: function.rawValue | honorific.rawValue | landform.rawValue | anyCity.rawValue
      | region.rawValue
      | month.rawValue | weekday.rawValue | people.rawValue | body.rawValue | company.rawValue
      | loneBody.rawValue | noName.rawValue)
  /// Heads of bodies, and titles.
  static let headOrTitle = WordClasses(
    rawValue: body.rawValue | facility.rawValue | company.rawValue | title.rawValue
      | honorific.rawValue)
}
