import Nightly
import Segmentation

extension Rollcall {
  static let tokenizeCommand = Command(
    name: "tokenize", operands: "[FILE | -]",
    summary: "Divide raw text into words and sentences.",
    details: """
      Words are the segments of Unicode Standard Annex #29 (Unicode 15.0). A paragraph is a line.
      conllu prints CoNLL-U; uax29 prints 'start<TAB>end' in bytes for every segment, white space too.
      """,
    flags: [
      Flag(
        "output", value: "FORMAT", choices: ["conllu", "uax29"],
        help: "What is printed (conllu)."),
      Flag(
        "null-separated",
        help: "The input is several texts divided by NUL; '--' closes each answer of uax29."),
    ],
    examples: [
      ("rollcall tokenize --output conllu article.txt", "tokens and sentences of a text"),
      ("printf 'It is 3.14.' | rollcall tokenize --output uax29 -", "boundaries in bytes"),
    ]
  ) { arguments in
    guard arguments.operands.count <= 1 else {
      throw Failure(.usage, "one text at a time: rollcall tokenize [FILE | -]")
    }
    let path = arguments.operands.first ?? "-"
    let text = try readOperand(path)
    let boundaries = arguments.value("output") == "uax29"
    let texts =
      arguments.has("null-separated")
      ? text.split(separator: 0, omittingEmptySubsequences: false).map(Array.init) : [text]
    let segmenter = Segmenter()
    var segments = Segments()
    var conllu = ConlluWriter()
    var output: [UInt8] = []
    for text in texts {
      segmenter.segment(text.span, into: &segments)
      if boundaries {
        BoundaryWriter().append(segments.tokens, to: &output)
        if arguments.has("null-separated") { output += BoundaryWriter.separator }
      } else {
        conllu.append(text.span, segments, to: &output)
      }
      if output.count > 1 << 20 {
        try StandardOutput.write(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    try StandardOutput.write(output)
    return .complete
  }

  /// Reads a file named as an operand; `-` is standard input.
  static func readOperand(_ path: String) throws -> [UInt8] {
    do {
      return try WholeFile.read(path)
    } catch {
      throw Failure(error.isMissing ? .noInput : .inputOutput, error.description)
    }
  }
}
