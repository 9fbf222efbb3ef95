import Actors
import NewsText
import TestSupport
import Testing

/// A small dictionary that the imports know.
private let known: ActorDictionary = {
  let rows = """
    id,kind,name,short,aliases,country,role,title,from,to,asof,parent,wikidata,cameo,hints
    c.se,country,Sweden,,Kingdom of Sweden|adj:Swedish|dem:Swedes|met:Stockholm,SE,,,,,,,Q34,SWE,
    c.no,country,Norway,,adj:Norwegian|met:Oslo,NO,,,,,,,Q20,NOR,
    p.anna-lind,person,Anna Lind,Lind,Anna Maria Lind,SE,fm,Foreign Minister,2001,2003,,,Q999,,
    o.moss-union,igo,Moss Union,,MU,,,,,,,,,,
    """
  let layer = DictionaryLayer(name: "known.csv", bytes: Array(rows.utf8))
  guard let dictionary = ActorDictionary.load(layers: [layer]).dictionary else {
    preconditionFailure("the test's own dictionary is broken")
  }
  return dictionary
}()

private let knownLayer = DictionaryLayer(
  name: "known.csv",
  bytes: Array(
    """
    id,kind,name,short,aliases,country,role,title,from,to,asof,parent,wikidata,cameo,hints
    c.se,country,Sweden,,Kingdom of Sweden|adj:Swedish|dem:Swedes|met:Stockholm,SE,,,,,,,Q34,SWE,
    c.no,country,Norway,,adj:Norwegian|met:Oslo,NO,,,,,,,Q20,NOR,
    p.anna-lind,person,Anna Lind,Lind,Anna Maria Lind,SE,fm,Foreign Minister,2001,2003,,,Q999,,
    o.moss-union,igo,Moss Union,,MU,,,,,,,,,,
    """.utf8))

/// Imports one text; gives the rows without the header and without empty cells at the end.
private func run(
  _ text: String, name: String = "list", _ change: (inout ActorImport.Options) -> Void = { _ in }
) -> (rows: [String], remarks: [String], made: ActorImport) {
  var options = ActorImport.Options()
  change(&options)
  let made = ActorImport(
    files: [ActorImport.File(name: name, bytes: Array(text.utf8))], options: options,
    dictionary: known)
  let lines = String(decoding: made.csv, as: UTF8.self).split(separator: "\n").dropFirst()
  return (lines.map(String.init), made.remarks.map(\.description), made)
}

/// The cells of a row by the names that tests use: `id kind name short aliases …`.
private func brief(_ row: String) -> String {
  let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  return cells.prefix(16).filter { !$0.isEmpty && $0 != "import" }.joined(separator: " ; ")
}

