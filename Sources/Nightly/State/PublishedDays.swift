internal import Dumps

/// The rows of a published `actor_days.csv`, one after the other.
struct PublishedDays: ~Copyable {
  /// One row: an actor on a day.
  struct Row: Equatable {
    var day: String
    var actor: String
    /// By the columns that are compared.
    var values: [Int]
    /// Distinct articles of the day.
    var dayArticles: Int

    /// Whether the row comes before another one in the file.
    func precedes(_ other: Row) -> Bool {
      day == other.day
        ? actor.utf8.lexicographicallyPrecedes(other.actor.utf8)
        : day.utf8.lexicographicallyPrecedes(other.day.utf8)
    }
  }

  /// The columns whose moves are told.
  static let columns = ["articles", "articles_distinct", "mentions", "quotes", "quote_words"]

  private var reader: ContentReader
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  /// Where in a row each column stands that is wanted.
  private var places: [Int] = []

  /// Opens the file of a generation; nothing if it has none.
  static func open(generation: String) -> PublishedDays? {
    let path = ["actor_days.csv", "actor_days.csv.gz"].map { generation + "/" + $0 }
      .first { FileSystem.kind(of: $0) == .file }
    guard let path, let reader = try? ContentReader(path: path) else { return nil }
    var rows = PublishedDays(reader: reader)
    guard rows.readHead() else { return nil }
    return rows
  }

  private init(reader: consuming ContentReader) {
    self.reader = reader
  }

  /// Finds the columns; false where one is missing.
  private mutating func readHead() -> Bool {
    guard var head = nextCells() else { return false }
    if let first = head.first, first.hasPrefix("\u{FEFF}") { head[0] = String(first.dropFirst()) }
    for name in ["day", "actor_id", "day_articles_distinct"] + PublishedDays.columns {
      guard let place = head.firstIndex(of: name) else { return false }
      places.append(place)
    }
    return true
  }

  /// The next row; nothing at the end.
  mutating func next() -> Row? {
    guard let cells = nextCells(), let last = places.max(), cells.count > last else { return nil }
    return Row(
      day: cells[places[0]], actor: cells[places[1]],
      values: places[3...].map { Int(cells[$0]) ?? 0 }, dayArticles: Int(cells[places[2]]) ?? 0)
  }

  /// The cells of the next line.
  ///
  /// Days, ids and numbers are wanted; a quoted cell may stand among them, but none with a newline.
  private mutating func nextCells() -> [String]? {
    guard let end = lineEnd() else { return nil }
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for index in start..<end {
      switch buffer[index] {
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      case 0x0D where index == end - 1: break
      case let byte: cell.append(byte)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    start = min(end + 1, buffer.count)
    return cells
  }

  /// The end of the line that begins at `start`; nothing after the last.
  private mutating func lineEnd() -> Int? {
    var looked = start
    while true {
      if let end = buffer[looked...].firstIndex(of: 0x0A) { return end }
      guard !hasEnded else { return start < buffer.count ? buffer.count : nil }
      looked = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      if let more = reader.next() { buffer += more } else { hasEnded = true }
    }
  }
}
