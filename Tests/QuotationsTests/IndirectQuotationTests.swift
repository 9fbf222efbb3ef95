import Quotations
import TestSupport
import Testing

@Suite struct IndirectQuotationTests {
  @Test(
    "content after the cue",
    arguments: [
      "[Blinken|@blinken 1s=blinken] [said|1c=say] that [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] said [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] said on Thursday that [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] said on Thursday [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] on Thursday [told|1c=tell] a briefing in Seoul that [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] told reporters [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] told her [they would go on|1i].",
      "[Blinken|@blinken 1s=blinken] has repeatedly argued that [the talks must go on|1i].",
      "[Blinken|@blinken 1s=blinken] announced that [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] confirmed [the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] asked [whether the talks would go on|1i].",
      "[Blinken|@blinken 1s=blinken] explained [why the talks went on|1i].",
      "[Blinken|@blinken 1s=blinken] went on to say that [the talks were useful|1i].",
      "[Acme|@acme 1s=acme] claims that [its boats are safe|1i].",
      "[The ministry|1s] said [the bridge was safe|1i].",
      "[A spokesman for the port|1s] said [the bridge was safe|1i].",
      "[Police|1s] said [two men were held|1i].",
      "[The report|1s] said [two bridges were unsafe|1i].",
      "[Senior officials|1s] say [the bridge is safe|1i].",
      "[Some|1s] say [the bridge is safe|1i].",
      "[North Korea|@korea 1s=korea] said on Thursday [it will ignore the offer|1i].",
      "[Lind|@lind 1s=lind], who runs the port, said [the bridge was safe|1i].",
      "[Maja Lind|@lind 1s=lind], a friend of [Reyes|@reyes], said [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] and [Reyes|@reyes] said [the bridge was safe|1i].",
      "After a visit to [Oslo|@oslo], [Lind|@lind 1s=lind] said [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] visited the port and said that [the bridge was safe|1i].",
    ])
  func after(_ text: String) { expectCase(text) }

  @Test(
    "content before the cue, or around it",
    arguments: [
      "[The talks would go on|1i], [Blinken|@blinken 1s=blinken] said.",
      "[The talks would go on|1i], said [Blinken|@blinken 1s=blinken].",
      "[The talks would go on|1i], said [Blinken|@blinken 1s=blinken], the top diplomat.",
      "[The talks would go on|1i], [Blinken|@blinken 1s=blinken] said in a statement.",
      "[The talks would go on|1i], [Blinken|@blinken 1s=blinken] told reporters.",
      "[The talks|1i], [Blinken|@blinken 1s=blinken] said, [would go on for weeks|1i].",
      "[The bridge is safe|1i], according to [the ministry|1s].",
      "[The bridge is safe|1i] according to [Acme|@acme 1s=acme].",
      "According to [Acme|@acme 1s=acme], [the bridge is safe|1i].",
      "But, according to [Acme|@acme 1s=acme], [the bridge is safe|1i].",
      "[The bridge was safe|1i], said [a spokesman for the port|1s].",
      "[The bridge was safe|1i], said a spokesman for the port, [Tomas Reyes|@reyes 1s=reyes].",
    ])
  func before(_ text: String) { expectCase(text) }

  @Test(
    "where the content ends",
    arguments: [
      "[Lind|@lind 1s=lind] said [the bridge was safe|1i] but declined to give details.",
      "[Lind|@lind 1s=lind] said [the bridge was safe|1i], adding that [it would open soon|2i=lind].",
      "[Lind|@lind 1s=lind] said [the bridge was safe|1i], and [Reyes|@reyes 2s=reyes] said [it was not|2i].",
      "While [Lind|@lind 1s=lind] said [the bridge was safe|1i], [Reyes|@reyes 2s=reyes] said [it was not|2i].",
      "[Lind|@lind 1s=lind] said [the bridge was safe|1i]. It opened in May.",
      "[The bridge was safe|1i], [Lind|@lind 1s=lind] said, adding that [it would open soon|2i=lind].",
      "[Lind|@lind 1s=lind] said that [the bridge was safe and that it would open soon|1i].",
    ])
  func extent(_ text: String) { expectCase(text) }

  @Test(
    "partly in quotation marks",
    arguments: [
      "[Choe|@choe 1s=choe] said [it would “only be a waste of time”|1m].",
      "[Choe|@choe 1s=choe] said that [the North had sent a note “asking us to answer” in May|1m].",
      "[The bridge was “as safe as a house,”|1m] [Lind|@lind 1s=lind] said.",
      "[Choe|@choe 1s=choe] called the offer a [“cheap trick”|1d].",
      "[Lind|@lind 1s=lind] said [a “broader debate” is needed|1m].",
    ])
  func mixed(_ text: String) { expectCase(text) }

  @Test(
    "what is not said",
    arguments: [
      "[Lind|@lind] did not say whether the bridge was safe.",
      "[Lind|@lind] declined to say whether the bridge was safe.",
      "[Lind|@lind] never said that the bridge was safe.",
      "[Lind|@lind] would not say when the bridge would open.",
      "[Lind|@lind] could say that the bridge is safe.",
      "[Lind|@lind] refused to comment.",
      "[Lind|@lind] filed reports and notes for years.",
      "The claims that she made were false.",
      "If [Lind|@lind] says that the bridge is safe, it opens.",
      "Did [Lind|@lind] say that the bridge was safe?",
      "[Lind|@lind] is said to be ill.",
      "The so-called reform failed.",
      "[Lind|@lind] wrote a book.",
      "[Lind|@lind] reported the theft.",
      "[Reyes|@reyes] told jokes.",
      "[Lind|@lind] added two players to the team.",
      "[Lind|@lind] noted the date and left.",
      "The notes she took were lost.",
      "Defense-related industries grew.",
      "[Lind|@lind]'s reported income rose, and she paid.",
    ])
  func unsaid(_ text: String) { expectCase(text) }
}
