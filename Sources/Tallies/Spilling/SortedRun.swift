/// Rows laid aside in ascending order of keys, and how far they have been read again.
struct SortedRun<Row: SpillRow>: Sendable {
  struct Entry {
    var key: UInt64
    var row: Row
  }

  private(set) var blocks: [StoredBlock] = []
  private var next = 0
  private var bytes: [UInt8] = []
  private var reader = ByteReader(0..<0)
  private var key: UInt64 = 0

  /// Sorts entries and lays them aside.
  init(_ entries: inout [Entry], in store: any RunStore) throws {
    var keys = entries.indices.map { SortKey(key: entries[$0].key, item: UInt32($0)) }
    SortKey.sort(&keys)
    var writer = RunWriter<Row>(store: store)
    for key in keys { try writer.add(key.key, entries[Int(key.item)].row) }
    blocks = try writer.finish().blocks
  }

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

  /// Visits the rows of all runs in ascending order of keys, rows of one key added up.
  static func merge(
    _ runs: inout [SortedRun<Row>], from store: any RunStore,
    _ body: (_ key: UInt64, _ row: Row) throws -> Void
  ) throws {
    // A heap of the runs that are not at their end, the one with the least key first.
    var heap: [(key: UInt64, run: Int)] = []
    var heads: [Row] = []
    for run in runs.indices {
      let first = try runs[run].read(from: store)
      heads.append(first?.row ?? Row())
      if let first { heap.append((first.key, run)) }
    }
    heap.sort { $0.key < $1.key }
    var isOpen = false
    var key: UInt64 = 0
    var sum = Row()
    while let top = heap.first {
      if isOpen, top.key == key {
        sum.add(heads[top.run])
      } else {
        if isOpen { try body(key, sum) }
        isOpen = true
        key = top.key
        sum = heads[top.run]
      }
      if let following = try runs[top.run].read(from: store) {
        heads[top.run] = following.row
        heap[0].key = following.key
      } else {
        let last = heap.removeLast()
        if heap.isEmpty { break }
        heap[0] = last
      }
      sink(&heap)
    }
    if isOpen { try body(key, sum) }
  }

  /// Moves the first element of a heap down to where it belongs.
  private static func sink(_ heap: inout [(key: UInt64, run: Int)]) {
    let moved = heap[0]
    var place = 0
    while true {
      var child = 2 * place + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, heap[child + 1].key < heap[child].key { child += 1 }
      if heap[child].key >= moved.key { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = moved
  }
}
