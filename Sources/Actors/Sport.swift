/// The sports whose teams go by the names of their places; the names are those of the hint `sport:`.
enum Sport: UInt8, Sendable, CaseIterable {
  case football, gridiron, basketball, baseball, hockey, rugby, cricket, aussie, racing, cycling

  /// Words that are said of one sport, or of a few: an article with several of them is a report on it.
  fileprivate static let words: [(String, [Sport])] = [
    ("football footballer footballers", [.football, .gridiron, .aussie]),
    (
      """
      soccer striker strikers goalkeeper goalkeepers winger wingers equaliser equalizer goalless
      fifa uefa bundesliga laliga eredivisie relegation relegated offside
      """, [.football]
    ),
    ("midfielder midfielders midfield defender defenders", [.football, .aussie]),
    (
      """
      nfl quarterback quarterbacks touchdown touchdowns linebacker linebackers cornerback lineman
      linemen tailback wideout interceptions fumble fumbles receiver receivers playoff playoffs
      """, [.gridiron]
    ),
    (
      "nba wnba basketball rebounds layup layups dunk dunks backcourt pointers", [.basketball]
    ),
    (
      """
      mlb baseball inning pitcher pitchers homer homers homered bullpen shortstop outfielder
      infielder catcher batter batters strikeout strikeouts
      """, [.baseball]
    ),
    ("innings", [.baseball, .cricket]),
    ("nhl hockey puck goalie goalies goaltender defenseman defensemen", [.hockey]),
    ("rugby scrum scrums scrummage flanker lineout lineouts nrl halfback fullback", [.rugby]),
    (
      """
      cricket cricketer cricketers wicket wickets batsman batsmen bowler bowlers bowled wicketkeeper
      seamer spinner spinners t20 odi lbw ipl
      """, [.cricket]
    ),
    ("afl ruckman ruckmen footy premiership", [.aussie]),
  ]

  /// The words that say which sport an article is about, and those that stand beside a team.
  static let lexicon = SportLexicon()
}

/// The words of sport, by key.
struct SportLexicon: Sendable {
  private let table: PhraseTable
  private let masks: [UInt16]
  /// How the words that tell a sport begin, and `women's`; and how they go on.
  private let prefixes: PrefixFilter
  private let seconds: PrefixFilter

  /// Bits above the sports: a noun that follows the name of a team, and the same less surely.
  static let player: UInt16 = 1 << 12
  static let follower: UInt16 = 1 << 13
  /// A word between two teams or before one: `beat`, `against`.
  static let rival: UInt16 = 1 << 14
  /// A preposition that may stand before a team as before anything: `for`, `at`.
  static let link: UInt16 = 1 << 15

  fileprivate init() {
    var table = PhraseTable(capacity: 256)
    var masks: [UInt16] = []
    func add(_ words: String, _ mask: UInt16) {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let number = table.insert(NameKey.word(String(word)), next: masks.count)
        if number == masks.count { masks.append(0) }
        masks[number] |= mask
      }
    }
    for (words, sports) in Sport.words {
      add(words, sports.reduce(0) { $0 | 1 << UInt16($1.rawValue) })
    }
    add(
      """
      coach captain skipper striker midfielder defender goalkeeper winger quarterback receiver
      linebacker cornerback pitcher catcher outfielder infielder shortstop batsman bowler
      wicketkeeper goalie goaltender defenseman ruckman lineman halfback fullback flanker teammate
      teammates
      """, Self.player)
    add(
      "manager boss fans fan supporters players player squad star legend keeper forward rookie side",
      Self.follower)
    add(
      """
      beat beats beating thrashed thrash hammered trounced edged outclassed v vs versus defeat
      defeated
      """, Self.rival)
    add("against for at by with over past to than and or joined signed join", Self.link)
    let sports = Sport.words.flatMap { words, _ in
      words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }
    prefixes = PrefixFilter(sports + ["women's"])
    seconds = PrefixFilter((sports + ["women's"]).map { String($0.dropFirst()) })
    self.table = table
    self.masks = masks
  }

  /// Whether a word of three bytes or more that begins so may tell a sport, or be `women's`.
  @inline(__always)
  func mayTell(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    prefixes.mayHold(a, b) && (seconds.mayHold(b, c) || PrefixFilter.isDropped(Int(a)))
  }

  /// What a word says of sport; 0 for nothing.
  @inline(__always)
  func mask(_ key: UInt64) -> UInt16 {
    let entry = table.find(key)
    return entry.phrase >= 0 ? masks[entry.phrase] : 0
  }
}
