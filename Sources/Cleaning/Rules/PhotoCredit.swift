/// Drops lines that are nothing but the credit of a picture: `AP`, `(Getty Images)`, `Jane Doe/Reuters`.
///
/// Every word must be a name of an agency, a word that credits use (`photo`, `via`, `pool`), or, beside a
/// slash or `via`, a capitalised name. Words that are also something else (`Bloomberg`, `PA`) do not
/// make a credit alone. `(Agency)` after the last sentence of a paragraph is cut; the paragraph stays.
enum PhotoCredit {
  static let rule = CleaningRule(
    .photoCredit, "photo_credit", "Drops lines that are nothing but the credit of a picture.")

  /// What a word says about a credit.
  private enum Word { case agency, hint, helper, particle, name, other }

  private static let words = WordTable<Word>([
    // Agencies and picture services whose names are nothing else.
    (
      """
      ap afp reuters getty epa epa-efe efe shutterstock istock istockphoto gettyimages alamy xinhua tass anadolu \
      nurphoto upi landov corbis imago ani dpa sipa afptv pexels unsplash pixabay wikimedia flickr \
      dreamstime depositphotos picture-alliance wireimage filmmagic lightrocket newscom photoshot keystone ansa \
      afp-jiji kyodo yonhap bernama belga lehtikuva ntb
      """, .agency
    ),
    // Words that make a credit in company only.
    (
      """
      photo photos photograph photographs picture images image pool handout courtesy file illustration screenshot \
      screengrab screen capture grab wire wires zuma rex features redux polaris magnum sputnik bloomberg pa pti aa \
      press associated agency archive archives media tv video still stringer contributed twitter facebook youtube \
      instagram commons cq-roll call roll ritzau scanpix panos vii contour everett collection \
      universal group uig hulton
      """, .hint
    ),
    ("via by for of the and from with inc llc", .helper),
    // Parts of names that are written small.
    ("de van von al el da der den di du la le bin ibn", .particle),
  ])

  /// Whether a stretch is a credit.
  static func isCredit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 120, mayBeCredit(text, range) else { return false }
    var counts = (agency: 0, hint: 0, name: 0)
    var link = false
    var afterSlash = false
    var label = false
    var beforeSlash = 0
    var i = range.lowerBound
    var nameInCapitals = false
    while i < range.upperBound {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "/"):
        link = true
        afterSlash = true
        beforeSlash = counts.name + counts.agency
        i += 1
        continue
      case UInt8(ascii: ":"):
        // `Photo: …`
        guard counts.hint > 0, counts.name == 0 else { return false }
        label = true
        i += 1
        continue
      case 0x20, UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"),
        UInt8(ascii: "."):
        i += 1
        continue
      default: break
      }
      guard Bytes.isWord(byte) || byte == UInt8(ascii: "@") else { return false }
      var end = i
      while end < range.upperBound, isInside(text[end]) { end += 1 }
      let word = classify(text, i..<end)
      switch word {
      case .agency: counts.agency += 1
      case .hint: counts.hint += 1
      case .helper:
        if isVia(text, i..<end) { link = true }
        if (counts.hint > 0 || counts.agency > 0), isBy(text, i..<end) { label = true }
      case .name:
        counts.name += 1
        if afterSlash, isCapitals(text, i..<end) { nameInCapitals = true }
      case .particle, .other: return false
      }
      afterSlash = false
      i = end
    }
    if counts.name == 0 {
      return counts.agency > 0 || (counts.hint >= 2 && counts.hint <= 4 && (link || label))
        || isAssociatedPress(text, range)
    }
    guard counts.name <= 8 else { return false }
    if label { return true }
    if link, counts.agency > 0 || counts.hint > 0 { return true }
    if link, nameInCapitals, beforeSlash >= 2, counts.name <= 5 { return true }
    // `Jane Doe, AP` and `AP Photo Jane Doe`.
    return counts.agency > 0 && counts.name >= 2 && counts.name <= 5
      && (counts.hint > 0 || hasComma(text, range))
  }

  /// Most lines are dismissed by their first and last byte.
  private static func mayBeCredit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let last = text[range.upperBound - 1]
    guard
      Bytes.isWord(last) || last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
        || last == 0x20 || (last == UInt8(ascii: ".") && range.count <= 40)
    else { return false }
    return !Bytes.isLower(text[range.lowerBound]) || range.count <= 40
  }

  private static func classify(_ text: Span<UInt8>, _ word: Range<Int>) -> Word {
    let first = text[word.lowerBound]
    if let known = words.find(text, word) {
      // Words that link are written in any case, names with capitals.
      switch known {
      case .helper, .hint: return known
      case .particle: return .name
      default: return Bytes.isLower(first) ? .other : known
      }
    }
    return Bytes.isUpper(first) || first >= 0xC3 || first == UInt8(ascii: "@") ? .name : .other
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    Bytes.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "_")
  }

  private static func isVia(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count == 3 && Bytes.lower(text[word.lowerBound]) == UInt8(ascii: "v")
  }

  private static func isBy(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    word.count == 2 && Bytes.lower(text[word.lowerBound]) == UInt8(ascii: "b")
  }

  private static func isCapitals(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 2 else { return false }
    for k in word where Bytes.isLower(text[k]) { return false }
    return true
  }

  private static func hasComma(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for k in range where text[k] == UInt8(ascii: ",") { return true }
    return false
  }

  private static func isAssociatedPress(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let phrase = Fold.bytes(of: "associated press")
    var start = range.lowerBound
    if Fold.match(text, range, Fold.bytes(of: "the ")) != nil { start += 4 }
    return Fold.match(text, start..<range.upperBound, phrase, whole: true) != nil
  }
}
