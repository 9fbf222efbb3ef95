/// Compresses bytes in the block format of LZ4, which is made of whole bytes and therefore fast.
///
///     sequences: token · literals · offset(2); the last one ends with its literals
///
/// A token holds two lengths of four bits each: of the literals, and of the match less four. 15
/// means that more bytes follow, to be added up to the first that is not 255. A match repeats what
/// lies `offset` bytes before, and may overlap what it writes. The format demands that the last
/// five bytes are literals and that no match begins within the last twelve.
enum LZ4 {
  private static let leastMatch = 4
  private static let lastLiterals = 5
  private static let lastMatch = 12
  private static let farthest = 65_535
  /// Of findings, 2¹² places make a tenth more output, and no less time.
  private static let hashBits = 14

  /// No sequence stands for more bytes than 255 times its own.
  static let largestRatio = 255

  // Words are loaded and stored within the bounds of their spans, which is checked; only that eight
  // bytes are a number is not, and any eight are. Byte by byte everything takes three times as long.

  /// Packs bytes behind those that `packed` holds already.
  static func pack(_ source: Span<UInt8>, to packed: inout [UInt8]) {
    let start = packed.count
    packed.append(
      contentsOf: repeatElement(0, count: source.count + source.count / largestRatio + 16))
    let end = pack(source, into: &packed, at: start)
    packed.removeLast(packed.count - end)
  }

  private static func pack(
    _ source: Span<UInt8>, into packed: inout [UInt8], at start: Int
  ) -> Int {
    let bytes = unsafe source.bytes
    let count = source.count
    var span = packed.mutableSpan
    var output = unsafe span.mutableBytes
    let room = output.byteCount
    var put = start
    var anchor = 0
    if count > lastMatch {
      // Positions plus one, by the hash of the five bytes there.
      var places = [UInt32](repeating: 0, count: 1 << hashBits)
      var table = places.mutableSpan
      let limit = count - lastMatch
      var index = 0
      var misses = 0
      while index < limit {
        let word = load(bytes, index)
        let slot = hash(word)
        let known = Int(table[slot]) - 1
        table[slot] = UInt32(truncatingIfNeeded: index + 1)
        guard known >= 0, index - known <= farthest,
          UInt32(truncatingIfNeeded: word ^ load(bytes, known)) == 0
        else {
          // The longer nothing is found, the longer the steps.
          misses += 1
          index += 1 + (misses >> 5)
          continue
        }
        misses = 0
        var from = known
        var to = index
        while to > anchor, from > 0, source[to - 1] == source[from - 1] {
          to -= 1
          from -= 1
        }
        let end = endOfMatch(
          source, index + leastMatch, known + leastMatch, count - lastLiterals)
        put = writeToken(to - anchor, end - to - leastMatch, &output, put)
        put = copy(source, anchor..<to, &output, put, room)
        write(UInt8(truncatingIfNeeded: to - from), &output, put)
        write(UInt8(truncatingIfNeeded: (to - from) >> 8), &output, put + 1)
        put = writeLength(end - to - leastMatch, &output, put + 2)
        anchor = end
        index = end
        if index < limit { table[hash(load(bytes, index - 2))] = UInt32(index - 1) }
      }
    }
    put = writeToken(count - anchor, 0, &output, put)
    return copy(source, anchor..<count, &output, put, room)
  }

