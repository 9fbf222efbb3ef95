import Foundation
import TestSupport
import Testing

/// A folder with dumps, a state and reports: one job, night after night.
struct NightlyScene {
  let scratch: Scratch
  /// The dumps, by name; they arrive in `in/` when a test says so.
  let dumps: [String: [UInt8]]

  /// - Parameter articles: articles of each dump.
  init(seed: UInt64, dumps count: Int, articles: Int = 12) throws {
    scratch = try Scratch()
    var generated = try GeneratedDump(seed: seed)
    var dumps: [String: [UInt8]] = [:]
    for number in 1...count { dumps["d\(number).jsonl"] = generated.jsonLines(articles) }
    self.dumps = dumps
    try FileManager.default.createDirectory(
      at: scratch.file("in"), withIntermediateDirectories: true)
  }

  func arrive(_ names: String...) throws {
    for name in names { try scratch.write("in/" + name, try #require(dumps[name])) }
  }

  func run(_ flags: [String] = []) throws -> Program.Outcome {
    try Program.run(
      ["run", "in/*.jsonl", "--out", "out", "--state", "state"] + flags, in: scratch)
  }

  /// Runs a night that must end well and say nothing.
  func night(_ flags: [String] = [], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try run(flags)
    #expect(outcome.code == 0, sourceLocation: sourceLocation)
    #expect(outcome.words == "", sourceLocation: sourceLocation)
    #expect(outcome.text == "", sourceLocation: sourceLocation)
  }

  var published: [String: [UInt8]] { get throws { try Published(scratch).files } }
  var generations: [String] { scratch.names("out/runs") }

  /// What one undisturbed run publishes over all that is in `in/`.
  func undisturbed(_ flags: [String] = []) throws -> [String: [UInt8]] {
    let out = "plain-\(UUID().uuidString)"
    let outcome = try Program.run(["run", "in", "--out", out] + flags, in: scratch)
    try #require([0, 3].contains(outcome.code), "\(outcome.words)")
    return try Published(scratch, out: out).files
  }

  func expectUndisturbed(
    _ flags: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    NightlyScene.expectSame(
      try published, try undisturbed(flags), sourceLocation: sourceLocation)
  }

  static func expectSame(
    _ files: [String: [UInt8]], _ expected: [String: [UInt8]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(files.keys.sorted() == expected.keys.sorted(), sourceLocation: sourceLocation)
    for (name, bytes) in files where bytes != expected[name] {
      Issue.record("\(name) differs", sourceLocation: sourceLocation)
    }
  }

  func status(_ flags: [String] = []) throws -> Program.Outcome {
    try Program.run(["status", "--state", "state"] + flags, in: scratch)
  }

  /// Size and time of everything below the folder.
  func listing() throws -> [String] {
    let outcome = try Program.shell("find . -printf '%p %s %T@ %l\n' | sort", in: scratch)
    return outcome.text.split(separator: "\n").map(String.init)
  }
}
