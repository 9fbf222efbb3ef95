import Foundation
import Testing

/// The built program as a user meets it: arguments in; two streams and an exit code out.
struct Program {
  /// What one run left behind.
  struct Outcome {
    var code: Int32
    var out: [UInt8]
    var err: [UInt8]

    var text: String { String(decoding: out, as: UTF8.self) }
    var words: String { String(decoding: err, as: UTF8.self) }
  }

  /// The program lies beside the test bundle; `ROLLCALL_BINARY` names another one.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["ROLLCALL_BINARY"] { return path }
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = tests.map { ($0 as NSString).deletingLastPathComponent } ?? "."
    return folder + "/rollcall"
  }()

  /// Runs the program in a folder, with nothing of the developer's environment.
  static func run(
    _ arguments: [String], in folder: Scratch, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try spawn(path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell in which `rollcall` is the built program.
  static func shell(_ command: String, in folder: Scratch) throws -> Outcome {
    try spawn("/bin/bash", ["-c", command], in: folder, input: [], environment: [:])
  }

  /// No run takes this long; one that hangs is killed and ends with 137.
  private static let limit = "120"

  private static func spawn(
    _ executable: String, _ arguments: [String], in folder: Scratch, input: [UInt8],
    environment: [String: String]
  ) throws -> Outcome {
    // Files rather than pipes: nothing can fill up while nobody reads.
    let streams = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["-s", "KILL", limit, executable] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "PATH": (path as NSString).deletingLastPathComponent + ":/usr/bin:/bin", "LC_ALL": "C",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: streams.write("in", input))
    process.standardOutput = try FileHandle(forWritingTo: streams.write("out", []))
    process.standardError = try FileHandle(forWritingTo: streams.write("err", []))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      out: try streams.read("out"), err: try streams.read("err"))
  }
}
