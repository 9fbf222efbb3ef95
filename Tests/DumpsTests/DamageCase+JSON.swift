import Dumps
import NewsText

/// Five records on lines, of which the third is odd or no JSON.
extension DamageCase {
  private static func json(_ name: String, _ record: [UInt8]) -> DamageCase {
    let stories = Samples.stories(4)
    let before = Samples.jsonLines(Array(stories[..<2]))
    let after = Samples.jsonLines(Array(stories[2...]))
    return DamageCase(
      name: "JSON, \(name)", bytes: before + record + [0x0A] + after, file: "dump.jsonl",
      kept: stories.map(\.title), faults: [])
  }

  private static func refused(
    _ name: String, _ record: [UInt8], _ reason: Rejection.Reason = .unreadable
  ) -> DamageCase {
    var result = json(name, record)
    result.rejected = (3, reason)
    return result
  }

  private static func accepted(_ name: String, _ record: [UInt8]) -> DamageCase {
    var result = json(name, record)
    result.kept.insert("Victim", at: 2)
    result.rejectsNothing = true
    return result
  }

  private static func victim(_ rest: String, text: String = "A text.") -> [UInt8] {
    Array("{\"title\": \"Victim\", \"text\": \"\(text)\"\(rest)}".utf8)
  }

  static let json: [DamageCase] = {
    var cases: [DamageCase] = []
    for number in [
      "01", "-", "1.", ".5", "1e", "1e+", "+1", "0x10", "--1", "1.e5", "00", "-01", "1_000", "1,5",
      "- 1", "1 2", "١",
    ] {
      cases.append(refused("number \(number)", victim(", \"n\": \(number)")))
    }
    for number in [
      "-0", "0.0e-0", "1E400", "-1e-999", "123456789012345678901234567890", "NaN", "Infinity",
      "-Infinity", "0.1e+1", "\(String(repeating: "9", count: 5000))",
    ] {
      cases.append(accepted("number \(number.prefix(40))", victim(", \"n\": \(number)")))
    }
    for escape in [
      "\\x41", "\\u12", "\\u12G4", "\\uZZZZ", "\\'", "\\0", "\\U0041", "\\ ", "\\u", "\\a",
      "\\\u{7F}",
      "\\u-123", "\\u 041", "\\é",
    ] {
      cases.append(refused("escape \(escape)", victim("", text: "a \(escape) b")))
    }
    for escape in [
      "\\ud800", "\\udc00", "\\ud800\\ud800", "\\udc00\\ud800", "\\uD83D x \\uDE00",
      "\\uD83D\\uDE00",
      "\\ud800\\n", "\\u0000", "\\u001f", "\\/\\b\\f\\n\\r\\t\\\\\\\"", "\\uFFFF", "\\ufeff",
      "\\u2028",
      "\u{2028}", "\u{7F}",
    ] {
      cases.append(accepted("escape \(escape.debugDescription)", victim("", text: "a \(escape) b")))
    }
    for byte: UInt8 in 1..<0x20 where byte != 0x0A {
      var record = victim("", text: "a # b")
      for index in record.indices where record[index] == 0x23 { record[index] = byte }
      cases.append(refused("control character \(byte)", record))
    }
    for literal in [
      "nul", "tru", "True", "None", "undefined", "nan", "inf", "-nan", "fals", "TRUE", "nulll",
      "'x'",
    ] {
      cases.append(refused("literal \(literal)", victim(", \"n\": \(literal)")))
    }
    for (name, record) in [
      ("no end", "{\"title\": \"Victim\", \"text\": \"A text.\""),
      ("open string", "{\"text\": \"A te"),
      ("comma at the end", "{\"text\": \"A text.\",}"),
      ("two commas", "{\"text\": \"A\",, \"n\": 1}"),
      ("no colon", "{\"text\" \"A\"}"), ("two colons", "{\"text\":: \"A\"}"),
      ("no comma", "{\"text\": \"A\" \"n\": 1}"), ("key without marks", "{text: \"A\"}"),
      ("single marks", "{'text': 'A'}"), ("an array", "[{\"text\": \"A\"}]"),
      ("a string", "\"text\""),
      ("a number", "17"), ("two objects", "{\"text\": \"A\"} {\"text\": \"B\"}"),
      ("brace too many", "{\"text\": \"A\"}}"), ("wrong bracket", "{\"text\": [\"A\"}"),
      ("comment", "{\"text\": \"A\"} // said"), ("no JSON", "Story of the day"),
      ("marks", "\"\"\"\"\""),
      ("key alone", "{\"text\"}"), ("open list", "{\"text\": [\"A\""),
      ("backslash", "{\"text\": \"A\\"),
    ] {
      cases.append(refused(name, Array(record.utf8)))
    }
    for depth in [513, 600, 5_000, 30_000] {
      cases.append(
        refused("\(depth) lists", victim(", \"n\": " + String(repeating: "[", count: depth))))
    }
    for depth in [513, 5_000] {
      let objects =
        String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
      cases.append(refused("\(depth) objects", victim(", \"n\": \(objects)")))
    }
    for depth in [1, 100, 500] {
      let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      cases.append(accepted("\(depth) lists", victim(", \"n\": \(lists)")))
    }
    cases.append(accepted("a key that occurs twice", victim(", \"text\": \"Another.\"")))
    cases.append(accepted("titles in two keys", victim(", \"title\": \"Victim\"")))
    cases.append(accepted("an empty key", victim(", \"\": {\"\": []}")))
    cases.append(
      accepted("space everywhere", Array(" { \"title\" : \"Victim\" , \"text\" : \"A\" } \t".utf8)))
    let many = (0..<2_000).map { ", \"key\($0)\": \($0)" }.joined()
    cases.append(accepted("2,000 keys", victim(many)))
    for size in [1 << 16, 1 << 17, 1 << 21] {
      let text = String(repeating: "a", count: size)
      cases.append(refused("a string of \(size) bytes", victim("", text: text), .tooLarge))
    }
    cases.append(refused("no text", Array("{\"title\": \"Victim\"}".utf8), .noText))
    cases.append(refused("nothing", Array("{}".utf8), .noText))
    cases.append(refused("text of another kind", Array("{\"text\": {\"a\": 1}}".utf8), .noText))
    // Bytes that are no UTF-8: overlong, surrogates, beyond the last code point, cut, alone.
    let sequences: [[UInt8]] = [
      [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80], [0xBF, 0xBF], [0xE2, 0x82],
      [0xF0, 0x9F, 0x98], [0xFF], [0xFE, 0xFF], [0xC3], [0xE9],
    ]
    for bytes in sequences {
      var record = victim("", text: "a # b")
      if let at = record.firstIndex(of: 0x23) { record.replaceSubrange(at...at, with: bytes) }
      cases.append(accepted("bytes \(bytes)", record))
    }
    return cases
  }()
}
