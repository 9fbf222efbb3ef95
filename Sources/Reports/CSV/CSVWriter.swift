public import NewsText
import Tallies

/// Writes one table, cell by cell, in the order of its schema.
///
/// A cell of another type than its column, or a row of another length, is a bug of the program
/// and traps. It is not generic over its sink, which gets 64 KiB at a time: code that is generic here
/// is not specialised where it is used, and asks for types with each cell.
public struct CSVWriter {
  /// Bytes gathered before the sink gets them: what stays in the cache until it is digested.
  private static let capacity = 1 << 17

  private let schema: TableSchema
  private let types: [ColumnType]
  private let options: CSVOptions
  private var sink: any ByteSink
  private var buffer = CSVBuffer(capacity: CSVWriter.capacity + (1 << 13))
  private var column = 0
  /// Rows written so far.
  public private(set) var rows = 0

  /// Begins a table: writes its header.
  public init(_ schema: TableSchema, into sink: any ByteSink, options: CSVOptions = CSVOptions())
    throws
  {
    self.schema = schema
    self.options = options
    self.sink = sink
    types = schema.columns.map(\.type)
    if options.profile == .excel { buffer.append([0xEF, 0xBB, 0xBF]) }
    buffer.append(Array((schema.columns.map(\.name).joined(separator: ",") + ",").utf8))
    endLine()
  }

  // MARK: Cells

  /// A word or id of ours; empty if it is missing.
  public mutating func word(_ word: String) {
    begin(.word)
    let span = word.utf8.span
    buffer.plain(span, 0..<span.count)
  }

  /// A word or id out of a table of texts, which is only copied where the caller has seen that none of
  /// them needs quotation marks.
  public mutating func word(_ bytes: [UInt8], _ range: Range<Int>, isPlain: Bool = false) {
    begin(.word)
    if isPlain { buffer.copied(bytes.span, range) } else { buffer.plain(bytes.span, range) }
  }

  /// A text from the input.
  public mutating func text(_ text: String) {
    begin(.text)
    let span = text.utf8.span
    append(span, 0..<span.count)
  }

  /// A text from the input, out of an array of bytes.
  public mutating func text(_ bytes: [UInt8], _ range: Range<Int>) {
    begin(.text)
    append(bytes.span, range)
  }

  /// A count.
  public mutating func count(_ value: Int) {
    begin(.count)
    buffer.number(value)
  }

  /// A number that may be missing.
  public mutating func optionalCount(_ value: Int?) {
    begin(.optionalCount)
    if let value { buffer.number(value) } else { buffer.nothing() }
  }

  /// A score; nothing where it is not defined.
  public mutating func score(_ value: Double?) {
    begin(.score)
    if let value { buffer.score(value) } else { buffer.nothing() }
  }

  /// A day; nothing if it is unknown.
  public mutating func day(_ day: Day?) {
    let mayBeUndated = column < types.count && types[column] == .dayOrUndated
    begin(mayBeUndated ? .dayOrUndated : .day)
    if let day {
      buffer.day(day)
    } else if mayBeUndated {
      buffer.append(Array("undated,".utf8))
    } else {
      buffer.nothing()
    }
  }

  /// Writes some cells, and keeps them for the rows that follow.
  mutating func keep(_ cells: inout CSVCells, _ write: (inout Self) -> Void) {
    let (start, first) = (buffer.end, column)
    write(&self)
    buffer.copy(from: start, into: &cells.bytes)
    cells.columns = column - first
  }

  /// Writes cells that were kept, which began in the same column.
  mutating func again(_ cells: CSVCells) {
    buffer.append(cells.bytes)
    column += cells.columns
  }

  /// Ends a row.
  public mutating func endRow() throws {
    precondition(column == types.count, "a row of \(schema.name) has \(column) cells")
    column = 0
    rows += 1
    endLine()
    if buffer.end >= CSVWriter.capacity { try flush() }
  }

  /// Ends the table and gives the sink back.
  public consuming func finish<Sink: ByteSink>(as type: Sink.Type) throws -> Sink {
    precondition(column == 0, "the last row of \(schema.name) is not ended")
    try flush()
    guard let sink = sink as? Sink else { preconditionFailure("another sink was given") }
    return sink
  }

  @inline(__always)
  private mutating func begin(_ type: ColumnType) {
    precondition(
      column < types.count && types[column] == type,
      "cell \(column) of \(schema.name) is of another type than \(type)")
    column += 1
  }

  @inline(__always)
  private mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    if options.guardsFormulas {
      buffer.guarded(source, range)
    } else {
      buffer.plain(source, range)
    }
  }

  private mutating func endLine() {
    buffer.endLine(carriageReturn: options.profile == .excel)
  }

  private mutating func flush() throws {
    try buffer.flush(to: &sink)
  }
}

/// Cells that several rows share, as they stand in a row.
struct CSVCells {
  fileprivate var bytes: [UInt8] = []
  fileprivate var columns = 0
}
