public import NewsText

extension JobDefinition {
  /// Reads a size: `65536`, `64KiB`, `1 MiB`, `2GB`; binary and decimal units.
  public static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    let factors = [
      "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "k": 1024, "m": 1 << 20,
      "g": 1 << 30, "kib": 1024, "mib": 1 << 20, "gib": 1 << 30,
    ]
    guard let factor = factors[unit] else { return nil }
    let (value, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : value
  }

  /// Reads a span of days: `2021-03-01..2021-03-31`, one day, or `28d` for the 28 that end today.
  ///
  /// - Parameters:
  ///   - text: the span as it is written.
  ///   - today: the last of the days that `28d` means.
  /// - Returns: the days; nothing for what is no span.
  public static func days(_ text: String, today: Day = Clock.today) -> ClosedRange<Day>? {
    if text.hasSuffix("d") {
      guard let count = Int(text.dropLast()), (1...36_525).contains(count) else { return nil }
      return today.advanced(by: 1 - count)...today
    }
    if let day = Day(iso: text) { return day...day }
    let bytes = Array(text.utf8)
    guard bytes.count == 22, bytes[10] == 0x2E, bytes[11] == 0x2E,
      let from = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      let to = Day(iso: String(decoding: bytes[12..<22], as: UTF8.self)), from <= to
    else { return nil }
    return from...to
  }

  /// Reads a duration in seconds: `60`, `60s`, `5m`, `2h`, `1d`.
  public static func duration(_ text: String) -> Int? {
    let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    var digits = Substring(text)
    var factor = 1
    if let unit = digits.last.flatMap({ factors[$0] }) {
      factor = unit
      digits.removeLast()
    }
    guard let number = Int(digits), (0...10_000_000).contains(number) else { return nil }
    return number * factor
  }

  /// Reads a percentage from 0 to 100: `5%`, `0.5%`, `5`.
  public static func percent(_ text: String) -> Double? {
    let number = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let value = Double(number), value >= 0, value <= 100 else { return nil }
    return value
  }

  /// Whether a text can be a part of a file name.
  public static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 100 else { return false }
    func isLetterOrDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return isLetterOrDigit(first)
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }
}
