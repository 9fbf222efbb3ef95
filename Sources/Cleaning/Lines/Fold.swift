/// Comparison of phrases with text: without case, numbers as `0`, curly apostrophes as straight ones.
enum Fold {
  /// The bytes of a phrase.
  static func bytes(of phrase: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in phrase.unicodeScalars {
      if scalar == "\u{2019}" {
        result.append(UInt8(ascii: "'"))
      } else if scalar.isASCII {
        result.append(Bytes.lower(UInt8(scalar.value)))
      } else {
        result.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return result
  }

  /// The letters that phrases begin with, one bit each by the low five bits.
  static func initials(of phrases: [[UInt8]]) -> UInt32 {
    phrases.reduce(0) { $0 | 1 << UInt32(($1.first ?? 0) & 31) }
  }

  /// Three folded bytes as a key of 15 bits.
  static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt16 {
    UInt16(a & 31) << 10 | UInt16(b & 31) << 5 | UInt16(c & 31)
  }

  /// The folded byte at `i`.
  static func byte(_ text: Span<UInt8>, at i: Int) -> UInt8 {
    let byte = text[i]
    if Bytes.isDigit(byte) { return UInt8(ascii: "0") }
    return Bytes.lower(byte)
  }

  /// The folded byte at `i`, which moves on past it and past the rest of a number; 0 at the end.
  static func step(_ text: Span<UInt8>, _ i: inout Int, _ end: Int) -> UInt8 {
    guard i < end else { return 0 }
    let byte = text[i]
    i += 1
    guard Bytes.isDigit(byte) else { return Bytes.lower(byte) }
    while i < end, Bytes.isDigit(text[i]) { i += 1 }
    return UInt8(ascii: "0")
  }

  /// Where `phrase` ends if it stands at the beginning of `range`, at the end of a word.
  static func match(
    _ text: Span<UInt8>, _ range: Range<Int>, _ phrase: [UInt8], whole: Bool = false
  ) -> Int? {
    match(text, range, phrase.span, 0..<phrase.count, whole: whole)
  }

  /// The same for a phrase that is a part of a pool.
  static func match(
    _ text: Span<UInt8>, _ range: Range<Int>, _ phrase: Span<UInt8>, _ bytes: Range<Int>,
    whole: Bool
  ) -> Int? {
    var i = range.lowerBound
    var k = bytes.lowerBound
    // Where the last `*` was, and the text it has swallowed so far.
    var star = -1
    var resume = 0
    while true {
      if k == bytes.upperBound {
        let last = phrase[k - 1]
        let boundary =
          i >= range.upperBound || !(Bytes.isLetter(last) || Bytes.isDigit(last))
          || !(Bytes.isLetter(text[i]) || Bytes.isDigit(text[i]))
        if boundary, !whole || i == range.upperBound { return i }
      } else if phrase[k] == UInt8(ascii: "*") {
        star = k
        resume = i
        k += 1
        continue
      } else if i < range.upperBound, let next = step(text, i, range.upperBound, phrase[k]) {
        i = next
        k += 1
        continue
      }
      guard star >= 0, resume < range.upperBound else { return nil }
      resume += 1
      i = resume
      k = star + 1
    }
  }

  /// Whether `phrase` stands at the end of `range`, at the beginning of a word.
  static func ends(_ text: Span<UInt8>, _ range: Range<Int>, _ phrase: [UInt8]) -> Bool {
    ends(text, range, phrase.span, 0..<phrase.count)
  }

  /// The same for a phrase that is a part of a pool.
  static func ends(
    _ text: Span<UInt8>, _ range: Range<Int>, _ phrase: Span<UInt8>, _ bytes: Range<Int>
  ) -> Bool {
    var i = range.upperBound
    var k = bytes.upperBound
    while k > bytes.lowerBound {
      guard i > range.lowerBound else { return false }
      if phrase[k - 1] == UInt8(ascii: "'"), i - 3 >= range.lowerBound,
        Bytes.has(text, 0xE2, 0x80, 0x99, at: i - 3)
      {
        i -= 3
      } else if phrase[k - 1] == UInt8(ascii: "0") {
        guard Bytes.isDigit(text[i - 1]) else { return false }
        while i > range.lowerBound, Bytes.isDigit(text[i - 1]) { i -= 1 }
      } else {
        guard Bytes.lower(text[i - 1]) == phrase[k - 1] else { return false }
        i -= 1
      }
      k -= 1
    }
    return i == range.lowerBound || !(Bytes.isLetter(text[i - 1]) || Bytes.isDigit(text[i - 1]))
      || !Bytes.isWord(phrase[bytes.lowerBound])
  }

  /// One step of a comparison: the offset after what `wanted` stands for, if it is there.
  private static func step(_ text: Span<UInt8>, _ i: Int, _ end: Int, _ wanted: UInt8) -> Int? {
    let byte = text[i]
    if wanted == UInt8(ascii: "0") {
      guard Bytes.isDigit(byte) else { return nil }
      var j = i
      while j < end, Bytes.isDigit(text[j]) { j += 1 }
      return j
    }
    if wanted == UInt8(ascii: "'"), i + 3 <= end, Bytes.has(text, 0xE2, 0x80, 0x99, at: i) {
      return i + 3
    }
    return Bytes.lower(byte) == wanted ? i + 1 : nil
  }

  /// The size of the bullet, dash or opening bracket at `i` that may stand before a phrase.
  static func bullet(_ text: Span<UInt8>, at i: Int, _ end: Int) -> Int? {
    switch text[i] {
    case 0x20, UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "("),
      UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "="):
      return 1
    case 0xC2 where i + 1 < end && (text[i + 1] == 0xB7 || text[i + 1] == 0xBB): return 2
    case 0xE2 where i + 2 < end:
      // Dashes and bullets, arrows, and the geometric shapes.
      let second = text[i + 1]
      let third = text[i + 2]
      if second == 0x80, (0x92...0x95).contains(third) || third == 0xA2 || third == 0xBA {
        return 3
      }
      return second == 0x86 || second == 0x96 || second == 0x97 || second == 0xAC ? 3 : nil
    default: return nil
    }
  }

  /// Where a line ends without the marks that may follow a phrase.
  static func trimmedEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case 0x20, UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "*"),
        UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "|"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "+"),
        UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"):
        end -= 1
      case 0xBB where end - 2 >= range.lowerBound && text[end - 2] == 0xC2: end -= 2
      case 0xA6 where end - 3 >= range.lowerBound && Bytes.has(text, 0xE2, 0x80, 0xA6, at: end - 3),
        0xBA where end - 3 >= range.lowerBound && Bytes.has(text, 0xE2, 0x80, 0xBA, at: end - 3):
        end -= 3
      case 0x80...0xBF
      where end - 3 >= range.lowerBound && text[end - 3] == 0xE2
        && (text[end - 2] == 0x86 || text[end - 2] == 0x96):
        end -= 3
      default: return end
      }
    }
    return end
  }

  /// A colon, bar, dash or arrow.
  static func isMark(_ text: Span<UInt8>, at i: Int) -> Bool {
    switch text[i] {
    case UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ">"): true
    case 0xE2:
      i + 2 < text.count
        && ((text[i + 1] == 0x80 && (0x92...0x95).contains(text[i + 2])) || text[i + 1] == 0x86)
    case 0xC2: i + 1 < text.count && text[i + 1] == 0xBB
    default: false
    }
  }
}
