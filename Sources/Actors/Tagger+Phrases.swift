internal import NewsText
internal import Segmentation

extension Tagger {
  /// The longest dictionary phrase that begins with a token.
  ///
  /// Between its words may stand one space, a hyphen, a full stop after an initial, `&` or `/`.
  mutating func matchPhrase(
    _ text: borrowing Span<UInt8>, _ segments: Segments, first token: Int, firstKey: UInt64,
    in table: PhraseTable
  ) -> (end: Int, phrase: Int) {
    let entry = table.find(firstKey)
    guard entry.isFound else { return (0, -1) }
    return matchPhrase(text, segments, first: token, firstKey: firstKey, entry, in: table)
  }

  /// The longest phrase of the dictionary that begins with word `i`, whose key and entry are given.
  ///
  /// The keys of capitalised words are taken from `words`. The phrase ends before token `limit`.
  mutating func longestPhrase(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ words: [Word], _ i: Int,
    _ firstKey: UInt64, _ first: PhraseTable.Entry, before limit: Int = .max
  ) -> (end: Int, phrase: Int) {
    var entry = first
    var token = Int(words[i].token)
    var best = (end: 0, phrase: -1)
    if entry.phrase >= 0 { best = (token + 1, entry.phrase) }
    var chain = firstKey
    var w = i + 1
    var count = 1
    while entry.isPrefix, count < PhraseTable.longest {
      scratch.steps &+= 1
      let next = nextWord(text, segments, after: token)
      guard next >= 0, next + 1 < limit else { break }
      while w < words.count, words[w].token < next { w += 1 }
      let full: UInt64
      if w < words.count, words[w].token == next {
        full = NameKey.chain(chain, words[w].fullKey)
        if words[w].isPossessive {
          let short = dictionary.phrases.find(NameKey.chain(chain, words[w].key))
          if short.phrase >= 0 { best = (next + 1, short.phrase) }
        }
      } else {
        let range = segments.tokens.range(next)
        full = NameKey.chain(chain, NameKey.word(text, range.lower, range.upper))
        let stripped = withoutPossessive(text, range)
        if stripped < range.upper {
          let short = dictionary.phrases.find(
            NameKey.chain(chain, NameKey.word(text, range.lower, stripped)))
          if short.phrase >= 0 { best = (next + 1, short.phrase) }
        }
      }
      entry = dictionary.phrases.find(full)
      guard entry.isFound else { break }
      if entry.phrase >= 0 { best = (next + 1, entry.phrase) }
      chain = full
      token = next
      count += 1
    }
    return best
  }

  /// The same where the entry of the first word is at hand.
  mutating func matchPhrase(
    _ text: borrowing Span<UInt8>, _ segments: Segments, first token: Int, firstKey: UInt64,
    _ first: PhraseTable.Entry, in table: PhraseTable
  ) -> (end: Int, phrase: Int) {
    var entry = first
    var best = (end: 0, phrase: -1)
    if entry.phrase >= 0 { best = (token + 1, entry.phrase) }
    var chain = firstKey
    var i = token
    var words = 1
    while entry.isPrefix, words < PhraseTable.longest {
      scratch.steps &+= 1
      let next = nextWord(text, segments, after: i)
      guard next >= 0 else { break }
      let range = segments.tokens.range(next)
      let full = NameKey.chain(chain, NameKey.word(text, range.lower, range.upper))
      entry = table.find(full)
      let stripped = withoutPossessive(text, range)
      if stripped < range.upper {
        let short = table.find(NameKey.chain(chain, NameKey.word(text, range.lower, stripped)))
        if short.phrase >= 0 { best = (next + 1, short.phrase) }
      }
      guard entry.isFound else { break }
      if entry.phrase >= 0 { best = (next + 1, entry.phrase) }
      chain = full
      i = next
      words += 1
    }
    return best
  }

  /// The next word inside a phrase, or -1 where something else than a separator follows.
  mutating func nextWord(_ text: borrowing Span<UInt8>, _ segments: Segments, after token: Int)
    -> Int
  {
    var i = token + 1
    let limit = min(segments.tokens.count, token + 5)
    // Nearly always one space and a word.
    if token + 2 < limit, segments.tokens.classes[i] == .space,
      segments.tokens.classes[token + 2].isWord
    {
      return token + 2
    }
    var spaces = 0
    while i < limit {
      let kind = segments.tokens.classes[i]
      if kind.isWord { return i == token + 1 ? -1 : i }
      switch kind {
      case .space:
        spaces += 1
        if spaces > 2 { return -1 }
      case .dash: break
      case .stop where text[Int(segments.tokens.bounds[i])] == 0x2E && i == token + 1:
        // `J. Edgar`, `Gen. Pinochet`: after at most five letters.
        if segments.tokens.range(token).count > 5 { return -1 }
      case .punctuation, .symbol, .quote:
        let mark = text[Int(segments.tokens.bounds[i])]
        guard mark == 0x26 || mark == 0x2F || kind == .quote && i == token + 1 else { return -1 }
      default: return -1
      }
      i += 1
    }
    return -1
  }

  /// The end of a word without its possessive ending.
  mutating func withoutPossessive(_ text: borrowing Span<UInt8>, _ range: ByteRange) -> Int {
    let (start, stop) = (range.lower, range.upper)
    guard stop - start > 2, text[stop - 1] | 0x20 == 0x73 else { return stop }
    if text[stop - 2] == 0x27 { return stop - 2 }
    if stop - start > 4, text[stop - 2] == 0x99, text[stop - 3] == 0x80, text[stop - 4] == 0xE2 {
      return stop - 4
    }
    return stop
  }

  /// Whether the words of a phrase are written as a posting wants them.
  mutating func agrees(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ first: Int, _ end: Int,
    _ shape: FormCase, shouted: Bool
  ) -> Bool {
    var word: UInt16 = 1
    for i in first..<end {
      let kind = segments.tokens.classes[i]
      guard kind.isWord else { continue }
      if shape.upper & word != 0, kind == .lower { return false }
      if shape.capitals & word != 0 {
        let range = segments.tokens.range(i)
        guard kind == .capitals || isInCapitals(text, range.lower, withoutPossessive(text, range))
        else { return false }
      } else if shape.upper & word != 0, kind == .capitals, !shouted, range(segments, i) > 3 {
        // `MAY` for `May` only where all is written in capitals.
      }
      word <<= 1
    }
    return true
  }

  private mutating func range(_ segments: Segments, _ i: Int) -> Int {
    segments.tokens.range(i).count
  }

  private mutating func isInCapitals(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int)
    -> Bool
  {
    var letters = 0
    for i in start..<end {
      if text[i] &- 0x61 < 26 { return false }
      if text[i] &- 0x41 < 26 { letters += 1 }
    }
    return letters > 0
  }

  /// The longest place of the lexicon among the words from `a` on, as an index past its last word.
  mutating func placeEnd(_ a: Int, _ limit: Int) -> (end: Int, classes: WordClasses) {
    let words = scratch.words
    var best = (end: a, classes: WordClasses())
    var chain = words[a].key
    var found = words[a].classes
    var i = a
    while true {
      if !found.isDisjoint(with: .place), i == a || true {
        best = (i + 1, found.intersection(.place))
      }
      guard found.contains(.prefix), i + 1 < limit, i - a < 4, !words[i].isPossessive else { break }
      let gap = words[i + 1].gap
      guard gap == .space || gap == .hyphen || gap == .stop else { break }
      chain = NameKey.chain(chain, words[i + 1].key)
      found = WordClasses(rawValue: UInt64(LexiconClasses.of(chain).rawValue))
      i += 1
    }
    return best
  }
}
