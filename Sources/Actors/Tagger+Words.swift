internal import NewsText
internal import Segmentation

extension Tagger {
  /// Collects the capitalised words of a text with what stands between them.
  mutating func collectWords(_ text: borrowing Span<UInt8>, _ segments: Segments) {
    var words = scratch.words
    scratch.words = []
    let classes = segments.tokens.classes.span
    let bounds = segments.tokens.bounds.span
    let sentences = segments.sentences.span
    var s = -1
    var first = 0
    var end = 0
    var previous = -1
    var base = 0
    while base < classes.count {
      // Two of three tokens are spaces and words in lower case: pass over eight at once.
      var marks = Self.capitals(Self.block(classes, base))
      while marks != 0 {
        let i = base + marks.trailingZeroBitCount >> 3
        marks &= marks - 1
        while i >= end {
          s += 1
          guard s < sentences.count else { break }
          first = Int(sentences[s].firstToken)
          end = Int(sentences[s].endToken)
          previous = -1
        }
        guard s < sentences.count else { break }
        guard i >= first else { continue }
        let kind = classes[i]
        var isFirst = false
        if previous < 0 {
          isFirst = true
          for j in first..<i where classes[j].isWord {
            isFirst = false
            break
          }
        }
        var (start, stop) = (Int(bounds[i]), Int(bounds[i + 1]))
        // `iPhone` and `1990s` begin small or with a digit; `G20` and `Covid19` are names.
        if kind == .alphanumeric, text[start] &- 0x41 >= 26 { continue }
        let fullStop = stop
        var isPossessive = false
        if stop - start > 2, text[stop - 1] | 0x20 == 0x73 {
          if text[stop - 2] == 0x27 {
            stop -= 2
            isPossessive = true
          } else if stop - start > 4, text[stop - 2] == 0x99, text[stop - 3] == 0x80,
            text[stop - 4] == 0xE2
          {
            stop -= 4
            isPossessive = true
          }
        }
        let key = NameKey.inlinedWord(text, start, stop)
        let fullKey = isPossessive ? NameKey.word(text, start, fullStop) : key
        var isCapitals = kind == .capitals
        if isPossessive, kind != .capitals { isCapitals = Self.isCapitals(text, start, stop) }
        let gap =
          previous < 0
          ? Gap.far
          : previous + 2 == i && classes[i - 1] == .space
            ? Gap.space : self.gap(text, classes, bounds, from: previous + 1, to: i)
        var isInitial = isFirst
        if !isFirst, gap == .far, i > 0 {
          let before = classes[i - 1]
          if before == .quote || before == .open {
            isInitial = true
          } else if before == .space, i > 1 {
            let mark = classes[i - 2]
            isInitial = mark == .stop || mark == .punctuation && text[Int(bounds[i - 2])] == 0x3A
          }
        }
        words.append(
          Word(
            token: Int32(i), start: UInt32(start), end: UInt32(stop), key: key, fullKey: fullKey,
            classes: [], gap: gap, isPossessive: isPossessive,
            isInitial: isInitial, isCapitals: isCapitals, isLetter: kind == .initial,
            phraseEnd: 0, phrase: -1, entry: .none))
        previous = i
      }
      base += 8
    }
    // Words not met lately wait for a second round, so that memory is fetched for many at once.
    var unknown = scratch.unknownWords
    scratch.unknownWords = []
    unknown.removeAll(keepingCapacity: true)
    var known = words.mutableSpan
    for i in known.indices {
      if let facts = memo.recall(known[i].key) {
        known[i].classes = facts.classes
        known[i].entry = facts.entry
      } else {
        unknown.append(Int32(i))
      }
    }
    let vocabulary = vocabulary
    let dictionary = dictionary
    for i in unknown {
      let facts = memo.learn(known[Int(i)].key, vocabulary, dictionary.phrases)
      known[Int(i)].classes = facts.classes
      known[Int(i)].entry = facts.entry
    }
    scratch.unknownWords = unknown
    scratch.words = words
  }

  /// Bit 7 of every byte of eight that is the class of a token that may begin a name.
  ///
  /// Classes are below 32, so that bytes never carry into each other: bit 7 of `x + (0x80 - n)` says
  /// whether `x` is `n` or more.
  @inline(__always)
  static func capitals(_ classes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let fromFirst = classes &+ ones &* (0x80 - UInt64(TokenClass.capitalised.rawValue))
    let fromUncased = classes &+ ones &* (0x80 - UInt64(TokenClass.uncased.rawValue))
    let isOther = (classes ^ ones &* UInt64(TokenClass.alphanumeric.rawValue)) &+ ones &* 0x7F
    return (fromFirst & ~fromUncased | ~isOther) & (ones &* 0x80)
  }

  /// The same for tokens that are words or numbers.
  @inline(__always)
  static func words(_ classes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let fromFirst = classes &+ ones &* (0x80 - UInt64(TokenClass.lower.rawValue))
    let fromStop = classes &+ ones &* (0x80 - UInt64(TokenClass.stop.rawValue))
    return fromFirst & ~fromStop & (ones &* 0x80)
  }

