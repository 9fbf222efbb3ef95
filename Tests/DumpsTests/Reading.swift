import Dumps
import NewsText

/// All that comes out of a dump, for comparisons.
struct Reading: Equatable {
  var records: [String] = []
  var articles: [Article] = []
  var rejections: [Rejection] = []
  var faults: [DumpFault] = []
  var layout = DumpLayout()
  var totals = DumpTotals()
  /// The most content that was held at once.
  var peak = 0

  /// Reads a whole dump from bytes, in pieces of the given sizes.
  init(
    _ bytes: [UInt8], name: String = "dump", pieces: [Int] = [1 << 18], failingAt: Int? = nil,
    options: DumpOptions = DumpOptions()
  ) throws {
    try self.init(
      ArraySource(bytes, pieces: pieces, failingAt: failingAt), name: name, options: options)
  }

  init(_ source: any ByteSource, name: String = "dump", options: DumpOptions) throws {
    var reader = try DumpReader(source: source, name: name, options: options)
    layout = reader.layout
    let decoder = RecordDecoder(layout: layout, options: options)
    var number = 0
    var ordinal = 0
    while let batch = reader.next() {
      precondition(batch.number == number && !batch.records.isEmpty)
      number += 1
      peak = max(peak, batch.bytes.count, reader.contentAtHand)
      var results = 0
      for record in batch.records {
        ordinal += 1
        precondition(record.ordinal == ordinal)
      }
      decoder.decode(batch) { result in
        results += 1
        switch result {
        case .article(let article):
          articles.append(article)
          records.append(
            "\(article.ordinal) \(article.offset)+\(article.size) \(article.member) "
              + "\(article.recordID) \(article.title.text) | \(article.text.text) "
              + "\(article.published ?? -1) \(article.outlet) \(article.repairs.rawValue)")
        case .rejected(let rejection):
          rejections.append(rejection)
          records.append(
            "\(rejection.ordinal) \(rejection.offset)+\(rejection.size) \(rejection.member) "
              + "\(rejection.reason) \(rejection.detail) \(rejection.sample)")
        }
      }
      precondition(results == batch.records.count)
    }
    peak = max(peak, reader.contentAtHand)
    precondition(reader.next() == nil)
    faults = reader.faults
    totals = reader.totals
    precondition(totals.records == articles.count + rejections.count)
  }

  /// The titles in their order.
  var titles: [String] { articles.map { $0.title.text } }

  /// Compares what was found, not how much was held.
  static func == (a: Reading, b: Reading) -> Bool {
    a.records == b.records && a.faults == b.faults && a.layout == b.layout && a.totals == b.totals
  }
}

extension [UInt8] {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}

/// The SHA-256 of bytes in hexadecimal digits.
func sha256(_ bytes: [UInt8]) -> String { SHA256.hex(of: bytes) }

extension RecordBatch {
  /// A batch with one record.
  init(single bytes: [UInt8]) {
    self.init()
    self.bytes = bytes
    records = [
      RawRecord(range: ByteRange(0, bytes.count), ordinal: 1, offset: 0, size: bytes.count)
    ]
  }
}
