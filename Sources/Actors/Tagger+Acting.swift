internal import NewsText
internal import Segmentation

extension Tagger {
  /// Whether a country or capital acts here as a government: subject of an action, party to talks,
  /// owner of a policy. `Moscow said`, `talks with Pyongyang`, `Washington's sanctions`.
  func acts(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ found: Candidate, _ a: Int, _ b: Int
  ) -> Bool {
    let before = tokenBefore(segments, Int(found.firstToken))
    let known = before >= 0 ? classes(text, segments, before) : []
    let next = tokenAfter(segments, Int(found.endToken))
    let follower =
      next >= 0 && next < segments.tokens.count ? classes(text, segments, next) : WordClasses()
    if scratch.words[b - 1].isPossessive {
      if follower.contains(.government) { return true }
      let second = next >= 0 ? tokenAfter(segments, next + 1) : -1
      return second >= 0 && classes(text, segments, second).contains(.government)
    }
    if known.isDisjoint(with: .locative) {
      if !follower.isDisjoint(with: [.speech, .action, .auxiliary]) { return true }
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
}
