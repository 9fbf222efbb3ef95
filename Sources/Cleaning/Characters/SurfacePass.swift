/// One walk over a text that mends single characters, divides it into lines, and notes what else is needed.
///
/// This is the fast path: sixteen plain bytes are passed over at once, with a dozen vector operations. Where
/// one is not plain, and in the last few bytes, a table decides: spaces have class 1 and everything that deserves
/// a look 2, so that the sum of two neighbours finds doubled spaces without a branch for each space. What takes more than a look (HTML, mojibake,
/// normalisation) is only noted in `needs` and done by passes of its own.
struct SurfacePass: Sendable {
  /// Passes that the text needs.
  struct Needs: OptionSet, Sendable {
    let rawValue: UInt8
    static let html = Needs(rawValue: 1)
    static let mojibake = Needs(rawValue: 2)
    static let composition = Needs(rawValue: 4)
    /// A look whether the text was divided into tokens: a stop or comma stands after a space.
    static let tokens = Needs(rawValue: 8)
  }

  /// The changed text and its edits.
  var writer = EditWriter()
  /// The lines of the changed text.
  private(set) var lines: [Line] = []
  /// Passes that the source needs first.
  private(set) var needs: Needs = []
  /// Whether something went that stood between characters which now touch.
  private(set) var isUnsettled = false

  private let classes: [UInt8]

  init() {
    var classes = [UInt8](repeating: 0, count: 256)
    for byte in 0..<0x20 { classes[byte] = 2 }
    classes[0x20] = 1
    classes[0x7F] = 2
    for byte in "&<@|([/:i.,".utf8 { classes[Int(byte)] = 2 }
    classes[0xC2] = 2
    classes[0xC3] = 2
    for byte in 0xCC..<0xF8 { classes[byte] = 2 }
    self.classes = classes
  }

