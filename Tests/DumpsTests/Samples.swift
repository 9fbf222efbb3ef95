import Dumps
import NewsText

/// Small dumps of the same articles in every form, written here.
enum Samples {
  struct Story {
    var id: String
    var title: String
    var day: String
    var outlet: String
    var paragraphs: [String]
    var text: String { paragraphs.joined(separator: "\n\n") }
  }

  /// `count` stories; each names its number, so that a lost or mixed one shows.
  static func stories(_ count: Int) -> [Story] {
    (1...max(1, count)).prefix(count).map { number in
      Story(
        id: "s\(number)", title: "Minister \(number) opens “bridge” & tunnel",
        day: "2021-03-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)",
        outlet: number % 2 == 0 ? "The Harbour Post" : "Valley Courier",
        paragraphs: (0...number % 4).map { paragraph in
          "Paragraph \(paragraph) of story \(number) says that the “bridge” over the river costs "
            + "\(number * 1000 + paragraph) crowns, <more> than the mayor's office & council hoped."
        })
    }
  }

  static func jsonLines(_ stories: [Story]) -> [UInt8] {
    stories.flatMap { Array((object($0) + "\n").utf8) }
  }

  static func object(_ story: Story) -> String {
    func quoted(_ text: String) -> String {
      var out: [UInt8] = []
      JSONText.append(text, to: &out)
      return String(decoding: out, as: UTF8.self)
    }
    return "{\"id\": \(quoted(story.id)), \"title\": \(quoted(story.title)), \"date\": "
      + "\"\(story.day)\", \"source\": \(quoted(story.outlet)), \"text\": \(quoted(story.text))}"
  }

  static func jsonArray(_ stories: [Story]) -> [UInt8] {
    Array(("[\n  " + stories.map(object).joined(separator: ",\n  ") + "\n]\n").utf8)
  }

  static func table(_ stories: [Story], delimiter: String = ",", end: String = "\r\n") -> [UInt8] {
    func quoted(_ text: String) -> String {
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    var text = ["id", "title", "date", "source", "text"].joined(separator: delimiter) + end
    for story in stories {
      text +=
        [story.id, quoted(story.title), story.day, story.outlet, quoted(story.text)]
        .joined(separator: delimiter) + end
    }
    return Array(text.utf8)
  }

  static func gigaword(_ stories: [Story]) -> [UInt8] {
    var text = ""
    for (index, story) in stories.enumerated() {
      let day = story.day.filter { $0 != "-" }
      text += "<DOC id=\"HPT_ENG_\(day).\(index + 1)\" type=\"story\" >\n<HEADLINE>\n"
      text += escaped(story.title) + "\n</HEADLINE>\n<TEXT>\n"
      for paragraph in story.paragraphs { text += "<P>\n\(wrapped(escaped(paragraph)))\n</P>\n" }
      text += "</TEXT>\n</DOC>\n"
    }
    return Array(text.utf8)
  }

  static func reuters(_ stories: [Story]) -> [UInt8] {
    var text = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
    for (index, story) in stories.enumerated() {
      text +=
        "<REUTERS TOPICS=\"YES\" NEWID=\"\(index + 1)\">\n<DATE>18-MAR-1987 15:01:01.79</DATE>\n"
      text += "<TEXT>&#2;\n<TITLE>\(escaped(story.title))</TITLE>\n<BODY>"
      text += story.paragraphs.map { wrapped(escaped($0)) }.joined(separator: "\n    ")
      text += "\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n"
    }
    return Array(text.utf8)
  }

  static func tar(_ stories: [Story]) -> [UInt8] {
    stories.flatMap { Tar.member("news/\($0.id).txt", Array(("\($0.title)\n\n\($0.text)\n").utf8)) }
      + [UInt8](repeating: 0, count: 1024)
  }

  static func warc(_ stories: [Story]) -> [UInt8] {
    stories.flatMap { story in
      WARC.response(
        "https://www.example.org/\(story.id)", date: story.day + "T06:00:00Z",
        page: "<html><head><title>\(escaped(story.title))</title></head><body><article><h1>"
          + "\(escaped(story.title))</h1>"
          + story.paragraphs.map { "<p>\(escaped($0))</p>" }.joined() + "</article></body></html>")
    }
  }

  static func divided(_ stories: [Story]) -> [UInt8] {
    Array(stories.map { "\($0.title)\n\n\($0.text)\n" }.joined(separator: "-----\n").utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0) }.joined()
  }

  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 78 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
}

/// Writes tar members.
enum Tar {
  static func member(
    _ name: String, _ content: [UInt8], type: UInt8 = UInt8(ascii: "0"), size: Int? = nil,
    magic: String = "ustar\u{0}00"
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ at: Int) {
      for (i, byte) in text.utf8.enumerated() { header[at + i] = byte }
    }
    func octal(_ value: Int, _ width: Int) -> String {
      let digits = String(value, radix: 8)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    put(String(name.prefix(100)), 0)
    put("0000644", 100)
    put(octal(size ?? content.count, 11), 124)
    put("14000000000", 136)
    put(magic, 257)
    header[156] = type
    put("        ", 148)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6), 148)
    header[154] = 0
    return header + content
      + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  /// A pax header with the given records.
  static func pax(_ records: [(String, String)]) -> [UInt8] {
    let lines = records.map { key, value -> String in
      let rest = " \(key)=\(value)\n"
      var length = rest.utf8.count + 1
      while String(length).utf8.count + rest.utf8.count != length { length += 1 }
      return "\(length)\(rest)"
    }
    return member("PaxHeaders/x", Array(lines.joined().utf8), type: UInt8(ascii: "x"))
  }

  /// A GNU long name.
  static func longName(_ name: String) -> [UInt8] {
    member("././@LongLink", Array(name.utf8) + [0], type: UInt8(ascii: "L"), magic: "ustar  \u{0}")
  }
}

/// Writes WARC records.
enum WARC {
  static func record(
    _ type: String, _ fields: [(String, String)], _ block: [UInt8], length: Int? = nil
  ) -> [UInt8] {
    var head = "WARC/1.0\r\nWARC-Type: \(type)\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    head += "Content-Length: \(length ?? block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  static func response(
    _ url: String, date: String = "2021-03-18T06:00:00Z", status: String = "200 OK",
    type: String = "text/html; charset=utf-8", headers: String = "", page: String
  ) -> [UInt8] {
    response(url, date: date, status: status, type: type, headers: headers, body: Array(page.utf8))
  }

  static func response(
    _ url: String, date: String = "2021-03-18T06:00:00Z", status: String = "200 OK",
    type: String = "text/html; charset=utf-8", headers: String = "", body: [UInt8],
    length: Int? = nil
  ) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(headers)\r\n"
    return record(
      "response",
      [
        ("WARC-Target-URI", url), ("WARC-Date", date), ("WARC-Record-ID", "<urn:uuid:\(url)>"),
        ("Content-Type", "application/http; msgtype=response"),
      ], Array(head.utf8) + body, length: length)
  }
}
