import Quotations
import TestSupport
import Testing

/// Kinds of sentences met in whole articles of outlets of several countries, in words of our own.
@Suite struct ReportedSpeechTests {
  @Test(
    "subjects that are described",
    arguments: [
      "The new harbour master, [Maja Lind|@lind 1s=lind], has said that [the bridge was safe|1i].",
      "His assistant, [Maja Lind|@lind 1s=lind], said that [the bridge was safe|1i].",
      "[Maja Lind|@lind 1s=lind], head of the port said [the bridge was safe|1i].",
      "[“We will wait,”|1d] [Maja Lind|@lind 1s=lind], director of the port group said in the report.",
      "[Lind|@lind 1s=lind], asked about the bridge, had said, [“It is safe.”|1d]",
      "[Lind|@lind 1s=lind], who questioned the plan, said Friday that [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] - a friend of the owner - told the paper that [the bridge was safe|1i].",
      "[Some of the dealers contacted by [Acme|@acme]|1s] said [the bridge was safe|1i].",
      "[An adviser to [Lind|@lind]|1s] said [the bridge was safe|1i].",
      "In a letter to the owner [Lind|@lind 1s=lind] said: [“It is safe.”|1d]",
      // A place or body that hangs on a preposition is no subject.
      "[A mother of twins from [Oslo|@oslo]|1s] said [the bridge was safe|1i].",
      "[Some delegates at the port in [Oslo|@oslo]|1s] said [the bridge was safe|1i].",
      "[An official speaking to [Acme|@acme]|1s] said [the bridge was safe|1i].",
      "In [Oslo|@oslo] [Lind|@lind 1s=lind] said [the bridge was safe|1i].",
      // An age is no time.
      "[The 42-year-old|1s] said [the bridge was safe|1i].",
      "[“It is safe,”|1d] said 42-year-old [Lind|@lind 1s=lind].",
      "Secretary of State [Antony Blinken|@blinken 1s=blinken] said [the talks would go on|1i].",
      "At a press conference on Thursday [Lind|@lind 1s=lind] announced that [the bridge was safe|1i].",
      "[The bridge was safe|1i], said [Lind|@lind 1s=lind], chairwoman of the board.",
      "[Rather than close it|1i], said [Lind|@lind 1s=lind], head of the port, [the city would mend it|1i].",
    ])
  func subjects(_ text: String) { expectCase(text) }

  @Test(
    "participles",
    arguments: [
      "[Lind|@lind] came late, saying [it was the “worst day” of the year|1m=lind].",
      "Both boards met, with [port officials|1s] stressing that [the bridge was safe|1i].",
      "[Lind|@lind] issued a statement saying that [the bridge was safe|1i=lind].",
      "Conceding that [the bridge was old|1i=reyes], [Reyes|@reyes] left.",
      "Critics accused [Reyes|@reyes 1s=reyes] of saying that [the bridge was safe|1i].",
      "[Lind|@lind] began by saying that [the bridge was safe|1i=lind].",
      "Asked by [Reyes|@reyes 1s=reyes] [whether the bridge was safe|1i], she left.",
    ])
  func participles(_ text: String) { expectCase(text) }

  @Test(
    "ways to the content",
    arguments: [
      "[Lind|@lind 1s=lind] said in her yearly report that [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] explained in a film posted in May that [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] said in the spring, when the story broke, [“The bridge is safe.”|1d]",
      "[Lind|@lind 1s=lind] added, though, that [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] asked [Reyes|@reyes] [to close the bridge|1i].",
      "[Lind|@lind 1s=lind] told the local paper on Tuesday that [the bridge was safe|1i].",
      "[Lind|@lind 1s=lind] says, despite all that was written, [she will stay|1i].",
      "[Lind|@lind 1s=lind] says [it’s “all about money.”|1m]",
      "[Lind|@lind 1s=lind] predicted [the plan “is going to ruin this town for years.”|1m]",
      "[Lind|@lind 1s=lind] repeated [her view that the bridge was safe|1i].",
      "[Lind|@lind] put it this way: [“The bridge is safe.”|1d=lind]",
      "The plan pleases engineer [Maja Lind|@lind]: [“The bridge is safe.”|1d=lind]",
      "In [Lind|@lind 1s=lind]'s words, [“the bridge will stand for years.”|1d]",
      "[Lind|@lind] welcomed [“the idea that the bridge can stand for years”|1d=lind].",
      "[Lind|@lind 1s=lind] said, however, that [the bridge was safe|1i].",
    ])
  func ways(_ text: String) { expectCase(text) }

  @Test(
    "roles that come back",
    arguments: [
      "Mayor [Tomas Reyes|@reyes] opened the bridge. [“It is safe,”|1d] [the mayor|1s=reyes] said.",
      "[“Yes,”|1d] said [Maja Lind|@lind 1s=lind], the engineer. [The bridge is safe|2i], [the engineer|2s=lind] said.",
      "[Acme|@acme] built the bridge. [It is safe|1i], [the company|1s=acme] said.",
      "[Acme|@acme] and the [United Nations|@un] met. [It is safe|1i], [the company|1s] said.",
      "Mayor [Tomas Reyes|@reyes] came. [“It is safe,”|1d] [a mayor|1s] said.",
    ])
  func roles(_ text: String) { expectCase(text) }

  @Test(
    "what is not said",
    arguments: [
      "[Lind|@lind] answered claims that the bridge was unsafe.",
      "It is worth noting that the bridge was safe.",
      "The new currency reporting rules are strict.",
      "[Lind|@lind] wrote under the name “Red Fox” for years.",
      "Later on “The Long Evening,” [Lind|@lind] sang.",
      "[Lind|@lind] declared a new beginning, and they left.",
      "Predicted winner Do They Know is expected to sell well.",
      "These days, [Lind|@lind]’s remarks can be dull.",
      "A group called Future Harbour ran its first notices.",
      "[Lind|@lind] told [Reyes|@reyes] a long story.",
      "He showed the notes that were found.",
    ])
  func unsaid(_ text: String) { expectCase(text) }
}
