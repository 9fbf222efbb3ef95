import Glibc
import Nightly

/// Whoever read our output is gone: the end of the work, and no fault.
struct ClosedOutput: Error {}

/// Data for standard output; every byte is checked.
enum StandardOutput {
  static func print(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes all bytes.
  ///
  /// - Throws: `ClosedOutput` if nobody reads any more, `Failure` if they cannot be written.
  static func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { raw in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: raw[done...])
        return unsafe Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
      }
      if result < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw ClosedOutput() }
        let text = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        throw Failure(.inputOutput, "standard output: cannot write: \(text)")
      }
      done += result
    }
  }
}
