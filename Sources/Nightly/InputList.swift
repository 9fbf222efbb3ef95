internal import NewsText

/// One input of a run.
public struct Input: Hashable, Sendable {
  /// The path to open; `-` is standard input.
  public var path: String
  /// The name by which the reports call it: the path relative to the root, or `stdin`.
  public var name: String
  /// Size and times of the file as it was found; nothing for standard input and what is not there.
  var stamp: FileStamp?

  /// The name of standard input.
  static let standardInputName = "stdin"
}

/// The inputs of a run, found and put in order.
public enum InputList {
  /// Why there is no list.
  public struct Missing: Error, Sendable, CustomStringConvertible {
    /// The message as it is printed.
    public var description: String
  }

  /// Finds the files behind paths and patterns.
  ///
  /// A folder stands for the files in it. Names that begin with a dot or end in `.part` or `.tmp`
  /// are passed over unless they are named exactly. Inputs are ordered bytewise by their name.
  ///
  /// - Throws: `Missing` if a path or pattern finds nothing.
  public static func find(_ patterns: [String], root: String?) throws(Missing) -> [Input] {
    let (inputs, absent) = try find(patterns, root: root, allowingAbsence: false)
    precondition(absent.isEmpty)
    return inputs
  }

  /// Finds the files, and says which of those that are named exactly are not there.
  ///
  /// A pattern that matches nothing today is none the worse for it, as long as its folder is there.
  ///
  /// - Throws: `Missing` if the folder of a pattern is not there; without `allowingAbsence`, for
  ///   everything that finds nothing.
  static func find(
    _ patterns: [String], root: String?, allowingAbsence: Bool
  ) throws(Missing) -> (inputs: [Input], absent: [Input]) {
    var absent: [String] = []
    var files: [Found] = []
    var hasStandardInput = false
    for pattern in patterns {
      if pattern == "-" {
        hasStandardInput = true
        continue
      }
      let (kind, stamp) = FileSystem.look(at: pattern)
      switch kind {
      case .file, .other: files.append(Found(path: pattern, stamp: stamp))
      case .folder:
        files += finished(FileSystem.names(in: pattern).map { pattern + "/" + $0 })
      case .nothing:
        let found = isPattern(pattern) ? finished(FileSystem.glob(pattern)) : []
        if found.isEmpty {
          guard allowingAbsence else { throw missing(pattern) }
          if !isPattern(pattern) {
            absent.append(pattern)
          } else if FileSystem.kind(of: fixedFolder(of: pattern)) != .folder {
            throw missing(pattern)
          }
        }
        files += found
      }
    }
    let current = FileSystem.currentFolder()
    func absolute(_ path: String) -> String { Path.normalised(Path.join(current, path)) }
    let places = files.map { absolute($0.path) }
    let base = root.map(absolute) ?? Path.commonFolder(of: places)
    var seen: Set<String> = []
    var inputs: [Input] = []
    for (file, place) in zip(files, places) where seen.insert(place).inserted {
      inputs.append(
        Input(path: file.path, name: Path.relative(place, to: base), stamp: file.stamp))
    }
    if hasStandardInput { inputs.append(Input(path: "-", name: Input.standardInputName)) }
    inputs.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return (
      inputs,
      absent.map { Input(path: $0, name: Path.relative(absolute($0), to: base)) }
    )
  }

  /// The folder to which the names of a job's inputs are relative, whatever is in it today.
  ///
  /// That is what patterns, folders and files have in common before the first wildcard.
  static func root(of patterns: [String]) -> String {
    let current = FileSystem.currentFolder()
    let folders = patterns.filter { $0 != "-" }.map { pattern in
      let folder =
        FileSystem.kind(of: pattern) == .folder ? pattern : fixedFolder(of: pattern)
      // As the folder of a file in it, which is what the common part is asked for.
      return Path.normalised(Path.join(current, folder)) + "/."
    }
    return Path.commonFolder(of: folders)
  }

  /// The folder of a path, or of the part of a pattern before its first wildcard.
  private static func fixedFolder(of pattern: String) -> String {
    let fixed =
      isPattern(pattern)
      ? String(pattern.prefix { $0 != "*" && $0 != "?" && $0 != "[" }) : pattern
    let folder = Path.folder(of: fixed)
    return folder.isEmpty ? "." : folder
  }

  private struct Found {
    var path: String
    var stamp: FileStamp?
  }

  /// Those of some paths that are files and finished.
  private static func finished(_ paths: [String]) -> [Found] {
    paths.compactMap { path in
      guard !isUnfinished(Path.name(of: path)) else { return nil }
      let (kind, stamp) = FileSystem.look(at: path)
      return kind == .file ? Found(path: path, stamp: stamp) : nil
    }
  }

  /// Whether a file is hidden or still being written by whoever delivers it.
  private static func isUnfinished(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix(".part") || name.hasSuffix(".tmp")
  }

  private static func isPattern(_ path: String) -> Bool {
    path.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  static func missing(_ path: String) -> Missing {
    if isPattern(path) { return Missing(description: "\(path): no file matches this pattern") }
    let folder = Path.folder(of: path)
    let near = Suggestion.question(
      for: Path.name(of: path), among: FileSystem.names(in: folder.isEmpty ? "." : folder))
    return Missing(description: "\(path): no such file\(near)")
  }
}
