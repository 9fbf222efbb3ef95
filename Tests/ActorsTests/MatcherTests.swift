@testable import Actors
import NewsText
import Segmentation
import TestSupport
import Testing

@Suite struct MatcherTests {
  /// Phrases of few words over a small alphabet, and texts of the same words: the longest match by
  /// the table against a loop over all phrases.
  @Test(arguments: UInt64(1)...UInt64(20))
  func longestMatchEqualsNaiveLoop(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = ["al", "bo", "cy", "Di", "É", "o'f", "U.G", "x1"]
    func phrase(_ longest: Int) -> [String] {
      (0..<Int.random(in: 1...longest, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
    }
    let phrases = (0..<40).map { _ in phrase(4) }
    var table = PhraseTable(capacity: 4)
    var numbers: [[UInt64]: Int] = [:]
    for words in phrases {
      let keys = words.map { NameKey.word($0) }
      var key = keys[0]
      for next in keys.dropFirst() {
        table.insertPrefix(key)
        key = NameKey.chain(key, next)
      }
      let number = table.insert(key, next: numbers.count)
      #expect(numbers[keys] == nil || numbers[keys] == number)
      numbers[keys] = number
    }
    let words = phrase(60)
    let text = Array(words.joined(separator: " ").utf8)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var tagger = Tagger(dictionary: .builtIn)
    for i in words.indices {
      let token = 2 * i
      let first = tagger.key(text.span, segments, token)
      let found = tagger.matchPhrase(
        text.span, segments, first: token, firstKey: first, in: table)
      var best = (end: 0, phrase: -1)
      for length in stride(from: 1, through: 4, by: 1) where i + length <= words.count {
        let keys = words[i..<i + length].map { NameKey.word($0) }
        if let number = numbers[keys] { best = (2 * (i + length) - 1, number) }
      }
      #expect(found.end == best.end)
      #expect(found.phrase == best.phrase)
    }
  }

  @Test(arguments: [
    ("Erdoğan", "erdogan"), ("Ørsted", "orsted"), ("Łódź", "lodz"), ("Đilas", "dilas"),
    ("ISTANBULLU", "istanbullu"), ("O'Brien", "O’Brien"), ("U.S", "us"), ("Müller", "muller"),
    ("Nguyễn", "nguyen"), ("Straße", "strasse"), ("E\u{301}lan", "elan"),
    ("Kyrgyzstan-long-name", "kyrgyzstan-LONG-name"),
  ])
  func equalKeys(a: String, b: String) { #expect(NameKey.word(a) == NameKey.word(b)) }

  @Test func differentKeys() {
    let words = ["us", "use", "usa", "a", "", "aa", "abcdefgh", "abcdefghi", "abcdefg", "Кремль"]
    #expect(Set(words.map { NameKey.word($0) }).count == words.count)
  }

  /// The lexicon was made by another program; its hashes must be these.
  @Test func lexiconAgrees() {
    #expect(LexiconClasses.of(NameKey.word("Maria")).isSuperset(of: [.given, .female]))
    #expect(LexiconClasses.of(NameKey.word("Robert")).isSuperset(of: [.given, .male]))
    #expect(LexiconClasses.of(NameKey.word("Johnson")).contains(.frequentSurname))
    #expect(LexiconClasses.of(NameKey.word("house")).contains(.common))
    #expect(LexiconClasses.of(NameKey.word("Nairobi")).contains(.largeCity))
    #expect(LexiconClasses.of(NameKey.phrase("São Paulo")).contains(.largeCity))
    #expect(LexiconClasses.of(NameKey.phrase("Ho Chi")).contains(.prefix))
    #expect(LexiconClasses.of(NameKey.phrase("Ho Chi Minh City")).contains(.largeCity))
    #expect(LexiconClasses.of(NameKey.word("qqxzv")).isEmpty)
  }

  /// Any bytes: no crash, mentions sorted, in bounds, without overlap, on their tokens.
  @Test(arguments: UInt64(1)...UInt64(60))
  func anyBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      "Kim", " ", "the", "US", "president", ".", ", ", "\n", "of", "and", "al", "-", "’s", "'s",
      "Mr",
      "May", "Bank", "(", ")", "“", "A.", "é", "Ministry", "\u{301}", "G20", "New York", "van der",
      "&",
      "Seoul", "said", "45",
    ].map { Array($0.utf8) }
    var text: [UInt8] = []
    for _ in 0..<300 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: text.append(UInt8.random(in: 0...255, using: &generator))
      case 1...5: text.append(0x20)
      default: text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
    }
    let tagged = Tagged(text, title: Array(text.prefix(80)), day: Day(iso: "2021-03-18"))
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var last = 0
    for mention in tagged.annotations.mentions {
      #expect(mention.range.lower >= last)
      #expect(!mention.range.isEmpty && mention.range.upper <= text.count)
      last = mention.range.upper
      let first = segments.tokens.range(Int(mention.firstToken))
      let final = segments.tokens.range(Int(mention.endToken) - 1)
      #expect(first.lower == mention.range.lower)
      #expect(final.upper >= mention.range.upper && final.lower < mention.range.upper)
      #expect(segments.sentences.indices.contains(Int(mention.sentence)))
      #expect(tagged.annotations.entities.indices.contains(Int(mention.entity)))
    }
  }

  /// The same article gives the same annotations, whatever the tagger read before.
  @Test func nothingStaysFromArticleToArticle() {
    let a = Array(
      "Kim Jong Un met Mayor Anna Lindqvist in Narvik. Kim smiled. Lindqvist left.".utf8)
    let b = Array("Kim said no. Lindqvist said yes. The University of Narvik (UN) agreed.".utf8)
    var tagger = Tagger(dictionary: .builtIn)
    let fresh = Tagged(b, day: nil)
    var again = Tagged(b, day: nil)
    for text in [a, b] {
      var segments = Segments()
      Segmenter().segment(text.span, into: &segments)
      let none: [UInt8] = []
      tagger.annotate(
        title: none.span, titleSegments: Segments(), text: text.span, segments: segments, day: nil,
        into: &again.annotations)
    }
    #expect(fresh.described(b) == again.described(b))
  }
}
