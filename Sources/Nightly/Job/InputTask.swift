internal import Dumps
internal import Flow

/// What a reader hands to the workers.
struct Work: Sendable {
  /// Index of the input.
  var input: Int
  /// Number of the batch within the input, from 0.
  var number: Int
  var batch: RecordBatch
  var decoder: RecordDecoder
}

/// What the collector is told.
enum Report: Sendable {
  /// The findings of a batch.
  case mapped(input: Int, number: Int, Mapped)
  /// An input was read as far as it goes.
  case ended(input: Int, InputReading)
}

/// What became of one input while it was read.
struct InputReading: Sendable {
  /// Batches that were sent to the workers.
  var batches = 0
  var size = 0
  var sha256 = ""
  var faults: [DumpFault] = []
  /// Why it was not read at all.
  var refusal: DumpError?
  /// What the dump is; nothing if it was refused.
  var layout: DumpLayout?
}

/// Reads one input and sends its batches on, waiting where the workers are behind.
struct InputTask: Sendable {
  let index: Int
  let input: Input
  let options: DumpOptions
  let batches: Channel<Work>
  let reports: Channel<Report>
  let meter: Meter

  func run() async {
    var reading = InputReading()
    var number = 0
    do throws(DumpError) {
      var reader = try input.open(options)
      let decoder = RecordDecoder(layout: reader.layout, options: options)
      while let batch = reader.next() {
        // An input that was not read to its end has no end to report.
        if Task.isCancelled { return }
        let cost = batch.bytes.count
        let work = Work(input: index, number: number, batch: batch, decoder: decoder)
        guard await batches.send(work, cost: cost) else { return }
        number += 1
        meter.read(reader.fractionRead, of: index)
      }
      let totals = reader.totals
      reading.size = totals.fileBytes
      reading.sha256 = totals.sha256
      reading.faults = reader.faults
      reading.layout = reader.layout
    } catch {
      reading.refusal = error
      reading.size = FileSystem.size(of: input.path) ?? 0
    }
    reading.batches = number
    _ = await reports.send(.ended(input: index, reading))
  }
}

extension Input {
  /// Opens the input for reading and recognises what it is.
  func open(_ options: DumpOptions) throws(DumpError) -> DumpReader {
    if path == "-" { return try DumpReader(descriptor: 0, name: name, options: options) }
    return try DumpReader(path: path, name: name, options: options)
  }
}
