/// The content of a file: its bytes inflated, gzip member by gzip member, or as they are.
///
/// Damage is noted with its place, and reading goes on with the next member that can be inflated.
struct ContentStream: ~Copyable {
  /// What comes next.
  enum Piece {
    /// That many bytes, at the front of `output`.
    case bytes(Int)
    /// Content is missing here; what follows does not join what came before.
    case gap
    /// The end; `damaged` if content is missing at it.
    case end(damaged: Bool)
  }

  private enum State {
    case start, plain, header, body, trailer, between, lost, over(damaged: Bool)
  }

  private let name: String
  private(set) var input: FileInput
  private var inflater: Inflater
  private var state = State.start
  private var checksum: UInt32 = 0
  private var memberBytes = 0
  private var memberStart = 0
  private var trials = 0

  /// Holds the bytes of the last piece.
  private(set) var output: [UInt8]
  /// How the file is packed; known after the first piece.
  private(set) var compression = DumpLayout.Compression.none
  /// Gzip members begun.
  private(set) var members = 0
  /// The name in the header of the first member.
  private(set) var innerName: String?
  /// Bytes of content that came out.
  private(set) var produced = 0
  /// The damage so far.
  private(set) var faults: [DumpFault] = []

  /// Bytes of content made at once: 128 KiB.
  ///
  /// zlib keeps a copy of the last 32 KiB between steps, so
  /// smaller pieces copy more, and larger ones leave the cache.
  private static let outputBytes = 1 << 17
  /// How many places that look like a member are tried after damage before the rest is given up.
  private static let mostTrials = 10_000

  init(_ source: any ByteSource, name: String) throws(DumpError) {
    guard let inflater = Inflater() else {
      throw DumpError(.unreadable, file: name, detail: "there is no memory for zlib")
    }
    self.inflater = inflater
    self.name = name
    input = FileInput(source)
    output = [UInt8](repeating: 0, count: ContentStream.outputBytes)
  }

  /// The next piece; after the end, the end again.
  mutating func next() -> Piece {
    while true {
      switch state {
      case .start:
        if input.byte(0) == 0x1F, input.byte(1) == 0x8B {
          compression = .gzip
          state = .header
        } else {
          state = .plain
        }
      case .plain:
        guard input.fill() else { return finish(damaged: noteFailure()) }
        let count = min(input.available, output.count)
        let start = input.position
        output.replaceSubrange(0..<count, with: input.buffer[start..<start + count])
        input.advance(count)
        produced += count
        return .bytes(count)
      case .header: readHeader()
      case .body: if let count = inflate() { return .bytes(count) }
      case .trailer: readTrailer()
      case .between: if let piece = findNextMember() { return piece }
      case .lost: return resume()
      case .over(let damaged): return .end(damaged: damaged)
      }
    }
  }

  private mutating func readHeader() {
    memberStart = input.offset
    switch GzipHeader.read(&input) {
    case .header(let header):
      members += 1
      if members == 1 {
        innerName = header.fileName
        if header.isBlocked { compression = .blockedGzip }
      }
      input.advance(header.length)
      inflater.reset()
      checksum = 0
      memberBytes = 0
      state = .body
    case .cut:
      members += 1
      endInside("the file ends inside the header of this member")
    case .bad(let reason):
      members += 1
      note(.gzipHeader, "\(reason); this member is lost")
      state = .lost
    }
  }

  /// Inflates the next bytes of a member; `nil` if none came out.
  private mutating func inflate() -> Int? {
    guard input.fill() else {
      endInside("the file ends inside this member; its last records may be missing")
      return nil
    }
    let (status, read, written) = inflater.step(
      input.buffer, from: input.position, to: input.buffer.count, into: &output)
    input.advance(read)
    checksum = Inflater.checksum(output, count: written, from: checksum)
    memberBytes += written
    produced += written
    switch status {
    case .more: break
    case .done: state = .trailer
    case .corrupt(let detail):
      note(.gzipCorrupt, "\(detail); the rest of this member is lost")
      state = .lost
    }
    return written > 0 ? written : nil
  }

