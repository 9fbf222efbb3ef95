import Foundation
import NewsText
import Reports
import Tallies
import TestSupport
import Testing

@Suite struct CSVTests {
  private func line(_ texts: [String], _ options: CSVOptions = CSVOptions()) throws -> String {
    var bytes: [UInt8] = []
    for text in texts {
      // `example` of cleaning.csv is a text between words and counts.
      let schema = try #require(TableSchema.all.first { $0.name == "cleaning" })
      var writer = try CSVWriter(schema, into: MemoryDestination.Sink(), options: options)
      writer.word("rule")
      writer.text("o")
      writer.count(1)
      writer.count(-2)
      writer.count(.max)
      writer.text(text)
      try writer.endRow()
      let all = try writer.finish(as: MemoryDestination.Sink.self).bytes
      let start = try #require(all.firstIndex(of: 0x0A)) + 1
      bytes += all[start...]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("NA", "NA"), ("null", "null"), ("a,b", "\"a,b\""),
    ("say \"x\"", "\"say \"\"x\"\"\""), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "' x"),
    ("\r\nx", "'  x"), ("\nx", "' x"), ("'=x", "''=x"), ("'x", "'x"), ("''=x", "''=x"),
    ("a\nb", "a b"), ("a\u{0}b", "a b"), ("a\u{85}b", "a b"), ("a\u{7F}", "a "),
    ("a\u{A0}b", "a\u{A0}b"), ("é", "é"), ("\u{202E}abc", "\u{202E}abc"), ("\u{2028}", "\u{2028}"),
    (" lead", " lead"), ("1-2", "1-2"),
  ])
  func guarded(text: String, cell: String) throws {
    #expect(try line([text]) == "rule,o,1,-2,9223372036854775807,\(cell)\n")
  }

  @Test func unguarded() throws {
    let options = CSVOptions(guardsFormulas: false)
    #expect(
      try line(["=1", "a\nb"], options).hasSuffix(",=1\nrule,o,1,-2,9223372036854775807,\"a\nb\"\n")
    )
  }

  @Test func excelProfile() throws {
    let schema = TableSchema.all.first { $0.name == "run" }!
    var writer = try CSVWriter(
      schema, into: MemoryDestination.Sink(), options: CSVOptions(profile: .excel))
    writer.word("a")
    writer.count(0)
    writer.word("")
    try writer.endRow()
    let bytes = try writer.finish(as: MemoryDestination.Sink.self).bytes
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("name,value,unit\r\na,0,\r\n".utf8))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func textsComeBackUnlessGuarded(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pool = Array("ab,\"=+-@'\n\té\u{202E}\u{0}|")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 0..<8, using: &random)).map { _ in pool.randomElement(using: &random)! }
      )
      let cells = CSVText.rows(Array(try line([text]).utf8))
      #expect(cells == [["rule", "o", "1", "-2", "9223372036854775807", Twin.guarded(text)]])
      let raw = CSVText.rows(Array(try line([text], CSVOptions(guardsFormulas: false)).utf8))
      #expect(raw[0][5] == text)
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func scoresAreThoseOfPrintf(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var values: [Double] = [
      0, 0.5, 1, 0.0000005, 0.0000015, 0.0000025, 1.0000005, 0.0078125, 1e-300,
      .leastNonzeroMagnitude, 123_456_789.1234565,
      999_999.9999995, 0.9999995, 2.5e-7, 4.9e-7, 1 / 640.0, 8e12, 0x1p-64, 0x1p-21 * 3,
    ]
    for _ in 0..<2_000 {
      values.append(Double.random(in: 0..<2, using: &random))
      values.append(
        Double(Int.random(in: 0..<1_000, using: &random))
          / Double(Int.random(in: 1..<1_000, using: &random)))
      values.append(Double.random(in: 0..<1e9, using: &random))
      values.append(Double(Int.random(in: 0..<4_096, using: &random)) / 4_096 / 1_024)
    }
    for value in values + values.map({ -$0 }) {
      var text = String(format: "%.6f", value)
      if text == "-0.000000" { text = "0.000000" }
      let millionths = Score.millionths(value)
      let digits = String(millionths.magnitude)
      let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
      let own = (millionths < 0 ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
      #expect(own == text, "\(value)")
    }
  }
}
