/// Takes out characters without width: zero-width spaces and joiners, byte order marks, bidi controls.
///
/// A joiner or non-joiner (U+200C, U+200D) beside a character of U+0600 or above stays: Indic and Persian
/// words and compound emoji need it.
enum ZeroWidth {
  static let rule = CleaningRule(
    .zeroWidth, "zero_width", "Takes out zero-width characters and directional controls.")

  /// Whether `code` is such a character, whatever stands beside it.
  static func isInvisible(_ code: UInt32) -> Bool {
    switch code {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0x61C,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Whether the joiner at `i` (three bytes) joins nothing that needs it.
  static func isIdleJoiner(_ text: Span<UInt8>, at i: Int) -> Bool {
    guard i > 0 else { return true }
    let (before, _) = UTF8Text.decode(text, at: UTF8Text.before(text, i, from: 0))
    // Spaces and separators of General Punctuation need no joiner either.
    return before < 0x600 || (0x2000...0x206F).contains(before) || before == 0x3000
  }
}
