internal import Dumps
internal import Flow
internal import Tallies

/// The findings of all inputs, kept aside, and what became of each input.
struct Harvest: Sendable {
  /// What was collected of one input.
  struct Collected: Sendable {
    var summary: InputSummary
    /// Where its blocks are, in order.
    var blocks: [Spool.Place] = []
    var records = 0
    /// Records that do not parse or are too large.
    var badRecords = 0
    fileprivate var order = OrderedBuffer<Mapped>()
  }

  /// Where they are kept; what the reduction cannot hold goes there as well.
  let spool: Spool
  private(set) var inputs: [Collected]
  private(set) var articles = 0
  private(set) var textBytes = 0

  init(inputs: [Input], folder: String) {
    spool = Spool(folder: folder)
    self.inputs = inputs.map {
      Collected(summary: InputSummary(name: $0.name, size: 0, sha256: ""))
    }
  }

  /// Takes the findings of a batch, in any order.
  mutating func add(_ mapped: Mapped, input: Int, number: Int) throws(FileError) {
    articles += mapped.block.articles
    textBytes += mapped.textBytes
    // Two fields are used at once, which the closure could not see through `self`.
    var order = inputs[input].order
    inputs[input].order = OrderedBuffer()
    var ready: [Mapped] = []
    order.add(mapped, number: number) { ready.append($0) }
    inputs[input].order = order
    for next in ready {
      inputs[input].records += next.block.articles + next.block.rejections
      inputs[input].badRecords += next.badRecords
      inputs[input].blocks.append(try spool.append(next.block.bytes))
    }
  }

  /// Takes what became of an input.
  mutating func end(_ reading: InputReading, input: Int) {
    inputs[input].summary = reading.summary(named: inputs[input].summary.name)
  }

  /// Reads a block again.
  func block(_ place: Spool.Place) throws -> FindingsBlock {
    try FindingsBlock(bytes: try spool.read(place))
  }

  /// Gives back the memory of blocks that will not be read again.
  func forget(_ places: [Spool.Place]) {
    for place in places { spool.forget(place) }
  }

  /// Whether an input was damaged or refused.
  var isDamaged: Bool { inputs.contains { $0.summary.outcome != .complete } }

  /// The larger of two shares: inputs that are damaged or refused, records that are bad.
  var badShare: Double {
    let badInputs = inputs.count { $0.summary.outcome != .complete }
    let records = inputs.reduce(0) { $0 + $1.records }
    let badRecords = inputs.reduce(0) { $0 + $1.badRecords }
    return max(
      Double(badInputs) / Double(max(1, inputs.count)), Double(badRecords) / Double(max(1, records))
    )
  }

  /// A line for each input that a person should look at.
  var warnings: [String] {
    inputs.flatMap { input -> [String] in
      let name = input.summary.name
      var lines: [String] = []
      if let fault = input.summary.faults.first {
        let more = input.summary.faults.count - 1
        let rest = more > 0 ? " (and \(more) more, see rejects.csv)" : ""
        lines.append("\(fault.detail)\(rest)")
      }
      // In a damaged container bad records are no news beside the line above.
      if input.summary.faults.isEmpty, input.badRecords * 100 > input.records {
        lines.append(
          "\(name): \(input.badRecords) of \(input.records) records cannot be read; see rejects.csv"
        )
      }
      return lines
    }
  }
}

extension InputReading {
  /// What the reports say of the input.
  func summary(named name: String) -> InputSummary {
    if let refusal {
      return InputSummary(
        name: name, size: size, sha256: sha256, outcome: .refused,
        faults: [
          InputFault(offset: 0, reason: "refused", detail: "\(name): \(refusal.detail)")
        ])
    }
    return InputSummary(
      name: name, size: size, sha256: sha256, outcome: faults.isEmpty ? .complete : .damaged,
      faults: faults.map { fault in
        InputFault(
          offset: fault.offset, member: fault.member, reason: "damaged", detail: "\(fault)")
      })
  }
}
