/// Tells English from other languages; in doubt a text is English.
///
/// Only the beginning of a text is read. Letters decide the script: a text mostly in Cyrillic, Arabic, Han, … gets the commonest
/// language of that script. In Latin script, words that are frequent in one language and rare in the
/// others are counted. Another language must beat English clearly, and with enough words: headlines, bulletins of figures and
/// English full of foreign names stay English: a capitalised word counts for English alone.
public struct LanguageDetector: Sendable {
  /// Bytes from the beginning that are read, if they do not decide sooner.
  private static let sample = 4096
  /// English stop words after which, with hardly any others, the question is settled.
  private static let enough: Int32 = 12

  /// Words below which the headline is asked too.
  private static let shortText = 60

  private let words: StopWords

  /// Creates a detector.
  public init() { words = StopWords.shared }

  /// The language of an article as an ISO 639 code in lower case.
  ///
  /// The headline is asked only where the text is short.
  public func language(title: Span<UInt8>, text: Span<UInt8>) -> String {
    var counts = LanguageCounts()
    if count(text, into: &counts) { return "en" }
    if counts.words < Self.shortText { _ = count(title, into: &counts) }
    return counts.decision
  }

  /// Counts words and letters; returns whether the text is English beyond doubt.
  private func count(_ text: Span<UInt8>, into counts: inout LanguageCounts) -> Bool {
    let limit = min(text.count, Self.sample)
    var enough = Self.enough
    var i = 0
    while i < limit {
      let byte = text[i]
      guard Bytes.isWord(byte) else {
        i += 1
        continue
      }
      let start = i
      var hash = StopWords.seed
      var isLatin = true
      while i < limit {
        let byte = text[i]
        if byte < 0x80 {
          guard Bytes.isLetter(byte) || Bytes.isDigit(byte) else { break }
          hash = StopWords.mix(hash, Bytes.lower(byte))
          i += 1
          continue
        }
        // U+2010 and the like end a word; what lies beyond Latin belongs to another script.
        if byte >= 0xE2 || byte == 0xC2, isPunctuation(text, at: i) { break }
        if byte >= 0xCC {
          isLatin = false
          let (code, size) = UTF8Text.decode(text, at: i)
          counts.count(code)
          i += size
        } else {
          hash = StopWords.mix(hash, fold(text, at: i))
          i += 1
        }
      }
      if i == start {
        i += 1
        continue
      }
      guard isLatin else { continue }
      counts.latin += i - start
      counts.words += 1
      guard i - start <= StopWords.longest else { continue }
      words.add(hash, isCapitalised: Bytes.isUpper(text[start]), to: &counts)
      if counts.english >= enough {
        if counts.english >= 6 * counts.bestOther { return true }
        enough += Self.enough
      }
    }
    return false
  }

  private func isPunctuation(_ text: Span<UInt8>, at i: Int) -> Bool {
    guard i + 1 < text.count else { return true }
    if text[i] == 0xC2 { return true }
    guard text[i] == 0xE2 else { return text[i] == 0xE3 && text[i + 1] == 0x80 }
    return text[i + 1] < 0xB0
  }

  /// The second byte of `É` as that of `é`; other bytes as they are.
  private func fold(_ text: Span<UInt8>, at i: Int) -> UInt8 {
    let byte = text[i]
    guard i > 0, text[i - 1] == 0xC3, byte >= 0x80, byte < 0x9F, byte != 0x97 else { return byte }
    return byte | 0x20
  }
}

/// What was counted in the sample of one text.
struct LanguageCounts {
  /// Stop words by language, in the order of `StopWords.languages`; English is the first.
  var stopWords = [Int32](repeating: 0, count: StopWords.languages.count)
  /// Words in Latin script.
  var words = 0
  /// Bytes of words in Latin script.
  var latin = 0
  /// Letters of other scripts, by the index in `scripts`.
  ///
  /// Empty until the first such letter, which most texts do not have.
  private var scripts: [Int] = []

  private static let scriptLanguages = [
    "el", "ru", "hy", "he", "ar", "am", "hi", "bn", "ta", "th", "ka", "ko", "ja", "zh", "km", "my",
    "te", "ml", "gu", "pa", "kn", "si", "uk", "fa",
  ]

  var english: Int32 { stopWords[0] }

  /// The count of the language that has most, English aside.
  var bestOther: Int32 {
    var best: Int32 = 0
    for i in 1..<stopWords.count { best = max(best, stopWords[i]) }
    return best
  }

  mutating func count(_ code: UInt32) {
    let script: Int
    switch code {
    case 0x370..<0x400, 0x1F00..<0x2000: script = 0
    case 0x454, 0x456, 0x457, 0x491, 0x404, 0x406, 0x407, 0x490: script = 22
    case 0x400..<0x530: script = 1
    case 0x530..<0x590: script = 2
    case 0x590..<0x600: script = 3
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9: script = 23
    case 0x600..<0x780, 0xFB50..<0xFE00, 0xFE70..<0xFF00: script = 4
    case 0x1200..<0x13A0: script = 5
    case 0x900..<0x980: script = 6
    case 0x980..<0xA00: script = 7
    case 0xA00..<0xA80: script = 19
    case 0xA80..<0xB00: script = 18
    case 0xB80..<0xC00: script = 8
    case 0xC00..<0xC80: script = 16
    case 0xC80..<0xD00: script = 20
    case 0xD00..<0xD80: script = 17
    case 0xD80..<0xE00: script = 21
    case 0xE00..<0xE80: script = 9
    case 0x1000..<0x10A0: script = 15
    case 0x10A0..<0x1100: script = 10
    case 0x1780..<0x1800: script = 14
    case 0x1100..<0x1200, 0xAC00..<0xD7B0: script = 11
    case 0x3040..<0x3100: script = 12
    case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x30000: script = 13
    default: return
    }
    if scripts.isEmpty { scripts = [Int](repeating: 0, count: Self.scriptLanguages.count) }
    scripts[script] += 1
  }

  /// The language, English in doubt.
  var decision: String {
    var letters = 0
    var most = 13
    for (i, count) in scripts.enumerated() {
      letters += count
      if count > scripts[most] { most = i }
    }
    // Six letters of another script at least, and more of them than of Latin.
    if letters >= 6, letters > latin { return scriptLanguage(most) }
    var best = 1
    for i in 1..<stopWords.count where stopWords[i] > stopWords[best] { best = i }
    let other = stopWords[best]
    // Eight stop words, a twelfth of all words, and twice as many as English has; in a short text
    // three that are a sixth of all words, and not one that is English.
    let isMany = other >= 8 && Int(other) * 12 >= words && other >= 2 * english + 2
    let isPure = english == 0 && other >= 3 && Int(other) * 6 >= words
    guard isMany || isPure else { return "en" }
    return StopWords.languages[best].code
  }

  private func scriptLanguage(_ most: Int) -> String {
    // Kana beside Han is Japanese; letters of Ukrainian and Persian beside those of their scripts decide.
    if most == 13, scripts[12] * 10 > scripts[13] { return "ja" }
    if most == 1, scripts[22] * 25 > scripts[1] { return "uk" }
    if most == 4, scripts[23] * 25 > scripts[4] { return "fa" }
    return Self.scriptLanguages[most]
  }
}
