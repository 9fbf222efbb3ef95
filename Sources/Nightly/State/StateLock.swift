internal import Glibc

/// The lock of a state folder: held by the kernel, so no crash leaves it behind.
///
/// The file is permanent and never deleted; the descriptor is closed on `exec`, because a child
/// that inherited it would keep the lock after its parent died.
struct StateLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or returns nothing if another run holds it for longer than `wait` seconds.
  static func take(_ path: String, wait: Double) throws(FileError) -> StateLock? {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("open", path) }
    var left = wait
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let number = errno
        _ = close(descriptor)
        throw FileError("lock", path, number: number)
      }
      guard left > 0 else {
        _ = close(descriptor)
        return nil
      }
      _ = usleep(100_000)
      left -= 0.1
    }
    return StateLock(descriptor: descriptor)
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }
}
