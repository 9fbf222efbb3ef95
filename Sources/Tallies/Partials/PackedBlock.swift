/// A block of findings as it lies in a partial: compressed, with sizes and checksums.
///
///     size of the packed head(8)
///     the head, then the body, each: size unpacked(8) · checksum of what follows(8) · packed by `LZ4`
///
/// The first pass over a partial unpacks heads alone. Findings are mostly names and sentences of
/// news, which no quick method makes much smaller: what zlib's lowest level saves beyond this, a
/// seventh, took a fifth of the work of a mapper and an eighth of that of a reducer.
public struct PackedBlock: Sendable, Hashable {
  /// The compressed form.
  public let bytes: [UInt8]

  /// A block holds one batch, which has at most 256 MiB of text.
  private static let largest: UInt64 = 1 << 31

  /// Takes bytes that were packed earlier; whether they are sound shows when they are unpacked.
  ///
  /// - Parameter bytes: a packed block, or the first `headSize` bytes of one to unpack its head.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Packs a block.
  public init(_ block: FindingsBlock) {
    var packed = ByteWriter()
    packed.fixed(0)
    PackedBlock.pack(block.bytes.span.extracting(0..<block.headSize), to: &packed)
    packed.set(UInt64(packed.bytes.count), at: 0)
    PackedBlock.pack(block.bytes.span.extracting(block.headSize...), to: &packed)
    bytes = packed.bytes
  }

  /// Bytes at the beginning that `unpackedHead` needs.
  public var headSize: Int {
    var reader = ByteReader(0..<bytes.count)
    return Int(clamping: reader.fixed(bytes.span))
  }

  /// Unpacks the block.
  ///
  /// - Throws: `FindingsError` where the bytes are no packed block; damage costs no more memory
  ///   than a sound block of that size could need.
  public func unpacked() throws(FindingsError) -> FindingsBlock {
    let head = try head
    let body = head.upperBound..<bytes.count
    let size = try unpackedSize(head)
    var block = [UInt8](repeating: 0, count: try size + unpackedSize(body))
    try unpack(head, into: &block, 0..<size)
    try unpack(body, into: &block, size..<block.count)
    let findings = try FindingsBlock(bytes: block)
    guard findings.headSize == size else { throw FindingsError(.damaged) }
    return findings
  }

  /// Unpacks the head of the block alone.
  ///
  /// - Throws: `FindingsError` where the bytes do not begin as a packed block.
  public func unpackedHead() throws(FindingsError) -> FindingsBlock {
    let head = try head
    var block = [UInt8](repeating: 0, count: try unpackedSize(head))
    try unpack(head, into: &block, block.indices)
    return try FindingsBlock(head: block)
  }

  private var head: Range<Int> {
    get throws(FindingsError) {
      let end = headSize
      guard end >= 8, end <= bytes.count else { throw FindingsError(.damaged) }
      return 8..<end
    }
  }

  private static func pack(_ bytes: Span<UInt8>, to packed: inout ByteWriter) {
    packed.fixed(UInt64(bytes.count))
    packed.fixed(0)
    let start = packed.bytes.count
    LZ4.pack(bytes, to: &packed.bytes)
    packed.set(
      Hashing.bytes(packed.bytes.span, start..<packed.bytes.count), at: start - 8)
  }

  /// The size that a part claims to have, if it can be.
  private func unpackedSize(_ part: Range<Int>) throws(FindingsError) -> Int {
    var reader = ByteReader(part)
    let claimed = reader.fixed(bytes.span)
    guard !reader.failed, claimed <= PackedBlock.largest,
      claimed <= UInt64(part.count * LZ4.largestRatio)
    else { throw FindingsError(.damaged) }
    return Int(claimed)
  }

  private func unpack(
    _ part: Range<Int>, into block: inout [UInt8], _ target: Range<Int>
  ) throws(FindingsError) {
    var reader = ByteReader(part)
    _ = reader.fixed(bytes.span)
    let sum = reader.fixed(bytes.span)
    let packed = reader.position..<part.upperBound
    guard !reader.failed, sum == Hashing.bytes(bytes.span, packed),
      LZ4.unpack(bytes.span, packed, into: &block, target)
    else { throw FindingsError(.damaged) }
  }
}
