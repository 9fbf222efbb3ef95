import NewsText
import Segmentation
import Testing

/// Sentences marked by ` | ` in the text; a paragraph is a line.
@Suite struct SentenceTests {
  @Test(arguments: [
    // Plain sentences and paragraphs.
    "The council met on Tuesday. | Nobody spoke. | Why? | Because it rained!",
    "Storm warning for the coast\nBy Lena Ortiz\nThe harbour closed. | Boats stayed in.",
    "No stop at the end",
    // Titles, ranks, names.
    "Mr. Okafor met Dr. Ann Lee and Sens. Ruiz and Holt. | They ate.",
    "Retired Lt. Gen. Otto Brandt waved. | Sgt. Poe did not.",
    "He studied under Prof. J. R. Aalto. | She did not.",
    "Judge Mary K. Lund ruled. | W. E. Poe appealed.",
    "The road to Mt. Kenya and to St. Petersburg is closed. | The one to Elm St. is not.",
    "They live on Main St. | The house is red.",
    "Sammy Roe Jr. waved. | John Poe Sr. Smith did not.",
    "The pastor, Earl Dunn Jr. | He wept.",
    // Dotted abbreviations.
    "Exports to the U.S. Senate building fell. | Exports to the U.K. | They fell too.",
    "She left the E.U. | But he stayed in the U.N. Security Council.",
    "He holds a Ph.D. in law. | She holds a Ph.D. | It took years.",
    "Some fruit, e.g. Apples from Kent, i.e. English ones, sold well.",
    "The U.S. Has a New Envoy, And He Is Young\nIt is true.",
    // Time of day, dates.
    "Doors open at 6 p.m. Friday. | They close at 11 p.m. | Bring a coat.",
    "It starts at 9 a.m. ET and 3 p.m. GMT. | Come early.",
    "On Feb. 3 and Sept. 12 it snowed. | It did so again in Nov. | Nobody cared.",
    "He was born in 1962. | In 1980 he left.",
    // Places.
    "OMAHA, Neb. (AP) — The mill burned. | Nobody was hurt.",
    "TULSA, Okla. — Rivers rose. | People left.",
    "The firm is in Fresno, Calif. | Managers declined to comment.",
    "Rep. Ann Poe (D-Mass.) spoke. | Sen. Bo Lim, R-Tex., did not.",
    // Companies and figures.
    "Shares of Halden Inc. rose. | Orbis Corp. Chairman Ian Poe sold his.",
    "Ranked No. 3, she won. | The answer was no. | It stayed no.",
    "See vol. 2, p. 14. | Then see Fig. 3.",
    "Inflation was 3.5 percent. | It had been .5 percent.",
    "Kerr v. Holt and Roe vs. Poe were cited.",
    // Lists.
    "1. First we cut.\n2. Then we paste. | Then we wait.\na. Nothing else.\nIV. The end.",
    // Quotations.
    "“We lost.” | He sat down. | “Why?” she asked. | “Because.”",
    "\"Stop!\" Mr. Lund shouted. | \"Now!\" | The crowd ran.",
    "“Is it over?” Ana Cruz, 40, asked.",
    "‘Where is he?’ the analyst Ian Poe said. | ‘Gone.’",
    "She said: “I came. | I saw.” | Then she left.",
    "A sign that said “Closed.” hung there.",
    "He wrote “Never again!” on the wall. | It faded.",
    "They chanted (loudly!) and left. | (Nobody followed.) | It was late.",
    "He was late. | (see the picture.) | It rained.",
    // Ellipses.
    "He paused... then spoke. | “I thought … I would fall.”",
    "It was over... | The crowd left. | “The report [...] is late.”",
    "Nobody came. | ... Later, all did.",
    // Lower case, addresses, names with particles.
    "The army denied it. | al-Nour confirmed it. | de Beer did not.",
    "Read more. | https://example.org/a.b?c=1. | www.example.org has it.",
    "we lost the battle. | nobody knows more. | the end",
    "Yahoo! Finance fell. | Yahoo! | The firm rose.",
    // Other scripts.
    "第一句。|第二句！|第三句", "Первая строка. | Вторая строка.", "पहला वाक्य। | दूसरा वाक्य।",
    // Reference marks.
    "It was built in 1871. [1] [2] | The tower fell.",
  ])
  func marked(text: String) {
    let lines = text.split(separator: "\n")
    var expected: [(String, Int)] = []
    for (number, line) in lines.enumerated() {
      for part in line.split(separator: "|") {
        expected.append(
          (String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()), number))
      }
    }
    let plain = text.replacing(" | ", with: " ").replacing("|", with: "")
    let found = Self.sentences(of: plain)
    #expect(found.map(\.0) == expected.map(\.0))
    #expect(found.map(\.1) == expected.map(\.1))
  }

  private static func sentences(of text: String) -> [(String, Int)] {
    let bytes = Array(text.utf8)
    var segments = Segments()
    Segmenter().segment(bytes.span, into: &segments)
    return segments.sentences.map {
      (String(decoding: bytes[$0.range.indices], as: UTF8.self), Int($0.paragraph))
    }
  }
}
