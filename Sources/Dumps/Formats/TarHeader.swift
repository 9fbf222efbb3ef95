/// The header block of a tar member (POSIX ustar, GNU tar, old tar), 512 bytes.
struct TarHeader {
  /// The name with its folders.
  var name: [UInt8]
  /// Size of the content in bytes; at most 2^56.
  var size: Int
  /// The kind of the member: `0` and NUL are files.
  var type: UInt8
  /// GNU sparse files: whether another header block follows.
  var isExtended: Bool

  /// Size of a block in bytes.
  static let block = 512

  /// Reads the header at `start`; `nil` if the checksum is wrong or a number makes no sense.
  init?(_ bytes: Span<UInt8>, at start: Int) {
    guard start >= 0, start + TarHeader.block <= bytes.count,
      let stated = TarHeader.number(bytes, start + 148, 8)
    else { return nil }
    // The checksum is the sum of the bytes, its own field counted as spaces; old programs summed
    // signed bytes.
    var unsigned = 0
    var signed = 0
    for i in 0..<TarHeader.block {
      let byte = (148..<156).contains(i) ? 0x20 : bytes[start + i]
      unsigned += Int(byte)
      signed += Int(Int8(bitPattern: byte))
    }
    guard stated == unsigned || stated == signed else { return nil }
    guard let size = TarHeader.number(bytes, start + 124, 12), size >= 0, size < 1 << 56 else {
      return nil
    }
    self.size = size
    type = bytes[start + 156]
    name = TarHeader.text(bytes, start, 100)
    isExtended = bytes[start + 482] != 0
    // POSIX has "ustar" and NUL, and a prefix for the name; GNU has "ustar" and spaces, and none.
    if Scanning.matches("ustar", in: bytes, at: start + 257, to: bytes.count),
      bytes[start + 262] == 0
    {
      let prefix = TarHeader.text(bytes, start + 345, 155)
      if !prefix.isEmpty { name = prefix + [0x2F] + name }
    }
  }

  /// Whether the block at `start` holds nothing but zeros.
  static func isZero(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var i = start
    let end = min(start + block, bytes.count)
    while i < end, bytes[i] == 0 { i += 1 }
    return i >= end
  }

  /// A number in octal digits, or in base 256 where the first bit is set (GNU, star).
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ width: Int) -> Int? {
    if bytes[start] & 0x80 != 0 {
      var value = Int(bytes[start] & 0x3F)
      for i in 1..<width {
        guard value < 1 << 54 else { return nil }
        value = value << 8 | Int(bytes[start + i])
      }
      return bytes[start] & 0x40 == 0 ? value : nil
    }
    var i = start
    let end = start + width
    while i < end, bytes[i] == 0x20 || bytes[i] == 0 { i += 1 }
    var value = 0
    while i < end, bytes[i] >= 0x30, bytes[i] <= 0x37 {
      value = value << 3 | Int(bytes[i] - 0x30)
      i += 1
    }
    guard i == end || bytes[i] == 0x20 || bytes[i] == 0 else { return nil }
    return value
  }

  /// Bytes up to the first NUL.
  private static func text(_ bytes: Span<UInt8>, _ start: Int, _ width: Int) -> [UInt8] {
    var text: [UInt8] = []
    for i in start..<start + width {
      if bytes[i] == 0 { break }
      text.append(bytes[i])
    }
    return text
  }
}
