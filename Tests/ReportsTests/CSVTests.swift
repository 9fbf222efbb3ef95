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

  /// Eight bytes at a time and the ends of texts: any bytes, one by one in the twin.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func bytesAreThoseOfThePlainWay(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 70)
    let rare: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x00, 0x7F, 0xC2, 0x80, 0x9F, 0xA0, 0x27, 0x3D,
    ]
    let schema = try #require(TableSchema.all.first { $0.name == "cleaning" })
    for guards in [true, false] {
      let options = CSVOptions(guardsFormulas: guards)
      var writer = try CSVWriter(schema, into: MemoryDestination.Sink(), options: options)
      var expected = Array((schema.columns.map(\.name).joined(separator: ",") + "\n").utf8)
      for _ in 0..<400 {
        let odds = Int.random(in: 1...40, using: &random)
        let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
          Int.random(in: 0..<odds, using: &random) == 0
            ? rare.randomElement(using: &random)! : UInt8.random(in: 0x20...0xFF, using: &random)
        }
        let start = Int.random(in: 0...bytes.count, using: &random)
        let range = start..<Int.random(in: start...bytes.count, using: &random)
        writer.word(bytes, range)
        writer.text(bytes, range)
        for _ in 0..<3 { writer.count(range.count) }
        writer.text(bytes, 0..<bytes.count)
        try writer.endRow()
        expected += PlainCSV.cell(Array(bytes[range]), isGuarded: false) + [0x2C]
        expected += PlainCSV.cell(Array(bytes[range]), isGuarded: guards) + [0x2C]
        for _ in 0..<3 { expected += Array("\(range.count),".utf8) }
        expected += PlainCSV.cell(bytes, isGuarded: guards) + [0x0A]
      }
      #expect(try writer.finish(as: MemoryDestination.Sink.self).bytes == expected)
    }
  }

  @Test func numbersOfEveryLength() throws {
    let schema = try #require(TableSchema.all.first { $0.name == "speaker_subjects" })
    var writer = try CSVWriter(schema, into: MemoryDestination.Sink())
    var expected = ""
    for value in [Int.min, .max, 0]
      + (0..<19).flatMap({ power in
        let ten = (0..<power).reduce(1) { value, _ in value * 10 }
        return [ten - 1, ten, ten + 1, -ten, 3 * (ten / 4)]
      })
    {
      writer.word("a")
      writer.word("b")
      writer.count(value)
      writer.count(0)
      try writer.endRow()
      expected += "a,b,\(value),0\n"
    }
    let bytes = try writer.finish(as: MemoryDestination.Sink.self).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
        .map { $0 + "\n" }.joined() == expected)
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

/// A cell the slow way, byte by byte.
private enum PlainCSV {
  static func cell(_ bytes: [UInt8], isGuarded: Bool) -> [UInt8] {
    var content: [UInt8] = []
    if isGuarded {
      let formulas: [UInt8] = Array("=+-@\t\r\n".utf8)
      let first = bytes.first.map { formulas.contains($0) } ?? false
      let second = bytes.count > 1 && bytes[0] == 0x27 && formulas.contains(bytes[1])
      if first || second { content.append(0x27) }
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let isLong =
          byte == 0xC2 && index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1])
        content.append(isLong || byte < 0x20 || byte == 0x7F ? 0x20 : byte)
        index += isLong ? 2 : 1
      }
    } else {
      content = bytes
    }
    let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D]
    guard content.contains(where: { special.contains($0) }) else { return content }
    return [0x22] + content.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } + [0x22]
  }
}
