/// Writes the findings of inputs as a partial: the checkpoint of a job, the message of a cluster.
///
/// Every method gives the bytes to be appended; keeping them is the caller's business.
public struct PartialWriter: Sendable {
  private var last: UInt64 = 0
  private var isOpen = false

  /// Creates a writer of nothing.
  public init() {}

  /// Begins the partial.
  public mutating func begin(_ header: PartialHeader) -> [UInt8] {
    var payload = ByteWriter()
    header.write(to: &payload)
    return PartialFormat.magic + [PartialFormat.version] + frame(.header, payload.bytes)
  }

  /// Begins the next input, in bytewise order of names.
  public mutating func begin(input name: String) -> [UInt8] {
    precondition(!isOpen, "an input begins before the last one ended")
    isOpen = true
    var payload = ByteWriter()
    payload.text(name)
    return frame(.begin, payload.bytes)
  }

  /// Appends a block of the present input.
  public mutating func append(_ block: PackedBlock) -> [UInt8] {
    precondition(isOpen, "a block belongs to no input")
    return frame(.block, block.bytes)
  }

  /// Ends the present input.
  public mutating func end(_ summary: InputSummary) -> [UInt8] {
    precondition(isOpen, "an input ends that did not begin")
    isOpen = false
    var payload = ByteWriter()
    payload.text(summary.name)
    payload.number(max(0, summary.size))
    payload.text(summary.sha256)
    payload.text(summary.outcome.rawValue)
    payload.number(max(0, summary.records))
    payload.number(max(0, summary.badRecords))
    payload.number(summary.faults.count)
    for fault in summary.faults {
      payload.number(max(0, fault.offset))
      payload.text(fault.member)
      payload.text(fault.reason)
      payload.number(max(0, fault.bytes))
      payload.text(fault.detail)
    }
    return frame(.end, payload.bytes)
  }

  /// Ends the partial.
  public mutating func finish() -> [UInt8] {
    precondition(!isOpen, "the partial ends within an input")
    return frame(.finish, [])
  }

  private mutating func frame(_ tag: PartialFormat.Tag, _ payload: [UInt8]) -> [UInt8] {
    last = PartialFormat.checksum(tag, payload.span, after: last)
    var frame = ByteWriter()
    frame.bytes.reserveCapacity(payload.count + 17)
    frame.bytes.append(tag.rawValue)
    frame.fixed(UInt64(payload.count))
    frame.bytes.append(contentsOf: payload)
    frame.fixed(last)
    return frame.bytes
  }
}
