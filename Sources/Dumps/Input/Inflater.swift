internal import CZlib

/// One raw deflate stream after another through zlib (RFC 1951); owns zlib's state.
@safe struct Inflater: ~Copyable {
  /// How a step ended.
  enum Status {
    /// More input or more room is needed.
    case more
    /// The deflate stream is complete.
    case done
    /// The data are corrupt; the text is zlib's.
    case corrupt(String)
  }

  /// zlib keeps a pointer to this, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Creates an inflater; `nil` if there is no memory for it (7 KiB, and a window of 32 KiB).
  init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // -15: raw deflate, the largest window. The gzip header and trailer are read by `GzipStream`,
    // which has to know where they are when they are wrong.
    guard unsafe inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Begins a new stream.
  mutating func reset() { unsafe inflateReset(stream) }

  /// Inflates from `input[from..<to]` into the front of `output`, whose size is the room.
  ///
  /// Returns how the step ended and how many bytes were read and written.
  mutating func step(
    _ input: [UInt8], from: Int, to: Int, into output: inout [UInt8]
  ) -> (status: Status, read: Int, written: Int) {
    precondition(0 <= from && from <= to && to <= input.count)
    let stream = unsafe stream
    let room = min(output.count, Int(UInt32.max) / 2)
    let available = min(to - from, Int(UInt32.max) / 2)
    let code = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        // zlib does not write through `next_in`; the type lacks `const` for old compilers.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          .map { unsafe $0 + from }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    let read = unsafe available - Int(stream.pointee.avail_in)
    let written = unsafe room - Int(stream.pointee.avail_out)
    switch code {
    case Z_STREAM_END: return (.done, read, written)
    case Z_OK, Z_BUF_ERROR: return (.more, read, written)
    default:
      let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      return (.corrupt(message ?? "corrupt deflate data"), read, written)
    }
  }

  /// The checksum of gzip (CRC-32) of `bytes[..<count]`, going on from `start`.
  static func checksum(_ bytes: [UInt8], count: Int, from start: UInt32) -> UInt32 {
    precondition(count <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(start), buffer.baseAddress, count))
    }
  }
}
