import Foundation
import Testing

@testable import Nightly

@Suite struct PublicationTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/rollcall-publication-\(UUID().uuidString)"
    defer { FileSystem.removeTree(folder) }
    try body(folder)
  }

  private func publish(_ text: String, out: String) throws -> String {
    let publication = try Publication(out: out, name: "job")
    var file = try OutputFile(creating: publication.path(of: "a.csv"))
    try file.write(Array(text.utf8).span)
    try file.finish()
    return try publication.publish()
  }

  @Test func theLinkNamesTheLastGeneration() throws {
    try withFolder { out in
      let first = try publish("1", out: out)
      #expect(first == out + "/runs/job.1")
      let second = try publish("2", out: out)
      #expect(second == out + "/runs/job.2")
      #expect(FileSystem.linkTarget(out + "/latest") == "runs/job.2")
      let latest = try FileSystem.read(out + "/latest/a.csv")
      #expect(latest == Array("2".utf8))
      let old = try FileSystem.read(first + "/a.csv")
      #expect(old == Array("1".utf8))
      #expect(FileSystem.names(in: out) == ["latest", "runs"])
    }
  }

  @Test func whatACrashLeftIsSwept() throws {
    try withFolder { out in
      try FileSystem.createFolders(out + "/runs/.tmp-job-999999999")
      _ = try publish("1", out: out)
      #expect(FileSystem.names(in: out + "/runs") == ["job.1"])
    }
  }

  @Test func discardingLeavesNothing() throws {
    try withFolder { out in
      _ = try publish("1", out: out)
      let publication = try Publication(out: out, name: "job")
      publication.discard()
      #expect(FileSystem.names(in: out + "/runs") == ["job.1"])
      #expect(FileSystem.linkTarget(out + "/latest") == "runs/job.1")
    }
  }

  @Test func onlyTheYoungestAreKept() throws {
    try withFolder { out in
      for i in 1...4 { _ = try publish("\(i)", out: out) }
      try Publication(out: out, name: "job").sweep(keep: 2)
      #expect(
        FileSystem.names(in: out + "/runs").filter { !$0.hasPrefix(".") } == ["job.3", "job.4"])
    }
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() throws {
    #expect(throws: FileError.self) { try Publication(out: "/proc/nowhere", name: "job") }
  }
}
