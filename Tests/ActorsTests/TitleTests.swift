import Actors
import NewsText
import Testing

/// Titles: with names, alone, dated and undated.
@Suite struct TitleTests {
  @Test(arguments: [
    ("The [US president|p.donald-trump|role] said so.", "2019-05-01"),
    ("The [US president|p.joe-biden|role] said so.", "2021-05-01"),
    ("The [US president|p.barack-obama|role] said so.", "2012-05-01"),
    ("The [French president|p.emmanuel-macron|role] said so.", "2019-05-01"),
    ("The [German chancellor|p.angela-merkel|role] said so.", "2019-05-01"),
    ("The [British prime minister|p.boris-johnson|role] said so.", "2020-05-01"),
    ("The [British prime minister|p.theresa-may|role] said so.", "2018-05-01"),
    ("The [Japanese prime minister|p.shinzo-abe|role] said so.", "2018-05-01"),
    ("The [US secretary of state|p.antony-blinken|role] flew out.", "2021-05-01"),
    ("The [North Korean leader|p.kim-jong-un|role] smiled.", "2018-05-01"),
    ("The [US vice president|p.kamala-harris|role] came.", "2021-05-01"),
    ("[NATO’s chief|p.jens-stoltenberg|role] spoke.", "2021-05-01"),
    ("The [Russian foreign minister|p.sergei-lavrov|role] said so.", "2018-05-01"),
  ])
  func bareTitlesByDate(text: String, day: String) { check(text, day: day) }

  @Test(arguments: [
    "The US [president|-] said so.",
    "The French [president|-] said so.",
    "The German [chancellor|-] said so.",
    "The British prime [minister|-] said so.",
    "The North Korean [leader|-] smiled.",
  ])
  func withoutDateNothing(text: String) { check(text, day: nil) }

  @Test(arguments: [
    "The [president|-] of the club resigned.",
    "The club's [president|-] resigned.",
    "A company [president|-] resigned.",
    "The [prime minister|-] said so.",
    "The US [president-elect|-] said so.",
    "The former US [president|-] said so.",
    "The Georgia Secretary of [State|-] resigned.",
  ])
  func otherPresidents(text: String) { check(text) }

  @Test(arguments: [
    "[President|-] [Joe Biden|p.joe-biden|full] spoke.",
    "[US|c.us] Secretary of State [Antony Blinken|p.antony-blinken|full] spoke.",
    "South Korean Defense Minister [Suh Wook|p.suh-wook|full] spoke.",
    "President [Moon|p.moon-jae-in|title_surname] spoke.",
    "Prime Minister [Modi|p.narendra-modi] spoke.",
    "Mr [Okonkwo|!] said the road was closed.",
    "Mayor [Anna Lindqvist|p.?anna-lindqvist] cut the ribbon. Ms [Lindqvist|p.?anna-lindqvist|title_surname] smiled.",
    "The analyst [Peter Novak|p.?peter-novak] disagreed.",
    "Minister of Finance [Kwame Boateng|p.?kwame-boateng] resigned.",
    "Chief Justice [Mary Wanjiru|p.?mary-wanjiru] dissented.",
    "[Pope|-] [Francis|p.pope-francis] prayed.",
  ])
  func titlesBesideNames(text: String) { check(text) }

  @Test func titlesAreNoted() throws {
    let marked = MarkedText("Mayor [Anna Lindqvist|x] spoke. The analyst [Peter Novak|x] left.")
    let tagged = Tagged(marked.text, day: nil)
    #expect(tagged.annotations.entities.map(\.titles) == [["Mayor"], ["analyst"]])
    #expect(tagged.annotations.entities.map(\.gender) == [.female, .male])
    let title = try #require(tagged.annotations.mentions.first?.title)
    #expect(String(decoding: marked.text[title.indices], as: UTF8.self) == "Mayor")
  }
}
