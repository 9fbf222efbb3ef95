internal import Tallies

/// What a person should know of inputs, and whether they are good enough to be published.
struct Judgement {
  let summaries: [InputSummary]

  init(_ summaries: [InputSummary]) {
    self.summaries = summaries
  }

  /// Whether an input was damaged or refused.
  var isDamaged: Bool { summaries.contains { $0.outcome != .complete } }

  /// The larger of two shares: inputs that are damaged or refused, records that are bad.
  var badShare: Double {
    let badInputs = summaries.count { $0.outcome != .complete }
    let records = summaries.reduce(0) { $0 + $1.records }
    let badRecords = summaries.reduce(0) { $0 + $1.badRecords }
    return max(
      Double(badInputs) / Double(max(1, summaries.count)),
      Double(badRecords) / Double(max(1, records)))
  }

  /// A line for each input that a person should look at.
  var warnings: [String] {
    summaries.flatMap { input -> [String] in
      var lines: [String] = []
      if let fault = input.faults.first {
        let more = input.faults.count - 1
        let rest = more > 0 ? " (and \(more) more, see rejects.csv)" : ""
        lines.append("\(fault.detail)\(rest)")
      }
      // In a damaged container bad records are no news beside the line above.
      if input.faults.isEmpty, input.badRecords * 100 > input.records {
        lines.append(
          "\(input.name): \(input.badRecords) of \(input.records) records cannot be read; see rejects.csv"
        )
      }
      return lines
    }
  }

  /// Refuses inputs of which none could be read, or too much was bad.
  ///
  /// - Parameters:
  ///   - all: the outcomes of everything that would be published.
  ///   - limit: the share of bad input that is borne, in per cent.
  /// - Throws: `Job.Failure`, with all that a person should know.
  func refuseIfUseless(among all: [InputSummary.Outcome], limit: Double?) throws(Job.Failure) {
    if !all.isEmpty, all.allSatisfy({ $0 == .refused }) {
      throw Job.Failure(kind: .noData, messages: warnings + ["no input could be read"])
    }
    if let limit, badShare * 100 > limit {
      let share = "\((badShare * 1000).rounded() / 10)"
      throw Job.Failure(
        kind: .noData, messages: warnings + ["\(share)% of the input is bad, more than \(limit)%"])
    }
  }
}
