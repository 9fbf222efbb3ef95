import Quotations
import TestSupport
import Testing

@Suite struct SpeakerTests {
  @Test(
    "pronouns",
    arguments: [
      "[Blinken|@blinken] came to [Oslo|@oslo]. [He|1s=blinken] said [the talks would go on|1i].",
      "When [Blinken|@blinken] met [Choe|@choe], [he|1s=blinken] said [the talks would go on|1i].",
      "When [Blinken|@blinken] met [Choe|@choe], [she|1s=choe] said [the talks would go on|1i].",
      "[“We will wait,”|1d] [Choe|@choe 1s=choe] said. [Blinken|@blinken] left. [“Good,”|2d] [she|2s=choe] said.",
      "[“We will wait,”|1d] [Lind|@lind 1s=lind] said.\n[“We have time,”|2d] [she|2s=lind] added.",
      "[Lind|@lind] met [Reyes|@reyes]. [“We have time,”|1d] [he|1s=reyes] said.",
      "[“[Lind|@lind] is late,”|1d] [Reyes|@reyes 1s=reyes] said. [“We will wait,”|2d] [he|2s=reyes] said.",
      "[Acme|@acme] built it. [It|1s=acme] said [the bridge was safe|1i].",
      "The [Northern Front|@rebels] took the town. [They|1s=rebels] said [the road was open|1i].",
      "[Reyes|@reyes]' boat sank. [Lind|@lind] saw it. [She|1s=lind] said [it was old|1i].",
      "[Blinken|@blinken] spoke of [Choe|@choe]. [The talks would go on|1i], [he|1s=blinken] said.",
      "[They|1s] said [the bridge was safe|1i].",
      "[Choe|@choe 1s=choe] said [the offer was “a trick”|1m]. [He|2s] said [it was late|2i].",
    ])
  func pronouns(_ text: String) { expectCase(text) }

  @Test(
    "names among other words",
    arguments: [
      "[“We will wait,”|1d] [Acme|@acme] spokesman [Tomas Reyes|@reyes 1s=reyes] said.",
      "[“We will wait,”|1d] said [Acme|@acme] spokesman [Tomas Reyes|@reyes 1s=reyes].",
      "[“We will wait,”|1d] [Lind|@lind]'s office said.",
      "[“We will wait,”|1d] said [Lind|@lind 1s=lind] of [Acme|@acme].",
      "[“We will wait,”|1d] [a spokesman for [Lind|@lind]|1s] said.",
      "[“We will wait,”|1d] [the head of [Acme|@acme]|1s] said.",
      "[Lind|@lind 1s=lind], speaking in [Oslo|@oslo], said [the bridge was safe|1i].",
      "[Reyes|@reyes] told [Lind|@lind] a story. [“We will wait,”|1d] [the official|1s] said.",
      "[“We will wait,”|1d] [Lind|@lind 1s=lind], 62, said.",
      "[Lind|@lind 1s=lind], the mayor of [Oslo|@oslo], who met [Reyes|@reyes], said [the bridge was safe|1i].",
    ])
  func names(_ text: String) { expectCase(text) }

  @Test func rulesAreNamed() {
    let example = QuotationCase(
      "[“Yes,”|1d] [Maja Lind|@lind 1s=lind] said. [“No,”|2d] [Reyes|@reyes 2s=reyes] said. [“Yes,”|3d] [she|3s=lind] said.\n"
        + "[“We have time, all of us.”|4d=lind]\n[“Go,”|5d] [a policeman|5s] said.")
    var quoter = Quoter()
    var pieces: [QuotationPiece] = []
    quoter.quotations(
      text: example.text.span, segments: example.segments, annotations: example.annotations,
      into: &pieces)
    #expect(
      pieces.map { $0.speaker?.rule } == [.name, .surname, .pronoun, .continuation, .role])
    #expect(pieces.map(\.words) == [1, 1, 1, 6, 1])
  }
}
