import CZlib

/// Writes gzip by hand, so that every byte of it is known.
enum Gzip {
  /// One member; `options` are the flags of RFC 1952: 1 text, 2 checksum of the header, 4 extra, 8
  /// name, 16 comment.
  static func member(_ content: [UInt8], flags: UInt8 = 0, extra: [UInt8] = [1, 2, 3]) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3]
    if flags & 4 != 0 { out += [UInt8(extra.count & 255), UInt8(extra.count >> 8)] + extra }
    if flags & 8 != 0 { out += Array("news.jsonl".utf8) + [0] }
    if flags & 16 != 0 { out += Array("made by hand".utf8) + [0] }
    if flags & 2 != 0 {
      let sum = checksum(out)
      out += [UInt8(sum & 255), UInt8(sum >> 8 & 255)]
    }
    return out + deflate(content) + trailer(content)
  }

  /// The member in blocks that are stored, not compressed, of at most `block` bytes.
  static func stored(_ content: [UInt8], block: Int = 1000) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let end = min(content.count, start + block)
      let count = end - start
      out += [end == content.count ? 1 : 0, UInt8(count & 255), UInt8(count >> 8)]
      out += [~UInt8(count & 255), ~UInt8(count >> 8)]
      out += content[start..<end]
      start = end
    } while start < content.count
    return out + trailer(content)
  }

  /// BGZF: blocks that state their own size in an extra field, and an empty one at the end.
  static func blocked(_ content: [UInt8], block: Int = 500) -> [UInt8] {
    var out: [UInt8] = []
    for start in stride(from: 0, through: content.count, by: block) {
      let piece =
        start < content.count ? Array(content[start..<min(content.count, start + block)]) : []
      let size = deflate(piece).count + 25
      out += member(
        piece, flags: 4, extra: [0x42, 0x43, 2, 0, UInt8(size & 255), UInt8(size >> 8)])
    }
    return out + member([], flags: 4, extra: [0x42, 0x43, 2, 0, 27, 0])
  }

  static func trailer(_ content: [UInt8]) -> [UInt8] {
    let sum = checksum(content)
    let words = [sum, UInt32(content.count)]
    return words.flatMap { word in (0..<4).map { UInt8(word >> UInt32(8 * $0) & 255) } }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe UInt32(crc32_z(0, bytes, bytes.count))
  }

  /// Raw deflate at the usual level.
  static func deflate(_ content: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: content.count + content.count / 100 + 64)
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    unsafe precondition(
      deflateInit2_(&stream, 6, 8, -15, 8, 0, ZLIB_VERSION, size) == 0, "zlib has no memory")
    var input = content + [0]
    let room = out.count
    let written = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe out.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(content.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(room)
        unsafe precondition(CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END, "no room")
        return unsafe room - Int(stream.avail_out)
      }
    }
    unsafe deflateEnd(&stream)
    return Array(out[..<written])
  }
}
