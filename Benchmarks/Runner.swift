import CBenchmark

/// Warms up, measures, and says what it saw.
struct Runner {
  /// Runs of each benchmark that are counted.
  var runs: Int
  /// Nanoseconds of work before the first run that counts.
  let warmUp = 200_000_000.0
  private let counter = bench_counter_open()
  private let clock = ContinuousClock()

  /// Creates a runner.
  init(runs: Int) { self.runs = max(runs, 1) }

  /// Measures one benchmark.
  func measure(_ benchmark: Benchmark) -> Measurement {
    var spent = 0.0
    var single = 0.0
    repeat {
      single = time(benchmark, times: 1)
      spent += single
    } while spent < warmUp
    // A run of a few microseconds says nothing: repeat until 20 ms are full.
    let times = max(1, Int(20_000_000 / max(single, 1)))
    var nanoseconds: [Double] = []
    for _ in 0..<runs { nanoseconds.append(time(benchmark, times: times) / Double(times)) }
    nanoseconds.sort()
    return Measurement(
      name: benchmark.name, bytes: benchmark.bytes, nanoseconds: nanoseconds,
      instructions: instructions(benchmark))
  }

  private func time(_ benchmark: Benchmark, times: Int) -> Double {
    let start = clock.now
    for _ in 0..<times { Self.keep(benchmark.run()) }
    let components = (clock.now - start).components
    return Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9
  }

  private func instructions(_ benchmark: Benchmark) -> Double? {
    guard counter >= 0 else { return nil }
    bench_counter_start(counter)
    Self.keep(benchmark.run())
    let count = bench_counter_stop(counter)
    return count == 0 ? nil : Double(count) / Double(max(benchmark.bytes, 1))
  }

  @inline(never) private static func keep(_ value: Int) {}
}
