import Dumps
import NewsText
import TestSupport
import Testing

/// The JSON reader against a naive one, and its ways with broken and odd records.
struct JSONTests {
  /// Writes random JSON, with random space and escapes.
  struct Writer {
    var random: SeededGenerator

    mutating func pick<T>(_ values: [T]) -> T {
      values[Int.random(in: 0..<values.count, using: &random)]
    }

    mutating func space() -> String { pick(["", "", "", " ", "\n", "\t ", "\r\n"]) }

    mutating func string() -> String {
      let parts = [
        "word", " ", "a longer run of plain text without any marks", "\\n", "\\\"", "\\\\", "\\/",
        "\\u2019", "é", "“", "\\ud83d\\ude00", "\\ud800", "\\u0041", "\\t", "\\b", "𝄞", "\\uDC00",
        "\\u00e9", "{", "]", ",", ":",
      ]
      return "\"" + (0..<Int.random(in: 0...6, using: &random)).map { _ in pick(parts) }.joined()
        + "\""
    }

    mutating func value(_ depth: Int) -> String {
      switch Int.random(in: 0..<(depth > 4 ? 6 : 9), using: &random) {
      case 0, 1, 2: return string()
      case 3: return pick(["0", "-1", "12.5", "1e9", "-0.0E-7", "123456789012345678901234567890"])
      case 4: return pick(["true", "false", "null", "NaN", "Infinity", "-Infinity"])
      case 5: return pick(["[]", "{}", "[ ]", "{ }"])
      case 6:
        let count = Int.random(in: 1...3, using: &random)
        return "[" + space()
          + (0..<count).map { _ in value(depth + 1) }.joined(separator: "," + space())
          + space() + "]"
      default: return object(depth + 1)
      }
    }

    mutating func object(_ depth: Int) -> String {
      let keys = ["title", "text", "id", "other", "te\\u0078t", "deep", "a b", ""]
      let count = Int.random(in: 1...4, using: &random)
      let members = (0..<count).map { _ in
        "\"\(pick(keys))\"\(space()):\(space())\(value(depth))\(space())"
      }
      return "{" + space() + members.joined(separator: "," + space()) + "}"
    }
  }

  private static func read(_ record: [UInt8]) throws -> DecodedRecord? {
    var options = DumpOptions()
    options.format = .jsonLines
    options.fields[.text] = ["text"]
    options.fields[.title] = ["title"]
    options.fields[.id] = ["id"]
    let batch = RecordBatch(single: record)
    var layout = DumpLayout()
    layout.format = .jsonLines
    layout.fields = options.fields
    return RecordDecoder(layout: layout, options: options).decode(batch).first
  }

  /// Sound and broken objects: the same are refused, and the same text is found.
  @Test func agreesWithANaiveReader() throws {
    for seed in 0..<RandomCases.count(3000) {
      var writer = Writer(random: SeededGenerator(seed: UInt64(seed)))
      var record = Array(writer.object(0).utf8)
      if seed % 3 == 0 {
        for _ in 0..<Int.random(in: 1...2, using: &writer.random) {
          let at = Int.random(in: 0..<record.count, using: &writer.random)
          switch seed % 9 {
          case 0: record[at] = UInt8.random(in: 0x20...0x7E, using: &writer.random)
          case 3: record.remove(at: at)
          default: record.removeLast(record.count - max(1, at))
          }
        }
      }
      let naive = NaiveJSON.parse(record)
      let isObject = if case .object = naive { true } else { false }
      let text = naive?.member("text")?.leaves.joined(separator: "\n\n") ?? ""
      let title = naive?.member("title")?.leaves.joined(separator: " ") ?? ""
      switch try Self.read(record) {
      case .article(let article):
        #expect(isObject, "seed \(seed): \(record.text)")
        #expect(words(article.text.text) == words(text), "seed \(seed): \(record.text)")
        #expect(words(article.title.text) == words(title), "seed \(seed): \(record.text)")
      case .rejected(let rejection):
        if rejection.reason == .noText {
          #expect(isObject && words(text).isEmpty, "seed \(seed): \(record.text)")
        } else {
          #expect(!isObject, "seed \(seed): \(rejection.detail): \(record.text)")
        }
      case nil: Issue.record("no result")
      }
    }
  }

  private func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

