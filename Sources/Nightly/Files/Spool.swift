internal import Glibc

/// Blocks of bytes that are written once and read again later, in any order.
///
/// The first `limit` bytes stay in memory; what comes after goes to a file that has no name, so
/// that nothing is left behind whatever happens. Memory does not grow with the dump.
struct Spool: ~Copyable {
  /// Where a block is: its index in memory, or its offset in the file.
  struct Place: Sendable {
    fileprivate var inMemory: Bool
    fileprivate var offset: Int
    /// Size of the block in bytes.
    let size: Int
  }

  private let folder: String
  private let limit: Int
  private var blocks: [[UInt8]] = []
  private var memory = 0
  private var descriptor: Int32 = -1
  private var end = 0

  /// - Parameters:
  ///   - folder: where the file is created once it is needed.
  ///   - limit: bytes that are kept in memory.
  init(folder: String, limit: Int = 32 << 20) {
    self.folder = folder
    self.limit = limit
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Adds a block.
  mutating func append(_ block: [UInt8]) throws(FileError) -> Place {
    if memory + block.count <= limit {
      memory += block.count
      blocks.append(block)
      return Place(inMemory: true, offset: blocks.count - 1, size: block.count)
    }
    if descriptor < 0 { try open() }
    try write(block)
    defer { end += block.count }
    return Place(inMemory: false, offset: end, size: block.count)
  }

  private mutating func open() throws(FileError) {
    let path = "\(folder)/.spool-\(getpid())"
    descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError("create", path) }
    guard unsafe unlink(path) == 0 else { throw FileError("remove", path) }
  }

  private func write(_ block: [UInt8]) throws(FileError) {
    var done = 0
    while done < block.count {
      let result = unsafe block.withUnsafeBytes { raw in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: raw[done...])
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(end + done))
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw FileError("write", "\(folder)/(findings)")
      }
      done += result
    }
  }

  /// Reads a block again.
  func read(_ place: Place) throws(FileError) -> [UInt8] {
    if place.inMemory { return blocks[place.offset] }
    var block = [UInt8](repeating: 0, count: place.size)
    var done = 0
    while done < place.size {
      let result = unsafe block.withUnsafeMutableBytes { raw in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[done...])
        return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(place.offset + done))
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw FileError("read", "\(folder)/(findings)")
      }
      guard result > 0 else { throw FileError("read", "\(folder)/(findings)", number: EIO) }
      done += result
    }
    return block
  }
}
