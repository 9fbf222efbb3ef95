import Segmentation

/// Counts the words among tokens.
enum WordCount {
  /// The number of tokens `first..<end` that are words or numbers, eight at a time.
  static func words(of classes: Span<TokenClass>, _ first: Int, _ end: Int) -> Int {
    let raw = unsafe classes.bytes
    let lower = UInt64(0x80 - TokenClass.lower.rawValue) &* 0x0101_0101_0101_0101
    let above = UInt64(0x7F - TokenClass.alphanumeric.rawValue) &* 0x0101_0101_0101_0101
    var words = 0
    var t = first
    while t + 8 <= min(end, classes.count) {
      // Any eight bytes are a number; the offset is checked.
      let eight = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: t, as: UInt64.self))
      // The highest bit of each byte: at least the first class of words, and not above the last.
      let found = (eight &+ lower) & ~(eight &+ above) & 0x8080_8080_8080_8080
      words += Int(truncatingIfNeeded: ((found >> 7) &* 0x0101_0101_0101_0101) >> 56)
      t += 8
    }
    return words + slowly(classes, t, end)
  }

  /// The same token by token.
  static func slowly(_ classes: Span<TokenClass>, _ first: Int, _ end: Int) -> Int {
    var words = 0
    var t = first
    while t < end {
      words += classes[t].isWord ? 1 : 0
      t += 1
    }
    return words
  }

  /// Whether `least` of the tokens `first..<end` are words; looks no further than it must.
  static func reaches(_ least: Int, _ classes: Span<TokenClass>, _ first: Int, _ end: Int) -> Bool {
    var words = 0
    var t = first
    while t < end, words < least {
      words += classes[t].isWord ? 1 : 0
      t += 1
    }
    return words >= least
  }
}

/// Finds tokens by their bytes.
enum TokenSearch {
  /// The first token, from `low` on, that begins at byte `position` or later, given that no token before
  /// `low` does.
  ///
  /// Steps that double, then halves: the token is mostly near.
  static func first(from position: UInt32, _ bounds: Span<UInt32>, after low: Int) -> Int {
    let count = bounds.count - 1
    var low = low
    var step = 16
    while low + step < count, bounds[low + step] < position {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
