import NewsText
import Segmentation
import TestSupport
import Testing

@testable import Quotations

@Suite struct LexiconTests {
  @Test(
    arguments: [
      ("say", "say says said saying"), ("deny", "deny denies denied denying"),
      ("admit+", "admit admits admitted admitting"), ("argue", "argue argues argued arguing"),
      ("stress", "stress stresses stressed stressing"),
      ("write/writes/wrote/writing", "write writes wrote writing"),
      ("tell/tells/told/telling", "tell tells told telling"),
    ])
  func inflections(_ verb: String, _ forms: String) {
    if verb == "say" {
      for form in forms.split(separator: " ") {
        let entry = Lexicon.english.table[WordKey(String(form))]
        #expect(Lexicon.english.lemmas[Int(entry.lemma)] == "say")
      }
      return
    }
    let found = Lexicon.inflect(verb[...]).forms.map(\.0).sorted()
    #expect(found == forms.split(separator: " ").map(String.init).sorted())
  }

  @Test func keysFoldCaseAndApostrophe() {
    for word in ["Said", "SAID", "said"] {
      let bytes = Array(word.utf8)
      #expect(WordKey(bytes.span, 0..<bytes.count) == WordKey("said"))
    }
    let typographic = Array("Didn’t".utf8)
    #expect(WordKey(typographic.span, 0..<typographic.count) == WordKey("didn't"))
    for word in ["abcdefghijklmnopq", "naïve", "x…"] {
      let bytes = Array(word.utf8)
      #expect(WordKey(bytes.span, 0..<bytes.count) == nil)
    }
  }

  /// The filters by letters and length let through every cue that needs no quotation.
  @Test("the scan agrees with looking up every word", arguments: 0..<40 as Range<UInt64>)
  func scanAgreesWithLookUp(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let lexicon = Lexicon.english
    var words: [String] = []
    for (_, verbs) in Lexicon.verbs {
      for verb in verbs.split(separator: " ") {
        words += Lexicon.inflect(verb).forms.map(\.0)
      }
    }
    let others = ["bridge", "sand", "sayid", "telled", "a", "I", "Zebra", "notting", "xx"]
    var string = ""
    for _ in 0..<120 {
      var word =
        Bool.random(using: &generator)
        ? words[Int.random(in: 0..<words.count, using: &generator)]
        : others[Int.random(in: 0..<others.count, using: &generator)]
      if Bool.random(using: &generator) { word = word.prefix(1).uppercased() + word.dropFirst() }
      string += word + " "
    }
    let text = Array(string.utf8)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var quoter = Quoter()
    quoter.followsAll = true
    lexicon.withLoops(.automatic, text.span, segments.tokens) { loops in
      quoter.scan(text.span, segments.tokens, loops)
    }
    var expected: [UInt32] = []
    for i in 0..<segments.tokens.count {
      let range = segments.tokens.range(i)
      let word = String(decoding: text[range.indices], as: UTF8.self).lowercased()
      guard segments.tokens.classes[i].isWord, word.utf8.count <= 16 else { continue }
      let lemma = Int(lexicon.table[WordKey(word)].lemma)
      if lemma != 0, lexicon.frames[lemma].isDisjoint(with: .besideQuotation) {
        expected.append(UInt32(i))
      }
    }
    #expect(quoter.triggers == expected)
  }
}
