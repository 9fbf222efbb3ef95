internal import NewsText

/// Reads one dump: inflates it, recognises its format, and cuts it into batches of records.
///
/// Used by one task. Reading is synchronous; a call of `next()` takes about as long as inflating a
/// batch. Records, their order and their places do not depend on the size of the batches.
public struct DumpReader: ~Copyable {
  /// The name of the input as messages show it.
  public let name: String
  /// How the dump is built, for the decoder of its records.
  public private(set) var layout: DumpLayout
  /// The damage found so far, in the order in which it was met; at most 1,000 are kept.
  public private(set) var faults: [DumpFault]

  private let options: DumpOptions
  private var stream: ContentStream
  private var pass: CutPass
  private var cutter: any RecordCutter
  private var batches: Int
  private var streamFaults: Int
  private var hasEnded: Bool
  private var isRestarting: Bool

  /// Faults beyond these are not kept: a file of noise would have millions.
  static let mostFaults = 1000
  /// How far a record may outgrow `maxRecord` before its beginning is dropped: what cutters want to
  /// see beyond a record's end, and then some.
  private static let slack = 1 << 20

  /// Opens a file and recognises its format.
  ///
  /// Reads at most the first MiB of content. `name` is what messages call the file, by default its
  /// path. Throws if the file cannot be opened, has 0 bytes, or is no dump.
  public init(
    path: String, name: String? = nil, options: DumpOptions = DumpOptions()
  ) throws(DumpError) {
    let name = name ?? path
    try self.init(
      source: FileSource(path: path, name: name), name: name, options: options)
  }

  /// Reads from an open descriptor, for example 0 for standard input; it is not closed.
  public init(
    descriptor: Int32, name: String, options: DumpOptions = DumpOptions()
  ) throws(DumpError) {
    try self.init(source: FileSource(descriptor: descriptor), name: name, options: options)
  }

  /// Reads from any source of bytes.
  package init(
    source: any ByteSource, name: String, options: DumpOptions = DumpOptions()
  ) throws(DumpError) {
    var reader = DumpReader(try ContentStream(source, name: name), name, options)
    try reader.begin()
    self = reader
  }

  private init(_ stream: consuming ContentStream, _ name: String, _ options: DumpOptions) {
    self.name = name
    self.options = options
    self.stream = stream
    layout = DumpLayout()
    faults = []
    batches = 0
    streamFaults = 0
    hasEnded = false
    isRestarting = false
    pass = CutPass(maxRecord: max(1, options.maxRecord))
    cutter = WholeCutter(kind: .text)
  }

  /// Looks at the first MiB, and recognises format and keys.
  private mutating func begin() throws(DumpError) {
    while pass.bytes.count < DumpOptions.peekBytes, !pass.isLast { fill() }
    if stream.input.bytesRead == 0 {
      if let failure = stream.input.failure {
        throw DumpError(.unreadable, file: name, detail: FileSource.message(failure.code))
      }
      throw DumpError(.empty, file: name, detail: "this file is empty: 0 bytes, not even a header")
    }
    let isWhole = pass.isLast && hasEnded
    // Pieces may overshoot; what is looked at must not depend on them.
    let peek = Array(pass.bytes.prefix(DumpOptions.peekBytes))
    let isAll = isWhole && peek.count == pass.bytes.count
    let detector = FormatDetector(bytes: peek, isWhole: isAll, name: name, options: options)
    layout = try detector.layout()
    layout.compression = stream.compression
    layout.innerName = stream.innerName ?? ""
    if Scanning.stands("\u{FEFF}", in: peek.span, at: 0, to: peek.count) { pass.start = 3 }
    KeyMapping.complete(&layout, peek, from: pass.start, isWhole: isAll, options: options)
    cutter = DumpReader.cutter(layout)
    pass.target = max(1, options.batchBytes)
  }

  /// The next records; none at the end.
  ///
  /// Damage is added to `faults` as it is met.
  public mutating func next() -> RecordBatch? {
    while true {
      if isRestarting {
        isRestarting = false
        cutter.restart()
        pass.isLast = false
        pass.isCut = false
        // What a cutter meant to skip ended with the damage.
        pass.start = min(pass.start, pass.end)
      }
      cutter.cut(&pass)
      takeFaults()
      if pass.isFull { return takeBatch() }
      if pass.isLast {
        if !hasEnded {
          isRestarting = true
          if pass.records.isEmpty {
            dropConsumed()
            continue
          }
        }
        return pass.records.isEmpty ? nil : takeBatch()
      }
      if pass.end - pass.start > pass.maxRecord + DumpReader.slack {
        if !pass.records.isEmpty { return takeBatch() }
        pass.dropOversized(keeping: cutter.overlap)
      }
      if !pass.records.isEmpty, pass.start > pass.end { return takeBatch() }
      dropConsumed()
      fill()
    }
  }