  @inline(__always)
  private static func load(_ bytes: RawSpan, _ index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  private static func hash(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word << 24) &* Hashing.multiplier) >> UInt64(64 - hashBits))
  }

  /// How far two places go on alike; `limit` leaves at least `lastLiterals` bytes.
  @inline(__always)
  private static func endOfMatch(
    _ source: Span<UInt8>, _ start: Int, _ other: Int, _ limit: Int
  ) -> Int {
    let bytes = unsafe source.bytes
    var index = start
    var other = other
    while index + 8 <= limit {
      let difference = load(bytes, index) ^ load(bytes, other)
      if difference != 0 { return index + difference.trailingZeroBitCount / 8 }
      index += 8
      other += 8
    }
    while index < limit, source[index] == source[other] {
      index += 1
      other += 1
    }
    return index
  }

  @inline(__always)
  private static func write(_ byte: UInt8, _ output: inout MutableRawSpan, _ place: Int) {
    output.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
  }

  /// Writes a token and what its length of literals goes on with.
  @inline(__always)
  private static func writeToken(
    _ literals: Int, _ match: Int, _ output: inout MutableRawSpan, _ start: Int
  ) -> Int {
    write(UInt8(min(literals, 15) << 4 | min(match, 15)), &output, start)
    return writeLength(literals, &output, start + 1)
  }

  @inline(__always)
  private static func writeLength(
    _ length: Int, _ output: inout MutableRawSpan, _ start: Int
  ) -> Int {
    if length < 15 { return start }
    var put = start
    var rest = length - 15
    while rest >= 255 {
      write(255, &output, put)
      put += 1
      rest -= 255
    }
    write(UInt8(rest), &output, put)
    return put + 1
  }

  /// Copies eight bytes at a time where there is room: what is too much is written over later.
  @inline(__always)
  private static func copy(
    _ source: Span<UInt8>, _ range: Range<Int>, _ output: inout MutableRawSpan, _ start: Int,
    _ limit: Int
  ) -> Int {
    let bytes = unsafe source.bytes
    var index = range.lowerBound
    var put = start
    while index < range.upperBound, index + 8 <= source.count, put + 8 <= limit {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      output.storeBytes(of: word, toByteOffset: put, as: UInt64.self)
      index += 8
      put += 8
    }
    while index < range.upperBound {
      write(source[index], &output, put)
      index += 1
      put += 1
    }
    return start + range.count
  }

  // MARK: Unpacking

  /// Unpacks the bytes of a range into a range of `unpacked`.
  ///
  /// - Returns: whether the range is a block of exactly the size of the target.
  static func unpack(
    _ source: Span<UInt8>, _ range: Range<Int>, into unpacked: inout [UInt8], _ target: Range<Int>
  ) -> Bool {
    var span = unpacked.mutableSpan
    var output = unsafe span.mutableBytes
    return unpack(source, range, into: &output, target)
  }

  private static func unpack(
    _ source: Span<UInt8>, _ range: Range<Int>, into output: inout MutableRawSpan,
    _ target: Range<Int>
  ) -> Bool {
    let limit = target.upperBound
    let end = range.upperBound
    var index = range.lowerBound
    var put = target.lowerBound
    while index < end {
      let token = Int(source[index])
      index += 1
      guard let literals = length(token >> 4, source, &index, end),
        literals <= end - index, literals <= limit - put
      else { return false }
      put = copy(source, index..<(index + literals), &output, put, limit)
      index += literals
      if index == end { return put == limit }
      guard index + 2 <= end else { return false }
      let offset = Int(source[index]) | Int(source[index + 1]) << 8
      index += 2
      guard let more = length(token & 15, source, &index, end),
        offset > 0, offset <= put - target.lowerBound, more + leastMatch <= limit - put
      else { return false }
      put = again(offset, more + leastMatch, &output, put, limit)
    }
    return false
  }

  /// A length of a token with the bytes that follow it; nothing where they go beyond the end.
  @inline(__always)
  private static func length(
    _ start: Int, _ source: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Int? {
    if start < 15 { return start }
    var length = start
    while index < end {
      let byte = Int(source[index])
      index += 1
      length += byte
      if byte < 255 { return length }
    }
    return nil
  }

  /// Repeats what was written `offset` bytes before.
  @inline(__always)
  private static func again(
    _ offset: Int, _ length: Int, _ output: inout MutableRawSpan, _ start: Int, _ limit: Int
  ) -> Int {
    let end = start + length
    var put = start
    if offset >= 8 {
      while put < end, put + 8 <= limit {
        let word = unsafe output.unsafeLoadUnaligned(fromByteOffset: put - offset, as: UInt64.self)
        output.storeBytes(of: word, toByteOffset: put, as: UInt64.self)
        put += 8
      }
    }
    while put < end {
      let byte = unsafe output.unsafeLoad(fromByteOffset: put - offset, as: UInt8.self)
      write(byte, &output, put)
      put += 1
    }
    return end
  }
}
