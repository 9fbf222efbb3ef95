import Dumps

/// Five articles in tar, CSV, SGML and WARC, of which the third is damaged.
extension DamageCase {
  private static let stories = Samples.stories(5)
  private static var others: [String] { [0, 1, 3, 4].map { stories[$0].title } }

  private static func member(_ index: Int, _ name: String = "") -> [UInt8] {
    let content = Array(("\(stories[index].title)\n\n\(stories[index].text)\n").utf8)
    return Tar.member(name.isEmpty ? "news/\(index).txt" : name, content)
  }

  private static func archive(
    _ name: String, _ victim: [UInt8], _ change: (inout DamageCase) -> Void
  )
    -> DamageCase
  {
    let before = member(0) + member(1)
    var result = DamageCase(
      name: "tar, \(name)",
      bytes: before + victim + member(3) + member(4) + [UInt8](repeating: 0, count: 1024),
      kept: others, hit: [stories[2].title], place: before.count...before.count + victim.count)
    change(&result)
    return result
  }

  /// A header with its checksum made right again.
  private static func summed(_ member: [UInt8]) -> [UInt8] {
    var copy = member
    for index in 148..<156 { copy[index] = 0x20 }
    let digits = String(copy[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
    let padded = String(repeating: "0", count: 6 - digits.count) + digits
    for (index, byte) in padded.utf8.enumerated() { copy[148 + index] = byte }
    copy[154] = 0
    return copy
  }

  static let tar: [DamageCase] = {
    var cases: [DamageCase] = []
    let fields = [
      ("name", 0..<100), ("mode", 100..<108), ("user", 108..<116), ("size", 124..<136),
      ("time", 136..<148), ("checksum", 148..<156), ("type", 156..<157), ("link", 157..<257),
      ("magic", 257..<265), ("prefix", 345..<500),
    ]
    for (name, range) in fields {
      for byte: UInt8 in [0x00, 0x41, 0x80, 0xFF] {
        var victim = member(2)
        for index in range { victim[index] = byte }
        guard victim != member(2) else { continue }
        cases.append(
          archive("\(name) of \(byte)", victim) {
            $0.faults = [.tarHeader]
          })
      }
    }
    // Kinds of members that hold no file, or none that is known; their content is passed over.
    for type in "34567DKLNSVgxA~\u{7F}" {
      guard let byte = type.utf8.first else { continue }
      var victim = member(2)
      victim[156] = byte
      cases.append(archive("type \(byte)", summed(victim)) { _ in })
    }
    for cut in stride(from: 512, through: 4 * 512, by: 256) {
      for offset in [-1, 0, 1] {
        let bytes = member(0) + member(1) + member(2)
        let end = member(0).count + member(1).count + min(cut + offset, member(2).count)
        cases.append(
          DamageCase(
            name: "tar, cut after \(end) bytes", bytes: Array(bytes[..<end]),
            kept: [stories[0].title, stories[1].title], hit: [stories[2].title]))
      }
    }
    for name in [
      "../../etc/passwd", "/etc/passwd", "a/../../b.txt", "C:\\windows\\x.txt", "\u{1B}[31mred.txt",
      "a\nb.txt", "\"quoted\",1.txt", String(repeating: "n", count: 100), "-rf", "~root/x",
      "%00.txt",
      "日本.txt",
    ] {
      cases.append(
        archive("name \(name.debugDescription)", member(2, name)) {
          $0.kept = stories.map(\.title)
          $0.hit = []
          $0.faults = []
          $0.rejectsNothing = true
        })
    }
    for record in [
      "0 path=x\n", "999 path=x\n", "abc path=x\n", "-5 path=x\n", "12 size=-1\n", "10 path=x",
      "99999999999999999999 path=x\n", "", "\n\n\n", "5 \n", "13 path=\u{0}abc\n",
    ] {
      let pax = Tar.member("PaxHeaders/x", Array(record.utf8), type: UInt8(ascii: "x"))
      cases.append(archive("pax \(record.debugDescription)", pax + member(2)) { _ in })
    }
    for size in ["77777777777", "-0000000001", "000000000x1", "           ", "99999999999"] {
      var victim = member(2)
      for (index, byte) in size.utf8.enumerated() { victim[124 + index] = byte }
      cases.append(
        archive("size \(size)", summed(victim)) {
          // A size beyond the end takes what follows with it; that is said.
          if size == "77777777777" {
            $0.kept = Array(others[..<2])
            $0.place = $0.bytes.count...$0.bytes.count
          }
          $0.isFaulty = size == "           " ? nil : true
        })
    }
    return cases
  }()

  private static func text(
    _ form: String, _ file: String, before: [UInt8], _ victims: [(String, String)], after: [UInt8]
  ) -> [DamageCase] {
    victims.map { name, victim in
      DamageCase(
        name: "\(form), \(name)", bytes: before + Array(victim.utf8) + after, file: file,
        kept: others, hit: ["Victim", stories[2].title, ""])
    }
  }

  static let tables: [DamageCase] = {
    let table = Samples.table(stories)
    let head = Samples.table([stories[0], stories[1]])
    let tail = Array(
      Samples.table([stories[3], stories[4]]).dropFirst(Samples.table([]).count))
    precondition(table.starts(with: head))
    return text(
      "CSV", "dump.csv", before: head,
      [
        ("too few cells", "v,Victim\r\n"),
        ("too many cells", "v,Victim,2021-03-03,X,A text.,,,,\r\n"),
        ("an empty row", "\r\n"),
        ("marks inside a cell", "v,Vic\"tim,2021-03-03,X,A \"text\".\r\n"),
        ("marks that follow a cell", "v,\"Victim\"x,2021-03-03,X,A text.\r\n"),
        ("a line feed alone", "v,Victim,2021-03-03,X,A text.\n"),
        ("only marks", "\"\",\"\",\"\",\"\",\"\"\r\n"),
        ("a large cell", "v,Victim,2021-03-03,X,\(String(repeating: "a", count: 70_000))\r\n"),
        ("many cells", String(repeating: ",", count: 60_000) + "\r\n"),
        ("a formula", "v,=1+1,2021-03-03,X,A text.\r\n"),
        ("a date that is none", "v,Victim,2021-99-99,X,A text.\r\n"),
      ], after: tail
    ).map { sample in
      var copy = sample
      copy.hit.insert("=1+1")
      copy.hit.insert("Vic\"tim")
      copy.hit.insert("Victimx")
      return copy
    }
  }()

  static let sgml: [DamageCase] = text(
    "SGML", "dump.sgml", before: Samples.gigaword(Array(stories[..<2])),
    [
      ("no end of the article", "<DOC id=\"V\" type=\"story\">\n<TEXT>\n<P>\nText.\n</P>\n"),
      ("no end of the text", "<DOC id=\"V\" type=\"story\">\n<TEXT>\nText.\n</DOC>\n"),
      ("nothing in it", "<DOC id=\"V\" type=\"story\"></DOC>\n"),
      ("an end too many", "</DOC>\n</DOC>\n"),
      (
        "an unknown entity",
        "<DOC id=\"V\">\n<TEXT>\na &nosuch; b &#99999999; c &#x110000; d\n</TEXT>\n</DOC>\n"
      ),
      ("angle brackets", "<DOC id=\"V\">\n<TEXT>\na < b > c << d\n</TEXT>\n</DOC>\n"),
      ("tags in tags", "<DOC id=\"V\">\n<TEXT>\n<P<P<P\n</TEXT>\n</DOC>\n"),
      ("no id", "<DOC>\n<TEXT>\nText.\n</TEXT>\n</DOC>\n"),
      ("between articles", "what stands between\nis no article\n"),
      (
        "many tags",
        "<DOC id=\"V\">\n<TEXT>\n\(String(repeating: "<P>", count: 15_000))\n</TEXT>\n</DOC>\n"
      ),
      (
        "a large text",
        "<DOC id=\"V\">\n<TEXT>\n\(String(repeating: "a ", count: 40_000))\n</TEXT>\n</DOC>\n"
      ),
    ], after: Samples.gigaword(Array(stories[3...])))

  static let warc: [DamageCase] = {
    let head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.example.org/v\r\n"
    let body =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>Victim</title><p>A text.</p></html>"
    return text(
      "WARC", "dump.warc", before: Samples.warc(Array(stories[..<2])),
      [
        ("no length", head + "\r\n" + body + "\r\n\r\n"),
        ("a negative length", head + "Content-Length: -1\r\n\r\n" + body + "\r\n\r\n"),
        ("a length in words", head + "Content-Length: many\r\n\r\n" + body + "\r\n\r\n"),
        ("no body", head + "Content-Length: 0\r\n\r\n\r\n\r\n"),
        ("a length too small", head + "Content-Length: 10\r\n\r\n" + body + "\r\n\r\n"),
        ("lines without colons", "WARC/1.0\r\nno colon\r\n\r\n\r\n\r\n"),
        ("another version", "WARC/9.9\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"),
        ("a body that is no HTTP", head + "Content-Length: 3\r\n\r\nabc\r\n\r\n"),
        (
          "a long header",
          head
            + "X: \(String(repeating: "x", count: 50_000))\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"
        ),
        ("garbage", "garbage between records\r\n\r\n"),
        (
          "a length beyond numbers",
          head + "Content-Length: 99999999999999999999999\r\n\r\n" + body + "\r\n\r\n"
        ),
      ], after: Samples.warc(Array(stories[3...])))
  }()
}
