internal import Glibc
internal import Synchronization
internal import Tallies

/// Blocks of bytes that are written once and read again later, in any order, by several tasks.
///
/// The first `limit` bytes stay in memory; what comes after goes to a file that has no name, so
/// that nothing is left behind whatever happens. Memory does not grow with the dump.
final class Spool: Sendable {
  /// Where a block is: its index in memory, or its offset in the file.
  struct Place: Sendable {
    fileprivate var inMemory: Bool
    fileprivate var offset: Int
    /// Size of the block in bytes.
    let size: Int
  }

  private struct State {
    var blocks: [[UInt8]] = []
    var memory = 0
    var descriptor: Int32 = -1
    var end = 0
  }

  private let folder: String
  private let limit: Int
  private let state = Mutex(State())

  /// - Parameters:
  ///   - folder: where the file is created once it is needed.
  ///   - limit: bytes that are kept in memory.
  init(folder: String, limit: Int = 32 << 20) {
    self.folder = folder
    self.limit = limit
  }

  deinit {
    let descriptor = state.withLock { $0.descriptor }
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Adds a block.
  func append(_ block: [UInt8]) throws(FileError) -> Place {
    try state.withLock { (state) throws(FileError) in
      if state.memory + block.count <= limit {
        state.memory += block.count
        state.blocks.append(block)
        return Place(inMemory: true, offset: state.blocks.count - 1, size: block.count)
      }
      if state.descriptor < 0 { state.descriptor = try open() }
      try write(block, to: state.descriptor, at: state.end)
      defer { state.end += block.count }
      return Place(inMemory: false, offset: state.end, size: block.count)
    }
  }

  private func open() throws(FileError) -> Int32 {
    let path = "\(folder)/.spool-\(getpid())"
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError("create", path) }
    guard unsafe unlink(path) == 0 else {
      let number = errno
      _ = close(descriptor)
      throw FileError("remove", path, number: number)
    }
    return descriptor
  }

  private func write(
    _ block: [UInt8], to descriptor: Int32, at offset: Int
  ) throws(FileError) {
    var done = 0
    while done < block.count {
      let result = unsafe block.withUnsafeBytes { raw in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: raw[done...])
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if result < 0 {
        if errno == EINTR { continue }
        throw FileError("write", "\(folder)/(findings)")
      }
      done += result
    }
  }

  /// Gives back the memory of a block, which must not be read any more.
  func forget(_ place: Place) {
    guard place.inMemory else { return }
    state.withLock { $0.blocks[place.offset] = [] }
  }

  /// Reads a block again, or at least its first bytes.
  func read(_ place: Place, first count: Int = .max) throws(FileError) -> [UInt8] {
    if place.inMemory { return state.withLock { $0.blocks[place.offset] } }
    let descriptor = state.withLock { $0.descriptor }
    let size = min(place.size, count)
    var block = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
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

/// The rows that a reduction lays aside go the way of the findings.
extension Spool: RunStore {
  func keep(_ block: [UInt8]) throws -> StoredBlock {
    let place = try append(block)
    // Blocks in memory have negative positions.
    return StoredBlock(
      position: place.inMemory ? -1 - place.offset : place.offset, size: place.size)
  }

  func fetch(_ block: StoredBlock) throws -> [UInt8] {
    let inMemory = block.position < 0
    return try read(
      Place(
        inMemory: inMemory, offset: inMemory ? -1 - block.position : block.position,
        size: block.size))
  }
}
