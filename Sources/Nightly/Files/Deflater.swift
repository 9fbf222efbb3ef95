internal import CZlib

/// Packs bytes as one gzip member through zlib; owns zlib's state.
///
/// The header holds no name and no time, so that the same bytes in give the same bytes out of one
/// version of zlib.
@safe struct Deflater: ~Copyable {
  /// zlib keeps a pointer to this, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var output = [UInt8](repeating: 0, count: 1 << 16)

  /// Creates a deflater; `nil` if there is no memory for it (256 KiB).
  init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // 31: the largest window, with header and trailer of gzip.
    let code = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    guard code == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Packs bytes and hands on what is complete; the last call ends the member.
  mutating func pack(
    _ input: [UInt8], isLast: Bool, _ body: (Span<UInt8>) throws -> Void
  ) throws {
    var from = 0
    while true {
      let (read, written, isDone) = step(input, from: from, isLast: isLast)
      from += read
      if written > 0 { try body(output.span.extracting(0..<written)) }
      if isLast ? isDone : from == input.count && written < output.count { return }
    }
  }

  private mutating func step(
    _ input: [UInt8], from: Int, isLast: Bool
  ) -> (read: Int, written: Int, isDone: Bool) {
    let stream = unsafe stream
    let available = min(input.count - from, Int(UInt32.max) / 2)
    let room = output.count
    let flush = isLast && available == input.count - from ? Z_FINISH : Z_NO_FLUSH
    let code = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        // zlib does not write through `next_in`; the type lacks `const` for old compilers.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          .map { unsafe $0 + from }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe deflate(stream, flush)
      }
    }
    precondition(code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR, "zlib's state is bad")
    let read = unsafe available - Int(stream.pointee.avail_in)
    let written = unsafe room - Int(stream.pointee.avail_out)
    return (read, written, code == Z_STREAM_END)
  }
}
