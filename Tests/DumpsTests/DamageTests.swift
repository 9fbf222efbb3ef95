import Dumps
import NewsText
import TestSupport
import Testing

/// Damage of every kind in every form of dump, made at random: no crash, places that make sense, and
/// nothing lost before the damage.
struct DamageTests {
  /// What is done to the bytes; the first byte that is different is returned.
  private static func damage(
    _ bytes: inout [UInt8], _ kind: Int, _ random: inout SeededGenerator
  ) -> Int {
    let at = Int.random(in: 0..<bytes.count, using: &random)
    let length = Int.random(in: 1...2000, using: &random)
    let end = min(bytes.count, at + length)
    switch kind % 8 {
    case 0: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeLast(bytes.count - at)
    case 3: bytes.removeSubrange(at..<end)
    case 4: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 5: for i in at..<end { bytes[i] = 0 }
    case 6: for i in at..<end { bytes[i] = UInt8.random(in: 0...255, using: &random) }
    default:
      let marks: [[UInt8]] = [
        [0x22], [0x0A], [0x7B], [0x5D], [0x3C], [0x5C], [0x2C], Array("<DOC id=\"x\">".utf8),
        Array("\nWARC/1.0\r\n".utf8), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], [0xFF, 0xFE],
        [UInt8](repeating: 0x5B, count: 5000), [UInt8](repeating: 0x22, count: 3001),
      ]
      bytes.insert(contentsOf: marks[Int.random(in: 0..<marks.count, using: &random)], at: at)
    }
    return at
  }

  @Test(arguments: ChunkingTests.forms)
  func keepsWhatCameBefore(form: ChunkingTests.Form) throws {
    let whole = try Reading(form.bytes, name: form.name, options: form.options)
    for seed in 0..<RandomCases.count(24) {
      var random = SeededGenerator(seed: UInt64(seed) &* 31 &+ UInt64(form.bytes.count))
      var bytes = form.bytes
      let at = Self.damage(&bytes, seed, &random)
      // The beginning of an uncompressed file decides what it is taken for; a stretch of NULs makes
      // a text binary. Then the file is refused, which is no loss without a word.
      guard let reading = try? Reading(bytes, name: form.name, options: form.options) else {
        continue
      }
      for fault in reading.faults {
        #expect(fault.fileOffset <= bytes.count && fault.offset <= reading.totals.contentBytes)
        #expect(!fault.description.utf8.contains { $0 < 0x20 })
      }
      guard form.bytes.count == whole.totals.contentBytes, at > 5000,
        reading.layout.fields == whole.layout.fields, reading.layout.table == whole.layout.table
      else { continue }
      // The record before the one that is hit may only be known to end there.
      let before = whole.articles.filter { $0.offset + $0.size + 520 <= at }
      let kept = reading.articles.prefix(max(0, before.count - 1))
      #expect(
        kept.map(\.title) == before.dropLast().map(\.title), "seed \(seed), damage at \(at)")
    }
  }

  /// Noise behind every beginning that a format is recognised by.
  @Test(arguments: [
    "{\"text\": \"", "[{", "<DOC id=\"a\">", "<REUTERS ", "WARC/1.0\r\n", "title,text\n\"",
    "title\ttext\n\"", "\u{1F}\u{8B}\u{8}", "<html>", "{\"a\":[[[[",
    "WARC/1.0\r\nContent-Length: 99",
  ])
  func standsNoise(beginning: String) {
    for seed in 0..<RandomCases.count(6) {
      var random = SeededGenerator(seed: UInt64(seed))
      let alphabet = Array("{}[]\",:\\u0Dd<>/DOCTEXP&#;\n\r\t= 1a".utf8)
      var bytes = Array(beginning.utf8)
      for _ in 0..<Int.random(in: 0...6000, using: &random) {
        bytes.append(
          seed % 2 == 0
            ? alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            : UInt8.random(in: 0...255, using: &random))
      }
      for format in [nil] + DumpFormat.allCases.map(Optional.some) {
        var options = DumpOptions()
        options.format = format
        options.maxRecord = 3000
        _ = try? Reading(bytes, options: options)
      }
    }
  }
}
