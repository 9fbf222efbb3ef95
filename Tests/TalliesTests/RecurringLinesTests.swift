import TestSupport
import Testing

@testable import Tallies

/// Which lines of a text are counted over the articles of an outlet.
@Suite struct RecurringLinesTests {
  private func found(_ text: String) -> [(String, Bool)] {
    var lines = RecurringLines()
    let bytes = Array(text.utf8)
    // A second text follows the first: buffers are reused.
    lines.find(Array("One line\nanother".utf8).span)
    lines.find(bytes.span)
    return lines.lines.map { (String(decoding: bytes[$0.range], as: UTF8.self), $0.isCaption) }
  }

  private func lines(_ text: String) -> [String] { found(text).map(\.0) }

  private static let long = String(repeating: "The harbour was quiet. ", count: 6)

  @Test func shortLinesCountAnywhereLongOnesAtTheEnds() {
    let text = ["a head", Self.long, "ABC", Self.long + "b", "ab", Self.long, "c", "12:30", "Tail"]
    #expect(lines(text.joined(separator: "\n\n")) == ["a head", Self.long, "ABC", "Tail"])
    #expect(lines((["x"] + text.reversed()).joined(separator: "\n")).contains("ABC"))
  }

  @Test func quotationsNeverCount() {
    for mark in ["\"", "“", "”", "„", "«", "»"] {
      #expect(lines("She said \(mark)no\nShare the map") == ["Share the map"])
    }
    #expect(lines("It’s the mayor’s day — a ‘first’") == ["It’s the mayor’s day — a ‘first’"])
  }

  @Test func speakersOfTranscriptsDoNotCount() {
    #expect(
      lines("Jane Doe\nyes\nJane Doe\nThe end\nTheir map\nThe end\nJane Doe\nno end at all")
        == ["yes", "The end", "Their map", "no end at all"])
  }

  private static let captions = [
    "Doe speaks at a rally in Springfield in June 2016. She stayed in the race \"to the end.\"",
    "Roe waves to the crowd in Harbour City on Monday, May 2.",
    "From left, Poe sits beside two neighbours during early March.",
  ]

  @Test func severalCaptionsInARowAreAGallery() {
    let body = "\(Self.long)\n\(Self.long)\n\(Self.long)"
    let gallery = Self.captions.joined(separator: "\n")
    let result = found("\(body)\n\(gallery)\n\(body)\n\(Self.long) So it was.")
    #expect(result.filter(\.1).map(\.0) == Self.captions)
    // Two in a row are none.
    let pair = Self.captions[0...1].joined(separator: "\n")
    #expect(found("\(body)\n\(pair)\n\(body)").filter(\.1).isEmpty)
  }

  @Test(arguments: [
    "In June 2016 the council met in the old hall by the harbour.",
    "Doe spoke for an hour. She had come to the harbour in June 2016.",
    "Doe will speak at the harbour once more this spring, in the old hall.",
    "doe speaks at a rally in Springfield in June 2016.",
    "Doe speaks of the Maytime fair in Mayfield, on Mayor Street.",
    "Doe waves, on May 2.",
  ])
  func proseIsNoCaption(line: String) {
    let bytes = Array(line.utf8)
    let isCaption = CaptionRuns.isCaption(bytes.span, bytes.indices)
    #expect(!isCaption)
  }

  /// Against the definition, written down once more.
  @Test func randomTexts() {
    let pieces = [
      "Share the map", "\n", "\n\n", "“", "\"", Self.long, String(repeating: "b", count: 81), "ab",
      "12", " ", Self.captions[0], Self.captions[1], Self.captions[2], "Jane Doe\n", "é",
    ]
    for seed in 0..<UInt64(RandomCases.count(2000)) {
      var random = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 0...30, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let actual = found(text)
      let expected = Self.model(text)
      #expect(actual.map(\.0) == expected.map(\.0), "seed \(seed)")
      #expect(actual.map(\.1) == expected.map(\.1), "seed \(seed)")
    }
  }

  private static func model(_ text: String) -> [(String, Bool)] {
    let all = text.split(separator: "\n").map(String.init)
    let isCaption = all.map { CaptionRuns.isCaption(Array($0.utf8).span, 0..<$0.utf8.count) }
    var chosen: [(String, Bool)] = []
    for (number, line) in all.enumerated() {
      let size = line.utf8.count
      if size < 3 { continue }
      var lower = number
      while lower > 0, isCaption[lower - 1] { lower -= 1 }
      var upper = number
      while upper < all.count, isCaption[upper] { upper += 1 }
      if isCaption[number], upper - lower >= 3 {
        chosen.append((line, true))
        continue
      }
      let isAtEnd = number < 2 || number >= all.count - 3
      let hasLetter = line.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII }
      guard size <= (isAtEnd ? 320 : 80), hasLetter,
        !line.unicodeScalars.contains(where: { "\"“”„«»".unicodeScalars.contains($0) })
      else { continue }
      chosen.append((line, false))
    }
    var once: [(String, Bool)] = []
    for item in chosen where chosen.count(where: { $0 == item }) < 3 {
      if !once.contains(where: { $0 == item }) { once.append(item) }
    }
    return once
  }
}
