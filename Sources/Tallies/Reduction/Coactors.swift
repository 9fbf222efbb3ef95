/// Who shares distinct articles with actors of the dictionary, laid aside article by article.
///
/// `cooccurring_actors` of someone known by name only is a number of different actors. Pairs are too
/// many to be held and too many to be sorted: an article with 10 names and 15 actors of the
/// dictionary has 150 of them. It is written as these 25 numbers, and in the end one set of bits for
/// each actor by name says whom it met.
struct Coactors: Sendable {
  /// Bytes of a block.
  private static let blockSize = 1 << 16
  /// Bytes of the sets of bits that are held at once; more actors take another pass.
  private static let room = 32 << 20

  private struct Laid: Sendable {
    var block: StoredBlock
    /// Which of `maps` its numbers go through, -1 for none.
    var map: Int
  }

  private var writer = ByteWriter()
  private var laid: [Laid] = []
  private var maps: [[UInt32]] = []
  private let store: any RunStore
  /// Bytes that are gathered in memory.
  private let limit: Int

  /// - Parameters:
  ///   - store: where articles are laid aside.
  ///   - limit: bytes of a block.
  init(store: any RunStore, limit: Int = Coactors.blockSize) {
    self.store = store
    self.limit = max(1, limit)
  }

  /// Adds a distinct article; both lists hold each actor once.
  mutating func add(named: [UInt32], known: ArraySlice<UInt32>) {
    if named.isEmpty || known.isEmpty { return }
    writer.numbers(atMost: named.count + known.count + 2) { output in
      for actor in named { output.number(UInt64(actor) + 1) }
      output.number(0 as UInt64)
      for actor in known { output.number(UInt64(actor) + 1) }
      output.number(0 as UInt64)
    }
  }

  /// Whether `spill` is due.
  var isFull: Bool { writer.bytes.count >= limit }

  /// Lays aside what was added.
  mutating func spill() throws {
    if writer.bytes.isEmpty { return }
    laid.append(Laid(block: try store.keep(writer.bytes), map: -1))
    writer.reset()
  }

  /// Takes over the articles of another one that numbers actors otherwise, all of them laid aside.
  mutating func take(_ other: Coactors, actors: [UInt32]) {
    precondition(other.writer.bytes.isEmpty && other.maps.isEmpty, "parts are not merged twice")
    maps.append(actors)
    for item in other.laid { laid.append(Laid(block: item.block, map: maps.count - 1)) }
  }

  /// Counts for each actor by name the actors of the dictionary that it met; forgets all articles.
  ///
  /// - Parameters:
  ///   - actors: the actors; only those in distinct articles are counted for.
  ///   - room: bytes of the sets that are held at once.
  /// - Returns: the counts, by actor; 0 for actors of the dictionary.
  /// - Throws: what the store throws.
  mutating func counts(of actors: [ActorTally], room: Int = Coactors.room) throws -> [Int] {
    try spill()
    var counts = [Int](repeating: 0, count: actors.count)
    // Actors of the dictionary are bits, actors by name are rows.
    var numbers = [UInt32](repeating: .max, count: actors.count)
    var (bits, rows) = (0, 0)
    for actor in actors.indices where actors[actor].articlesDistinct > 0 {
      if actors[actor].inDictionary {
        numbers[actor] = UInt32(bits)
        bits += 1
      } else if actors[actor].articlesDistinct > 1 {
        numbers[actor] = UInt32(rows)
        rows += 1
      }
    }
    let words = (bits + 63) / 64
    let rowsAtOnce = max(1, room / max(8, 8 * words))
    var sets: [UInt64] = []
    var first = 0
    var known: [UInt32] = []
    var named: [Int] = []
    repeat {
      let end = min(rows, first + rowsAtOnce)
      sets = [UInt64](repeating: 0, count: (end - first) * words)
      for item in laid {
        let bytes = try store.fetch(item.block)
        let map = item.map < 0 ? [] : maps[item.map]
        var reader = ByteReader(bytes.indices)
        while !reader.isAtEnd {
          named.removeAll(keepingCapacity: true)
          known.removeAll(keepingCapacity: true)
          while let actor = Coactors.actor(&reader, bytes.span, map) { named.append(actor) }
          while let actor = Coactors.actor(&reader, bytes.span, map) {
            known.append(numbers[actor])
          }
          if reader.failed { throw FindingsError(.damaged, offset: reader.position) }
          for actor in named {
            let row = Int(numbers[actor])
            // Who is in one article only met whom that names.
            if numbers[actor] == .max { counts[actor] = known.count }
            guard row >= first, row < end else { continue }
            let start = (row - first) * words
            for bit in known { sets[start + Int(bit >> 6)] |= 1 << UInt64(bit & 63) }
          }
        }
      }
      for actor in actors.indices where !actors[actor].inDictionary && numbers[actor] != .max {
        let row = Int(numbers[actor])
        guard row >= first, row < end else { continue }
        for word in (row - first) * words..<(row - first + 1) * words {
          counts[actor] += sets[word].nonzeroBitCount
        }
      }
      first = end
    } while first < rows
    laid = []
    maps = []
    return counts
  }

  /// The next actor of a list; nothing at its end.
  @inline(__always)
  private static func actor(
    _ reader: inout ByteReader, _ bytes: Span<UInt8>, _ map: [UInt32]
  ) -> Int? {
    let number = reader.number(bytes)
    guard number > 0 else { return nil }
    return map.isEmpty ? Int(number - 1) : Int(map[Int(number - 1)])
  }
}
