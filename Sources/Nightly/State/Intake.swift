/// Which inputs are to be mapped tonight, and why; which are as they were.
struct Intake {
  /// Why an input is mapped.
  enum Reason: String, Sendable {
    /// It was not there before.
    case new
    /// Its content is another one.
    case changed
    /// The dictionary, a setting or the program is another one.
    case remapped
    /// The partial that was made of it is damaged or missing.
    case lost
  }

  /// An input that is to be mapped.
  struct Candidate: Sendable {
    var input: Input
    var stamp: FileStamp
    var reason: Reason
    /// File name of the partial that it will have.
    var partial: String
  }

  /// To be mapped, in the order of names.
  private(set) var candidates: [Candidate] = []
  /// Rows that count as they are, in the order of names.
  private(set) var kept: [Ledger.InputRow] = []
  /// Those of `kept` whose row changed: looked at anew, gone, or back again.
  private(set) var updated: [Ledger.InputRow] = []
  /// Still arriving.
  private(set) var waiting: [Input] = []
  /// What remains of inputs that are gone and were mapped in an earlier way, seen for the first time.
  private(set) var newlyRetained: [String] = []

  /// Compares what is there with what is known.
  ///
  /// - Parameters:
  ///   - inputs: what is there, in the order of names.
  ///   - known: the rows of the ledger, in the same order.
  ///   - mapping: digest of what inputs are mapped with now.
  ///   - settle: seconds that a file must have been left alone.
  ///   - now: nanoseconds since 1970.
  /// - Throws: `FileError` for an input whose content has to decide and that cannot be read.
  init(
    _ inputs: [Input], known: [Ledger.InputRow], mapping: String, settle: Int, now: Int64
  ) throws {
    kept.reserveCapacity(known.count)
    var next = 0
    for input in inputs {
      while next < known.count,
        known[next].name.utf8.lexicographicallyPrecedes(input.name.utf8)
      {
        gone(known[next], mapping)
        next += 1
      }
      var row: Ledger.InputRow?
      if next < known.count, known[next].name == input.name {
        row = known[next]
        next += 1
      }
      guard let stamp = input.stamp else {
        if let row { gone(row, mapping) }
        continue
      }
      let age = now - stamp.modified
      if settle > 0, age >= 0, age < Int64(settle) * 1_000_000_000,
        row?.stamp != stamp
      {
        waiting.append(input)
        if let row { keep(row) }
      } else {
        try judge(input, stamp, row, mapping)
      }
    }
    for row in known[next...] { gone(row, mapping) }
  }

  private mutating func judge(
    _ input: Input, _ stamp: FileStamp, _ row: Ledger.InputRow?, _ mapping: String
  ) throws {
    guard var row else { return map(input, stamp, .new, mapping) }
    guard row.size == stamp.size else { return map(input, stamp, .changed, mapping) }
    var isTouched = false
    if row.stamp != stamp {
      // Copied or touched: the content decides.
      guard !row.digest.isEmpty, try FileSystem.digest(of: input.path) == row.digest else {
        return map(input, stamp, .changed, mapping)
      }
      row.modified = stamp.modified
      row.changed = stamp.changed
      isTouched = true
    }
    guard row.mapping == mapping else { return map(input, stamp, .remapped, mapping) }
    let wasGone = row.isGone
    row.isGone = false
    row.isRetained = false
    keep(row, isUpdated: isTouched || wasGone)
  }

  private mutating func map(
    _ input: Input, _ stamp: FileStamp, _ reason: Reason, _ mapping: String
  ) {
    candidates.append(
      Candidate(
        input: input, stamp: stamp, reason: reason,
        partial: StateFolder.partialName(input.name, stamp, mapping: mapping)))
  }

  private mutating func keep(_ row: Ledger.InputRow, isUpdated: Bool = false) {
    kept.append(row)
    if isUpdated { updated.append(row) }
  }

  private mutating func gone(_ row: Ledger.InputRow, _ mapping: String) {
    var row = row
    let isRetained = row.mapping != mapping
    if isRetained, !row.isRetained { newlyRetained.append(row.name) }
    let isUpdated = !row.isGone || row.isRetained != isRetained
    row.isGone = true
    row.isRetained = isRetained
    keep(row, isUpdated: isUpdated)
  }

  /// A line for each input that is not simply kept.
  var preview: [String] {
    candidates.map { "map   \($0.input.name) (\($0.reason.rawValue))" }
      + waiting.map { "wait  \($0.name) (still arriving)" }
      + kept.filter(\.isGone).map {
        "keep  \($0.name) (gone\($0.isRetained ? ", mapped with an earlier dictionary or settings" : ""))"
      }
  }

  /// Takes an input whose partial is unusable to those that are mapped.
  mutating func mapAgain(_ row: Ledger.InputRow, _ input: Input, _ stamp: FileStamp) {
    kept.removeAll { $0.name == row.name }
    updated.removeAll { $0.name == row.name }
    map(input, stamp, .lost, row.mapping)
    candidates.sort { $0.input.name.utf8.lexicographicallyPrecedes($1.input.name.utf8) }
  }
}

extension Ledger.InputRow {
  /// The file as it was when it was mapped.
  var stamp: FileStamp { FileStamp(size: size, modified: modified, changed: changed) }
}
