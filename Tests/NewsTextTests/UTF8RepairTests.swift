import NewsText
import TestSupport
import Testing

/// Repair of UTF-8 against Swift's own decoder, which substitutes maximal subparts as well.
struct UTF8RepairTests {
  private static func repaired(_ bytes: [UInt8]) -> (text: [UInt8], repairs: Repairs) {
    var text = bytes
    let repairs = UTF8Repair.repair(&text)
    return (text, repairs)
  }

  @Test(arguments: 0..<400)
  func agreesWithTheStandardLibrary(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts: [[UInt8]] = [
      [0x61], Array("é".utf8), Array("“".utf8), Array("𝄞".utf8), [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xE2, 0x80], [0xF0, 0x9D], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80], [0xE0, 0x9F],
      Array("plain ASCII of some length".utf8),
    ]
    // A well-formed character of two bytes rules out Windows-1252.
    var bytes = Array("é".utf8)
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      bytes += parts[Int.random(in: 0..<parts.count, using: &random)]
    }
    let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let (text, repairs) = Self.repaired(bytes)
    #expect(text == expected)
    #expect(repairs == (text == bytes ? [] : .invalidUTF8))
    #expect(UTF8Repair.firstInvalid(in: text.span) == text.count)
  }

  @Test func decodesWhatIsPlainlyWindows1252() {
    let (text, repairs) = Self.repaired(
      Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("oui".utf8) + [0x94, 0x2E])
    #expect(String(decoding: text, as: UTF8.self) == "Café “oui”.")
    #expect(repairs == .latin1)
  }

  @Test(arguments: [
    // A character cut at the end, one byte of noise, a letter of UTF-8 elsewhere in the text.
    Array("He said \u{201C}no".utf8).dropLast(2) + [0xE2, 0x80],
    Array("zero".utf8) + [0xFF] + Array("one".utf8),
    Array("naïve caf".utf8) + [0xE9],
  ])
  func keepsOtherDamageVisible(bytes: [UInt8]) {
    let (text, repairs) = Self.repaired(bytes)
    #expect(repairs == .invalidUTF8)
    #expect(String(decoding: text, as: UTF8.self).contains("\u{FFFD}"))
  }

  @Test func readsValidTextOnly() {
    let (text, repairs) = Self.repaired(Array("ASCII, “curly”, 金正恩, 𝄞".utf8))
    #expect(text == Array("ASCII, “curly”, 金正恩, 𝄞".utf8))
    #expect(repairs.isEmpty)
  }
}
