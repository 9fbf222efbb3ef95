@testable import Actors
import NewsText
import Segmentation
import TestSupport
import Testing

/// Every short cut of the tagger against its slow, obvious twin, on random input.
@Suite struct FastPathTests {
  /// Bytes of words, and sometimes any bytes.
  private func text(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    let letters = Array("abcxyzABCXYZ0189'.`-’éß ".utf8)
    return (0..<count).map { _ in
      Int.random(in: 0..<12, using: &generator) == 0
        ? UInt8.random(in: 0...255, using: &generator)
        : letters[Int.random(in: 0..<letters.count, using: &generator)]
    }
  }

  /// Keys by loads of eight bytes, at all lengths and up to the end of the text.
  @Test(arguments: UInt64(1)...UInt64(20))
  func keysEqualThoseByteByByte(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let bytes =
        Bool.random(using: &generator)
        ? text(40, &generator)
        : (0..<40).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) }
      let start = Int.random(in: 0...40, using: &generator)
      let end = Int.random(in: start...40, using: &generator)
      #expect(
        NameKey.word(bytes.span, start, end) == NameKey.anyWord(bytes.span, start, end),
        "\(bytes[start..<end])")
    }
  }

  /// Eight classes at once, for all classes in all places.
  @Test(arguments: UInt64(1)...UInt64(20))
  func capitalsEqualThoseOneByOne(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let all = (0...TokenClass.symbol.rawValue).compactMap(TokenClass.init(rawValue:))
    let names: [TokenClass] = [.capitalised, .capitals, .initial, .mixed, .alphanumeric]
    for count in 0...8 {
      let classes = (0..<count).map { _ in all[Int.random(in: 0..<all.count, using: &generator)] }
      var expected: UInt64 = 0
      for (i, kind) in classes.enumerated() where names.contains(kind) {
        expected |= 0x80 << UInt64(8 * i)
      }
      // Bytes beyond the last token are spaces, which begin no name.
      #expect(Tagger.capitals(Tagger.block(classes.span, 0)) == expected, "\(classes)")
      var words: UInt64 = 0
      for (i, kind) in classes.enumerated() where kind.isWord { words |= 0x80 << UInt64(8 * i) }
      #expect(Tagger.words(Tagger.block(classes.span, 0)) == words, "\(classes)")
    }
  }

  /// No word of a list, however it is written, is kept back by its filter.
  @Test(arguments: UInt64(1)...UInt64(20))
  func filtersPassEveryWordOfTheList(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let list = ["women's", "nfl", "t20", "von", "der", "scrum"]
    let filter = PrefixFilter(list)
    let keys = Set(list.map { NameKey.word($0) })
    #expect(!filter.mayHold(0x74, 0x68))
    let pieces = ["'", ".", "’", "`", "é", "\u{301}"] + Array("women'sflt20vdrcu").map(String.init)
    for _ in 0..<4_000 {
      var word = list[Int.random(in: 0..<list.count, using: &generator)]
      if Bool.random(using: &generator) { word = word.uppercased() }
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      let place = Int.random(in: 0...word.unicodeScalars.count, using: &generator)
      word.unicodeScalars.insert(
        contentsOf: piece.unicodeScalars,
        at: word.unicodeScalars.index(word.unicodeScalars.startIndex, offsetBy: place))
      let bytes = Array(word.utf8)
      if keys.contains(NameKey.word(word)) {
        #expect(filter.mayHold(bytes[0], bytes[1]), "\(word)")
      }
    }
  }

  /// Every word that tells a sport passes, and few others do.
  @Test func sportWordsPassTheirFilter() {
    let words = Sport.lexicon
    let some = [
      "n.f.l", "NFL", "n’fl", "footballer", "FIFA", "t20", "Women’s", "wickets", "ñba", "nfl's",
    ]
    for word in some {
      let bytes = Array(word.utf8)
      #expect(words.mayTell(bytes[0], bytes[1], bytes[2]), "\(word)")
    }
    for word in ["the", "said", "and", "that", "from"] {
      let bytes = Array(word.utf8)
      #expect(!words.mayTell(bytes[0], bytes[1], bytes[2]), "\(word)")
    }
  }

  /// Words of random texts in which phrases of the dictionary stand, in all manners of writing.
  private func names(_ generator: inout SeededGenerator) -> [UInt8] {
    let pieces = [
      "Joe", "Biden", "United", "States", "Kingdom", "of", "America", "Bank", "the", "'s", "’s",
      "European", "Union", "Commission", "J.", "al", "Kim", "Jong", "Un", "New", "York", "Times",
      "-", "&", "Supreme", "Court", "FBI", "Ford", "van", "Narvik", "Ltd", "Star", "May", ".",
    ]
    return (0..<300).flatMap { _ in
      Array(
        (pieces[Int.random(in: 0..<pieces.count, using: &generator)]
          + (Int.random(in: 0..<5, using: &generator) == 0 ? "" : " ")).utf8)
    }
  }

  /// The longest phrase by the keys at hand against the one by the keys of all its words.
  @Test(arguments: UInt64(1)...UInt64(20))
  func phrasesEqualThoseByTokens(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = names(&generator)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var tagger = Tagger(dictionary: .builtIn)
    tagger.collectWords(text.span, segments)
    let words = tagger.scratch.words
    let table = tagger.dictionary.phrases
    for i in words.indices {
      for key in [words[i].key, words[i].fullKey] {
        let entry = table.find(key)
        guard entry.isFound else { continue }
        let fast = tagger.longestPhrase(text.span, segments, words, i, key, entry)
        let slow = tagger.matchPhrase(
          text.span, segments, first: Int(words[i].token), firstKey: key, in: table)
        #expect(fast.end == slow.end && fast.phrase == slow.phrase)
      }
    }
  }

  /// The memory of priors changes none, whatever was met before.
  @Test(arguments: UInt64(1)...UInt64(10))
  func priorsAreThoseOfTheRules(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var tagger = Tagger(dictionary: .builtIn)
    for _ in 0..<4 {
      let text = names(&generator)
      var segments = Segments()
      Segmenter().segment(text.span, into: &segments)
      tagger.scratch.removeAll()
      tagger.collectWords(text.span, segments)
      tagger.parse(text.span, segments, isHeadline: false)
      for a in tagger.scratch.words.indices {
        let end = min(a + 3, tagger.scratch.words.count)
        for b in a + 1..<max(end, a + 2) where b <= end {
          let context = Tagger.SentenceContext(
            sentence: 0, first: 0, end: segments.tokens.count, lastWord: end, isHeadline: false,
            isShouted: Bool.random(using: &generator))
          var key = tagger.scratch.words[a].key
          for i in a + 1..<max(b, a + 1) { key = NameKey.chain(key, tagger.scratch.words[i].key) }
          let fast = tagger.prior(a, b, key, context)
          let slow = tagger.newPrior(a, b, context)
          #expect(fast.person == slow.person)
          #expect(fast.place == slow.place)
          #expect(fast.body == slow.body)
        }
      }
    }
  }

  /// What is noted of each phrase against its first posting.
  @Test func traitsAreThoseOfTheFirstPosting() {
    let dictionary = ActorDictionary.builtIn
    for phrase in dictionary.traits.indices {
      let range = Int(dictionary.firstPostings[phrase])..<Int(dictionary.firstPostings[phrase + 1])
      let posting = dictionary.postings[range.lowerBound]
      let kind = dictionary.actors[Int(posting.actor)].kind
      let traits = dictionary.traits[phrase]
      #expect(traits.contains(.person) == (kind == .person && posting.kind.isFull))
      #expect(traits.contains(.country) == (kind == .country && posting.kind.isFull))
      #expect(
        traits.contains(.body)
          == (kind != .person && kind != .country && posting.kind.isDistinct))
      #expect(traits.contains(.plain) == (posting.shape.capitals == 0))
      #expect(
        traits.contains(.anyCountry)
          == range.prefix(8).contains {
            dictionary.actors[Int(dictionary.postings[$0].actor)].kind == .country
          })
    }
  }

  /// The capitalised words of random texts against a loop over all tokens of all sentences.
  @Test(arguments: UInt64(1)...UInt64(20))
  func wordsEqualThoseOfALoop(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "Kim", "the ", "US", " ", ". ", "iPhone ", "G20 ", "1990s ", "\n\n", "said ", "A",
    ]
    var text: [UInt8] = []
    for _ in 0..<200 {
      text += Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
    }
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var tagger = Tagger(dictionary: .builtIn)
    tagger.collectWords(text.span, segments)
    var expected: [Int] = []
    for sentence in segments.sentences {
      for token in Int(sentence.firstToken)..<Int(sentence.endToken) {
        switch segments.tokens.classes[token] {
        case .capitalised, .capitals, .initial, .mixed: expected.append(token)
        case .alphanumeric where text[segments.tokens.range(token).lower] &- 0x41 < 26:
          expected.append(token)
        default: break
        }
      }
    }
    #expect(tagger.scratch.words.map { Int($0.token) } == expected)
    for word in tagger.scratch.words {
      #expect(word.classes == Vocabulary.shared.classes(of: word.key))
      #expect(word.entry.phrase == tagger.dictionary.phrases.find(word.key).phrase)
    }
  }

  /// The map that is emptied in constant time against a dictionary.
  @Test(arguments: UInt64(1)...UInt64(10))
  func mapsEqualDictionaries(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var map = KeyMap()
    var model: [UInt64: Int] = [:]
    for _ in 0..<4_000 {
      // Few values of the low bits, so that slots are shared.
      let key = UInt64.random(in: 0..<700, using: &generator) &* 0x4000_0000_0000_0003 >> 1
      switch Int.random(in: 0..<1_000, using: &generator) {
      case 0:
        map.removeAll()
        model = [:]
      case 1..<500:
        let value = Int.random(in: 0..<1_000_000, using: &generator)
        map.set(key, value)
        model[key] = value
      default: #expect(map[key] == model[key])
      }
    }
  }

  /// The table of phrases, its filter included, against a dictionary, from empty to grown.
  @Test(arguments: [0, 100, 20_000])
  func tableEqualsDictionary(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count) + 1)
    var table = PhraseTable(capacity: 0)
    var phrases: [UInt64: Int] = [:]
    var prefixes: Set<UInt64> = []
    for _ in 0..<count {
      let key = NameKey.mix(UInt64.random(in: 0..<40_000, using: &generator))
      if Bool.random(using: &generator) {
        let number = table.insert(key, next: phrases.count)
        #expect(phrases[key] == nil || phrases[key] == number)
        phrases[key] = number
      } else {
        table.insertPrefix(key)
        prefixes.insert(key)
      }
    }
    for i in 0..<UInt64(40_000) {
      let key = NameKey.mix(i)
      let entry = table.find(key)
      #expect(entry.phrase == phrases[key] ?? -1)
      #expect(entry.isPrefix == prefixes.contains(key))
      #expect(entry.isFound == (phrases[key] != nil || prefixes.contains(key)))
    }
  }

  /// What is remembered of words is what the tables say, also where words share a slot.
  @Test func memoSaysWhatTheTablesSay() {
    var memo = WordMemo()
    let dictionary = ActorDictionary.builtIn
    for round in 0..<3 {
      for word in ["Kim", "US", "president", "Narvik", "qqxzv", "united"] {
        // The same slot for two keys: bits above the mask differ.
        for key in [NameKey.word(word), NameKey.word(word) ^ 1 << 60] {
          let facts =
            memo.recall(key) ?? memo.learn(key, Vocabulary.shared, dictionary.phrases)
          #expect(facts.classes == Vocabulary.shared.classes(of: key), "\(word) in round \(round)")
          #expect(facts.entry.phrase == dictionary.phrases.find(key).phrase)
          #expect(memo.recall(key) != nil)
        }
      }
    }
    #expect(memo.recall(0) == nil)
    #expect(memo.recall(1) == nil)
  }

  /// A name is taken from the memo only where its bytes agree.
  @Test func namesAreThoseOfTheText() {
    var names = NameMemo()
    let text = Array("Jane Doe, JANE DOE, Jane\nDoe, Jane Do".utf8)
    #expect(names.recall(7, text.span, 0, 8) == nil)
    names.learn(7, name: "Jane Doe", id: "p.?jane-doe")
    #expect(names.recall(7, text.span, 0, 8)?.id == "p.?jane-doe")
    #expect(names.recall(7, text.span, 10, 18) == nil)
    #expect(names.recall(7, text.span, 20, 28) == nil)
    #expect(names.recall(7, text.span, 30, 37) == nil)
    #expect(names.recall(8, text.span, 0, 8) == nil)
    #expect(NameMemo().recall(0, text.span, 0, 0) == nil)
  }

  /// Slugs byte by byte from a table against the rules written out, scalar by scalar.
  @Test(arguments: UInt64(1)...UInt64(20))
  func slugsEqualThoseByTheRules(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var buffer: [UInt8] = []
    let alphabet = Array("aZ9 '.-`\nB")
    for _ in 0..<200 {
      let count = Int.random(in: 1...14, using: &generator)
      let name = String(
        (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
      var expected = ""
      for character in name {
        switch character {
        case "'", ".", "`": break
        case "a"..."z", "A"..."Z", "0"..."9": expected += character.lowercased()
        default: if !expected.isEmpty, !expected.hasSuffix("-") { expected += "-" }
        }
      }
      while expected.hasSuffix("-") { expected.removeLast() }
      if expected.isEmpty { expected = "unnamed" }
      let bytes = Array(name.utf8)
      #expect(
        Slug.id(0x70, bytes.span, 0, bytes.count, &buffer) == "p.?" + expected, "\(name)")
    }
  }

  @Test(arguments: [
    ("Jane O'Doe-Müller", "p.?jane-odoe-muller"), ("Łódź", "p.?lodz"), ("Кремль", "p.?кремль"),
    ("…", "p.?unnamed"), ("A\u{301}b", "p.?ab"),
  ])
  func slugsOfOtherLetters(name: String, id: String) {
    var buffer: [UInt8] = []
    let bytes = Array(name.utf8)
    #expect(Slug.id(0x70, bytes.span, 0, bytes.count, &buffer) == id)
  }

  /// Words gathered once against a search of the text for each actor.
  @Test(arguments: UInt64(1)...UInt64(20))
  func gatheredWordsEqualASearch(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "army", "Army", "army's", "ARMY’s", "fleet", "flee", "Erdoğan", "o'f", "x", "armys",
    ]
    let text = Array(
      (0..<12).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
        .joined(separator: " ").utf8)
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var tagger = Tagger(dictionary: .builtIn)
    tagger.gather(text.span, segments)
    for word in words + ["navy", "erdogan", "arm"] {
      let needed = ContextWord(word)
      #expect(
        (tagger.scratch.present[needed.place] != nil)
          == tagger.contains([needed], text.span, segments), "\(word)")
    }
  }

  @Test(arguments: UInt64(1)...UInt64(5))
  func listsEqualArrays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var list = ActorList()
    var model: [UInt32] = []
    for _ in 0..<4 {
      #expect(list.all == model)
      #expect(list.count == model.count)
      #expect(list.isEmpty == model.isEmpty)
      #expect(list.first == model.first)
      #expect(list.only == (model.count == 1 ? model[0] : nil))
      #expect(ActorList(model).all == model)
      let actor = UInt32.random(in: 0..<3, using: &generator)
      #expect(list.contains(actor) == model.contains(actor))
      list.append(actor)
      model.append(actor)
    }
  }
}
