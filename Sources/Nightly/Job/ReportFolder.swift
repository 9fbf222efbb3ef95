internal import NewsText
internal import Reports

/// The folder in which a generation is written, as the reports see it.
struct ReportFolder: ReportDestination {
  let publication: Publication

  /// One file: packed if its name ends in `.gz`, counted and digested on its way to the disk.
  final class Sink: ByteSink {
    private var file: OutputFile?
    private var digest = SHA256()
    private var deflater: Deflater?

    init(creating path: String) throws(FileError) {
      file = try OutputFile(creating: path)
      if path.hasSuffix(".gz") {
        deflater = Deflater()
        guard deflater != nil else { throw FileError("create", path) }
      }
    }

    func write(_ bytes: Span<UInt8>) throws {
      if deflater == nil { return try store(bytes) }
      var input: [UInt8] = []
      input.append(addingCapacity: bytes.count) { output in
        for index in bytes.indices { output.append(bytes[index]) }
      }
      try deflater?.pack(input, isLast: false) { try store($0) }
    }

    private func store(_ bytes: Span<UInt8>) throws {
      try file?.write(bytes)
      digest.update(bytes)
    }

    /// Ends the file; its size and digest are those of what lies on the disk.
    func finish() throws -> (size: Int, sha256: String) {
      try deflater?.pack([], isLast: true) { try store($0) }
      let size = file?.size ?? 0
      if let file = file.take() { try file.finish() }
      return (size, digest.hex)
    }
  }

  func open(_ name: String) throws -> Sink {
    try Sink(creating: publication.path(of: name))
  }

  func close(_ sink: Sink, name: String, rows: Int?) throws -> WrittenFile {
    let (size, sha256) = try sink.finish()
    return WrittenFile(name: name, bytes: size, sha256: sha256, rows: rows)
  }
}
