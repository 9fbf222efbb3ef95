public import Tallies

/// Writes `quotes.csv` while the findings pass by, in (input, ordinal, number) order.
public struct QuotesWriter<Sink: ByteSink> {
  private var writer: CSVWriter
  private let settings: TallySettings
  private var passage = Passage()
  /// The cells that all rows of an article share: its id, and what stands behind the offsets.
  private var head = CSVCells()
  private var tail = CSVCells()
  /// Quotations written so far; each may have several rows.
  public private(set) var quotations = 0
  /// Rows written so far.
  public var rows: Int { writer.rows }

  /// Begins the file.
  public init(
    into sink: Sink, settings: TallySettings, options: CSVOptions = CSVOptions()
  ) throws {
    writer = try CSVWriter(TableSchema.quotes, into: sink, options: options)
    self.settings = settings
  }

  /// Writes the quotations of the next block of an input.
  public mutating func add(_ block: FindingsBlock, input: String) throws {
    var reader = try PassageReader(block)
    let bytes = block.bytes
    while try reader.next(&passage, of: block) {
      guard !passage.pieces.isEmpty, settings.covers(passage.day) else { continue }
      for (index, piece) in passage.pieces.enumerated() {
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
          let passage = passage
          writer.keep(&tail) {
            $0.text(bytes, passage.headline)
            $0.day(passage.day)
            $0.text(bytes, passage.outlet)
          }
        } else {
          writer.again(tail)
        }
        writer.text(bytes, piece.text)
        try writer.endRow()
      }
    }
  }

  /// Ends the file and gives the sink back.
  public consuming func finish() throws -> Sink { try writer.finish(as: Sink.self) }
}
