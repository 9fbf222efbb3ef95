import TestSupport
import Testing

@testable import Tallies

@Suite struct LZ4Tests {
  /// Unpacks as the format is described: one byte after the other.
  private func plainUnpacked(_ packed: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = packed[...]
    func length(_ start: Int) -> Int? {
      var sum = start
      guard start == 15 else { return sum }
      while let byte = rest.popFirst() {
        sum += Int(byte)
        if byte < 255 { return sum }
      }
      return nil
    }
    while let token = rest.popFirst() {
      guard let literals = length(Int(token >> 4)), literals <= rest.count else { return nil }
      output += rest.prefix(literals)
      rest = rest.dropFirst(literals)
      if rest.isEmpty { return output }
      guard let low = rest.popFirst(), let high = rest.popFirst() else { return nil }
      let offset = Int(low) + Int(high) * 256
      guard let match = length(Int(token & 15)), offset > 0, offset <= output.count else {
        return nil
      }
      for _ in 0..<(match + 4) { output.append(output[output.count - offset]) }
    }
    return nil
  }

  private func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
    var unpacked = [UInt8](repeating: 9, count: count + 20)
    guard LZ4.unpack(packed.span, 0..<packed.count, into: &unpacked, 10..<(10 + count)) else {
      return nil
    }
    #expect(unpacked.prefix(10).allSatisfy { $0 == 9 })
    #expect(unpacked.suffix(10).allSatisfy { $0 == 9 })
    return Array(unpacked[10..<(10 + count)])
  }

  /// Bytes that repeat themselves at all distances, more or less.
  private func sample(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    let alphabet = UInt8.random(in: 1...255, using: &random)
    let size = [0, 1, 12, 13, 20, 300, 3_000, 200_000].randomElement(using: &random) ?? 0
    while bytes.count < size {
      let count = Int.random(in: 0...40, using: &random) * Int.random(in: 1...9, using: &random)
      if Bool.random(using: &random), !bytes.isEmpty {
        let back = Int.random(in: 1...bytes.count, using: &random)
        for _ in 0..<count { bytes.append(bytes[bytes.count - back]) }
      } else {
        for _ in 0..<count { bytes.append(UInt8.random(in: 0..<alphabet, using: &random)) }
      }
    }
    return bytes
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func bytesComeBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = sample(&random)
    var packed: [UInt8] = [1, 2, 3]
    LZ4.pack(bytes.span, to: &packed)
    #expect(packed.prefix(3) == [1, 2, 3])
    packed.removeFirst(3)
    #expect((plainUnpacked(packed) == bytes) as Bool)
    #expect((unpacked(packed, count: bytes.count) == bytes) as Bool)
    #expect(unpacked(packed, count: bytes.count + 1) == nil)
    if !bytes.isEmpty { #expect(unpacked(packed, count: bytes.count - 1) == nil) }
  }

  @Test func repetitionsTakeNoRoom() {
    var packed: [UInt8] = []
    let sevens = [UInt8](repeating: 7, count: 100_000)
    LZ4.pack(sevens.span, to: &packed)
    #expect(packed.count < 500)
    #expect(unpacked(packed, count: 100_000) == sevens)
  }

  /// Whatever the bytes are, both ways of unpacking agree, and neither traps.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func damageIsReadAsTheFormatSays(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var packed: [UInt8] = []
    if seed % 2 == 0 {
      let bytes = Array(sample(&random).prefix(3_000))
      LZ4.pack(bytes.span, to: &packed)
    } else {
      packed = (0..<50).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    for _ in 0..<200 {
      var damaged = packed
      damaged[Int.random(in: damaged.indices, using: &random)] =
        UInt8.random(in: 0...255, using: &random)
      damaged.removeLast(Int.random(in: 0...min(3, damaged.count), using: &random))
      let plain = plainUnpacked(damaged)
      let count = plain?.count ?? Int.random(in: 0...4_000, using: &random)
      #expect((unpacked(damaged, count: count) == plain) as Bool)
    }
  }
}