@Suite struct CameoImportTests {
  @Test(arguments: [
    // A country keeps its id; places in it stand for it, known names are merged.
    (
      "SWEDEN_ [SWE]\n+SWEDISH_\n+GOTHENBURG_\n",
      ["c.se ; country ; Sweden ; met:Gothenburg ; SE ; SWE"]
    ),
    ("THE_MOSS_UNION_\nM.U._\n\t[IGOMOS]\n", ["o.moss-union ; igo ; Moss Union ; IGOMOS"]),
    // A person with a span of days.
    (
      "OLOF_BRANDT_ [SWEGOV 030201-061005]\n",
      [
        "user.olof-brandt ; person ; Olof Brandt ; Brandt ; SE ; SWEGOV",
        "user.olof-brandt ; SE ; other ; 2003-02-01 ; 2006-10-05 ; SWEGOV",
      ]
    ),
    // Full years, months without a day, and days that no month has.
    (
      "OLOF_BRANDT_ [SWEGOV 19990000-20010631]\n",
      [
        "user.olof-brandt ; person ; Olof Brandt ; Brandt ; SE ; SWEGOV",
        "user.olof-brandt ; SE ; other ; 1999 ; 2001-06 ; SWEGOV",
      ]
    ),
    // The pivot of two digits, and the open end confirmed by the latest year of the file.
    (
      "OLOF_BRANDT_\n\t[SWEELI <300101]\n\t[SWEMIL >990101]\n\t[SWEOPP 050000-070000]\n",
      [
        "user.olof-brandt ; person ; Olof Brandt ; Brandt ; SE ; SWEELI",
        "user.olof-brandt ; 1930-01-01 ; SWEELI",
        "user.olof-brandt ; SE ; mil ; 1999-01-01 ; 2007 ; SWEMIL",
        "user.olof-brandt ; SE ; opp ; 2005 ; 2007 ; SWEOPP",
      ]
    ),
    // An actor that is known keeps its id and gets what is new.
    (
      "ANNA_LIND_\n+FOREIGN_MINISTER_ANNA_LIND\n+ANNA_LINDH_\n\t[SWEGOV 010101-031231]\n",
      [
        "p.anna-lind ; person ; Anna Lind ; Anna Lindh ; SE ; SWEGOV",
        "p.anna-lind ; SE ; other ; 2001-01-01 ; 2003-12-31 ; SWEGOV",
      ]
    ),
    // Kinds by code and by name.
    ("ACME_WIDGETS_ [MNCSWE]\n", ["user.acme-widgets ; company ; Acme Widgets ; MNCSWE"]),
    (
      "GREEN_MOSS_PARTY_ [SWEOPP]\n",
      ["user.green-moss-party ; party ; Green Moss Party ; SE ; SWEOPP"]
    ),
    (
      "MINISTRY_OF_PEAT_ [SWEGOV]\n",
      ["user.ministry-of-peat ; gov ; Ministry of Peat ; SE ; SWEGOV"]
    ),
    (
      "MOSS_LIBERATION_FRONT_ [SWEREB]\n",
      ["user.moss-liberation-front ; armed ; Moss Liberation Front ; SE ; SWEREB"]
    ),
    ("MOSS_AID_ [NGODEV]\n", ["user.moss-aid ; ngo ; Moss Aid ; NGODEV"]),
    ("BOG_HERALD_ [SWEMED]\n", ["user.bog-herald ; media ; Bog Herald ; SE ; SWEMED"]),
    ("OLD_BELIEVERS_ [CHR010]\n", ["user.old-believers ; group ; Old Believers ; CHR010"]),
    // Acronyms stay in capitals, particles in lower case, initials behind apostrophes.
    ("XQZP_ [IGOXQZ]\n", ["user.xqzp ; igo ; XQZP ; IGOXQZ"]),
    (
      "BANK_OF_THE_MOSS_ [SWEBUS]\n",
      ["user.bank-of-the-moss ; company ; Bank of the Moss ; SE ; SWEBUS"]
    ),
    (
      "SEAN_O'BRANDT_ [SWEGOV 990101-]\n",
      [
        "user.sean-obrandt ; person ; Sean O'Brandt ; O'Brandt ; SE ; SWEGOV",
        "user.sean-obrandt ; SE ; other ; 1999-01-01 ; 1999-01-01 ; SWEGOV",
      ]
    ),
    // Plural sets of PETRARCH, choices in the middle, defined sets.
    (
      "MOSS_RANGER {MOSS_RANGERS} [SWEREB]\n",
      ["user.moss-ranger ; armed ; Moss Ranger ; Moss Rangers ; SE ; SWEREB"]
    ),
    ("MOSS_RANGER {} [SWEREB]\n", ["user.moss-ranger ; armed ; Moss Ranger ; SE ; SWEREB"]),
    (
      "MOSS_{ARMY|ARMIES}_ [SWEREB]\n",
      ["user.moss-army ; armed ; Moss Army ; Moss Armies ; SE ; SWEREB"]
    ),
    (
      "!CORPS! = CORPS, CORPSES\nMOSS_!CORPS! [SWEREB]\n",
      ["user.moss-corps ; armed ; Moss Corps ; Moss Corpses ; SE ; SWEREB"]
    ),
    // Comments of every sort; names in lower case keep it.
    (
      "; a list\n# more\n<!-- and\nmore -->\nMoss_Aid_ [NGO] ; an aid group\n",
      ["user.moss-aid ; ngo ; Moss Aid ; NGO"]
    ),
    // A personal name behind a hyphen.
    (
      "LEE_JAE-WAN_ [SWEGOV 990101-000101]\n",
      [
        "user.lee-jae-wan ; person ; Lee Jae-Wan ; Lee Jae-wan ; SE ; SWEGOV",
        "user.lee-jae-wan ; SE ; other ; 1999-01-01 ; 2000-01-01 ; SWEGOV",
      ]
    ),
  ])
  func actors(text: String, rows: [String]) {
    #expect(run(text) { $0.format = .cameo }.rows.map(brief) == rows)
  }

