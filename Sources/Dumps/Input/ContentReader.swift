/// Reads a file of our own piece by piece, inflated where it is packed.
package struct ContentReader: ~Copyable {
  private var stream: ContentStream

  /// Opens a file.
  package init(path: String) throws(DumpError) {
    stream = try ContentStream(FileSource(path: path, name: path), name: path)
  }

  /// The next bytes; nothing at the end, or where the file is damaged.
  package mutating func next() -> [UInt8]? {
    guard case .bytes(let count) = stream.next() else { return nil }
    return Array(stream.output[..<count])
  }
}
