internal import Glibc

/// The lock of a state folder: held by the kernel, so no crash leaves it behind.
///
/// The file is permanent and never deleted; the descriptor is closed on `exec`, because a child
/// that inherited it would keep the lock after its parent died.
struct StateLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or returns nothing if another run holds it for longer than `wait` seconds.
  ///
  /// - Parameters:
  ///   - path: the file, created if it is not there and the lock is not shared.
  ///   - wait: seconds.
  ///   - isShared: whether others that only read may hold it at the same time.
  /// - Returns: the lock, held until it goes out of use; nothing if it was not to be had.
  /// - Throws: `FileError`, or `CancellationError` if the task was cancelled while it waited.
  static func take(_ path: String, wait: Int, isShared: Bool = false) async throws -> StateLock? {
    let mode = isShared ? O_RDONLY : O_RDWR | O_CREAT
    let descriptor = unsafe open(path, mode | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(isShared ? "open" : "create", path) }
    let lock = StateLock(descriptor: descriptor)
    var left = wait * 10
    while flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw FileError("lock", path) }
      guard left > 0 else { return nil }
      try await Task.sleep(nanoseconds: 100_000_000)
      left -= 1
    }
    return lock
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }
}
