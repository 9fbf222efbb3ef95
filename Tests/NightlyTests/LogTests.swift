import Foundation
import TestSupport
import Testing

@testable import Nightly

/// Names and texts of inputs get into messages; none may forge a line.
@Suite struct LogTests {
  static let hostile = [
    "a\nrollcall: b", "a\r\n<3>b", "\u{1B}[2J", "x\u{2028}y\u{2029}z", "\u{85}\u{0}\u{7F}",
    "\",\"event\":\"exit\",\"code\":0}\n{\"a\":\"", "\\\"\\", "\u{202E}gnihton", "}\n",
    "rollcall_last_run_exit_code 0\n",
  ]

  @Test(arguments: hostile)
  func aMessageIsOneLine(message: String) throws {
    for format in [Log.Format.text, .json, .journal] {
      let line = Log.line(message, .warning, format, now: 0)
      #expect(line.hasSuffix("\n"))
      let inner = line.dropLast().unicodeScalars
      #expect(inner.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      #expect(!inner.contains("\u{2028}") && !inner.contains("\u{2029}"))
    }
    #expect(Log.line(message, .error, .journal, now: 0).hasPrefix("<3>"))
    #expect(Log.line(message, .error, .text, now: 0).hasPrefix("rollcall: "))
  }

  @Test(arguments: hostile)
  func objectsSayWhatWasMeant(message: String) throws {
    let line = Log.line(message, .info, .json, now: 1_614_556_800)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    #expect(
      object == ["time": "2021-03-01T00:00:00Z", "level": "info", "message": message])
    let last = Log.lastLine(code: 74, message: message, now: 0)
    let exit = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any]
    #expect(exit?["event"] as? String == "exit" && exit?["code"] as? Int == 74)
    #expect(exit?["message"] as? String == message)
  }

  @Test func everyScalarComesBack() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let text = String(
        String.UnicodeScalarView(
          (0..<20).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
          }))
      var line = JSONLine()
      line.add(text, text)
      let object = try JSONSerialization.jsonObject(with: Data(line.text.utf8)) as? [String: String]
      #expect(object == [text: text])
    }
  }

  /// The exposition format: a comment, or a name, labels and a number.
  @Test func metricsAreWhatACollectorReads() throws {
    var counts = Job.Counts()
    counts.mapped = 3
    counts.badRecords = 7
    let text = Metrics.text(
      job: "nightly.v2", code: 3, now: 1_700_000_000, lastSuccess: 1_600_000_000,
      milliseconds: 12_034, counts: counts)
    let sample = /rollcall_[a-z_]+\{job="nightly\.v2"(,[a-z]+="[^"\\]*")?\} [0-9.]+/
    var names: Set<Substring> = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("# TYPE ") {
        let name = line.split(separator: " ")[2]
        #expect(names.insert(name).inserted, "\(name) stands there twice")
        #expect(line.hasSuffix(" gauge"))
      } else if !line.hasPrefix("# HELP ") {
        #expect(try sample.wholeMatch(in: line) != nil, "\(line)")
        #expect(names.contains(line.prefix { $0 != "{" }))
      }
    }
    #expect(text.hasSuffix("\n") && names.count == 9)
    #expect(text.contains("\nrollcall_run_duration_seconds{job=\"nightly.v2\"} 12.034\n"))
    #expect(text.contains("rollcall_records{job=\"nightly.v2\",state=\"unreadable\"} 7\n"))
    counts.phases = [PhaseClock.Phase("reports", elapsed: 2_345_678_900, worked: 1)]
    let timed = Metrics.text(
      job: "a", code: 0, now: 5, lastSuccess: 5, milliseconds: 5, counts: counts)
    #expect(
      timed.contains("rollcall_phase_duration_seconds{job=\"a\",phase=\"reports\"} 2.345\n"))
    #expect(
      timed.contains("rollcall_phase_processor_seconds{job=\"a\",phase=\"reports\"} 0.000\n"))
    let failed = Metrics.text(
      job: "a", code: 74, now: 5, lastSuccess: nil, milliseconds: 5, counts: nil)
    #expect(failed.contains("rollcall_last_run_exit_code{job=\"a\"} 74\n"))
    #expect(failed.contains(" 0.005\n") && !failed.contains("last_success"))
  }

  @Test func theLastSuccessIsKeptThroughFailures() throws {
    let path = NSTemporaryDirectory() + "/rollcall-\(UUID().uuidString).prom"
    defer { FileSystem.removeTree(path) }
    func value() throws -> Substring? {
      String(decoding: try FileSystem.read(path), as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("rollcall_last_success_timestamp_seconds{") }
    }
    let metrics = Metrics(path: path, job: "j")
    try metrics.write(code: 74, counts: nil)
    #expect(try value() == nil)
    try metrics.write(code: 3, counts: nil)
    let success = try #require(try value())
    try metrics.write(code: 75, counts: nil)
    #expect(try value() == success)
    #expect(FileSystem.kind(of: path + ".tmp") == .nothing)
  }
}
