internal import Tallies

/// Partials that belong together: one program, one dictionary, one set of settings.
struct PartialSet {
  /// What all findings were made with.
  private(set) var header: PartialHeader?
  /// The findings, in the order of inputs.
  private(set) var stock: Stock
  /// The file of `header`, for messages.
  private var first = ""
  /// The file of each input, for messages.
  private var origins: [String: (file: String, entry: Int)] = [:]

  /// Looks through files; `-` is standard input, on which partials may follow one another.
  ///
  /// - Throws: `PartialFault` for a file that is no sound partial, or does not go with the others;
  ///   `FileError` for one that cannot be read.
  init(_ paths: [String], spool: Spool) throws {
    stock = Stock(spool: spool)
    for path in paths {
      let files = try PartialFile.scan(path, number: stock.files.count, spool: spool)
      stock.files.append(path)
      for file in files {
        try add(file, from: path == "-" ? "standard input" : path)
      }
    }
    stock.sort()
  }

  /// Names inputs as one run over all of them would have, where no folder was named to the mappers.
  mutating func shortenNames() {
    guard header?.isRooted == false else { return }
    header?.isRooted = true
    // A common leading slash lets the rules for absolute paths serve both kinds.
    let names = stock.entries.map(\.summary.name).filter { $0 != Input.standardInputName }
    let common = Path.commonFolder(of: names.map { "/" + $0 })
    for index in stock.entries.indices {
      let name = stock.entries[index].summary.name
      guard name != Input.standardInputName else { continue }
      let short = Path.relative("/" + name, to: common)
      stock.entries[index].summary.name = short
      for fault in stock.entries[index].summary.faults.indices {
        // Words about an input begin with its name.
        let detail = stock.entries[index].summary.faults[fault].detail
        guard detail.hasPrefix(name) else { continue }
        stock.entries[index].summary.faults[fault].detail = short + detail.dropFirst(name.count)
      }
    }
    stock.sort()
  }

  private mutating func add(_ file: PartialFile, from path: String) throws {
    if let header, let difference = PartialSet.difference(file.header, header) {
      throw PartialFault(path: path, message: "does not go with \(first): \(difference)")
    }
    if header == nil {
      header = file.header
      first = path
    }
    for entry in file.entries { try add(entry, from: path) }
  }

  /// Adds an input; one that came before must be the same file, and is taken once.
  private mutating func add(_ entry: Stock.Entry, from path: String) throws {
    let name = entry.summary.name
    guard let known = origins[name] else {
      origins[name] = (path, stock.entries.count)
      stock.entries.append(entry)
      return
    }
    let other = stock.entries[known.entry]
    guard
      entry.summary.sha256 == other.summary.sha256 || entry.summary.outcome == .refused
        || other.summary.outcome == .refused
    else {
      throw PartialFault(
        path: path, message: "holds another content of \(name) than \(known.file)")
    }
    if try precedes(entry, other) {
      stock.entries[known.entry] = entry
      origins[name]?.file = path
    }
  }

  /// An order of two partials of the same input that does not depend on which came first.
  ///
  /// What could be read on one machine goes before what could not on another; then the shorter.
  private func precedes(_ a: Stock.Entry, _ b: Stock.Entry) throws -> Bool {
    let rank = InputSummary.Outcome.allCases
    let (first, second) = (
      rank.firstIndex(of: a.summary.outcome) ?? 0, rank.firstIndex(of: b.summary.outcome) ?? 0
    )
    if first != second { return first < second }
    if a.blocks.count != b.blocks.count { return a.blocks.count < b.blocks.count }
    for (one, other) in zip(a.blocks, b.blocks) {
      let one = try stock.packedBlock(one).bytes
      let other = try stock.packedBlock(other).bytes
      if one != other { return one.lexicographicallyPrecedes(other) }
    }
    return false
  }

  /// What keeps findings of two kinds from being reduced together; nothing if nothing does.
  static func difference(_ one: PartialHeader, _ other: PartialHeader) -> String? {
    if one.programVersion != other.programVersion {
      return "made by rollcall \(one.programVersion), not \(other.programVersion)"
    }
    if one.isRooted != other.isRooted {
      return one.isRooted ? "made with --root" : "made without --root"
    }
    if one.dictionaryDigest != other.dictionaryDigest {
      return
        "made with dictionary \(one.dictionaryDigest.prefix(12)), not \(other.dictionaryDigest.prefix(12))"
    }
    for name in Set(one.settings.keys).union(other.settings.keys).sorted()
    where one.settings[name] != other.settings[name] {
      let (mine, theirs) = (one.settings[name] ?? "not set", other.settings[name] ?? "not set")
      return "made with \(name): \(mine), not \(theirs)"
    }
    return nil
  }
}
