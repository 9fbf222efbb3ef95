/// Lays rows aside that come in the order in which they will be read.
struct RunWriter<Row: SpillRow> {
  /// Bytes of a block: a merge holds one block of each run.
  private static var blockSize: Int { 1 << 14 }

  /// Bytes that a block may take: its last row may go beyond its end.
  private static var room: Int { blockSize + 10 * (1 + Row.fields) }

  private let store: any RunStore
  private var writer = ByteWriter()
  private var last: UInt64 = 0
  private var blocks: [StoredBlock] = []
  private var count = 0

  init(store: any RunStore) {
    self.store = store
    writer.bytes.reserveCapacity(RunWriter.room)
  }

  /// Adds a row; within a block differences of keys are kept, and wrap where keys go down.
  mutating func add(_ key: UInt64, _ row: Row) throws {
    let difference = key &- last
    last = key
    writer.numbers(atMost: 1 + Row.fields) { output in
      output.number(difference)
      row.write(&output)
    }
    count += 1
    if writer.bytes.count >= RunWriter.blockSize { try flush() }
  }

  private mutating func flush() throws {
    if writer.bytes.isEmpty { return }
    blocks.append(try store.keep(writer.bytes))
    writer.reset()
    last = 0
  }

  /// Ends the run.
  mutating func finish() throws -> (blocks: [StoredBlock], count: Int) {
    try flush()
    return (blocks, count)
  }
}
