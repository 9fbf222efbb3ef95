internal import Tallies

/// A partial that is being written: aside, flushed, and renamed when it is whole.
final class PartialOutput {
  private let aside: String
  private let path: String
  private var file: OutputFile?
  private var writer = PartialWriter()

  /// Creates the file aside; `path` is untouched until the end.
  init(_ path: String, header: PartialHeader) throws(FileError) {
    self.path = path
    aside = PartialOutput.aside(path)
    file = try OutputFile(creating: aside)
    try put(writer.begin(header))
  }

  /// What a partial is called while it is written; whoever cleans up looks for the ending.
  static func aside(_ path: String) -> String { path + PartialOutput.unfinished }

  static let unfinished = ".part"

  func begin(_ input: String) throws(FileError) { try put(writer.begin(input: input)) }

  func append(_ block: PackedBlock) throws(FileError) { try put(writer.append(block)) }

  func end(_ summary: InputSummary) throws(FileError) { try put(writer.end(summary)) }

  /// Flushes the partial and puts it into its place.
  func finish() throws(FileError) {
    try put(writer.finish())
    if let file = file.take() { try file.finish() }
    try FileSystem.rename(aside, to: path)
    let folder = Path.folder(of: path)
    try FileSystem.flushFolder(folder.isEmpty ? "." : folder)
  }

  /// Removes what was written.
  func discard() {
    file = nil
    FileSystem.removeTree(aside)
  }

  private func put(_ bytes: [UInt8]) throws(FileError) { try file?.write(bytes.span) }
}
