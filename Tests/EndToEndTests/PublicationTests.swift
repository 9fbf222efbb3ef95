import Foundation
import TestSupport
import Testing

/// What stands in the output folder, run after run.
@Suite struct PublicationTests {
  @Test func everyRunIsAGenerationOfItsOwn() throws {
    let scratch = try Scratch()
    try scratch.link("sample", to: Project.sample)
    for _ in 1...2 {
      _ = try Program.run(
        ["run", "sample/world-news.jsonl.gz", "--out", "out"], in: scratch)
    }
    #expect(scratch.names("out") == ["latest", "runs"])
    #expect(scratch.names("out/runs") == ["rollcall.1", "rollcall.2"])
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: scratch.path + "/out/latest")
    #expect(target == "runs/rollcall.2")
    for name in scratch.names("out/runs/rollcall.1") {
      let first = try scratch.read("out/runs/rollcall.1/\(name)")
      #expect(try scratch.read("out/runs/rollcall.2/\(name)") == first, "\(name)")
    }
  }

  @Test func aFailedRunLeavesTheLastGenerationAlone() throws {
    let scratch = try Scratch()
    try scratch.link("sample", to: Project.sample)
    _ = try Program.run(["run", "sample/world-news.jsonl.gz", "--out", "out"], in: scratch)
    try scratch.write("empty.gz", [])
    let outcome = try Program.run(["run", "empty.gz", "--out", "out"], in: scratch)
    #expect(outcome.code == 65)
    #expect(scratch.names("out/runs") == ["rollcall.1"])
  }

  @Test func samplePipelineRuns() throws {
    let scratch = try Scratch()
    for name in ["sample.yaml", "sample/world-news.jsonl.gz", "sample/actors.csv"] {
      try scratch.write("jobs/" + name, try Project.read(Project.root + "/Pipelines/" + name))
    }
    let outcome = try Program.run(["run", "jobs/sample.yaml"], in: scratch)
    #expect(outcome.code == 0, "\(outcome.words)")
    #expect(scratch.names("out/runs") == ["sample.1"])
  }

  @Test func nothingIsWrittenElsewhere() throws {
    let scratch = try Scratch()
    try scratch.link("sample", to: Project.sample)
    _ = try Program.run(["run", "sample/world-news.jsonl.gz", "--out", "a/b/out"], in: scratch)
    #expect(scratch.names("") == ["a", "sample"])
    #expect(scratch.names("a/b") == ["out"])
  }
}
