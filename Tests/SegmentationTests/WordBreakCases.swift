import Glibc

/// One line of `WordBreakTest-15.0.0.txt`.
struct WordBreakCase {
  var line: String
  var text: [UInt8]
  /// The boundaries, in bytes.
  var bounds: [UInt32]
}

struct NoSuchFile: Error {
  var path: String
}

enum WordBreakCases {
  /// All lines of the file in `Data`.
  static func all() throws -> [WordBreakCase] {
    let source = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let content = try read("/\(source)/Data/WordBreakTest-15.0.0.txt")
    return content.split(separator: "\n").compactMap { line -> WordBreakCase? in
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

  private static func read(_ path: String) throws -> String {
    guard let file = unsafe fopen(path, "r") else { throw NoSuchFile(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
