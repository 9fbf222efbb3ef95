import CBenchmark
import Glibc

/// Warms up, measures, and says what it saw.
///
/// Time is processor time of the thread, so that a busy machine disturbs less; a benchmark with
/// threads of its own is measured by the wall clock. The runs of all benchmarks take turns: what slows
/// the machine for a while slows peers and ours alike.
struct Runner {
  /// Runs of each benchmark that are counted.
  var runs: Int
  /// Nanoseconds of work before the first run that counts.
  let warmUp = 100_000_000.0
  /// Nanoseconds that a run fills by repeating the work: a run of microseconds says nothing.
  let full = 20_000_000.0
  private let counter = bench_counter_open()

  /// Creates a runner.
  init(runs: Int) { self.runs = max(runs, 1) }

  /// Measures the benchmarks; `progress` hears how many runs are left.
  func measure(_ benchmarks: [Benchmark], progress: (Int) -> Void) -> [Measurement] {
    let times = benchmarks.map { warmedUp($0) }
    var nanoseconds = [[Double]](repeating: [], count: benchmarks.count)
    for run in 0..<runs {
      progress(runs - run)
      for index in benchmarks.indices {
        nanoseconds[index].append(
          time(benchmarks[index], times: times[index]) / Double(times[index]))
      }
    }
    return benchmarks.indices.map { index in
      Measurement(
        name: benchmarks[index].name, bytes: benchmarks[index].bytes,
        nanoseconds: nanoseconds[index].sorted(), instructions: instructions(benchmarks[index]))
    }
  }

  /// Runs until caches and branches know the work; how often it fits into one run.
  private func warmedUp(_ benchmark: Benchmark) -> Int {
    var spent = 0.0
    var single = 0.0
    repeat {
      single = time(benchmark, times: 1)
      spent += single
    } while spent < warmUp
    return max(1, Int(full / max(single, 1)))
  }

  private func time(_ benchmark: Benchmark, times: Int) -> Double {
    let clock = benchmark.isParallel ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID
    let start = Self.now(clock)
    for _ in 0..<times { Self.keep(benchmark.run()) }
    return Self.now(clock) - start
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  private func instructions(_ benchmark: Benchmark) -> Double? {
    guard counter >= 0, !benchmark.isParallel else { return nil }
    bench_counter_start(counter)
    Self.keep(benchmark.run())
    let count = bench_counter_stop(counter)
    return count == 0 ? nil : Double(count) / Double(max(benchmark.bytes, 1))
  }

  @inline(never) private static func keep(_ value: Int) {}
}
