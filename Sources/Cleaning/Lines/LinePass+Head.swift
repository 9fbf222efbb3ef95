/// The head of the text: bylines, dates, and what phrases claim only there.
extension LinePass {
  /// The number of remaining lines that count as the head.
  private static let headLines = 3

  /// Drops lines of the head; returns whether others may now be judged anew.
  mutating func head(_ text: Span<UInt8>, _ facts: Facts, _ rules: CleaningRules) -> Bool {
    var kept = 0
    var number = 0
    var hasBylines = false
    // Claims stand in the order of the lines.
    var next = 0
    while number < lines.count, kept < Self.headLines {
      defer { number += 1 }
      guard fates[number] == .kept else { continue }
      let range = lines[number].range
      while next < claims.count, claims[next].line < number { next += 1 }
      if next < claims.count, claims[next].line == number, claims[next].claim.isHead {
        fates[number] = .dropped(claims[next].claim.rule)
        continue
      }
      if range.count <= 140 {
        if rules.contains(.byline), isByline(text, number, facts, isFirst: kept == 0) {
          fates[number] = .dropped(.byline)
          hasBylines = true
          continue
        }
        if rules.contains(.timeStamp), TimeStamp.isDate(text, range) {
          fates[number] = .dropped(.timeStamp)
          continue
        }
      }
      kept += 1
    }
    return hasBylines
  }

  private mutating func isByline(
    _ text: Span<UInt8>, _ number: Int, _ facts: Facts, isFirst: Bool
  ) -> Bool {
    let range = lines[number].range
    if Byline.isSigned(text, range) { return true }
    let next = following(number)
    let isUnder = number > 0 && fates[number - 1] == .dropped(.byline)
    if isUnder, Byline.isOffice(text, range) { return true }
    let isAboveOffice = next.map { Byline.isOffice(text, lines[$0].range) } ?? false
    if isFirst, isAboveOffice || isParagraph(text, next), Byline.isOutlet(text, range) {
      return true
    }
    if let end = Byline.beforeOffice(text, range),
      PersonalNames.list(text, range.lowerBound..<end, surnames: &surnames)
    {
      return true
    }
    let end = Byline.beforePlace(text, range) ?? range.upperBound
    guard PersonalNames.list(text, range.lowerBound..<end, surnames: &surnames) else {
      return false
    }
    return isAboveOffice
      || (isFirst && isParagraph(text, next) && areStrangers(text, number, facts))
  }

  /// The next line that stays.
  func following(_ number: Int) -> Int? {
    var next = number + 1
    while next < lines.count, fates[next] != .kept { next += 1 }
    return next < lines.count ? next : nil
  }

  /// Whether a line is a paragraph of prose.
  private func isParagraph(_ text: Span<UInt8>, _ number: Int?) -> Bool {
    guard let number else { return false }
    let count = lines[number].count
    return count >= 120 || (count >= 40 && Prose.endsSentence(text, lines[number].range))
  }

  /// Whether neither the headline nor another line holds one of `surnames` as a word.
  func areStrangers(_ text: Span<UInt8>, _ number: Int, _ facts: Facts) -> Bool {
    for surname in surnames {
      if Self.holds(facts.title.span, 0..<facts.title.count, text, surname) { return false }
      for other in lines.indices where other != number && fates[other] == .kept {
        if Self.holds(text, lines[other].range, text, surname) { return false }
      }
    }
    return true
  }

  /// Whether a stretch holds a word, without case.
  private static func holds(
    _ text: Span<UInt8>, _ range: Range<Int>, _ other: Span<UInt8>, _ word: Range<Int>
  ) -> Bool {
    let first = Bytes.lower(other[word.lowerBound])
    var i = range.lowerBound
    while i + word.count <= range.upperBound {
      if Bytes.lower(text[i]) == first {
        var k = 1
        while k < word.count,
          Bytes.lower(text[i + k]) == Bytes.lower(other[word.lowerBound + k])
        {
          k += 1
        }
        if k == word.count { return true }
      }
      i += 1
    }
    return false
  }
}
