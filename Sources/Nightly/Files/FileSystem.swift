internal import Glibc

/// The calls of the file system that a job needs, each with a checked result.
enum FileSystem {
  /// What a path is.
  enum Kind { case file, folder, other, nothing }

  static func kind(of path: String) -> Kind { look(at: path).kind }

  /// The size of a file in bytes; nothing if it has none.
  static func size(of path: String) -> Int? {
    var info = stat()
    guard unsafe stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  static func currentFolder() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Creates a folder and those above it.
  static func createFolders(_ path: String) throws(FileError) {
    if kind(of: path) == .folder { return }
    let parent = Path.folder(of: path)
    if !parent.isEmpty, parent != path { try createFolders(parent) }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileError("create", path)
    }
    guard kind(of: path) == .folder else { throw FileError("create", path, number: ENOTDIR) }
  }

  static func createFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw FileError("create", path) }
  }

  static func rename(_ from: String, to: String) throws(FileError) {
    guard unsafe Glibc.rename(from, to) == 0 else { throw FileError("rename", to) }
  }

  /// Flushes the entries of a folder to the disk.
  static func flushFolder(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { _ = close(descriptor) }
    // Some file systems cannot flush folders and say EINVAL: nothing better can be done there.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError("flush", path) }
  }

  /// Makes `link` point to `target`, in one step for whoever looks at it.
  static func replaceLink(_ link: String, target: String, scratch: String) throws(FileError) {
    _ = unsafe unlink(scratch)
    guard unsafe symlink(target, scratch) == 0 else { throw FileError("link", scratch) }
    try rename(scratch, to: link)
  }

  static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { raw in
      guard let base = raw.baseAddress else { return 0 }
      return unsafe readlink(path, base.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// The names in a folder, sorted bytewise.
  static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a folder of files; folders inside are removed too, links are not followed.
  static func removeTree(_ path: String) {
    var info = stat()
    guard unsafe lstat(path, &info) == 0 else { return }
    if info.st_mode & S_IFMT == S_IFDIR {
      for name in names(in: path) { removeTree(path + "/" + name) }
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }

  /// Reads a whole file of at most `limit` bytes.
  static func read(_ path: String, limit: Int = 256 << 20) throws(FileError) -> [UInt8] {
    var result: [UInt8] = []
    try read(path) { (chunk) throws(FileError) in
      guard result.count + chunk.count <= limit else {
        throw FileError("read", path, number: EFBIG)
      }
      result.append(addingCapacity: chunk.count) { output in
        for i in chunk.indices { output.append(chunk[i]) }
      }
    }
    return result
  }

  /// Reads a file from beginning to end, 256 KiB at a time.
  static func read(
    _ path: String, _ body: (borrowing Span<UInt8>) throws(FileError) -> Void
  ) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { _ = close(descriptor) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { raw in
        unsafe Glibc.read(descriptor, raw.baseAddress, raw.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError("read", path)
      }
      if count == 0 { return }
      try body(chunk.span.extracting(0..<count))
    }
  }

  /// Writes all bytes to a descriptor; `path` is what messages call it.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    try write(bytes.span, to: descriptor, path: path)
  }

  /// Writes all bytes to a descriptor; `path` is what messages call it.
  static func write(_ bytes: Span<UInt8>, to descriptor: Int32, path: String) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let result = unsafe bytes.bytes.withUnsafeBytes { raw in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: raw[done...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw FileError("write", path)
      }
      done += result
    }
  }

  /// A folder for files without a name: that of an output, or the system's.
  static func scratchFolder(beside output: String?) -> String {
    if let output {
      let folder = Path.folder(of: output)
      return folder.isEmpty ? "." : folder
    }
    return unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  }

  /// Reads a part of a file, which must be there whole.
  static func read(_ path: String, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { _ = close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let result = unsafe bytes.withUnsafeMutableBytes { raw in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[done...])
        return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw FileError("read", path)
      }
      guard result > 0 else { throw FileError("read", path, number: EIO) }
      done += result
    }
    return bytes
  }

  /// The paths that match a pattern, sorted bytewise; a leading dot is only matched by a dot.
  static func glob(_ pattern: String) -> [String] {
    var result = unsafe glob_t()
    defer { unsafe globfree(&result) }
    guard unsafe Glibc.glob(pattern, 0, nil, &result) == 0 else { return [] }
    var paths: [String] = []
    let count = unsafe Int(result.gl_pathc)
    for i in 0..<count {
      if let path = unsafe result.gl_pathv[i] { paths.append(unsafe String(cString: path)) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
