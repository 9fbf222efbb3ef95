import Foundation
import Reports
import Testing

/// The README and the page state the same measurements.
@Suite struct MeasuredTests {
  @Test func theReadmeHasTheTable() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("../../../README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(readme.range(of: "<!-- measured:begin -->"))
    let end = try #require(readme.range(of: "<!-- measured:end -->"))
    let measured = String(readme[begin.upperBound..<end.lowerBound])
    let words = measured.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Version \(MeasuredAccuracy.version) against \(MeasuredAccuracy.basis)"))
    let table = try #require(
      measured.components(separatedBy: "\n\n").first { $0.contains("| what |") })
    let lines = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(
      lines.map(String.init)
        == MeasuredAccuracy.rows.map { "| \($0.what) | \($0.articles) | \($0.figure) |" })
  }
}
