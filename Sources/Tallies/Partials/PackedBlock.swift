internal import CZlib

/// A block of findings as it lies in a partial: compressed.
///
/// Findings are mostly small numbers and names, and shrink to a fifth. The size of the unpacked
/// block stands before a zlib stream, whose own checksum guards it once more.
public struct PackedBlock: Sendable, Hashable {
  /// The compressed form.
  public let bytes: [UInt8]

  /// Deflate makes nothing smaller than this; a size beyond it is a lie.
  private static let largestRatio = 1032
  /// A block holds one batch, which has at most 256 MiB of text.
  private static let largest: UInt64 = 1 << 31
  /// Higher levels take three times as long for a tenth less.
  private static let level: Int32 = 1

  /// Takes bytes that were packed earlier; whether they are sound shows when they are unpacked.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Packs a block.
  public init(_ block: FindingsBlock) {
    var head = ByteWriter()
    head.fixed(UInt64(block.bytes.count))
    let start = head.bytes.count
    var size = compressBound(uLong(block.bytes.count))
    var packed = head.bytes + [UInt8](repeating: 0, count: Int(size))
    let code = unsafe packed.withUnsafeMutableBytes { target in
      unsafe block.bytes.withUnsafeBytes { source in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: target[start...])
        return unsafe compress2(
          room.baseAddress?.assumingMemoryBound(to: Bytef.self), &size,
          source.baseAddress?.assumingMemoryBound(to: Bytef.self), uLong(source.count),
          PackedBlock.level)
      }
    }
    // There is room for any outcome, so only memory can be short, and then nothing else would go.
    precondition(code == Z_OK, "no memory to compress findings")
    packed.removeLast(packed.count - start - Int(size))
    bytes = packed
  }

  /// Unpacks the block.
  ///
  /// - Throws: `FindingsError` where the bytes are no packed block; damage costs no more memory
  ///   than a sound block of that size could need.
  public func unpacked() throws(FindingsError) -> FindingsBlock {
    var head = ByteReader(0..<bytes.count)
    let claimed = head.fixed(bytes.span)
    let start = head.position
    guard !head.failed, claimed <= PackedBlock.largest,
      claimed <= UInt64((bytes.count - start) * PackedBlock.largestRatio)
    else {
      throw FindingsError(.damaged)
    }
    var size = uLong(claimed)
    var block = [UInt8](repeating: 0, count: Int(claimed))
    let code = unsafe block.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        let packed = unsafe UnsafeRawBufferPointer(rebasing: source[start...])
        return unsafe uncompress(
          target.baseAddress?.assumingMemoryBound(to: Bytef.self), &size,
          packed.baseAddress?.assumingMemoryBound(to: Bytef.self), uLong(packed.count))
      }
    }
    guard code == Z_OK, size == uLong(claimed) else { throw FindingsError(.damaged) }
    return try FindingsBlock(bytes: block)
  }
}
