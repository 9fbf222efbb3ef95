import Dumps
import NewsText
import TestSupport
import Testing

/// Gzip in all its shapes, sound and damaged.
struct GzipTests {
  static let stories = Samples.stories(30)
  static let lines = Samples.jsonLines(stories)
  /// Five members of six stories each.
  static let parts = (0..<5).map { Samples.jsonLines(Array(stories[$0 * 6..<$0 * 6 + 6])) }

  private static func titles(_ members: some Sequence<Int>) -> [String] {
    members.flatMap { stories[$0 * 6..<$0 * 6 + 6].map(\.title) }
  }

  /// Every combination of the flags of RFC 1952.
  @Test(arguments: 0..<32 as Range<UInt8>)
  func readsEveryHeader(flags: UInt8) throws {
    let reading = try Reading(Gzip.member(Self.lines, flags: flags))
    #expect(reading.articles.count == 30 && reading.faults.isEmpty)
    #expect(reading.layout.compression == .gzip)
    #expect(reading.layout.innerName == (flags & 8 != 0 ? "news.jsonl" : ""))
    #expect(reading.totals.gzipMembers == 1)
  }

  @Test func readsMembersOfAllKindsInARow() throws {
    var bytes = Gzip.member([])
    for (number, part) in Self.parts.enumerated() {
      bytes += number % 2 == 0 ? Gzip.member(part, flags: 0x1E) : Gzip.stored(part)
      bytes += Gzip.member([])
    }
    let reading = try Reading(bytes)
    #expect(reading.titles == Self.titles(0..<5) && reading.faults.isEmpty)
    #expect(reading.totals.gzipMembers == 11)
  }

  @Test func readsBlockedGzip() throws {
    let reading = try Reading(Gzip.blocked(Self.lines))
    #expect(reading.titles == Self.titles(0..<5) && reading.faults.isEmpty)
    #expect(reading.layout.compression == .blockedGzip)
  }

  @Test(arguments: [1, 7, 512, 100_000])
  func acceptsZerosAtTheEnd(count: Int) throws {
    let zeros = [UInt8](repeating: 0, count: count)
    let reading = try Reading(Gzip.member(Self.lines) + zeros)
    #expect(reading.articles.count == 30 && reading.faults.isEmpty)
    let two = try Reading(Gzip.member(Self.parts[0]) + zeros + Gzip.member(Self.parts[1]))
    #expect(two.titles == Self.titles(0..<2) && two.faults.isEmpty)
  }

  @Test(arguments: ["x", "trailing garbage", "PK\u{3}\u{4} something", "\u{1F}"])
  func namesGarbageAtTheEnd(garbage: String) throws {
    let packed = Gzip.member(Self.lines)
    let reading = try Reading(packed + Array(garbage.utf8))
    #expect(reading.titles == Self.titles(0..<5) && reading.rejections.isEmpty)
    #expect(reading.faults.count == 1)
    // A single first byte of a header is a member that is cut after it.
    let isHeader = garbage == "\u{1F}"
    #expect(reading.faults.first?.fileOffset == packed.count + (isHeader ? 1 : 0))
    #expect(reading.faults.first?.kind == (isHeader ? .gzipCut : .trailingGarbage))
  }

  @Test func findsMembersBehindGarbage() throws {
    let first = Gzip.member(Self.parts[0])
    let reading = try Reading(first + Array("garbage between".utf8) + Gzip.member(Self.parts[1]))
    #expect(reading.titles == Self.titles(0..<2))
    #expect(reading.faults.map(\.kind) == [.trailingGarbage])
  }

  /// Cut at every byte: header, data, trailer, between members.
  @Test func keepsWhatCameBeforeACut() throws {
    let members = Self.parts.map { Gzip.member($0, flags: 0x1F) }
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for member in members {
      bytes += member
      ends.append(bytes.count)
    }
    for cut in stride(from: 2, to: bytes.count, by: 5) {
      let reading = try Reading(Array(bytes[..<cut]))
      let whole = ends.filter { $0 <= cut }.count
      let kept = reading.titles
      #expect(kept.starts(with: Self.titles(0..<whole)), "cut at \(cut)")
      #expect(Self.titles(0..<5).starts(with: kept), "cut at \(cut)")
      if ends.contains(cut) {
        #expect(reading.faults.isEmpty)
      } else {
        #expect(reading.faults.map(\.kind) == [.gzipCut], "cut at \(cut)")
        #expect(reading.faults.first?.fileOffset == cut)
        #expect(reading.faults.first?.gzipMember == whole + 1)
      }
    }
  }

