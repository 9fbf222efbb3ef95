/// What the ending of an unknown word tells: `’s`, `-ly`, `-ing`, `-ed`, `-s`.
enum WordEnding {
  /// The traits of the word `start..<end` of three bytes or more.
  ///
  /// Words with a capital, not `small`, are read for `’s` and `-ing` alone.
  @inline(__always)
  static func traits(
    of text: borrowing Span<UInt8>, _ start: Int, _ end: Int, small: Bool,
    _ table: borrowing WordTable
  ) -> WordTraits {
    let count = end - start
    let last = text[end - 1]
    let before = text[end - 2]
    let third = text[end - 3]
    if last == 0x73, before == 0x27 || before == 0x99 && count > 4 {
      return possessive(of: text, start, end - (before == 0x27 ? 2 : 4), table)
    }
    // Selections, not branches: which ending comes next cannot be foretold.
    var traits: UInt64 = 0
    let isS = small && last == 0x73 && before != 0x73 && count > 3
    let isLy = small && last == 0x79 && before == 0x6C && count > 4
    let isEd = small && last == 0x64 && before == 0x65 && count > 3
    let isIng = last == 0x67 && before == 0x6E && third == 0x69 && count > 4
    traits |= isS ? WordTraits.pluralForm.rawValue : 0
    traits |= isLy ? WordTraits.adverb.rawValue : 0
    traits |= isEd ? WordTraits.pastForm.rawValue : 0
    traits |= isIng ? WordTraits.participle.rawValue : 0
    return WordTraits(rawValue: traits)
  }

  /// The traits of a word before `’s`, as far as a possessor has them.
  private static func possessive(
    of text: borrowing Span<UInt8>, _ start: Int, _ stem: Int,
    _ table: borrowing WordTable
  ) -> WordTraits {
    guard stem > start, let key = WordKey(text, start..<stem) else { return .possessive }
    return table[key].traits
      .intersection([.role, .document, .body, .time, .plural]).union(.possessive)
  }
}
