/// Reads the attributes of a start tag for what they say about the text inside.
enum AttributeHints {
  /// Bytes of one attribute that are read.
  private static let limit = 400

  static func read(
    _ bytes: [UInt8], _ attributes: [HTMLAttribute], tag: HTMLTag, into hints: inout Hints,
    signature: inout UInt64
  ) {
    for attribute in attributes {
      let value = attribute.value
      switch attribute.name.count {
      case 2 where bytes.equalsFolded(attribute.name, "id"):
        names(bytes, value, into: &hints)
      case 4 where bytes.equalsFolded(attribute.name, "role"):
        role(bytes, value, into: &hints)
      case 5 where bytes.equalsFolded(attribute.name, "class"):
        for i in value.prefix(limit) { signature = TagTable.mix(signature, bytes[i]) }
        names(bytes, value, into: &hints)
      case 5 where bytes.equalsFolded(attribute.name, "style"):
        style(bytes, value, into: &hints)
      case 6 where bytes.equalsFolded(attribute.name, "hidden"):
        hints.insert(.boilerplate)
      case 8 where bytes.equalsFolded(attribute.name, "itemprop"):
        property(bytes, value, into: &hints)
      case 9 where bytes.equalsFolded(attribute.name, "data-role"),
        11 where bytes.equalsFolded(attribute.name, "data-testid"),
        12 where bytes.equalsFolded(attribute.name, "data-qa-name"),
        14 where bytes.equalsFolded(attribute.name, "data-component"),
        9 where bytes.equalsFolded(attribute.name, "data-type"):
        names(bytes, value, into: &hints)
      default: break
      }
    }
    // The page's own frame is not judged by its names: `<body class="newsletter-popup">`.
    switch tag {
    case .html, .body, .main, .article:
      hints.subtract([.boilerplate, .foreign, .vague, .standfirst])
    default: break
    }
  }

  /// Reads names divided by white space; each is a sequence of words.
  private static func names(_ bytes: [UInt8], _ value: Range<Int>, into hints: inout Hints) {
    let words = HintWords.shared
    var found: Hints = []
    var negated = false
    var previous: UInt64 = 0
    var hash = TagTable.seed
    var inWord = false
    let end = min(value.upperBound, value.lowerBound + limit)
    var i = value.lowerBound
    while true {
      let byte = i < end ? bytes[i] : 0x20
      let letter = byte.isASCIILetter
      // `articleBody` is two words; `NAV` is one.
      let camel =
        letter && inWord && byte < 0x61 && i > value.lowerBound && bytes[i - 1] >= 0x61
      if inWord, !letter || camel {
        let (hint, negates) = words.find(hash)
        found.formUnion(hint)
        if negates { negated = true }
        if previous != 0 {
          // The pair `read+more` is hashed as the first word, a plus, the second word.
          var pair = TagTable.mix(previous, UInt8(ascii: "+"))
          for k in wordStart(bytes, i, value.lowerBound)..<i {
            pair = TagTable.mix(pair, bytes[k].lowered)
          }
          found.formUnion(words.find(pair).0)
        }
        previous = hash
        hash = TagTable.seed
        inWord = false
      }
      if letter {
        hash = TagTable.mix(hash, byte.lowered)
        inWord = true
      }
      if byte.isHTMLSpace || i >= end {
        if !negated { hints.formUnion(found) }
        found = []
        negated = false
        previous = 0
        if i >= end { return }
      }
      i += 1
    }
  }

  /// Where the word that ends at `end` begins.
  private static func wordStart(_ bytes: [UInt8], _ end: Int, _ first: Int) -> Int {
    var i = end
    while i > first, bytes[i - 1].isASCIILetter {
      i -= 1
      if bytes[i] < 0x61, i > first, bytes[i - 1] >= 0x61 { break }
    }
    return i
  }

  private static func role(_ bytes: [UInt8], _ value: Range<Int>, into hints: inout Hints) {
    for word in ["navigation", "contentinfo", "complementary", "search", "dialog", "menu"]
    where bytes.equalsFolded(value, word) {
      hints.insert(.foreign)
    }
  }

  private static func property(_ bytes: [UInt8], _ value: Range<Int>, into hints: inout Hints) {
    if bytes.containsFolded(value, "articlebody") {
      hints.insert(.articleBody)
    } else if bytes.equalsFolded(value, "description")
      || bytes.equalsFolded(value, "alternativeheadline")
    {
      hints.insert(.standfirst)
    } else if bytes.equalsFolded(value, "author") || bytes.equalsFolded(value, "caption")
      || bytes.equalsFolded(value, "publisher") || bytes.equalsFolded(value, "comment")
    {
      hints.insert(.boilerplate)
    }
  }

  private static func style(_ bytes: [UInt8], _ value: Range<Int>, into hints: inout Hints) {
    guard !value.isEmpty else { return }
    var squeezed: [UInt8] = []
    for i in value.prefix(limit) where !bytes[i].isHTMLSpace { squeezed.append(bytes[i].lowered) }
    if squeezed.containsFolded(squeezed.indices, "display:none")
      || squeezed.containsFolded(squeezed.indices, "visibility:hidden")
    {
      hints.insert(.boilerplate)
    }
    // Clipped to nothing: words for screen readers.
    if squeezed.containsFolded(squeezed.indices, "clip:rect(") { hints.insert(.never) }
  }
}

extension [UInt8] {
  /// Whether the bytes of `range`, ASCII capitals made small, are `word` (in lower case).
  func equalsFolded(_ range: Range<Int>, _ word: String) -> Bool {
    guard range.count == word.utf8.count else { return false }
    var i = range.lowerBound
    for byte in word.utf8 {
      if self[i].lowered != byte { return false }
      i += 1
    }
    return true
  }

  /// Whether `word` (in lower case) occurs in the bytes of `range`.
  ///
  /// At most 1,000 bytes are searched.
  func containsFolded(_ range: Range<Int>, _ word: String) -> Bool {
    let length = word.utf8.count
    guard range.count >= length else { return false }
    for start in range.lowerBound...Swift.min(range.upperBound - length, range.lowerBound + 1000)
    where equalsFolded(start..<start + length, word) {
      return true
    }
    return false
  }
}
