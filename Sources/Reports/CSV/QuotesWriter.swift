public import Tallies

/// Writes `quotes.csv` while the findings pass by, in (input, ordinal, number) order.
public struct QuotesWriter<Sink: ByteSink> {
  private var rowsOfQuotes: QuoteRows
  /// Quotations written so far; each may have several rows.
  public var quotations: Int { rowsOfQuotes.quotations }
  /// Rows written so far.
  public var rows: Int { rowsOfQuotes.writer.rows }

  /// Begins the file.
  public init(
    into sink: Sink, settings: TallySettings, options: CSVOptions = CSVOptions()
  ) throws {
    rowsOfQuotes = QuoteRows(
      writer: try CSVWriter(TableSchema.quotes, into: sink, options: options), settings: settings)
  }

  /// Writes the quotations of the next block of an input.
  public mutating func add(_ block: FindingsBlock, input: String) throws {
    try rowsOfQuotes.add(block, input: input)
  }

  /// Ends the file and gives the sink back.
  public consuming func finish() throws -> Sink { try rowsOfQuotes.writer.finish(as: Sink.self) }
}

/// The rows of `quotes.csv`: not generic, since generic code is not specialised where it is used.
private struct QuoteRows {
  var writer: CSVWriter
  let settings: TallySettings
  private var passage = Passage()
  /// The cells that all rows of an article share: its id, and what stands behind the offsets.
  private var head = CSVCells()
  private var tail = CSVCells()
  private(set) var quotations = 0

  init(writer: CSVWriter, settings: TallySettings) {
    self.writer = writer
    self.settings = settings
  }

  mutating func add(_ block: FindingsBlock, input: String) throws {
    var reader = try PassageReader(block)
    let bytes = block.bytes
    while try reader.next(&passage, of: block) {
      guard !passage.pieces.isEmpty, settings.covers(passage.day) else { continue }
      for index in passage.pieces.indices {
        let piece = passage.pieces[index]
        if piece.piece == 1 { quotations += 1 }
        if index == 0 {
          let article = "\(input)#\(passage.ordinal)"
          writer.keep(&head) { $0.text(article) }
        } else {
          writer.again(head)
        }
        writer.count(piece.quote)
        writer.count(piece.piece)
        writer.word(piece.kind)
        writer.word(bytes, piece.speaker ?? 0..<0)
        writer.text(bytes, piece.speakerText)
        writer.word(piece.rule)
        writer.word(bytes, piece.verb)
        writer.count(piece.words)
        writer.count(piece.start)
        writer.count(piece.end)
        if index == 0 {
          let (headline, day, outlet) = (passage.headline, passage.day, passage.outlet)
          writer.keep(&tail) {
            $0.text(bytes, headline)
            $0.day(day)
            $0.text(bytes, outlet)
          }
        } else {
          writer.again(tail)
        }
        writer.text(bytes, piece.text)
        try writer.endRow()
      }
    }
  }
}
