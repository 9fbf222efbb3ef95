import Segmentation
import Testing

/// The class of a token, by the text of the token.
@Suite struct TokenClassTests {
  @Test(arguments: [
    (TokenClass.space, [" ", "   ", "\t", "\u{A0}", "\u{2003}", "\u{202F}"]),
    (.lineBreak, ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]),
    (
      .lower, ["policy", "naïve", "don't", "a.m", "été", "жизнь", "a", "foo_bar", "_x", "e\u{301}"]
    ),
    (
      .capitalised,
      ["Blinken", "O'Brien", "McCain", "Élysée", "Ph.D", "I'm", "Москва", "Booking.com"]
    ),
    (.capitals, ["NATO", "U.S", "ÉU", "СССР", "A_B"]),
    (.initial, ["J", "I", "É", "Ж", "J\u{301}"]),
    (.mixed, ["iPhone", "eBay", "_Foo", "d'Estaing"]),
    (.uncased, ["中", "あ", "カタカナ", "한국", "عربي", "שלום", "क", "ª"]),
    (.number, ["1,800", "3.5", "7", "٣٤", "½", "1'000", "2_000"]),
    (.alphanumeric, ["G20", "1990s", "U2", "x1", "_a1", "COVID_19"]),
    (.stop, [".", "!", "?", "…", "。", "！", "？", "।", "؟"]),
    (.quote, ["\"", "'", "`", "“", "”", "‘", "’", "«", "»", "„", "「", "」", "‹"]),
    (.open, ["(", "[", "{", "（", "【"]),
    (.close, [")", "]", "}", "）", "】"]),
    (.dash, ["-", "–", "—", "‐", "―", "⸺"]),
    (.punctuation, [",", ";", ":", "/", "&", "@", "#", "*", "\\", "·", "•", "_", "__", "¿", "、"]),
    // A mark on white space is no space.
    (.symbol, [" \u{301}", "\t\u{200D}❤", "  \u{200E}", "\u{202F}_", "\u{A0}\u{301}"]),
    (.symbol, ["$", "%", "€", "+", "=", "<", "|", "©", "👩‍🚀", "🇫🇷", "\0", "\u{200D}", "\u{FFFD}"]),
  ])
  func ofEachKind(expected: TokenClass, texts: [String]) {
    var tokens = Tokens()
    for path in Tokenizer.Path.allCases where path.isSupported {
      let tokenizer = Tokenizer(path: path)
      for text in texts {
        tokenizer.tokenize(Array(text.utf8).span, into: &tokens)
        #expect(tokens.classes == [expected], "\(text), \(path)")
      }
    }
  }

  @Test func ofBytesThatAreNoText() {
    var tokens = Tokens()
    Tokenizer().tokenize(([0x61, 0xFF, 0xE2, 0x80, 0x62] as [UInt8]).span, into: &tokens)
    #expect(tokens.bounds == [0, 1, 2, 4, 5])
    #expect(tokens.classes == [.lower, .symbol, .symbol, .lower])
  }
}
