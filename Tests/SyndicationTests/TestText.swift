import Segmentation
import TestSupport

/// Divides ASCII and curly-quoted test texts into words and the rest; the rules of UAX #29 are not
/// needed here.
func simpleTokens(_ text: [UInt8]) -> Tokens {
  var tokens = Tokens()
  guard !text.isEmpty else { return tokens }
  func isLetter(_ i: Int) -> Bool {
    guard i < text.count else { return false }
    let byte = text[i]
    if byte == 0xE2 { return false }
    return byte >= 0xC3 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || (byte >= 0x30 && byte <= 0x39)
  }
  var i = 0
  while i < text.count {
    tokens.bounds.append(UInt32(i))
    if isLetter(i) {
      while i < text.count {
        if isLetter(i) || (text[i] & 0xC0 == 0x80) {
          i += 1
        } else if text[i] == 0x27, isLetter(i + 1) {
          i += 1
        } else if text[i...].starts(with: "’".utf8), isLetter(i + 3) {
          i += 3
        } else {
          break
        }
      }
      tokens.classes.append(.lower)
    } else {
      i += 1
      while i < text.count, text[i] & 0xC0 == 0x80 { i += 1 }
      tokens.classes.append(.space)
    }
  }
  tokens.bounds.append(UInt32(text.count))
  return tokens
}

/// Random texts, and random edits of them as wire stories suffer them.
struct StoryMaker {
  var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  mutating func word() -> String {
    let length = Int.random(in: 1...12, using: &generator)
    return String(
      (0..<length).map { _ in
        Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator)))
      })
  }

  mutating func story(_ words: Int) -> [String] { (0..<words).map { _ in word() } }

  /// A near copy: up to three places where a few words are changed, added or taken out.
  mutating func edited(_ story: [String]) -> [String] {
    var result = story
    for _ in 0..<Int.random(in: 0...3, using: &generator) where result.count > 20 {
      let at = Int.random(in: 0..<result.count - 5, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: result[at] = word()
      case 1: result.insert(contentsOf: self.story(3), at: at)
      default: result.removeSubrange(at..<at + 4)
      }
    }
    return result
  }
}
