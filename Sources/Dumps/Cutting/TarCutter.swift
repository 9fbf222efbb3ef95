internal import NewsText

/// Cuts the files out of a tar archive; each is a record, or holds some if it is JSON.
///
/// Names are only ever labels. Folders, links, devices and what desktops leave behind (`.DS_Store`,
/// `._name`) are no records.
struct TarCutter: RecordCutter {
  /// What the headers before the next member say about it.
  private var longName: [UInt8]?
  private var pax = PaxRecords()
  private var globalPax = PaxRecords()
  /// A file whose header was read and whose content is awaited.
  private var file: File?
  /// Whether the next header has to be looked for, and whether blocks begin where they should.
  private var search = Search.none
  private var searched = 0

  /// A file of JSON lines that is being cut into its records.
  var lines: Lines?

  private enum Search { case none, blocks, anywhere }

  struct Lines {
    var name: String
    /// Where the content ends, and where the next header stands.
    var end: Int
    var next: Int
    /// How far the next line feed was looked for.
    var scan = 0
  }

  private struct File {
    var name: String
    var size: Int
    var kind: RawRecord.Kind
    var defect: RawRecord.Defect?
    var isLines: Bool
  }

  /// Extended headers and long names above this are damage: 1 MiB.
  private static let longestExtra = 1 << 20

  var overlap: Int { 0 }

  mutating func restart() {
    self = TarCutter()
    search = .anywhere
  }

  mutating func cut(_ pass: inout CutPass) {
    while !pass.isFull {
      if lines != nil {
        guard cutLines(&pass) else { return }
      } else if let file {
        guard take(file, &pass) else { return }
        self.file = nil
      } else if search != .none {
        guard find(&pass) else { return }
      } else {
        guard readHeader(&pass) else { return }
      }
    }
  }

  /// Reads the header at `pass.start`; whether more can be done.
  private mutating func readHeader(_ pass: inout CutPass) -> Bool {
    let i = pass.start - pass.base
    guard i + TarHeader.block <= pass.bytes.count else {
      guard pass.isLast, pass.start < pass.end || i > pass.bytes.count else { return false }
      if !pass.isCut, i > pass.bytes.count || !TarHeader.isZero(pass.bytes.span, at: i) {
        pass.note(.tarCut, at: pass.end, "the archive ends inside a member or a header")
      }
      pass.start = pass.end
      return false
    }
    if TarHeader.isZero(pass.bytes.span, at: i) {
      // Two blocks of zeros end an archive; another archive may follow.
      pass.start += TarHeader.block
      return true
    }
    guard let header = TarHeader(pass.bytes.span, at: i) else {
      pass.note(
        .tarHeader, at: pass.start,
        "this is no header of a tar member; the next one is looked for")
      search = .blocks
      searched = pass.start
      return true
    }
    return follow(header, &pass)
  }

  /// Does what a header asks for; whether more can be done.
  private mutating func follow(_ header: TarHeader, _ pass: inout CutPass) -> Bool {
    let content = pass.start + TarHeader.block
    switch header.type {
    case UInt8(ascii: "L"), UInt8(ascii: "K"), UInt8(ascii: "x"), UInt8(ascii: "g"),
      UInt8(ascii: "X"):
      guard header.size <= TarCutter.longestExtra else {
        pass.note(.tarHeader, at: pass.start, "an extended header of \(header.size) bytes")
        pass.start = content
        search = .blocks
        searched = content
        return true
      }
      let end = content + header.size
      guard end <= pass.end else {
        if pass.isLast {
          if !pass.isCut { pass.note(.tarCut, at: pass.end, "the archive ends inside a header") }
          pass.start = pass.end
        }
        return false
      }
      let from = content - pass.base
      let to = end - pass.base
      switch header.type {
      case UInt8(ascii: "L"):
        longName = PaxRecords.copy(pass.bytes.span, from, to).split(separator: 0).first.map(
          Array.init)
      case UInt8(ascii: "g"): globalPax.read(pass.bytes.span, from, to)
      case UInt8(ascii: "K"): break
      default: pax.read(pass.bytes.span, from, to)
      }
      pass.start = content + TarCutter.padded(header.size)
      return true
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"), UInt8(ascii: "S"):
      open(header, &pass)
      return true
    case UInt8(ascii: "1")...UInt8(ascii: "6"):
      // Links, devices and folders have no content, whatever their size says.
      pass.start = content
    default:
      pass.start = content + TarCutter.padded(header.size)
    }
    forgetExtras()
    return true
  }

