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

  /// Bytes at the beginning that the search for copies and the table of rejections need.
  public var headSize: Int { layout.head }

  /// The sizes of the sections, in bytes, by name: what takes the room.
  public var sectionSizes: [(name: String, bytes: Int)] {
    [
      ("outlets", layout.outlets.count), ("keys", layout.keys.count),
      ("rejections", layout.rejected.count), ("texts", layout.texts.count),
      ("actors", layout.actors.count), ("counts", layout.counts.count),
      ("passages", layout.passages.count),
      ("lines", layout.lines.count),
    ]
  }

  /// Opens a serialised block.
  ///
  /// - Throws: `FindingsError` where the bytes are no block of this version. The articles
  ///   themselves are checked when they are read.
  public init(bytes: [UInt8]) throws(FindingsError) {
    try self.init(bytes, isWhole: true)
  }

  /// Opens the head of a serialised block, which may go on or not.
  ///
  /// It serves to take note of articles and rejections; whatever needs more finds it damaged.
  ///
  /// - Throws: `FindingsError` where the bytes do not begin as a block of this version.
  public init(head bytes: [UInt8]) throws(FindingsError) {
    try self.init(bytes, isWhole: false)
  }

  private init(_ bytes: [UInt8], isWhole: Bool) throws(FindingsError) {
    layout = try FindingsLayout(bytes, isWhole: isWhole)
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
///     outlets     the size and the bytes of the name of each outlet
///     keys        for each article: what the search for copies needs
///     rejections  for each rejected record: what `rejects.csv` says
///     texts       the size and the bytes of each text
///     actors      for each actor: text of its id, flags
///     counts      for each article: what the tallies need
///     passages    for each article: headline, quotations and evidence in full
///     lines       the size and the bytes of each line that `counts` refers to
///
/// Everything is written as `ByteWriter` does. The head, up to the rejections, can be read alone:
/// it is a thirtieth, and all that the first pass of a reduction needs.
struct FindingsLayout: Sendable, Hashable {
  static let version: UInt64 = 2

  /// Bytes up to the end of the rejections.
  let head: Int
  let articles: Int
  let rejections: Int
  let outlets: Range<Int>
  let keys: Range<Int>
  let rejected: Range<Int>
  let texts: Range<Int>
  let actors: Range<Int>
  let counts: Range<Int>
  let passages: Range<Int>
  let lines: Range<Int>

  init(_ bytes: [UInt8], isWhole: Bool) throws(FindingsError) {
    let span = bytes.span
    var reader = ByteReader(0..<span.count)
    guard reader.number(span) == FindingsLayout.version, !reader.failed else {
      throw FindingsError(.version)
    }
    articles = reader.int(span)
    rejections = reader.int(span)
    var sizes: [Int] = []
    for _ in 0..<8 { sizes.append(reader.offset(span)) }
    var start = reader.position
    var ranges: [Range<Int>] = []
    for (section, size) in sizes.enumerated() {
      // Sections of a body that is not there are empty, which no reader takes for sound.
      let size = section < 3 || isWhole ? size : 0
      guard !reader.failed, size <= span.count - start else {
        throw FindingsError(.damaged, offset: start)
      }
      ranges.append(start..<(start + size))
      start += size
    }
    // Every article takes more than one byte, so a count beyond that is a lie.
    guard start == span.count || !isWhole, articles <= ranges[1].count,
      articles <= ranges[5].count || !isWhole, rejections <= ranges[2].count
    else { throw FindingsError(.damaged, offset: start) }
    head = ranges[2].upperBound
    outlets = ranges[0]
    keys = ranges[1]
    rejected = ranges[2]
    texts = ranges[3]
    actors = ranges[4]
    counts = ranges[5]
    passages = ranges[6]
    lines = ranges[7]
  }
}

/// The texts of a section: where each lies in the bytes of the block.
struct BlockTexts {
  let starts: [UInt32]
  let sizes: [UInt32]

  var count: Int { starts.count }

  init(_ bytes: Span<UInt8>, _ section: Range<Int>) throws(FindingsError) {
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
