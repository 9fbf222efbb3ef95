/// Texts numbered in order of first sight: ids, names, surface forms, titles, outlets.
///
/// All bytes lie in one array; equal texts get equal numbers.
public struct Symbols: Sendable {
  /// The bytes of all texts, one after the other.
  public private(set) var bytes: [UInt8] = []
  private var bounds: [Int] = [0]
  /// Where texts are found: the upper half of the hash above one more than the number; 0 if free.
  ///
  /// The highest bits choose the slot, so that growing hashes nothing again, and all of the half is
  /// compared before the bytes are.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  /// What shifts a hash to its slot.
  private var shift: UInt64 = 64 - 6
  /// What was read ahead of time: nothing that means anything.
  private var touched: UInt64 = 0

  /// Creates an empty table.
  public init() {}

  /// The number of texts.
  public var count: Int { bounds.count - 1 }

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
    for index in slots.indices { slots[index] = 0 }
  }

  /// The number of the text in a range of `source`, a new one if it was not seen before.
  mutating func intern(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    intern(source, range, Hashing.bytes(source, range))
  }

  private mutating func intern(
    _ source: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64
  ) -> UInt32 {
    let tag = hash >> 32
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while true {
      let entry = slots[slot]
      if entry == 0 { break }
      if entry >> 32 == tag {
        let symbol = UInt32(truncatingIfNeeded: entry) - 1
        if equals(symbol, source, range) { return symbol }
      }
      slot = (slot + 1) & mask
    }
    let symbol = UInt32(count)
    // One copy of all bytes: passages are long. The range is checked by `extracting`, and the copy is
    // made before this call returns.
    unsafe source.extracting(range).withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: $0)
    }
    bounds.append(bytes.count)
    slots[slot] = tag << 32 | UInt64(symbol + 1)
    if count * 2 > slots.count { grow() }
    return symbol
  }

  /// The numbers of many texts, which are looked up a few at a time; see `SlotTable.touch`.
  mutating func intern(_ source: Span<UInt8>, all texts: BlockTexts) -> [UInt32] {
    let atOnce = 16
    var symbols: [UInt32] = []
    symbols.reserveCapacity(texts.count)
    var hashes = [UInt64](repeating: 0, count: atOnce)
    var touched: UInt64 = 0
    var start = 0
    while start < texts.count {
      let end = min(start + atOnce, texts.count)
      for text in start..<end {
        let hash = Hashing.bytes(source, texts.range(text))
        hashes[text - start] = hash
        touched ^= slots[Int(truncatingIfNeeded: hash >> shift)]
      }
      for text in start..<end {
        let entry = slots[Int(truncatingIfNeeded: hashes[text - start] >> shift)]
        guard entry != 0 else { continue }
        let begin = bounds[Int(UInt32(truncatingIfNeeded: entry)) - 1]
        if begin < bytes.count { touched ^= UInt64(bytes[begin]) }
      }
      for text in start..<end {
        symbols.append(intern(source, texts.range(text), hashes[text - start]))
      }
      start = end
    }
    self.touched ^= touched
    return symbols
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
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while slots[slot] != 0 {
      let symbol = UInt32(truncatingIfNeeded: slots[slot]) - 1
      if slots[slot] >> 32 == hash >> 32, equals(symbol, span, range) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
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

  @inline(__always)
  private func equals(_ symbol: UInt32, _ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let own = self.range(symbol)
    guard own.count == range.count else { return false }
    return Hashing.equal(bytes.span, own, source, range)
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    shift -= 1
    for entry in slots where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> shift)
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}
