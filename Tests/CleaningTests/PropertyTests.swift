import NewsText
import TestSupport
import Testing

@testable import Cleaning

/// What holds for every text, tried on random mixes of everything that cleaning looks at.
@Suite struct PropertyTests {
  /// Pieces that random texts are made of.
  static let pieces: [String] = [
    "The council met", " on Tuesday.", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u{A0}", "\u{200B}",
    "\u{AD}",
    "\u{1}", "\u{7F}", "\u{2028}", "é", "e\u{301}", "\u{212B}", "“", "”", "’", "—", "…", "&amp;",
    "&", "amp;",
    "&lt;", "&gt;", "&#39;", "<p>", "</p>", "<b>", "</b>", "<", ">", "<!--", "-->", "<br/>",
    "<script>", "</script>",
    "â€™", "Ã©", "â€œ", "â€", "Ã", "Â", "Ã¢â‚¬â„¢", "ðŸ˜€", "😀", "\u{200D}", "\u{202A}", "中文", "हिन्दी",
    "Ð¿Ñ€Ð¸",
    "Advertisement", "READ MORE: Ten wells", "Loading...", "AP", "Reuters", "(Jane Doe/AP)",
    "Photo: ", "Route 6",
    "pic.twitter.com/a1B2", " — Jane Doe (@janedoe) May 3, 2019", "https://t.co/a1B2",
    " (VIDEO: The speech)",
    "Hide Caption 1 of 2", "Photos: ", "Follow us on Twitter", "Facebook", "Share",
    " contributed to this report.",
    "© 2021 Example", "By Jane Doe", "Jane Doe", "Tomas Weil and Ana de la Cruz",
    "Jane Doe, Reuters",
    "Staff Writer", "Example Post", "Tomas Weil in Geneva", "Politics",
    "Town argues about its water", " | AP Photo ",
    "***", "(", ")", "[", "]",
    "|", "@", "/", "://", ":", "WATCH: ", ".", ",", " . ", " , ", "``", "''", "\"", "'", "-", "0",
    "12:30", "2019",
    "Mayor Lena Orrick, second from left, poses at the well on May 4, 2020.",
    "She said that it was late.",
    "COUNCIL OF THE HARBOUR TOWN VOTES AGAINST WATER PLAN",
    "Nina Roe is a reporter for the Harbour Post.",
    "Boilerplate of the page.",
  ]

