/// Rows that a `RunWriter` laid aside, and how far they have been read again.
struct SortedRun<Row: SpillRow>: Sendable {
  private(set) var blocks: [StoredBlock] = []
  private var next = 0
  private var bytes: [UInt8] = []
  private var reader = ByteReader(0..<0)
  private var key: UInt64 = 0

  /// Prepares blocks that a `RunWriter` wrote for being read.
  init(_ blocks: [StoredBlock]) { self.blocks = blocks }

  /// The next row, if there is one.
  mutating func read(from store: any RunStore) throws -> (key: UInt64, row: Row)? {
    if reader.isAtEnd {
      guard next < blocks.count else { return nil }
      bytes = try store.fetch(blocks[next])
      next += 1
      reader = ByteReader(bytes.indices)
      key = 0
    }
    // Each block begins anew, so a key is the difference from the one before in the block.
    var cursor = reader
    let difference = cursor.number(bytes.span)
    let row = Row(&cursor, bytes.span)
    if cursor.failed { throw FindingsError(.damaged, offset: cursor.position) }
    reader = cursor
    key &+= difference
    return (key, row)
  }
}
