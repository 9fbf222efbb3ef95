import NewsText
import TestSupport
import Testing

@testable import Cleaning

/// The map against its slow twin: one pair of raw offsets for each clean byte.
@Suite struct OffsetMapTests {
  struct Model {
    var bytes: [ByteRange]
    var rawCount: Int

    init(identity count: Int) {
      bytes = (0..<count).map { ByteRange($0, $0 + 1) }
      rawCount = count
    }

    /// The map after `edits` of the text that this one describes.
    func applying(_ edits: [Edit]) -> Model {
      var result = self
      result.bytes = []
      var i = 0
      for edit in edits {
        result.bytes += bytes[i..<Int(edit.start)]
        if edit.length > 0 {
          let raw = range(Int(edit.start), Int(edit.end))
          result.bytes += Array(repeating: raw, count: Int(edit.length))
        }
        i = Int(edit.end)
      }
      result.bytes += bytes[i...]
      return result
    }

    func range(_ start: Int, _ end: Int) -> ByteRange {
      let lower = start < bytes.count ? bytes[start].lower : rawCount
      guard end > start else { return ByteRange(lower, lower) }
      // Two edits inside one replaced stretch may stand for raw bytes in any order.
      return ByteRange(lower, max(lower, bytes[end - 1].upper))
    }
  }

  static func edits(_ count: Int, _ random: inout SeededGenerator) -> [Edit] {
    var edits: [Edit] = []
    var i = 0
    while i < count {
      i += Int.random(in: 0...9, using: &random)
      let end = i + Int.random(in: 1...4, using: &random)
      guard end <= count else { break }
      edits.append(
        Edit(i..<end, length: Int.random(in: 0...4, using: &random), rule: .whiteSpace))
      i = end
    }
    return edits
  }

  @Test func composedMapsAgreeWithTheModel() {
    for seed in 0..<UInt64(RandomCases.count(500)) {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 0...80, using: &random)
      var model = Model(identity: count)
      var map = OffsetMap(identity: count)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let edits = Self.edits(model.bytes.count, &random)
        model = model.applying(edits)
        var next = OffsetMap()
        next.compose(edits, over: map)
        map = next
        #expect(map.count == model.bytes.count && map.rawCount == count, "seed \(seed)")
        for start in 0...model.bytes.count {
          #expect(map.rawStart(start) == model.range(start, start).lower, "seed \(seed): \(start)")
          for end in start...model.bytes.count where end - start < 6 {
            let range = model.range(start, end)
            #expect(map.raw(ByteRange(start, end)) == range, "seed \(seed): \(start)..<\(end)")
          }
        }
      }
    }
  }

  @Test func rawOffsetsLeadForward() {
    var map = OffsetMap()
    // `ab(cd)e{fg}h` with `cd` taken out and `fg` replaced by three bytes.
    map.compose(
      [Edit(2..<4, rule: .caption), Edit(5..<7, length: 3, rule: .mojibake)],
      over: OffsetMap(identity: 8))
    #expect((0...8).map(map.clean) == [0, 1, 2, 2, 2, 3, 3, 6, 7])
    #expect(map.raw(ByteRange(0, 7)) == ByteRange(0, 8))
    #expect(map.raw(ByteRange(4, 5)) == ByteRange(5, 7))
    #expect(map.raw(ByteRange(2, 3)) == ByteRange(4, 5))
    #expect(map.rawStart(99) == 8 && map.rawEnd(0) == 0)
  }

  @Test func anEmptyTextHasAnEmptyMap() {
    let map = OffsetMap()
    #expect(map.count == 0 && map.raw(ByteRange(0, 0)) == ByteRange(0, 0))
  }
}
