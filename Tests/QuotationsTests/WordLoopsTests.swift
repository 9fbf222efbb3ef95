import Actors
import CQuotations
import Segmentation
import TestSupport
import Testing

@testable import Quotations

/// The loops in C give what the slow twin in Swift gives.
@Suite struct WordLoopsTests {
  /// Words of every kind that the loops treat apart, and what they leave to Swift.
  private static let parts = [
    "said", "says", "told", "Reported", "claims", "saying", "the", "The", "a", "A", "I", "of",
    "May",
    "Will", "will", "not", "mayor", "Mayor", "minister", "foreign minister", "who", "that", "and",
    "He", "they", "naïve", "Müller", "McCain", "MaY", "SAid", "NATO", "U.S.", "iPhone", "G20",
    "1,800",
    "it's", "he’s", "Lind's", "dogs'", "walking", "King", "wing", "quickly", "fly", "Early",
    "passed",
    "red", "class", "prices", "gas", "internationalization", "counterrevolutionaries", "so-called",
    "co-founder", "Nash-Hahn", "defense-related", "-", "—", "…", "...", ",", ";", ":", "/", "(",
    ")",
    "\"", "“", "”", "'", "’", "``", "''", "$", "%", "<", ">", "`", "日本", "\n", "\n\n", " ", "  ",
    ".",
    "according to", "on Monday", "Oslo", "x", "é",
  ]

  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0..<160, using: &generator) {
      text += parts[Int.random(in: 0..<parts.count, using: &generator)]
      if Int.random(in: 0..<5, using: &generator) > 0 { text += " " }
    }
    return Array(text.utf8)
  }

  @Test("every path finds the same cues, marks and phrases", arguments: 0..<200 as Range<UInt64>)
  func paths(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = Self.text(&generator)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    func state(_ path: LoopPath) -> [String] {
      var quoter = Quoter()
      quoter.path = path
      quoter.followsAll = true
      var pieces: [QuotationPiece] = []
      quoter.quotations(
        text: text.span, segments: segments, annotations: Annotations(), into: &pieces)
      // Of the phrases those of the last paragraph are left.
      return quoter.triggers.map { "cue \($0)" } + quoter.marks.map { "\($0)" }
        + quoter.phrases.map { "\($0)" }
        + (0..<quoter.builder.cues.count).map { "\(quoter.builder.cues[$0])" }
        + pieces.map { "\($0)" }
    }
    let expected = state(.slow)
    for path in LoopPath.allCases where path.isSupported { #expect(state(path) == expected) }
  }

  /// The text ends wherever it may: no loop reads behind it, and the last word is found.
  @Test func ends() {
    let all = Array("The mayor said prices rose, officials added".utf8)
    for count in 1...all.count {
      let text = Array(all[..<count])
      var segments = Segments()
      Segmenter().segment(text.span, into: &segments)
      func triggers(_ path: LoopPath) -> [UInt32] {
        var quoter = Quoter()
        quoter.path = path
        var pieces: [QuotationPiece] = []
        quoter.quotations(
          text: text.span, segments: segments, annotations: Annotations(), into: &pieces)
        return quoter.triggers
      }
      for path in LoopPath.allCases where path.isSupported {
        #expect(triggers(path) == triggers(.slow))
      }
    }
  }

  /// The numbers that C and Swift share.
  @Test func sharedNames() {
    #expect(TokenClass.space.rawValue == UInt8(CQUO_CLASS_SPACE))
    #expect(TokenClass.lower.rawValue == UInt8(CQUO_CLASS_LOWER))
    #expect(TokenClass.capitalised.rawValue == UInt8(CQUO_CLASS_LOWER) + 1)
    #expect(TokenClass.number.rawValue == UInt8(CQUO_CLASS_NUMBER))
    #expect(TokenClass.alphanumeric.rawValue == UInt8(CQUO_CLASS_ALPHANUMERIC))
    #expect(TokenClass.stop.rawValue == UInt8(CQUO_CLASS_STOP))
    #expect(TokenClass.quote.rawValue == UInt8(CQUO_CLASS_QUOTE))
    #expect(TokenClass.punctuation.rawValue == UInt8(CQUO_CLASS_PUNCTUATION))
    #expect(TokenClass.symbol.rawValue == UInt8(CQUO_CLASS_SYMBOL))
    #expect(Phrase.Kind.word.rawValue == UInt8(CQUO_KIND_WORD))
    #expect(Phrase.Kind.capital.rawValue == UInt8(CQUO_KIND_CAPITAL))
    #expect(Phrase.Kind.number.rawValue == UInt8(CQUO_KIND_NUMBER))
    #expect(Phrase.Kind.comma.rawValue == UInt8(CQUO_KIND_COMMA))
    #expect(Phrase.Kind.colon.rawValue == UInt8(CQUO_KIND_COLON))
    #expect(Phrase.Kind.semicolon.rawValue == UInt8(CQUO_KIND_SEMICOLON))
    #expect(Phrase.Kind.boundary.rawValue == UInt8(CQUO_KIND_BOUNDARY))
    #expect(Phrase.Kind.other.rawValue == UInt8(CQUO_KIND_OTHER))
    let traits: [(WordTraits, Int)] = [
      (.determiner, Int(CQUO_BIT_DETERMINER)), (.preposition, Int(CQUO_BIT_PREPOSITION)),
      (.conjunction, Int(CQUO_BIT_CONJUNCTION)), (.subordinator, Int(CQUO_BIT_SUBORDINATOR)),
      (.auxiliary, Int(CQUO_BIT_AUXILIARY)), (.negation, Int(CQUO_BIT_NEGATION)),
      (.adverb, Int(CQUO_BIT_ADVERB)), (.time, Int(CQUO_BIT_TIME)),
      (.subject, Int(CQUO_BIT_SUBJECT)), (.object, Int(CQUO_BIT_OBJECT)),
      (.role, Int(CQUO_BIT_ROLE)), (.verb, Int(CQUO_BIT_VERB)),
      (.participle, Int(CQUO_BIT_PARTICIPLE)), (.pastForm, Int(CQUO_BIT_PAST_FORM)),
      (.pluralForm, Int(CQUO_BIT_PLURAL_FORM)), (.definite, Int(CQUO_BIT_DEFINITE)),
    ]
    for (trait, bit) in traits { #expect(trait.rawValue == 1 << UInt64(bit)) }
    let functional: WordTraits = [
      .determiner, .preposition, .conjunction, .subordinator, .auxiliary, .subject, .object, .verb,
      .negation,
    ]
    #expect(Phrase.functional == functional)
  }
}
