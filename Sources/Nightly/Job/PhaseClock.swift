internal import Glibc

/// How long the phases of a run took, for whoever tunes it; nothing published depends on it.
public struct PhaseClock: Sendable {
  /// A phase that has ended.
  public struct Phase: Sendable {
    /// What was done.
    public var name: String
    /// Nanoseconds that passed.
    public var elapsed: Int64
    /// Nanoseconds that processors worked in it.
    public var worked: Int64

    /// A phase that has not begun.
    init(_ name: String, elapsed: Int64 = 0, worked: Int64 = 0) {
      self.name = name
      self.elapsed = elapsed
      self.worked = worked
    }

    /// Adds work that one thread does from beginning to end.
    mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
      let (began, busy) = (
        Clock.read(CLOCK_MONOTONIC), Clock.read(CLOCK_THREAD_CPUTIME_ID)
      )
      defer {
        elapsed += Clock.read(CLOCK_MONOTONIC) - began
        worked += Clock.read(CLOCK_THREAD_CPUTIME_ID) - busy
      }
      return try work()
    }
  }

  /// The phases that have ended, in order.
  public private(set) var phases: [Phase] = []
  private var elapsed = Clock.read(CLOCK_MONOTONIC)
  private var worked = Clock.read(CLOCK_PROCESS_CPUTIME_ID)

  /// Begins the first phase.
  public init() {}

  /// Ends the present phase and begins the next.
  mutating func end(_ name: String) {
    let (elapsed, worked) = (
      Clock.read(CLOCK_MONOTONIC), Clock.read(CLOCK_PROCESS_CPUTIME_ID)
    )
    phases.append(
      Phase(name, elapsed: elapsed - self.elapsed, worked: worked - self.worked))
    (self.elapsed, self.worked) = (elapsed, worked)
  }

  /// Notes what was done beside the phase that ended last, whose work it is a part of.
  mutating func note(_ phase: Phase) { phases.append(phase) }
}
