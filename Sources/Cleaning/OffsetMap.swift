public import NewsText

/// Where each byte of a clean text stood in the raw one.
///
/// The map is a list of segments in ascending order, 16 bytes each, about one for each change; a
/// text that was not changed has one. A segment maps byte by byte, or it is a replacement, all of whose bytes stand for the whole of the raw bytes. Look-up is a binary search.
public struct OffsetMap: Hashable, Sendable {
  struct Segment: Hashable, Sendable {
    /// Offset in the clean text.
    var clean: UInt32
    /// Offset in the raw text.
    var raw: UInt32
    /// Size in the raw text.
    var rawCount: UInt32
    /// Whether it maps byte by byte; else all its bytes stand for all the raw ones.
    var isLinear: Bool
  }

  /// The segments; none is empty.
  private(set) var segments: [Segment] = []
  /// Size of the clean text in bytes.
  public private(set) var count = 0
  /// Size of the raw text in bytes.
  public private(set) var rawCount = 0

  /// Creates the map of an empty text.
  public init() {}

  /// Creates the map of a text of `count` bytes in which nothing was changed.
  public init(identity count: Int) { reset(identity: count) }

  /// Makes this the map of a text of `count` bytes in which nothing was changed.
  mutating func reset(identity count: Int) {
    segments.removeAll(keepingCapacity: true)
    self.count = count
    rawCount = count
    if count > 0 {
      segments.append(Segment(clean: 0, raw: 0, rawCount: UInt32(count), isLinear: true))
    }
  }

  /// The raw bytes for which a range of clean bytes stands.
  ///
  /// An empty range gives an empty one. Offsets beyond the end count as the end.
  public func raw(_ range: ByteRange) -> ByteRange {
    let start = rawStart(range.lower)
    guard !range.isEmpty else { return ByteRange(start, start) }
    return ByteRange(start, max(start, rawEnd(range.upper)))
  }

  /// The raw offset at which the clean byte `offset` begins.
  public func rawStart(_ offset: Int) -> Int {
    guard offset >= 0, offset < count else { return offset < 0 ? 0 : rawCount }
    let i = index(of: offset)
    let segment = segments[i]
    guard segment.isLinear else { return Int(segment.raw) }
    return Int(segment.raw) + offset - Int(segment.clean)
  }

  /// The raw offset one past the clean byte before `offset`.
  public func rawEnd(_ offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard count > 0 else { return rawCount }
    let last = min(offset, count) - 1
    let i = index(of: last)
    let segment = segments[i]
    guard segment.isLinear else { return Int(segment.raw + segment.rawCount) }
    return Int(segment.raw) + last - Int(segment.clean) + 1
  }

  /// The clean offset of the first byte that stands at or after the raw byte `offset`.
  public func clean(_ offset: Int) -> Int {
    // The first segment that ends after `offset`; raw positions ascend as clean ones do.
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let segment = segments[middle]
      if Int(segment.raw) + Int(segment.rawCount) <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < segments.count else { return count }
    let segment = segments[low]
    guard segment.isLinear, offset > Int(segment.raw) else { return Int(segment.clean) }
    return Int(segment.clean) + offset - Int(segment.raw)
  }

  /// The segment that holds the clean byte `offset`.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(segments[middle].clean) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func end(_ i: Int) -> Int {
    i + 1 < segments.count ? Int(segments[i + 1].clean) : count
  }
}

extension OffsetMap {
  /// Makes this the map of the text that `edits` make of the text whose map is `previous`.
  ///
  /// The edits ascend and do not overlap. The cost is linear in the edits and the segments.
  mutating func compose(_ edits: [Edit], over previous: OffsetMap) {
    segments.removeAll(keepingCapacity: true)
    rawCount = previous.rawCount
    count = 0
    var cursor = 0
    var segment = 0
    for edit in edits {
      copy(cursor..<Int(edit.start), of: previous, from: &segment)
      if edit.length > 0 {
        let raw = previous.raw(ByteRange(Int(edit.start), Int(edit.end)))
        append(
          length: Int(edit.length), raw: raw.lower, rawCount: raw.count,
          isLinear: false)
      }
      cursor = Int(edit.end)
    }
    copy(cursor..<previous.count, of: previous, from: &segment)
  }

  /// Appends the part of `previous` that covers `range`; `segment` is where the search begins.
  private mutating func copy(_ range: Range<Int>, of previous: OffsetMap, from segment: inout Int) {
    guard !range.isEmpty else { return }
    while segment < previous.segments.count, previous.end(segment) <= range.lowerBound {
      segment += 1
    }
    var i = segment
    while i < previous.segments.count, Int(previous.segments[i].clean) < range.upperBound {
      let source = previous.segments[i]
      let lower = max(range.lowerBound, Int(source.clean))
      let upper = min(range.upperBound, previous.end(i))
      if source.isLinear {
        append(
          length: upper - lower, raw: Int(source.raw) + lower - Int(source.clean),
          rawCount: upper - lower, isLinear: true)
      } else {
        append(
          length: upper - lower, raw: Int(source.raw), rawCount: Int(source.rawCount),
          isLinear: false)
      }
      if previous.end(i) > range.upperBound { break }
      i += 1
    }
    segment = i
  }

  private mutating func append(length: Int, raw: Int, rawCount: Int, isLinear: Bool) {
    // Two stretches that follow one another in both texts are one.
    if isLinear, let last = segments.last, last.isLinear, Int(last.raw + last.rawCount) == raw {
      segments[segments.count - 1].rawCount += UInt32(rawCount)
    } else {
      segments.append(
        Segment(
          clean: UInt32(count), raw: UInt32(raw), rawCount: UInt32(rawCount), isLinear: isLinear))
    }
    count += length
  }
}
