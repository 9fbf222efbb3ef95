import TestSupport
import Testing

@testable import Tallies

@Suite struct EncodingTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func numbersComeBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var writer = ByteWriter()
    var numbers: [UInt64] = [0, 127, 128, .max, .max - 1, 1 << 63]
    for _ in 0..<500 {
      numbers.append(
        UInt64.random(in: 0 ... .max, using: &random) >> UInt64.random(in: 0..<64, using: &random))
    }
    for number in numbers {
      writer.number(number)
      writer.signed(Int64(bitPattern: number))
      writer.fixed(number)
    }
    var reader = ByteReader(0..<writer.bytes.count)
    let span = writer.bytes.span
    for number in numbers {
      #expect(reader.number(span) == number)
      #expect(reader.signed(span) == Int64(bitPattern: number))
      #expect(reader.fixed(span) == number)
    }
    #expect(reader.isAtEnd && !reader.failed)
  }

  @Test func damageFailsWithoutATrap() {
    for bytes: [UInt8] in [
      [], [0x80], Array(repeating: 0xFF, count: 12),
      [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02],
    ] {
      var reader = ByteReader(0..<bytes.count)
      #expect(reader.number(bytes.span) == 0)
      #expect(reader.failed)
      #expect(reader.text(bytes.span).isEmpty)
    }
    let long: [UInt8] = [200, 1, 65]
    var reader = ByteReader(0..<3)
    #expect(reader.text(long.span).isEmpty)
    #expect(reader.failed)
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func keyTableAgreesWithADictionary(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = KeyTable<Int>()
    for round in 0..<4 {
      var twin: [UInt64: Int] = [:]
      for _ in 0..<(round * 300 + 10) {
        let key = UInt64.random(in: 0..<400, using: &random) << UInt64([0, 32][round % 2])
        let row = table.row(key, else: 0)
        table.rows[row] += 1
        twin[key, default: 0] += 1
      }
      #expect(table.count == twin.count)
      for (key, value) in twin { #expect(table.find(key).map { table.rows[$0] } == value) }
      #expect(table.find(1 << 60) == nil)
      table.removeAll()
      #expect(table.count == 0)
      for key in twin.keys { #expect(table.find(key) == nil) }
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func symbolsAreEqualWhereTextsAre(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var symbols = Symbols()
    var twin: [String: UInt32] = [:]
    for _ in 0..<2_000 {
      let size = Int.random(in: 0..<20, using: &random)
      let text = String(
        (0..<size).map { _ in ["a", "b", "é"].randomElement(using: &random) ?? "a" })
      let symbol = symbols.intern(text)
      if let known = twin[text] {
        #expect(symbol == known)
      } else {
        #expect(Int(symbol) == twin.count)
      }
      twin[text] = symbol
      #expect(symbols.string(symbol) == text)
      #expect(symbols.find(text) == symbol)
    }
    #expect(symbols.find("nowhere") == nil)
    let ranking = Ranking(symbols)
    let order = twin.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (rank, text) in order.enumerated() { #expect(ranking[twin[text]!] == UInt32(rank)) }
  }
}
