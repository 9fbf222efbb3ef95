import NewsText
import Testing

@testable import Actors

@Suite("Companies, as the press writes them")
struct CompanyTests {
  @Test(arguments: [
    // With a legal form the dictionary's company is still itself, and no word of context is asked for.
    "[Chrysler Corp|o.chrysler] cut jobs. [Chrysler|o.chrysler] waited.",
    "[Target Corp.|o.target] and [Apple, Inc.|o.apple] grew.",
    "[Salomon Brothers Inc|o.salomon-brothers] and [Morgan Stanley and Co. Inc|o.morgan-stanley] led.",
    "[Goldman, Sachs & Co|o.goldman-sachs] agreed, as did [Kidder, Peabody and Co|o.kidder-peabody] later.",
    "[Smith Barney, Harris Upham and Co Inc|o.smith-barney] sold it.",
    // Its branches are it, but not another company with an ordinary word in common.
    "[Salomon Brothers International Ltd|o.salomon-brothers] and [Merrill Lynch Capital Markets|o.merrill-lynch] led.",
    "[Target Logistics Corp|o.?target-logistics] grew.",
    "[Canada Ltd|o.?canada-ltd] grew.",
    // Those that are not in it go by their name alone.
    "[Narvik Timber Inc|o.?narvik-timber] met [Narvik Timber Co. Ltd.|o.?narvik-timber] of Oslo.",
    "[Coastal Corp|o.?coastal-corp] grew.",
    "[Berg, Lind and Co|o.?berg-lind] sold its ships.",
    // No person, whatever stands before it; no fragment of a legal form is a name.
    "They sold it to lead manager [Narvik Bank Corp|o.?narvik-bank] later.",
    "The [Inc|-] was missing, and [Co Ltd|-] too.",
    "They sued [Guardian Corp|o.?guardian-corp] later.",
    // A man and his people.
    "[Putin|p.vladimir-putin] & Co. met in Russia.",
  ])
  func legalForms(_ text: String) { check(text) }

  @Test(arguments: [
    "The [Narvik Savings and Loan Association|o.?narvik-savings-and-loan-association] closed.",
    "The [Truth and Reconciliation Commission|o.?truth-and-reconciliation-commission] met.",
    "They read the [Grain and Feed Association|o.?grain-and-feed-association] report.",
    "They asked [Narvik Power and Light Co|o.?narvik-power-and-light] and [Oslo Trust and Banking Co Ltd|o.?oslo-trust-and-banking] too.",
    "The [Narvik Commission on Human Rights|o.?narvik-commission-on-human-rights] met.",
    "The [Narvik Commission|o.?narvik-commission] on Monday agreed.",
    // Each half is a name of its own.
    "[Boeing|o.boeing] and [Spirit Airlines|o.spirit-airlines] met.",
    "[Gordon Brown|p.gordon-brown] and [Narvik Party|o.?narvik-party] members met.",
    "They asked [Oslo|l.?oslo] and [Bergen University|o.?bergen-university].",
    "[Jane Miller|p.?jane-miller] and [Fish Council|o.?fish-council] members met.",
  ])
  func joinedByAnd(_ text: String) { check(text) }

  @Test(arguments: [
    "[Chrysler Corp|o.chrysler] <C> and [Volkswagen AG|o.volkswagen] <VOWG.F> grew.",
    "The company [Narvik Homes|o.?narvik-homes] ([NYSE|o.new-york-stock-exchange]: [NVH|-]) grew.",
    "The [Narvik Fishing Board|o.?narvik-fishing-board] ([NFB|o.?narvik-fishing-board]) grew.",
  ])
  func tickers(_ text: String) { check(text) }

  @Test(arguments: [
    "It was paid on [April Nine|-] and in [May Two|-].",
    "CHRYSLER [CUTS STAKE TO|-] FIVE",
    "Pay June 2. [Record May|-] eight.",
    "Pay June 2. [Record April|-] 7.",
    "[EDEN|l.?eden], [N.C.|l.?north-carolina], March 3 - It rained.",
    "[Maja Lind|p.?maja-lind], [M.D.|-], agreed.",
    "The [U.S.|c.us] trade representative, [Ola Berg|p.?ola-berg], agreed.",
    "[April Jones|p.?april-jones] came on May 2.",
  ])
  func dates(_ text: String) { check(text) }

  @Test(arguments: [
    "The [Pew Research Centre|o.pew-research-center] asked.",
    "The [International Labor Organisation|o.international-labour-organization] asked.",
    "The [US Defence Department|o.us-department-of-defense] asked.",
    "The [Federal Deposit Insurance Corp|o.federal-deposit-insurance-corporation] asked.",
  ])
  func otherSpellings(_ text: String) { check(text) }

  @Test(
    "other spellings are those of the rules",
    arguments: [
      ("Ministry of Defence", ["ministry of defense"]),
      ("Labour Party", []),
      ("Acme Corporation", ["acme corp"]),
      ("Ways & Means Committee", ["ways and means committee"]),
      ("Bed and Bath", ["bed bath"]),
      ("Nothing Here", []),
    ])
  func variants(name: String, spellings: [String]) {
    let words = name.split(separator: " ").map(String.init)
    let ampersands = words.firstIndex(of: "&").map { [$0] } ?? []
    let keys = words.filter { $0 != "&" }.map { NameKey.word($0) }
    let expected = spellings.map { $0.split(separator: " ").map { NameKey.word(String($0)) } }
    #expect(FormVariants.of(keys, ampersands: ampersands) == expected)
  }
}
