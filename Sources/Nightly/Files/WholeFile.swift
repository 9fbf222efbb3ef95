internal import Glibc

/// Reads a small input whole: a text to tokenise, a pipeline file, a dictionary.
public enum WholeFile {
  /// The bytes of a file, or of standard input where the path is `-`.
  ///
  /// - Throws: `FileError` if it cannot be read or is larger than 1 GiB.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    try FileSystem.read(path == "-" ? "/dev/stdin" : path, limit: 1 << 30)
  }

  /// Whether there is a file that can be opened for reading.
  public static func isReadable(_ path: String) -> Bool {
    if path == "-" { return true }
    return unsafe access(path, R_OK) == 0
  }
}
