internal import NewsText

/// What a reader shares with its cutter: the content at hand, and the records found in it so far.
///
/// Places are offsets in the decompressed content, so they stay true when content at hand is dropped.
struct CutPass: ~Copyable {
  /// Content at hand.
  var bytes: [UInt8] = []
  /// Offset of `bytes[0]`.
  var base = 0
  /// Offset of the first byte that belongs to no record yet and was not skipped.
  ///
  /// May lie beyond the content at hand, where a cutter skips what it need not see.
  var start = 0
  /// Whether no content follows that at hand.
  var isLast = false
  /// Whether content is missing after that at hand, or the dump ends there in damage.
  var isCut = false
  /// Records found since the last batch.
  var records: [RawRecord] = []
  /// Names of archive members that `records` point to.
  var members: [String] = []
  /// Beginnings of records in `records` that are too large.
  var excerpts: [Int: [UInt8]] = [:]
  /// Damage in the container that a cutter found: kind, offset, archive member, what is wrong.
  var faults: [(kind: DumpFault.Kind, offset: Int, member: String, detail: String)] = []
  /// Records found since the beginning of the dump.
  var count = 0
  /// Records end the batch when they reach this offset.
  var target = 0
  /// Size above which a record is rejected.
  let maxRecord: Int
  /// The place of a record that grew too large and was dropped from `bytes`, and its beginning.
  private(set) var oversized: (offset: Int, excerpt: [UInt8])?

  /// Bytes kept of a record that is too large: the size of a sample in `rejects.csv`.
  static let excerptBytes = 120

  init(maxRecord: Int) { self.maxRecord = maxRecord }

  /// Offset one past the content at hand.
  var end: Int { base + bytes.count }
  /// Whether the batch has its size.
  var isFull: Bool { !records.isEmpty && start >= target }

  /// Adds the record `offset..<end` of the content at hand and goes on at `next`.
  ///
  /// `size` is the size of the record where it is more than its content at hand.
  mutating func emit(
    _ offset: Int, _ end: Int, next: Int, kind: RawRecord.Kind = .native,
    defect: RawRecord.Defect? = nil, member: Int32 = -1
  ) {
    count += 1
    var record = RawRecord(
      range: ByteRange(0, 0), ordinal: count, offset: offset, size: end - offset, member: member,
      kind: kind, defect: defect)
    if let large = oversized {
      record.offset = large.offset
      record.size = end - large.offset
      record.defect = .tooLarge
      excerpts[count] = large.excerpt
      oversized = nil
    } else if record.size > maxRecord {
      record.defect = .tooLarge
      excerpts[count] = excerpt(offset, end)
    } else {
      record.range = ByteRange(offset - base, end - base)
    }
    records.append(record)
    start = next
  }

  /// Adds a record of known size that is too large, of which only the beginning need be at hand.
  mutating func emitTooLarge(_ offset: Int, size: Int, next: Int, member: Int32 = -1) {
    count += 1
    excerpts[count] = excerpt(offset, min(end, offset + size))
    records.append(
      RawRecord(
        range: ByteRange(0, 0), ordinal: count, offset: offset, size: size, member: member,
        defect: .tooLarge))
    start = next
  }

  /// Drops the record that is being read, up to `keeping` bytes before the end, for it is too large.
  mutating func dropOversized(keeping: Int) {
    if oversized == nil { oversized = (start, excerpt(start, end)) }
    start = max(start, end - keeping)
  }

  /// Forgets a record that was dropped, because it turned out to be none.
  mutating func forgetOversized() { oversized = nil }

  /// Whether the record that is being read was dropped.
  var isDropping: Bool { oversized != nil }

  mutating func note(
    _ kind: DumpFault.Kind, at offset: Int, member: String = "", _ detail: String
  ) {
    guard faults.count < DumpReader.mostFaults else { return }
    faults.append((kind, offset, member, detail))
  }

  private func excerpt(_ offset: Int, _ end: Int) -> [UInt8] {
    Array(bytes[max(0, offset - base)..<min(end - base, offset - base + CutPass.excerptBytes)])
  }
}

/// Finds the records of one format in the content of a dump.
protocol RecordCutter: Sendable {
  /// Finds records from `pass.start` on, until the batch is full or more content is needed.
  ///
  /// Where `pass.isLast`, all content must be used up. The state of the search stays in the cutter.
  mutating func cut(_ pass: inout CutPass)

  /// Forgets the search: content is missing, and what follows may begin anywhere in a record.
  mutating func restart()

  /// Bytes that have to stay when a record in the making is dropped because it is too large.
  var overlap: Int { get }
}
