import Dumps
import NewsText
import TestSupport
import Testing

/// Tar archives of every kind, sound and damaged.
struct TarTests {
  private static let end = [UInt8](repeating: 0, count: 1024)
  private static func text(_ number: Int) -> [UInt8] {
    Array("Title \(number)\n\nThe text of number \(number).\n".utf8)
  }

  @Test(arguments: ["ustar\u{0}00", "ustar  \u{0}", ""])
  func readsTheOldAndTheNew(magic: String) throws {
    let bytes =
      Tar.member("a/", [], type: UInt8(ascii: "5"), magic: magic)
      + Tar.member("a/1.txt", Self.text(1), magic: magic)
      + Tar.member("a/link", [], type: UInt8(ascii: "2"), magic: magic)
      + Tar.member("a/._1.txt", Self.text(7), magic: magic)
      + Tar.member("a/.DS_Store", Self.text(8), magic: magic)
      + Tar.member("a/2.txt", Self.text(2), type: 0, magic: magic) + Self.end
    let reading = try Reading(bytes)
    #expect(reading.layout.format == .tar && reading.faults.isEmpty)
    #expect(reading.titles == ["Title 1", "Title 2"])
    #expect(reading.articles.map(\.member) == ["a/1.txt", "a/2.txt"])
    #expect(reading.articles.map(\.ordinal) == [1, 2])
  }

  @Test func readsLongNamesAndPax() throws {
    let long = String(repeating: "folder/", count: 40) + "story.txt"
    let bytes =
      Tar.longName(long) + Tar.member("cut-off-name", Self.text(1), magic: "ustar  \u{0}")
      + Tar.pax([("mtime", "1.5"), ("path", "straße/2.txt"), ("size", "\(Self.text(2).count)")])
      + Tar.member("x", Self.text(2), size: 0) + Tar.member("3.txt", Self.text(3)) + Self.end
    let reading = try Reading(bytes)
    #expect(reading.faults.isEmpty)
    #expect(reading.articles.map(\.member) == [long, "straße/2.txt", "3.txt"])
  }

  @Test func skipsSparseFilesAndSaysSo() throws {
    let bytes =
      Tar.pax([("GNU.sparse.major", "1"), ("GNU.sparse.minor", "0")])
      + Tar.member("s", Self.text(1)) + Tar.member("old", Self.text(1), type: UInt8(ascii: "S"))
      + Tar.member("2.txt", Self.text(2)) + Self.end
    let reading = try Reading(bytes)
    #expect(reading.titles == ["Title 2"])
    #expect(reading.rejections.map(\.detail).allSatisfy { $0.contains("sparse") })
    #expect(reading.rejections.count == 2)
  }

  @Test func keepsNamesAsLabels() throws {
    let names = ["../../etc/passwd", "/abs/path.txt", "a\nb.txt", "\u{1B}[2J.txt"]
    let bytes = names.flatMap { Tar.member($0, Self.text(1)) } + Self.end
    #expect(try Reading(bytes).articles.map(\.member) == names)
  }

  @Test func readsFilesOfOtherKinds() throws {
    let story = Samples.stories(1)[0]
    let page =
      "<!DOCTYPE html><html><head><title>A page</title></head><body><article><h1>A page</h1>"
      + "<p>\(story.paragraphs[0])</p><p>\(story.paragraphs[0])</p></article></body></html>"
    let bytes =
      Tar.member("1.json", Array(Samples.object(story).utf8))
      + Tar.member("2.txt", Array(Samples.object(story).utf8))
      + Tar.member("3.html", Array(page.utf8)) + Tar.member("4", Array(page.utf8))
      + Tar.member("5.sgml", Samples.gigaword([story]))
      + Tar.member("6.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0])
      + Tar.member("7.json", Array("{\"title\": ".utf8)) + Tar.member("8.txt", []) + Self.end
    let reading = try Reading(bytes)
    #expect(reading.titles == [story.title, story.title, "A page", "A page", story.title])
    #expect(reading.articles[0].text.text == story.text)
    #expect(reading.articles[0].day == Day(iso: story.day))
    #expect(reading.rejections.map(\.reason) == [.unreadable, .unreadable, .noText])
    #expect(reading.rejections.map(\.member) == ["6.txt", "7.json", "8.txt"])
    #expect(reading.rejections[0].detail == "this is a PNG image, no text")
  }

  @Test func takesDaysFromFolders() throws {
    let bytes =
      Tar.member("2019/03/18/1.txt", Self.text(1)) + Tar.member("x/2020-02-29-a.txt", Self.text(2))
      + Tar.member("2019/13/18/3.txt", Self.text(3)) + Tar.member("id20190318x.txt", Self.text(4))
      + Self.end
    #expect(
      try Reading(bytes).articles.map { $0.day?.iso } == ["2019-03-18", "2020-02-29", nil, nil])
  }

