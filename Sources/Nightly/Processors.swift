internal import Glibc

/// The processors that this process may use.
enum Processors {
  /// At least 1: those that it may run on, and no more than its control group is given time for.
  static var count: Int {
    let running = allowed ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return max(1, min(running, ControlGroup().processors ?? running))
  }

  /// The processors of the affinity mask; nothing if it cannot be had.
  ///
  /// `sched_getaffinity` is not visible here, but the kernel shows the mask as hexadecimal digits.
  private static var allowed: Int? {
    guard let bytes = try? FileSystem.read("/proc/self/status", limit: 1 << 16) else { return nil }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("Cpus_allowed:") }
    let count = line?.dropFirst("Cpus_allowed:".count)
      .reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return count == 0 ? nil : count
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