  /// Begins a file.
  private mutating func open(_ header: TarHeader, _ pass: inout CutPass) {
    let path = pax.path ?? longName ?? globalPax.path ?? header.name
    let size = pax.size ?? globalPax.size ?? header.size
    let isSparse = header.type == UInt8(ascii: "S") || pax.isSparse || globalPax.isSparse
    var content = pass.start + TarHeader.block
    if header.type == UInt8(ascii: "S"), header.isExtended { content += TarHeader.block }
    forgetExtras()
    pass.start = content
    let name = String(decoding: path, as: UTF8.self)
    guard !name.hasSuffix("/"), TarCutter.isWanted(name) else {
      pass.start = content + TarCutter.padded(size)
      return
    }
    file = File(
      name: name, size: size, kind: TarCutter.kind(name), defect: isSparse ? .sparse : nil,
      isLines: !isSparse && DumpFormat(fileName: name) == .jsonLines)
  }

  /// Takes the content of a file that begins at `pass.start`; whether it was all there.
  private mutating func take(_ file: File, _ pass: inout CutPass) -> Bool {
    let start = pass.start
    let end = start + file.size
    let next = start + TarCutter.padded(file.size)
    if file.isLines {
      lines = Lines(name: file.name, end: end, next: next)
      return true
    }
    func member() -> Int32 { TarCutter.member(file.name, &pass) }
    if file.size > pass.maxRecord {
      guard pass.end >= start + CutPass.excerptBytes || pass.isLast else { return false }
      pass.emitTooLarge(start, size: file.size, next: next, member: member())
      return true
    }
    // The next header must be at hand too, for it shows whether the size is true.
    guard next + TarHeader.block <= pass.end || pass.isLast else { return false }
    let isComplete = end <= pass.end
    let isPlausible =
      isComplete
      && (next + TarHeader.block > pass.end
        || TarHeader.isZero(pass.bytes.span, at: next - pass.base)
        || TarHeader(pass.bytes.span, at: next - pass.base) != nil)
    if !isPlausible, let other = embedded(from: start, to: min(next, pass.end), pass) {
      pass.note(
        .tarHeader, at: start, member: file.name,
        "the header says \(file.size) bytes, but another member begins after \(other - start)")
      pass.emit(
        start, other, next: other, kind: file.kind, defect: file.defect ?? .cut, member: member())
      return true
    }
    if !isComplete {
      if !pass.isCut {
        pass.note(
          .tarCut, at: pass.end, member: file.name,
          "the archive ends after \(pass.end - start) of \(file.size) bytes of this member")
      }
      pass.emit(start, pass.end, next: pass.end, kind: file.kind, defect: .cut, member: member())
    } else if file.kind == .json, file.defect == nil, TarCutter.isSequence(pass, start, end) {
      cutSequence(start, end, file.name, &pass)
      pass.start = min(next, max(end, pass.end))
    } else {
      pass.emit(
        start, end, next: min(next, max(end, pass.end)), kind: file.kind, defect: file.defect,
        member: member())
    }
    return true
  }

  /// The first block in the content that is a header itself, `nil` if there is none.
  private func embedded(from start: Int, to end: Int, _ pass: borrowing CutPass) -> Int? {
    var i = start
    while i + TarHeader.block <= end {
      if TarCutter.isMarkedHeader(pass.bytes.span, i - pass.base) { return i }
      i += TarHeader.block
    }
    return nil
  }

  /// Looks for the next header; whether one was found.
  private mutating func find(_ pass: inout CutPass) -> Bool {
    var i = max(searched, pass.start)
    let step = search == .blocks ? TarHeader.block : 1
    let buffer = pass.bytes
    let bytes = buffer.span
    while i + TarHeader.block <= pass.end {
      if TarCutter.isMarkedHeader(bytes, i - pass.base)
        || (search == .blocks && TarHeader(bytes, at: i - pass.base) != nil)
      {
        pass.start = i
        search = .none
        return true
      }
      i += step
    }
    searched = i
    pass.start = pass.isLast ? pass.end : min(i, pass.end)
    return false
  }

  /// Whether a header stands at `i` that has the mark of POSIX or GNU tar and a right checksum.
  static func isMarkedHeader(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    bytes[i + 257] == 0x75 && Scanning.matches("ustar", in: bytes, at: i + 257, to: bytes.count)
      && TarHeader(bytes, at: i) != nil
  }

  private mutating func forgetExtras() {
    longName = nil
    pax = PaxRecords()
  }

  /// The size of content with the zeros that fill its last block.
  private static func padded(_ size: Int) -> Int { (size + 511) / 512 * 512 }

  /// Whether a member is a file that somebody put there, not one that a desktop left behind.
  private static func isWanted(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard let last = parts.last else { return false }
    return !last.hasPrefix("._") && last != ".DS_Store" && last != "Thumbs.db"
      && last != "desktop.ini" && !parts.contains("__MACOSX")
  }

  /// What a member holds, by its name.
  private static func kind(_ name: String) -> RawRecord.Kind {
    switch DumpFormat(fileName: name) {
    case .json, .jsonLines: .json
    case .html: .html
    case .sgml: .sgml
    default: .text
    }
  }
}
