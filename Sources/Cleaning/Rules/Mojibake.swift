/// Puts right UTF-8 that was read as Windows-1252 or Latin-1, once or several times: `donâ€™t`, `FranÃ§ois`.
///
/// A stretch is repaired only if its characters, written as Windows-1252 bytes, are valid UTF-8 again
/// and could hardly have been meant as they stand. Three degrees: sequences that no language writes
/// (`â€` and a third, `Ã©`) are repaired wherever they stand; those that end in a quotation mark or a
/// dash (`Ã”`, which may close a quotation in capitals) only beside a certain one in the same text and
/// not after a capital, or where the capital stands after a small letter (`WaÅ‚`); sequences of other scripts
/// (`Ð¿Ñ€Ð¸`) only three in a row, or two of three bytes, or beside such a row. Mac Roman is known
/// by `‚Ä` and a third, and by `√` inside a word. Compare ftfy's `badness` (Robyn Speer), which scores
/// pairs of character classes.
enum Mojibake {
  static let rule = CleaningRule(
    .mojibake, "mojibake", "Repairs UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman.")

  private enum Degree { case none, supported, row, certain }

  private struct Candidate {
    var end: Int
    var code: UInt32
    var degree: Degree
    /// Whether its last character is a mark that may follow a letter.
    var isMark = false
  }

  static func run(_ source: [UInt8], into writer: inout EditWriter) -> Bool {
    writer.begin()
    let text = source.span
    let evidence = evidence(text)
    guard evidence != .none else { return false }
    var i = 0
    var bytes: [UInt8] = []
    while i < text.count {
      guard text[i] >= 0xC0 else {
        i += 1
        continue
      }
      let candidate = find(text, at: i)
      switch candidate.degree {
      case .certain, .supported:
        bytes.removeAll(keepingCapacity: true)
        UTF8Text.append(candidate.code, to: &bytes)
        writer.replace(i..<candidate.end, in: source, by: bytes, rule: .mojibake)
        i = candidate.end
      case .row:
        let end = rowEnd(text, at: i)
        // Beside a certain row shorter ones are of the same script.
        let isRow = end.isCertain || (evidence == .row && (end.count >= 2 || !end.isMark))
        while i < end.offset, isRow {
          let next = find(text, at: i)
          bytes.removeAll(keepingCapacity: true)
          UTF8Text.append(next.code, to: &bytes)
          writer.replace(i..<next.end, in: source, by: bytes, rule: .mojibake)
          i = next.end
        }
        i = max(i, end.offset)
      case .none:
        i += UTF8Text.decode(text, at: i).size
      }
    }
    return writer.finish(source)
  }

  /// What is surely wrong in a text: nothing, single sequences, or rows of another script.
  private enum Evidence { case none, single, row }

  private static func evidence(_ text: Span<UInt8>) -> Evidence {
    var evidence = Evidence.none
    var i = 0
    while i < text.count {
      guard text[i] >= 0xC0 else {
        i += 1
        continue
      }
      let candidate = find(text, at: i)
      switch candidate.degree {
      case .certain:
        evidence = .single
        i = candidate.end
      case .row:
        let end = rowEnd(text, at: i)
        if end.isCertain { return .row }
        i = end.offset
      default: i += UTF8Text.decode(text, at: i).size
      }
    }
    return evidence
  }

  /// Sequences of other scripts that follow one another.
  private struct Row {
    var offset: Int
    var count = 0
    /// Whether the last character of a sequence is a mark that may follow a letter.
    var isMark = false
    /// Whether one of them has three bytes or more.
    var isLong = false

    /// Whether it is too long for an accident.
    var isCertain: Bool { count >= (isLong ? 2 : 3) }
  }

  private static func rowEnd(_ text: Span<UInt8>, at start: Int) -> Row {
    var row = Row(offset: start)
    while row.offset < text.count, text[row.offset] >= 0xC0 {
      let candidate = find(text, at: row.offset)
      guard candidate.degree == .row else { break }
      row.count += 1
      row.isMark = row.isMark || candidate.isMark
      row.isLong = row.isLong || candidate.code >= 0x800
      row.offset = candidate.end
    }
    return row
  }

