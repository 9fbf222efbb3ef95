/// Divides text into UAX #29 words and into sentences.
public struct Segmenter: Sendable {
  /// Creates a segmenter.
  public init() {}

  /// Divides `text` into `segments`, whose buffers are overwritten.
  public func segment(_ text: Span<UInt8>, into segments: inout Segments) {
    segments.tokens.bounds.removeAll(keepingCapacity: true)
    segments.tokens.classes.removeAll(keepingCapacity: true)
    segments.sentences.removeAll(keepingCapacity: true)
  }
}
