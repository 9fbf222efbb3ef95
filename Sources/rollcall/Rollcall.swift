import Glibc
import Segmentation

@main
struct Rollcall {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "tokenize" else { exit(64) }
    let nul = arguments.contains("--null-separated")
    let isConllu = arguments.contains("conllu")
    let file = arguments.last.flatMap { $0.hasPrefix("/") ? $0 : nil }
    var input: [UInt8] = []
    let descriptor = file.map { unsafe open($0, O_RDONLY) } ?? 0
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { break }
      input.append(contentsOf: chunk[..<count])
    }
    var output: [UInt8] = []
    let segmenter = Segmenter()
    var segments = Segments()
    if isConllu {
      segmenter.segment(input.span, into: &segments)
      var writer = ConlluWriter()
      writer.append(input.span, segments, to: &output)
    } else {
      let writer = BoundaryWriter()
      for text in nul ? input.split(separator: 0, omittingEmptySubsequences: false) : [input[...]] {
        segmenter.segment(text.span, into: &segments)
        writer.append(segments.tokens, to: &output)
        if nul { output += BoundaryWriter.separator }
      }
    }
    var at = 0
    while at < output.count {
      let count = unsafe output.withUnsafeBytes {
        unsafe write(1, $0.baseAddress.map { unsafe $0 + at }, $0.count - at)
      }
      if count <= 0 { break }
      at += count
    }
  }
}