  private static func find(_ text: Span<UInt8>, at start: Int) -> Candidate {
    let none = Candidate(end: start, code: 0, degree: .none)
    let (first, size) = UTF8Text.decode(text, at: start)
    if first == 0x201A || first == 0x221A { return macRoman(text, at: start, first) }
    guard let lead = byte(of: first), lead >= 0xC2, lead <= 0xF4 else { return none }
    let needed = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var code = UInt32(lead) & (0x3F >> UInt32(needed))
    var i = start + size
    var second: UInt32 = 0
    var last: UInt32 = 0
    for k in 0..<needed {
      guard i < text.count else { return lossy(text, lead, start, i, k) }
      let (next, length) = UTF8Text.decode(text, at: i)
      guard let value = byte(of: next), value & 0xC0 == 0x80 else {
        return lossy(text, lead, start, i, k)
      }
      code = code << 6 | UInt32(value & 0x3F)
      if k == 0 { second = next }
      last = next
      i += length
    }
    if needed == 2, code < 0x800 || code & 0xF800 == 0xD800 { return none }
    if needed == 3, code < 0x10000 || code > 0x10FFFF { return none }
    return Candidate(
      end: i, code: code,
      degree: degree(text, start..<i, lead: lead, code: code, second: second, last: last),
      isMark: isPunctuation(last))
  }

  private static func degree(
    _ text: Span<UInt8>, _ range: Range<Int>, lead: UInt8, code: UInt32, second: UInt32,
    last: UInt32
  ) -> Degree {
    switch lead {
    case 0xC2...0xCD:
      let isPunctuation = isPunctuation(last)
      // Up to `Å` the letters are frequent as such, further ones hardly with such companions; a C1
      // control is never meant.
      if !isPunctuation { return lead <= 0xC5 || last < 0xA0 ? .certain : .supported }
      guard range.lowerBound > 0 else { return lead <= 0xC5 ? .supported : .none }
      let before = text[range.lowerBound - 1]
      // A capital after a small letter, and `3Ã—`.
      if Bytes.isLower(before) || (lead <= 0xC3 && Bytes.isDigit(before)) { return .certain }
      if lead <= 0xC5, isInside(text, range.upperBound, last) { return .certain }
      if lead > 0xC5 { return before >= 0x80 ? .supported : .none }
      // `IRMÃ”`: a quotation in capitals may end so.
      return Bytes.isUpper(before) ? .none : .supported
    case 0xE1 where code >= 0x1E80 && code < 0x1F00:
      // Vietnamese: `á»` and `áº` could only close a quotation, before a mark.
      return isPunctuation(last) ? .supported : .certain
    case 0xCE...0xDF: return .row
    case 0xE2:
      // `â€` can hardly be meant; after `â` and a quotation mark the third must be no mark too.
      guard code >= 0x2000, code < 0x2C00 else { return .none }
      if !isPunctuation(second) { return last != 0xBB || second == 0x20AC ? .certain : .none }
      return isPunctuation(last) ? .none : .certain
    case 0xEF: return code == 0xFEFF || code == 0xFFFD ? .certain : .row
    case 0xE0...0xEF: return .row
    default: return code >= 0x1F000 && code < 0x20000 ? .certain : .row
    }
  }

  /// Whether a letter follows a mark that none may follow: `PÅ™eklad`, `KaczyÅ„ski`.
  private static func isInside(_ text: Span<UInt8>, _ end: Int, _ mark: UInt32) -> Bool {
    guard end < text.count else { return false }
    switch mark {
    case 0x201A, 0x201E, 0x2022, 0x2039, 0x203A, 0x2122:
      if Bytes.isLower(text[end]) { return true }
      guard text[end] >= 0xC3, text[end] <= 0xC6 else { return false }
      let (code, _) = UTF8Text.decode(text, at: end)
      return code >= 0xC2 && code <= 0x192
    default: return false
    }
  }

