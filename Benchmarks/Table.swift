/// The table that people read.
enum Table {
  static let header =
    pad("benchmark", 44) + pad("GB/s", 9, right: true) + pad("spread", 9, right: true)
    + pad("instr/B", 9, right: true) + pad("baseline", 11, right: true)

  /// One line; `baseline` is the median time of the same benchmark before, in nanoseconds per byte.
  static func row(_ measurement: Measurement, baseline: Double?) -> String {
    let change = baseline.map { before in
      let now = measurement.median / Double(measurement.bytes)
      let percent = ((before / now - 1) * 100).rounded()
      return (percent >= 0 ? "+" : "") + "\(Int(percent)) %"
    }
    return pad(measurement.name, 44) + pad(decimal(measurement.rate, 3), 9, right: true)
      + pad("±\(Int((measurement.spread * 50).rounded())) %", 9, right: true)
      + pad(measurement.instructions.map { decimal($0, 2) } ?? "-", 9, right: true)
      + pad(change ?? "-", 11, right: true)
  }

  /// How many times as fast as ICU, for each input that both were measured on, from UTF-8 and from
  /// UTF-16 made beforehand.
  static func ratios(_ measurements: [Measurement]) -> [String] {
    let rates = Dictionary(measurements.map { ($0.name, $0.rate) }, uniquingKeysWith: { a, _ in a })
    return measurements.compactMap { measurement in
      let parts = measurement.name.split(separator: "/")
      guard parts.count == 3, parts[2] == "words",
        let icu8 = rates["\(parts[0])/\(parts[1])/peer: ICU"],
        let icu16 = rates["\(parts[0])/\(parts[1])/peer: ICU, UTF-16"]
      else { return nil }
      return "\(parts[1]): \(decimal(measurement.rate / icu8, 1)) times ICU on UTF-8, "
        + "\(decimal(measurement.rate / icu16, 1)) times ICU on UTF-16"
    }
  }

  static func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = Int((value * Double(scale)).rounded())
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  private static func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }
}
