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
    look(at: path).stamp
  }

  /// What a path is, and its stamp unless it is a folder or nothing, in one call of the system.
  static func look(at path: String) -> (kind: Kind, stamp: FileStamp?) {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return (.nothing, nil) }
    let stamp = FileStamp(
      size: Int64(info.st_size), modified: nanoseconds(info.st_mtim),
      changed: nanoseconds(info.st_ctim))
    switch info.st_mode & S_IFMT {
    case S_IFREG: return (.file, stamp)
    case S_IFDIR: return (.folder, nil)
    default: return (.other, stamp)
    }
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// The SHA-256 of a file, in hex.
  static func digest(of path: String) throws(FileError) -> String {
    var digest = SHA256()
    try read(path) { (chunk) throws(FileError) in digest.update(chunk) }
    return digest.hex
  }
}
