import Cleaning
import NewsText
import Testing

/// Lines that are known by what stands around them: links in capitals, notes on authors.
@Suite struct NoteRuleTests {
  private static let link = "MAYOR OF PORT HALE ASKS FOR PATIENCE AS WELLS RUN DRY"

  @Test func headlinesInCapitalsBetweenParagraphsGo() {
    let raw = "\(RuleTable.before)\n\n\(Self.link)\n\n\(RuleTable.after)"
    let (text, clean) = cleaned(article(raw))
    #expect(text == "\(RuleTable.before)\n\n\(RuleTable.after)")
    #expect(ruleNames(clean) == ["linked_headline"])
    let two = raw.replacing(
      "\n\n\(Self.link)", with: "\n\n\(Self.link)\nNobody answered the mayor.\n\(Self.link)!")
    #expect(!cleaned(article(two)).0.contains(Self.link))
  }

  @Test(arguments: [
    // Too few words, the end of a sentence, a heading of what follows, small letters.
    "A SECOND WELL FOR PORT HALE", "NOBODY IN PORT HALE HAD ANY WATER LEFT TO DRINK.",
    "WHAT THE MAYOR OF PORT HALE SAID IN FULL:",
    "THE MAYOR OF PORT HALE SAYS: “NO MORE WELLS”, iPHONES",
    "“NOBODY IN PORT HALE HAS ANY WATER LEFT TO DRINK”",
  ])
  func otherLinesInCapitalsStay(_ line: String) {
    let raw = "\(RuleTable.before)\n\(line)\n\(RuleTable.after)"
    #expect(cleaned(article(raw)).0 == raw)
  }

  @Test func whatAColonLeadsUpToStays() {
    let raw = "\(RuleTable.before)\nThe mayor wrote that night:\n\(Self.link)\n\(RuleTable.after)"
    #expect(cleaned(article(raw)).0 == raw)
  }

  @Test func aTextInCapitalsStays() {
    let raw = (RuleTable.before + "\n" + Self.link + "\n" + RuleTable.after).uppercased()
    #expect(cleaned(article(raw)).0 == raw)
  }

  private static let notes = [
    "Jane Doe is a reporter for the Harbour Post.",
    "— John Q. Smith is a senior fellow at the Institute of Wells and the author of Dry Years.",
    "• Ana de la Cruz has been the editor of the Harbour Post since 2015. Follow her on Twitter.",
    "Jane Doe and John Smith, who is 80, was professor of water at Port Hale.",
    "• Jane Doe, a classicist at the Institute of Wells, is the author of Dry Years and other books.",
    "John Smith, 35, is a graduate of Port Hale College and the host of a show on water.",
    "Jane Doe is digital politics editor for Harbour News, and her column appears on Fridays.",
    "— Jane Doe’s e-mail address is letters@example.com. Copyright (c) 2017, Harbour Writers",
    "John Smith can be reached at smith@example.com.",
  ]

  @Test(arguments: notes)
  func notesOnAuthorsGo(_ note: String) {
    for raw in ["\(RuleTable.before)\n\(RuleTable.after)\n\(note)", "\(note)\n\(RuleTable.after)"] {
      let (text, clean) = cleaned(article(raw))
      #expect(!text.contains("Doe") && !text.contains("Smith") && !text.contains("Cruz"))
      #expect(ruleNames(clean) == ["author_note"])
    }
  }

  @Test(arguments: [
    // Somebody of whom the text speaks, a quotation, somebody without a post, no name.
    "Lena Orrick is the author of the plan.", "Jane Doe is an editor and said “no” to the plan.",
    "Jane Doe is the owner of the oldest well in town.", "The council is the author of the plan.",
    "Jane Doe: she is the author of the plan.", "The old editor of the Harbour Post is a Doe.",
    "Jane Doe, a professor at Port Hale, is worried about the wells.",
    "Jane Doe, a professor at Port Hale, said that the author of the plan is late.",
  ])
  func proseAboutPeopleStays(_ line: String) {
    let raw = "\(RuleTable.before)\n\(RuleTable.after)\n\(line)"
    #expect(cleaned(article(raw)).0 == raw)
  }

  @Test func inTheMiddleANoteIsProse() {
    let raw = "\(RuleTable.before)\n\(Self.notes[0])\n\(RuleTable.after)"
    #expect(cleaned(article(raw)).0 == raw)
  }
}
