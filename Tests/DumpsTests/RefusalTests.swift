import Dumps
import Testing

/// Files that are no dumps, and what they are called.
struct RefusalTests {
  struct Case: Sendable {
    var name: String
    var bytes: [UInt8]
    var kind: String
  }

  static let cases: [Case] = [
    Case(
      name: "program.gz", bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], kind: "an ELF program"),
    Case(
      name: "a.jsonl", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
      kind: "a PNG image"),
    Case(name: "photo", bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], kind: "a JPEG image"),
    Case(name: "paper.txt", bytes: Array("%PDF-1.7\n".utf8), kind: "a PDF document"),
    Case(name: "all.zip", bytes: [0x50, 0x4B, 3, 4, 20, 0], kind: "a ZIP archive"),
    Case(name: "a.zst", bytes: [0x28, 0xB5, 0x2F, 0xFD, 4], kind: "a Zstandard file"),
    Case(
      name: "noise", bytes: (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ $0 >> 3) },
      kind: "binary data"),
    Case(
      name: "wide.csv", bytes: Array("title,text\n".utf8).flatMap { [$0, 0] }, kind: "UTF-16 text"),
    Case(
      name: "feed", bytes: Array("<?xml version=\"1.0\"?><rss><channel/></rss>".utf8),
      kind: "an XML document"),
  ]

  @Test(arguments: cases)
  func namesWhatAFileIs(refused: Case) {
    for bytes in [refused.bytes, Gzip.member(refused.bytes)] {
      #expect {
        _ = try Reading(bytes, name: refused.name)
      } throws: { error in
        (error as? DumpError)?.kind == .notADump(looksLike: refused.kind)
      }
    }
  }

  @Test func refusesGzipInsideGzip() {
    #expect(throws: DumpError.self) {
      _ = try Reading(Gzip.member(Gzip.member(Array("{}\n".utf8))))
    }
  }

  @Test func refusesAnEmptyFile() {
    #expect {
      _ = try Reading([], name: "a.jsonl.gz")
    } throws: { ($0 as? DumpError)?.kind == .empty }
  }

  @Test func saysThatAFileIsMissing() {
    #expect {
      _ = try DumpReader(path: "/nowhere/at/all.gz", name: "all.gz").layout
    } throws: {
      ($0 as? DumpError)?.kind == .noSuchFile && "\($0)" == "all.gz: no such file"
    }
    #expect {
      _ = try DumpReader(path: "/").layout
    } throws: { ($0 as? DumpError)?.kind == .unreadable }
  }
}
