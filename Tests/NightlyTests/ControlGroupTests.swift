import Foundation
import Testing

@testable import Nightly

@Suite struct ControlGroupTests {
  private func withGroups(
    _ files: [String: String], membership: String = "0::/a/b\n",
    _ body: (ControlGroup) throws -> Void
  ) throws {
    let root = NSTemporaryDirectory() + "/rollcall-cgroup-\(UUID().uuidString)"
    defer { FileSystem.removeTree(root) }
    try FileSystem.createFolders(root + "/a/b")
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/" + name))
    }
    try Data(membership.utf8).write(to: URL(fileURLWithPath: root + "/self"))
    try body(ControlGroup(root: root, membership: root + "/self"))
  }

  @Test func theNarrowestLimitOnTheWayUpCounts() throws {
    try withGroups([
      "memory.max": "max\n", "a/memory.max": "1000\n", "a/b/memory.max": "5000\n",
      "a/cpu.max": "max 100000\n", "a/b/cpu.max": "150000 100000\n",
    ]) { group in
      #expect(group.memory == 1000)
      #expect(group.processors == 2)
    }
  }

  @Test func withoutLimitsThereAreNone() throws {
    for membership in ["0::/a/b\n", "", "12:cpu:/x\n", "0::/../../etc\n"] {
      try withGroups(["memory.max": "max\n", "cpu.max": "words\n"], membership: membership) {
        #expect($0.memory == nil && $0.processors == nil)
      }
    }
    #expect(ControlGroup(root: "/nowhere", membership: "/nowhere").memory == nil)
    #expect(Processors.count >= 1)
  }

  @Test func lessMemoryMeansFewerWorkers() {
    #expect(MemoryPlan(limit: nil, workers: 8).workers == 8)
    #expect(MemoryPlan(limit: 8 << 30, workers: 8) == MemoryPlan(limit: nil, workers: 8))
    #expect(MemoryPlan(limit: 160 << 20, workers: 8).workers == 3)
    #expect(MemoryPlan(limit: 1, workers: 8).workers == 1)
    #expect(MemoryPlan(limit: 1, workers: 8).spool == 1 << 20)
  }
}
