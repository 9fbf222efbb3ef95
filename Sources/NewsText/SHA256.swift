internal import CDigest

/// The hash function SHA-256 (FIPS 180-4), fed piece by piece.
///
/// Uses the SHA instructions of the machine where it has them (1.5 GB/s and more), plain C
/// otherwise.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet; never 64 of them.
  private var pending: [UInt8] = []
  private var count: UInt64 = 0
  private let path: Int32

  /// Creates a hash of nothing.
  public init() { self.init(path: Int32(CDIGEST_AUTOMATIC.rawValue)) }

  /// Creates a hash that is computed in one certain way.
  package init(path: Int32) {
    precondition(cdigest_supports(path) != 0, "the machine lacks the instructions")
    self.path = path
    pending.reserveCapacity(64)
  }

  /// The ways of computing that this machine has; all give the same hash.
  package static var paths: [Int32] {
    [CDIGEST_PORTABLE, CDIGEST_SHA_NI].map { Int32($0.rawValue) }
      .filter { cdigest_supports($0) != 0 }
  }

  /// Adds the bytes of an array.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      for i in 0..<start { pending.append(bytes[i]) }
      guard pending.count == 64 else { return }
      let block = pending
      fold(block.span)
      pending.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - start) / 64 * 64
    fold(bytes.extracting(start..<start + whole))
    for i in start + whole..<bytes.count { pending.append(bytes[i]) }
  }

  /// The hash of all bytes so far: 32 bytes.
  public func digest() -> [UInt8] {
    var last = self
    // One bit, then zeros up to the last eight bytes of a block, then the length in bits.
    var padding: [UInt8] = [0x80]
    padding += [UInt8](repeating: 0, count: (119 - pending.count) % 64)
    padding += (0..<8).map { UInt8(truncatingIfNeeded: (count &* 8) >> UInt64(56 - 8 * $0)) }
    last.update(padding.span)
    return last.state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The hash of all bytes so far as 64 hexadecimal digits.
  public var hex: String { SHA256.hex(digest()) }

  /// Bytes as hexadecimal digits in lower case.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The hash of an array as hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hex
  }

  /// Folds whole blocks into the state.
  private mutating func fold(_ blocks: Span<UInt8>) {
    guard !blocks.isEmpty else { return }
    precondition(blocks.count % 64 == 0 && state.count == 8)
    let path = path
    unsafe state.withUnsafeMutableBufferPointer { state in
      unsafe blocks.withUnsafeBufferPointer { bytes in
        guard let state = state.baseAddress, let start = bytes.baseAddress else { return }
        unsafe cdigest_sha256(path, state, start, bytes.count / 64)
      }
    }
  }
}
