internal import Tallies

/// A partial that is being written: aside, flushed, and renamed when it is whole; or to standard output.
final class PartialOutput {
  private let path: String?
  private var file: OutputFile?
  private var writer = PartialWriter()

  /// Creates the file aside; `path` is untouched until the end.
  ///
  /// - Parameters:
  ///   - path: the file; nothing for standard output.
  ///   - header: what the findings are made with.
  /// - Throws: `FileError` if the file cannot be created; one of that name aside must not exist.
  init(_ path: String?, header: PartialHeader) throws(FileError) {
    self.path = path
    if let path { file = try OutputFile(creating: PartialOutput.aside(path)) }
    try put(writer.begin(header))
  }

  /// What a partial is called while it is written; whoever cleans up looks for the ending.
  static func aside(_ path: String) -> String { path + PartialOutput.unfinished }

  static let unfinished = ".part"

  func begin(_ input: String) throws(FileError) { try put(writer.begin(input: input)) }

  func append(_ block: PackedBlock) throws(FileError) { try put(writer.append(block)) }

  func end(_ summary: InputSummary) throws(FileError) { try put(writer.end(summary)) }

  /// Writes all of a stock, whose entries are in order.
  func add(_ stock: Stock) throws {
    for entry in stock.entries {
      try begin(entry.summary.name)
      for place in entry.blocks {
        try append(try stock.packedBlock(place))
        try Task.checkCancellation()
      }
      try end(entry.summary)
    }
  }

  /// Flushes the partial and puts it into its place.
  ///
  /// The folder is flushed by whoever claims that the partial is there.
  func finish() throws(FileError) {
    try put(writer.finish())
    guard let path else { return }
    if let file = file.take() { try file.finish() }
    try FileSystem.rename(PartialOutput.aside(path), to: path)
  }

  /// Removes what was written.
  func discard() {
    file = nil
    if let path { FileSystem.removeTree(PartialOutput.aside(path)) }
  }

  private func put(_ bytes: [UInt8]) throws(FileError) {
    if path == nil {
      try FileSystem.write(bytes, to: 1, path: "standard output")
    } else {
      try file?.write(bytes.span)
    }
  }
}
