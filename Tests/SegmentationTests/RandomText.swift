import TestSupport

/// Makes texts in which every rule of UAX #29 is at work.
struct RandomText {
  private let classes: [[UInt32]]
  private static let frequent: [[UInt8]] = [
    "a", "Be", "the", "NATO", "x1", "7", "42", ".", ",", "'", ":", ";", "\"", "_", " ", "  ", " ",
    "\n", "\r\n", "\r", "\t", "\0", "-", "?", "’", "‘", "“", "—", "…", "é", "É", "ñ", "œ", "м", "Ж",
    "א", "ב", "ב'", "א\"", "\u{301}", "\u{AD}", "\u{200D}", "👩", "❤", "\u{FE0F}", "🇫", "🇷", "中",
    "か", "カ", "ー", "ก", "क", "\u{94D}", "ع", "\u{2028}", "\u{85}", "\u{0B}", "\u{2003}",
    "\u{3000}", "\u{202F}", "\u{A0}", "·", "½", "٫", "٣", "。", "Ⓜ", "🄰", "\u{200B}", "\u{FEFF}",
  ].map { Array($0.utf8) }
  // No UTF-8, or the beginning of it.
  private static let broken: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC2], [0xE2, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xF0, 0x9F], [0xF0, 0x9F, 0x91], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xE2],
  ]

  init(_ model: WordBreakModel) {
    classes = WordBreak.allCases.filter { $0 != .other }.map { model.codes(of: $0) }
  }

  /// The next text: up to some 200 bytes, behind 0 to 127 bytes of plain words half of the time.
  func next(using random: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    if Bool.random(using: &random) {
      for index in 0..<Int.random(in: 0..<128, using: &random) {
        text.append(index % 5 == 4 ? 0x20 : 0x61)
      }
    }
    // Few kinds of piece in one text make long runs and near repetitions.
    let palette = (0..<Int.random(in: 1...8, using: &random)).map { _ in piece(&random) }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      text +=
        UInt8.random(in: 0..<4, using: &random) == 0
        ? piece(&random) : palette[Int.random(in: 0..<palette.count, using: &random)]
    }
    return text
  }

  private func piece(_ random: inout SeededGenerator) -> [UInt8] {
    switch UInt8.random(in: 0..<16, using: &random) {
    case 0:
      return Self.broken[Int.random(in: 0..<Self.broken.count, using: &random)]
    case 1..<6:
      let codes = classes[Int.random(in: 0..<classes.count, using: &random)]
      return encode(codes[Int.random(in: 0..<codes.count, using: &random)])
    case 6:
      return encode(UInt32.random(in: 0...0x10FFFF, using: &random))
    default:
      return Self.frequent[Int.random(in: 0..<Self.frequent.count, using: &random)]
    }
  }

  private func encode(_ code: UInt32) -> [UInt8] {
    Unicode.Scalar(code).map { Array(String(Character($0)).utf8) } ?? [0xED, 0xA0, 0x80]
  }
}
