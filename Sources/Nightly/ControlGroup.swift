/// What the control group of this process may use: containers and systemd units set it.
///
/// Version 2 of the hierarchy. A limit of a group binds all groups below it, so every group from
/// that of the process up to the root is asked.
struct ControlGroup {
  private let folders: [String]

  /// - Parameters:
  ///   - root: where the hierarchy is mounted.
  ///   - membership: the file that names the group of this process.
  init(root: String = "/sys/fs/cgroup", membership: String = "/proc/self/cgroup") {
    let text = (try? FileSystem.read(membership, limit: 1 << 16)).map {
      String(decoding: $0, as: UTF8.self)
    }
    let line = text?.split(separator: "\n").first { $0.hasPrefix("0::/") }
    var path = line.map { Path.normalised(String($0.dropFirst(3))) } ?? "/"
    var folders: [String] = []
    while path != "/", path.hasPrefix("/") {
      folders.append(root + path)
      path = Path.folder(of: path)
    }
    self.folders = folders + [root]
  }

  /// Bytes of memory; nothing where there is no limit.
  var memory: Int? { words("memory.max").compactMap { $0.first.flatMap { Int($0) } }.min() }

  /// Processors, rounded up; nothing where there is no limit.
  var processors: Int? {
    words("cpu.max").compactMap { words in
      guard words.count == 2, let quota = Int(words[0]), let period = Int(words[1]), period > 0
      else { return nil }
      return max(1, (quota + period - 1) / period)
    }.min()
  }

  /// The words of a file in every group that has it; `max` is none that is a number.
  private func words(_ file: String) -> [[Substring]] {
    folders.compactMap { folder in
      (try? FileSystem.read(folder + "/" + file, limit: 1 << 12)).map { bytes in
        String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
      }
    }
  }
}
