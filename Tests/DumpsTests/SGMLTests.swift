import Dumps
import NewsText
import TestSupport
import Testing

/// Gigaword, Reuters-21578 and their kin, sound and damaged.
struct SGMLTests {
  private static func read(_ text: String) throws -> Reading {
    try Reading(Array(text.utf8), name: "a.sgml")
  }

  @Test func readsGigaword() throws {
    let reading = try Self.read(
      """
      <DOC id="HPT_ENG_20100616.0012" type="story" >
      <HEADLINE>
      A headline that is
      wrapped &amp; long
      </HEADLINE>
      <DATELINE>
      HARBOUR TOWN (HPT)
      </DATELINE>
      <TEXT>
      <P>
      The first paragraph is wrapped
      at some width &lt;here&gt;.
      </P>
      <P>
      The second one.
      </P>
      </TEXT>
      </DOC>
      """)
    let article = try #require(reading.articles.first)
    #expect(article.title.text == "A headline that is wrapped & long")
    #expect(
      article.text.text
        == "HARBOUR TOWN (HPT) - The first paragraph is wrapped at some width <here>.\n\n"
        + "The second one.")
    #expect(article.recordID == "HPT_ENG_20100616.0012")
    #expect(article.outlet == "HPT" && article.language == "en")
    #expect(article.day?.iso == "2010-06-16")
  }

  @Test func readsReuters() throws {
    let reading = try Self.read(
      """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="NO" OLDID="5" NEWID="17">
      <DATE> 8-MAR-1987 15:01:01.79</DATE>
      <TEXT>&#2;
      <TITLE>BRIDGE OPENS</TITLE>
      <AUTHOR>    By A. Writer, Reuters</AUTHOR>
      <DATELINE>    HARBOUR TOWN, March 8 - </DATELINE><BODY>The bridge was opened
      by the mayor.
          It cost 3 &lt;three> crowns.
       Reuter
      &#3;</BODY></TEXT>
      </REUTERS>
      <REUTERS TOPICS="NO" NEWID="18"><DATE>9-MAR-1987 01:02:03</DATE>
      <TEXT TYPE="UNPROC">&#2;
      A bulletin without fields
         of any kind.
      </TEXT>
      </REUTERS>
      """)
    #expect(reading.titles == ["BRIDGE OPENS", ""])
    let article = try #require(reading.articles.first)
    #expect(
      article.text.text
        == "HARBOUR TOWN, March 8 - The bridge was opened by the mayor.\n\nIt cost 3 <three> crowns."
    )
    #expect(article.published == NewsDateProbe.seconds("1987-03-08T15:01:01Z"))
    #expect(article.outlet == "Reuters" && article.recordID == "17")
    #expect(article.authors == "By A. Writer, Reuters")
    #expect(reading.articles.last?.text.text == "A bulletin without fields\n\nof any kind.")
  }

  @Test func readsTREC() throws {
    let reading = try Self.read(
      """
      <DOC>
      <DOCNO> HPT19980601.0001 </DOCNO>
      <DATE_TIME> 1998-06-01 10:20:30 </DATE_TIME>
      <BODY>
      <HEADLINE> A headline </HEADLINE>
      <TEXT>
         The first paragraph is
      indented.

         So is the second.
      </TEXT>
      </BODY>
      </DOC>
      """)
    let article = try #require(reading.articles.first)
    #expect(article.title.text == "A headline")
    #expect(article.text.text == "The first paragraph is indented.\n\nSo is the second.")
    #expect(article.recordID == "HPT19980601.0001")
    #expect(article.published == NewsDateProbe.seconds("1998-06-01T10:20:30Z"))
    #expect(article.outlet == "HPT")
  }

  private static func doc(_ number: Int) -> String {
    "<DOC id=\"HPT_ENG_20100616.\(number)\" type=\"story\" >\n<HEADLINE>\nTitle \(number)\n</HEADLINE>\n"
      + "<TEXT>\n<P>\nText \(number).\n</P>\n</TEXT>\n</DOC>\n"
  }

  /// Any byte changed: at most that element and the one behind it are lost, and both only if the
  /// closing tag is hit.
  @Test(arguments: 0..<80)
  func losesNoNeighbourToAWrongByte(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let hit = Int.random(in: 2...5, using: &random)
    var bytes = (1..<hit).flatMap { Array(Self.doc($0).utf8) }
    let at = bytes.count + Int.random(in: 0..<Self.doc(hit).utf8.count - 1, using: &random)
    bytes += (hit...6).flatMap { Array(Self.doc($0).utf8) }
    bytes[at] = UInt8.random(in: 0x20...0x7E, using: &random)
    let reading = try Reading(bytes, name: "a.sgml")
    let others = (1...6).filter { $0 != hit }.map { "Title \($0)" }
    #expect(Set(reading.titles).isSuperset(of: others), "\(reading.records)")
  }

  @Test func endsAnOpenElementAtTheNext() throws {
    let open = "<DOC id=\"x\">\n<TEXT>\nText of an open element.\n</TEXT>\n"
    let cut = "<DOC id=\"y\">\n<TEXT>\nText that is"
    let reading = try Self.read(open + Self.doc(1) + cut + "\n" + Self.doc(2) + cut)
    #expect(
      reading.articles.map(\.recordID) == [
        "x", "HPT_ENG_20100616.1", "HPT_ENG_20100616.2",
      ])
    #expect(reading.rejections.map(\.ordinal) == [3, 5])
    #expect(reading.rejections.allSatisfy { $0.reason == .unreadable })
  }

  @Test func refusesALargeElementInLittleMemory() throws {
    var options = DumpOptions()
    options.maxRecord = 10_000
    let big = String(repeating: "<P>\nword word\n</P>\n", count: 200_000)
    let text = Self.doc(1) + "<DOC id=\"big\">\n<TEXT>\n\(big)</TEXT>\n</DOC>\n" + Self.doc(2)
    let reading = try Reading(Array(text.utf8), name: "a.sgml", options: options)
    #expect(reading.titles == ["Title 1", "Title 2"])
    #expect(reading.rejections.map(\.reason) == [.tooLarge])
    #expect(reading.peak < 3 << 20)
  }
}
