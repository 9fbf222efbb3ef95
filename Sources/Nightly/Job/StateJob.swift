internal import NewsText
internal import Tallies

/// The job of every night: maps what is new, reduces what is known, publishes what changed.
///
///     lock ─ ledger ─ Intake ─▶ new inputs ─ map ─▶ partials
///     partials of all nights ─ reduce ─▶ figures ─▶ out/latest ─▶ ledger
///
/// Reports are those of one run over all inputs, byte by byte: reduce goes over the partials in the
/// order in which a run would have met the inputs. The ledger is written last. Whatever ends the
/// job before that, the next one finds the partials that were finished, and the old reports.
public struct StateJob: Sendable {
  let outline: JobOutline
  let folder: StateFolder
  private let lockWait: Int

  /// Creates a job.
  ///
  /// - Parameters:
  ///   - outline: an outline whose definition names a state folder.
  ///   - lockWait: seconds to wait for another run that holds the lock.
  public init(_ outline: JobOutline, lockWait: Int = 0) {
    self.outline = outline
    self.lockWait = lockWait
    folder = StateFolder(path: outline.definition.state ?? "state")
  }

  /// Another run holds the lock.
  public struct Locked: Error, Sendable, CustomStringConvertible {
    /// The lock's file.
    public var path: String

    /// The error as it is printed.
    public var description: String { "\(path): another run is at work here" }
  }

  /// Runs the job.
  ///
  /// - Throws: `Locked`, `Job.Failure`, `PartialFault`, `LedgerError`, `FileError`,
  ///   `InputList.Missing`, `DictionaryFiles.Faulty`, `DefinitionError`, or
  ///   `CancellationError`; the published reports are untouched then.
  public func run(showingProgress: Bool) async throws -> Job.Outcome {
    try FileSystem.createFolders(folder.partials)
    guard let lock = try await StateLock.take(folder.lock, wait: lockWait) else {
      throw Locked(path: folder.lock)
    }
    defer { _ = lock }
    let started = Clock.seconds
    let ledger = try Ledger(path: folder.ledger)
    do {
      let night = try Night(self, ledger)
      if night.isNothingNew { return try night.passOver(ledger) }
      return try await night.work(
        JobPlan(outline), ledger, started: started, showingProgress: showingProgress)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      let row = Ledger.RunRow(
        number: 0, started: started, finished: Clock.seconds, exitCode: Int64(ExitStatus.of(error)),
        mapped: 0,
        generation: "", message: "\(error)")
      // What is wrong is worth more than that it could not be written down.
      _ = try? ledger.commit(inputs: [], settings: [:], run: row)
      throw error
    }
  }

  /// What a run would do, a line for each input that is not simply kept.
  public func preview() async throws -> [String] {
    guard FileSystem.kind(of: folder.ledger) == .file else {
      return try Intake(
        outline.inputs, known: [], mapping: "", settle: outline.definition.settle,
        now: Clock.nanoseconds
      ).preview
    }
    let ledger = try Ledger(path: folder.ledger, readOnly: true)
    return try Night(self, ledger).intake.preview
  }
}
