internal import NewsText
internal import Reports

/// The folder in which a generation is written, as the reports see it.
struct ReportFolder: ReportDestination {
  let publication: Publication

  /// One file: counted and digested on its way to the disk.
  final class Sink: ByteSink {
    fileprivate var file: OutputFile?
    fileprivate var digest = SHA256()

    init(creating path: String) throws(FileError) {
      file = try OutputFile(creating: path)
    }

    func write(_ bytes: Span<UInt8>) throws {
      try file?.write(bytes)
      digest.update(bytes)
    }
  }

  func open(_ name: String) throws -> Sink {
    try Sink(creating: publication.path(of: name))
  }

  func close(_ sink: Sink, name: String, rows: Int?) throws -> WrittenFile {
    let size = sink.file?.size ?? 0
    if let file = sink.file.take() { try file.finish() }
    return WrittenFile(name: name, bytes: size, sha256: sink.digest.hex, rows: rows)
  }
}
