public import NewsText
internal import Pages

/// What became of a record.
public enum DecodedRecord: Sendable {
  /// It is an article.
  case article(Article)
  /// It does not count.
  case rejected(Rejection)
}

/// Turns the records of one dump into articles; may be used by several tasks at once.
public struct RecordDecoder: Sendable {
  private let layout: DumpLayout
  private let maxRecord: Int
  private let json: JSONRecordDecoder
  private let table: TableRecordDecoder
  private let isArchive: Bool

  /// Creates a decoder for the dump whose layout a reader found.
  public init(layout: DumpLayout, options: DumpOptions = DumpOptions()) {
    self.layout = layout
    maxRecord = options.maxRecord
    json = JSONRecordDecoder(fields: layout.fields)
    table = TableRecordDecoder(layout: layout.table, fields: layout.fields)
    isArchive = layout.format == .tar
  }

  /// Calls `body` once for each record of a batch, in their order.
  public func decode(_ batch: RecordBatch, _ body: (DecodedRecord) -> Void) {
    var scratch = DecoderScratch()
    for record in batch.records {
      var builder = ArticleBuilder(record, in: batch)
      do {
        try decode(record, of: batch, into: &builder, &scratch)
        body(.article(try builder.finish()))
      } catch {
        body(.rejected(rejection(of: record, in: batch, builder.recordID, error)))
      }
    }
  }

  /// The results of a batch as an array, for tests and for looking at a sample.
  public func decode(_ batch: RecordBatch) -> [DecodedRecord] {
    var results: [DecodedRecord] = []
    decode(batch) { results.append($0) }
    return results
  }

  private func decode(
    _ record: RawRecord, of batch: RecordBatch, into builder: inout ArticleBuilder,
    _ scratch: inout DecoderScratch
  ) throws(RecordProblem) {
    switch record.defect {
    case .tooLarge:
      throw RecordProblem(.tooLarge, "\(record.size) bytes; the limit is \(maxRecord)")
    case .unclosedQuote:
      throw RecordProblem(.unreadable, "a quoted cell of this row is never closed")
    case .sparse: throw RecordProblem(.unreadable, "a sparse file, which is no text")
    case .cut where record.kind != .json && layout.format != .jsonLines:
      throw RecordProblem(.unreadable, "the dump is damaged or ends inside this record")
    case .cut, .unclosedElement, nil: break
    }
    let start = record.range.lower
    let end = record.range.upper
    switch record.kind {
    case .native:
      switch layout.format {
      case .jsonLines, .json: try json.decode(batch.bytes, start, end, into: &builder, &scratch)
      case .csv, .tsv: try table.decode(batch.bytes, start, end, into: &builder)
      case .sgml:
        try SGMLRecordDecoder.decode(
          batch.bytes, start, end, isOpen: record.defect == .unclosedElement, into: &builder)
      case .warc: try WARCRecordDecoder.decode(batch.bytes, start, end, into: &builder, &scratch)
      case .html: try WARCRecordDecoder.page(batch.bytes, start, end, into: &builder, &scratch)
      case .tar, .text: try text(batch.bytes, start, end, into: &builder, &scratch)
      }
    case .json: try json.decode(batch.bytes, start, end, into: &builder, &scratch)
    case .html: try WARCRecordDecoder.page(batch.bytes, start, end, into: &builder, &scratch)
    case .sgml: try SGMLRecordDecoder.decode(batch.bytes, start, end, isOpen: false, into: &builder)
    case .text: try text(batch.bytes, start, end, into: &builder, &scratch)
    }
    if isArchive { builder.setDayFromPath() }
  }

  /// Decodes a file of an archive, or a whole file, whose name does not say what it is.
  private func text(
    _ bytes: [UInt8], _ start: Int, _ end: Int, into builder: inout ArticleBuilder,
    _ scratch: inout DecoderScratch
  ) throws(RecordProblem) {
    if let other = FileKind.of(bytes.span, start, end) {
      throw RecordProblem(.unreadable, "this is \(other.name), no text")
    }
    var first = start
    while first < end, bytes[first].isSpace { first += 1 }
    var last = end
    while last > first, bytes[last - 1].isSpace { last -= 1 }
    if last - first > 1, bytes[first] == 0x7B, bytes[last - 1] == 0x7D {
      do {
        try json.decode(bytes, first, last, into: &builder, &scratch)
        return
      } catch {
        // Braces around a text do not make it JSON.
      }
    }
    if FileKind.isPage(bytes.span, first, last) {
      try WARCRecordDecoder.page(bytes, start, end, into: &builder, &scratch)
    } else {
      builder.setTitleAndText(bytes, start, end)
    }
  }

  private func rejection(
    of record: RawRecord, in batch: RecordBatch, _ recordID: String, _ problem: RecordProblem
  ) -> Rejection {
    var sample = batch.excerpts[record.ordinal] ?? []
    if sample.isEmpty {
      let range = record.range.indices.clamped(to: 0..<batch.bytes.count)
      sample = Array(batch.bytes[range].prefix(CutPass.excerptBytes))
    }
    // A character that the limit has cut is left off.
    for back in 1...3 where sample.count >= CutPass.excerptBytes {
      let lead = sample[sample.count - back]
      if lead & 0xC0 == 0x80 { continue }
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      if width > back { sample.removeLast(back) }
      break
    }
    _ = UTF8Repair.repair(&sample)
    return Rejection(
      ordinal: record.ordinal, offset: record.offset, size: record.size,
      member: record.member >= 0 ? batch.members[Int(record.member)] : "", recordID: recordID,
      reason: problem.reason, detail: problem.detail,
      sample: String(decoding: sample.prefix(CutPass.excerptBytes), as: UTF8.self))
  }
}

/// Why a record is no article.
struct RecordProblem: Error {
  var reason: Rejection.Reason
  var detail: String

  init(_ reason: Rejection.Reason, _ detail: String) {
    self.reason = reason
    self.detail = detail
  }
}

/// Buffers that are reused from record to record.
struct DecoderScratch {
  var hits: [JSONRecordDecoder.Hit] = []
  var bytes: [UInt8] = []
  var pages = MainText()
}
