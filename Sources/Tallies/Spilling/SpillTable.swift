/// Rows by actor and another number, of which only so many are in memory.
///
/// A full table is laid aside as it stands and begun anew, so one key may have rows in several
/// places; `merged` adds them up, in the order of any key. Between, numbers of actors and texts are
/// those of the tallies that laid the rows aside, which `merge` translates when it takes them over.
struct SpillTable<Row: SpillRow>: Sendable {
  /// How the numbers of laid-aside rows are translated; nothing where they are this table's own.
  private struct Maps: Sendable {
    var actors: [UInt32]
    var symbols: [UInt32]
  }

  private struct Laid: Sendable {
    var block: StoredBlock
    var maps: Int
  }

  private var table = SlotTable(Row())
  private var laid: [Laid] = []
  private var maps: [Maps] = []
  private let store: any RunStore
  private let limit: Int

  /// Creates an empty table.
  ///
  /// - Parameters:
  ///   - store: where rows go that do not fit.
  ///   - limit: rows that are held in memory.
  init(store: any RunStore, limit: Int) {
    self.store = store
    self.limit = max(1, limit)
  }

  /// Whether `spill` is due.
  var isFull: Bool { table.count >= limit }

  /// The slot of the row with a key, good until the next one is asked for.
  @inline(__always)
  mutating func slot(_ key: UInt64) -> Int { table.slot(key) }

  /// Reads where the row with a key would be; see `SlotTable.touch`.
  @inline(__always)
  func touch(_ key: UInt64) -> UInt64 { table.touch(key) }

  /// The row in a slot.
  subscript(slot: Int) -> Row {
    @inline(__always) get { table[slot] }
    @inline(__always) _modify { yield &table[slot] }
  }

  /// Lays all rows aside.
  mutating func spill() throws {
    if table.count == 0 { return }
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(table.count * 16)
    table.forEach { key, row in
      writer.numbers(atMost: 2 + Row.fields) { output in
        output.number(key >> 32)
        output.number(key & 0xFFFF_FFFF)
        row.write(&output)
      }
    }
    laid.append(Laid(block: try store.keep(writer.bytes), maps: -1))
    table.removeAll()
  }

  /// Takes over the rows of a table with other numbers, all of them laid aside.
  ///
  /// Where `actors` is empty the keys name no actors, and stay.
  mutating func take(
    _ other: SpillTable<Row>, actors: [UInt32], symbols: [UInt32]
  ) {
    precondition(other.table.count == 0 && other.maps.isEmpty, "parts are not merged twice")
    maps.append(Maps(actors: actors, symbols: symbols))
    for item in other.laid { laid.append(Laid(block: item.block, maps: maps.count - 1)) }
  }

  /// Adds up all rows of equal keys and visits them in the order of `sorting`; forgets them.
  ///
  /// - Parameters:
  ///   - rename: puts the number of a text, in the key or in the row, through the map it is given,
  ///     which is empty where numbers stay.
  ///   - sorting: the key by which rows are added up and visited.
  ///   - body: what is done with each.
  /// - Throws: what the store throws, and `body`.
  mutating func merged(
    rename: (_ key: inout UInt64, _ row: inout Row, _ symbols: [UInt32]) -> Void,
    sorting: (_ key: UInt64) -> UInt64,
    _ body: (_ sorted: UInt64, _ row: Row) throws -> Void
  ) throws {
    try spill()
    table = SlotTable(Row())
    var runs: [SortedRun<Row>] = []
    runs.reserveCapacity(laid.count)
    for item in laid {
      let bytes = try store.fetch(item.block)
      var entries: [SortedRun<Row>.Entry] = []
      var reader = ByteReader(bytes.indices)
      while !reader.isAtEnd {
        var key = reader.number(bytes.span) << 32
        key |= UInt64(reader.word(bytes.span))
        var row = Row(&reader, bytes.span)
        if reader.failed { throw FindingsError(.damaged, offset: reader.position) }
        if item.maps >= 0 {
          let actors = maps[item.maps].actors
          if !actors.isEmpty { key = UInt64(actors[Int(key >> 32)]) << 32 | key & 0xFFFF_FFFF }
          rename(&key, &row, maps[item.maps].symbols)
        }
        entries.append(SortedRun.Entry(key: sorting(key), row: row))
      }
      runs.append(try SortedRun(&entries, in: store))
    }
    laid = []
    maps = []
    try SortedRun.merge(&runs, from: store, body)
  }
}
