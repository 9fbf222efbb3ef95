public import NewsText

/// What a batch of articles contributes to the reports: the only thing that map hands to reduce.
///
/// The content is one array of bytes that means the same in every process: actors, names, surface
/// forms and outlets are referred to through a table of texts that travels along. The layout is
/// described in `FindingsLayout`.
public struct FindingsBlock: Sendable, Hashable {
  /// The serialised content.
  public let bytes: [UInt8]
  /// Articles that were kept.
  public let articles: Int
  /// Records that were rejected.
  public let rejections: Int

  let layout: FindingsLayout

  /// The sizes of the sections, in bytes, by name: what takes the room.
  public var sectionSizes: [(name: String, bytes: Int)] {
    [
      ("texts", layout.texts.count), ("actors", layout.actors.count),
      ("keys", layout.keys.count), ("counts", layout.counts.count),
      ("passages", layout.passages.count), ("rejections", layout.rejected.count),
      ("lines", layout.lines.count),
    ]
  }

  /// Opens a serialised block.
  ///
  /// - Throws: `FindingsError` where the bytes are no block of this version. The articles
  ///   themselves are checked when they are read.
  public init(bytes: [UInt8]) throws(FindingsError) {
    layout = try FindingsLayout(bytes)
    self.bytes = bytes
    articles = layout.articles
    rejections = layout.rejections
  }
}

/// Why a block of findings cannot be used.
public struct FindingsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Sendable {
    /// Written by a version of the program with another layout.
    case version
    /// A number, a size or a reference does not fit.
    case damaged
    /// The reduction was called in another order than its documentation demands.
    case order
  }

  /// What is wrong.
  public var kind: Kind
  /// Offset in the block where it was noticed, in bytes.
  public var offset: Int

  /// Creates an error.
  public init(_ kind: Kind, offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }

  /// A sentence for people.
  public var description: String {
    switch kind {
    case .version: "findings were written by another version of the program"
    case .damaged: "findings are damaged at byte \(offset)"
    case .order: "findings arrived in another order than they were announced"
    }
  }
}

/// Where the sections of a block are.
///
///     version · articles · rejections · sizes of the sections
///     texts       the size and the bytes of each text
///     actors      for each actor: text of its id, flags
///     keys        for each article: what the search for copies needs
///     counts      for each article: what the tallies need
///     passages    for each article: headline, quotations and evidence in full
///     rejections  for each rejected record: what `rejects.csv` says
///     lines       the size and the bytes of each line that `counts` refers to
///
/// Everything is written as `ByteWriter` does. A section is skipped by whoever does not need it.
struct FindingsLayout: Sendable, Hashable {
  static let version: UInt64 = 2

  let articles: Int
  let rejections: Int
  let texts: Range<Int>
  let actors: Range<Int>
  let keys: Range<Int>
  let counts: Range<Int>
  let passages: Range<Int>
  let rejected: Range<Int>
  let lines: Range<Int>

  init(_ bytes: [UInt8]) throws(FindingsError) {
    let span = bytes.span
    var reader = ByteReader(0..<span.count)
    guard reader.number(span) == FindingsLayout.version, !reader.failed else {
      throw FindingsError(.version)
    }
    articles = reader.int(span)
    rejections = reader.int(span)
    var sizes: [Int] = []
    for _ in 0..<7 { sizes.append(reader.count(span)) }
    var start = reader.position
    var ranges: [Range<Int>] = []
    for size in sizes {
      guard !reader.failed, size <= span.count - start else {
        throw FindingsError(.damaged, offset: start)
      }
      ranges.append(start..<(start + size))
      start += size
    }
    // Every article takes more than one byte, so a count beyond that is a lie.
    guard start == span.count, articles <= ranges[2].count, articles <= ranges[3].count,
      rejections <= ranges[5].count
    else { throw FindingsError(.damaged, offset: start) }
    texts = ranges[0]
    actors = ranges[1]
    keys = ranges[2]
    counts = ranges[3]
    passages = ranges[4]
    rejected = ranges[5]
    lines = ranges[6]
  }
}

/// The texts of a block: where each lies in its bytes.
struct BlockTexts {
  let starts: [UInt32]
  let sizes: [UInt32]

  var count: Int { starts.count }

  init(_ bytes: Span<UInt8>, _ layout: FindingsLayout) throws(FindingsError) {
    try self.init(bytes, section: layout.texts)
  }

  init(_ bytes: Span<UInt8>, section: Range<Int>) throws(FindingsError) {
    var reader = ByteReader(section)
    var starts: [UInt32] = []
    var sizes: [UInt32] = []
    let count = reader.count(bytes)
    starts.reserveCapacity(count)
    sizes.reserveCapacity(count)
    for _ in 0..<count {
      let range = reader.text(bytes)
      starts.append(UInt32(clamping: range.lowerBound))
      sizes.append(UInt32(clamping: range.count))
    }
    guard !reader.failed, reader.isAtEnd, bytes.count < Int(UInt32.max) else {
      throw FindingsError(.damaged, offset: reader.position)
    }
    self.starts = starts
    self.sizes = sizes
  }

  func range(_ index: Int) -> Range<Int> {
    Int(starts[index])..<(Int(starts[index]) + Int(sizes[index]))
  }
}

/// An actor of a block.
struct BlockActor {
  var id: Int
  var inDictionary: Bool
}

extension BlockTexts {
  /// The actors of the block, whose ids are texts of it.
  func actors(_ bytes: Span<UInt8>, _ layout: FindingsLayout) throws(FindingsError) -> [BlockActor]
  {
    var reader = ByteReader(layout.actors)
    var actors: [BlockActor] = []
    let count = reader.count(bytes)
    actors.reserveCapacity(count)
    for _ in 0..<count {
      let id = reader.index(bytes, below: self.count)
      let flags = reader.number(bytes)
      actors.append(BlockActor(id: id, inDictionary: flags & 1 == 1))
    }
    guard !reader.failed, reader.isAtEnd else {
      throw FindingsError(.damaged, offset: reader.position)
    }
    return actors
  }
}

extension FindingsBlock {
  /// Passes on the day of each article that was kept, in order.
  public func days(_ body: (Day?) -> Void) throws(FindingsError) {
    try KeyReader.days(of: self, body)
  }
}
