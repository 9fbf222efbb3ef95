internal import Dumps
internal import NewsText

/// An input that is not read at all.
public struct RefusedInput: Error, Sendable, CustomStringConvertible {
  /// The message: the input and what is wrong with it.
  public var description: String
}

/// Reads one input from beginning to end, without tasks: for the commands that show single articles.
enum InputWalk {
  /// Calls `body` for each record.
  ///
  /// - Returns: what was damaged, a line each.
  static func records(
    of input: Input, _ plan: JobPlan, _ body: (DecodedRecord) throws -> Void
  ) throws -> [String] {
    do {
      var reader = try input.open(plan.dumpOptions)
      let decoder = RecordDecoder(layout: reader.layout, options: plan.dumpOptions)
      while let batch = reader.next() {
        var records: [DecodedRecord] = []
        decoder.decode(batch) { records.append($0) }
        for record in records { try body(record) }
      }
      return reader.faults.map(\.description)
    } catch let error as DumpError {
      throw RefusedInput(description: "\(input.name): \(error.detail)")
    }
  }
}
