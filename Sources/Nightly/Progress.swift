internal import Glibc

/// A line on a terminal that says how far the run is: share, rate, articles, time left.
///
/// It is drawn at most ten times a second; without a terminal nothing is ever printed.
final class Progress {
  private let total: Int
  private let start: Double
  private var lastDrawn = 0.0
  private var drawn = false
  private let enabled: Bool

  /// Starts the clock; `total` is the number of compressed bytes of all inputs, 0 if unknown.
  init(total: Int, enabled: Bool) {
    self.total = total
    self.enabled = enabled
    start = Progress.now()
  }

  private static func now() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Draws the line.
  ///
  /// - Parameters:
  ///   - done: compressed bytes read so far.
  ///   - text: bytes of text counted so far.
  ///   - articles: articles counted so far.
  func update(done: Int, text: Int, articles: Int) {
    guard enabled else { return }
    let now = Progress.now()
    guard now - lastDrawn >= 0.1 else { return }
    lastDrawn = now
    drawn = true
    let elapsed = max(now - start, 1e-3)
    let rate = Double(text) / 1e6 / elapsed
    var line = "\r\u{1B}[K"
    if total > 0 {
      let share = min(1, Double(done) / Double(total))
      let width = 24
      let filled = Int(share * Double(width))
      line +=
        "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled)
        + "] \(Int(share * 100))%  "
      line += "\(articles) articles  \(Int(rate)) MB/s"
      if share > 0.01 { line += "  \(duration(elapsed / share * (1 - share))) left" }
    } else {
      line += "\(articles) articles  \(Int(rate)) MB/s"
    }
    Terminal.write(line)
  }

  /// Says what is being done after the reading.
  func say(_ text: String) {
    guard enabled else { return }
    drawn = true
    Terminal.write("\r\u{1B}[K\(text)")
  }

  /// Takes the line away.
  func clear() {
    if drawn { Terminal.write("\r\u{1B}[K") }
  }

  private func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
