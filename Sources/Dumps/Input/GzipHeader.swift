/// The header of a gzip member (RFC 1952, section 2.3).
struct GzipHeader {
  /// Its size in bytes.
  var length: Int
  /// The original file name, if the header states one.
  var fileName: String?
  /// Whether it is a block of BGZF, the gzip of genomics: an extra field `BC`.
  var isBlocked = false

  /// What is at the place where a header should be.
  enum Outcome {
    case header(GzipHeader)
    /// The file ends before the header does.
    case cut
    /// It is no header; the text says why.
    case bad(String)
  }

  /// Names and comments longer than this are taken for damage: 64 KiB.
  private static let longestText = 1 << 16

  /// Reads the header at the position of the input, which does not move.
  static func read(_ input: inout FileInput) -> Outcome {
    guard let first = input.byte(0), let second = input.byte(1) else { return .cut }
    guard first == 0x1F, second == 0x8B else { return .bad("no gzip header") }
    guard let method = input.byte(2), let flags = input.byte(3) else { return .cut }
    guard method == 8 else { return .bad("unknown compression method \(method)") }
    guard flags & 0xE0 == 0 else { return .bad("unknown flags in the gzip header") }
    guard input.ensure(10) else { return .cut }
    var header = GzipHeader(length: 10)
    if flags & 4 != 0 {
      guard let low = input.byte(10), let high = input.byte(11) else { return .cut }
      let size = Int(low) | Int(high) << 8
      guard input.ensure(12 + size) else { return .cut }
      header.length = 12 + size
      header.isBlocked =
        size >= 6 && input.byte(12) == 0x42 && input.byte(13) == 0x43 && input.byte(14) == 2
    }
    for isName in [true, false] where flags & (isName ? 8 : 16) != 0 {
      var text: [UInt8] = []
      while true {
        guard let byte = input.byte(header.length) else { return .cut }
        header.length += 1
        if byte == 0 { break }
        text.append(byte)
        guard text.count < longestText else { return .bad("a name in the gzip header never ends") }
      }
      if isName { header.fileName = String(decoding: text, as: UTF8.self) }
    }
    if flags & 2 != 0 {
      guard let low = input.byte(header.length), let high = input.byte(header.length + 1) else {
        return .cut
      }
      let bytes = Array(input.buffer[input.position..<input.position + header.length])
      let sum = Inflater.checksum(bytes, count: bytes.count, from: 0)
      guard UInt32(low) | UInt32(high) << 8 == sum & 0xFFFF else {
        return .bad("wrong checksum of the gzip header")
      }
      header.length += 2
    }
    return .header(header)
  }

  /// Whether the input could hold a header as programs write it; cheap, for a search.
  ///
  /// Besides magic, method and flags, the extra flags must be 0, 2 or 4 and the system known: one in
  /// 10^10 of random places passes.
  static func isPlausible(_ input: inout FileInput) -> Bool {
    guard input.ensure(10) else { return false }
    let start = input.position
    let buffer = input.buffer
    return buffer[start] == 0x1F && buffer[start + 1] == 0x8B && buffer[start + 2] == 8
      && buffer[start + 3] & 0xE0 == 0
      && (buffer[start + 8] == 0 || buffer[start + 8] == 2 || buffer[start + 8] == 4)
      && (buffer[start + 9] <= 13 || buffer[start + 9] == 255)
  }
}
