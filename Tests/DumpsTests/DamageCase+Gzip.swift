import Dumps
import NewsText

/// Five members of two stories each, of which the third is damaged.
extension DamageCase {
  private static let parts: [[UInt8]] = {
    let stories = Samples.stories(10)
    return (0..<5).map { Samples.jsonLines(Array(stories[$0 * 2..<$0 * 2 + 2])) }
  }()

  private static func titles(_ members: [Int]) -> [String] {
    let stories = Samples.stories(10)
    return members.flatMap { [stories[$0 * 2].title, stories[$0 * 2 + 1].title] }
  }

  private static var before: [UInt8] { parts[..<2].flatMap { Gzip.member($0) } }
  private static var after: [UInt8] { parts[3...].flatMap { Gzip.member($0) } }

  /// A case in which the third member is replaced.
  private static func gzip(_ name: String, _ member: [UInt8], _ change: (inout DamageCase) -> Void)
    -> DamageCase
  {
    let start = before.count
    var result = DamageCase(
      name: "gzip, \(name)", bytes: before + member + after, kept: titles([0, 1, 3, 4]),
      hit: Set(titles([2])), place: start...start + member.count + after.count)
    change(&result)
    return result
  }

  static let gzip: [DamageCase] = {
    var cases: [DamageCase] = []
    let all = titles([0, 1, 2, 3, 4])
    for (kind, member) in [
      ("checked header", Gzip.member(parts[2], flags: 0x1E)),
      ("plain header", Gzip.member(parts[2])),
    ] {
      for index in 0..<10 {
        for mask: UInt8 in [0x01, 0x40, 0xFF] {
          cases.append(
            gzip("\(kind), byte \(index) xor \(mask)", member.changing(index, by: mask)) {
              // Time, system and the hint of the level are checked by nothing in a plain header.
              if kind == "checked header" || index < 3 { $0.isFaulty = true }
            })
        }
      }
      for index in 1...8 {
        for mask: UInt8 in [0x01, 0x80, 0xFF] {
          cases.append(
            gzip(
              "\(kind), \(index) from the end xor \(mask)",
              member.changing(member.count - index, by: mask)
            ) {
              $0.kept = all
              $0.hit = []
              $0.faults = [index > 4 ? .gzipChecksum : .gzipLength]
              $0.rejectsNothing = true
            })
        }
      }
    }
    // The last member cut at every byte of header and trailer, and inside.
    let last = Gzip.member(parts[4], flags: 0x1F)
    let rest = parts[..<4].flatMap { Gzip.member($0) }
    let cuts =
      Array(1...40) + [last.count / 2, last.count / 3] + (1...12).map { last.count - $0 }
    for cut in cuts {
      cases.append(
        DamageCase(
          name: "gzip, the last member ends after \(cut) bytes", bytes: rest + last[..<cut],
          kept: titles([0, 1, 2, 3]), hit: Set(titles([4])), faults: [.gzipCut],
          place: rest.count + cut...rest.count + cut))
    }
    for count in [1, 2, 511, 4096, 70_000] {
      cases.append(
        gzip(
          "\(count) zeros before a member",
          [UInt8](repeating: 0, count: count) + Gzip.member(parts[2])
        ) {
          $0.kept = all
          $0.hit = []
          $0.faults = []
        })
    }
    for garbage in [
      "x", "PK\u{3}\u{4}", "{\"text\": 1}\n", "\u{1F}\u{8C}", "<html>", "\u{1F}\u{1F}\u{1F}",
    ] {
      cases.append(
        gzip("\(Array(garbage.utf8)) before a member", Array(garbage.utf8) + Gzip.member(parts[2]))
        {
          $0.kept = all
          $0.hit = []
          $0.faults = [.trailingGarbage]
          $0.rejectsNothing = true
        })
    }
    for count in 1...3 {
      cases.append(
        gzip("\(count) empty members", (0..<count).flatMap { _ in Gzip.member([]) }) {
          $0.hit = []
          $0.faults = []
        })
    }
    // Deflate data that are none: reserved kind of block, a stored block whose length does not
    // match its complement, a distance before the beginning, codes that are no code.
    let bodies: [(String, [UInt8])] = [
      ("reserved block", [0x07]), ("reserved block, not the last", [0x06]),
      ("stored length", [0x01, 5, 0, 5, 0, 1, 2, 3, 4, 5]),
      ("far distance", [0x63, 0x00, 0x42, 0x02]),
      ("codes", [0x05, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]), ("zeros", [UInt8](repeating: 0, count: 64)),
    ]
    for (name, body) in bodies {
      cases.append(
        gzip(name, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + body) {
          $0.isFaulty = true
        })
    }
    // A thousand to one, as one record; the ones beside it stay.
    for size in [1 << 17, 1 << 20, 8 << 20] {
      var bomb = Array("{\"title\": \"Bomb\", \"text\": \"".utf8)
      bomb += [UInt8](repeating: 0x61, count: size)
      bomb += Array("\"}\n".utf8)
      cases.append(
        gzip("bomb of \(size) bytes", Gzip.member(bomb)) {
          $0.faults = []
          $0.rejected = (5, .tooLarge)
        })
    }
    return cases
  }()
}
