import Cleaning

/// Chooses the lines of a clean text that could be furniture of the outlet's pages.
///
/// What recurs over the articles of an outlet is found by the reduction; here is decided which lines
/// are worth counting. A quotation is never among them, nor a line that the article says three times
/// or more: that is a speaker's name in a transcript. Long lines count only near the ends of a text,
/// where notes on authors and offers stand. Captions of a gallery may be longer still and stand
/// anywhere, but only several in a row.
struct RecurringLines {
  struct Line {
    var range: Range<Int>
    var isCaption: Bool
  }

  /// The shortest line that counts, in bytes.
  static let shortest = 3
  /// The longest line that counts wherever it stands, in bytes.
  static let longestAnywhere = 80
  /// The longest that counts at the ends of a text, in bytes.
  static let longestAtEnds = 320
  /// The lines at the beginning and at the end where longer ones count.
  static let head = 2
  static let tail = 3
  /// A line that the article has so often is a part of its form.
  static let tooOften = 3
  /// Lines of one article that are looked at.
  ///
  /// No real article has half as many; it bounds the work on hostile text.
  static let most = 4_096

  /// The lines that were chosen, each once, in the order of the text.
  private(set) var lines: [Line] = []
  private var all: [Range<Int>] = []
  private var counts = KeyTable<UInt32>()
  private var captions = CaptionRuns()

  /// Chooses the lines of `text`.
  mutating func find(_ text: Span<UInt8>) {
    lines.removeAll(keepingCapacity: true)
    all.removeAll(keepingCapacity: true)
    counts.removeAll()
    var start = 0
    while start < text.count, all.count < RecurringLines.most {
      let end = RecurringLines.lineEnd(text, start)
      if end > start { all.append(start..<end) }
      start = end + 1
    }
    captions.find(text, all)
    for (number, range) in all.enumerated() where range.count >= RecurringLines.shortest {
      let isCaption = captions.contains(number)
      if !isCaption {
        let isAtEnd =
          number < RecurringLines.head || number + RecurringLines.tail >= all.count
        let longest = isAtEnd ? RecurringLines.longestAtEnds : RecurringLines.longestAnywhere
        guard range.count <= longest, RecurringLines.isPlain(text, range) else { continue }
      }
      // Captions and other lines are counted apart.
      let hash = Hashing.bytes(text, range, seed: isCaption ? 1 : 0)
      let row = counts.row(hash, else: 0)
      counts.rows[row] += 1
      if counts.rows[row] == 1 { lines.append(Line(range: range, isCaption: isCaption)) }
    }
    var place = 0
    // Rows are in the order of first sight, as `lines` are.
    lines.removeAll { _ in
      defer { place += 1 }
      return Int(counts.rows[place]) >= RecurringLines.tooOften
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The highest bits of the bytes of a word that are `byte`; above the first, others may be set too.
  @inline(__always)
  private static func hits(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let rest = word ^ ones &* UInt64(byte)
    return (rest &- ones) & ~rest & (ones &* 0x80)
  }

  /// The first line break from `start` on, or the end, eight bytes at a time.
  private static func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    while i + 8 <= text.count {
      let found = hits(Hashing.word(text, i, 8), 0x0A)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < text.count, text[i] != 0x0A { i += 1 }
    return i
  }

  /// Whether a line has a letter and no quotation mark.
  private static func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.contains(where: { text[$0] | 0x20 &- 0x61 < 26 }) else { return false }
    var i = range.lowerBound
    while i < range.upperBound {
      // Eight bytes without a mark, or a byte that one begins with, are passed over at once.
      if i + 8 <= range.upperBound {
        let word = Hashing.word(text, i, 8)
        if hits(word, 0x22) | hits(word, 0xE2) | hits(word, 0xC2) == 0 {
          i += 8
          continue
        }
      }
      let byte = text[i]
      if byte == UInt8(ascii: "\"") { return false }
      // U+201C, U+201D and U+201E are E2 80 9C to 9E; U+00AB and U+00BB are C2 AB and C2 BB.
      if byte == 0xE2, i + 2 < range.upperBound, text[i + 1] == 0x80,
        (0x9C...0x9E).contains(text[i + 2])
      {
        return false
      }
      if byte == 0xC2, i + 1 < range.upperBound, text[i + 1] == 0xAB || text[i + 1] == 0xBB {
        return false
      }
      i += 1
    }
    return true
  }
}
