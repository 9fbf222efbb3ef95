import Foundation
import TestSupport
import Testing

/// One published generation, read back without any code of the program.
struct Published {
  var files: [String: [UInt8]] = [:]

  /// Reads the generation to which `latest` of an output folder points.
  init(_ scratch: Scratch, out: String = "out") throws {
    for name in scratch.names("\(out)/latest/") {
      files[name] = try scratch.read("\(out)/latest/\(name)")
    }
  }

  /// Runs the program, which must succeed silently, and reads what it published.
  static func run(
    _ arguments: [String], in scratch: Scratch, out: String = "out", words: String = ""
  ) throws -> Published {
    let outcome = try Program.run(["run"] + arguments + ["--out", out], in: scratch)
    try #require(outcome.code == 0, "\(outcome.words)")
    #expect(outcome.words == words)
    #expect(outcome.text == "")
    return try Published(scratch, out: out)
  }

  /// The sample dump as `make run` reads it; one record of it is broken.
  static let sample = Result<Published, any Error> {
    let scratch = try Scratch()
    let outcome = try Program.run(
      [
        "run", Project.sample + "/world-news.jsonl.gz", "--actors", Project.sample + "/actors.csv",
        "--out", "out",
      ], in: scratch)
    try #require(outcome.code == 0, "\(outcome.words)")
    return try Published(scratch)
  }

  func table(_ name: String) throws -> CSVTable {
    try CSVTable(try #require(files[name + ".csv"], "\(name).csv is missing"))
  }

  /// The figures of `run.csv` that are whole numbers, by name.
  func figures() throws -> [String: Int] {
    var figures: [String: Int] = [:]
    for row in try table("run").records() {
      let name = try #require(row["name"])
      guard let value = row["value"].flatMap({ Int($0) }) else { continue }
      #expect(figures.updateValue(value, forKey: name) == nil, "\(name) stands there twice")
    }
    return figures
  }

  /// The number of articles or the like that one name has.
  func figure(_ name: String) throws -> Int {
    try #require(try figures()[name], "run.csv has no \(name)")
  }
}
