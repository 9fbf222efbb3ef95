import Foundation
import Testing

@testable import Reports

/// Contrast of the colours of both schemes, by the formula of WCAG 2.2.
@Suite struct ContrastTests {
  /// The colours of the light scheme, then of the dark one.
  private static let schemes: [[String: String]] = {
    let sheet = "\(PageStyle.sheet)"
    return sheet.components(separatedBy: ":root {").dropFirst().map { part in
      var colours: [String: String] = [:]
      for line in part.prefix(while: { $0 != "}" }).split(separator: ";") {
        let sides = line.split(separator: ":").map {
          $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        if sides.count == 2, sides[0].hasPrefix("--") { colours[sides[0]] = sides[1] }
      }
      return colours
    }
  }()

  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let channels = [16, 8, 0].map { shift in
      let value = Double(number >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ a: String, _ b: String, _ scheme: Int) throws -> Double {
    let colours = ContrastTests.schemes[scheme]
    let (x, y) = (
      try luminance(try #require(colours["--" + a])), try luminance(try #require(colours["--" + b]))
    )
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test(arguments: [0, 1])
  func textCanBeRead(scheme: Int) throws {
    #expect(ContrastTests.schemes.count == 2)
    for ground in ["paper", "raised"] {
      for text in ["ink", "muted", "link"] {
        let value = try contrast(text, ground, scheme)
        #expect(value >= 4.5, "\(text) on \(ground): \(value)")
      }
    }
    let kicker = try contrast("quoted", "paper", scheme)
    #expect(kicker >= 4.5)
    for shade in ["s1", "s2", "s3"] {
      let value = try contrast("ink", shade, scheme)
      #expect(value >= 4.5, "ink on \(shade): \(value)")
    }
    for shade in ["s4", "s5"] {
      let value = try contrast("onshade", shade, scheme)
      #expect(value >= 4.5, "onshade on \(shade): \(value)")
    }
  }

  @Test(arguments: [0, 1])
  func marksCanBeSeen(scheme: Int) throws {
    let marks = ["named", "quoted", "distinct", "copies", "person", "country", "body", "edge"]
    for mark in marks {
      let value = try contrast(mark, "paper", scheme)
      #expect(value >= 3, "\(mark): \(value)")
    }
    for mark in ["p1", "p2", "p3", "p4"] {
      let value = try contrast(mark, "raised", scheme)
      #expect(value >= 3, "\(mark): \(value)")
    }
  }

  @Test func everyColourOfTheSheetIsInBothSchemes() {
    let light = Set(ContrastTests.schemes[0].keys)
    #expect(light == Set(ContrastTests.schemes[1].keys))
    let used = "\(PageStyle.sheet)".components(separatedBy: "var(").dropFirst().map {
      String($0.prefix { $0 != ")" })
    }
    #expect(Set(used).subtracting(light) == [])
  }
}
