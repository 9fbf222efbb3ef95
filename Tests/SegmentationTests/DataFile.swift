import Glibc

/// A file of the folder `Data` beside the tests.
enum DataFile {
  /// The file is not there.
  struct Missing: Error {
    var path: String
  }

  /// The lines of the file, empty ones left out.
  static func lines(_ name: String) throws -> [Substring] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Data/\(name)"
    guard let file = unsafe fopen(path, "r") else { throw Missing(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
