/// Reads a partial piece by piece, and refuses whatever was not written by a `PartialWriter`.
///
/// Give bytes with `feed` in chunks of any size, and take items with `next` until it has none;
/// after the last chunk call `finish`. Each item was checked before it is given out.
public struct PartialReader: Sendable {
  private var buffer: [UInt8] = []
  private var start = 0
  /// Offset of `buffer[start]` in the partial.
  private var offset = 0
  /// Where the bytes of the last packed block begin in the partial.
  public private(set) var blockOffset = 0
  private var last: UInt64 = 0
  private var expected = Expectation.magic
  private var openInput: String?
  private var lastInput: String?

  private enum Expectation {
    case magic
    case header
    case items
    case nothing
  }

  /// Creates a reader.
  public init() {}

  /// Adds the next bytes.
  public mutating func feed(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next item; nothing if more bytes are needed, or at the end.
  ///
  /// - Throws: `PartialError`, after which the reader must not be used.
  public mutating func next() throws(PartialError) -> PartialItem? {
    if expected == .magic {
      guard try readMagic() else { return nil }
      expected = .header
    }
    if expected == .nothing {
      guard buffer.count == start else { throw error(.trailing) }
      return nil
    }
    guard let (tag, payload, size) = try readFrame() else { return nil }
    let item = try item(tag, payload)
    start += size
    offset += size
    return item
  }

  /// Checks that the partial ended where it should.
  public func finish() throws(PartialError) {
    guard expected == .nothing else {
      throw error(expected == .magic ? .notAPartial : .truncated)
    }
    guard buffer.count == start else { throw error(.trailing) }
  }

  /// Whether the end of the partial was read.
  public var hasEnded: Bool { expected == .nothing }

  /// Takes out the bytes that were fed and follow the end of the partial.
  public mutating func takeRest() -> [UInt8] {
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// All items of a partial.
  public static func items(of bytes: [UInt8]) throws(PartialError) -> [PartialItem] {
    var reader = PartialReader()
    reader.feed(bytes)
    var items: [PartialItem] = []
    while let item = try reader.next() { items.append(item) }
    try reader.finish()
    return items
  }

  private func error(_ kind: PartialError.Kind) -> PartialError {
    PartialError(kind: kind, offset: offset)
  }

  private mutating func readMagic() throws(PartialError) -> Bool {
    let magic = PartialFormat.magic
    let seen = min(magic.count, buffer.count)
    guard buffer[..<seen].elementsEqual(magic[..<seen]) else { throw error(.notAPartial) }
    guard buffer.count > magic.count else { return false }
    guard buffer[magic.count] == PartialFormat.version else {
      throw error(.version(UInt64(buffer[magic.count])))
    }
    start = magic.count + 1
    offset = start
    return true
  }

  private mutating func readFrame() throws(PartialError) -> (
    PartialFormat.Tag, Range<Int>, size: Int
  )? {
    guard buffer.count - start >= 9 else { return nil }
    guard let tag = PartialFormat.Tag(rawValue: buffer[start]) else { throw error(.damaged) }
    var reader = ByteReader((start + 1)..<(start + 9))
    let size = reader.fixed(buffer.span)
    guard size <= UInt64(PartialFormat.largest) else { throw error(.damaged) }
    let whole = 9 + Int(size) + 8
    guard buffer.count - start >= whole else { return nil }
    let payload = (start + 9)..<(start + 9 + Int(size))
    var trailer = ByteReader(payload.upperBound..<(payload.upperBound + 8))
    let sum = trailer.fixed(buffer.span)
    let own = PartialFormat.checksum(tag, buffer.span.extracting(payload), after: last)
    guard own == sum else { throw error(.checksum) }
    last = own
    return (tag, payload, whole)
  }

  private mutating func item(
    _ tag: PartialFormat.Tag, _ payload: Range<Int>
  ) throws(PartialError) -> PartialItem? {
    var reader = ByteReader(payload)
    switch (expected, tag) {
    case (.header, .header):
      let header = PartialHeader(&reader, buffer)
      guard !reader.failed, reader.isAtEnd else { throw error(.damaged) }
      expected = .items
      return .header(header)
    case (.items, .begin):
      let name = reader.string(buffer)
      guard !reader.failed, reader.isAtEnd, openInput == nil,
        lastInput.map({ $0.precedes(name) }) ?? true
      else { throw error(.damaged) }
      openInput = name
      lastInput = name
      return .begin(name)
    case (.items, .block):
      guard openInput != nil else { throw error(.damaged) }
      blockOffset = offset + (payload.lowerBound - start)
      return .block(PackedBlock(bytes: Array(buffer[payload])))
    case (.items, .end):
      guard let summary = readSummary(&reader), summary.name == openInput else {
        throw error(.damaged)
      }
      openInput = nil
      return .end(summary)
    case (.items, .finish):
      guard openInput == nil, payload.isEmpty else { throw error(.damaged) }
      expected = .nothing
      return nil
    default:
      throw error(.damaged)
    }
  }

  private func readSummary(_ reader: inout ByteReader) -> InputSummary? {
    let name = reader.string(buffer)
    let size = reader.offset(buffer.span)
    let digest = reader.string(buffer)
    guard let outcome = InputSummary.Outcome(rawValue: reader.string(buffer)) else { return nil }
    var summary = InputSummary(name: name, size: size, sha256: digest, outcome: outcome)
    summary.records = reader.offset(buffer.span)
    summary.badRecords = reader.offset(buffer.span)
    for _ in 0..<reader.count(buffer.span) {
      let offset = reader.offset(buffer.span)
      let member = reader.string(buffer)
      let reason = reader.string(buffer)
      let bytes = reader.offset(buffer.span)
      let detail = reader.string(buffer)
      if reader.failed { return nil }
      summary.faults.append(
        InputFault(offset: offset, member: member, reason: reason, bytes: bytes, detail: detail))
    }
    return reader.failed || !reader.isAtEnd ? nil : summary
  }
}
