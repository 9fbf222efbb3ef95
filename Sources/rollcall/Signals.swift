import Glibc
import Nightly
import Synchronization

/// Turns SIGINT and SIGTERM into cancellation, so that a run ends in order.
///
/// The signals are blocked before the first thread starts and taken by one thread with `sigwait`:
/// the only arrangement that gave the right exit code every time. A second signal ends at once.
enum Signals {
  private struct State {
    var received: Int32 = 0
    var cancel: (@Sendable () -> Void)?
  }

  private static let state = Mutex(State())

  /// Blocks the signals and starts the thread that waits for them; call first thing in `main`.
  static func install() {
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    _ = unsafe sigaddset(&set, SIGINT)
    _ = unsafe sigaddset(&set, SIGTERM)
    guard unsafe pthread_sigmask(SIG_BLOCK, &set, nil) == 0 else { return }
    var thread = pthread_t()
    _ = unsafe pthread_create(
      &thread, nil,
      { _ in
        Signals.wait()
        return nil
      }, nil)
    _ = pthread_detach(thread)
  }

  private static func wait() {
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    _ = unsafe sigaddset(&set, SIGINT)
    _ = unsafe sigaddset(&set, SIGTERM)
    while true {
      var number: Int32 = 0
      guard unsafe sigwait(&set, &number) == 0 else { continue }
      let (again, cancel) = state.withLock { state in
        defer { state.received = number }
        return (state.received != 0, state.cancel)
      }
      // Nothing is running that could be ended in order, or it takes too long for the user.
      guard !again, let cancel else { _exit(128 + number) }
      cancel()
      // Long steps of the reduction look up seldom. Nothing that was finished is lost by an end
      // without order, and the next run tidies up.
      var limit = timespec(tv_sec: patience, tv_nsec: 0)
      var second = unsafe sigtimedwait(&set, nil, &limit)
      while second < 0, errno == EINTR { second = unsafe sigtimedwait(&set, nil, &limit) }
      Terminal.complain("interrupted", .error)
      _exit(128 + (second > 0 ? second : number))
    }
  }

  /// Seconds within which a run is to end in order after the first signal.
  private static let patience = 9

  /// The signal that came, if one did, as the exit code it asks for.
  static var exitCode: ExitCode? {
    switch state.withLock({ $0.received }) {
    case SIGINT: .interrupted
    case SIGTERM: .terminated
    default: nil
    }
  }

  /// Runs `body` in a task that a signal cancels.
  static func cancelling<T: Sendable>(
    _ body: @escaping @Sendable () async throws -> T
  ) async throws -> T {
    let task = Task { try await body() }
    state.withLock { $0.cancel = { task.cancel() } }
    defer { state.withLock { $0.cancel = nil } }
    return try await task.value
  }
}
