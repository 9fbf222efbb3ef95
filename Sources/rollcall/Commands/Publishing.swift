import Nightly
import Synchronization

extension Rollcall {
  /// What a run noted for its metrics.
  final class Noted: Sendable {
    private let counts = Mutex<Job.Counts?>(nil)

    var value: Job.Counts? {
      get { counts.withLock { $0 } }
      set { counts.withLock { $0 = newValue } }
    }
  }

  /// Runs work and leaves its metrics where `--metrics` says, whatever became of it.
  static func measured(
    _ arguments: Arguments, job: String, _ work: (Noted) async throws -> ExitCode
  ) async throws -> ExitCode {
    let metrics = arguments.value("metrics").map { Metrics(path: $0, job: job) }
    let noted = Noted()
    do {
      let code = try await work(noted)
      try metrics?.write(code: code.rawValue, counts: noted.value)
      return code
    } catch {
      let code = (error as? Failure)?.code.rawValue ?? ExitStatus.of(error)
      // What went wrong is worth more than that it could not be measured.
      _ = try? metrics?.write(code: code, counts: nil)
      throw error
    }
  }

  /// Runs work that ends in published reports, says what a person should know, and turns whatever
  /// went wrong into the exit code for it.
  static func publishing(
    _ arguments: Arguments, _ noted: Noted = Noted(),
    _ work: @escaping @Sendable () async throws -> Job.Outcome
  ) async throws -> ExitCode {
    try await orderly(arguments) {
      let outcome = try await work()
      noted.value = outcome.counts
      for warning in outcome.warnings { Terminal.complain(warning) }
      if Terminal.isInteractive {
        Terminal.complain(
          outcome.folder.isEmpty ? "nothing is new" : "reports are in \(outcome.folder)", .info)
      }
      return outcome.isDamaged ? .damaged : .complete
    }
  }

  private static func code(of error: any Error) -> ExitCode {
    ExitCode(rawValue: ExitStatus.of(error)) ?? .internalFault
  }

  /// Runs work that a signal ends in order, and turns what went wrong into its exit code.
  static func orderly(
    _ arguments: Arguments, _ work: @escaping @Sendable () async throws -> ExitCode
  ) async throws -> ExitCode {
    do {
      return try await Signals.cancelling(work)
    } catch let failure as Job.Failure {
      for message in failure.messages.dropLast() { Terminal.complain(message, .error) }
      throw Failure(code(of: failure), failure.messages.last ?? "failed")
    } catch let faulty as DictionaryFiles.Faulty {
      for problem in faulty.problems.dropLast() { Terminal.complain(problem, .error) }
      throw Failure(.configuration, faulty.problems.last ?? "the dictionary cannot be loaded")
    } catch is StateJob.Locked where arguments.value("if-locked") == "skip" {
      return .complete
    } catch is CancellationError {
      let code = Signals.exitCode ?? .internalFault
      throw Failure(code, "interrupted; nothing was published")
    } catch let failure as Failure {
      throw failure
    } catch let error as ClosedOutput {
      throw error
    } catch  where ExitStatus.of(error) != ExitCode.internalFault.rawValue {
      throw Failure(code(of: error), "\(error)")
    }
  }
}
