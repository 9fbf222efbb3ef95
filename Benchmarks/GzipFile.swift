import CZlib

/// A file read whole, gzip or plain.
enum GzipFile {
  /// The first bytes of the content, at most `limit`; nil if the file cannot be opened.
  static func read(_ path: String, limit: Int = .max) -> [UInt8]? {
    guard let file = unsafe gzopen(path, "rb") else { return nil }
    defer { unsafe gzclose(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while content.count < limit {
      let count = unsafe gzread(file, &chunk, UInt32(chunk.count))
      guard count > 0 else { break }
      content += chunk[..<Int(count)]
    }
    return content
  }
}
