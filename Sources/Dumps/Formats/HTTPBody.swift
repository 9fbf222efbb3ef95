internal import NewsText

/// The body of an HTTP response as it was before it was sent (RFC 9112, 7.1; RFC 9110, 8.4).
enum HTTPBody {
  /// Bytes of content above which a body is not unpacked: the limit of a record.
  private static let most = 64 << 20

  /// The body `bytes[range]` with its codings taken off, `nil` if it has none.
  ///
  /// A body that does not have the coding that its header states is taken as it is: archives are
  /// full of bodies that were unpacked already.
  static func decode(
    _ bytes: [UInt8], _ range: Range<Int>, _ header: HeaderLines
  ) throws(RecordProblem) -> [UInt8]? {
    var body: [UInt8]?
    if header["transfer-encoding"].lowercased().contains("chunked") {
      body = unchunked(bytes.span, range)
    }
    let coding = header["content-encoding"].lowercased()
    if coding.contains("gzip") || coding.contains("deflate") {
      let packed = body ?? Array(bytes[range])
      if let unpacked = try unpacked(packed) { body = unpacked }
    }
    return body
  }

  /// The chunks joined, `nil` if the body is not made of chunks.
  private static func unchunked(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    var out: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      var size = 0
      var digits = 0
      while i < range.upperBound, digits < 8 {
        let byte = bytes[i]
        let letter = byte | 0x20
        guard byte.isDigit || (letter >= 0x61 && letter <= 0x66) else { break }
        size = size << 4 | Int(byte.isDigit ? byte - 0x30 : letter - 0x57)
        digits += 1
        i += 1
      }
      let feed = Scanning.first(0x0A, in: bytes, from: i, to: min(range.upperBound, i + 256))
      // No chunk begins here: it never was one, or the rest is damaged.
      guard digits > 0, feed < min(range.upperBound, i + 256) else {
        return out.isEmpty ? nil : out
      }
      i = feed + 1
      if size == 0 { return out }
      let end = min(range.upperBound, i + size)
      out += PaxRecords.copy(bytes, i, end)
      i = end
      while i < range.upperBound, bytes[i] == 0x0D || bytes[i] == 0x0A { i += 1 }
    }
    return out
  }

  /// The content of a gzip or zlib stream, as far as it goes; `nil` if it is neither.
  private static func unpacked(_ packed: [UInt8]) throws(RecordProblem) -> [UInt8]? {
    var start = 0
    if packed.count > 10, packed[0] == 0x1F, packed[1] == 0x8B {
      var input = FileInput(ArraySource(packed))
      guard case .header(let header) = GzipHeader.read(&input) else { return nil }
      start = header.length
    } else if packed.count > 2, packed[0] & 0x0F == 8,
      (Int(packed[0]) << 8 | Int(packed[1])) % 31 == 0
    {
      start = 2
    } else {
      return nil
    }
    guard var inflater = Inflater() else {
      throw RecordProblem(.unreadable, "there is no memory to unpack this page")
    }
    var out: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while start < packed.count {
      let (status, read, written) = inflater.step(
        packed, from: start, to: packed.count, into: &piece)
      out += piece[..<written]
      start += read
      guard out.count <= most else {
        throw RecordProblem(.tooLarge, "this page is larger than \(most) bytes when unpacked")
      }
      guard case .more = status, read > 0 || written > 0 else { break }
    }
    return out
  }
}
