internal import NewsText
internal import Segmentation

extension Tagger {
  /// Whether a country or capital acts here as a government.
  ///
  /// It does as subject of an action, party to talks, owner of a policy: `Moscow said`, `talks with Pyongyang`, `Washington's sanctions`.
  mutating func acts(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ around: Surroundings, _ a: Int,
    _ b: Int
  ) -> Bool {
    let before = around.before
    let known = around.beforeClasses
    let next = around.next
    let follower = around.nextClasses
    if scratch.words[b - 1].isPossessive {
      if follower.contains(.government) { return true }
      let second = next >= 0 ? tokenAfter(segments, next + 1) : -1
      return second >= 0 && classes(text, segments, second).contains(.government)
    }
    if known.isDisjoint(with: .locative) {
      if !follower.isDisjoint(with: [.speech, .action, .auxiliary]) { return true }
    }
    // `Seoul and Washington are allies`.
    let words = scratch.words
    if b < words.count, words[b].gap == .and, words[b].phrase >= 0, isGovernment(b),
      known.isDisjoint(with: .locative)
    {
      let verb = tokenAfter(segments, Int(words[b].phraseEnd))
      if isPredicate(text, segments, verb) { return true }
    }
    if known.contains(.and), a > 0, words[a - 1].phrase >= 0, words[a].gap == .and,
      isGovernment(a - 1), isPredicate(text, segments, next)
    {
      let first = tokenBefore(segments, Int(words[a - 1].token))
      if first < 0 || classes(text, segments, first).isDisjoint(with: .locative) { return true }
    }
    // `reached out to Pyongyang`.
    if known.contains(.locative), before > 1 {
      let out = tokenBefore(segments, before)
      if out >= 0, segments.tokens.classes[out] == .lower,
        key(text, segments, out) == Self.outKey
      {
        return true
      }
    }
    // `between Seoul and Washington`, `talks with Pyongyang`, `urged Moscow to`.
    if known.contains(.dealing) { return true }
    if known.contains(.counterpart) || known.contains(.and) || known.contains(.locative) {
      var token = before
      for _ in 0..<3 {
        token = tokenBefore(segments, token)
        guard token >= 0 else { break }
        let noun = classes(text, segments, token)
        if noun.contains(.dealing), !known.contains(.locative) || noun.contains(.speech) == false {
          return known.contains(.counterpart) || known.contains(.and)
        }
        if noun.contains(.counterpart), known.contains(.and) { return true }
      }
    }
    return false
  }

  private static let outKey = NameKey.word("out")

  private mutating func isPredicate(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ token: Int
  ) -> Bool {
    guard token >= 0, token < segments.tokens.count else { return false }
    return !classes(text, segments, token)
      .isDisjoint(with: [.be, .speech, .action, .auxiliary])
  }

  /// Whether the phrase that begins with word `i` is a country or stands for one.
  private mutating func isGovernment(_ i: Int) -> Bool {
    !scratch.words[i].traits.isDisjoint(with: [.metonym, .country])
  }
}