  @Test(arguments: [
    (
      "OLOF_BRANDT_ [SWEGOV 2004017-061005]\n",
      "list:1: skipped: '2004017' is no date; YYMMDD or YYYYMMDD is needed"
    ),
    (
      "OLOF_BRANDT_ [SWEGOV 040101-030101]\n",
      "list:1: skipped: the code [SWEGOV 040101-030101] begins after it ends"
    ),
    (
      "OLOF_BRANDT_ [SWEGOV 041301-]\n",
      "list:1: skipped: '041301' is no date; YYMMDD or YYYYMMDD is needed"
    ),
    ("OLOF_BRANDT_ [SW]\n", "list:1: skipped: 'SW' is no CAMEO code"),
    ("OLOF_BRANDT_ []\n", "list:1: skipped: an empty code"),
    ("OLOF_BRANDT_ [SWEGOV\n", "list:1: skipped: a bracket is never closed"),
    ("OLOF_BRANDT_ [SWEGOV] later\n", "list:1: skipped: 'later' stands behind the code"),
    (
      "OLOF_BRANDT_\n\nANNA_LIND_\n\t[~GOV]\n",
      "list:4: skipped: [~GOV] is the code of an agent: a title, which the title phrases cover"
    ),
    ("MOSS_AID_ [---]\n", "list:1: skipped: [---] tells TABARI to ignore the name"),
    ("OLOF_BRANDT_\n", "list:1: skipped: no code follows 'OLOF BRANDT'"),
    ("\t[SWEGOV]\n", "list:1: skipped: a code without a phrase above it"),
    ("+BRANDT_\n\t[SWE]\n", "list:1: skipped: a synonym without a phrase above it"),
    ("39649_ [SWEREB]\n", "list:1: skipped: '39649' has no letter"),
    ("MOSS_{ARMY_ [SWEREB]\n", "list:1: skipped: a brace is never closed"),
    ("MOSS_!CORPS! [SWEREB]\n", "list:1: skipped: the set !CORPS! is not defined above"),
    (
      "MINISTRY_OF_PEAT_ [SWEGOV 010101-020101]\n",
      "list:1: skipped: the dates of [SWEGOV]: only persons hold offices; write the life of a body in from and to yourself"
    ),
    (
      "OLOF_BRANDT_\n+PER_HOLM_\n\t[SWEGOV 010101-020101]\n",
      "list:2: note: 'Per Holm' shares no word with 'Olof Brandt'; check that it is the same person"
    ),
  ])
  func remarks(text: String, remark: String) {
    #expect(run(text) { $0.format = .cameo }.remarks.contains(remark))
  }
}

