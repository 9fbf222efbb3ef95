internal import Glibc
internal import NewsText

/// A file that is being written: buffered, every call checked, flushed to the disk when it ends.
struct OutputFile: ~Copyable {
  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var open = true
  /// Bytes written so far.
  private(set) var size = 0
  private static let bufferSize = 1 << 18

  /// Creates the file; it must not exist.
  init(creating path: String) throws(FileError) {
    self.path = path
    descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("create", path) }
    buffer.reserveCapacity(OutputFile.bufferSize)
  }

  deinit {
    if open { _ = Glibc.close(descriptor) }
  }

  /// Appends bytes.
  mutating func write(_ bytes: Span<UInt8>) throws(FileError) {
    if buffer.count + bytes.count > OutputFile.bufferSize { try flush() }
    if buffer.isEmpty, bytes.count >= OutputFile.bufferSize / 4 {
      // Large pieces need not be copied first.
      try FileSystem.write(bytes, to: descriptor, path: path)
      size += bytes.count
      return
    }
    // The bytes of a span are contiguous, and the copy is made before this call returns.
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    size += bytes.count
  }

  private mutating func flush() throws(FileError) {
    try writeThrough(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeThrough(_ bytes: [UInt8]) throws(FileError) {
    try FileSystem.write(bytes, to: descriptor, path: path)
  }

  /// Writes what is buffered, flushes it to the disk and closes the file.
  consuming func finish() throws(FileError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw FileError("flush", path) }
    open = false
    guard Glibc.close(descriptor) == 0 else { throw FileError("close", path) }
  }
}
