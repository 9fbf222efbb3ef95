internal import NewsText

/// The folder in which a nightly job remembers what it has done.
///
///     state/lock             held while a run works
///     state/ledger.sqlite    inputs, runs, what was published
///     state/partials/*.rcp   the findings of each input
///     state/changes.csv      what moved in numbers already published
struct StateFolder: Sendable {
  let path: String

  var lock: String { path + "/lock" }
  var ledger: String { path + "/ledger.sqlite" }
  var partials: String { path + "/partials" }
  var changes: String { path + "/changes.csv" }

  func partial(_ name: String) -> String { partials + "/" + name }

  /// The name of the partial of an input as it is now, mapped in one way.
  ///
  /// It is known before the input is read, so that a partial which an interrupted run finished is
  /// found again; and it never is the name of another partial, so that nothing is overwritten which
  /// the ledger still counts on.
  static func partialName(_ input: String, _ stamp: FileStamp, mapping: String) -> String {
    let key = "\(mapping)\n\(stamp.size)\n\(stamp.modified)\n\(stamp.changed)\n\(input)"
    return String(SHA256.hex(of: Array(key.utf8)).prefix(32)) + ".rcp"
  }

  /// Removes partials of which the ledger knows nothing, and what was left half written.
  func sweep(keeping known: Set<String>) {
    for name in FileSystem.names(in: partials) where !known.contains(name) {
      FileSystem.removeTree(partial(name))
    }
  }

  /// Removes what was left half written.
  func sweepUnfinished() {
    for name in FileSystem.names(in: partials) where name.hasSuffix(PartialOutput.unfinished) {
      FileSystem.removeTree(partial(name))
    }
    sweepChanges()
  }

  /// Removes a list of changes that was left half written.
  func sweepChanges() { FileSystem.removeTree(changes + PartialOutput.unfinished) }
}