@Suite struct PatternImportTests {
  @Test(arguments: [
    (
      #"{"label":"PERSON","pattern":"Per Holm","id":"holm"}"#,
      ["user.holm ; person ; Per Holm ; Holm"]
    ),
    (
      #"{"label":"PERSON","pattern":"Per Holm","id":"holm"}"# + "\n"
        + #"{"label":"PERSON","pattern":"Holm","id":"holm"}"# + "\n"
        + #"{"label":"PERSON","pattern":"Per B. Holm","id":"holm"}"#,
      ["user.holm ; person ; Per Holm ; Holm ; Per B. Holm"]
    ),
    (
      #"[{"label":"ORG","pattern":"Acme Widgets Inc."},"# + "\n"
        + #" {"label":"ORG","pattern":"Peat Party"}]"#,
      [
        "user.acme-widgets-inc ; company ; Acme Widgets Inc.",
        "user.peat-party ; party ; Peat Party",
      ]
    ),
    (
      #"{"label":"ORG","pattern":[{"LOWER":"al"},{"ORTH":"-"},{"LOWER":"mossa"}]}"#,
      ["user.al-mossa ; ngo ; Al-Mossa"]
    ),
    (
      #"{"label":"ORG","pattern":[{"TEXT":{"IN":["Peat","Moss"]}},{"ORTH":"Guild"}]}"#,
      ["user.peat-guild ; ngo ; Peat Guild", "user.moss-guild ; ngo ; Moss Guild"]
    ),
    (
      #"{"label":"ORG","id":"guild","pattern":[{"ORTH":"Royal","OP":"?"},{"ORTH":"Guild"}]}"#,
      ["user.guild ; ngo ; Royal Guild ; Guild ; word"]
    ),
    (#"{"label":"GPE","pattern":"Kingdom of Sweden"}"#, ["c.se ; country ; Sweden ; SE"]),
    (#"{"label":"ORG","pattern":"Moss Union"}"#, ["o.moss-union ; igo ; Moss Union"]),
    (
      #"{"label":"PERSON","pattern":"A. Lind","id":"Q999"}"#,
      ["p.anna-lind ; person ; Anna Lind ; A. Lind ; Q999"]
    ),
    (
      #"{"label":"PERSON","pattern":"M. Lind","id":"p.anna-lind"}"#,
      ["p.anna-lind ; person ; Anna Lind ; M. Lind"]
    ),
    (
      #"{"label":"PERSON","pattern":"J\u00f6rg \ud83d\ude00 Holm"}"#,
      ["user.jorg-holm ; person ; Jörg 😀 Holm ; Holm"]
    ),
    (#"{"label":"NORP","pattern":"Mossians"}"#, ["user.mossians ; group ; Mossians"]),
    (#"{"label":"ORG","pattern":"Кремль Х"}"#, ["user.n" + "KEY" + " ; ngo ; Кремль Х"]),
  ])
  func entityRuler(text: String, rows: [String]) {
    let found = run(text).rows.map(brief)
    guard let last = rows.first, last.contains("KEY") else {
      #expect(found == rows)
      return
    }
    #expect(found.count == 1 && found[0].hasPrefix("user.n") && found[0].hasSuffix("Кремль Х"))
  }

  @Test(arguments: [
    (
      #"{"label":"ORG","pattern":[{"LOWER":{"REGEX":"a.*"}}]}"#,
      "LOWER with a rule such as REGEX has no counterpart"
    ),
    (
      #"{"label":"ORG","pattern":[{"POS":"PROPN"}]}"#,
      "the condition POS on a token has no counterpart"
    ),
    (
      #"{"label":"ORG","pattern":[{"ORTH":"Moss","OP":"+"}]}"#,
      "OP '+' has no counterpart; only '?' is taken"
    ),
    (#"{"label":"ORG","pattern":[{}]}"#, "a token that matches anything cannot be a name"),
    (#"{"label":"ORG","pattern":[]}"#, "a pattern of 0 tokens"),
    (#"{"label":"ORG","pattern":7}"#, "the pattern is neither a string nor a list of tokens"),
    (
      #"{"label":"DATE","pattern":"May Day"}"#,
      "'DATE' is no label of actors; --kind DATE=KIND takes it as one"
    ),
    (
      #"{"label":"BOG","pattern":"Moss"}"#,
      "no kind is known for the label 'BOG'; give one: --kind BOG=KIND"
    ),
    (
      #"{"label":"GPE","pattern":"Nairobi"}"#,
      "'Nairobi' is a place, no country; --kind GPE=KIND takes it as an actor"
    ),
    (#"{"pattern":"Moss"}"#, "the pattern has no label"),
    (#"{"label":"ORG"}"#, "no object with a key 'pattern'"),
    (
      #"{"label":"ORG","pattern":"Moss|Peat"}"#,
      "'Moss|Peat' holds a bar, which divides names in the dictionary"
    ),
    (#"{"label":"ORG","pattern":"!Moss"}"#, "'!Moss' begins with '!', which removes a name"),
    (
      #"{"label":"ORG","pattern":"met:Moss"}"#,
      "'met:Moss' begins with 'met:', which marks a sort of name"
    ),
    (#"{"label":"ORG","pattern":"Mo\u0000ss"}"#, "a control character inside a name"),
    (#"{"label":"ORG","pattern":"Moss"#, "a string without its closing quotation mark"),
    (#"{"label":"ORG","pattern":"\ud800"}"#, "half a surrogate pair"),
    (#"{"label" "ORG"}"#, "no JSON: unexpected '\"'"),
    (String(repeating: "[", count: 100), "JSON nested deeper than 32"),
    (
      #"{"label":"ORG","pattern":""# + String(repeating: "moss ", count: 17) + #""}"#,
      "'moss moss moss moss moss moss moss moss moss moss moss moss …' has 17 words; at most 16 are matched"
    ),
  ])
  func entityRulerSkips(text: String, reason: String) {
    let result = run(text) { $0.format = .entityruler }
    #expect(result.remarks == ["list:1: skipped: \(reason)"])
    #expect(result.rows == [])
  }

  @Test(arguments: [
    ("Per Holm\tPERSON\n", ["user.per-holm ; person ; Per Holm ; Holm"]),
    (
      "Peat (Guild|League)\tORGANIZATION\tMISC\t2.0\n",
      ["user.peat-guild ; ngo ; Peat Guild ; Peat League"]
    ),
    ("Colou?r Guild\tORG\n", ["user.colour-guild ; ngo ; Colour Guild ; Color Guild"]),
    ("[Mm]oss Guild\tORG\n", ["user.moss-guild ; ngo ; Moss Guild ; moss Guild"]),
    ("U\\.M\\. Guild\tORG\n", ["user.um-guild ; ngo ; U.M. Guild"]),
    ("( /Peat/ /(Guild|League)/ )\tORG\n", ["user.peat-guild ; ngo ; Peat Guild ; Peat League"]),
    ("( \"Peat\" \"Guild\" )\tORG\n", ["user.peat-guild ; ngo ; Peat Guild"]),
    (
      "pattern\tner\tnormalized\nPG\tORG\tPeat Guild\nPeat Guilds?\tORG\tPeat Guild\n",
      ["user.peat-guild ; ngo ; Peat Guild ; PG|Peat Guilds"]
    ),
    ("Sweden\tCOUNTRY\nSwedish\tNATIONALITY\n", ["c.se ; country ; Sweden ; SE"]),
  ])
  func tokensRegex(text: String, rows: [String]) {
    #expect(run(text) { $0.format = .tokensregexner }.rows.map(brief) == rows)
  }

  @Test(arguments: [
    ("Peat.*\tORG\n", "'.' for any character has no counterpart"),
    ("[A-Z]+ Guild\tORG\n", "a class with a range or an exception has no counterpart"),
    ("\\w+ Guild\tORG\n", "the class '\\w' has no counterpart"),
    ("(Peat Guild\tORG\n", "a '(' is never closed"),
    ("Peat) Guild\tORG\n", "a ')' without its '('"),
    ("Peat+\tORG\n", "the repetition '+' has no counterpart"),
    (
      "( [{ner:PERSON}] /Guild/ )\tORG\n",
      "a TokensRegex sequence with more than words (/…/, \"…\") has no counterpart"
    ),
    ("(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)\tORG\n", "its choices make more than 64 names"),
    ("Peat Guild\n", "no type behind 'Peat Guild'; a tab must stand between them"),
    ("\tORG\n", "the line has no pattern"),
  ])
  func tokensRegexSkips(text: String, reason: String) {
    let result = run(text) { $0.format = .tokensregexner }
    #expect(result.remarks == ["list:1: skipped: \(reason)"])
  }
}

@Suite struct GateImportTests {
  @Test(arguments: [
    (
      "company.lst", "Acme Widgets\nProcter & Peat\n",
      [
        "user.acme-widgets ; company ; Acme Widgets",
        "user.procter-peat ; company ; Procter & Peat",
      ]
    ),
    (
      "company.lst", "Acme Widgets&id=acme&country=SE\nAW&id=acme\n",
      ["user.acme ; company ; Acme Widgets ; AW ; SE"]
    ),
    (
      "company.lst", "Acme\tcanonical=Acme Widgets\nAW\tcanonical=Acme Widgets\n",
      ["user.acme-widgets ; company ; Acme Widgets ; Acme|AW"]
    ),
    ("company.lst", "Acme:country=Sweden:note=x\n", ["user.acme ; company ; Acme ; SE"]),
    (
      "person_full.lst", "Per Holm\r\nAnna Lind\r\n",
      ["user.per-holm ; person ; Per Holm ; Holm", "p.anna-lind ; person ; Anna Lind"]
    ),
    (
      "country.lst", "Norway\nSverige\n",
      ["c.no ; country ; Norway ; NO", "user.sverige ; country ; Sverige"]
    ),
    ("government.lst", "Ministry of Peat\n\n", ["user.ministry-of-peat ; gov ; Ministry of Peat"]),
  ])
  func lists(name: String, text: String, rows: [String]) {
    #expect(run(text, name: name) { $0.format = .gate }.rows.map(brief) == rows)
  }

  @Test func indexGivesTheLabels() {
    let files = [
      ActorImport.File(
        name: "gaz/lists.def",
        bytes: Array("a.lst:organization:company:en:Lookup\nb.lst:team\nbroken\n".utf8)),
      ActorImport.File(name: "gaz/a.lst", bytes: Array("Acme Widgets\n".utf8)),
      ActorImport.File(name: "gaz/b.lst", bytes: Array("Peat Rovers\n".utf8)),
    ]
    #expect(ActorImport.lists(namedIn: files[0]) == ["a.lst", "b.lst"])
    let made = ActorImport(files: files, options: ActorImport.Options(), dictionary: known)
    let rows = String(decoding: made.csv, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(
      rows.map { brief(String($0)) } == [
        "user.acme-widgets ; company ; Acme Widgets", "user.peat-rovers ; ngo ; Peat Rovers",
      ])
    #expect(
      made.remarks.map(\.description) == [
        "gaz/lists.def:3: skipped: 'broken' is no line of an index; FILE.lst:MAJOR:MINOR is needed"
      ])
  }

  @Test func separatorAndKindsAreTheUsers() {
    let text = "Acme$id=acme\nPeat Rovers$id=rovers\n"
    let result = run(text, name: "city.lst") {
      $0.format = .gate
      $0.separator = UInt8(ascii: "$")
      $0.kinds = ["Location": .company]
    }
    #expect(
      result.rows.map(brief) == [
        "user.acme ; company ; Acme", "user.rovers ; company ; Peat Rovers",
      ])
    let none = run(text, name: "company.lst") {
      $0.format = .gate
      $0.kinds.updateValue(nil, forKey: "organization:company")
    }
    #expect(none.rows == [])
    #expect(
      none.remarks.first == "company.lst:1: skipped: 'organization:company' was to be left out")
  }

  @Test(arguments: [
    (
      "zzz.lst", "Acme\n",
      "zzz.lst:1: skipped: lists.def does not say what 'zzz.lst' holds; add it, or rename the file to what it holds, such as company.lst"
    ),
    (
      "city.lst", "Acme\n",
      "city.lst:1: skipped: 'location' is no label of actors; --kind location=KIND takes it as one"
    ),
    ("company.lst", "12&id=1\n", "company.lst:1: skipped: '12' has no letter"),
    (
      "company.lst", "Acme&id=1&loose\n",
      "company.lst:1: note: 'loose' is no feature and was passed over; KEY=VALUE is needed"
    ),
  ])
  func skips(name: String, text: String, remark: String) {
    #expect(run(text, name: name) { $0.format = .gate }.remarks == [remark])
  }
}

@Suite struct ImportTests {
  @Test(arguments: [
    ("AFGHANISTAN_ [AFG]\n+AFGHAN_\n", "x", ActorImport.Format.cameo),
    ("# notes\nOLOF_BRANDT_\n\t[SWEGOV 010101-]\n", "x.txt", .cameo),
    (#"{"label":"ORG","pattern":"Moss"}"#, "x", .entityruler),
    (#"[{"label":"ORG","pattern":"Moss"}]"#, "x", .entityruler),
    ("Moss Guild\tORG\tMISC\t1\n", "x", .tokensregexner),
    ("company.lst:organization:company\n", "x", .gate),
    ("Acme\nWidgets\n", "company.lst", .gate),
    ("", "patterns.jsonl", .entityruler),
    ("Acme\nWidgets\n", "names.txt", nil),
  ])
  func formatsAreRecognised(text: String, name: String, format: ActorImport.Format?) {
    #expect(ActorImport.format(of: ActorImport.File(name: name, bytes: Array(text.utf8))) == format)
  }

  @Test func unknownFormatIsNamed() {
    #expect(
      run("Acme\n").remarks == [
        "list:1: skipped: the format cannot be told from the content; give it with --from "
          + "cameo|entityruler|gate|tokensregexner"
      ])
  }

  /// What comes out loads on top of the dictionary that it was made for, and its names are found.
  @Test func outputIsADictionary() throws {
    let text = """
      SWEDEN_ [SWE]
      +SVERIGE_
      ANNA_LIND_
      +ANNA_LINDH_
      \t[SWEGOV 010101-031231]
      ACME,_"INC"_ [MNC]
      PER_HOLM_ [SWEGOV >050101]
      """
    let made = run(text).made
    let layers = [knownLayer, DictionaryLayer(name: "made.csv", bytes: made.csv)]
    let (loaded, problems) = ActorDictionary.load(layers: layers)
    #expect(problems.map(\.description) == [])
    let dictionary = try #require(loaded)
    #expect(dictionary.indices(named: "Anna Lindh") == dictionary.indices(named: "Anna Lind"))
    check(
      "[Anna Lindh|p.anna-lind] met [Per Holm|user.per-holm]. Then [Holm|user.per-holm] left.",
      dictionary: dictionary)
    #expect(made.counts.actors == 4 && made.counts.joined == 2 && made.counts.spells == 2)
  }

  /// Any bytes: no crash, lines in order, and an output that loads.
  @Test(arguments: UInt64(1)...UInt64(120))
  func anyBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "MOSS_", "[SWEGOV", " 010101-020202]", "]", "[", "+", "\n", "\r\n", "\t", "{", "}",
      "\"pattern\"",
      ":", "\"label\"", "\"PERSON\"", ",", "(", ")", "|", "?", "\\", "/", "Anna Lind", "ORG",
      "a.lst", ";",
      "#", "&id=", "=", "!", "Å", "\u{301}", "<!--", "-->", "-", "met:", "[{", "}]", "\\ud800",
      ">990101", " ", "*",
    ].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    for _ in 0..<400 {
      if Int.random(in: 0..<10, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
    }
    for format in [nil] + ActorImport.Format.allCases.map(Optional.some) {
      var options = ActorImport.Options()
      options.format = format
      let made = ActorImport(
        files: [ActorImport.File(name: "company.lst", bytes: bytes)], options: options,
        dictionary: known)
      let layer = DictionaryLayer(name: "made.csv", bytes: made.csv)
      let problems = ActorDictionary.load(layers: [knownLayer, layer]).problems
      #expect(problems.filter { $0.severity == .error }.map(\.description) == [])
      #expect(made.remarks.allSatisfy { $0.line >= 1 })
    }
  }

  @Test func longAndBrokenLines() {
    let long = [UInt8](repeating: 0x41, count: 70_000) + [0x0A]
    let bytes = long + [0xFF, 0x41, 0x0A] + Array("MOSS_AID_ [NGO]\n".utf8)
    var options = ActorImport.Options()
    options.format = .cameo
    let made = ActorImport(
      files: [ActorImport.File(name: "x", bytes: bytes)], options: options, dictionary: known)
    #expect(
      made.remarks.map(\.description) == [
        "x:1: skipped: the line is longer than 64 KiB", "x:2: skipped: the line is no UTF-8",
      ])
    #expect(made.counts.actors == 1)
  }
}
