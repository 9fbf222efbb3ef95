internal import NewsText
internal import Tallies

/// The main job: the whole program at a glance.
///
///     inputs ─ InputTask ─▶ batches ─ Mapper (one for each core) ─▶ reports ─ Collector ─▶ spool
///     spool ─ Reducer ─▶ figures ─ ReportSet ─▶ files ─ Publication ─▶ out/latest
///
/// The first line runs as one task group whose channels are bounded, so the slowest stage sets the
/// pace and memory stays level. The second line begins when every article has been seen, since only
/// then is it known which are copies and which were superseded.
public struct Job: Sendable {
  let plan: JobPlan

  /// Creates a job from its plan.
  public init(_ plan: JobPlan) {
    self.plan = plan
  }

  /// What was done, in numbers.
  public struct Counts: Sendable {
    /// Inputs that were mapped.
    public var mapped = 0
    /// Inputs that were known and count as they are.
    public var known = 0
    /// Inputs that are still arriving.
    public var waiting = 0
    /// Inputs among all of them that are damaged or refused.
    public var bad = 0
    /// Records of the inputs that were mapped.
    public var records = 0
    /// Those of them that could not be read.
    public var badRecords = 0
    /// Bytes of the inputs that were mapped.
    public var bytes = 0
    /// How long it took, phase by phase.
    public var phases: [PhaseClock.Phase] = []

    init() {}

    /// Counts inputs that were mapped.
    init(mapped: [InputSummary], _ clock: PhaseClock = PhaseClock()) {
      phases = clock.phases
      self.mapped = mapped.count
      bad = mapped.count { $0.outcome != .complete }
      records = mapped.reduce(0) { $0 + $1.records }
      badRecords = mapped.reduce(0) { $0 + $1.badRecords }
      bytes = mapped.reduce(0) { $0 + $1.size }
    }
  }

  /// What became of a run.
  public struct Outcome: Sendable {
    /// The folder of the reports.
    public var folder: String
    /// What a person should know: damaged and refused inputs, inputs with many bad records.
    public var warnings: [String]
    /// Whether an input was damaged or refused.
    public var isDamaged: Bool
    /// What was done.
    public var counts: Counts
  }

  /// Why nothing was published.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// Kinds of failure, each with its exit code.
    public enum Kind: Sendable {
      /// No input could be read, or too much was bad.
      case noData
      /// The reports do not reconcile: a fault of the program.
      case unreconciled
    }

    /// What kind of failure.
    public var kind: Kind
    /// What went wrong, in lines.
    public var messages: [String]

    /// The lines.
    public var description: String { messages.joined(separator: "\n") }
  }

  /// Runs the job and publishes its reports.
  ///
  /// - Throws: `Failure`, `FileError`, or `CancellationError` if the task was cancelled; nothing is
  ///   published then and nothing is left behind.
  public func run(showingProgress: Bool) async throws -> Outcome {
    var clock = PhaseClock()
    let publication = try Publication(out: plan.definition.out, name: plan.definition.name)
    do {
      let stock = try await plan.collect(
        into: plan.spool(in: publication.folder), keeping: .spool(packed: false),
        showingProgress: showingProgress)
      try Task.checkCancellation()
      clock.end("map")
      return try await plan.publish(stock, in: publication, &clock)
    } catch {
      publication.discard()
      throw error
    }
  }
}
