internal import NewsText

/// Small things that all importers need of text.
enum ImportText {
  /// Without white space at either end.
  static func trimmed(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while let first = text.unicodeScalars.first, isSpace(first) {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, isSpace(last) { text.unicodeScalars.removeLast() }
    return text
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    (0x09...0x0D).contains(scalar.value) || scalar.value == 0x20 || scalar.value == 0xA0
      || scalar.value == 0xFEFF
  }

  /// With one space for every run of white space, and none at the ends.
  static func collapsed(_ text: some StringProtocol) -> String {
    Substring(text).unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
      .joined(separator: " ")
  }

  /// What stands behind the last slash of a path.
  static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Lower-case ASCII letters and digits with hyphens between them; empty if nothing is left.
  static func slug(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    func add(_ byte: UInt8) {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower >= 0x61 && lower <= 0x7A || lower >= 0x30 && lower <= 0x39 {
        bytes.append(lower)
      } else if byte != 0x27, byte != 0x2E, bytes.last ?? 0x2D != 0x2D {
        bytes.append(0x2D)
      }
    }
    for scalar in text.unicodeScalars where scalar.value != 0x2019 {
      if scalar.isASCII {
        add(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        let (a, b) = LatinFolding.fold(scalar.value)
        if a != 0 { add(a) }
        if b != 0 { add(b) }
      }
    }
    bytes = Array(bytes.prefix(80))
    while bytes.last == 0x2D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The lines of a file of any bytes, with their numbers.
struct ImportLines: Sequence, IteratorProtocol {
  /// Longer lines are refused: no name is so long, and a file without line ends is no list.
  static let longest = 1 << 16

  private let bytes: [UInt8]
  private var offset = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next line: its text, or nothing and the reason why there is none.
  mutating func next() -> (number: Int, text: String?, reason: String)? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    offset = end + 1
    number += 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    guard end - start <= Self.longest else {
      return (number, nil, "the line is longer than 64 KiB")
    }
    guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
      return (number, nil, "the line is no UTF-8")
    }
    return (number, text, "")
  }
}
