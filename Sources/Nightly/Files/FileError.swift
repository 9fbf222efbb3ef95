internal import Glibc

/// A call of the operating system that failed, with the file and what was being done.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// What was being done: `write`, `fsync`, `rename`.
  public var action: String
  /// The file.
  public var path: String
  /// The error number of the system.
  public var number: Int32

  /// Creates an error from the error number of the call that just failed.
  init(_ action: String, _ path: String, number: Int32? = nil) {
    self.action = action
    self.path = path
    self.number = number ?? errno
  }

  /// Whether the disk is full or a limit of size was reached.
  public var isSpace: Bool { number == ENOSPC || number == EDQUOT || number == EFBIG }

  /// Whether there is no such file.
  public var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// The error as it is printed: `out/runs: cannot create: Permission denied`.
  public var description: String {
    let text = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    return "\(path): cannot \(action): \(text)"
  }
}
