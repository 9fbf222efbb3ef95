import Dumps
import NewsText
import Testing

@testable import Dumps

/// Seconds of a moment, through the calendar of `NewsText` alone.
enum NewsDateProbe {
  static func seconds(_ iso: String) -> Int64? {
    let parts = iso.split { "-T:Z".contains($0) }.compactMap { Int($0) }
    guard parts.count == 6, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
      return nil
    }
    return Int64(day.number) * 86_400 + Int64(parts[3] * 3600 + parts[4] * 60 + parts[5])
  }
}

/// Dates, keys and outlets.
struct FieldTests {
  @Test(arguments: [
    ("2021-03-18", "2021-03-18T00:00:00Z"), ("2021-3-8", "2021-03-08T00:00:00Z"),
    ("2021/03/18", "2021-03-18T00:00:00Z"), ("2021.03.18", "2021-03-18T00:00:00Z"),
    ("2021-03-18T17:30:05Z", "2021-03-18T17:30:05Z"), ("2021-03-18 17:30", "2021-03-18T17:30:00Z"),
    ("2021-03-18t17:30:05.123456z", "2021-03-18T17:30:05Z"),
    ("2021-03-18T17:30:05+02:00", "2021-03-18T15:30:05Z"),
    ("2021-03-18T23:30:05-0500", "2021-03-19T04:30:05Z"),
    ("2021-03-18 17:30:05+00:00", "2021-03-18T17:30:05Z"),
    ("2021-03-18 01:00:00+0530", "2021-03-17T19:30:00Z"),
    ("2021-03-18 17:30:05 UTC", "2021-03-18T17:30:05Z"), ("20210318", "2021-03-18T00:00:00Z"),
    ("20210318173005", "2021-03-18T17:30:05Z"), ("202103181730", "2021-03-18T17:30:00Z"),
    ("20210318T173005Z", "2021-03-18T17:30:05Z"), ("20210318T1730Z", "2021-03-18T17:30:00Z"),
    ("1616088605", "2021-03-18T17:30:05Z"),
    ("1616088605000", "2021-03-18T17:30:05Z"), ("1616088605.25", "2021-03-18T17:30:05Z"),
    ("1616088605000000", "2021-03-18T17:30:05Z"), ("March 18, 2021", "2021-03-18T00:00:00Z"),
    ("Thu, 18 Mar 2021 17:30:05 GMT", "2021-03-18T17:30:05Z"),
    ("Thu, 18 Mar 2021 17:30:05 +0100", "2021-03-18T16:30:05Z"),
    ("18 March 2021", "2021-03-18T00:00:00Z"), ("18th of March, 2021", "2021-03-18T00:00:00Z"),
    ("Mar. 18, 2021 5:30 p.m. EST", "2021-03-18T22:30:00Z"),
    ("March 18, 2021 at 5:30 PM ET", "2021-03-18T21:30:00Z"),
    ("January 18, 2021 at 5:30 PM ET", "2021-01-18T22:30:00Z"),
    ("Published 9 a.m. ET, Thursday, March 18, 2021", "2021-03-18T13:00:00Z"),
    ("12:15 AM, Sept 3, 2020", "2020-09-03T00:15:00Z"), ("3-Sep-2020", "2020-09-03T00:00:00Z"),
    ("26-FEB-1987 15:01:01.01", "1987-02-26T15:01:01Z"),
    (" 8-MAR-1987  1:02:03", "1987-03-08T01:02:03Z"), ("18-Mar-21", "2021-03-18T00:00:00Z"),
    ("18.03.2021", "2021-03-18T00:00:00Z"), ("18.3.2021, 17:30 Uhr", "2021-03-18T17:30:00Z"),
    ("3/18/2021", "2021-03-18T00:00:00Z"), ("18/3/2021", "2021-03-18T00:00:00Z"),
    ("3/4/2021", "2021-03-04T00:00:00Z"), ("11/22/17", "2017-11-22T00:00:00Z"),
    ("Thu Mar 18 17:30:05 +0000 2021", "2021-03-18T17:30:05Z"),
    ("Thu Mar 18 17:30:05 2021", "2021-03-18T17:30:05Z"),
    ("2021-03-18T24:00:00Z", "2021-03-19T00:00:00Z"), ("\"2021-03-18\"", "2021-03-18T00:00:00Z"),
    ("2021-03-18T17:30:05 GMT+02:00", "2021-03-18T15:30:05Z"),
    ("2021-12-31T23:59:59-10:00", "2022-01-01T09:59:59Z"),
  ])
  func readsDates(text: String, iso: String) {
    #expect(NewsDate.parse(text) == NewsDateProbe.seconds(iso))
  }

  @Test(arguments: [
    "", " ", "0001-11-30", "2021-02-29", "2021-13-01", "2021-00-10", "0000-00-00", "00000000",
    "yesterday", "2021", "March 2021", "2021-03", "20211350", "2/9/12", "99999999999999999999",
    "12:30", "Mar", "-1", "3", "9999-01-01", "1", "31 June 2020", "2021-03-18-19-20-21-2022 2023",
    "2021 2022 March 3",
  ])
  func knowsWhatIsNoDate(text: String) {
    #expect(NewsDate.parse(text) == nil)
  }