  @Test func readsWithoutTheEndMark() throws {
    let reading = try Reading(Tar.member("1.txt", Self.text(1)))
    #expect(reading.titles == ["Title 1"] && reading.faults.isEmpty)
  }

  @Test func readsArchivesInARow() throws {
    let reading = try Reading(
      Tar.member("1.txt", Self.text(1)) + Self.end + Tar.member("2.txt", Self.text(2)) + Self.end)
    #expect(reading.titles == ["Title 1", "Title 2"] && reading.faults.isEmpty)
  }

  @Test func readsAnEmptyArchive() throws {
    let reading = try Reading(Self.end)
    #expect(reading.layout.format == .tar && reading.totals.records == 0 && reading.faults.isEmpty)
  }

  /// A header that says more or less than is there is named; the members around it stay.
  @Test(arguments: [0, 1, 300, 511, 513, 1024, 1500, 5000, 1 << 40])
  func seesThroughFalseSizes(size: Int) throws {
    let content = Array(
      (String(decoding: Self.text(2), as: UTF8.self)
        + String(repeating: "And one more line of it.\n", count: 40)).utf8)
    let bytes =
      Tar.member("1.txt", Self.text(1)) + Tar.member("2.txt", content, size: size)
      + Tar.member("3.txt", Self.text(3)) + Tar.member("4.txt", Self.text(4)) + Self.end
    let reading = try Reading(bytes)
    #expect(reading.titles.first == "Title 1")
    if size < 1 << 40 {
      #expect(reading.titles.suffix(2) == ["Title 3", "Title 4"], "\(reading.records)")
      // Within the last block a false size cannot be seen.
      #expect(!reading.faults.isEmpty || (size + 511) / 512 == (content.count + 511) / 512)
    } else {
      #expect(reading.rejections.first?.reason == .tooLarge)
      #expect(reading.faults.map(\.kind) == [.tarCut])
    }
  }

  /// Any byte of any header changed: at most that member is lost.
  @Test(arguments: 0..<60)
  func losesNoNeighbourToAWrongHeader(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let members = (1...5).map { Tar.member("\($0).txt", Self.text($0)) }
    let hit = Int.random(in: 1..<5, using: &random)
    var bytes = members.flatMap { $0 } + Self.end
    let at = hit * 1024 + Int.random(in: 0..<512, using: &random)
    bytes[at] ^= UInt8.random(in: 1...255, using: &random)
    let reading = try Reading(bytes)
    let others = (1...5).filter { $0 != hit + 1 }.map { "Title \($0)" }
    #expect(Set(reading.titles).isSuperset(of: others), "\(reading.faults)")
    #expect(reading.faults.map(\.kind) == [.tarHeader])
    #expect(reading.faults.first?.offset == hit * 1024)
  }

  @Test func namesACut() throws {
    let bytes = (1...3).flatMap { Tar.member("\($0).txt", Self.text($0)) }
    for cut in stride(from: 520, to: bytes.count, by: 17) {
      let reading = try Reading(Array(bytes[..<cut]))
      let text = Self.text(1).count
      let whole = (0..<3).filter { cut >= $0 * 1024 + 512 + text }.count
      #expect(reading.articles.count == whole)
      let isBetween = cut % 1024 == 0 || cut % 1024 >= 512 + text
      #expect(reading.faults.map(\.kind) == (isBetween ? [] : [.tarCut]), "cut at \(cut)")
    }
  }

  @Test func refusesALargeMemberInLittleMemory() throws {
    var options = DumpOptions()
    options.maxRecord = 10_000
    let bytes =
      Tar.member("1.txt", Self.text(1))
      + Tar.member("big.txt", [UInt8](repeating: 0x61, count: 5 << 20))
      + Tar.member("3.txt", Self.text(3)) + Self.end
    let reading = try Reading(bytes, options: options)
    #expect(reading.titles == ["Title 1", "Title 3"] && reading.faults.isEmpty)
    #expect(reading.rejections.map(\.size) == [5 << 20])
    #expect(reading.rejections.first?.member == "big.txt")
    #expect(reading.peak < 2 << 20)
  }
}
