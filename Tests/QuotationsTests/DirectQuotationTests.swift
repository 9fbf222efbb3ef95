import Quotations
import TestSupport
import Testing

@Suite struct DirectQuotationTests {
  @Test(
    "marks of every shape",
    arguments: [
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] [said|1c=say].",
      "[\"We will wait,\"|1d] [Blinken|@blinken 1s=blinken] said.",
      "[''We will wait,''|1d] [Blinken|@blinken 1s=blinken] said.",
      "[``We will wait,''|1d] [Blinken|@blinken 1s=blinken] said.",
      "[‘We will wait,’|1d] [Blinken|@blinken 1s=blinken] said.",
      "['We will wait,'|1d] [Blinken|@blinken 1s=blinken] said.",
      "[„We will wait“|1d], [Blinken|@blinken 1s=blinken] said.",
      "[« We will wait »|1d], [Blinken|@blinken 1s=blinken] said.",
      "[«We will wait»|1d], [Blinken|@blinken 1s=blinken] said.",
      "[»We will wait«|1d], [Blinken|@blinken 1s=blinken] said.",
      "[“We will wait,\"|1d] [Blinken|@blinken 1s=blinken] said.",
      "[\"We will wait,”|1d] [Blinken|@blinken 1s=blinken] said.",
      "[\" We will wait , \"|1d] [Blinken|@blinken 1s=blinken] said .",
      "[“We will wait”|1d], [Blinken|@blinken 1s=blinken] said.",
      "[‘We don’t know the workers’ plans yet,’|1d] [Blinken|@blinken 1s=blinken] said.",
      "['We don't know the workers' plans yet,'|1d] [Blinken|@blinken 1s=blinken] said.",
      "[“They called it ‘a trick’ and left,”|1d] [Blinken|@blinken 1s=blinken] said.",
      "[‘They called it “a trick” and left,’|1d] [Blinken|@blinken 1s=blinken] said.",
      "[“He told me “no” twice that day,”|1d] [Blinken|@blinken 1s=blinken] said.",
      "[“Why should we wait?”|1d] [Blinken|@blinken 1s=blinken] [asked|1c=ask].",
      "[“Never!”|1d] [Blinken|@blinken 1s=blinken] shouted.",
      "[“We will wait –”|1d] [Blinken|@blinken 1s=blinken] began.",
    ])
  func marks(_ text: String) { expectCase(text) }

  @Test(
    "where the attribution stands",
    arguments: [
      "[“We will wait,”|1d] said [Blinken|@blinken 1s=blinken].",
      "[“We will wait,”|1d] said [Blinken|@blinken 1s=blinken], the top diplomat of his country.",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] told reporters in Seoul on Thursday.",
      "[Blinken|@blinken 1s=blinken] said: [“We will wait.”|1d]",
      "[Blinken|@blinken 1s=blinken] said, [“We will wait.”|1d]",
      "[Blinken|@blinken 1s=blinken] said in a statement on Friday: [“We will wait.”|1d]",
      "[Blinken|@blinken 1s=blinken] told the committee, [“We will wait.”|1d]",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] said. [“We have time.”|1d]",
      "[“We will,”|1d] [Blinken|@blinken 1s=blinken] said, [“wait for them.”|1d]",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken], who was in Seoul, said.",
      "[“We will wait,”|1d] [Maja Lind|@lind 1s=lind], a spokeswoman for the port, said.",
      "[“We will wait,”|1d] [Maja Lind|@lind 1s=lind] (D-Ore.) said.",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] said late on Thursday.",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] has said.",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] also said.",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] on Thursday told the paper.",
      "According to [Blinken|@blinken 1s=blinken], [“we will wait.”|1d]",
      "[“We will wait,”|1d] [according to|1c=according_to] [Blinken|@blinken 1s=blinken].",
      "[Blinken|@blinken 1s=blinken] was blunt. [“We will not wait for them.”|1d]",
      "[Blinken|@blinken 1s=blinken] pointed to the clock and said: [“We will wait.”|1d]",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] went on.",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] [pointed out|1c=point].",
      "[“We will wait,”|1d] [Blinken|@blinken 1s=blinken] was quoted as [saying|1c=say].",
      "Asked about the delay, [Blinken|@blinken 1s=blinken] replied, [“We will wait.”|1d]",
      "[“We will wait,”|1d] a tired [Blinken|@blinken 1s=blinken] said.",
      "[“We will wait,”|1d] Foreign Minister [Blinken|@blinken 1s=blinken] said.",
    ])
  func places(_ text: String) { expectCase(text) }

  @Test(
    "several paragraphs and turns",
    arguments: [
      "[“We will wait.|1d=lind]\n[“We have time,”|1d] [Lind|@lind 1s] said.",
      "[Lind|@lind 1s=lind] said: [“We will wait.|1d]\n[“We have time.|1d]\n[“Nothing is lost.”|1d]",
      "[“We will wait,”|1d] [Lind|@lind 1s=lind] said.\n[“We have time, and nothing is lost.”|2d=lind]",
      "Then [Lind|@lind 1s=lind] listed what was missing:\n[“Time, money and people.”|1d]",
      "[“We will wait. And nobody came.|1d]\n[“We have time,”|1d] [Lind|@lind 1s=lind] said.",
      "[“We will wait,”|1d] [Lind|@lind 1s=lind] said.\n[“No,”|2d] [Reyes|@reyes 2s=reyes] said.",
      "[“We will wait,”|1d] [Lind|@lind 1s=lind] said. The port lay quiet. [“We have time.”|2d=lind]",
    ])
  func paragraphs(_ text: String) { expectCase(text) }

  @Test(
    "marks that quote nobody",
    arguments: [
      "The so-called “experts” left early.",
      "He bought a 5\" pipe and a 6'2\" ladder.",
      "They watched “The Long Night of the Harbor” on Friday.",
      "The film ‘Winter Light’ won a prize.",
      "The workers' rights and the owners' duties differ.",
      "It was the '90s, and rock 'n' roll was over.",
      "A “soft” landing is still possible.",
      "Her book, “Rivers of Ice and Salt”, sells well.",
      "The boys’ school and the girls’ school merged.",
    ])
  func none(_ text: String) { expectCase(text) }

  @Test(
    "an odd mark costs its own paragraph at most",
    arguments: [
      "[Lind|@lind] waited\" for the boat.\n[“We have time,”|1d] [Reyes|@reyes 1s=reyes] said.",
      "The pipe is 3\" wide.\n[\"We have time,\"|1d] [Reyes|@reyes 1s=reyes] said.",
      "[“We have time,”|1d] [Reyes|@reyes 1s=reyes] said.” He left.\n[“Good,”|2d] [Lind|@lind 2s=lind] said.",
    ])
  func odd(_ text: String) { expectCase(text) }
}

/// Checks one marked text with a fresh quoter and with a used one.
func expectCase(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let example = QuotationCase(text)
  var quoter = Quoter()
  #expect(example.found(by: &quoter) == example.expected, sourceLocation: sourceLocation)
  #expect(example.found(by: &quoter) == example.expected, sourceLocation: sourceLocation)
}
