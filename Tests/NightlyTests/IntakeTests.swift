import Foundation
import Testing

@testable import Nightly

/// Which inputs are mapped tonight, and why.
@Suite struct IntakeTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "/rollcall-intake-\(UUID().uuidString)"

    init() throws { try FileSystem.createFolders(path) }

    deinit { FileSystem.removeTree(path) }

    func input(_ name: String, _ text: String) throws -> Input {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
      return Input(
        path: path + "/" + name, name: name, stamp: FileSystem.stamp(of: path + "/" + name))
    }
  }

  private func row(_ input: Input, mapping: String = "m") throws -> Ledger.InputRow {
    let stamp = try #require(FileSystem.stamp(of: input.path))
    return Ledger.InputRow(
      name: input.name, size: stamp.size, modified: stamp.modified, changed: stamp.changed,
      digest: try FileSystem.digest(of: input.path), mapping: mapping, partial: "x.rcp",
      outcome: "complete", fault: "", records: 1, badRecords: 0, run: 1)
  }

  private func intake(
    _ inputs: [Input], _ known: [Ledger.InputRow], settle: Int = 0,
    now: Int64 = Clock.nanoseconds
  ) throws -> Intake {
    try Intake(inputs, known: known, mapping: "m", settle: settle, now: now)
  }

  private func reasons(_ intake: Intake) -> [String] {
    intake.candidates.map { "\($0.input.name) \($0.reason)" }
  }

  @Test func newAndKnown() throws {
    let folder = try Folder()
    let inputs = try ["a", "b", "c"].map { try folder.input($0, $0) }
    let intake = try intake(inputs, [try row(inputs[1])])
    #expect(reasons(intake) == ["a new", "c new"])
    #expect(intake.kept.map(\.name) == ["b"])
    #expect(intake.updated.isEmpty)
  }

  @Test func contentDecidesWhereOnlyTheTimeMoved() throws {
    let folder = try Folder()
    let input = try folder.input("a", "one")
    var old = try row(input)
    old.modified -= 5
    let touched = try intake([input], [old])
    #expect(touched.candidates.isEmpty)
    #expect(touched.updated == [try row(input)])
    old.digest = "another"
    #expect(reasons(try intake([input], [old])) == ["a changed"])
    // A file that could not be read has no digest: the least change is a reason to try again.
    old.digest = ""
    #expect(reasons(try intake([input], [old])) == ["a changed"])
    old = try row(input)
    old.size += 1
    #expect(reasons(try intake([input], [old])) == ["a changed"])
  }

  @Test func anotherDictionaryMapsWhatIsThereAndKeepsWhatIsGone() throws {
    let folder = try Folder()
    let input = try folder.input("b", "one")
    var gone = try row(input, mapping: "old")
    gone.name = "a"
    let intake = try intake([input], [gone, try row(input, mapping: "old")])
    #expect(reasons(intake) == ["b remapped"])
    #expect(intake.kept.map(\.isRetained) == [true])
    #expect(intake.newlyRetained == ["a"])
    let again = try self.intake([input], [intake.kept[0], try row(input)])
    #expect(again.newlyRetained.isEmpty && again.candidates.isEmpty && again.updated.isEmpty)
  }

  @Test func whatComesBackCountsAgain() throws {
    let folder = try Folder()
    let input = try folder.input("a", "one")
    var known = try row(input)
    let gone = try intake([], [known])
    #expect(gone.kept.map(\.isGone) == [true] && gone.updated.count == 1)
    known = gone.kept[0]
    let back = try intake([input], [known])
    #expect(back.kept.map(\.isGone) == [false] && back.updated.count == 1)
    #expect(back.candidates.isEmpty)
  }

  @Test func whatIsStillArrivingWaits() throws {
    let folder = try Folder()
    let input = try folder.input("a", "one")
    let stamp = try #require(FileSystem.stamp(of: input.path))
    let second: Int64 = 1_000_000_000
    func waiting(_ age: Int64) throws -> Bool {
      let intake = try intake([input], [], settle: 60, now: stamp.modified + age * second)
      #expect(intake.waiting.isEmpty == !intake.candidates.isEmpty)
      return intake.candidates.isEmpty
    }
    #expect(try waiting(0))
    #expect(try waiting(59))
    #expect(try !waiting(60))
    // A clock that was set back must not make an input wait for ever.
    #expect(try !waiting(-100))
    // What is known already does not wait for anything.
    let known = try intake([input], [try row(input)], settle: 60, now: stamp.modified)
    #expect(known.waiting.isEmpty && known.kept.count == 1)
  }

  @Test func everyStampAndMappingHasAPartialOfItsOwn() {
    var names: Set<String> = []
    for name in ["a", "b"] {
      for size in [1, 2] as [Int64] {
        for time in [1, 2] as [Int64] {
          for mapping in ["m", "n"] {
            let stamp = FileStamp(size: size, modified: time, changed: 3)
            names.insert(StateFolder.partialName(name, stamp, mapping: mapping))
          }
        }
      }
    }
    #expect(names.count == 16)
    #expect(names.allSatisfy { $0.utf8.count == 36 && !$0.contains("/") })
  }
}
