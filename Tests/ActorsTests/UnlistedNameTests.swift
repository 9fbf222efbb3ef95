import Actors
import NewsText
import Testing

/// People, bodies and places that no dictionary lists.
@Suite struct UnlistedNameTests {
  @Test(arguments: [
    "[Marta Kowalczyk|p.?marta-kowalczyk], 43, sells bread.",
    "“It is late,” said [Tunde Bakare|p.?tunde-bakare].",
    "[Amara Diallo|p.?amara-diallo], a nurse in the town, agreed.",
    "[J. R. Hartley|p.?j-r-hartley] wrote about fishing.",
    "[Lars Svensson|p.?lars-svensson] arrived. [Svensson|p.?lars-svensson|surname] said hello.",
    "[Lars G. Svensson|p.?lars-g-svensson] arrived. [Lars Svensson|p.?lars-g-svensson] waved.",
    "Lawyer [Chidi Eze|p.?chidi-eze] and teacher [Ngozi Obi|p.?ngozi-obi] met.",
    "The [However|-] of it all.",
    "[Nobody|-] came.",
    "[Yesterday|-] was calm.",
    // A surname with its particle, where a sentence begins with it.
    "[Willy de Berg|p.?willy-de-berg] came. [De Berg|p.?willy-de-berg] left.",
    "[Ali al-Narvi|p.?ali-al-narvi] came. [Al-Narvi|p.?ali-al-narvi] left.",
    "[Abu Narvi|p.?abu-narvi] came.",
  ])
  func persons(_ text: String) { check(text) }

  @Test(arguments: [
    "The [Ministry of Fisheries|!] said stocks fell.",
    "[University of Narvik|o.?university-of-narvik] students marched.",
    "[Acme Widgets Inc.|o.?acme-widgets] cut jobs.",
    "The [Lakeside Farmers Association|o.?lakeside-farmers-association] protested.",
    "The [Riverton Development Agency|o.?riverton-development-agency] ([RDA|o.?riverton-development-agency|acronym]) closed. The [RDA|o.?riverton-development-agency|acronym] had 40 staff.",
    "The [Narvik Chamber of Commerce|o.?narvik-chamber-of-commerce] objected.",
    "The [ministry|-] objected.",
    "The [company|-] objected.",
    "A [university|-] closed.",
    "The [Committee|-] will meet.",
  ])
  func bodies(_ text: String) { check(text) }

  @Test(arguments: [
    // A label tells party and state; a member of a party is described.
    "Rep. [Maja Lind|p.?maja-lind], [R-Texas|-], said no. Sen. [Ola Berg|p.?ola-berg] ([D–N.Y.|-]) left.",
    "The [Texas|l.?texas] [Republican|-] said no, and [Arizona|l.?arizona] [Democrat|-] [Maja Lind|p.?maja-lind] agreed.",
    "On Monday [House|-] [Republicans|o.republican-party] voted. The House [GOP|o.republican-party] had met.",
    "A [Democratic|-] [Senate|-] would vote.",
    "The [Democratic Unionist Party|o.democratic-unionist-party] met.",
    "On Monday the [Obama|p.barack-obama|surname] Administration said no.",
    "The [Clintons|-] came home.",
    "The [OPINION|-] was old.",
    "The [Latin American|-] leaders met two [New Yorkers|-].",
    "The [Sick Leave Act|-] (SLA) was passed.",
    "They went to the [West Bank|l.?west-bank].",
    "“Yes,” [J.K. Narvik|p.?jk-narvik] told [E.F. Berg and Co.|o.?ef-berg].",
    "The [L.A. Times|o.los-angeles-times] and the [D.C.|l.?washington] Circuit agreed.",
    "They asked the [First Narvik Corp.|o.?first-narvik] about it.",
    "[CHICAGO|l.?chicago], March 3 - It rained.",
    "Voters in [South Carolina|l.?south-carolina] and mostly [Southern|-] states went on [Super Tuesday|-].",
    "The streets of major [U.S.|c.us] cities and its official [Twitter|o.twitter] page were quiet.",
    "The [Narvik Governors Association|o.?narvik-governors-association] met.",
    "They met in [DC|l.?washington] on Monday.",
  ])
  func labels(_ text: String) { check(text) }

  @Test(arguments: [
    // The dictionary's John Boehner, with an initial that it does not list.
    "Mr. [John A. Boehner|p.john-boehner|alias] said no.",
    "Mr. [Narvik A. Boehner|p.?narvik-a-boehner] said no.",
  ])
  func initials(_ text: String) { check(text) }

  @Test(arguments: [
    "It happened in [Narvik|l.?narvik].",
    "They live near [Lake Turkana|l.?lake-turkana].",
    "The town of [Zvolen|l.?zvolen] flooded.",
    "Floods hit [Tamil Nadu|l.?tamil-nadu] hard.",
    "They reached [Ho Chi Minh City|l.?ho-chi-minh-city].",
    "In [Kisumu|l.?kisumu], shops closed.",
    "He crossed the [Sahara|l.?sahara].",
    "[In|-] general, all is well.",
    "They came from [abroad|-].",
    "The [North|-] side is dry.",
  ])
  func places(_ text: String) { check(text) }

  @Test func headlineTakesItsNamesFromTheText() {
    let title = Array("Blinken, Lindqvist agree on fish".utf8)
    let text = Array("Antony Blinken met Mayor Anna Lindqvist in Narvik.".utf8)
    let tagged = Tagged(text, title: title, day: Day(iso: "2021-03-18"))
    let ids = tagged.annotations.titleMentions.map { tagged.id($0) }
    #expect(ids == ["p.antony-blinken", "p.?anna-lindqvist"])
    #expect(tagged.annotations.titleMentions.allSatisfy { $0.sentence == -1 })
    // Headline first: the entities of the headline lead the list.
    #expect(tagged.annotations.entities.first?.name == "Antony Blinken")
  }

  @Test func capitalsAlone() {
    let text = Array("ANGELA MERKEL MEETS JOE BIDEN IN BERLIN OVER GAS PIPELINE PLANS".utf8)
    let tagged = Tagged(text, day: nil)
    let ids = tagged.annotations.mentions.map { tagged.id($0) }
    #expect(ids.contains("p.angela-merkel"))
    #expect(ids.contains("p.joe-biden"))
    #expect(!ids.contains("c.in"))
  }
}
