/// Texts numbered in order of first sight: ids, names, surface forms, titles, outlets.
///
/// All bytes lie in one array; equal texts get equal numbers.
public struct Symbols: Sendable {
  /// The bytes of all texts, one after the other.
  public private(set) var bytes: [UInt8] = []
  private var bounds: [Int] = [0]
  /// The upper halves of the hashes, compared before the bytes are.
  private var hashes: [UInt32] = []
  /// The lower halves, which choose the slot; kept so that growing hashes nothing again.
  private var lows: [UInt32] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// Creates an empty table.
  public init() {}

  /// The number of texts.
  public var count: Int { hashes.count }

  /// Where in `bytes` the text with a number lies.
  public func range(_ symbol: UInt32) -> Range<Int> {
    bounds[Int(symbol)]..<bounds[Int(symbol) + 1]
  }

  /// The text with a number.
  public func string(_ symbol: UInt32) -> String {
    String(decoding: bytes[range(symbol)], as: UTF8.self)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
    bounds.append(0)
    hashes.removeAll(keepingCapacity: true)
    lows.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  /// The number of the text in a range of `source`, a new one if it was not seen before.
  mutating func intern(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let hash = Hashing.bytes(source, range)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if hashes[Int(entry) - 1] == tag, equals(entry - 1, source, range) { return entry - 1 }
      slot = (slot + 1) & mask
    }
    let symbol = UInt32(hashes.count)
    for index in range { bytes.append(source[index]) }
    bounds.append(bytes.count)
    hashes.append(tag)
    lows.append(UInt32(truncatingIfNeeded: hash))
    slots[slot] = symbol + 1
    if hashes.count * 2 > slots.count { grow() }
    return symbol
  }

  mutating func intern(_ string: String) -> UInt32 {
    let span = string.utf8.span
    return intern(span, 0..<span.count)
  }

  /// The number of a text, if it was seen.
  func find(_ string: String) -> UInt32? {
    let span = string.utf8.span
    let range = 0..<span.count
    let hash = Hashing.bytes(span, range)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if hashes[Int(entry) - 1] == tag, equals(entry - 1, span, range) { return entry - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether text `a` comes before text `b` in the order of their bytes.
  public func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
    if a == b { return false }
    let first = range(a)
    let second = range(b)
    let all = bytes.span
    let common = min(first.count, second.count)
    var index = 0
    while index < common {
      let x = all[first.lowerBound + index]
      let y = all[second.lowerBound + index]
      if x != y { return x < y }
      index += 1
    }
    return first.count < second.count
  }

  private func equals(_ symbol: UInt32, _ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let own = self.range(symbol)
    guard own.count == range.count else { return false }
    return Hashing.equal(bytes.span, own, source, range)
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for symbol in lows.indices {
      var slot = Int(lows[symbol]) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(symbol) + 1
    }
    slots = larger
  }
}
