internal import Synchronization

/// How much of the inputs has been read, for progress.
final class Meter: Sendable {
  /// Bytes of all inputs as they lie on the disk; 0 if one of them has no size.
  let total: Int
  private let sizes: [Int]
  private let fractions: Mutex<[Double]>

  init(inputs: [Input]) {
    let sizes = inputs.map { FileSystem.size(of: $0.path) }
    total = sizes.contains(nil) ? 0 : sizes.reduce(0) { $0 + ($1 ?? 0) }
    self.sizes = sizes.map { $0 ?? 0 }
    fractions = Mutex(Array(repeating: 0, count: inputs.count))
  }

  /// Notes which part of an input has been read, 0 to 1.
  func read(_ fraction: Double?, of input: Int) {
    guard let fraction else { return }
    fractions.withLock { $0[input] = fraction }
  }

  /// Bytes read of all inputs.
  var done: Int {
    fractions.withLock { fractions in
      zip(sizes, fractions).reduce(0) { $0 + Int(Double($1.0) * $1.1) }
    }
  }
}