  /// Walks over `source`; returns whether anything was changed.
  mutating func run(_ source: [UInt8], rules: CleaningRules) -> Bool {
    writer.begin()
    lines.removeAll(keepingCapacity: true)
    var needs: Needs = []
    var unsettled = false
    let text = source.span
    let table = self.classes
    let classes = table.span
    let count = text.count
    let spaces = rules.contains(.whiteSpace)
    var marks: Line.Marks = []
    var lineStart = 0
    // At the start of the text a space is one too many, as after a break.
    var previous: UInt8 = 1
    var i = 0
    while i < count {
      // To the next byte that is not plain; the last few bytes go one by one.
      if i > 0, i + 16 <= count {
        let start = i
        i = Self.skipPlain(text, from: i)
        if i > start { previous = text[i - 1] == 0x20 ? 1 : 0 }
        if i >= count { break }
      }
      let byte = text[i]
      let value = classes[Int(byte)]
      if value &+ previous < 2 {
        previous = value
        i += 1
        continue
      }
      if byte == 0xE2, i + 2 < count, text[i + 1] == 0x80,
        text[i + 2] &- 0x90 < 0x18 || text[i + 2] &- 0xB0 < 0x10
      {
        // Dashes, quotation marks, bullets, the ellipsis: by far the most frequent beyond ASCII.
        previous = 0
        i += 3
        continue
      }
      if byte > 0x20, byte < 0x80 {
        switch byte {
        case UInt8(ascii: "i"):
          if i > 0, text[i - 1] == UInt8(ascii: "H"), i + 4 < count,
            text[i + 1] == UInt8(ascii: "d"), text[i + 2] == UInt8(ascii: "e"),
            text[i + 3] == 0x20
          {
            marks.insert(.script)
          }
        case UInt8(ascii: "."), UInt8(ascii: ","):
          if i > 0, text[i - 1] == 0x20 { needs.insert(.tokens) }
        case UInt8(ascii: ":"):
          if i > 1, Bytes.isUpper(text[i - 1]), Bytes.isUpper(text[i - 2]) {
            marks.insert(.capitalsColon)
          }
        case UInt8(ascii: "("), UInt8(ascii: "["):
          // What begins in small letters is neither pointer nor credit, `(photo …)` aside.
          let next = i + 1 < count ? text[i + 1] : 0
          if Bytes.isUpper(next) || next == 0x20 || next >= 0x80 || next == UInt8(ascii: "p")
            || next == UInt8(ascii: "f") || next == UInt8(ascii: "c")
          {
            marks.insert(.bracket)
          }
        case UInt8(ascii: "/"): marks.formUnion(Self.slash(text, at: i))
        case UInt8(ascii: "@"): marks.insert(.at)
        case UInt8(ascii: "|"): marks.insert(.bar)
        case UInt8(ascii: "&"):
          if i + 1 < count, text[i + 1] == UInt8(ascii: "#") || Bytes.isLetter(text[i + 1]) {
            needs.insert(.html)
          }
        case UInt8(ascii: "<"):
          if i + 1 < count,
            Bytes.isLetter(text[i + 1]) || text[i + 1] == UInt8(ascii: "/")
              || text[i + 1] == UInt8(ascii: "!")
          {
            needs.insert(.html)
          }
        case 0x7F:
          if rules.contains(.controlCharacters) {
            writer.remove(i..<i + 1, in: source, rule: .controlCharacters)
            unsettled = true
          }
        default: break
        }
        previous = 0
        i += 1
        continue
      }
      if byte == 0x0A, previous == 0, i > 0, i + 2 < count, text[i + 1] == 0x0A,
        text[i + 2] &- 0x21 < 0x5E
      {
        // A break and a blank line between two printable characters: by far the most frequent.
        let end = i + writer.shift
        if end > lineStart {
          lines.append(Line(start: UInt32(lineStart), end: UInt32(end), marks: marks))
        }
        marks = []
        lineStart = end + 2
        i += 2
        continue
      }
      if let unit = WhiteSpace.unit(text, at: i) {
        let start = previous == 1 && i > 0 ? i - 1 : i
        let run =
          spaces ? WhiteSpace.run(text, from: i) : (end: i + unit.size, breaks: unit.breaks ? 1 : 0)
        let outer = start == 0 || run.end == count
        let wanted = outer ? 0 : run.breaks == 0 ? 1 : min(run.breaks, 2)
        if run.breaks > 0 || run.end == count {
          let end = (spaces ? start : i) + writer.shift
          if end > lineStart {
            lines.append(Line(start: UInt32(lineStart), end: UInt32(end), marks: marks))
          }
          marks = []
        }
        if spaces, !Self.isWanted(text, start..<run.end, wanted, run.breaks) {
          writer.replace(
            start..<run.end, in: source,
            by: [UInt8](repeating: run.breaks > 0 ? 0x0A : 0x20, count: wanted),
            rule: .whiteSpace)
        }
        if run.breaks > 0 || start == 0 || run.end == count { lineStart = run.end + writer.shift }
        i = run.end
        previous = 0
        continue
      }
      if byte < 0x20 {
        if rules.contains(.controlCharacters) {
          writer.remove(i..<i + 1, in: source, rule: .controlCharacters)
          unsettled = true
        }
        previous = 0
        i += 1
        continue
      }
      // A character beyond ASCII.
      let (code, size) = UTF8Text.decode(text, at: i)
      if byte <= 0xC3 {
        if code == 0xAD {
          if rules.contains(.softHyphen) {
            writer.remove(i..<i + size, in: source, rule: .softHyphen)
            unsettled = true
          }
        } else if code < 0xA0 {
          // Windows-1252 leaves C1 controls inside mojibake, so that is looked at first.
          needs.insert(.mojibake)
          if rules.contains(.controlCharacters) {
            writer.remove(i..<i + size, in: source, rule: .controlCharacters)
            unsettled = true
          }
        } else if code >= 0xC2, i + size < count, text[i + size] >= 0xC2,
          Self.mayBeMojibake(text, code, after: i + size)
        {
          needs.insert(.mojibake)
        }
      } else if code == 0x200C || code == 0x200D {
        if rules.contains(.zeroWidth), ZeroWidth.isIdleJoiner(text, at: i) {
          writer.remove(i..<i + size, in: source, rule: .zeroWidth)
          unsettled = true
        }
      } else if ZeroWidth.isInvisible(code) {
        if rules.contains(.zeroWidth) {
          writer.remove(i..<i + size, in: source, rule: .zeroWidth)
          unsettled = true
        }
      } else if code == 0xFFFC {
        if rules.contains(.controlCharacters) {
          writer.remove(i..<i + size, in: source, rule: .controlCharacters)
          unsettled = true
        }
      } else if code == 0x201A || code == 0x221A {
        if i + size < count, text[i + size] >= 0xC2 { needs.insert(.mojibake) }
      } else if byte >= 0xCC, byte != 0xE2 || code >= 0x2100,
        NormalizationTable.shared.needsCare(code)
      {
        needs.insert(.composition)
      }
      previous = 0
      i += size
    }
    // A single space at the very end met no neighbour that would have shown it.
    var end = count + writer.shift
    if previous == 1, count > 0, spaces {
      end -= 1
      writer.remove(count - 1..<count, in: source, rule: .whiteSpace)
    }
    if end > lineStart {
      lines.append(Line(start: UInt32(lineStart), end: UInt32(end), marks: marks))
    }
    if !rules.contains(.htmlTags), !rules.contains(.htmlEntities) { needs.remove(.html) }
    if !rules.contains(.mojibake) { needs.remove(.mojibake) }
    if !rules.contains(.composedForm) { needs.remove(.composition) }
    self.needs = needs
    isUnsettled = unsettled
    return writer.finish(source)
  }

