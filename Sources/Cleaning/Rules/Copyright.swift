/// Drops copyright lines: `Copyright © 2019 …`, `All rights reserved.`, `This material may not be published …`.
///
/// A line of prose about copyright does not begin so: a year, a sign or a name in capitals must follow the word.
enum Copyright {
  static let rule = CleaningRule(
    .copyright, "copyright", "Drops copyright lines.")

  static let phrases: [Phrase] =
    Phrase.start(
      """
      copyright ©
      copyright (c)
      copyright 0
      copyright, 0
      copyright by
      copyright: ©
      copyright: (c)
      copyright notice
      © 0
      ©0
      © copyright
      ©
      (c) 0
      (c) copyright
      c. 0 * all rights
      all rights reserved
      all content ©
      all contents ©
      all content copyright
      this material may not be
      this content may not be
      this article may not be
      no part of this * may be
      reproduction without permission
      reproduction in whole
      reprinted with permission
      reprinted by permission
      republished with permission
      republished under *
      republish this
      republish our
      distributed by * content agency
      distributed by tribune
      distributed by creators
      distributed by king features
      content licensed
      licensed under
      this article is republished from
      this work is licensed
      npr transcripts are created
      transcript provided by
      transcripts are created on a rush
      content created by * is available without charge
      content created by the daily caller
      for licensing opportunities
      """, upTo: 600)
    + Phrase.end(
      """
      all rights reserved
      click here for reprint permission
      content agency
      content agency, llc
      content agency llc
      creators syndicate
      creators syndicate inc
      king features syndicate
      creators.com
      """, upTo: 400)
    + Phrase.start("powered by *", upTo: 60, if: .unfinished)
    + Phrase.start(
      """
      a service of *
      part of the * network
      terms of use
      terms of service
      terms & conditions
      terms and conditions
      privacy policy
      privacy notice
      creative commons
      """, upTo: 160, if: .unfinished)
}
