internal import Tallies

/// Map alone: inputs become one partial, for a cluster.
///
/// Nothing is remembered and nothing but the partial is written. What is wrong with an input is
/// recorded in the partial, since engines take any other end than 0 for a fault of the machine.
public struct MapJob: Sendable {
  private let plan: JobPlan
  private let output: String?

  /// Creates a job.
  ///
  /// - Parameters:
  ///   - plan: the inputs, and how they are mapped.
  ///   - output: the file for the partial; nothing for standard output.
  public init(_ plan: JobPlan, output: String?) {
    var plan = plan
    // What is not there is refused like anything else that cannot be read.
    plan.outline.inputs += plan.outline.absent
    if plan.definition.root == nil { MapJob.nameByPath(&plan.outline.inputs) }
    plan.outline.inputs.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.plan = plan
    self.output = output
  }

  /// Names inputs by their paths, since what other mappers are given is not known here.
  private static func nameByPath(_ inputs: inout [Input]) {
    let isAbsolute = inputs.contains { $0.path.hasPrefix("/") }
    for index in inputs.indices where inputs[index].path != "-" {
      let path = inputs[index].path
      inputs[index].name = Path.normalised(
        isAbsolute ? Path.join(FileSystem.currentFolder(), path) : path)
    }
  }

  /// Runs the job.
  ///
  /// - Throws: `FileError`, or `CancellationError`; no partial is left then.
  public func run(showingProgress: Bool) async throws {
    let spool = plan.spool(in: FileSystem.scratchFolder(beside: output))
    let stock = try await plan.collect(
      into: spool, keeping: .spool(packed: true), showingProgress: showingProgress)
    try Task.checkCancellation()
    try PartialJobs.write(stock, header: plan.header, to: output)
  }
}

/// Jobs on partials that need neither inputs nor a dictionary.
public enum PartialJobs {
  /// Merges partials: of any number, in any order and grouping, the same bytes come out.
  ///
  /// Packed blocks are copied as they are, one at a time; memory grows with the number of inputs.
  ///
  /// - Parameters:
  ///   - paths: files; `-` is standard input.
  ///   - output: the file for the partial; nothing for standard output.
  /// - Throws: `PartialFault` where partials are damaged or do not go together, `FileError`.
  public static func merge(_ paths: [String], into output: String?) throws {
    let spool = Spool(folder: FileSystem.scratchFolder(beside: output))
    let set = try PartialSet(paths, spool: spool)
    guard let header = set.header else { return }
    try write(set.stock, header: header, to: output)
  }

  static func write(_ stock: Stock, header: PartialHeader, to output: String?) throws {
    if let output {
      // What an earlier attempt left behind; two at once write to the same file at their peril.
      FileSystem.removeTree(PartialOutput.aside(output))
    }
    let partial = try PartialOutput(output, header: header)
    do {
      try partial.add(stock)
      try partial.finish()
    } catch {
      partial.discard()
      throw error
    }
  }
}
