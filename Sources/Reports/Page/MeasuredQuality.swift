/// How right the figures of this version are, measured against annotated articles.
///
/// The page prints this table, and a test holds README to it, so that both say the same.
struct MeasuredQuality: Sendable, Hashable {
  /// What was measured.
  var what: String
  /// On what.
  var set: String
  /// Per cent; F1 where `what` does not say otherwise.
  var figure: String

  /// What the articles were.
  static let sets = """
    Version 0.1.0 against annotated articles that are not part of the project and from which nothing was taken: newswire from
    forty-odd countries (267 articles), US political news (116), web news (37) and Wikinews (9). Per cent; F1 where not stated.
    """

  /// What follows for a reader.
  static let summary = """
    So one name in eight is missed or false, one linked name in five is not tied to the right actor, and one quotation in six is lost
    or unattributed. Short forms of bodies are the weakest point: read `unresolved.csv` and add lines of your own.
    """

  /// The table.
  static let all: [MeasuredQuality] = [
    MeasuredQuality(
      what: "names of persons, bodies and places, exact span / overlapping", set: "newswire",
      figure: "84.0 / 88.6"),
    MeasuredQuality(what: "the same", set: "web news", figure: "85.9 / 92.0"),
    MeasuredQuality(
      what: "right actor behind a linked name (recall); bare last names alone", set: "web news",
      figure: "80.5; 91.3"),
    MeasuredQuality(
      what: "variants such as `the Fed` or `ACLU` (recall)", set: "web news", figure: "61.0"),
    MeasuredQuality(
      what: "mentions of one actor put together (B³): within an article, across articles",
      set: "web news", figure: "93.8, 93.6"),
    MeasuredQuality(
      what: "direct quotations; indirect; all", set: "political news", figure: "98.4; 77.0; 89.5"),
    MeasuredQuality(
      what: "speaker of a direct quotation found", set: "political news", figure: "96.5"),
    MeasuredQuality(
      what: "named speaker is the right person; `he` and `she`", set: "political news",
      figure: "92.1; 85.7"),
    MeasuredQuality(
      what: "quotation found and given the right speaker, of all", set: "political news",
      figure: "84.0"),
    MeasuredQuality(
      what: "ends of sentences (blogs, postings, speeches, essays)", set: "treebanks",
      figure: "93.9, 86.4, 98.3, 97.2"),
    MeasuredQuality(
      what: "copies of wire stories, pairs: precision, recall", set: "made dumps",
      figure: "99.8, 99.2"),
  ]

  /// The row of README.
  var markdown: String { "| \(what) | \(set) | \(figure) |" }
}
