internal import Glibc

/// The bytes of a file or pipe, read with `read(2)`.
///
/// Closes its descriptor at the end, unless it was given one.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let owned: Bool
  let size: Int?

  /// Opens a file.
  init(path: String, name: String) throws(DumpError) {
    var opened: Int32
    repeat { opened = unsafe open(path, O_RDONLY | O_CLOEXEC) } while opened < 0 && errno == EINTR
    guard opened >= 0 else {
      let code = errno
      throw DumpError(
        code == ENOENT || code == ENOTDIR ? .noSuchFile : .unreadable, file: name,
        detail: FileSource.message(code))
    }
    var status = stat()
    let known = unsafe fstat(opened, &status) == 0
    if known, status.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw DumpError(.unreadable, file: name, detail: "this is a folder, not a file")
    }
    size = known && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    descriptor = opened
    owned = true
  }

  /// Takes an open descriptor, for example that of standard input; it is not closed.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    owned = false
    var status = stat()
    let known = unsafe fstat(descriptor, &status) == 0
    size = known && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { if owned { close(descriptor) } }

  func read(into buffer: inout [UInt8], count: Int) throws(ReadFailure) {
    // The buffer keeps its full size between calls but for the last one, so this seldom writes.
    if buffer.count < count {
      buffer += repeatElement(0, count: count - buffer.count)
    }
    let descriptor = descriptor
    var got: Int
    repeat {
      got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress, min(count, bytes.count))
      }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw ReadFailure(code: errno) }
    if got < buffer.count { buffer.removeLast(buffer.count - got) }
  }

  /// What the system says about an error number.
  static func message(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case EACCES, EPERM: "permission denied"
    case EIO: "input/output error"
    case EISDIR: "this is a folder, not a file"
    case ENOTDIR: "a part of the path is no folder"
    case EMFILE, ENFILE: "too many open files"
    case ESTALE: "the file has vanished from its file server"
    default: "error \(code) of the system"
    }
  }
}
