public import NewsText

/// The rejected records of a block, in order.
public struct RejectionReader {
  private let bytes: [UInt8]
  private var place: ByteReader
  private var left: Int

  /// Begins with the first rejection of a block.
  public init(_ block: FindingsBlock) {
    bytes = block.bytes
    place = ByteReader(block.layout.rejected)
    left = block.rejections
  }

  /// The next rejection; nothing at the end, or where the block is damaged.
  public mutating func next() -> Rejection? {
    guard left > 0 else { return nil }
    var reader = place
    let ordinal = reader.int(bytes.span)
    let offset = reader.offset(bytes.span)
    let size = reader.offset(bytes.span)
    let member = reader.string(bytes)
    let recordID = reader.string(bytes)
    let reason = Rejection.Reason(rawValue: reader.string(bytes))
    let detail = reader.string(bytes)
    let sample = reader.string(bytes)
    place = reader
    guard !reader.failed, let reason else {
      left = 0
      return nil
    }
    left -= 1
    return Rejection(
      ordinal: ordinal, offset: offset, size: size, member: member, recordID: recordID,
      reason: reason, detail: detail, sample: sample)
  }
}
