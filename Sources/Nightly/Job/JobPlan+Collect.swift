internal import Flow

extension JobPlan {
  /// Maps all inputs and keeps their findings: readers, workers and the collector as one task group.
  ///
  /// The first error closes both channels, which ends every task of the group.
  func collect(
    into spool: Spool, keeping: Harvest.Keeping, showingProgress: Bool
  ) async throws -> Stock {
    let batch = definition.batch
    let packs = keeping.isPacked
    // Two batches for each worker: one at hand and one to follow.
    let batches = Channel<Work>(capacity: 2 * workers * batch)
    let reports = Channel<Report>(capacity: 4 * workers)
    let meter = Meter(inputs: inputs)
    var harvest = Harvest(inputs: inputs, spool: spool, keeping: keeping)

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        await readAll(to: batches, reports, meter: meter)
        batches.finish()
      }
      group.addTask {
        await withTaskGroup(of: Void.self) { pool in
          for _ in 0..<workers {
            pool.addTask { await work(on: batches, to: reports, packs: packs) }
          }
        }
        reports.finish()
      }
      let progress = Progress(total: meter.total, enabled: showingProgress)
      defer { progress.clear() }
      do {
        while let report = await reports.receive() {
          switch report {
          case .mapped(let input, let number, let mapped):
            try harvest.add(mapped, input: input, number: number)
          case .ended(let input, let reading):
            try harvest.end(reading, input: input)
          }
          progress.update(
            done: meter.done, text: harvest.textBytes, articles: harvest.articles)
        }
        try Task.checkCancellation()
      } catch {
        batches.close()
        reports.close()
        harvest.discard()
        throw error
      }
      try await group.waitForAll()
    }
    return harvest.stock()
  }

  /// Reads the inputs in order, a few at once.
  private func readAll(
    to batches: Channel<Work>, _ reports: Channel<Report>, meter: Meter
  ) async {
    await withTaskGroup(of: Void.self) { group in
      // Decompression is a third of the work at most, so half as many readers as workers keep up.
      let atOnce = max(1, workers / 2)
      for (index, input) in inputs.enumerated() {
        if index >= atOnce { await group.next() }
        if Task.isCancelled { return }
        let task = InputTask(
          index: index, input: input, options: dumpOptions, batches: batches,
          reports: reports, meter: meter)
        group.addTask { await task.run() }
      }
    }
  }

  /// One worker: takes batches until there are none.
  private func work(
    on batches: Channel<Work>, to reports: Channel<Report>, packs: Bool
  ) async {
    var mapper = Mapper(self, packs: packs)
    while let work = await batches.receive() {
      let mapped = mapper.map(work)
      guard await reports.send(.mapped(input: work.input, number: work.number, mapped)) else {
        return
      }
    }
  }
}
