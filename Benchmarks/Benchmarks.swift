import Glibc

/// Measures the stages; `benchmarks --help` lists the flags.
@main
struct Benchmarks {
  /// The stages, each with what it measures on the inputs.
  ///
  /// A stage adds itself here, and nowhere else.
  static let stages: [@Sendable (_ inputs: Inputs) -> [Benchmark]] = [
    DumpsBenchmark.benchmarks,
    TokenizerBenchmark.benchmarks,
    PagesBenchmark.benchmarks,
    SyndicationBenchmark.benchmarks,
    ReportsBenchmark.benchmarks,
    ActorsBenchmark.benchmarks,
    MapBenchmark.benchmarks,
  ]

  static func main() {
    guard let options = Options(CommandLine.arguments.dropFirst()) else {
      say(Options.usage)
      exit(CommandLine.arguments.contains("--help") ? 0 : 64)
    }
    let inputs = Inputs(options)
    let chosen = stages.flatMap { $0(inputs) }
      .filter { options.filter.isEmpty || $0.name.contains(options.filter) }
    if options.isList {
      for benchmark in chosen { print(benchmark.name) }
      return
    }
    let baseline = Baseline(options.baseline)
    let runner = Runner(runs: options.runs)
    let hasTable = options.json != "-"
    let measurements = runner.measure(chosen) { left in
      if isatty(2) != 0 { say("\(chosen.count) benchmarks, \(left) runs left") }
    }
    if hasTable {
      print(Table.header)
      for measurement in measurements {
        print(Table.row(measurement, baseline: baseline.median(of: measurement.name)))
      }
      for line in Table.ratios(measurements) { print(line) }
      for benchmark in chosen {
        if let note = benchmark.note { print("\(benchmark.name): \(note)") }
      }
    }
    if let path = options.json {
      write(measurements.map { $0.json + "\n" }.joined(), to: path)
    }
  }

  /// Prints a line on standard error.
  static func say(_ line: String) {
    unsafe _ = (line + "\n").withCString { unsafe Glibc.write(2, $0, strlen($0)) }
  }

  private static func write(_ text: String, to path: String) {
    guard path != "-" else { return print(text, terminator: "") }
    guard let file = unsafe fopen(path, "w") else { return say("benchmarks: cannot write \(path)") }
    unsafe fputs(text, file)
    unsafe fclose(file)
  }
}
