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
      name: name, size: size, modified: 2, changed: 4, digest: "d", mapping: "m",
      partial: "p.rcp", outcome: "complete", fault: "", records: 3, badRecords: 1, run: 5,
      isGone: true, isRetained: false)
  }

  private let run = Ledger.RunRow(
    number: 1, started: 10, finished: 20, exitCode: 0, mapped: 2, generation: "runs/a.1",
    message: "")

  @Test func whatIsCommittedIsRemembered() throws {
    try withFolder { folder in
      do {
        let ledger = try Ledger(path: folder + "/ledger.sqlite")
        try ledger.commit(
          inputs: [input("b'; DROP TABLE input; --"), input("a")],
          settings: ["published": "x"], run: run)
        try ledger.commit(
          inputs: [input("a", size: 9)], settings: [:], run: run)
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

  @Test func theRunOfAnInputIsTheOneThatCommitsIt() throws {
    try withFolder { folder in
      let ledger = try Ledger(path: folder + "/ledger.sqlite")
      var row = input("a")
      row.run = 0
      try ledger.commit(inputs: [row], settings: [:], run: run)
      row.name = "b"
      try ledger.commit(inputs: [row], settings: [:], run: run)
      let numbers = try ledger.inputs().map(\.run)
      #expect(numbers == [1, 2])
      try ledger.check()
    }
  }

  @Test func theLockIsHeldOnce() async throws {
    let folder = NSTemporaryDirectory() + "/rollcall-lock-\(UUID().uuidString)"
    try FileSystem.createFolders(folder)
    defer { FileSystem.removeTree(folder) }
    let path = folder + "/lock"
    do {
      let first = try await StateLock.take(path, wait: 0)
      let second = try await StateLock.take(path, wait: 1)
      let third = try await StateLock.take(path, wait: 0, isShared: true)
      let answers = [first != nil, second != nil, third != nil]
      #expect(answers == [true, false, false])
    }
    let one = try await StateLock.take(path, wait: 0, isShared: true)
    let two = try await StateLock.take(path, wait: 0, isShared: true)
    let both = [one != nil, two != nil]
    #expect(both == [true, true])
  }
}
