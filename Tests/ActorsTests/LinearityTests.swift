@testable import Actors
import NewsText
import Segmentation
import Testing

/// Whatever the text and the dictionary, the work is linear in the text: steps are counted, not time.
@Suite struct LinearityTests {
  /// How many words and tokens the loops over runs, sentences and phrases look at.
  private func steps(_ piece: String, _ last: String, bytes: Int, in dictionary: ActorDictionary)
    -> Int
  {
    var text: [UInt8] = []
    while text.count < bytes { text += Array(piece.utf8) }
    text += Array(last.utf8)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var tagger = Tagger(dictionary: dictionary)
    var annotations = Annotations()
    let none: [UInt8] = []
    tagger.annotate(
      title: none.span, titleSegments: Segments(), text: text.span, segments: segments,
      day: Day(iso: "2021-03-18"), into: &annotations)
    return tagger.scratch.steps
  }

  /// One sentence of nothing but names, in every shape that some loop reads ahead for.
  @Test(arguments: [
    ("United States ", ""), ("Germany France ", ""), ("Kim Alda United Front May ", ""),
    ("Minister Kim Bank of ", ""), ("German Russian ", ""), ("A B C ", ""), ("AAAA ", ""),
    ("Kim-Kim ", ""), ("Muslim Western ", ""), ("Former US President ", ""), ("Kim's ", ""),
    ("Ministry of Foreign Affairs of ", ""), ("al-Kim ", ""), ("President ", ""),
    ("Joe Biden ", ""), ("Joe Biden ", "Bank"), ("Quxor Joe Biden ", "Society"), ("May June ", ""),
    ("US Ibrahim ", ""), ("Justice General ", "Assembly"), ("Minister of Finance ", ""),
    ("Narvik Timber ", "Company (NTNTNTNTNTNTNTNTNTNTNTNTNT)"),
    ("Gas and Oil Board and ", ""), ("Gas and ", "Board"), ("Gas Oil ", "and Board"),
    ("Salomon Brothers Gas ", ""), ("Salomon Brothers Gas ", "Corp"), ("Goldman, ", "Sachs and Co"),
    ("Committee on Gas ", ""), ("First Bank and Trust Co and ", ""), ("Finance Ministry ", ""),
  ])
  func capitalsAreLinear(piece: String, last: String) {
    let dictionary = ActorDictionary.builtIn
    let short = steps(piece, last, bytes: 8_000, in: dictionary)
    let long = steps(piece, last, bytes: 64_000, in: dictionary)
    #expect(long <= 9 * short + 1_000)
    #expect(long <= 8 * 64_000)
  }

  /// A megabyte of capital letters, in one word and in many.
  @Test(arguments: ["A", "AB "])
  func megabyteOfCapitals(piece: String) {
    #expect(steps(piece, "", bytes: 1 << 20, in: .builtIn) <= 4 << 20)
  }

  /// A hundred thousand aliases that share their first words cost a word no more than a few do.
  @Test func sharedPrefixesCostNothing() throws {
    func dictionary(_ count: Int) -> ActorDictionary? {
      var rows = "id,kind,name\n"
      for i in 0..<count { rows += "o.a\(i),ngo,United Front for the Free People \(i) League\n" }
      let layer = DictionaryLayer(name: "prefixes", bytes: Array(rows.utf8))
      return ActorDictionary.load(layers: [layer]).dictionary
    }
    let few = try #require(dictionary(100))
    let many = try #require(dictionary(100_000))
    for piece in [
      "The United Front for the Free People 7 League met. ",
      "United Front for the Free People and the United Front for the United Front. ",
      "UNITED ",
    ] {
      #expect(
        steps(piece, "", bytes: 20_000, in: many) == steps(piece, "", bytes: 20_000, in: few))
    }
    // What a step costs: the slots that a key is looked for in.
    var longest = 0
    var total = 0
    for i in 0..<100_000 {
      let keys = many.wordKeys(of: "United Front for the Free People \(i) League")
      var key = keys[0]
      for next in keys.dropFirst() { key = NameKey.chain(key, next) }
      let probes = many.phrases.probes(key)
      longest = max(longest, probes)
      total += probes
    }
    #expect(total < 200_000)
    #expect(longest < 64)
  }

  /// An article that names every actor which needs another word is searched a few times, not for each.
  @Test func contextWordsAreGathered() throws {
    func steps(_ count: Int) throws -> Int {
      var rows = "id,kind,name,hints\n"
      var text: [UInt8] = []
      for i in 0..<count {
        rows += "o.b\(i),ngo,Qux\(i),ctx:zebra\(i)\n"
        text += Array("Then Qux\(i) left. ".utf8)
      }
      let layer = DictionaryLayer(name: "context", bytes: Array(rows.utf8))
      let dictionary = try #require(ActorDictionary.load(layers: [layer]).dictionary)
      return self.steps(String(decoding: text, as: UTF8.self), "", bytes: 1, in: dictionary)
    }
    let (few, many) = (try steps(50), try steps(800))
    #expect(many <= 20 * few)
  }
}
