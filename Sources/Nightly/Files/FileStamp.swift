internal import Glibc
internal import NewsText

/// Size and times of a file: as long as they stay, its content is taken to be the same.
struct FileStamp: Sendable, Hashable {
  /// Size in bytes.
  var size: Int64
  /// Time of the last change, in nanoseconds since 1970.
  var modified: Int64
  /// Time of the last change of the file or of its rights, which no program can set back.
  var changed: Int64
}

extension FileSystem {
  /// The stamp of a file; nothing if there is none.
  static func stamp(of path: String) -> FileStamp? {
    var info = stat()
    guard unsafe stat(path, &info) == 0, info.st_mode & S_IFMT != S_IFDIR else { return nil }
    return FileStamp(
      size: Int64(info.st_size), modified: nanoseconds(info.st_mtim),
      changed: nanoseconds(info.st_ctim))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// The SHA-256 of a file, in hex.
  static func digest(of path: String) throws(FileError) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { _ = close(descriptor) }
    var digest = SHA256()
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { raw in
        unsafe Glibc.read(descriptor, raw.baseAddress, raw.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError("read", path)
      }
      if count == 0 { return digest.hex }
      digest.update(chunk.span.extracting(0..<count))
    }
  }
}