  /// The first byte from `start` (above 0) on that is not plain, or a place among the last fifteen.
  ///
  /// Plain is ASCII from space to `~` without the bytes that a line is marked for (of `Hide` the second,
  /// since capitals are too frequent to stop at), without two spaces
  /// side by side, and without a space before a stop or comma. The loads are unsafe and fenced by the condition of the loop; with them the
  /// whole walk costs a third of the byte-wise one, which took 15 instructions a byte.
  @inline(__always)
  private static func skipPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    precondition(start > 0)
    let bytes = unsafe text.bytes
    let count = text.count
    var i = start
    while i + 16 <= count {
      let words = unsafe hits(
        bytes.unsafeLoadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self),
        after: bytes.unsafeLoadUnaligned(fromByteOffset: i - 1, as: SIMD16<UInt8>.self))
      if words[0] != 0 { return i + words[0].trailingZeroBitCount / 8 }
      if words[1] != 0 { return i + 8 + words[1].trailingZeroBitCount / 8 }
      i += 16
    }
    return i
  }

  /// All ones in the bytes of a block that are not plain; `before` is the block one byte earlier.
  @inline(__always)
  private static func hits(_ block: SIMD16<UInt8>, after before: SIMD16<UInt8>) -> SIMD2<UInt64> {
    typealias Block = SIMD16<UInt8>
    let space = Block(repeating: 0x20)
    var hits = (block &- space) .>= Block(repeating: 0x5F)
    hits = hits .| ((block | Block(repeating: 0x40)) .== Block(repeating: 0x7C))
    hits = hits .| (block .== Block(repeating: 0x40))
    hits = hits .| ((block .== Block(repeating: 0x69)) .& (before .== Block(repeating: 0x48)))
    hits = hits .| (block .== Block(repeating: 0x28))
    hits = hits .| (block .== Block(repeating: 0x2F))
    hits = hits .| (block .== Block(repeating: 0x3A))
    hits = hits .| (block .== Block(repeating: 0x5B))
    hits = hits .| (block .== Block(repeating: 0x26))
    let isMark = (block & Block(repeating: 0xFD)) .== Block(repeating: 0x2C)
    hits = hits .| (((block .== space) .| isMark) .& (before .== space))
    // A lane of a mask is all ones or all zeros.
    return unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
  }

  /// Whether a run of white space is already what it should be.
  private static func isWanted(
    _ text: Span<UInt8>, _ run: Range<Int>, _ wanted: Int, _ breaks: Int
  ) -> Bool {
    guard run.count == wanted else { return false }
    let byte: UInt8 = breaks > 0 ? 0x0A : 0x20
    for k in run where text[k] != byte { return false }
    return true
  }

  private static func slash(_ text: Span<UInt8>, at i: Int) -> Line.Marks {
    guard i > 0 else { return [] }
    let before = text[i - 1]
    if before == UInt8(ascii: "m") || before == UInt8(ascii: "o") || before == UInt8(ascii: "/") {
      return [.address, .slash]
    }
    return .slash
  }

  /// A letter that mojibake begins with, before something beyond ASCII that it goes on with.
  private static func mayBeMojibake(_ text: Span<UInt8>, _ code: UInt32, after i: Int) -> Bool {
    guard code <= 0xF4 else { return false }
    let (next, size) = UTF8Text.decode(text, at: i)
    guard let value = Mojibake.byte(of: next), value & 0xC0 == 0x80 else { return false }
    guard code >= 0xE0 else { return true }
    // Three bytes or more: a second character must follow, unless it is `â€` with a lost third.
    if code == 0xE2, value == 0x80 { return true }
    guard i + size < text.count, text[i + size] >= 0xC2 else { return false }
    let (third, _) = UTF8Text.decode(text, at: i + size)
    guard let last = Mojibake.byte(of: third) else { return false }
    return last & 0xC0 == 0x80
  }
}
