/// Finds the captions of photo galleries: several lines in a row, each of which dates a picture.
///
/// `Doe speaks in Ohio in June 2016. …`, `Roe waves on Monday, May 2.`: the date stands in the first
/// sentence, after a preposition, and is not what the line begins with, as it would be in a
/// chronicle.
struct CaptionRuns {
  /// Lines in a row that make a gallery.
  static let shortestRun = 3
  /// Sizes of a caption, in bytes.
  static let sizes = 40...700

  private var isInRun: [Bool] = []

  /// Whether a line is one of several captions in a row.
  func contains(_ number: Int) -> Bool { isInRun[number] }

  /// Looks at the lines of a text, none of which is empty.
  mutating func find(_ text: Span<UInt8>, _ lines: [Range<Int>]) {
    isInRun.removeAll(keepingCapacity: true)
    isInRun.append(contentsOf: repeatElement(false, count: lines.count))
    // A run cannot pass between two places that are so far apart: only one line in three is read in prose.
    var next = CaptionRuns.shortestRun - 1
    while next < lines.count {
      guard CaptionRuns.isCaption(text, lines[next]) else {
        next += CaptionRuns.shortestRun
        continue
      }
      var lower = next
      while lower > 0, !isInRun[lower - 1], CaptionRuns.isCaption(text, lines[lower - 1]) {
        lower -= 1
      }
      var upper = next + 1
      while upper < lines.count, CaptionRuns.isCaption(text, lines[upper]) { upper += 1 }
      if upper - lower >= CaptionRuns.shortestRun {
        for line in lower..<upper { isInRun[line] = true }
      }
      // The line at `upper` is none.
      next = upper + CaptionRuns.shortestRun
    }
  }

  /// Whether a line reads as a caption.
  static func isCaption(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard sizes.contains(line.count), text[line.lowerBound] &- 0x41 < 26,
      !openings.contains(where: { starts(text, line, $0) })
    else { return false }
    var i = line.lowerBound
    while i < line.upperBound {
      let byte = text[i]
      // The first sentence ends with a stop after a small letter or a digit, and a space.
      if byte == UInt8(ascii: "."), i + 1 < line.upperBound, text[i + 1] == 0x20,
        isSmall(text[i - 1])
      {
        return false
      }
      if byte == 0x20, dates(text, i + 1..<line.upperBound) { return true }
      i += 1
    }
    return false
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// Whether a preposition and a month stand at the beginning of a range.
  private static func dates(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Most words are none of them by their first two letters.
    guard range.count > 2 else { return false }
    switch (text[range.lowerBound], text[range.lowerBound + 1]) {
    case (0x69, 0x6E), (0x6F, 0x6E), (0x64, 0x75), (0x65, 0x61), (0x6C, 0x61), (0x6D, 0x69),
      (0x73, 0x69):
      break
    default: return false
    }
    guard let word = prepositions.first(where: { starts(text, range, $0) }) else { return false }
    var place = range.lowerBound + word.count..<range.upperBound
    if let day = weekdays.first(where: { starts(text, place, $0) }) {
      place = place.lowerBound + day.count..<place.upperBound
    }
    for month in months where starts(text, place, month) {
      let end = place.lowerBound + month.count
      return end == place.upperBound || text[end] | 0x20 &- 0x61 >= 26
    }
    return false
  }

  private static func starts(_ text: Span<UInt8>, _ range: Range<Int>, _ word: [UInt8]) -> Bool {
    guard word.count <= range.count else { return false }
    for k in word.indices where text[range.lowerBound + k] != word[k] { return false }
    return true
  }

  /// Words that begin a sentence about a time, not a picture.
  private static let openings = words(
    "In |On |By |After |Since |Before |At |During |But |And |The ")
  private static let prepositions = words("in |on |during |early |late |mid-|since ")
  private static let weekdays = words(
    "Monday, |Tuesday, |Wednesday, |Thursday, |Friday, |Saturday, |Sunday, ")
  private static let months = words(
    "January|February|March|April|May|June|July|August|September|October|November|December")

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(separator: "|").map { Array($0.utf8) }
  }
}
