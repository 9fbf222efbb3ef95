/// Rows dealt out by their keys and laid aside.
struct Piles<Row: SpillRow> {
  /// Where the rows of a pile lie, in the order in which they came.
  struct Pile {
    fileprivate(set) var blocks: [StoredBlock] = []
    /// The least and the greatest of the keys.
    fileprivate(set) var least = UInt64.max
    fileprivate(set) var greatest: UInt64 = 0

    /// Reads all rows again.
    func read(from store: any RunStore, _ body: (_ key: UInt64, _ row: Row) throws -> Void) throws {
      for block in blocks {
        let bytes = try store.fetch(block)
        var reader = ByteReader(bytes.indices)
        while !reader.isAtEnd {
          let (key, row) = try Piles.row(&reader, bytes.span)
          try body(key, row)
        }
      }
    }
  }

  /// Rows of a pile that are aimed at; they and what sorts them take about 2 MiB.
  static var rows: Int { 1 << 15 }
  /// Piles, each of which has a block in memory; beyond 16 million rows they get larger.
  private static var most: Int { 512 }

  /// Into how many piles rows are dealt out, of which so many are to be sorted at once.
  static func count(for rows: Int, of pile: Int) -> Int { min(most, 1 + rows / max(1, pile)) }

  /// Bytes of a block.
  private static var blockSize: Int { 1 << 14 }

  /// The least key of each pile but the first.
  private let bounds: [UInt64]
  /// How many bounds have upper halves below a number, counted from `first`.
  private var below: [UInt16] = []
  private let first: UInt64
  private let store: any RunStore
  private var writers: [ByteWriter]
  private var piles: [Pile]

  init(bounds: [UInt64], store: any RunStore) {
    self.bounds = bounds
    self.store = store
    first = (bounds.first ?? 0) >> 32
    // Upper halves are mostly numbers of actors, outlets or days, and so this is no larger than
    // their tables; hashes, and the one that means no day at all, are far above them.
    let last = bounds.last { $0 >> 32 < 1 << 22 } ?? 0
    if last >> 32 >= first {
      below = [UInt16](repeating: 0, count: Int(last >> 32 - first) + 2)
      for bound in bounds where bound <= last { below[Int(bound >> 32 - first) + 1] += 1 }
      for index in below.indices.dropFirst() { below[index] += below[index - 1] }
    }
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(Piles.blockSize + 10 * (2 + Row.fields))
    writers = Array(repeating: writer, count: bounds.count + 1)
    piles = Array(repeating: Pile(), count: bounds.count + 1)
  }

  /// How many bounds a key is not below.
  @inline(__always)
  private func pile(of key: UInt64) -> Int {
    var low = 0
    var high = bounds.count
    let place = Int(key >> 32) &- Int(first)
    if place < 0 { return 0 }
    if place + 1 < below.count {
      low = Int(below[place])
      high = Int(below[place + 1])
    } else if !below.isEmpty {
      low = Int(below[below.count - 1])
    }
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inline(__always)
  mutating func add(_ key: UInt64, _ row: Row) throws {
    let pile = pile(of: key)
    piles[pile].least = min(piles[pile].least, key)
    piles[pile].greatest = max(piles[pile].greatest, key)
    writers[pile].numbers(atMost: 2 + Row.fields) { output in
      output.number(key >> 32)
      output.number(key & 0xFFFF_FFFF)
      row.write(&output)
    }
    if writers[pile].bytes.count >= Piles.blockSize { try flush(pile) }
  }

  private mutating func flush(_ pile: Int) throws {
    if writers[pile].bytes.isEmpty { return }
    piles[pile].blocks.append(try store.keep(writers[pile].bytes))
    writers[pile].reset()
  }

  /// The piles, in ascending order of their keys.
  mutating func finish() throws -> [Pile] {
    for pile in writers.indices {
      try flush(pile)
      writers[pile] = ByteWriter()
    }
    return piles
  }

  @inline(__always)
  static func row(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>
  ) throws -> (key: UInt64, row: Row) {
    var key = reader.number(bytes) << 32
    key |= UInt64(reader.word(bytes))
    let row = Row(&reader, bytes)
    if reader.failed { throw FindingsError(.damaged, offset: reader.position) }
    return (key, row)
  }
}
