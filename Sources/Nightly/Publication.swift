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
    for left in FileSystem.names(in: runs) where left.hasPrefix(".tmp-\(name)-") {
      // The number of the process that left it; one that still lives is still writing.
      let owner = left.split(separator: "-").last.flatMap { Int32($0) } ?? 0
      if owner <= 0 || owner == getpid() || kill(owner, 0) != 0 {
        FileSystem.removeTree(runs + "/" + left)
      }
    }
    folder = runs + "/.tmp-\(name)-\(getpid())"
    try FileSystem.createFolder(folder)
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
    try FileSystem.replaceLink(
      out + "/latest", target: "runs/" + target, scratch: out + "/.latest-\(getpid())")
    try FileSystem.flushFolder(out)
    return runs + "/" + target
  }

  /// Publishes the generation unless an earlier one holds the very same files.
  ///
  /// - Parameter earlier: the folder of the last generation that is known, where there is one; a
  ///   run that was ended between publishing and writing it down may have left a younger one.
  /// - Returns: the folder of the reports.
  func publishIfDifferent(from earlier: String?) throws(FileError) -> String {
    let latest = FileSystem.linkTarget(out + "/latest").map { out + "/" + $0 }
    if let latest, Path.name(of: latest).hasPrefix(name + "."),
      // The manifest holds the digest of every other file.
      let old = try? FileSystem.read(latest + "/MANIFEST.json"),
      try old == FileSystem.read(path(of: "MANIFEST.json")),
      FileSystem.names(in: latest) == FileSystem.names(in: folder)
    {
      discard()
      return latest
    }
    return try publish()
  }

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
