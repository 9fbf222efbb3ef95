/// What bytes are, where they are no dump: told by how they begin.
struct FileKind {
  /// The kind with its article: `a PNG image`.
  var name: String
  /// Whether it is none of the known kinds, only no text.
  var isBinaryData = false
  /// What would help.
  var advice = ""

  /// The kind of `bytes[start..<end]`, `nil` if it looks like text in UTF-8 or a code like it.
  static func of(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> FileKind? {
    for (magic, kind) in magics where end - start >= magic.count {
      if magic.indices.allSatisfy({ magic[$0] == bytes[start + $0] }) { return kind }
    }
    if end - start >= 12, Scanning.stands("ftyp", in: bytes, at: start + 4, to: end) {
      return FileKind(name: "a video or image (MP4, HEIF)")
    }
    // Binary data have NULs or many control characters; 64 KiB are enough to see it.
    let limit = min(end, start + 1 << 16)
    var nulls = 0
    var controls = 0
    for i in start..<limit {
      let byte = bytes[i]
      if byte == 0 { nulls += 1 }
      if byte < 0x20, !byte.isSpace, byte != 0x1B, byte != 0x1A, byte != 0x1E { controls += 1 }
    }
    if nulls > 0 || controls * 20 > limit - start {
      if isUTF16(bytes, start, limit, nulls) {
        return FileKind(name: "UTF-16 text", advice: "convert it to UTF-8 first, with iconv")
      }
      // A NUL here and there is damage in a text, not another kind of file.
      return nulls * 1000 > limit - start || controls * 20 > limit - start
        ? FileKind(name: "binary data", isBinaryData: true) : nil
    }
    return nil
  }

  /// Whether a page of HTML begins at `start`.
  static func isPage(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end, bytes[i].isSpace { i += 1 }
    // Comments and an XML declaration may come first.
    for _ in 0..<8 {
      guard
        Scanning.matches("<!--", in: bytes, at: i, to: end)
          || Scanning.matches("<?xml", in: bytes, at: i, to: end)
      else { break }
      i = Scanning.first(0x3E, in: bytes, from: i, to: end)
      while i < end, bytes[i] == 0x3E || bytes[i].isSpace { i += 1 }
    }
    return Scanning.matches("<!doctype html", in: bytes, at: i, to: end)
      || Scanning.matches("<html", in: bytes, at: i, to: end)
      || Scanning.matches("<head", in: bytes, at: i, to: end)
  }

  private static func isUTF16(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ nulls: Int) -> Bool
  {
    if end - start >= 2, bytes[start] == 0xFF, bytes[start + 1] == 0xFE { return true }
    if end - start >= 2, bytes[start] == 0xFE, bytes[start + 1] == 0xFF { return true }
    guard nulls * 5 > (end - start) * 2 else { return false }
    var odd = 0
    for i in stride(from: start + 1, to: end, by: 2) where bytes[i] == 0 { odd += 1 }
    return odd * 10 > nulls * 9 || odd * 10 < nulls
  }

  private static let magics: [([UInt8], FileKind)] = [
    ([0x7F, 0x45, 0x4C, 0x46], FileKind(name: "an ELF program")),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FileKind(name: "a PNG image")),
    ([0xFF, 0xD8, 0xFF], FileKind(name: "a JPEG image")),
    (Array("GIF8".utf8), FileKind(name: "a GIF image")),
    (Array("RIFF".utf8), FileKind(name: "a RIFF file (WebP, WAV, AVI)")),
    (Array("%PDF-".utf8), FileKind(name: "a PDF document")),
    (
      [0x50, 0x4B, 0x03, 0x04],
      FileKind(name: "a ZIP archive", advice: "unpack it first: unzip -p FILE | rollcall run -")
    ),
    ([0x50, 0x4B, 0x05, 0x06], FileKind(name: "an empty ZIP archive")),
    (
      [0x1F, 0x8B, 0x08],
      FileKind(name: "gzip inside gzip", advice: "unpack it once: gzip -dc FILE | rollcall run -")
    ),
    (
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
      FileKind(name: "an xz file", advice: "unpack it first: xz -dc FILE | rollcall run -")
    ),
    (
      [0x28, 0xB5, 0x2F, 0xFD],
      FileKind(name: "a Zstandard file", advice: "unpack it first: zstd -dc FILE | rollcall run -")
    ),
    (
      Array("BZh".utf8),
      FileKind(name: "a bzip2 file", advice: "unpack it first: bzip2 -dc FILE | rollcall run -")
    ),
    (
      [0x04, 0x22, 0x4D, 0x18],
      FileKind(name: "an LZ4 file", advice: "unpack it first: lz4 -dc FILE | rollcall run -")
    ),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileKind(name: "a 7-Zip archive")),
    (Array("Rar!".utf8), FileKind(name: "a RAR archive")),
    (Array("PAR1".utf8), FileKind(name: "a Parquet file")),
    (Array("SQLite format 3".utf8) + [0], FileKind(name: "an SQLite database")),
    (Array("Obj".utf8) + [1], FileKind(name: "an Avro file")),
    (Array("ARROW1".utf8), FileKind(name: "an Arrow file")),
    (Array("OggS".utf8), FileKind(name: "an Ogg file")),
    (Array("ID3".utf8), FileKind(name: "an MP3 file")),
    ([0xCA, 0xFE, 0xBA, 0xBE], FileKind(name: "a Java class or Mach-O program")),
    ([0xCF, 0xFA, 0xED, 0xFE], FileKind(name: "a Mach-O program")),
    ([0x00, 0x61, 0x73, 0x6D], FileKind(name: "a WebAssembly program")),
    ([0xD0, 0xCF, 0x11, 0xE0], FileKind(name: "an old Microsoft Office document")),
    (Array("{\\rtf".utf8), FileKind(name: "an RTF document")),
  ]
}
