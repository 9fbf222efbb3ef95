import NewsText

/// Numbers and days as people read them.
enum Numerals {
  /// A number that has no value.
  static let missing = "–"

  /// `12,345`.
  static func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A count with its noun: `1 article`, `2 articles`.
  static func count(_ value: Int, _ one: String, _ many: String? = nil) -> String {
    count(value) + " " + (value == 1 ? one : many ?? one + "s")
  }

  /// `4.2`, rounded to tenths; values that no figure has are missing.
  static func decimal(_ value: Double?) -> String {
    guard let value, value.magnitude < 1e12 else { return missing }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "−" : ""
    return sign + count(Int(tenths.magnitude / 10)) + "." + String(tenths.magnitude % 10)
  }

  /// `34.5%` of a share from 0 to 1.
  static func share(_ value: Double?) -> String {
    guard let value, value.magnitude < 1e9 else { return missing }
    return decimal(value * 100) + "%"
  }

  /// `0.034`, rounded to thousandths.
  static func fraction(_ value: Double?) -> String {
    guard let value, value.magnitude < 1e12 else { return missing }
    let thousandths = Int((value * 1_000).rounded())
    let rest = String(thousandths.magnitude % 1_000)
    return (thousandths < 0 ? "−" : "") + count(Int(thousandths.magnitude / 1_000)) + "."
      + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// A share of two counts.
  static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? missing : share(Double(part) / Double(whole))
  }

  /// By how much a value differs from an earlier one: `+12%`, `−3%`, `±0%`.
  static func change(_ value: Double, from base: Double) -> String {
    guard base > 0 else { return missing }
    let percent = ((value - base) / base * 100).rounded()
    guard percent.magnitude < 1e9 else { return missing }
    if percent == 0 { return "±0%" }
    return (percent > 0 ? "+" : "−") + count(Int(percent.magnitude)) + "%"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `8 March 2021`.
  static func day(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.civil
    return "\(dayOfMonth) \(months[max(0, min(11, month - 1))]) \(year)"
  }

  /// `March 2021`.
  static func month(_ day: Day) -> String {
    let (year, month, _) = day.civil
    return "\(months[max(0, min(11, month - 1))]) \(year)"
  }

  /// `8 Mar`.
  static func shortDay(_ day: Day) -> String {
    let (_, month, dayOfMonth) = day.civil
    return "\(dayOfMonth) \(months[max(0, min(11, month - 1))].prefix(3))"
  }

  /// A length of a drawing, in tenths of a unit.
  static func length(_ value: Double) -> String {
    guard value.magnitude < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let rest = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10) + (rest == 0 ? "" : ".\(rest)")
  }
}