  /// The classes of eight tokens as one number, the first in its lowest byte; spaces after the last.
  @inline(__always)
  static func block(_ classes: borrowing Span<TokenClass>, _ base: Int) -> UInt64 {
    guard base + 8 <= classes.count else { return tail(classes, base) }
    return unsafe UInt64(
      littleEndian: classes.bytes.unsafeLoadUnaligned(fromByteOffset: base, as: UInt64.self))
  }

  /// The classes of the last tokens, fewer than eight, as such a number.
  static func tail(_ classes: borrowing Span<TokenClass>, _ base: Int) -> UInt64 {
    var block: UInt64 = 0
    for i in base..<classes.count {
      block |= UInt64(classes[i].rawValue) << UInt64(8 * (i - base))
    }
    return block
  }

  private static func isCapitals(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var letters = 0
    for i in start..<end {
      if text[i] &- 0x61 < 26 { return false }
      if text[i] &- 0x41 < 26 { letters += 1 }
    }
    return letters > 1
  }

  /// What the tokens `from..<to` are as a gap between two capitalised words.
  mutating func gap(
    _ text: borrowing Span<UInt8>, _ classes: borrowing Span<TokenClass>,
    _ bounds: borrowing Span<UInt32>,
    from: Int, to: Int
  ) -> Gap {
    switch to - from {
    case 0: return .far
    case 1:
      switch classes[from] {
      case .space: return .space
      case .dash: return .hyphen
      case .stop: return text[Int(bounds[from])] == 0x2E ? .stop : .far
      case .punctuation, .symbol: return text[Int(bounds[from])] == 0x26 ? .ampersand : .far
      default: return .far
      }
    case 2:
      guard classes[from + 1] == .space else { return .far }
      let mark = text[Int(bounds[from])]
      if classes[from] == .stop, mark == 0x2E { return .stop }
      return mark == 0x2C ? .comma : .far
    case 3:
      guard classes[from] == .space, classes[from + 2] == .space || classes[from + 2] == .dash
      else { return .far }
      if classes[from + 1] == .lower {
        let known = lowerClasses(text, bounds, from + 1)
        if known.contains(.of), classes[from + 2] == .space { return .of }
        if known.contains(.and), classes[from + 2] == .space { return .and }
        if known.contains(.the) { return .the }
        if isOn(text, bounds, from + 1), classes[from + 2] == .space { return .on }
        return known.contains(.particle) ? .particle : .far
      }
      return text[Int(bounds[from + 1])] == 0x26 ? .ampersand : .far
    case 5:
      // `of the`, `van der`.
      guard classes[from] == .space, classes[from + 2] == .space, classes[from + 4] == .space,
        classes[from + 1] == .lower, classes[from + 3] == .lower
      else { return .far }
      let first = lowerClasses(text, bounds, from + 1)
      let second = lowerClasses(text, bounds, from + 3)
      if first.contains(.of), second.contains(.the) { return .of }
      if second.contains(.the), isOn(text, bounds, from + 1) { return .on }
      if first.contains(.particle), second.contains(.particle) { return .particle }
      return .far
    default: return .far
    }
  }

  /// Whether a token is `on`.
  private func isOn(_ text: borrowing Span<UInt8>, _ bounds: borrowing Span<UInt32>, _ token: Int)
    -> Bool
  {
    let start = Int(bounds[token])
    return Int(bounds[token + 1]) == start + 2 && text[start] == 0x6F && text[start + 1] == 0x6E
  }

  /// The vocabulary's classes of a short word in lower case; words above 4 bytes are no connectors.
  @inline(__always)
  private mutating func lowerClasses(
    _ text: borrowing Span<UInt8>, _ bounds: borrowing Span<UInt32>, _ token: Int
  ) -> WordClasses {
    let (start, end) = (Int(bounds[token]), Int(bounds[token + 1]))
    return end - start > 4 ? [] : vocabulary.known(NameKey.word(text, start, end))
  }

  /// The key of a token, without a possessive ending.
  @inline(__always)
  mutating func key(_ text: borrowing Span<UInt8>, _ segments: Segments, _ token: Int) -> UInt64 {
    NameKey.word(
      text, Int(segments.tokens.bounds[token]), Int(segments.tokens.bounds[token + 1]))
  }

  /// The classes of a token that is a word; none for other tokens.
  mutating func classes(
    _ text: borrowing Span<UInt8>, _ segments: Segments, _ token: Int
  ) -> WordClasses {
    guard token >= 0, token < segments.tokens.count, segments.tokens.classes[token].isWord else {
      return []
    }
    return vocabulary.known(key(text, segments, token))
  }

  /// The nearest token before `token` within its line that is no space, or -1.
  @inline(__always)
  mutating func tokenBefore(_ segments: Segments, _ token: Int) -> Int {
    var i = token - 1
    if i >= 0, segments.tokens.classes[i] == .space { i -= 1 }
    return i >= 0 && segments.tokens.classes[i] != .lineBreak ? i : -1
  }

  /// The nearest token from `token` on within its line that is no space, or -1.
  @inline(__always)
  mutating func tokenAfter(_ segments: Segments, _ token: Int) -> Int {
    var i = token
    if i < segments.tokens.count, segments.tokens.classes[i] == .space { i += 1 }
    return i < segments.tokens.count && segments.tokens.classes[i] != .lineBreak ? i : -1
  }
}
