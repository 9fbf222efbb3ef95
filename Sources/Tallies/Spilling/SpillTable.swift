/// Rows by actor and another number, of which only so many are in memory.
///
/// A full table is laid aside as it stands and begun anew, so one key may have rows in several
/// places; `merged` adds them up, in the order of any key. Between, numbers of actors and texts are
/// those of the tallies that laid the rows aside, which `merge` translates when it takes them over.
struct SpillTable<Row: SpillRow>: Sendable {
  /// How the numbers of laid-aside rows are translated; nothing where they are this table's own.
  struct Maps: Sendable {
    var actors: [UInt32]
    var symbols: [UInt32]
  }

  struct Laid: Sendable {
    var block: StoredBlock
    var rows: Int
    var maps: Int
  }

  private var table = SlotTable(Row())
  private(set) var laid: [Laid] = []
  private(set) var maps: [Maps] = []
  let store: any RunStore
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
    laid.append(Laid(block: try store.keep(writer.bytes), rows: table.count, maps: -1))
    table.removeAll()
  }

  /// Gives up the room of the rows, and forgets those that were laid aside.
  mutating func end() {
    table = SlotTable(Row())
    laid = []
    maps = []
  }

  /// Takes over the rows of a table with other numbers, all of them laid aside.
  ///
  /// Where `actors` is empty the keys name no actors, and stay.
  mutating func take(
    _ other: SpillTable<Row>, actors: [UInt32], symbols: [UInt32]
  ) {
    precondition(other.table.count == 0 && other.maps.isEmpty, "parts are not merged twice")
    maps.append(Maps(actors: actors, symbols: symbols))
    for item in other.laid {
      laid.append(Laid(block: item.block, rows: item.rows, maps: maps.count - 1))
    }
  }
}
