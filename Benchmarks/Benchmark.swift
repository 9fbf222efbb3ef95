/// One thing to measure.
struct Benchmark {
  /// `stage/input/what`, as `--filter` and the saved baseline know it.
  var name: String
  /// Bytes of text that one run reads.
  var bytes: Int
  /// Whether the work has threads of its own, so that only the wall clock tells its time.
  var isParallel = false
  /// What else is to be said of it, printed below the table.
  var note: String?
  /// Does the work once; the result only keeps it from being optimised away.
  var run: () -> Int
}

/// What was measured.
struct Measurement {
  /// The name of the benchmark.
  var name: String
  /// Bytes of one run.
  var bytes: Int
  /// Nanoseconds of each run, in ascending order.
  var nanoseconds: [Double]
  /// Instructions for each byte, where the machine counts them.
  var instructions: Double?

  /// The run in the middle.
  var median: Double { nanoseconds[nanoseconds.count / 2] }
  /// Bytes per nanosecond, the same as GB/s.
  var rate: Double { Double(bytes) / median }
  /// The middle half of the runs: its width as a share of the median.
  var spread: Double {
    let quarter = nanoseconds.count / 4
    return (nanoseconds[nanoseconds.count - 1 - quarter] - nanoseconds[quarter]) / median
  }

  /// One JSON object, on one line.
  var json: String {
    let fields = [
      "\"name\":\"\(name)\"", "\"bytes\":\(bytes)", "\"runs\":\(nanoseconds.count)",
      "\"median_ns\":\(median)", "\"min_ns\":\(nanoseconds[0])",
      "\"max_ns\":\(nanoseconds[nanoseconds.count - 1])", "\"gb_per_s\":\(rate)",
      "\"spread\":\(spread)",
      "\"instructions_per_byte\":\(instructions.map { "\($0)" } ?? "null")",
    ]
    return "{" + fields.joined(separator: ",") + "}"
  }
}
