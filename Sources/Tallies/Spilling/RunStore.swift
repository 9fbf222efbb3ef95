internal import Synchronization

/// Where rows go that a reduction does not hold in memory: blocks, written once and read again.
///
/// Several tasks use one store at the same time.
public protocol RunStore: Sendable {
  /// Keeps a block.
  func keep(_ block: [UInt8]) throws -> StoredBlock

  /// Reads a block again.
  func fetch(_ block: StoredBlock) throws -> [UInt8]
}

/// Names a block of a `RunStore`.
public struct StoredBlock: Sendable, Hashable {
  /// Whatever the store finds the block by.
  public var position: Int
  /// The size of the block, in bytes.
  public var size: Int

  /// Creates a name.
  public init(position: Int, size: Int) {
    self.position = position
    self.size = size
  }
}

/// Keeps blocks in memory: for small reductions and for tests.
public final class MemoryRunStore: RunStore {
  private let blocks = Mutex<[[UInt8]]>([])

  /// Creates an empty store.
  public init() {}

  /// Keeps a block.
  public func keep(_ block: [UInt8]) throws -> StoredBlock {
    blocks.withLock { blocks in
      blocks.append(block)
      return StoredBlock(position: blocks.count - 1, size: block.count)
    }
  }

  /// Reads a block again.
  public func fetch(_ block: StoredBlock) throws -> [UInt8] {
    blocks.withLock { $0[block.position] }
  }
}
