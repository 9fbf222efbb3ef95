internal import NewsText

/// What moved in numbers that were already published, and why: `changes.csv` of the state.
struct Changes {
  /// Why a number moved.
  struct Causes {
    /// The causes of the run as a whole.
    var all: [String] = []
    /// Causes by day, as far as they can be told apart.
    var byDay: [String: Set<String>] = [:]

    func of(_ day: String) -> String {
      let known = byDay[day].map { all.filter($0.contains) } ?? []
      return (known.isEmpty ? all : known).joined(separator: "; ")
    }
  }

  static let head = "generation,day,actor_id,column,old,new,cause\n"
  /// Beyond this size the file is put aside as `changes.1.csv` and a new one begun, in bytes.
  static let largest = 64 << 20

  /// Adds what moved between two generations to the file of the state.
  ///
  /// Only days that the old one had are compared; a new day moves no number, and neither does a day
  /// that the new one no longer covers. The file is written aside and renamed. If the generation
  /// stands in it already, a run was ended behind this step.
  static func record(
    from old: String, to new: String, window: ClosedRange<Day>?, causes: Causes,
    in folder: StateFolder
  ) throws {
    let name = Path.name(of: new)
    guard Path.normalised(old) != Path.normalised(new),
      !isRecorded(name, in: folder.changes),
      var before = PublishedDays.open(generation: old),
      var after = PublishedDays.open(generation: new)
    else { return }
    let aside = folder.changes + PartialOutput.unfinished
    FileSystem.removeTree(aside)
    var file = try OutputFile(creating: aside)
    do {
      try file.write(Changes.head.utf8.span)
      if FileSystem.size(of: folder.changes) ?? 0 > largest {
        try FileSystem.rename(folder.changes, to: folder.path + "/changes.1.csv")
      }
      if FileSystem.kind(of: folder.changes) == .file {
        let rows = try FileSystem.read(folder.changes, limit: 2 * largest)
        if rows.count > head.utf8.count { try file.write(rows.span.extracting(head.utf8.count...)) }
      }
      var count = 0
      let isCovered: (String) -> Bool = { day in
        window.map { window in Day(iso: day).map(window.contains) ?? false } ?? true
      }
      try compare(&before, &after, isCovered) { (day, actor, column, old, new) throws(FileError) in
        count += 1
        let cells = [name, day, actor, column, "\(old)", "\(new)", causes.of(day)]
        try file.write((cells.map(cell).joined(separator: ",") + "\n").utf8.span)
      }
      guard count > 0 else {
        FileSystem.removeTree(aside)
        return
      }
      try file.finish()
      try FileSystem.rename(aside, to: folder.changes)
    } catch {
      FileSystem.removeTree(aside)
      throw error
    }
    try FileSystem.flushFolder(folder.path)
  }

  /// Merges two tables that are sorted alike, day by day.
  private static func compare(
    _ before: inout PublishedDays, _ after: inout PublishedDays, _ isCovered: (String) -> Bool,
    _ moved: (String, String, String, Int, Int) throws(FileError) -> Void
  ) throws(FileError) {
    var old = before.next()
    var new = after.next()
    while let first = old {
      let day = first.day
      guard isCovered(day) else {
        old = before.next()
        continue
      }
      // Days that were not there before are no change.
      while let row = new, row.day != day, row.day.utf8.lexicographicallyPrecedes(day.utf8) {
        new = after.next()
      }
      let newTotal = new.flatMap { $0.day == day ? $0.dayArticles : nil } ?? 0
      if first.dayArticles != newTotal {
        try moved(day, "", "day_articles_distinct", first.dayArticles, newTotal)
      }
      while true {
        let mine = old.flatMap { $0.day == day ? $0 : nil }
        let other = new.flatMap { $0.day == day ? $0 : nil }
        guard mine != nil || other != nil else { break }
        let isOld = mine.map { row in other.map { !$0.precedes(row) } ?? true } ?? false
        let isNew = other.map { row in mine.map { !$0.precedes(row) } ?? true } ?? false
        let zeros = PublishedDays.columns.map { _ in 0 }
        let actor = (isOld ? mine : other)?.actor ?? ""
        let from = isOld ? mine?.values ?? zeros : zeros
        let to = isNew ? other?.values ?? zeros : zeros
        for (index, column) in PublishedDays.columns.enumerated() where from[index] != to[index] {
          try moved(day, actor, column, from[index], to[index])
        }
        if isOld { old = before.next() }
        if isNew { new = after.next() }
      }
    }
  }

  /// Whether the last row of the file is of a generation, or a row of it stands there at all.
  private static func isRecorded(_ generation: String, in path: String) -> Bool {
    guard let size = FileSystem.size(of: path), size > 0 else { return false }
    let count = min(size, 1 << 12)
    guard let tail = try? FileSystem.read(path, at: size - count, count: count) else {
      return false
    }
    guard let last = tail.split(separator: 0x0A).last else { return false }
    return last.starts(with: Array((generation + ",").utf8))
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
