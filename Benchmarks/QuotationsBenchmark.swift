import Actors
import Quotations
import Segmentation

/// The speed of finding quotations and speakers, tokens and mentions given.
enum QuotationsBenchmark {
  /// One text with everything the stage before found in it.
  struct Input {
    /// The text.
    var text: [UInt8]
    /// Its tokens and sentences.
    var segments: Segments
    /// Its mentions.
    var annotations: Annotations
  }

  /// Segments every text; `annotate` finds the mentions.
  static func prepare(
    _ texts: [[UInt8]], annotate: (_ text: [UInt8], _ segments: Segments) -> Annotations
  ) -> [Input] {
    let segmenter = Segmenter()
    return texts.map { text in
      var segments = Segments()
      segmenter.segment(text.span, into: &segments)
      let annotations = annotate(text, segments)
      return Input(text: text, segments: segments, annotations: annotations)
    }
  }

  /// Finds the quotations of every text once; returns the bytes read and the pieces found.
  static func run(_ inputs: [Input], quoter: inout Quoter) -> (bytes: Int, pieces: Int) {
    var pieces: [QuotationPiece] = []
    var bytes = 0
    var found = 0
    for input in inputs {
      quoter.quotations(
        text: input.text.span, segments: input.segments, annotations: input.annotations,
        into: &pieces)
      bytes += input.text.count
      found += pieces.count
    }
    return (bytes, found)
  }
}
