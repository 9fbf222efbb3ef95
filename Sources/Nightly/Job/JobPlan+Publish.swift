internal import Tallies

extension JobPlan {
  /// Reduces findings and publishes the reports as a new generation.
  ///
  /// - Parameters:
  ///   - stock: the findings of all inputs, in order.
  ///   - publication: where the reports are written; the caller discards it after an error.
  /// - Returns: where the reports are, and what a person should know.
  /// - Throws: `Job.Failure`, `FileError`, or `CancellationError` if the task was cancelled.
  func publish(_ stock: Stock, in publication: Publication) async throws -> Job.Outcome {
    let summaries = stock.entries.map(\.summary)
    let judgement = Judgement(summaries)
    try judgement.refuseIfUseless(among: summaries.map(\.outcome), limit: definition.maxBad)
    try await Reducer(plan: self, destination: ReportFolder(publication: publication)).reduce(stock)
    try Task.checkCancellation()
    let folder = try publication.publish()
    publication.sweep(keep: definition.keep)
    return Job.Outcome(
      folder: folder, warnings: judgement.warnings, isDamaged: judgement.isDamaged,
      counts: Job.Counts(mapped: summaries))
  }
}
