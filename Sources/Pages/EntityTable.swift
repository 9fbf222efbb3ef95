/// The named character references as an open-addressing hash table over the packed list.
struct EntityTable: Sendable {
  /// The table, made on first use (about 2,100 names).
  static let shared = EntityTable()

  /// Letters in the longest name, `CounterClockwiseContourIntegral`, and one more.
  static let longest = 32
  /// Letters in the longest name that needs no semicolon.
  static let longestOld = 6

  static let seed: UInt32 = 0x811C_9DC5

  /// One step of the FNV-1a hash.
  @inline(__always)
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  private struct Entry {
    var start: UInt32
    var length: UInt8
    var needsNoSemicolon: Bool
    var first: UInt32
    var second: UInt32
  }

  private var names: [UInt8] = []
  private var entries: [Entry] = []
  /// Entry index by hash, -1 where free; twice as many slots as entries at least.
  private var slots = [Int16](repeating: -1, count: 8192)

  init() {
    let packed = Array(entityNames.description.utf8)
    var i = 0
    while i < packed.count {
      let start = names.count
      var hash = EntityTable.seed
      while i < packed.count, packed[i].isASCIIAlphanumeric {
        names.append(packed[i])
        hash = EntityTable.mix(hash, packed[i])
        i += 1
      }
      var entry = Entry(
        start: UInt32(start), length: UInt8(names.count - start), needsNoSemicolon: false,
        first: 0, second: 0)
      if i < packed.count, packed[i] == UInt8(ascii: "*") {
        entry.needsNoSemicolon = true
        i += 1
      }
      i += 1
      while i < packed.count, let digit = packed[i].digit(hex: true) {
        entry.first = entry.first * 16 + UInt32(digit)
        i += 1
      }
      if i < packed.count, packed[i] == UInt8(ascii: ",") {
        i += 1
        while i < packed.count, let digit = packed[i].digit(hex: true) {
          entry.second = entry.second * 16 + UInt32(digit)
          i += 1
        }
      }
      i += 1
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int16(entries.count)
      entries.append(entry)
    }
  }

  /// The entry whose name stands in `range`, -1 if there is none.
  func find(_ hash: UInt32, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let entry = entries[index]
      if Int(entry.length) == range.count {
        var k = 0
        while k < range.count, names[Int(entry.start) + k] == bytes[range.lowerBound + k] { k += 1 }
        if k == range.count { return index }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  func needsNoSemicolon(_ entry: Int) -> Bool { entries[entry].needsNoSemicolon }

  func append(_ index: Int, to output: inout [UInt8]) {
    let entry = entries[index]
    if let scalar = Unicode.Scalar(entry.first) { appendUTF8(scalar, to: &output) }
    if entry.second != 0, let scalar = Unicode.Scalar(entry.second) {
      appendUTF8(scalar, to: &output)
    }
  }
}
