import Foundation
import Testing

@testable import Nightly

@Suite struct LedgerTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/rollcall-ledger-\(UUID().uuidString)"
    try FileSystem.createFolders(folder)
    defer { FileSystem.removeTree(folder) }
    try body(folder)
  }

  private func input(_ name: String, size: Int64 = 1) -> Ledger.InputRow {
    Ledger.InputRow(
      name: name, size: size, modified: 2, digest: "d", mapping: "m", outcome: "complete",
      fault: "", records: 3)
  }

  private let run = Ledger.RunRow(
    number: 1, started: 10, finished: 20, exitCode: 0, mapped: 2, generation: "runs/a.1",
    message: "")

  @Test func whatIsCommittedIsRemembered() throws {
    try withFolder { folder in
      do {
        let ledger = try Ledger(path: folder + "/ledger.sqlite")
        try ledger.commit(
          inputs: [input("b'; DROP TABLE input; --"), input("a")], forgotten: [],
          settings: ["published": "x"], run: run)
        try ledger.commit(
          inputs: [input("a", size: 9)], forgotten: [], settings: [:], run: run)
      }
      let ledger = try Ledger(path: folder + "/ledger.sqlite")
      let inputs = try ledger.inputs()
      #expect(inputs == [input("a", size: 9), input("b'; DROP TABLE input; --")])
      let runs = try ledger.runs(limit: 1)
      #expect(runs.map(\.number) == [2])
      let published = try ledger.setting("published")
      #expect(published == "x")
    }
  }

  @Test func aNewerLedgerIsRefused() throws {
    try withFolder { folder in
      do {
        let database = try Database(path: folder + "/ledger.sqlite")
        try database.run("PRAGMA user_version = 99")
      }
      #expect {
        _ = try Ledger(path: folder + "/ledger.sqlite")
      } throws: {
        "\($0)".hasSuffix("written by a newer rollcall (schema 99, this one knows 1)")
      }
    }
  }

  @Test func aFileThatIsNoLedgerIsRefused() throws {
    try withFolder { folder in
      try Data("no database at all, but long enough to be looked at".utf8)
        .write(to: URL(fileURLWithPath: folder + "/ledger.sqlite"))
      #expect(throws: LedgerError.self) { _ = try Ledger(path: folder + "/ledger.sqlite") }
    }
  }

  @Test func theLockIsHeldOnce() throws {
    try withFolder { folder in
      let first = try StateLock.take(folder + "/lock", wait: 0)
      let second = try StateLock.take(folder + "/lock", wait: 0.2)
      let held = first != nil
      let refused = second == nil
      #expect(held)
      #expect(refused)
    }
  }
}
