import Nightly

extension Rollcall {
  /// Runs work that ends in published reports, says what a person should know, and turns whatever
  /// went wrong into the exit code for it.
  static func publishing(
    _ arguments: Arguments, _ work: @escaping @Sendable () async throws -> Job.Outcome
  ) async throws -> ExitCode {
    try await orderly(arguments) {
      let outcome = try await work()
      for warning in outcome.warnings { Terminal.complain(warning) }
      if Terminal.isInteractive {
        Terminal.complain(
          outcome.folder.isEmpty ? "nothing is new" : "reports are in \(outcome.folder)")
      }
      return outcome.isDamaged ? .damaged : .complete
    }
  }

  /// Runs work that a signal ends in order, and turns what went wrong into its exit code.
  static func orderly(
    _ arguments: Arguments, _ work: @escaping @Sendable () async throws -> ExitCode
  ) async throws -> ExitCode {
    do {
      return try await Signals.cancelling(work)
    } catch let failure as Job.Failure {
      for message in failure.messages.dropLast() { Terminal.complain(message) }
      throw Failure(
        failure.kind == .noData ? .noData : .internalFault, failure.messages.last ?? "failed")
    } catch let error as FileError {
      throw Failure(error.action == "create" ? .cannotCreate : .inputOutput, error.description)
    } catch let locked as StateJob.Locked {
      if arguments.value("if-locked") == "skip" { return .complete }
      throw Failure(.locked, locked.description)
    } catch let missing as InputList.Missing {
      throw Failure(.noInput, missing.description)
    } catch let fault as PartialFault {
      throw Failure(.noData, fault.description)
    } catch let error as LedgerError {
      throw Failure(error.isConfiguration ? .configuration : .inputOutput, error.description)
    } catch is CancellationError {
      let code = Signals.exitCode ?? .internalFault
      throw Failure(code, "interrupted; nothing was published")
    }
  }
}
