/// Short and older forms of the names of places, and the names under which they are reported.
enum PlaceNames {
  /// The name for which a form stands, by the key of the form; nothing for all other places.
  static func name(for key: UInt64) -> (name: String, key: UInt64)? { others.find(key) }

  /// The state for which an abbreviation stands after the name of a place: `Mass.`.
  static func state(for key: UInt64) -> (name: String, key: UInt64)? { states.find(key) }

  /// Whether a name is that of a place though it ends like that of a body.
  static func soundsLikeBody(_ key: UInt64) -> Bool { likeBodies.contains(key) }

  private static let likeBodies = Set(
    [
      "West Bank", "East Bank", "South Bank", "Left Bank", "Oval Office", "Situation Room",
      "Rose Garden", "World Trade Center", "World Trade Centre", "Trade Center",
    ].map { phraseKey($0) })
  private static let states = List(stateForms)
  private static let others = List(otherForms)

  /// Forms and names of one list.
  private struct List {
    private var table = PhraseTable(capacity: 256)
    private var names: [(name: String, key: UInt64)] = []

    func find(_ key: UInt64) -> (name: String, key: UInt64)? {
      let entry = table.find(key)
      return entry.phrase >= 0 ? names[entry.phrase] : nil
    }

    init(_ list: String) {
      for row in list.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
        let parts = row.split(separator: "=")
        guard parts.count == 2 else { continue }
        let name = trimmed(parts[1])
        for form in parts[0].split(separator: "|") {
          let key = phraseKey(trimmed(form))
          if table.insert(key, next: names.count) == names.count {
            names.append((name, phraseKey(name)))
          }
        }
      }
    }
  }

  private static func trimmed(_ part: Substring) -> String {
    String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func phraseKey(_ name: String) -> UInt64 {
    let words = name.split { $0 == " " || $0 == "-" }.map { NameKey.word(String($0)) }
    return words.dropFirst().reduce(words.first ?? NameKey.seed) { NameKey.chain($0, $1) }
  }

  /// The abbreviations of the Associated Press and of the post; those that are words are taken
  /// only after the name of a place and a comma.
  private static let stateForms = """
    Ala|AL = Alabama; AK = Alaska; Ariz|AZ = Arizona; Ark|AR = Arkansas; Calif|CA = California
    Colo|CO = Colorado; Conn|CT = Connecticut; Del|DE = Delaware; Fla|FL = Florida; Ga|GA = Georgia
    HI = Hawaii; ID = Idaho; Ill|IL = Illinois; Ind|IN = Indiana; IA = Iowa; Kan|Kans|KS = Kansas
    Ky|KY = Kentucky; La|LA = Louisiana; ME = Maine; Md|MD = Maryland; Mass|MA = Massachusetts
    Mich|MI = Michigan; Minn|MN = Minnesota; Miss|MS = Mississippi; Mo|MO = Missouri
    Mont|MT = Montana; Neb|Nebr|NE = Nebraska; Nev|NV = Nevada; NH = New Hampshire
    NJ = New Jersey; NM = New Mexico; NY = New York; NC = North Carolina; ND = North Dakota
    OH = Ohio; Okla|OK = Oklahoma; Ore|OR = Oregon; Pa|Penn|PA = Pennsylvania; RI = Rhode Island
    SC = South Carolina; SD = South Dakota; Tenn|TN = Tennessee; Tex|TX = Texas; UT = Utah
    Vt|VT = Vermont; Va|VA = Virginia; Wash|WA = Washington; WVa|WV = West Virginia
    Wis|WI = Wisconsin; Wyo|WY = Wyoming; DC = Washington
    Ont = Ontario; Que = Quebec; Alta = Alberta; Sask = Saskatchewan; Man = Manitoba
    NSW = New South Wales; Qld = Queensland; Vic = Victoria; Tas = Tasmania
    """

  private static let otherForms = """
    NI = Northern Ireland; DC = Washington; NY = New York; NJ = New Jersey; LA = Los Angeles
    Atlantic = Atlantic Ocean; Pacific = Pacific Ocean; Med = Mediterranean Sea
    Mediterranean = Mediterranean Sea; Caribbean = Caribbean Sea; Baltic = Baltic Sea
    NYC = New York; New York City = New York; Big Apple = New York; Philly = Philadelphia
    Vegas = Las Vegas; San Fran|Frisco = San Francisco; St Louis = St. Louis
    Washington DC = Washington; Capitol Hill = Capitol Hill
    Bombay = Mumbai; Calcutta = Kolkata; Madras = Chennai; Bangalore = Bengaluru
    Saigon = Ho Chi Minh City; Peking = Beijing; Canton = Guangzhou; Rangoon = Yangon
    Salonika|Thessalonica = Thessaloniki; Constantinople = Istanbul
    Senkaku|Senkakus|Diaoyu|Diaoyus = Senkaku Islands; Spratlys = Spratly Islands
    Paracels = Paracel Islands; Kurils|Kuriles = Kuril Islands; Falklands = Falkland Islands
    Malvinas = Falkland Islands; Faroes = Faroe Islands; Hebrides = Hebrides
    Himalaya = Himalayas; Donbass = Donbas; Kharkov = Kharkiv; Odessa = Odesa; Lvov = Lviv
    Dnepropetrovsk|Dnipropetrovsk = Dnipro; Zaporozhye|Zaporizhia = Zaporizhzhia
    Nikolaev|Nikolayev = Mykolaiv; Lugansk = Luhansk; Artemivsk|Artyomovsk = Bakhmut
    Gorlovka = Horlivka; Golan = Golan Heights; Temple Mount = Temple Mount
    """
}
