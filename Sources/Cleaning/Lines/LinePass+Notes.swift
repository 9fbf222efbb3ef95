/// Lines that are known by the lines that remain around them: links in capitals, notes on authors.
extension LinePass {
  /// Lines at the end where a note on the author is looked for.
  private static let lastLines = 2

  /// Drops headlines of other articles; returns whether one went.
  mutating func linkedHeadlines(_ text: Span<UInt8>) -> Bool {
    var hasDropped = false
    var before: Int?
    for number in lines.indices where fates[number] == .kept {
      if let above = before, LinkedHeadline.isCapitals(text, lines[number].range),
        LinkedHeadline.isProse(text, lines[above].range), let below = following(number),
        LinkedHeadline.isProse(text, lines[below].range)
      {
        fates[number] = .dropped(.linkedHeadline)
        hasDropped = true
        continue
      }
      before = number
    }
    return hasDropped
  }

  /// Drops notes on authors; returns whether one went.
  mutating func authorNotes(_ text: Span<UInt8>, _ facts: Facts) -> Bool {
    guard let first = fates.firstIndex(of: .kept), following(first) != nil else { return false }
    if isAuthorNote(text, first, facts) {
      fates[first] = .dropped(.authorNote)
      return true
    }
    var looked = 0
    var number = lines.count - 1
    while number > first, looked < Self.lastLines {
      if fates[number] == .kept {
        looked += 1
        if isAuthorNote(text, number, facts) {
          fates[number] = .dropped(.authorNote)
          return true
        }
      }
      number -= 1
    }
    return false
  }

  private mutating func isAuthorNote(_ text: Span<UInt8>, _ number: Int, _ facts: Facts) -> Bool {
    guard let name = AuthorNote.name(text, lines[number].range),
      PersonalNames.list(text, name, surnames: &surnames)
    else { return false }
    return areStrangers(text, number, facts)
  }
}
