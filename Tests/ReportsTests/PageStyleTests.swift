import Testing

@testable import Reports

/// Contrast of every text with what is behind it, by WCAG 2.2.
@Suite struct PageStyleTests {
  /// The variables of each scheme: light, dark, print.
  private static let schemes: [[String: UInt32]] = {
    var schemes: [[String: UInt32]] = []
    for block in PageStyle.sheet.description.components(after: ":root {") {
      var colours: [String: UInt32] = [:]
      for part in block.split(separator: ";") {
        let words = part.split { $0 == ":" || $0 == " " || $0 == "\n" }
        guard words.count == 2, words[0].hasPrefix("--"), words[1].hasPrefix("#") else { continue }
        colours[String(words[0].dropFirst(2))] = UInt32(words[1].dropFirst(), radix: 16)
      }
      schemes.append(colours)
    }
    return schemes
  }()

  /// Text and what is behind it.
  static let texts: [(text: String, behind: String)] = [
    ("ink", "paper"), ("quiet", "paper"), ("link", "paper"), ("ink", "panel"), ("quiet", "panel"),
    ("link", "panel"), ("on-pale", "q1"), ("on-pale", "q2"), ("on-pale", "q3"), ("on-deep", "q4"),
    ("on-deep", "q5"), ("paper", "ink"),
  ]

  @Test func thereAreThreeSchemesOfTheSameNames() {
    #expect(PageStyleTests.schemes.count == 3)
    for scheme in PageStyleTests.schemes {
      #expect(scheme.keys.sorted() == PageStyleTests.schemes[0].keys.sorted())
      #expect(scheme.count >= 20)
    }
  }

  @Test(arguments: texts.indices)
  func textsCanBeRead(index: Int) throws {
    let pair = PageStyleTests.texts[index]
    for scheme in PageStyleTests.schemes {
      let ratio = contrast(try #require(scheme[pair.text]), try #require(scheme[pair.behind]))
      #expect(ratio >= 4.5, "\(pair.text) on \(pair.behind): \(ratio)")
    }
  }

  /// WCAG 1.4.11: what tells something without words stands out by 3.
  @Test(arguments: ["strong", "middle", "burst", "person", "state", "body"])
  func marksCanBeSeen(name: String) throws {
    for scheme in PageStyleTests.schemes {
      let ratio = contrast(try #require(scheme[name]), try #require(scheme["paper"]))
      #expect(ratio >= 3, "\(name): \(ratio)")
    }
  }

  @Test func everyVariableIsSet() {
    let sheet = PageStyle.sheet.description
    for part in sheet.components(after: "var(--") {
      let name = String(part.prefix { $0 != ")" })
      for scheme in PageStyleTests.schemes { #expect(scheme[name] != nil, "\(name)") }
    }
  }

  private func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ colour: UInt32) -> Double {
    let parts = [16, 8, 0].map { shift in
      let value = Double(colour >> UInt32(shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x^2.4 = x² · x^0.4, the latter by five square roots: 0.4 ≈ 1/4 + 1/8 + 1/64 + 1/128 + 1/512.
  private func power(_ x: Double) -> Double {
    var result = x * x
    var root = x
    for exponent in 1...9 {
      root = root.squareRoot()
      if [2, 3, 6, 7, 9].contains(exponent) { result *= root }
    }
    return result
  }
}

extension String {
  /// What follows each occurrence of a marker, up to the next closing brace.
  fileprivate func components(after marker: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: marker) {
      rest = rest[range.upperBound...]
      parts.append(rest.prefix { $0 != "}" })
    }
    return parts
  }
}
