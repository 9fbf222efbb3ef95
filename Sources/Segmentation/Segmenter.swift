/// Divides text into UAX #29 words and into sentences.
public struct Segmenter: Sendable {
  private let tokenizer = Tokenizer()
  private let divider = SentenceDivider()

  /// Creates a segmenter.
  public init() {}

  /// Divides `text` into `segments`, whose buffers are overwritten.
  ///
  /// Any bytes will do; what is no UTF-8 counts as U+FFFD. At most 4 GiB - 1.
  public func segment(_ text: Span<UInt8>, into segments: inout Segments) {
    tokenizer.tokenize(text, into: &segments.tokens)
    divider.divide(text, segments.tokens, into: &segments.sentences)
  }
}
