import Cleaning
import NewsText
import Testing

/// The rules that mend characters.
@Suite struct CharacterRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var raw: String
    var clean: String
    var testDescription: String { "\(rule): \(raw.debugDescription)" }

    init(_ rule: String, _ raw: String, _ clean: String) {
      self.rule = rule
      self.raw = raw
      self.clean = clean
    }
  }

  @Test(arguments: changed)
  func isMended(_ example: Case) {
    let (text, clean) = cleaned(article(example.raw))
    // Bytes are compared: strings that differ in normalisation alone are equal.
    #expect(Array(text.utf8) == Array(example.clean.utf8), "\(text.debugDescription)")
    #expect(ruleNames(clean).contains(example.rule))
    let (other, _) = cleaned(article(example.raw), without: example.rule)
    #expect(Array(other.utf8) != Array(example.clean.utf8))
  }

  @Test(arguments: unchanged)
  func isLeftAlone(_ text: String) {
    let (clean, record) = cleaned(article(text))
    #expect(Array(clean.utf8) == Array(text.utf8), "\(clean.debugDescription)")
    #expect(record.removals.isEmpty)
    #expect(record.repairs.isEmpty)
  }

  static let changed: [Case] = [
    // White space.
    Case("white_space", "one  two", "one two"),
    Case("white_space", "  one", "one"),
    Case("white_space", "one ", "one"),
    Case("white_space", "one \n two", "one\ntwo"),
    Case("white_space", "one\r\ntwo\rthree", "one\ntwo\nthree"),
    Case("white_space", "one\n\n\n\ntwo", "one\n\ntwo"),
    Case("white_space", "one\ttwo\u{A0}three\u{2009}four", "one two three four"),
    Case("white_space", "one\u{2028}two\u{85}three\u{B}four", "one\ntwo\nthree\nfour"),
    Case("white_space", "one\u{3000}\u{A0} two \u{A0}\n", "one two"),
    // Characters that nobody sees.
    Case("zero_width", "on\u{200B}e", "one"),
    Case("zero_width", "\u{FEFF}one", "one"),
    Case("zero_width", "\u{202A}one\u{202C} \u{2066}two\u{2069}", "one two"),
    Case("zero_width", "on\u{200D}e", "one"),
    Case("zero_width", "one\u{200C}", "one"),
    Case("zero_width", "one\u{2060}two\u{200E}", "onetwo"),
    Case("zero_width", "one \u{200B} two", "one two"),
    Case("zero_width", "&\u{200B}amp; one", "& one"),
    Case("soft_hyphen", "gov\u{AD}ern\u{AD}ment", "government"),
    Case("soft_hyphen", "\u{AD}one", "one"),
    Case("control_characters", "on\u{1}e\u{7F} t\u{1B}wo", "one two"),
    Case("control_characters", "one\u{0}", "one"),
    Case("control_characters", "one\u{FFFC} two", "one two"),
    // HTML.
    Case("html_entities", "AT&amp;T", "AT&T"),
    Case("html_entities", "&quot;one&quot; &#8217;two&#x2019;", "\"one\" ’two’"),
    Case("html_entities", "&amp;amp;lt; one", "< one"),
    Case("html_entities", "&amp;#39;one&amp;#39;", "'one'"),
    Case("html_entities", "one&nbsp;&nbsp;two", "one two"),
    Case("html_entities", "caf&eacute; &euro;5", "café €5"),
    Case("html_tags", "<p>one</p><p>two</p>", "one\n\ntwo".replacing("\n\n", with: "\n\n")),
    Case("html_tags", "one<br/>two", "one\ntwo"),
    Case("html_tags", "one <b>two</b> <a href=\"x?a=1&b=2\">three</a>", "one two three"),
    Case("html_tags", "one<!-- a comment --> two", "one two"),
    Case("html_tags", "one <script>var a = \"<p>\";</script>two", "one\ntwo"),
    Case("html_tags", "&lt;p&gt;one&lt;/p&gt;", "one"),
    Case("html_tags", "<![CDATA[one]]> two", "one two"),
    Case("html_tags", "<SPAN class='x'>one</SPAN>", "one"),
    // Normalization Form C.
    Case("composed_form", "cafe\u{301}", "café"),
    Case("composed_form", "\u{212B}ngstro\u{308}m", "Ångström"),
    Case("composed_form", "Vie\u{302}\u{323}t", "Việt"),
    Case("composed_form", "\u{1112}\u{1161}\u{11AB}", "한"),
    Case("composed_form", "a\u{327}\u{301}", "á\u{327}"),
    Case("composed_form", "\u{374}\u{37E}", "\u{2B9};"),
    // Mojibake.
    Case("mojibake", "donâ€™t", "don’t"),
    Case("mojibake", "â€œoneâ€\u{9D}", "“one”"),
    Case("mojibake", "â€œone,â€ he said", "“one,” he said"),
    Case("mojibake", "FranÃ§ois, JosÃ©", "François, José"),
    Case("mojibake", "one â€“ two â€” threeâ€¦", "one – two — three…"),
    Case("mojibake", "Â£5 Â©", "£5 ©"),
    Case("mojibake", "donÃ¢â‚¬â„¢t", "don’t"),
    Case("mojibake", "don\u{E2}\u{80}\u{99}t", "don’t"),
    Case("mojibake", "MilijaÅ¡ KovaÄ\u{8D}", "Milijaš Kovač"),
    Case("mojibake", "ðŸ˜€ one", "😀 one"),
    Case("mojibake", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"),
    Case("mojibake", "itâ€™s Ã  Paris", "it’s à Paris"),
    Case("mojibake", "it‚Äôs a caf√©", "it’s a café"),
    // Text that somebody tokenised.
    Case(
      "tokenised", "Gov . Orrick 's plan , he said , was n't ready . It rained , they left .",
      "Gov. Orrick's plan, he said, wasn't ready. It rained, they left."),
    Case(
      "tokenised", "`` We had hoped , '' she said , `` for rain . '' They left , all of them .",
      "\"We had hoped,\" she said, \"for rain.\" They left, all of them."),
    Case(
      "tokenised", "The town ’ s wells , “ all of them , ” do n’t run . They are dry , he said .",
      "The town’s wells, “all of them,” don’t run. They are dry, he said."),
    Case(
      "tokenised",
      "It cost $ 5 ( or 6 % ) , he said , and more . It ended , at last , in the U.S. .",
      "It cost $5 (or 6%), he said, and more. It ended, at last, in the U.S."),
  ]

  static let unchanged: [String] = [
    "One line.\nAnother line.\n\nA third.", "don’t — “yes” – it’s…",
    "AT&T, R&D and Q&A & more", "a < b and <3 and x<y>z", "<name> wrote to <admin@example.com>",
    "said <Video Example Corp> and <I> takeover", "https://example.com/?a=1&copy=2&lt=3",
    "naïve café, Ångström, Škoda, Łódź, São Paulo", "IRMÃ”, dit-elle. «Â»", "GROẞ „Ä“ „Spaß“ über",
    "Nguyễn Phú Trọng, Võ Văn Thưởng, Phạm Minh Chính, Đà Nẵng", "Côte d’Ivoire, né à Orléans »",
    "« Ils sont là », a-t-il dit – « enfin… »", "français : « été » ; été",
    "Müller-Lüdenscheidt, Göß, Ürümqi",
    "हिन्दी में क्षत्रिय", "می‌خواهم", "👩‍👩‍👧 family", "Привет, Ελλάδα, שלום, 中文", "3 × 4 ÷ 2 ± 1 √2 ∞",
    "The U.S. has 50 states. He came, he saw, he went.", "What ? No ! Yes .",
    "tab-free text, 100 % of it",
    "She said: `code` and 'quotes'", "ÃO", "Î", "The marks ©, ® and ™ are 3 of them.", "Âge d’or",
  ]

  /// Vietnamese, German and French words in capitals before quotation marks are the hardest for mojibake.
  @Test func wordsOfOtherLanguagesAreNoMojibake() {
    let letters = ["Ã", "Â", "â", "é", "ß", "Ä", "Å", "à", "ñ", "ï", "È", "ü", "ô", "Đ", "ê"]
    let marks = [
      "”", "“", "’", "‘", "»", "«", "–", "—", "…", "\u{201E}", "\u{201A}", ".", " ", "-",
    ]
    for letter in letters {
      for mark in marks {
        for second in ["", "”", "»", " »", "…"] {
          let text = "M\(letter)\(mark)\(second) x"
          #expect(cleaned(article(text)).1.repairs.isEmpty, "\(text)")
        }
      }
    }
  }

  @Test func aHeadlineHasOneLine() {
    let (_, clean) = cleaned(article("A text.", title: " Town <b>argues</b>\n&amp; waits\u{200B} "))
    #expect(String(decoding: clean.title, as: UTF8.self) == "Town argues & waits")
    let outside = clean.removals.filter { !$0.inTitle }
    #expect(outside.isEmpty)
  }

  @Test func identityChangesNothing() {
    var raw = article(" a  b\r\n&amp;\n\nAdvertisement\n", title: " x ")
    raw.repairs = .latin1
    var cleaner = Cleaner.identity
    var clean = CleanArticle()
    cleaner.clean(raw, into: &clean)
    #expect(clean.text == raw.text)
    #expect(clean.title == raw.title)
    #expect(clean.removals.isEmpty)
    #expect(clean.repairs == .latin1)
    #expect(clean.offsets == OffsetMap(identity: raw.text.count))
  }

  @Test func repairsAreReported() {
    #expect(cleaned(article("donâ€™t")).1.repairs == .mojibake)
    #expect(cleaned(article("a , b . c , d , e . f .")).1.repairs == .tokenised)
  }
}
