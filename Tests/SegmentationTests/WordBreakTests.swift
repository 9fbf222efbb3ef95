import Segmentation
import TestSupport
import Testing

/// Every way to find boundaries against the conformance file and against the rules one by one.
@Suite struct WordBreakTests {
  static let paths = Tokenizer.Path.allCases.filter(\.isSupported)

  @Test(arguments: paths)
  func everyCaseOfTheConformanceFile(path: Tokenizer.Path) throws {
    let cases = try WordBreakCase.all()
    #expect(cases.count == 1823)
    let tokenizer = Tokenizer(path: path)
    var tokens = Tokens()
    for one in cases {
      tokenizer.tokenize(one.text.span, into: &tokens)
      #expect(tokens.bounds == one.bounds, "\(one.line)")
    }
  }

  @Test func theModelPassesTheConformanceFile() throws {
    let model = try WordBreakModel()
    for one in try WordBreakCase.all() {
      #expect(model.bounds(one.text) == one.bounds, "\(one.line)")
    }
  }

  /// A letter, the code point, a letter; then a figure on either side: shows the value of most.
  @Test func everyCodePointBetweenLettersAndFigures() throws {
    let model = try WordBreakModel()
    let tokenizer = Tokenizer()
    var tokens = Tokens()
    var wrong: [UInt32] = []
    for code in UInt32(0)...0x10FFFF {
      // Above plane 1 only ideographs, Other all of them, and the marks of plane 14.
      if code >= 0x20000, code & 0xFF != 0, code >> 12 != 0xE0 { continue }
      guard let scalar = Unicode.Scalar(code) else { continue }
      let text = Array("a\(scalar)b1\(scalar)2".utf8)
      tokenizer.tokenize(text.span, into: &tokens)
      if tokens.bounds != model.bounds(text) { wrong.append(code) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func randomTextsHaveTheBoundariesOfTheModel() throws {
    let model = try WordBreakModel()
    let source = RandomText(model)
    let tokenizers = Self.paths.map { Tokenizer(path: $0) }
    var tokens = Tokens()
    for seed in 0..<RandomCases.count(3_000) {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = source.next(using: &random)
      let expected = model.bounds(text)
      var classes: [TokenClass]?
      for (path, tokenizer) in zip(Self.paths, tokenizers) {
        tokenizer.tokenize(text.span, into: &tokens)
        // #expect costs more than the tokenizer in a loop of millions.
        if tokens.bounds != expected || classes.map({ $0 != tokens.classes }) ?? false {
          Issue.record("seed \(seed), \(path), \(text)")
        }
        classes = tokens.classes
      }
    }
  }

  /// Whatever stands at the edge of a block of 64 bytes.
  @Test(arguments: [
    "don't", "l’été", "3,000.50", "a.b", "1’000", "x:y", "\r\n", "א'ב", "א\"ב", "👩🏽‍🚀", "🇫🇷🇩🇪🇫",
    "e\u{301}\u{302}\u{303}t’\u{301}\u{301}a", "a’\u{301}b", "1,\u{AD}2", "カタカナ", "中文字", "ж’ж",
    "  \u{2003} ", "\n\u{301}a", "\u{85}\u{308}b", "\u{2028}\u{301}", "_a_", "a\u{200D}❤",
    "“A” — B…",
  ])
  func atTheEdgeOfABlock(piece: String) throws {
    let model = try WordBreakModel()
    let tokenizers = Self.paths.map { Tokenizer(path: $0) }
    var tokens = Tokens()
    for filler in ["a", " ", "é", "1", "."] {
      for count in Array(0...4) + Array(56...66) + Array(120...130) {
        let text = Array((String(repeating: filler, count: count) + piece + piece + "a 1").utf8)
        for cut in [text.count, text.count - 4] {
          let part = Array(text[..<cut])
          let expected = model.bounds(part)
          for (path, tokenizer) in zip(Self.paths, tokenizers) {
            tokenizer.tokenize(part.span, into: &tokens)
            if tokens.bounds != expected {
              Issue.record("\(path), \(count) times \(filler), \(part)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: paths)
  func emptyAndLongTexts(path: Tokenizer.Path) {
    let tokenizer = Tokenizer(path: path)
    var tokens = Tokens()
    tokenizer.tokenize([UInt8]().span, into: &tokens)
    #expect(tokens.bounds.isEmpty && tokens.classes.isEmpty)
    // One token of many blocks; then more tokens than the first round has room for.
    let word = [UInt8](repeating: 0x61, count: 100_000)
    tokenizer.tokenize(word.span, into: &tokens)
    #expect(tokens.bounds == [0, 100_000])
    #expect(tokens.classes == [.lower])
    let dots = [UInt8](repeating: 0x2E, count: 100_000)
    tokenizer.tokenize(dots.span, into: &tokens)
    #expect(tokens.bounds == (0...100_000).map { UInt32($0) })
    #expect(tokens.classes.allSatisfy { $0 == .stop })
  }
}
