import Foundation
import Testing

/// A command and everything it must print: `Cases/<group>/<name>/{cmd,expout,experr,expcode}`.
///
/// `cmd` is shell, run in an empty folder in which `case` is the folder of the case and `sample`
/// that of the sample dump. A missing `expout` or `experr` means nothing, a missing `expcode` 0.
/// With `ROLLCALL_REWRITE=1` the expectations are written instead of compared; `git diff` is
/// then the review.
struct GoldenCase: CustomTestStringConvertible {
  var name: String
  var testDescription: String { name }
  private var folder: String { Project.cases + "/" + name }

  static let all: [GoldenCase] = {
    let files = FileManager.default
    func folders(_ path: String) -> [String] {
      ((try? files.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
    return folders(Project.cases).flatMap { group in
      folders(Project.cases + "/" + group).map { GoldenCase(name: group + "/" + $0) }
    }
  }()

  static let rewrites = ProcessInfo.processInfo.environment["ROLLCALL_REWRITE"] == "1"

  func run() throws {
    let scratch = try Scratch()
    try scratch.link("case", to: folder)
    try scratch.link("sample", to: Project.sample)
    let command = String(decoding: try Project.read(folder + "/cmd"), as: UTF8.self)
    let outcome = try Program.shell(command, in: scratch)
    try check("expout", outcome.text)
    try check("experr", outcome.words)
    try check("expcode", outcome.code == 0 ? "" : "\(outcome.code)\n")
  }

  private func check(_ file: String, _ actual: String) throws {
    let path = folder + "/" + file
    if GoldenCase.rewrites {
      try? FileManager.default.removeItem(atPath: path)
      if !actual.isEmpty { try Data(actual.utf8).write(to: URL(fileURLWithPath: path)) }
      return
    }
    let expected = (try? Project.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(actual == expected, "\(name)/\(file)")
  }
}

@Suite struct GoldenTests {
  @Test func thereAreCases() { #expect(GoldenCase.all.count >= 20) }

  @Test(arguments: GoldenCase.all)
  func prints(_ golden: GoldenCase) throws { try golden.run() }
}
