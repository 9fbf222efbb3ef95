/// Drops the credit lines at the foot of a story: `X contributed to this report.`, `Reporting by X; editing by Y`.
///
/// Only short lines that end or begin so; `He contributed to this report by the committee` goes on after the
/// phrase and stays.
enum Contributed {
  static let rule = CleaningRule(
    .contributed, "contributed", "Drops credit lines of reporters and agencies.")

  static let phrases: [Phrase] =
    Phrase.end(
      """
      contributed to this report
      contributed to this story
      contributed to this article
      contributed to this post
      contributed to this piece
      contributed to the report
      contributed to the story
      contributed to this column
      contributed to this dispatch
      contributed reporting
      contributed writing
      contributed research
      contributed additional reporting
      contributing reporting
      assisted in this report
      assisted with this report
      helped report this story
      also contributed
      contributed to reporting
      """, upTo: 420)
    + Phrase.start(
      """
      contributing: *
      contributing reporter
      contributing reporters
      contributing writer*:
      contributors: *
      contributions by *
      additional reporting by *
      additional reporting from *
      additional reporting: *
      additional writing by *
      additional research by *
      additional editing by *
      additional contributions by *
      additional material from *
      reporting by *
      reporting and editing by *
      reporting and writing by *
      (reporting by *
      (reporting and *
      (additional reporting *
      (writing by *
      (editing by *
      (by *newsroom
      with reporting by *
      with reporting from *
      with additional reporting *
      with files from *
      with contributions from *
      with contribution from *
      with news wire services
      with wire services
      with post wires
      with wires
      with staff and wire reports
      from staff and wire reports
      from wire reports
      staff and wire reports
      from news services
      source: *agencies
      source: news agencies
      source: agencies
      sources: agencies
      associated press writer
      associated press writers
      associated press reporter
      the associated press contributed
      the associated press and *contributed
      reuters contributed
      afp contributed
      this article is based in part on wire
      this story is based in part on wire
      this article includes material from
      this report includes material from
      this story includes material from
      this report contains material from
      this article contains material from
      material from the associated press
      information from the associated press
      information from *was used
      information from *contributed
      """, upTo: 420)
    + Phrase.start(
      """
      reporting from *
      writing by *
      written by *
      edited by *
      editing by *
      compiled by *
      compiled from *
      translated by *
      produced by *
      video by *
      video produced by *
      graphics by *
      graphic by *
      with ap
      with afp
      with reuters
      """, upTo: 160, if: .unfinished)
}
