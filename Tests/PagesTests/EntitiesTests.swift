@testable import Pages
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

/// The slow twin: every name of the table is tried at every ampersand, the longest first.
@Suite("Character references against a plain search")
struct EntitiesTwinTests {
  /// Name without semicolon, whether it needs none, text.
  static let names: [(name: String, bare: Bool, text: String)] = entityNames.description
    .split(separator: " ").map { item in
      let parts = item.split(separator: "=")
      let bare = parts[0].hasSuffix("*")
      let scalars = parts[1].split(separator: ",").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      return (String(bare ? parts[0].dropLast() : parts[0]), bare, text)
    }.sorted { $0.0.utf8.count > $1.0.utf8.count }

  static func slow(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    var result = ""
    while let first = rest.first {
      rest = rest.dropFirst()
      guard first == "&" else {
        result.unicodeScalars.append(first)
        continue
      }
      let next = String(String.UnicodeScalarView(rest.prefix(40)))
      if let (name, _, value) = names.first(where: { next.utf8.starts(with: "\($0.name);".utf8) })
        ?? names.first(where: { $0.bare && next.utf8.starts(with: $0.name.utf8) })
      {
        result += value
        rest = rest.dropFirst(name.utf8.count)
        if rest.first == ";" { rest = rest.dropFirst() }
      } else {
        result += "&"
      }
    }
    return result
  }

  @Test("Every name of the table gives its character")
  func everyName() {
    #expect(Self.names.count == 2125)
    for (name, bare, text) in Self.names {
      #expect(EntitiesTests.decoded("x&\(name);y") == "x\(text)y")
      if bare { #expect(EntitiesTests.decoded("x&\(name) y") == "x\(text) y") }
    }
  }

  @Test("Random names, whole, cut and run together", arguments: 1...20)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<30 {
      let name = Self.names.randomElement(using: &generator)?.name ?? ""
      let cut = Int.random(in: 0...2, using: &generator) == 0 ? 1 : 0
      text +=
        "&" + name.dropLast(cut) + ["", ";", " ", "x"][Int.random(in: 0...3, using: &generator)]
    }
    #expect(EntitiesTests.decoded(text) == Self.slow(text))
  }
}
