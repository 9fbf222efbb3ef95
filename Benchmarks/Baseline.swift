/// Times that an earlier run wrote with `--json`.
struct Baseline {
  private var times: [String: Double] = [:]

  /// Reads the file; none means that nothing is compared.
  init(_ path: String?) {
    guard let path else { return }
    guard let bytes = GzipFile.read(path) else {
      Benchmarks.say("benchmarks: no baseline \(path)")
      return
    }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let name = Self.field("name", line), let median = Self.field("median_ns", line),
        let size = Self.field("bytes", line), let time = Double(median), let bytes = Double(size)
      else { continue }
      times[name] = time / bytes
    }
  }

  /// The median of a benchmark, in nanoseconds per byte.
  func median(of name: String) -> Double? { times[name] }

  private static func field(_ key: String, _ line: Substring) -> String? {
    guard let start = line.firstRange(of: "\"\(key)\":")?.upperBound else { return nil }
    let rest = line[start...]
    if rest.first == "\"" {
      return String(rest.dropFirst().prefix { $0 != "\"" })
    }
    return String(rest.prefix { $0 != "," && $0 != "}" })
  }
}
