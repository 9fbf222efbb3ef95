internal import Tallies

/// The findings of all inputs, in order, wherever they lie: what reduce goes over.
struct Stock: Sendable {
  /// Where a block of findings lies.
  enum Place: Sendable {
    /// In the spool, as it is.
    case plain(Spool.Place, head: Int)
    /// In the spool, packed.
    case packed(Spool.Place, head: Int)
    /// In a partial, packed.
    case stored(file: Int, offset: Int, size: Int, head: Int)
  }

  /// What there is of one input.
  struct Entry: Sendable {
    var summary: InputSummary
    /// Its blocks, in order.
    var blocks: [Place] = []
  }

  /// Blocks that lie in no file, and what the reduction cannot hold.
  let spool: Spool
  /// Paths of partials, by number.
  var files: [String] = []
  /// The inputs, in the bytewise order of their names.
  var entries: [Entry] = []
  /// Names of inputs that are gone and were mapped with an earlier dictionary or settings.
  var retained: [String] = []

  init(spool: Spool) {
    self.spool = spool
  }

  /// Reads a block again.
  func block(_ place: Place) throws -> FindingsBlock {
    switch place {
    case .plain(let place, _): try FindingsBlock(bytes: try spool.read(place))
    case .packed, .stored: try packedBlock(place).unpacked()
    }
  }

  /// Reads the head of a block.
  func head(_ place: Place) throws -> FindingsBlock {
    switch place {
    case .plain(let place, let head):
      try FindingsBlock(head: try spool.read(place, first: head))
    case .packed(let place, let head):
      try PackedBlock(bytes: try spool.read(place, first: head)).unpackedHead()
    case .stored(let file, let offset, _, let head):
      try PackedBlock(
        bytes: try FileSystem.read(files[file], at: offset, count: head)
      ).unpackedHead()
    }
  }

  /// Gives back the memory of blocks in the spool that will not be read again.
  func forget(_ places: [Place]) {
    for place in places {
      switch place {
      case .plain(let place, _), .packed(let place, _): spool.forget(place)
      case .stored: break
      }
    }
  }

  /// Reads a block as it goes into a partial.
  func packedBlock(_ place: Place) throws -> PackedBlock {
    switch place {
    case .plain(let place, _): PackedBlock(try FindingsBlock(bytes: try spool.read(place)))
    case .packed(let place, _): PackedBlock(bytes: try spool.read(place))
    case .stored(let file, let offset, let size, _):
      PackedBlock(bytes: try FileSystem.read(files[file], at: offset, count: size))
    }
  }

  /// Puts the entries in the order of their names.
  mutating func sort() {
    entries.sort { $0.summary.name.utf8.lexicographicallyPrecedes($1.summary.name.utf8) }
  }
}
