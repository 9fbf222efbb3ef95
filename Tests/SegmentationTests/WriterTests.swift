import Segmentation
import TestSupport
import Testing

@Suite struct WriterTests {
  @Test func conlluOfTwoParagraphs() {
    let text = " Hi,  U.S.\tfans! Go|on.\n\nNo\u{A0}end"
    #expect(
      conllu(Array(text.utf8)) == """
        # newpar
        # sent_id = 1
        # text = Hi, U.S. fans!
        1\tHi\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|SpacesBefore=\\s
        2\t,\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\s\\s
        3\tU.S\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        4\t.\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\t
        5\tfans\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        6\t!\t_\t_\t_\t_\t_\t_\t_\t_

        # sent_id = 2
        # text = Go|on.
        1\tGo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        2\t|\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        3\ton\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        4\t.\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\n\\n

        # newpar
        # sent_id = 3
        # text = No end
        1\tNo\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\u{A0}
        2\tend\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No


        """)
  }

  /// Forms and the white space in MISC together are the text.
  @Test func conlluLosesNothing() throws {
    let source = RandomText(try WordBreakModel())
    for seed in 0..<RandomCases.count(500) {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = source.next(using: &random)
      var segments = Segments()
      Segmenter().segment(text.span, into: &segments)
      guard !segments.sentences.isEmpty else { continue }  // white space alone
      let mended = String(decoding: text, as: UTF8.self)
      if Array(rebuilt(conllu(text)).unicodeScalars) != Array(mended.unicodeScalars) {
        Issue.record("seed \(seed): \(text)")
      }
    }
  }

  /// WB4 joins a mark to white space before it; a form cannot hold that.
  @Test(arguments: [
    "a \u{301}b", "a\t\u{200D}Ⓜ b", "Ja. \u{200E}Nein.", " \u{200E}", "\t\u{301}\n\u{301} x ",
    "a\t\u{200D}❤\n \u{200F}", "\u{202F}_\t\u{AD}.", ". \u{308}", " \u{308} \t\u{308}",
  ])
  func marksOnWhiteSpace(text: String) {
    #expect(Array(rebuilt(conllu(Array(text.utf8))).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func boundariesAreBytes() {
    var tokens = Tokens()
    Tokenizer().tokenize(Array("Été. ".utf8).span, into: &tokens)
    var output: [UInt8] = []
    BoundaryWriter().append(tokens, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "0\t5\n5\t6\n6\t7\n")
  }

  private func conllu(_ text: [UInt8]) -> String {
    var segments = Segments()
    Segmenter().segment(text.span, into: &segments)
    var writer = ConlluWriter()
    var output: [UInt8] = []
    writer.append(text.span, segments, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func rebuilt(_ conllu: String) -> String {
    var text = String.UnicodeScalarView()
    for line in conllu.unicodeScalars.split(separator: "\n") where line.first != "#" {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10 else { return "\(columns.count) columns" }
      var after = String.UnicodeScalarView(" ".unicodeScalars)
      for field in columns[9].split(separator: "|") {
        let field = String(field)
        if field == "SpaceAfter=No" { after = String.UnicodeScalarView() }
        if field.hasPrefix("SpacesAfter=") { after = unescaped(field.unicodeScalars.dropFirst(12)) }
        if field.hasPrefix("SpacesBefore=") {
          text += unescaped(field.unicodeScalars.dropFirst(13))
        }
      }
      text += columns[1]
      text += after
    }
    return String(text)
  }

  private func unescaped(_ field: Substring.UnicodeScalarView) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in field {
      if isEscape {
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
          "s": " ", "t": "\t", "r": "\r", "n": "\n", "p": "|", "\\": "\\",
        ]
        result.append(plain[scalar] ?? "?")
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.append(scalar)
      }
    }
    return result
  }
}
