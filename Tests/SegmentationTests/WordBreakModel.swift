import Segmentation

/// The values of Word_Break.
enum WordBreak: String, CaseIterable {
  case other = "Other"
  case cr = "CR"
  case lf = "LF"
  case newline = "Newline"
  case extend = "Extend"
  case zwj = "ZWJ"
  case regionalIndicator = "Regional_Indicator"
  case format = "Format"
  case katakana = "Katakana"
  case hebrewLetter = "Hebrew_Letter"
  case aLetter = "ALetter"
  case singleQuote = "Single_Quote"
  case doubleQuote = "Double_Quote"
  case midNumLet = "MidNumLet"
  case midLetter = "MidLetter"
  case midNum = "MidNum"
  case numeric = "Numeric"
  case extendNumLet = "ExtendNumLet"
  case wSegSpace = "WSegSpace"
}

/// UAX #29, rule by rule, over the property files themselves: slow and obvious.
///
/// Shares nothing with the tokenizer, neither tables nor decoder.
struct WordBreakModel {
  /// One character of a text.
  struct Character {
    var code: UInt32
    var bytes: Range<Int>
  }

  private var wordBreak: [WordBreak]
  private var isPictograph: [Bool]

  /// Reads the two files in `Data`.
  init() throws {
    wordBreak = Array(repeating: .other, count: 0x110000)
    isPictograph = Array(repeating: false, count: 0x110000)
    for (codes, value) in try Self.properties("WordBreakProperty-15.0.0.txt") {
      guard let value = WordBreak(rawValue: value) else { continue }
      for code in codes { wordBreak[code] = value }
    }
    for (codes, value) in try Self.properties("ExtendedPictographic-15.0.0.txt")
    where value == "Extended_Pictographic" {
      for code in codes { isPictograph[code] = true }
    }
  }

  private static func properties(_ name: String) throws -> [(ClosedRange<Int>, String)] {
    try DataFile.lines(name).compactMap { line in
      let fields = line.split(separator: "#", omittingEmptySubsequences: false)[0]
        .split(separator: ";").map { $0.filter { $0 != " " } }
      guard fields.count == 2 else { return nil }
      let ends = fields[0].split(separator: ".").compactMap { Int($0, radix: 16) }
      guard let low = ends.first, let high = ends.last else { return nil }
      return (low...high, fields[1])
    }
  }

  /// The Word_Break value of a code point.
  func value(_ code: UInt32) -> WordBreak { wordBreak[Int(code)] }

  /// Code points of each Word_Break value, in order.
  func codes(of value: WordBreak) -> [UInt32] {
    wordBreak.indices.filter { wordBreak[$0] == value }.map { UInt32($0) }
  }

  /// The characters of any bytes; what is no UTF-8 is U+FFFD by maximal subparts.
  static func characters(_ text: [UInt8]) -> [Character] {
    // Table 3-7 of the standard: leads, second bytes, number of bytes.
    let forms: [(ClosedRange<UInt8>, ClosedRange<UInt8>, Int)] = [
      (0xC2...0xDF, 0x80...0xBF, 2), (0xE0...0xE0, 0xA0...0xBF, 3), (0xE1...0xEC, 0x80...0xBF, 3),
      (0xED...0xED, 0x80...0x9F, 3), (0xEE...0xEF, 0x80...0xBF, 3), (0xF0...0xF0, 0x90...0xBF, 4),
      (0xF1...0xF3, 0x80...0xBF, 4), (0xF4...0xF4, 0x80...0x8F, 4),
    ]
    var result: [Character] = []
    var at = 0
    while at < text.count {
      let lead = text[at]
      var length = 1
      var code: UInt32 = lead < 0x80 ? UInt32(lead) : 0xFFFD
      if let (_, second, full) = forms.first(where: { $0.0.contains(lead) }) {
        while length < full, at + length < text.count,
          (length == 1 ? second : 0x80...0xBF).contains(text[at + length])
        {
          length += 1
        }
        if length == full {
          code = UInt32(lead) & (0xFF >> UInt32(full + 1))
          for k in 1..<full { code = code << 6 | UInt32(text[at + k]) & 0x3F }
        }
      }
      result.append(Character(code: code, bytes: at..<at + length))
      at += length
    }
    return result
  }

