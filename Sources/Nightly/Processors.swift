internal import Glibc

/// The processors that this process may use.
enum Processors {
  /// At least 1: those that it may run on, and no more than its control group is given time for.
  static var count: Int {
    let running = allowed ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return max(1, min(running, ControlGroup().processors ?? running))
  }

  /// The processors of the affinity mask; nothing if it cannot be had.
  private static var allowed: Int? {
    var set = cpu_set_t()
    guard unsafe sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 else { return nil }
    return unsafe withUnsafeBytes(of: set) { bytes in
      unsafe bytes.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }
}

/// How work is cut to fit into memory.
struct MemoryPlan: Equatable {
  /// Workers.
  var workers: Int
  /// Bytes of findings that are held before they go to a file.
  var spool: Int

  /// What the dictionary, the readers and the tables take, in bytes, with one worker.
  private static let base = 100 << 20
  /// What one more worker takes, in bytes.
  private static let worker = 30 << 20

  /// - Parameters:
  ///   - limit: bytes that may be used; nothing for any.
  ///   - asked: workers that would be used without a limit.
  init(limit: Int?, workers asked: Int) {
    spool = 32 << 20
    workers = asked
    guard let limit else { return }
    workers = max(1, min(asked, 1 + (limit - MemoryPlan.base) / MemoryPlan.worker))
    spool = max(1 << 20, min(spool, limit / 8))
  }
}