  @Test func neverStopsOnAnyBytes() {
    for seed in 0..<2000 as Range<UInt64> {
      var state = seed &* 0x9E37_79B9_7F4A_7C15
      let alphabet = Array("0123456789 -:/.,TZ+marMARpmst".utf8)
      let bytes = (0..<Int(seed % 40)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 40) % alphabet.count]
      }
      _ = NewsDate.parse(bytes.span, 0, bytes.count)
    }
  }

  private static let prose =
    "The mayor opened the bridge over the river on Monday, and many people came to see it."

  /// Records as many sources write them, and the keys that must be found.
  @Test(arguments: [
    (["title", "text", "date", "url", "source"], ["title", "text", "date", "url", "source"]),
    (
      ["Headline", "Body_Text", "Publish-Date", "Link", "Outlet"],
      ["Headline", "Body_Text", "Publish-Date", "Link", "Outlet"]
    ),
    (
      ["title", "maintext", "date_publish", "url", "source_domain"],
      ["title", "maintext", "date_publish", "url", "source_domain"]
    ),
    (
      ["og_title", "content_original", "published_at", "canonical_url", "site_name"],
      ["og_title", "content_original", "published_at", "canonical_url", "site_name"]
    ),
    (
      ["headline", "articleBody", "datePublished", "url", "publisher.name"],
      ["headline", "articleBody", "datePublished", "url", "publisher.name"]
    ),
    (
      ["headline.main", "paragraphs", "pub_date", "web_url", "source"],
      ["headline.main", "paragraphs", "pub_date", "web_url", "source"]
    ),
  ])
  func findsKeysByTheirNames(keys: [String], expected: [String]) {
    var survey = KeySurvey()
    for _ in 0..<3 {
      survey.beginRecord()
      survey.add(keys[0], Array("A bridge is opened".utf8))
      survey.add(keys[1], Array(Self.prose.utf8))
      survey.add(keys[2], Array("2021-03-18".utf8))
      survey.add(keys[3], Array("https://www.post.example/a".utf8))
      survey.add(keys[4], Array("The Post".utf8))
      // What stands beside and must not be taken.
      survey.add("date_download", Array("2022-01-01".utf8))
      survey.add("image_url", Array("https://img.example/a.png".utf8))
      survey.add("source_url", Array("https://www.post.example".utf8))
      survey.add("bias_text", Array("left".utf8))
      survey.add("subtitle", Array("It was a long way".utf8))
      survey.add("description", Array(Self.prose.utf8))
      survey.add("author.id", Array("7".utf8))
      survey.add("language", Array("en".utf8))
    }
    let map = KeyChooser.map(survey, given: FieldMap())
    let fields: [Field] = [.title, .text, .date, .url, .outlet]
    #expect(fields.map { map[$0].first } == expected)
    #expect(map[.language].first == "language")
  }

  @Test func prefersTheOriginalAndTheMostProse() {
    var survey = KeySurvey()
    survey.beginRecord()
    survey.add("content", Array((Self.prose + Self.prose).utf8))
    survey.add("content_original", Array(Self.prose.utf8))
    survey.add("text", Array("politics".utf8))
    #expect(
      KeyChooser.map(survey, given: FieldMap())[.text].prefix(2) == ["content_original", "content"])
    var given = FieldMap()
    given[.text] = ["story.full"]
    #expect(KeyChooser.map(survey, given: given)[.text] == ["story.full"])
  }

  @Test func takesUnusualNamesByTheirProse() {
    var survey = KeySurvey()
    survey.beginRecord()
    survey.add("corpo", Array((Self.prose + Self.prose + Self.prose).utf8))
    survey.add("titolo", Array("Un ponte".utf8))
    #expect(KeyChooser.map(survey, given: FieldMap())[.text].first == "corpo")
  }

  @Test(arguments: [
    ("https://www.Post.example/a?b=http://c", "post.example"),
    ("http://user:pass@news.post.example:8080/x", "news.post.example"),
    ("https://post.example", "post.example"), ("/news/uk-1", ""), ("", ""), ("://", ""),
  ])
  func takesTheHostOfAnAddress(address: String, host: String) {
    #expect(Outlet.host(address) == host)
  }

  @Test(arguments: [
    ("The Post", "The Post"), ("www.post.example", "post.example"),
    ("https://www.post.example/", "post.example"), ("Post.com", "Post.com"),
    ("CNN: World", "CNN: World"),
  ])
  func namesOutlets(value: String, name: String) {
    #expect(Outlet.name(value) == name)
  }

  @Test(arguments: [
    ("a.jsonl.gz", DumpFormat.jsonLines), ("A.JSONL", .jsonLines), ("x/y.ndjson.gz", .jsonLines),
    ("a.csv.gz", .csv), ("a.b.tsv", .tsv), ("news.tgz", .tar), ("a.tar.gz", .tar),
    ("a.sgm.gz", .sgml), ("a.warc.gz", .warc), ("a.warc.wet.gz", .warc), ("a.txt", .text),
  ])
  func knowsEndings(name: String, format: DumpFormat) {
    #expect(DumpFormat(fileName: name) == format)
  }

  @Test func knowsNoOtherEndings() {
    #expect(DumpFormat(fileName: "a.gz") == nil && DumpFormat(fileName: "jsonl") == nil)
  }
}
