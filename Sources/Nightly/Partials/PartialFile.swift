internal import Glibc
internal import Tallies

/// A partial that cannot be used: its file, and what is wrong with it.
public struct PartialFault: Error, Sendable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// What is wrong, with the place.
  public var message: String

  /// The error as it is printed.
  public var description: String { "\(path): \(message)" }
}

/// Partials in a file, looked through once: what is in them, and where.
struct PartialFile {
  /// What the findings were made with.
  var header: PartialHeader
  /// What there is of each input.
  var entries: [Stock.Entry]

  /// Looks through a file of one partial, or of several one after the other.
  ///
  /// Every checksum is compared; nothing is unpacked.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input, whose blocks go to the spool.
  ///   - number: the number of the file in the stock.
  ///   - spool: where blocks go that cannot be read twice.
  /// - Returns: the partials, at least one.
  /// - Throws: `PartialFault` for bytes that are no sound partial, `FileError` for a file that cannot be read.
  static func scan(_ path: String, number: Int, spool: Spool) throws -> [PartialFile] {
    let isStream = path == "-"
    let name = isStream ? "standard input" : path
    let descriptor = isStream ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { if !isStream { _ = close(descriptor) } }
    var scanner = Scanner(number: number, spool: isStream ? spool : nil)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    do {
      while true {
        let count = unsafe chunk.withUnsafeMutableBytes { raw in
          unsafe Glibc.read(descriptor, raw.baseAddress, raw.count)
        }
        if count < 0 {
          if errno == EINTR { continue }
          throw FileError("read", name)
        }
        if count == 0 { break }
        try scanner.take(Array(chunk[..<count]))
      }
      return try scanner.finish()
    } catch let error as PartialError {
      throw PartialFault(path: name, message: error.description(from: scanner.start))
    }
  }
}

/// Follows partials one after another, whose places count from the beginning of the file.
private struct Scanner {
  let number: Int
  let spool: Spool?
  /// Where the present partial begins in the file.
  var start = 0
  var taken = 0
  var reader = PartialReader()
  var isWithin = false
  var files: [PartialFile] = []
  var blocks: [Stock.Place] = []

  init(number: Int, spool: Spool?) {
    self.number = number
    self.spool = spool
  }

  mutating func take(_ bytes: [UInt8]) throws {
    taken += bytes.count
    var rest = bytes
    while !rest.isEmpty {
      isWithin = true
      reader.feed(rest)
      while let item = try reader.next() { try take(item) }
      guard reader.hasEnded else { return }
      rest = reader.takeRest()
      start = taken - rest.count
      reader = PartialReader()
      isWithin = false
    }
  }

  private mutating func take(_ item: PartialItem) throws {
    switch item {
    case .header(let header): files.append(PartialFile(header: header, entries: []))
    case .begin: blocks = []
    case .block(let block):
      if let spool {
        blocks.append(.packed(try spool.append(block.bytes), head: block.headSize))
      } else {
        blocks.append(
          .stored(
            file: number, offset: start + reader.blockOffset, size: block.bytes.count,
            head: min(block.headSize, block.bytes.count)))
      }
    case .end(let summary):
      files[files.count - 1].entries.append(Stock.Entry(summary: summary, blocks: blocks))
    }
  }

  func finish() throws -> [PartialFile] {
    // An empty file holds no partial at all, and whoever sent it meant to send one.
    if isWithin || files.isEmpty { try reader.finish() }
    return files
  }
}
