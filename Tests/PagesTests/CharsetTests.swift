import Pages
import Testing

@Suite("Encodings")
struct CharsetTests {
  static let body = "The café in Málaga was “closed” for ten years, said a man who knew it well."

  static func text(_ bytes: [UInt8], _ charset: String? = nil) -> String {
    String(decoding: MainText.extract(bytes.span, charset: charset).text, as: UTF8.self)
  }

  static let windows1252: [UInt8] =
    Array("<p>The caf".utf8) + [0xE9] + Array(" in M".utf8) + [0xE1] + Array("laga was ".utf8)
    + [0x93] + Array("closed".utf8) + [0x94]
    + Array(" for ten years, said a man who knew it well.</p>".utf8)

  @Test("The header, the declaration and the bytes themselves are believed in this order")
  func declared() {
    let utf8 = Array("<p>\(Self.body)</p>".utf8)
    #expect(Self.text(utf8) == Self.body)
    #expect(Self.text([0xEF, 0xBB, 0xBF] + utf8, "latin1") == Self.body)
    #expect(Self.text(Self.windows1252, "ISO-8859-1") == Self.body)
    #expect(Self.text(Array("<meta charset=windows-1252>".utf8) + Self.windows1252) == Self.body)
    #expect(
      Self.text(
        Array("<meta http-equiv=content-type content='text/html; charset=iso-8859-1'>".utf8)
          + Self.windows1252) == Self.body)
  }

  @Test("What is declared wrongly is read rightly")
  func wrong() {
    #expect(Self.text(Array("<p>\(Self.body)</p>".utf8), "iso-8859-1") == Self.body)
    #expect(Self.text(Self.windows1252, "utf-8") == Self.body)
    #expect(Self.text(Self.windows1252) == Self.body)
  }

  @Test("UTF-16 is read in both orders, with pairs of surrogates")
  func utf16() {
    let html = "<p>\(Self.body) 😀 was all they wrote on the door.</p>"
    let big = Array(html.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = Array(html.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let expected = "\(Self.body) 😀 was all they wrote on the door."
    #expect(Self.text([0xFE, 0xFF] + big) == expected)
    #expect(Self.text([0xFF, 0xFE] + little) == expected)
    #expect(Self.text(big, "utf-16be") == expected)
  }

  @Test("One-byte encodings")
  func tables() {
    let frame = { (bytes: [UInt8]) in
      Array("<p>".utf8) + bytes + Array(" wrote the letter that everybody had waited for.</p>".utf8)
    }
    let tail = " wrote the letter that everybody had waited for."
    #expect(Self.text(frame([0x9A, 0xB3]), "windows-1250") == "šł" + tail)
    #expect(Self.text(frame([0xCF, 0xF0]), "windows-1251") == "Пр" + tail)
    #expect(Self.text(frame([0xDE, 0xFD]), "iso-8859-9") == "Şı" + tail)
    #expect(Self.text(frame([0xA4]), "iso-8859-15") == "€" + tail)
    #expect(Self.text(frame([0xF0, 0xD2]), "koi8-r") == "Пр" + tail)
    #expect(Self.text(frame([0xB1]), "latin2") == "ą" + tail)
  }
}