  static func text(_ random: inout SeededGenerator, upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  static func randomArticle(_ seed: UInt64) -> Article {
    var random = SeededGenerator(seed: seed)
    return article(
      text(&random, upTo: 60),
      title: Bool.random(using: &random) ? "Town argues about its water" : text(&random, upTo: 4),
      outlet: "Harbour Post", authors: "Jane Doe")
  }

  @Test func cleaningTwiceIsCleaningOnce() {
    for seed in 0..<UInt64(RandomCases.count(3000)) {
      let raw = Self.randomArticle(seed)
      let (_, once) = cleaned(raw)
      var again = raw
      again.text = once.text
      again.title = once.title
      let (_, twice) = cleaned(again)
      let same = twice.text == once.text && twice.title == once.title
      let texts = [raw.title, once.title, twice.title, raw.text, once.text, twice.text].map {
        String(decoding: $0, as: UTF8.self).debugDescription
      }
      #expect(same, "seed \(seed)\n\(texts.joined(separator: "\n"))")
      if !same { return }
    }
  }

  @Test func theTextIsValidAndInForm() {
    for seed in 0..<UInt64(RandomCases.count(1000)) {
      let (text, clean) = cleaned(Self.randomArticle(seed))
      #expect(String(validating: clean.text, as: UTF8.self) != nil, "seed \(seed)")
      #expect(!text.contains("  ") && !text.contains("\n\n\n"), "seed \(seed)")
      #expect(!text.hasPrefix(" ") && !text.hasSuffix("\n"), "seed \(seed)")
      #expect(!clean.title.contains(0x0A), "seed \(seed)")
    }
  }

  /// Removals and the map describe the same change: what was neither removed nor replaced is there.
  @Test func offsetsLeadBackToTheSameBytes() {
    for seed in 0..<UInt64(RandomCases.count(1000)) {
      let raw = Self.randomArticle(seed)
      let (_, clean) = cleaned(raw)
      let map = clean.offsets
      #expect(map.count == clean.text.count && map.rawCount == raw.text.count, "seed \(seed)")
      var last = 0
      for offset in clean.text.indices {
        let range = map.raw(ByteRange(offset, offset + 1))
        #expect(range.lower >= last && range.upper <= raw.text.count, "seed \(seed) at \(offset)")
        if range.count == 1, clean.text[offset] < 0x80, raw.text[range.lower] < 0x80,
          clean.text[offset] != raw.text[range.lower]
        {
          // A byte that stands for another one belongs to a replacement: white space or a mark.
          let touched = clean.removals.contains { !$0.inTitle && $0.range.contains(range) }
          #expect(touched, "seed \(seed) at \(offset)")
        }
        last = range.lower
      }
    }
  }

  @Test func removalsAreOrderedAndInBounds() {
    for seed in 0..<UInt64(RandomCases.count(1000)) {
      let raw = Self.randomArticle(seed)
      let (_, clean) = cleaned(raw)
      var last: (Bool, Int) = (false, 0)
      for removal in clean.removals {
        #expect(removal.range.upper <= (removal.inTitle ? raw.title : raw.text).count)
        let key = (!removal.inTitle, removal.range.lower)
        #expect(last.0 == key.0 ? last.1 <= key.1 : !last.0, "seed \(seed)")
        last = key
        #expect(Int(removal.rule) < CleaningRule.all.count)
      }
    }
  }

  @Test func aCleanerRemembersNothing() {
    var cleaner = Cleaner()
    var clean = CleanArticle()
    for seed in 0..<UInt64(RandomCases.count(500)) {
      let raw = Self.randomArticle(seed)
      cleaner.clean(raw, into: &clean)
      let (_, fresh) = cleaned(raw)
      #expect(clean.text == fresh.text && clean.title == fresh.title, "seed \(seed)")
      #expect(clean.removals.map(\.range) == fresh.removals.map(\.range), "seed \(seed)")
      #expect(clean.offsets == fresh.offsets && clean.language == fresh.language, "seed \(seed)")
    }
  }

  /// Composed text is canonically equal to what it was, by the standard library's own tables.
  @Test func compositionKeepsCanonicalEquality() {
    let marks: [Unicode.Scalar] = [
      "\u{301}", "\u{323}", "\u{308}", "\u{327}", "\u{345}", "\u{93C}", "\u{5B0}", "\u{1161}",
      "\u{11A8}",
    ]
    let bases: [Unicode.Scalar] = [
      "a", "é", "Å", "ộ", "\u{1100}", "가", "क", "\u{212A}", "Ω", "\u{FB2A}", "x", "\u{1D15E}", "が",
    ]
    for seed in 0..<UInt64(RandomCases.count(2000)) {
      var random = SeededGenerator(seed: seed)
      var raw = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        raw.append(bases.randomElement(using: &random) ?? "a")
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          raw.append(marks.randomElement(using: &random) ?? "a")
        }
      }
      let source = Array(String(raw).utf8)
      var writer = EditWriter()
      var bytes = source
      if ComposedForm.run(source, into: &writer) { writer.swapOutput(with: &bytes) }
      let composed = String(decoding: bytes, as: UTF8.self)
      #expect(composed == String(raw), "seed \(seed)")
      // UAX #15: in UTF-8 no text grows to more than three times its size.
      #expect(bytes.count <= 3 * source.count, "seed \(seed)")
      // Done again, nothing changes.
      #expect(!ComposedForm.run(bytes, into: &writer), "seed \(seed)")
    }
  }
}
