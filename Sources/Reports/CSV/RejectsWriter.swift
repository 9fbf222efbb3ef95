import NewsText
public import Tallies

/// Writes `rejects.csv` while the findings pass by: records and faults of inputs, by offset.
public struct RejectsWriter<Sink: ByteSink> {
  private var writer: CSVWriter
  private var input = InputSummary(name: "", size: 0, sha256: "")
  private var fault = 0
  /// Rejected records written so far.
  public private(set) var records = 0
  /// Rows written so far.
  public var rows: Int { writer.rows }

  /// Begins the file.
  public init(into sink: Sink, options: CSVOptions = CSVOptions()) throws {
    writer = try CSVWriter(TableSchema.rejects, into: sink, options: options)
  }

  /// Begins the next input, in bytewise order of names.
  public mutating func begin(_ input: InputSummary) throws {
    try writeFaults(before: .max)
    self.input = input
    self.input.faults.sort { $0.offset < $1.offset }
    fault = 0
  }

  /// Writes the rejected records of the next block of the present input.
  public mutating func add(_ block: FindingsBlock) throws {
    var reader = RejectionReader(block)
    while let rejection = reader.next() {
      try writeFaults(before: rejection.offset)
      writer.text(input.name)
      writer.text(rejection.member)
      writer.optionalCount(rejection.ordinal)
      writer.text(rejection.recordID)
      writer.count(rejection.offset)
      writer.word(rejection.reason.rawValue)
      writer.count(rejection.size)
      writer.text(RejectsWriter.sample(rejection.detail, rejection.sample))
      try writer.endRow()
      records += 1
    }
  }

  /// Ends the file and gives the sink back.
  public consuming func finish() throws -> Sink {
    try writeFaults(before: .max)
    return try writer.finish(as: Sink.self)
  }

  private mutating func writeFaults(before offset: Int) throws {
    while fault < input.faults.count, input.faults[fault].offset < offset || offset == .max {
      let item = input.faults[fault]
      fault += 1
      writer.text(input.name)
      writer.text(item.member)
      writer.optionalCount(nil)
      writer.text("")
      writer.count(item.offset)
      writer.word(item.reason)
      writer.count(item.bytes)
      writer.text(item.detail)
      try writer.endRow()
    }
  }

  private static func sample(_ detail: String, _ sample: String) -> String {
    detail.isEmpty ? sample : sample.isEmpty ? detail : "\(detail): \(sample)"
  }
}
