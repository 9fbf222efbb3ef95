import Foundation

/// Files of the project that tests compare with.
enum ProjectText {
  /// The text of a file, named from the root of the project.
  static func read(_ name: String) throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appending(path: name)
    return try String(contentsOf: file, encoding: .utf8)
  }
}
