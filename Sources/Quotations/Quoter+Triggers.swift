import Actors
import NewsText
import Segmentation

extension Quoter {
  /// What a word may be at most so that no finite verb follows it: `the report`, `of claims`.
  private static let nominal: WordTraits = [
    .determiner, .preposition, .linking, .close, .of, .topic, .definite, .object, .male, .female,
    .on, .by, .agentive, .deictic, .with,
  ]

  /// Whether the verb at token `i`, no participle in `-ing`, can report anything without quotation marks.
  ///
  /// It cannot as a noun (`the report`), after a modal or `to` (`would say`), denied (`did not say`)
  /// or in the passive (`was told`). Sentences that hold nothing else need not be read; whoever is in
  /// doubt says yes.
  mutating func mayReport(
    _ i: Int, _ form: CueForm, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>
  ) -> Bool {
    guard let before = traits(beforeToken: i, text, bounds, classes) else { return true }
    if !before.isDisjoint(with: [.determiner, .preposition]), before.isSubset(of: Self.nominal) {
      return false
    }
    if before.contains(.subject) { return true }
    if form == .base, before.contains(.modal) { return false }
    if before.contains(.negation), before.contains(.auxiliary) || form == .base { return false }
    if form == .past, before.contains(.copula) {
      // `was asked by Lind whether`
      guard i + 3 < classes.count, classes[i + 1] == .space else { return true }
      let start = Int(bounds[i + 2])
      return bounds[i + 3] - bounds[i + 2] == 2 && text[start] == 0x62 && text[start + 1] == 0x79
    }
    if form == .base, before.contains(.to) {
      // `went on to say` does report.
      guard let raising = traits(beforeToken: i - 2, text, bounds, classes) else { return true }
      return !raising.isDisjoint(with: [.raising, .on])
    }
    return true
  }

  /// What the word is that a single space divides from token `i`; nothing if no small or capitalised
  /// word stands there.
  private mutating func traits(
    beforeToken i: Int, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>
  ) -> WordTraits? {
    guard i >= 2, classes[i - 1] == .space,
      classes[i - 2] == .lower || classes[i - 2] == .capitalised,
      let key = WordKey(text, Int(bounds[i - 2])..<Int(bounds[i - 1]))
    else { return nil }
    return lexicon.table[key].traits
  }

  /// Drops the triggers that are part of a name: `the United States`, `the Washington Post`.
  mutating func dropNames(_ annotations: Annotations) {
    let mentions = annotations.mentions.span
    var m = 0
    var kept = 0
    var i = 0
    while i < triggers.count {
      let token = triggers[i]
      while m < mentions.count, mentions[m].endToken <= token { m += 1 }
      if m >= mentions.count || mentions[m].firstToken > token {
        triggers[kept] = token
        kept += 1
      }
      i += 1
    }
    triggers.removeLast(triggers.count - kept)
  }
}
