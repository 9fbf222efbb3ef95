import Pages
import TestSupport
import Testing

@Suite("Character references")
struct EntitiesTests {
  static func decoded(_ text: String, inAttribute: Bool = false) -> String {
    var output: [UInt8] = []
    Entities.decode(Array(text.utf8).span, into: &output, inAttribute: inAttribute)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    "Named and numeric references follow the HTML standard",
    arguments: [
      ("a &amp; b", "a & b"), ("&lt;p&gt;", "<p>"), ("caf&eacute;", "café"), ("caf&eacute", "café"),
      ("&notit;", "¬it;"), ("&notin;", "∉"), ("I'm &notit; I tell you", "I'm ¬it; I tell you"),
      ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&CounterClockwiseContourIntegral;", "∳"),
      ("&#8217;", "’"), ("&#x2019;", "’"), ("&#X2019", "’"), ("&#146;", "’"), ("&#x80;", "€"),
      ("&#129;", "\u{81}"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
      ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"), ("&#;", "&#;"),
      ("&#x;", "&#x;"), ("AT&T", "AT&T"), ("&nosuchname;", "&nosuchname;"), ("&", "&"),
      ("&&amp;&", "&&&"), ("&amp;lt;", "&lt;"), ("R&D &ampere", "R&D &ere"), ("", ""),
    ])
  func table(input: String, expected: String) {
    #expect(Self.decoded(input) == expected)
  }

  @Test("An old name in an address stays before a parameter's value")
  func attributes() {
    #expect(Self.decoded("?a=1&copy=2&amp;b", inAttribute: true) == "?a=1&copy=2&b")
    #expect(Self.decoded("?a=1&copy=2") == "?a=1©=2")
    #expect(Self.decoded("&copy&reg", inAttribute: true) == "©®")
  }

  @Test(
    "Text without references comes out as it was, and everything stays valid", arguments: 1...40)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["&", "#", "x", "amp", ";", "é", "lt", "1", "0", "&copy", "F", "𝒳", " ", "&#x26;"]
    let text = (0..<200).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    var output: [UInt8] = []
    Entities.decode(Array(text.utf8).span, into: &output)
    #expect(String(validating: output, as: UTF8.self) != nil)
    let plain = text.filter { $0 != "&" }
    #expect(Self.decoded(plain) == plain)
  }
}
