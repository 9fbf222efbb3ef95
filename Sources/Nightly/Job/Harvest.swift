internal import Dumps
internal import Flow
internal import Tallies

/// Collects the findings of inputs while they are mapped, and puts them in order.
struct Harvest {
  /// Where findings are kept.
  enum Keeping: Sendable {
    /// In the spool: for a run that remembers nothing.
    case spool(packed: Bool)
    /// In a partial for each input, whose path stands at the input's number.
    case partials(PartialHeader, paths: [String])

    /// Whether workers are to pack the blocks.
    var isPacked: Bool {
      switch self {
      case .spool(let packed): packed
      case .partials: true
      }
    }
  }

  private struct Collected {
    let name: String
    var order = OrderedBuffer<Mapped>()
    var blocks: [Stock.Place] = []
    var records = 0
    var badRecords = 0
    var output: PartialOutput?
    /// Set when the reader has come to the end.
    var reading: InputReading?
    var summary: InputSummary?
  }

  private let keeping: Keeping
  private let spool: Spool
  private var inputs: [Collected]
  private(set) var articles = 0
  private(set) var textBytes = 0

  init(inputs: [Input], spool: Spool, keeping: Keeping) {
    self.keeping = keeping
    self.spool = spool
    self.inputs = inputs.map { Collected(name: $0.name) }
  }

  /// Takes the findings of a batch, in any order.
  mutating func add(_ mapped: Mapped, input: Int, number: Int) throws(FileError) {
    articles += mapped.articles
    textBytes += mapped.textBytes
    // Two fields are used at once, which the closure could not see through `self`.
    var order = inputs[input].order
    inputs[input].order = OrderedBuffer()
    var ready: [Mapped] = []
    order.add(mapped, number: number) { ready.append($0) }
    inputs[input].order = order
    for next in ready {
      inputs[input].records += next.articles + next.rejections
      inputs[input].badRecords += next.badRecords
      try keep(next, input)
    }
    try finish(input)
  }

  /// Takes what became of an input; findings of it may still be under way.
  mutating func end(_ reading: InputReading, input: Int) throws(FileError) {
    inputs[input].reading = reading
    try finish(input)
  }

  private mutating func keep(_ mapped: Mapped, _ input: Int) throws(FileError) {
    switch mapped.block {
    case .plain(let block):
      inputs[input].blocks.append(.plain(try spool.append(block.bytes), head: block.headSize))
    case .packed(let block):
      guard case .partials = keeping else {
        inputs[input].blocks.append(
          .packed(try spool.append(block.bytes), head: block.headSize))
        return
      }
      try output(input)?.append(block)
    }
  }

  /// The partial of an input, which begins with its first findings or with its end.
  private mutating func output(_ input: Int) throws(FileError) -> PartialOutput? {
    if let output = inputs[input].output { return output }
    guard case .partials(let header, let paths) = keeping else { return nil }
    let output = try PartialOutput(paths[input], header: header)
    inputs[input].output = output
    try output.begin(inputs[input].name)
    return output
  }

  /// Closes an input of which everything has arrived.
  private mutating func finish(_ input: Int) throws(FileError) {
    guard let reading = inputs[input].reading, inputs[input].summary == nil,
      inputs[input].order.next == reading.batches
    else { return }
    var summary = reading.summary(named: inputs[input].name)
    summary.records = inputs[input].records
    summary.badRecords = inputs[input].badRecords
    inputs[input].summary = summary
    if let output = try output(input) {
      try output.end(summary)
      try output.finish()
      inputs[input].output = nil
    }
  }

  /// What was collected; only for findings in the spool.
  func stock() -> Stock {
    var stock = Stock(spool: spool)
    stock.entries = inputs.compactMap { input in
      input.summary.map { Stock.Entry(summary: $0, blocks: input.blocks) }
    }
    return stock
  }

  /// Removes partials that did not become whole.
  func discard() {
    for input in inputs { input.output?.discard() }
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
