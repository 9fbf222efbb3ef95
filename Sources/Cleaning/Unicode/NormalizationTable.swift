/// The facts of UAX #15 that composing needs, unpacked from the generated data.
struct NormalizationTable: Sendable {
  /// The table; it is built when it is first asked for.
  static let shared = NormalizationTable()

  /// Code points from here on need no care: beyond plane 2 there is nothing to compose.
  private static let limit: UInt32 = 0x30000

  /// One bit for each code point: class above 0, or not certainly in composed form.
  private var care: [UInt64]
  /// Ranges of combining characters, ascending: first, last, class.
  private var classes: [(first: UInt32, last: UInt32, value: UInt8)] = []
  /// Decompositions in one step, ascending; `second` is 0 where there is one part.
  private var decompositions: [(composed: UInt32, first: UInt32, second: UInt32)] = []
  /// Pairs that compose, ascending by the pair.
  private var pairs: [(pair: UInt64, composed: UInt32)] = []

  private init() {
    care = [UInt64](repeating: 0, count: Int(Self.limit) / 64)
    for numbers in Self.entries(combiningClassData) where numbers.count == 3 {
      classes.append((numbers[0], numbers[1], UInt8(clamping: numbers[2])))
      for code in numbers[0]...numbers[1] { mark(code) }
    }
    for numbers in Self.entries(compositionData) where numbers.count == 3 {
      decompositions.append((numbers[0], numbers[1], numbers[2]))
      pairs.append((UInt64(numbers[1]) << 32 | UInt64(numbers[2]), numbers[0]))
      // What can be the second of a pair may have to go into the first (NFC_Quick_Check=Maybe).
      mark(numbers[2])
    }
    for numbers in Self.entries(decompositionData) where numbers.count >= 2 {
      decompositions.append((numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 0))
      mark(numbers[0])
    }
    // Hangul vowels and final consonants (The Unicode Standard, 3.12).
    for code in Hangul.vowelBase + 1..<Hangul.vowelBase + Hangul.vowels { mark(code) }
    mark(Hangul.vowelBase)
    for code in Hangul.finalBase + 1..<Hangul.finalBase + Hangul.finals { mark(code) }
    decompositions.sort { $0.composed < $1.composed }
    pairs.sort { $0.pair < $1.pair }
  }

  private mutating func mark(_ code: UInt32) {
    if code < Self.limit { care[Int(code >> 6)] |= 1 << UInt64(code & 63) }
  }

  /// Whether a text that holds `code` may fail to be in composed form.
  func needsCare(_ code: UInt32) -> Bool {
    code < Self.limit && care[Int(code >> 6)] & (1 << UInt64(code & 63)) != 0
  }

  /// The canonical combining class.
  func combiningClass(_ code: UInt32) -> UInt8 {
    var low = 0
    var high = classes.count
    while low < high {
      let middle = (low + high) / 2
      if classes[middle].last < code { low = middle + 1 } else { high = middle }
    }
    return low < classes.count && classes[low].first <= code ? classes[low].value : 0
  }

  /// Appends the full canonical decomposition of `code`.
  ///
  /// Decompositions are at most four steps deep.
  func decompose(_ code: UInt32, into output: inout [UInt32]) {
    if Hangul.isSyllable(code) {
      Hangul.decompose(code, into: &output)
      return
    }
    var low = 0
    var high = decompositions.count
    while low < high {
      let middle = (low + high) / 2
      if decompositions[middle].composed < code { low = middle + 1 } else { high = middle }
    }
    guard low < decompositions.count, decompositions[low].composed == code else {
      output.append(code)
      return
    }
    decompose(decompositions[low].first, into: &output)
    if decompositions[low].second != 0 { output.append(decompositions[low].second) }
  }

  /// The character that two compose to, or 0.
  func compose(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let hangul = Hangul.compose(first, second)
    if hangul != 0 { return hangul }
    let pair = UInt64(first) << 32 | UInt64(second)
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].pair < pair { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low].pair == pair ? pairs[low].composed : 0
  }

  /// Reads `A=B,C D-E=F …`: the hexadecimal numbers of each entry.
  private static func entries(_ data: StaticString) -> [[UInt32]] {
    var result: [[UInt32]] = []
    var entry: [UInt32] = []
    var value: UInt32 = 0
    for byte in "\(data)".utf8 {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      default:
        entry.append(value)
        value = 0
        if byte == 0x20 {
          result.append(entry)
          entry.removeAll(keepingCapacity: true)
        }
      }
    }
    entry.append(value)
    result.append(entry)
    return result
  }
}

/// The arithmetic of Hangul syllables (The Unicode Standard, 3.12).
enum Hangul {
  static let base: UInt32 = 0xAC00
  static let leadBase: UInt32 = 0x1100
  static let vowelBase: UInt32 = 0x1161
  static let finalBase: UInt32 = 0x11A7
  static let leads: UInt32 = 19
  static let vowels: UInt32 = 21
  static let finals: UInt32 = 28

  static func isSyllable(_ code: UInt32) -> Bool {
    code >= base && code < base + leads * vowels * finals
  }

  static func decompose(_ code: UInt32, into output: inout [UInt32]) {
    let index = code - base
    output.append(leadBase + index / (vowels * finals))
    output.append(vowelBase + index % (vowels * finals) / finals)
    if index % finals != 0 { output.append(finalBase + index % finals) }
  }

  static func compose(_ first: UInt32, _ second: UInt32) -> UInt32 {
    if first >= leadBase, first < leadBase + leads, second >= vowelBase,
      second < vowelBase + vowels
    {
      return base + ((first - leadBase) * vowels + second - vowelBase) * finals
    }
    if isSyllable(first), (first - base) % finals == 0, second > finalBase,
      second < finalBase + finals
    {
      return first + second - finalBase
    }
    return 0
  }
}
