import Foundation
import TestSupport
import Testing

@testable import Nightly

@Suite struct SpoolTests {
  @Test(arguments: [0, 100, 5000, 1 << 30])
  func everyBlockComesBack(limit: Int) throws {
    let folder = NSTemporaryDirectory() + "/rollcall-spool-\(UUID().uuidString)"
    try FileSystem.createFolders(folder)
    defer { FileSystem.removeTree(folder) }
    var random = SeededGenerator(seed: UInt64(limit))
    let spool = Spool(folder: folder, limit: limit)
    var blocks: [[UInt8]] = []
    var places: [Spool.Place] = []
    for _ in 0..<100 {
      let block = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      blocks.append(block)
      places.append(try spool.append(block))
    }
    for i in (0..<100).shuffled(using: &random) {
      let block = try spool.read(places[i])
      #expect(block == blocks[i])
    }
    #expect(FileSystem.names(in: folder) == [])
  }
}