  /// `â€` whose third byte was lost (0x9D has no character in Windows-1252), and `Ã` whose no-break
  /// space became a space.
  private static func lossy(
    _ text: Span<UInt8>, _ lead: UInt8, _ start: Int, _ i: Int, _ found: Int
  ) -> Candidate {
    let boundary = i >= text.count || text[i] < 0x80
    if lead == 0xE2, found == 1, boundary, Bytes.has(text, 0xE2, 0x82, 0xAC, at: start + 2) {
      return Candidate(end: i, code: 0x201D, degree: .supported)
    }
    if lead == 0xC3, found == 0, i < text.count, text[i] == 0x20,
      start == 0 || !Bytes.isUpper(text[start - 1])
    {
      return Candidate(end: i, code: 0xE0, degree: .supported)
    }
    return Candidate(end: start, code: 0, degree: .none)
  }

  /// Quotation marks, dashes and the like, which may well follow a letter.
  private static func isPunctuation(_ code: UInt32) -> Bool {
    switch code {
    case 0xAB, 0xBB, 0x2013, 0x2014, 0x2018...0x201E, 0x2022, 0x2026, 0x2039, 0x203A, 0x2122: true
    default: false
    }
  }

  /// The byte that stands for a character in Windows-1252, with the gaps as C1 controls.
  static func byte(of code: UInt32) -> UInt8? {
    if code >= 0x80, code <= 0xFF { return UInt8(code) }
    guard code >= 0x152, code <= 0x2122 else { return nil }
    switch code {
    case 0x20AC: return 0x80
    case 0x201A: return 0x82
    case 0x0192: return 0x83
    case 0x201E: return 0x84
    case 0x2026: return 0x85
    case 0x2020: return 0x86
    case 0x2021: return 0x87
    case 0x02C6: return 0x88
    case 0x2030: return 0x89
    case 0x0160: return 0x8A
    case 0x2039: return 0x8B
    case 0x0152: return 0x8C
    case 0x017D: return 0x8E
    case 0x2018: return 0x91
    case 0x2019: return 0x92
    case 0x201C: return 0x93
    case 0x201D: return 0x94
    case 0x2022: return 0x95
    case 0x2013: return 0x96
    case 0x2014: return 0x97
    case 0x02DC: return 0x98
    case 0x2122: return 0x99
    case 0x0161: return 0x9A
    case 0x203A: return 0x9B
    case 0x0153: return 0x9C
    case 0x017E: return 0x9E
    case 0x0178: return 0x9F
    default: return nil
    }
  }

  private static func macRoman(_ text: Span<UInt8>, at start: Int, _ first: UInt32) -> Candidate {
    let none = Candidate(end: start, code: 0, degree: .none)
    var i = start + 3
    guard i < text.count else { return none }
    if first == 0x201A {
      guard i + 2 < text.count, text[i] == 0xC3, text[i + 1] == 0x84 else { return none }
      let (third, size) = UTF8Text.decode(text, at: i + 2)
      let code: UInt32
      switch third {
      case 0xEC: code = 0x2013
      case 0xEE: code = 0x2014
      case 0xF2: code = 0x2018
      case 0xF4: code = 0x2019
      case 0xFA: code = 0x201C
      case 0xF9: code = 0x201D
      case 0xB6: code = 0x2026
      case 0xA2: code = 0x2022
      default: return none
      }
      return Candidate(end: i + 2 + size, code: code, degree: .certain)
    }
    // `caf√©`: the root sign inside a word.
    guard start > 0, Bytes.isLetter(text[start - 1]) else { return none }
    let (second, size) = UTF8Text.decode(text, at: i)
    i += size
    let code: UInt32
    switch second {
    case 0x2020: code = 0xE0
    case 0xB0: code = 0xE1
    case 0xA2: code = 0xE2
    case 0xA3: code = 0xE3
    case 0xA7: code = 0xE4
    case 0xDF: code = 0xE7
    case 0xAE: code = 0xE8
    case 0xA9: code = 0xE9
    case 0x2122: code = 0xEA
    case 0xB4: code = 0xEB
    case 0x2260: code = 0xED
    case 0xC6: code = 0xEE
    case 0xD8: code = 0xEF
    case 0xB1: code = 0xF1
    case 0x2265: code = 0xF3
    case 0xA5: code = 0xF4
    case 0x2202: code = 0xF6
    case 0x222B: code = 0xFA
    case 0xBA: code = 0xFC
    default: return none
    }
    return Candidate(end: i, code: code, degree: .certain)
  }
}