  /// Compares the checksum and the length of the content, modulo 2^32, with the member's trailer.
  private mutating func readTrailer() {
    guard input.ensure(8) else {
      endInside("the file ends inside the trailer of this member, whose content is complete")
      state = .over(damaged: false)
      return
    }
    func word(_ at: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(input.buffer[input.position + at + $1]) << UInt32(8 * $1) }
    }
    let statedChecksum = word(0)
    let statedLength = word(4)
    if statedChecksum != checksum {
      note(
        .gzipChecksum,
        "the content of this member does not have its checksum, so any part of it may be wrong")
      if statedLength != UInt32(truncatingIfNeeded: memberBytes) {
        // Bytes are missing or too many: what follows does not join, and the end may be false.
        state = .lost
        return
      }
    } else if statedLength != UInt32(truncatingIfNeeded: memberBytes) {
      note(
        .gzipLength,
        "this member says that it holds \(statedLength) bytes (modulo 2^32), but holds "
          + "\(memberBytes)")
    }
    input.advance(8)
    state = .between
  }

  /// Goes from the end of a member to the next one, over zeros that only fill up.
  private mutating func findNextMember() -> Piece? {
    while let byte = input.byte(0), byte == 0 { input.advance(1) }
    guard let first = input.byte(0) else { return finish(damaged: noteFailure()) }
    if first == 0x1F, input.byte(1) == 0x8B || input.byte(1) == nil {
      state = .header
      return nil
    }
    note(.trailingGarbage, "bytes that are no gzip member follow; they are skipped")
    // The member before is complete, so nothing is known to be missing if no other follows.
    if search(from: input.offset) {
      state = .header
      return .gap
    }
    return finish(damaged: false)
  }

  /// Goes on after a damaged member with the next one that can be inflated.
  private mutating func resume() -> Piece {
    if search(from: memberStart + 1) {
      state = .header
      return .gap
    }
    return finish(damaged: true)
  }

  /// Moves to the next place from `offset` on where a member can be inflated; whether there is one.
  private mutating func search(from offset: Int) -> Bool {
    input.goBack(to: offset)
    while trials < ContentStream.mostTrials, input.fill() {
      let buffer = input.buffer
      let found = Scanning.first(
        0x1F, in: buffer.span, from: input.position, to: buffer.count)
      input.advance(found - input.position)
      guard found < buffer.count else { continue }
      if GzipHeader.isPlausible(&input) {
        trials += 1
        if canInflate() { return true }
      }
      input.advance(1)
    }
    input.drain()
    return false
  }

  /// Whether a member begins here whose first 4 KiB can be inflated, from at most 64 KiB.
  private mutating func canInflate() -> Bool {
    guard case .header(let header) = GzipHeader.read(&input) else { return false }
    _ = input.ensure(header.length + 1 << 16)
    inflater.reset()
    var sample = [UInt8](repeating: 0, count: 4096)
    let start = input.position + header.length
    let end = min(input.buffer.count, start + 1 << 16)
    guard start < end else { return false }
    switch inflater.step(input.buffer, from: start, to: end, into: &sample).status {
    case .corrupt: return false
    case .more, .done: return true
    }
  }

  private mutating func finish(damaged: Bool) -> Piece {
    input.drain()
    state = .over(damaged: damaged)
    return .end(damaged: damaged)
  }

  /// Notes that the system could not read on, if that is why the bytes ended.
  private mutating func noteFailure() -> Bool {
    guard let failure = input.failure else { return false }
    note(.readError, "reading failed here: \(FileSource.message(failure.code))")
    return true
  }

  /// Notes that the file ends inside a member.
  ///
  /// Corrupt data can run over the members behind them without an error; those are looked for.
  private mutating func endInside(_ detail: String) {
    let end = input.offset + input.available
    let position = input.offset
    if !noteFailure() { note(.gzipCut, detail, at: end) }
    state = .lost
    input.advance(end - position)
  }

  private mutating func note(_ kind: DumpFault.Kind, _ detail: String, at offset: Int? = nil) {
    guard faults.count < DumpReader.mostFaults else { return }
    faults.append(
      DumpFault(
        kind, file: name, gzipMember: members, fileOffset: offset ?? input.offset, offset: produced,
        detail: detail))
  }
}