  @Test(arguments: [
    ("{\"text\": \"a\"", "JSON: the record ends too early at byte 12 of the record"),
    ("{\"text\": \"a\"]", "JSON: expected ',' or '}' at byte 12 of the record"),
    ("{\"text\" \"a\"}", "JSON: expected ':' at byte 8 of the record"),
    ("{text: 1}", "JSON: expected a key in quotation marks at byte 1 of the record"),
    ("{\"text\": }", "JSON: expected a value at byte 9 of the record"),
    ("{\"text\": [1 2]}", "JSON: expected ',' or ']' at byte 12 of the record"),
    ("{\"text\": \"\\x\"}", "JSON: unknown escape after a backslash at byte 10 of the record"),
    ("{\"text\": \"a\tb\"}", "JSON: control character in a string at byte 11 of the record"),
    ("{\"text\": 01}", "JSON: malformed number at byte 9 of the record"),
    ("{\"text\": nul}", "JSON: expected true, false or null at byte 9 of the record"),
    ("[1]", "JSON: expected an object at byte 0 of the record"),
    ("{\"text\": \"a\"} {}", "JSON: something follows the object at byte 14 of the record"),
    (
      "{\"text\": " + String(repeating: "[", count: 600),
      "JSON: nested deeper than 512 levels at byte 520 of the record"
    ),
  ])
  func saysWhatIsWrongAndWhere(record: String, detail: String) throws {
    guard case .rejected(let rejection) = try Self.read(Array(record.utf8)) else {
      Issue.record("was read")
      return
    }
    #expect(rejection.reason == .unreadable)
    #expect(rejection.detail == detail)
    #expect(rejection.sample.utf8.count <= 120 && record.hasPrefix(rejection.sample))
  }

  @Test func readsOddRecords() throws {
    // Of two equal keys the last counts; a lone surrogate is replaced and noted.
    guard
      case .article(let article) = try Self.read(
        Array("{\"id\": 123456789012345678901, \"text\": \"old\", \"text\": \"new \\ud800!\"}".utf8)
      )
    else {
      Issue.record("was refused")
      return
    }
    #expect(article.text.text == "new \u{FFFD}!")
    #expect(article.recordID == "123456789012345678901")
    #expect(article.repairs == .loneSurrogate)
  }

  @Test func takesListsAsParagraphsAndDotsAsPaths() throws {
    let lines = """
      {"headline": {"main": "A title"}, "body": {"parts": [{"text": "The first paragraph of all that are here."}, {"text": "The second paragraph of all that are here."}]}, "source": {"id": 7, "name": "Post"}}

      {"headline": {"main": "B title"}, "body": {"parts": [["One more paragraph."], []]}, "source": {"id": 7, "name": "Post"}}
      """
    var options = DumpOptions()
    options.fields[.text] = ["body.parts.text", "body.parts"]
    let reading = try Reading(Array(lines.utf8), options: options)
    #expect(reading.titles == ["A title", "B title"])
    #expect(
      reading.articles.first?.text.text
        == "The first paragraph of all that are here.\n\nThe second paragraph of all that are here."
    )
    #expect(reading.articles.last?.text.text == "One more paragraph.")
    #expect(reading.articles.allSatisfy { $0.outlet == "Post" })
  }

  @Test func skipsBrokenLinesAndCountsThem() throws {
    var lines = Samples.stories(5).map { Samples.object($0) }
    lines[2] = String(lines[2].dropLast(5))
    lines.insert("", at: 1)
    let reading = try Reading(Array(("\u{FEFF}" + lines.joined(separator: "\n")).utf8))
    #expect(reading.articles.map(\.ordinal) == [1, 2, 4, 5])
    #expect(reading.rejections.map(\.ordinal) == [3])
    #expect(reading.rejections.first?.offset == lines[..<3].joined(separator: "\n").utf8.count + 4)
  }

  @Test func refusesALineWithoutEndInLittleMemory() throws {
    let stories = Samples.stories(2)
    var bytes = Samples.jsonLines([stories[0]])
    bytes += [UInt8](repeating: 0x78, count: 5 << 20)
    bytes += Array("\n".utf8) + Samples.jsonLines([stories[1]])
    var options = DumpOptions()
    options.maxRecord = 100_000
    let reading = try Reading(bytes, options: options)
    #expect(reading.titles == stories.map(\.title))
    #expect(reading.rejections.map(\.size) == [5 << 20])
    #expect(reading.rejections.first?.sample == String(repeating: "x", count: 120))
    #expect(reading.peak < 3 << 20)
  }

  @Test(arguments: [
    "{\"a\": 1}\n{\"a\": 2}\n", "{\"a\": 1}", "{broken\n{\"a\": 2}\n", "{\"a\": {\n\n{\"a\": 2}\n",
  ])
  func takesObjectsOnLinesForLines(text: String) throws {
    #expect(try Reading(Array(text.utf8)).layout.format == .jsonLines)
  }

  @Test(arguments: [
    "[{\"text\": \"a\"}, {\"text\": \"b\"}]", "{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n",
    "[\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]\n", "[{\n\"text\": \"a\"},\n{\"text\":\n\"b\"}]",
  ])
  func takesOtherObjectsForASequence(text: String) throws {
    let reading = try Reading(Array(text.utf8))
    #expect(reading.layout.format == .json)
    #expect(reading.articles.map { $0.text.text } == ["a", "b"])
  }

  @Test func readsLatin1() throws {
    let bytes =
      Array("{\"text\": \"Un caf".utf8) + [0xE9] + Array(" et un th".utf8) + [0xE9, 0x22, 0x7D]
    let reading = try Reading(bytes)
    #expect(reading.articles.first?.text.text == "Un café et un thé")
    #expect(reading.articles.first?.repairs == .latin1)
  }
}
