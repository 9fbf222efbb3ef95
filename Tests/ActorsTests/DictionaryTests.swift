import Actors
import NewsText
import Testing

private let header =
  "id,kind,name,short,aliases,country,role,title,from,to,asof,parent,wikidata,cameo,hints\n"

private func load(_ rows: String, header: String = header) -> (ActorDictionary?, [String]) {
  let layer = DictionaryLayer(name: "desk.csv", bytes: Array((header + rows).utf8))
  let (dictionary, problems) = ActorDictionary.load(layers: [layer])
  return (dictionary, problems.map(\.description))
}

@Suite struct DictionaryTests {
  @Test func builtInLayersLoad() {
    for name in DictionaryLayer.builtInNames {
      #expect(DictionaryLayer.builtIn(name) != nil)
    }
    let all = DictionaryLayer.builtInNames.compactMap(DictionaryLayer.builtIn)
    let (dictionary, problems) = ActorDictionary.load(layers: all)
    #expect(problems.filter { $0.severity == .error }.map(\.description) == [])
    #expect((dictionary?.actors.count ?? 0) > 12_000)
    #expect(DictionaryLayer.builtIn("none") == nil)
  }

  @Test(arguments: [
    (
      "p.x,human,Xena Ypsilon,,,,,,,,,,,,\n",
      "desk.csv:2: error: unknown kind 'human'; write one of country, person, igo, gov, armed, "
        + "party, company, media, ngo, group"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,boss,,,,,,,,\n",
      "desk.csv:2: error: unknown role 'boss'; write one of hos hog vp fm dm fin int nsa intel cds "
        + "mil cb amb envoy spox spk leg min opp party armed igo biz other"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,fm,,2020-13,,,,,,\n",
      "desk.csv:2: error: '2020-13' is no date; write YYYY, YYYY-MM or YYYY-MM-DD"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,fm,,2020-02-30,,,,,,\n",
      "desk.csv:2: error: '2020-02-30' is no date; write YYYY, YYYY-MM or YYYY-MM-DD"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,fm,,2021,2020,,,,,\n",
      "desk.csv:2: error: from 2021 is after to 2020; swap them"
    ),
    (
      "p.x,person,Xena Ypsilon,,**|X,,,,,,,,,,\n",
      "desk.csv:2: error: '**' of 'p.x' has no letter; a form must be a name"
    ),
    (
      "Xena,person,Xena Ypsilon,,,,,,,,,,,,\n",
      "desk.csv:2: error: 'Xena' is no id; write c., p. or o. and lower-case letters, digits and "
        + "hyphens"
    ),
    ("p.x,person,,,,,,,,,,,,,\n", "desk.csv:2: error: the first row of 'p.x' has no name"),
    (
      "p.x,person,Xena Ypsilon,,,,,,,,,,,,\np.x,company,,,,,,,,,,,,,\n",
      "desk.csv:3: error: 'p.x' is a person above, a company here; use another id or leave the "
        + "cell empty"
    ),
    (
      "p.x,person,Xena Ypsilon,,,Korea,,,,,,,,,\n",
      "desk.csv:2: error: 'Korea' is no country code; write two capitals of ISO 3166-1, such as KR"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,,,,,,,76,,\n",
      "desk.csv:2: error: '76' is no Wikidata id; write Q and digits"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,,,,,,o.nowhere,,,\n",
      "desk.csv:2: error: the parent 'o.nowhere' of 'p.x' is no actor; add a row for it or correct "
        + "it"
    ),
    (
      "p.x,person,\"Xena Ypsilon,,,,,,,,,,,,\n",
      "desk.csv:2: error: a quotation mark is never closed; add one at the end of the cell"
    ),
    (
      "p.x,person,\"Xena\" Ypsilon,,,,,,,,,,,,\n",
      "desk.csv:2: error: text after a closing quotation mark; double the marks inside"
    ),
    (
      "p.x,person,Xena,Ypsilon,,,,,,,,,,,,,,,\n",
      "desk.csv:2: error: 19 cells where the header has 15; put a cell that holds a comma in "
        + "quotation marks"
    ),
    (
      "p.x,person,Xena Ypsilon,,,SE,fm,,2001,2005,,,,,\n"
        + "p.y,person,Yves Zeta,,,SE,fm,,2003,2006,,,,,\n",
      "desk.csv:3: error: Xena Ypsilon and Yves Zeta both hold 'SE fm' from 2003-01-01 to "
        + "2005-12-31; end the first spell or begin the second later"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,,,,,,,,,barre\n",
      "desk.csv:2: error: unknown hint 'barre'; write one of full1, bare, nosur, given, shared, "
        + "word, place, name, given-name, cap, notsentstart, metonym, credit, us-state, adj-word, "
        + "national, strict, sport:NAME, case:X, ctx:word word"
    ),
    (
      "o.x,ngo,Xena Rovers,,,,,,,,,,,,sport:chess\n",
      "desk.csv:2: error: unknown sport in 'sport:chess'; write one of football, gridiron, "
        + "basketball, baseball, hockey, rugby, cricket, aussie, racing, cycling after the colon"
    ),
    (
      "p.x,person,Xena Ypsilon,,,,,,,,,,,,\np.x,person,Yves Zeta,,,,,,,,,,,,\n",
      "desk.csv:3: error: 'p.x' is Xena Ypsilon in line 2 and Yves Zeta here; give one of them "
        + "another id, or write the name once"
    ),
  ])
  func badRows(rows: String, message: String) {
    let (dictionary, problems) = load(rows)
    #expect(dictionary == nil, "nothing is loaded by halves")
    #expect(problems == [message])
  }