  /// The boundaries of a text, in bytes.
  func bounds(_ text: [UInt8]) -> [UInt32] {
    let characters = Self.characters(text)
    guard !characters.isEmpty else { return [] }
    let values = characters.map { value($0.code) }
    let pictographs = characters.map { isPictograph[Int($0.code)] }
    var bounds: [UInt32] = [0]  // WB1
    for index in 1..<characters.count where isBoundary(index, values, pictographs) {
      bounds.append(UInt32(characters[index].bytes.lowerBound))
    }
    bounds.append(UInt32(text.count))  // WB2
    return bounds
  }

  private func isBoundary(_ index: Int, _ values: [WordBreak], _ pictographs: [Bool]) -> Bool {
    func isNewline(_ value: WordBreak) -> Bool { [.cr, .lf, .newline].contains(value) }
    func isIgnored(_ value: WordBreak) -> Bool { [.extend, .format, .zwj].contains(value) }
    if values[index - 1] == .cr, values[index] == .lf { return false }  // WB3
    if isNewline(values[index - 1]) { return true }  // WB3a
    if isNewline(values[index]) { return true }  // WB3b
    if values[index - 1] == .zwj, pictographs[index] { return false }  // WB3c
    if values[index - 1] == .wSegSpace, values[index] == .wSegSpace { return false }  // WB3d
    if isIgnored(values[index]) { return false }  // WB4, where the mark stands
    // WB4, for the rules below: X (Extend | Format | ZWJ)* counts as X, but a mark at the start of
    // the text or after a line break is itself.
    var left: [WordBreak] = []
    var at = index - 1
    while at >= 0, left.count < 2 || left.last == .regionalIndicator {
      let value = values[at]
      if isNewline(value) { break }
      if !isIgnored(value) || at == 0 || isNewline(values[at - 1]) { left.append(value) }
      at -= 1
    }
    var right: [WordBreak] = []
    at = index
    while at < values.count, right.count < 2 {
      if !isIgnored(values[at]) { right.append(values[at]) }
      if at > index, isNewline(values[at]) { break }
      at += 1
    }
    let (a, b) = (left.first ?? .other, left.count > 1 ? left[1] : .other)
    let (c, d) = (right.first ?? .other, right.count > 1 ? right[1] : .other)
    func isLetter(_ value: WordBreak) -> Bool { value == .aLetter || value == .hebrewLetter }
    func isQuoteLike(_ value: WordBreak) -> Bool { value == .midNumLet || value == .singleQuote }
    if isLetter(a), isLetter(c) { return false }  // WB5
    if isLetter(a), c == .midLetter || isQuoteLike(c), isLetter(d) { return false }  // WB6
    if isLetter(b), a == .midLetter || isQuoteLike(a), isLetter(c) { return false }  // WB7
    if a == .hebrewLetter, c == .singleQuote { return false }  // WB7a
    if a == .hebrewLetter, c == .doubleQuote, d == .hebrewLetter { return false }  // WB7b
    if b == .hebrewLetter, a == .doubleQuote, c == .hebrewLetter { return false }  // WB7c
    if a == .numeric, c == .numeric { return false }  // WB8
    if isLetter(a), c == .numeric { return false }  // WB9
    if a == .numeric, isLetter(c) { return false }  // WB10
    if b == .numeric, a == .midNum || isQuoteLike(a), c == .numeric { return false }  // WB11
    if a == .numeric, c == .midNum || isQuoteLike(c), d == .numeric { return false }  // WB12
    if a == .katakana, c == .katakana { return false }  // WB13
    if isLetter(a) || [.numeric, .katakana, .extendNumLet].contains(a), c == .extendNumLet {
      return false  // WB13a
    }
    if a == .extendNumLet, isLetter(c) || c == .numeric || c == .katakana {
      return false  // WB13b
    }
    if c == .regionalIndicator {
      let run = left.prefix { $0 == .regionalIndicator }.count
      if run % 2 == 1 { return false }  // WB15, WB16
    }
    return true  // WB999
  }
}
