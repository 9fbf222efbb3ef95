/// Titles in lower case words and the offices that they name.
struct TitlePhrases: Sendable {
  /// One meaning of a phrase.
  struct Meaning: Sendable {
    /// The offices, the likeliest first.
    var roles: [ActorRole]
    /// ISO codes of the countries where it means that, empty for all.
    var countries: [String]
  }

  /// The titles; they are the same for all taggers.
  static let shared = TitlePhrases()

  /// The phrases by the keys of their words.
  let table: PhraseTable
  /// The meanings of each phrase, by its number.
  let list: [[Meaning]]

  /// The offices that a phrase names in a country.
  func roles(_ phrase: Int, country: String) -> [ActorRole] {
    for meaning in list[phrase]
    where meaning.countries.isEmpty || meaning.countries.contains(country) {
      return meaning.roles
    }
    return []
  }

  /// Whether the title of a head of state fits a phrase: a king is no president.
  func fits(_ phrase: Int, _ title: String) -> Bool {
    let word = words[phrase]
    if word.isEmpty || title.isEmpty { return true }
    return title.lowercased().contains(word)
  }

  private let words: [String]

  private init() {
    var table = PhraseTable(capacity: 512)
    var list: [[Meaning]] = []
    var lastWords: [String] = []
    for (phrases, roles, countries) in Self.rows {
      for phrase in phrases.split(separator: "|") {
        let words = phrase.split(whereSeparator: { $0 == " " || $0 == "-" }).map {
          NameKey.word(String($0))
        }
        guard var key = words.first else { continue }
        for next in words.dropFirst() {
          table.insertPrefix(key)
          key = NameKey.chain(key, next)
        }
        let number = table.insert(key, next: list.count)
        if number == list.count {
          list.append([])
          let isStrict = phrase != "leader" && phrase != "monarch" && phrase != "pontiff"
          lastWords.append(isStrict ? String(phrase.split(separator: " ").last ?? "") : "")
        }
        list[number].append(
          Meaning(roles: roles, countries: countries.split(separator: " ").map(String.init)))
      }
    }
    self.table = table
    self.list = list
    self.words = lastWords
  }

  private static let rows: [(String, [ActorRole], String)] = [
    ("president", [.hos], ""),
    ("leader|supreme leader", [.hos, .hog], ""),
    ("prime minister|premier|pm", [.hog], ""),
    ("chancellor", [.hog], "DE AT"), ("chancellor|chancellor of the exchequer", [.fin], "GB"),
    ("taoiseach", [.hog], "IE"),
    ("king|queen|emperor|emir|sultan|monarch", [.hos], ""),
    ("pope|pontiff", [.hos], "VA"),
    ("vice president|vice-president", [.vp], ""),
    ("secretary of state|top diplomat", [.fm], "US"),
    (
      "foreign minister|minister of foreign affairs|minister for foreign affairs|foreign chief",
      [.fm], ""
    ),
    ("foreign secretary", [.fm], "GB PH"), ("external affairs minister", [.fm], "IN"),
    (
      "defense secretary|defence secretary|secretary of defense|secretary of defence", [.dm],
      "US GB PH"
    ),
    ("secretary of war", [.dm], "US"),
    (
      "defense minister|defence minister|minister of defence|minister of defense|defense chief|defence chief",
      [.dm], ""
    ),
    ("treasury secretary", [.fin], "US"),
    ("finance minister|minister of finance", [.fin], ""),
    ("interior minister|minister of the interior|minister of interior", [.int], ""),
    ("home secretary", [.int], "GB"), ("home minister", [.int], "IN"),
    ("national security adviser|national security advisor", [.nsa], ""),
    ("central bank governor|central bank chief", [.cb], ""),
    ("army chief|chief of army staff|chief of the army staff", [.cds, .mil], ""),
    (
      "secretary-general|secretary general|director-general|director general|managing director|chief|head",
      [.igo], ""
    ),
  ]
}
