/// One line of `WordBreakTest-15.0.0.txt`.
struct WordBreakCase {
  var line: String
  var text: [UInt8]
  /// The boundaries, in bytes.
  var bounds: [UInt32]

  /// All lines of the file in `Data`.
  static func all() throws -> [WordBreakCase] {
    try DataFile.lines("WordBreakTest-15.0.0.txt").compactMap { line -> WordBreakCase? in
      let fields = line.split(separator: "#", omittingEmptySubsequences: false)[0]
        .split { $0 == " " || $0 == "\t" }
      guard !fields.isEmpty else { return nil }
      var text = ""
      var bounds: [UInt32] = []
      for field in fields {
        if field == "÷" {
          bounds.append(UInt32(text.utf8.count))
        } else if let code = UInt32(field, radix: 16), let scalar = Unicode.Scalar(code) {
          text.unicodeScalars.append(scalar)
        }
      }
      return WordBreakCase(line: String(line), text: Array(text.utf8), bounds: bounds)
    }
  }
}
