internal import Glibc

/// Publishes one generation of reports: all of it or nothing, whatever happens in between.
///
/// Files are written aside, flushed, and the folder renamed to `runs/<name>.<revision>`; only then
/// does the link `latest` move. A reader sees one whole generation at any instant; `kill -9` leaves
/// at most a folder `.tmp-…`, which the next run sweeps.
struct Publication {
  private let out: String
  private let name: String
  /// The folder in which the generation is written.
  let folder: String

  /// Prepares an empty folder aside, below `out`, which is created if need be.
  init(out: String, name: String) throws(FileError) {
    self.out = out
    self.name = name
    let runs = out + "/runs"
    try FileSystem.createFolders(runs)
    Publication.sweepUnfinished(in: runs, prefix: ".tmp-\(name)-")
    Publication.sweepUnfinished(in: out, prefix: Publication.aside)
    folder = runs + "/.tmp-\(name)-\(getpid())"
    try FileSystem.createFolder(folder)
  }

  /// Removes what runs that live no more left half written.
  private static func sweepUnfinished(in folder: String, prefix: String) {
    for left in FileSystem.names(in: folder) where left.hasPrefix(prefix) {
      // The number of the process that left it; one that still lives is still writing.
      let owner = left.split(separator: "-").last.flatMap { Int32($0) } ?? 0
      if owner <= 0 || owner == getpid() || !isAlive(owner) {
        FileSystem.removeTree(folder + "/" + left)
      }
    }
  }

  /// Whether a process still works: one that ended stays in the table until its parent asks.
  ///
  /// In a container often nobody asks.
  private static func isAlive(_ process: Int32) -> Bool {
    guard kill(process, 0) == 0 || errno == EPERM else { return false }
    guard let bytes = try? FileSystem.read("/proc/\(process)/stat", limit: 1 << 12) else {
      return true
    }
    // `pid (name) state …`, where the name may hold anything.
    let rest = String(decoding: bytes, as: UTF8.self).split(separator: ") ").last ?? ""
    return !rest.hasPrefix("Z") && !rest.hasPrefix("X")
  }

  /// The path of a file of this generation while it is written.
  func path(of file: String) -> String { folder + "/" + file }

  /// Moves the finished files to their place and turns the link to them.
  ///
  /// - Returns: the folder of the reports, `out/runs/<name>.<revision>`.
  func publish() throws(FileError) -> String {
    let runs = out + "/runs"
    try FileSystem.flushFolder(folder)
    var revision = Publication.revisions(of: name, in: runs).last ?? 0
    var target = ""
    while true {
      revision += 1
      target = "\(name).\(revision)"
      do throws(FileError) {
        try FileSystem.rename(folder, to: runs + "/" + target)
        break
      } catch {
        // Another run took this number in between: take the next.
        if error.number == EEXIST || error.number == ENOTEMPTY { continue }
        throw error
      }
    }
    try FileSystem.flushFolder(runs)
    try turnLink(to: target)
    return runs + "/" + target
  }

  /// Publishes the generation unless the newest one holds the very same files.
  ///
  /// A run that was ended between the rename and the end of its work left one that only lacks the
  /// link, or a line in the ledger.
  ///
  /// - Returns: the folder of the reports.
  func publishIfDifferent() throws(FileError) -> String {
    let runs = out + "/runs"
    guard let revision = Publication.revisions(of: name, in: runs).last else {
      return try publish()
    }
    let target = "\(name).\(revision)"
    let newest = runs + "/" + target
    guard let old = try? FileSystem.read(newest + "/MANIFEST.json"),
      // The manifest holds the digest of every other file.
      try old == FileSystem.read(path(of: "MANIFEST.json")),
      FileSystem.names(in: newest) == FileSystem.names(in: folder)
    else { return try publish() }
    discard()
    if FileSystem.linkTarget(out + "/latest") != "runs/" + target { try turnLink(to: target) }
    return newest
  }

  private func turnLink(to target: String) throws(FileError) {
    try FileSystem.replaceLink(
      out + "/latest", target: "runs/" + target, scratch: out + "/\(Publication.aside)\(getpid())")
    try FileSystem.flushFolder(out)
  }

  /// What the link is called before it takes its place.
  private static let aside = ".latest-"

  /// Removes what was written aside.
  func discard() {
    FileSystem.removeTree(folder)
  }

  /// Removes the oldest generations until `keep` are left; 0 keeps all.
  ///
  /// The one that `latest` names always stays.
  func sweep(keep: Int) {
    guard keep > 0 else { return }
    let runs = out + "/runs"
    let current = FileSystem.linkTarget(out + "/latest").map(Path.name(of:))
    for revision in Publication.revisions(of: name, in: runs).dropLast(keep) {
      let old = "\(name).\(revision)"
      if old != current { FileSystem.removeTree(runs + "/" + old) }
    }
  }

  /// The revisions of a job that are there, ascending.
  private static func revisions(of name: String, in runs: String) -> [Int] {
    FileSystem.names(in: runs).compactMap { entry in
      guard entry.hasPrefix(name + ".") else { return nil }
      return Int(entry.dropFirst(name.count + 1))
    }.sorted()
  }
}
