internal import Tallies

extension JobPlan {
  /// Reduces findings and publishes the reports as a new generation.
  ///
  /// - Parameters:
  ///   - stock: the findings of all inputs, in order.
  ///   - publication: where the reports are written; the caller discards it after an error.
  ///   - clock: told of every phase.
  /// - Returns: where the reports are, and what a person should know.
  /// - Throws: `Job.Failure`, `FileError`, or `CancellationError` if the task was cancelled.
  func publish(
    _ stock: Stock, in publication: Publication, _ clock: inout PhaseClock
  ) async throws -> Job.Outcome {
    let summaries = stock.entries.map(\.summary)
    let judgement = Judgement(summaries)
    try judgement.refuseIfUseless(among: summaries.map(\.outcome), limit: definition.maxBad)
    let reducer = Reducer(plan: self, destination: ReportFolder(publication: publication))
    try await reducer.reduce(stock, &clock)
    try Task.checkCancellation()
    let folder = try publication.publish()
    publication.sweep(keep: definition.keep)
    clock.end("publish")
    return Job.Outcome(
      folder: folder, warnings: judgement.warnings, isDamaged: judgement.isDamaged,
      counts: Job.Counts(mapped: summaries, clock))
  }
}
