import Segmentation
import Testing

/// The conformance file of Unicode 15.0.
@Suite struct WordBreakTests {
  @Test(arguments: Tokenizer.Path.allCases.filter(\.isSupported))
  func everyCaseOfTheConformanceFile(path: Tokenizer.Path) throws {
    let cases = try WordBreakCases.all()
    #expect(cases.count == 1823)
    let tokenizer = Tokenizer(path: path)
    var tokens = Tokens()
    for one in cases {
      tokenizer.tokenize(one.text.span, into: &tokens)
      #expect(tokens.bounds == one.bounds, "\(one.line)")
    }
  }
}
