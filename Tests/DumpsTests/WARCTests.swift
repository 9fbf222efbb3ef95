import Dumps
import NewsText
import TestSupport
import Testing

/// Web archives, sound and damaged.
struct WARCTests {
  static func page(_ number: Int, _ more: String = "") -> String {
    "<html lang=\"en\"><head><title>Title \(number)</title>\(more)</head><body><article>"
      + "<h1>Title \(number)</h1><p>The first paragraph of page \(number) tells of the mayor, who "
      + "opened the bridge.</p><p>The second paragraph of page \(number) tells of the river, which "
      + "was high.</p></article></body></html>"
  }

  static func response(_ number: Int, length: Int? = nil) -> [UInt8] {
    WARC.response(
      "https://www.post.example/\(number)", body: Array(page(number).utf8), length: length)
  }

  @Test func takesPagesAndTextsOnly() throws {
    let text = Array("A title\n\nA text of its own.\n".utf8)
    let bytes =
      WARC.record("warcinfo", [], Array("software: none\r\n".utf8))
      + WARC.record("request", [], Array("GET / HTTP/1.1\r\n\r\n".utf8)) + Self.response(1)
      + WARC.response("https://post.example/404", status: "404 Not Found", page: Self.page(9))
      + WARC.response("https://post.example/a.png", type: "image/png", page: "xx")
      + WARC.response("https://post.example/r", type: "application/json", page: "{}")
      + WARC.record("metadata", [("Content-Type", "text/plain")], Array("a: b".utf8))
      + WARC.record(
        "conversion",
        [("Content-Type", "text/plain"), ("WARC-Target-URI", "https://x.example/t")], text)
      + WARC.record(
        "resource", [("Content-Type", "text/html"), ("WARC-Date", "2022-01-02T03:04:05Z")],
        Array(Self.page(2).utf8))
      + WARC.record("revisit", [], [])
    for packed in [bytes, Gzip.member(bytes)] {
      let reading = try Reading(packed)
      #expect(reading.layout.format == .warc && reading.faults.isEmpty)
      #expect(reading.titles == ["Title 1", "A title", "Title 2"])
      #expect(reading.rejections.isEmpty)
      #expect(reading.articles.map(\.outlet) == ["post.example", "x.example", ""])
      #expect(reading.articles[1].text.text == "A text of its own.")
      #expect(reading.articles[2].published == 1_641_092_645)
    }
  }

  @Test func takesTheDateOfThePageFirst() throws {
    let stated = Self.page(
      1, "<meta property=\"article:published_time\" content=\"2020-02-03T04:05:06+01:00\">")
    let reading = try Reading(
      WARC.response("https://post.example/1", page: stated) + Self.response(2))
    #expect(reading.articles.map { $0.day?.iso } == ["2020-02-03", "2021-03-18"])
    #expect(reading.articles[0].published == 1_580_699_106)
  }

  /// Bodies in chunks, packed, both, and bodies whose header says so falsely.
  @Test(arguments: [
    ("Transfer-Encoding: chunked\r\n", true, false), ("Content-Encoding: gzip\r\n", false, true),
    ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", true, true),
    ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", false, false),
  ])
  func unpacksBodies(headers: String, isChunked: Bool, isPacked: Bool) throws {
    var body = Array(Self.page(1).utf8)
    if isPacked { body = Gzip.member(body, flags: 8) }
    if isChunked {
      var chunks: [UInt8] = []
      for start in stride(from: 0, to: body.count, by: 50) {
        let chunk = body[start..<min(body.count, start + 50)]
        chunks += Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + [0x0D, 0x0A]
      }
      body = chunks + Array("0\r\n\r\n".utf8)
    }
    let reading = try Reading(WARC.response("https://p.example/1", headers: headers, body: body))
    #expect(reading.titles == ["Title 1"])
    #expect(reading.articles.first?.text.text.contains("which was high.") == true)
  }

  @Test func readsOtherEncodings() throws {
    let page = Self.page(1).split(separator: "mayor").map { Array($0.utf8) }
    let bytes = WARC.response(
      "https://p.example/1", type: "text/html; charset=iso-8859-1",
      body: page[0] + [0xE9, 0x74, 0xE9] + page[1])
    #expect(try Reading(bytes).articles.first?.text.text.contains("tells of the été") == true)
  }

  /// A length that is not true is named; the records around it stay.
  @Test(arguments: [0, 10, 100, 300, 500, 900, 2000, 100_000])
  func seesThroughFalseLengths(length: Int) throws {
    let bytes =
      Self.response(1) + Self.response(2, length: length) + Self.response(3) + Self.response(4)
    let reading = try Reading(bytes)
    let titles = reading.titles
    #expect(titles.first == "Title 1")
    #expect(titles.suffix(2) == ["Title 3", "Title 4"], "\(length): \(reading.records)")
    #expect(reading.faults.contains { $0.kind == .warcHeader })
  }

  @Test(arguments: 0..<80)
  func losesNoNeighbourToAWrongByte(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let records = (1...5).map { Self.response($0) }
    let hit = Int.random(in: 1..<5, using: &random)
    var bytes = records.flatMap { $0 }
    let start = records[..<hit].reduce(0) { $0 + $1.count }
    // In the WARC header, in the HTTP header, in the page.
    let at =
      start + Int.random(in: 0..<(seed % 2 == 0 ? 300 : records[hit].count - 4), using: &random)
    bytes[at] ^= UInt8.random(in: 1...255, using: &random)
    let reading = try Reading(bytes)
    let others = (1...5).filter { $0 != hit + 1 }.map { "Title \($0)" }
    #expect(Set(reading.titles).isSuperset(of: others), "\(reading.faults)")
  }

  @Test func namesACut() throws {
    let bytes = (1...3).flatMap { Self.response($0) }
    let size = bytes.count / 3
    for cut in stride(from: 20, to: bytes.count, by: 13) {
      let reading = try Reading(Array(bytes[..<cut]))
      // The four bytes after a block are no loss.
      let whole = (cut + 4) / size
      #expect(reading.articles.count == whole, "cut at \(cut)")
      let isBetween = (cut + 4) % size <= 4
      #expect(reading.faults.isEmpty == isBetween, "cut at \(cut): \(reading.faults)")
    }
  }

  @Test func refusesALargePageInLittleMemory() throws {
    var options = DumpOptions()
    options.maxRecord = 10_000
    let big = "<html>" + String(repeating: "x", count: 4 << 20)
    let bytes =
      Self.response(1) + WARC.response("https://p.example/big", page: big) + Self.response(3)
    let reading = try Reading(bytes, options: options)
    #expect(reading.titles == ["Title 1", "Title 3"] && reading.faults.isEmpty)
    #expect(reading.rejections.map(\.reason) == [.tooLarge])
    #expect(reading.peak < 2 << 20)
  }

  @Test func readsAPageOnItsOwn() throws {
    let reading = try Reading(Array(Self.page(1).utf8), name: "saved.html")
    #expect(reading.layout.format == .html)
    #expect(reading.titles == ["Title 1"])
  }
}
