/// Cuts the records with articles out of a web archive (ISO 28500): pages that were fetched with
/// success, and texts.
struct WARCCutter: RecordCutter {
  /// Whether the next record has to be looked for.
  private var isSearching = false
  private var scan = 0
  /// A record whose header was read and whose end is awaited.
  private var block: Block?

  private struct Block {
    /// Where the content begins, after the header.
    var content: Int
    /// Size of the content that the header states.
    var length: Int
    /// Whether it is an article; `nil` while that is not known.
    var isWanted: Bool?
  }

  let overlap = 0

  mutating func restart() {
    self = WARCCutter()
    isSearching = true
  }

  mutating func cut(_ pass: inout CutPass) {
    while !pass.isFull {
      let canGoOn: Bool
      if let block {
        canGoOn = take(block, &pass)
      } else if isSearching {
        canGoOn = find(&pass)
      } else {
        canGoOn = readHeader(&pass)
      }
      guard canGoOn else { return }
    }
  }

  /// Reads the header at `pass.start`; whether more can be done.
  private mutating func readHeader(_ pass: inout CutPass) -> Bool {
    let buffer = pass.bytes
    let bytes = buffer.span
    let count = bytes.count
    var i = pass.start - pass.base
    while i < count, bytes[i] == 0x0D || bytes[i] == 0x0A { i += 1 }
    pass.start = max(pass.start, pass.base + i)
    guard i < count else { return false }
    if count - i < 8, !pass.isLast { return false }
    guard Scanning.matches("warc/", in: bytes, at: i, to: count) else {
      pass.note(
        .warcHeader, at: pass.start,
        "this is no header of a WARC record; the next one is looked for")
      isSearching = true
      scan = pass.start
      return true
    }
    guard case .header(let header) = HeaderLines.read(bytes, from: i, to: count) else {
      guard pass.isLast || count - i >= HeaderLines.longest else { return false }
      if count - i >= HeaderLines.longest {
        pass.note(.warcHeader, at: pass.start, "this header does not end")
      } else if !pass.isCut {
        pass.note(.warcCut, at: pass.end, "the file ends inside the header of a record")
      }
      isSearching = true
      scan = pass.start + 1
      return true
    }
    guard let length = Int(header["content-length"]), length >= 0, length < 1 << 56 else {
      pass.note(.warcHeader, at: pass.start, "this record does not say how long it is")
      isSearching = true
      scan = pass.base + header.content
      return true
    }
    var isWanted: Bool?
    switch header["warc-type"].lowercased() {
    case "response": isWanted = nil
    case "resource", "conversion":
      let type = header.mediaType
      isWanted = type.isEmpty || type.hasPrefix("text/") || type == "application/xhtml+xml"
    default: isWanted = false
    }
    block = Block(content: pass.base + header.content, length: length, isWanted: isWanted)
    return true
  }

  /// Takes or skips the record at `pass.start`; whether more can be done.
  private mutating func take(_ awaited: Block, _ pass: inout CutPass) -> Bool {
    var block = awaited
    if block.isWanted == nil {
      guard let isPage = WARCCutter.isPage(block.content, block.length, pass) else { return false }
      block.isWanted = isPage
      self.block = block
    }
    let start = pass.start
    let end = block.content + block.length
    if block.length > pass.maxRecord {
      // Too large to be kept, so its length must be believed.
      if block.isWanted == true {
        pass.emitTooLarge(start, size: end - start, next: end)
      } else {
        pass.start = end
      }
      self.block = nil
      return true
    }
    guard end + 9 <= pass.end || pass.isLast else { return false }
    self.block = nil
    let isComplete = end <= pass.end
    if !isComplete || !WARCCutter.endsRecord(pass.bytes.span, end - pass.base) {
      // As far as 64 KiB after the stated end the next record is looked for, not further.
      let farthest = isComplete ? end + HeaderLines.longest : pass.end
      guard farthest <= pass.end || pass.isLast else {
        self.block = block
        return false
      }
      if let other = WARCCutter.marker(
        pass.bytes.span, block.content - pass.base, min(farthest, pass.end) - pass.base)
      {
        // The length is false: the record ends where the next one begins.
        let next = pass.base + other
        pass.note(
          .warcHeader, at: start,
          "the header says \(block.length) bytes, but the next record begins after "
            + "\(next - block.content)")
        if block.isWanted == true { pass.emit(start, next, next: next) } else { pass.start = next }
        return true
      }
    }
    guard isComplete else {
      if !pass.isCut {
        pass.note(
          .warcCut, at: pass.end,
          "the file ends after \(max(0, pass.end - block.content)) of \(block.length) bytes of a "
            + "record")
      }
      if block.isWanted == true {
        pass.emit(start, pass.end, next: pass.end, defect: .cut)
      } else {
        pass.start = pass.end
      }
      return true
    }
    if block.isWanted == true { pass.emit(start, end, next: end) } else { pass.start = end }
    return true
  }

  /// Looks for the beginning of the next record; whether it was found.
  private mutating func find(_ pass: inout CutPass) -> Bool {
    let from = max(scan, pass.start) - pass.base
    let count = pass.bytes.count
    if let found = WARCCutter.marker(pass.bytes.span, max(0, from - 1), count, orAt: from) {
      pass.start = pass.base + found
      isSearching = false
      return true
    }
    scan = pass.base + max(from, count - 16)
    pass.start = pass.isLast ? pass.end : max(pass.start, min(scan - 1, pass.end))
    return false
  }

  /// Whether the response whose block begins at `content` is a page that was fetched with success.
  ///
  /// `nil` while the HTTP header is not at hand.
  private static func isPage(_ content: Int, _ length: Int, _ pass: borrowing CutPass) -> Bool? {
    let end = min(pass.end, content + length)
    guard content <= pass.end else { return pass.isLast ? false : nil }
    switch HeaderLines.read(pass.bytes.span, from: content - pass.base, to: end - pass.base) {
    case .header(let header):
      let words = header.first.split(separator: " ")
      guard words.count >= 2, words[0].hasPrefix("HTTP/"), words[1] == "200" else { return false }
      let type = header.mediaType
      return type.isEmpty || type == "text/html" || type == "application/xhtml+xml"
    case .incomplete:
      let isAll = end == content + length || end - content >= HeaderLines.longest || pass.isLast
      return isAll ? false : nil
    }
  }

  /// Whether a record ends at `end`: at most four line ends follow, then another record or nothing.
  ///
  /// Looks at nine bytes, as many as a sound archive has there.
  private static func endsRecord(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    var i = end
    while i < bytes.count, i < end + 4, bytes[i] == 0x0D || bytes[i] == 0x0A { i += 1 }
    return i >= bytes.count || bytes[i] == 0x0D || bytes[i] == 0x0A
      || Scanning.matches("warc/", in: bytes, at: i, to: bytes.count)
  }

  /// The offset of the next `WARC/1.` that begins a line, or that stands at `orAt`.
  private static func marker(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, orAt: Int = -1
  ) -> Int? {
    if orAt >= 0, Scanning.matches("warc/1.", in: bytes, at: orAt, to: end) { return orAt }
    return Scanning.find("\nwarc/1.", in: bytes, from: start, to: end).map { $0 + 1 }
  }
}