  @Test func badFiles() {
    #expect(load("", header: "").1.first?.contains("the file is empty; begin it with") == true)
    #expect(load("", header: "name,kind\n").1.first?.contains("no column 'id'") == true)
    #expect(load("", header: "id,kind,name,name\n").1.first?.contains("stands twice") == true)
    let layer = DictionaryLayer(name: "x.csv", bytes: Array(header.utf8) + [0x70, 0xFF, 0x0A])
    let problems = ActorDictionary.load(layers: [layer]).problems
    #expect(problems.first?.message == "bytes that are no UTF-8; save the file as UTF-8")
    #expect(problems.first?.line == 2)
  }

  @Test func laterRowsAddClearAndRemove() throws {
    let first = DictionaryLayer(
      name: "one.csv",
      bytes: Array(
        (header + "p.x,person,Xena Ypsilon,Ypsilon,Xenia Ypsilon|Zena Ypsilon,SE,,,,,,,Q1,,\n").utf8
      ))
    let second = DictionaryLayer(
      name: "two.csv",
      bytes: Array(
        "id,kind,name,aliases,wikidata,role,from\np.x,,,!Zena Ypsilon|Ms Ypsilon,-,fm,2020\n".utf8))
    let (loaded, problems) = ActorDictionary.load(layers: [first, second])
    #expect(problems.isEmpty)
    let dictionary = try #require(loaded)
    #expect(dictionary.actors[0].wikidata.isEmpty)
    #expect(dictionary.actors[0].spells.map(\.role) == [.fm])
    check("[Xenia Ypsilon|p.x|alias] spoke. [Ypsilon|p.x|surname] left.", dictionary: dictionary)
    check("[Zena Ypsilon|p.?zena-ypsilon], 34, spoke.", dictionary: dictionary)
  }

  @Test func rolesByDay() throws {
    let rows =
      "p.x,person,Xena Ypsilon,,,SE,min,Minister,2001,2005-03-01,,,,,\n"
      + "p.x,,,,,,hog,Prime Minister,2005-03-01,2009,,,,,\n"
    let dictionary = try #require(load(rows).0)
    let actor = dictionary.actors[0]
    #expect(actor.role(on: Day(iso: "2000-12-31")) == nil)
    #expect(actor.role(on: Day(iso: "2003-01-01"))?.title == "Minister")
    // On the day of the change the later beginning counts.
    #expect(actor.role(on: Day(iso: "2005-03-01"))?.title == "Prime Minister")
    #expect(actor.role(on: Day(iso: "2009-12-31"))?.title == "Prime Minister")
    #expect(actor.role(on: Day(iso: "2010-01-01")) == nil)
    #expect(actor.role(on: nil) == nil)
  }

  @Test func warnings() {
    let rows =
      "p.a,person,Ada Moss,Moss,,SE,fm,,2020,,2021-01,,,,\n"
      + "p.b,person,Bo Moss,Moss,,,,,,,,,,,\np.c,person,Cy Moss,Moss,,,,,,,,,,,\n"
    let layer = DictionaryLayer(name: "desk.csv", bytes: Array((header + rows).utf8))
    let core = DictionaryLayer.builtIn("core").map { [$0] } ?? []
    let found = ActorDictionary.check(layers: core + [layer], today: Day(iso: "2023-01-01"))
    #expect(found.allSatisfy { $0.severity == .warning && $0.file == "desk.csv" })
    #expect(found.map(\.line) == [2, 4])
    #expect(found.first?.message.contains("last confirmed 2021-01-01") == true)
    #expect(found.last?.message.contains("'Moss' stands for 3 actors") == true)
    #expect(ActorDictionary.check(layers: core + [layer], today: nil).map(\.line) == [4])
  }

  @Test func digestFollowsContent() {
    let a = DictionaryLayer(name: "a", bytes: Array(header.utf8))
    let b = DictionaryLayer(name: "b", bytes: Array(header.utf8))
    let c = DictionaryLayer(
      name: "a", bytes: Array((header + "c.se,country,Sweden,,,SE,,,,,,,,,\n").utf8))
    let digests = [a, b, c].map { ActorDictionary.load(layers: [$0]).dictionary?.digest }
    #expect(digests[0] == digests[1])
    #expect(digests[0] != digests[2])
    #expect(digests[0]?.utf8.count == 32)
  }
}
