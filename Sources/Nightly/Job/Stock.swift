internal import Tallies

/// The findings of all inputs, in order, wherever they lie: what reduce goes over.
struct Stock: Sendable {
  /// Where a block of findings lies.
  enum Place: Sendable {
    /// In the spool, as it is.
    case plain(Spool.Place)
    /// In the spool, packed.
    case packed(Spool.Place)
    /// In a partial, packed.
    case stored(file: Int, offset: Int, size: Int)
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
    case .plain(let place): try FindingsBlock(bytes: try spool.read(place))
    case .packed, .stored: try packedBlock(place).unpacked()
    }
  }

  /// Lays a block that was unpacked into the spool.
  ///
  /// It passes by three times more; unpacking it each time takes longer than reading it again.
  func keepPlain(_ block: FindingsBlock, from place: Place) throws -> Place {
    if case .plain = place { return place }
    return .plain(try spool.append(block.bytes))
  }

  /// Gives back the memory of blocks in the spool that will not be read again.
  func forget(_ places: [Place]) {
    for place in places {
      switch place {
      case .plain(let place), .packed(let place): spool.forget(place)
      case .stored: break
      }
    }
  }

  /// Reads a block as it goes into a partial.
  func packedBlock(_ place: Place) throws -> PackedBlock {
    switch place {
    case .plain(let place): PackedBlock(try FindingsBlock(bytes: try spool.read(place)))
    case .packed(let place): PackedBlock(bytes: try spool.read(place))
    case .stored(let file, let offset, let size):
      PackedBlock(bytes: try FileSystem.read(files[file], at: offset, count: size))
    }
  }

  /// Puts the entries in the order of their names.
  mutating func sort() {
    entries.sort { $0.summary.name.utf8.lexicographicallyPrecedes($1.summary.name.utf8) }
  }
}
