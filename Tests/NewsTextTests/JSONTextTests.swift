import Foundation
import NewsText
import TestSupport
import Testing

@Suite struct JSONTextTests {
  /// Foundation's parser is the twin: what was written must come back.
  @Test(arguments: 0..<20)
  func everyStringComesBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let value =
          [
            UInt32.random(in: 0...0x7F, using: &random),
            UInt32.random(in: 0x80...0xD7FF, using: &random),
            UInt32.random(in: 0x1_0000...0x10_FFFF, using: &random),
          ].randomElement(using: &random) ?? 0
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      var out: [UInt8] = []
      JSONText.append(text, to: &out)
      let back = try JSONSerialization.jsonObject(with: Data(out), options: .fragmentsAllowed)
      #expect((back as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }
}