  /// One wrong byte in one member: it is named, and the other members lose nothing.
  @Test(arguments: 0..<120)
  func losesNoNeighbourToAWrongByte(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let members = Self.parts.map {
      seed % 2 == 0 ? Gzip.member($0, flags: 0x02) : Gzip.stored($0)
    }
    let hit = Int.random(in: 1..<5, using: &random)
    var bytes: [UInt8] = []
    var start = 0
    for (number, member) in members.enumerated() {
      if number == hit { start = bytes.count }
      bytes += member
    }
    let at = start + Int.random(in: 0..<members[hit].count, using: &random)
    bytes[at] ^= UInt8.random(in: 1...255, using: &random)
    let reading = try Reading(bytes)
    // Fields of the header that change nothing (time, system) are under its checksum only where
    // it has one.
    let isHarmless = at < start + 10 && seed % 2 == 1
    #expect(isHarmless || !reading.faults.isEmpty)
    for fault in reading.faults {
      #expect(fault.fileOffset >= start && fault.fileOffset <= bytes.count, "\(fault)")
    }
    // The one before is whole always; those after unless the length of the damaged one is in doubt.
    let kept = Set(reading.titles)
    #expect(kept.isSuperset(of: Self.titles((0..<5).filter { $0 != hit })), "\(reading.faults)")
  }

  /// A block of 500 bytes is lost in the middle of records; what it costs are the records it touched
  /// and the one in which reading finds its way again.
  @Test(arguments: ChunkingTests.forms.filter { !$0.name.hasSuffix(".gz") })
  func losesLittleToALostBlock(form: ChunkingTests.Form) throws {
    let blocks = stride(from: 0, to: form.bytes.count, by: 500).map {
      Gzip.member(Array(form.bytes[$0..<min(form.bytes.count, $0 + 500)]), flags: 0)
    }
    for lost in stride(from: 3, to: blocks.count - 3, by: 4) {
      var damaged = blocks
      for i in 12..<30 { damaged[lost][i] = UInt8(truncatingIfNeeded: i &* 97 &+ lost) }
      let reading = try Reading(
        damaged.flatMap { $0 }, name: form.name, options: form.options)
      #expect(!reading.faults.isEmpty)
      let kept = Set(reading.titles)
      #expect(
        Self.titlesOf(form.articles).filter { !kept.contains($0) }.count <= 4,
        "block \(lost): \(reading.faults)")
    }
  }

  private static func titlesOf(_ count: Int) -> [String] { Samples.stories(count).map(\.title) }

  @Test func namesWrongChecksumAndLength() throws {
    let packed = Gzip.member(Self.lines)
    var wrong = packed
    wrong[wrong.count - 8] ^= 1
    #expect(try Reading(wrong).faults.map(\.kind) == [.gzipChecksum])
    #expect(try Reading(wrong).articles.count == 30)
    wrong = packed
    wrong[wrong.count - 1] ^= 1
    #expect(try Reading(wrong).faults.map(\.kind) == [.gzipLength])
    #expect(try Reading(wrong).articles.count == 30)
  }

  @Test func saysWhereTheDamageIs() throws {
    let first = Gzip.member(Self.parts[0])
    let second = Gzip.stored(Self.parts[1])
    let reading = try Reading(first + second.dropLast(100), name: "news.jsonl.gz")
    let fault = try #require(reading.faults.first)
    #expect(
      fault.description
        == "news.jsonl.gz: gzip member 2, byte \(first.count + second.count - 100) "
        + "(byte \(fault.offset) of the content): the file ends inside this member; its last records"
        + " may be missing")
    // 8 bytes of trailer and 92 of content are missing.
    #expect(fault.offset == Self.parts[0].count + Self.parts[1].count - 92)
  }

  @Test func readsAGzipOfNothing() throws {
    let reading = try Reading(Gzip.member([]), name: "empty.jsonl.gz")
    #expect(reading.totals.records == 0 && reading.faults.isEmpty)
    #expect(reading.layout.format == .jsonLines)
  }

  /// A thousand to one: 30 MB of one letter in one record.
  @Test func refusesABombWithLittleMemory() throws {
    var content = Array("{\"title\": \"Bomb\", \"text\": \"".utf8)
    content += [UInt8](repeating: 0x61, count: 3 << 20)
    content += Array("\"}\n".utf8)
    let bytes = Gzip.member(Self.parts[0] + content + Self.parts[1])
    var options = DumpOptions()
    options.maxRecord = 1 << 16
    let reading = try Reading(bytes, options: options)
    #expect(reading.titles == Self.titles(0..<2))
    #expect(reading.rejections.map(\.reason) == [.tooLarge])
    #expect(reading.rejections.first?.size == content.count - 1)
    #expect(reading.rejections.first?.ordinal == 7)
    #expect(reading.peak < 3 << 20)
  }
}
