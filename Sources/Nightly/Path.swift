/// Paths as text: what the job needs of them, without touching the file system.
enum Path {
  /// `path` as seen from `folder`; an absolute path, or an empty folder, leaves it as it is.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." || path == "-" { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The part before the last slash: empty where there is none, `/` for a file of the root.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The part after the last slash.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The path without `.`, empty parts and `..` that a part before it takes back.
  static func normalised(_ path: String) -> String {
    if isPlain(path) { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// Whether a path is absolute and has no part that means nothing.
  ///
  /// Most have not, and ten thousand of them are looked at each night.
  private static func isPlain(_ path: String) -> Bool {
    guard path.utf8.first == 0x2F else { return false }
    // Bytes of the present part, and whether all of them are dots.
    var size = 0
    var isDots = true
    for byte in path.utf8.dropFirst() {
      if byte == 0x2F {
        if isDots { return false }
        size = 0
        isDots = true
      } else {
        size += 1
        isDots = isDots && byte == 0x2E
      }
    }
    return size > 0 && !isDots
  }

  /// The longest folder that holds all paths, which must be absolute and normalised.
  static func commonFolder(of paths: [String]) -> String {
    guard let first = paths.first else { return "/" }
    var common = folder(of: first).split(separator: "/")
    for path in paths.dropFirst() {
      let parts = folder(of: path).split(separator: "/")
      var shared = 0
      while shared < min(common.count, parts.count), common[shared] == parts[shared] { shared += 1 }
      common.removeLast(common.count - shared)
    }
    return "/" + common.joined(separator: "/")
  }

  /// The path relative to `root`; both absolute and normalised.
  ///
  /// A path outside goes up with `..`.
  static func relative(_ path: String, to root: String) -> String {
    let inside = root == "/" ? root : root + "/"
    if path.utf8.starts(with: inside.utf8), isPlain(path) {
      return String(path.utf8.dropFirst(inside.utf8.count)) ?? path
    }
    let parts = path.split(separator: "/")
    let base = root.split(separator: "/")
    var shared = 0
    while shared < min(parts.count - 1, base.count), parts[shared] == base[shared] { shared += 1 }
    let up = Array(repeating: Substring(".."), count: base.count - shared)
    return (up + parts[shared...]).joined(separator: "/")
  }
}