  /// What was read so far; complete when `next()` has returned `nil`.
  public var totals: DumpTotals {
    var totals = DumpTotals()
    totals.fileBytes = stream.input.bytesRead
    totals.contentBytes = stream.produced
    totals.gzipMembers = stream.members
    totals.records = pass.count
    totals.sha256 = stream.input.sha256
    return totals
  }

  /// The part of the file that was read, from 0 to 1; unknown for a pipe.
  public var fractionRead: Double? {
    stream.input.size.map { $0 == 0 ? 1 : min(1, Double(stream.input.offset) / Double($0)) }
  }

  /// Bytes of content that are held now, for tests of the memory.
  package var contentAtHand: Int { pass.bytes.count }

  /// The cutter of a format.
  static func cutter(_ layout: DumpLayout) -> any RecordCutter {
    switch layout.format {
    case .jsonLines: return LineCutter()
    case .json: return JSONCutter()
    case .tar: return TarCutter()
    case .csv, .tsv:
      let table = layout.table
      return table.isQuoted
        ? TableCutter(
          delimiter: table.delimiter, columns: table.columns.count, skipsFirst: table.hasHeader)
        : LineCutter(skipsFirst: table.hasHeader)
    case .sgml: return SGMLCutter()
    case .warc: return WARCCutter()
    case .html: return WholeCutter(kind: .html)
    case .text:
      guard let divider = layout.divider else { return WholeCutter(kind: .text) }
      return DividerCutter(divider: divider)
    }
  }

  /// Puts the next piece of content at hand.
  private mutating func fill() {
    switch stream.next() {
    case .bytes(let count):
      let from = pass.end
      if pass.start >= from + count, pass.bytes.isEmpty {
        // All of it is skipped.
        pass.base = from + count
      } else {
        pass.bytes += stream.output[..<count]
      }
    case .gap:
      pass.isLast = true
      pass.isCut = true
    case .end(let damaged):
      pass.isLast = true
      pass.isCut = damaged
      hasEnded = true
    }
    takeFaults()
  }

  /// Forgets content at hand that belongs to no record, if no record of a batch lies in it.
  private mutating func dropConsumed() {
    guard pass.records.isEmpty else { return }
    let count = min(pass.start - pass.base, pass.bytes.count)
    guard count > 0 else { return }
    if count == pass.bytes.count {
      pass.bytes.removeAll(keepingCapacity: true)
    } else if count >= 1 << 16 {
      pass.bytes.removeFirst(count)
    } else {
      return
    }
    pass.base += count
    pass.target = pass.base + max(1, options.batchBytes)
  }

  /// Hands over the records found, with the content that holds them.
  private mutating func takeBatch() -> RecordBatch {
    let count = min(pass.start - pass.base, pass.bytes.count)
    var rest: [UInt8] = []
    rest.reserveCapacity(max(options.batchBytes + 1 << 18, pass.bytes.count - count))
    rest += pass.bytes[count...]
    pass.bytes.removeLast(pass.bytes.count - count)
    var batch = RecordBatch()
    batch.number = batches
    swap(&batch.bytes, &pass.bytes)
    swap(&batch.records, &pass.records)
    swap(&batch.members, &pass.members)
    swap(&batch.excerpts, &pass.excerpts)
    pass.bytes = rest
    pass.base += count
    pass.target = pass.base + max(1, options.batchBytes)
    batches += 1
    return batch
  }

  /// Collects the damage that the stream and the cutter have found.
  private mutating func takeFaults() {
    while streamFaults < stream.faults.count {
      add(stream.faults[streamFaults])
      streamFaults += 1
    }
    for fault in pass.faults {
      // In a compressed file only the place in the content is known.
      let isPacked = stream.compression != .none
      add(
        DumpFault(
          fault.kind, file: name, gzipMember: 0, member: fault.member,
          fileOffset: isPacked ? -1 : fault.offset, offset: fault.offset, detail: fault.detail))
    }
    pass.faults.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ fault: DumpFault) {
    if faults.count < DumpReader.mostFaults { faults.append(fault) }
  }
}
