internal import NewsText
internal import Tallies

/// Reduce alone: partials become the reports, the same bytes that one run would have published.
public struct ReduceJob: Sendable {
  private let stock: Stock
  private let header: PartialHeader?
  private let lock: HeldLock?
  /// The actor files with which the job of the state was last run.
  public let actors: [String]

  /// Keeps the lock of a state for as long as its partials are read.
  private final class HeldLock: Sendable {
    private let lock: StateLock

    init(_ lock: consuming StateLock) {
      self.lock = lock
    }
  }

  /// Looks through partials, and through those that a state folder knows.
  ///
  /// The state is only read; a run that works on it is waited for. Where a partial that is given and
  /// the state know the same input, the partial counts.
  ///
  /// - Parameters:
  ///   - paths: files; `-` is standard input.
  ///   - state: a state folder, if its inputs are to count too.
  ///   - lockWait: seconds to wait for a run that works on the state.
  ///   - scratch: the folder for what cannot be held in memory, created if need be.
  /// - Throws: `PartialFault` where partials are damaged or do not go together,
  ///   `StateJob.Locked`, `LedgerError`, `FileError`.
  public init(
    _ paths: [String], state: String? = nil, lockWait: Int = 0, scratch: String
  ) async throws {
    try FileSystem.createFolders(scratch)
    var set = try PartialSet(paths, spool: Spool(folder: scratch))
    guard let state else {
      set.shortenNames()
      (stock, header, actors, lock) = (set.stock, set.header, [], nil)
      return
    }
    let folder = StateFolder(path: state)
    guard FileSystem.kind(of: folder.ledger) == .file else {
      throw InputList.Missing(description: "\(state): no state of rollcall is here")
    }
    guard let lock = try await StateLock.take(folder.lock, wait: lockWait, isShared: true) else {
      throw StateJob.Locked(path: folder.lock)
    }
    self.lock = HeldLock(lock)
    let ledger = try Ledger(path: folder.ledger, readOnly: true)
    var (stock, header) = (set.stock, set.header)
    let given = Set(stock.entries.map(\.summary.name))
    for row in try ledger.inputs() where !given.contains(row.name) {
      let own = try Night.take(
        row.partial, of: row.name, mapping: row.mapping, folder, into: &stock)
      if row.isRetained {
        stock.retained.append(row.name)
      } else if let header, let difference = PartialSet.difference(own, header) {
        throw PartialFault(
          path: folder.partial(row.partial), message: "does not go with the others: \(difference)")
      } else {
        header = own
      }
    }
    stock.sort()
    self.stock = stock
    self.header = header
    actors = try ledger.setting("actors")?.split(separator: "\n").map(String.init) ?? []
  }

  /// The layers of the dictionary that the findings were made with.
  public var layers: [String]? {
    header?.settings["layers"]?.split(separator: " ").map(String.init)
  }

  /// Reduces and publishes.
  ///
  /// - Parameter plan: what is to be reported, and the dictionary that the findings were made with.
  /// - Returns: where the reports are, and what a person should know.
  /// - Throws: `PartialFault` for another dictionary, `Job.Failure`, `FileError`, `CancellationError`.
  public func run(_ plan: JobPlan) async throws -> Job.Outcome {
    var plan = plan
    if let header {
      guard !plan.definition.comentionsAll || header.settings[JobDefinition.pairsOfNames] == "on"
      else {
        throw PartialFault(
          path: "the partials",
          message: "no pairs of actors known by name are in them; map with --comentions all")
      }
      plan.outline.mapSettings = header.settings
      // Names are relative to something by now.
      var own = plan.header
      own.isRooted = true
      if let difference = PartialSet.difference(header, own) {
        throw PartialFault(
          path: "the partials", message: "\(difference); give the --actors and --layers of map")
      }
    }
    var clock = PhaseClock()
    let publication = try Publication(out: plan.definition.out, name: plan.definition.name)
    do {
      return try await plan.publish(stock, in: publication, &clock)
    } catch {
      publication.discard()
      throw error
    }
  }
}
