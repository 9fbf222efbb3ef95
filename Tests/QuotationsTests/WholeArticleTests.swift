import Quotations
import TestSupport
import Testing

/// Faults met when whole articles of many outlets were read, each kind in words of our own, with what
/// looks alike and must stay as it is.
@Suite struct WholeArticleTests {
  @Test(
    "where a content begins and ends",
    arguments: [
      "The paper printed a story claiming [“the bridge is safe”|1d] and coming to the same view twice.",
      "After the flood, with [many|1s] pointing out that [the bridge was old|1i], the town issued a plan.",
      "[Lind|@lind 1s=lind] said in a statement issued later on Thursday that [the bridge was safe|1i].",
      "[Acme|@acme 1s=acme] has said [its December sales would be poor|1i].",
      "[Acme|@acme 1s=acme] said this week [prices would rise|1i].",
      "[Acme|@acme 1s=acme] said last month [prices would rise|1i].",
      "[OSLO|@oslo], March 5 - [The bridge was safe for now|1i], [port officials|1s] said.",
      "[OSLO|@oslo] (Acme News) — [The bridge was safe for now|1i], according to [port officials|1s].",
      "[The bridge - all of it - was safe|1i], [port officials|1s] said.",
      "[OSLO|@oslo] – [The bridge was safe for now|1i], [port officials|1s] said.",
      "[[Lind|@lind] - of all people - was late|1i], [port officials|1s] said.",
    ])
  func contents(_ text: String) { expectCase(text) }

  @Test(
    "deeds that report nothing",
    arguments: [
      "[Lind|@lind] insists on closing the bridge in May.",
      "The board warned against buying shares in the port.",
      "Residents complained about having no bridge at all.",
      "The law would propose a bridge, and to report on it is a duty.",
      "The report of the board and the claims of residents were filed.",
      "Residents were told that they would be moved.",
      "She did not say that the bridge was safe.",
    ])
  func deeds(_ text: String) { expectCase(text) }

  @Test(
    "verbs beside which other words stand",
    arguments: [
      "[Lind|@lind] and two other mayors have all said [they would leave|1i].",
      "[The residents|1s] have all said [they would leave|1i].",
      "[Two officials|1s] had both warned that [the bridge was old|1i].",
      "In [Oslo|@oslo], <[Acme|@acme 1s=acme]> said [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] (left) said [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] insisted on Monday that [the bridge was safe|1i].",
    ])
  func verbs(_ text: String) { expectCase(text) }

  @Test(
    "who of several is the speaker",
    arguments: [
      "[Oslo|@oslo] and [Acme|@acme] coach [Maja Lind|@lind 1s=lind] said [the bridge was safe|1i].",
      "[The [Oslo|@oslo] and [Acme|@acme] tenants’ group|1s] said [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] and [Reyes|@reyes] said [the bridge was safe|1i].",
      "[Officials|1s] who met [Lind|@lind] said [the bridge was safe|1i].",
      "[Residents|1s] who knew [Lind|@lind] say [the bridge is safe|1i].",
      "The town’s top official, [Maja Lind|@lind 1s=lind], joined the critics, saying that [the bridge was old|1i].",
      "Looking ahead, [Lind|@lind 1s=lind] sees a new bridge, suggesting that [the old one could go|1i].",
      "Below is the note from [Lind|@lind]:\n[“The bridge is safe, all of it.”|1d]",
      "The town’s top official, Harbour Master [Maja Lind|@lind 1s=lind], joined the critics, saying that [the bridge was old|1i].",
      "[The first email to residents|1s] said [the bridge was safe|1i].",
      "In a letter to staff [Lind|@lind 1s=lind] said [the bridge was safe|1i].",
      "[Prices fell by 4,795|1i], says [the portal|1s].",
      "One of them, [Maja Lind|@lind 1s=lind], said [the bridge was safe|1i].",
      "[The speaker|1s] refused to answer several questions, saying [the bridge was safe|1i].",
    ])
  func speakers(_ text: String) { expectCase(text) }

  @Test(
    "quotations without a cue of their own",
    arguments: [
      "[“It is safe,”|1d] [Reyes|@reyes 1s=reyes] said. [Lind|@lind 2s=lind] said [the bridge was old|2i]. [“We tested it, and it is cracked.”|3d=lind]",
      "[Lind|@lind 1s=lind] stressed [the bridge was old|1i]. [\"We tested it in the spring.|2d=lind] [\"It held, but only just.\"|2d]",
      "[“It is safe,”|1d] [Reyes|@reyes 1s=reyes] said. [“We tested it.”|1d]",
      "[Lind|@lind 1s=lind] said [the bridge was old|1i]. The town was quiet. [“We tested it, and it is cracked.”|2d]",
    ])
  func continuations(_ text: String) { expectCase(text) }

  @Test(
    "bodies and roles without a name",
    arguments: [
      "[Acme|@acme] built it. [The company|1s=acme] said [the bridge was safe|1i].",
      "[Acme|@acme] built it. [The government|1s] said [the bridge was safe|1i].",
      "The mayor of [Oslo|@oslo], [Maja Lind|@lind], came. [“We will wait,”|1d] [the mayor|1s] said.",
      "Harbour master [Tomas Reyes|@reyes] came. [Lind|@lind], the long-time mayor, left. [“We will wait,”|1d] [the mayor|1s=lind] said.",
      "Defence Minister [Tomas Reyes|@reyes] came. [“We will wait,”|1d] [the foreign minister|1s] said.",
      "Foreign Minister [Maja Lind|@lind] met Defence Minister [Tomas Reyes|@reyes]. [“We will wait,”|1d] [the foreign minister|1s=lind] said.",
      "[Lind|@lind], a mayor, and [Reyes|@reyes] came. [“We will wait,”|1d] [the sheriff|1s] said.",
      "[The harbour company|1s] said [the bridge was safe|1i]. The rival is [Acme|@acme]. [The company|2s] said [it was old|2i].",
    ])
  func roles(_ text: String) { expectCase(text) }
}
