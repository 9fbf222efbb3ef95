/// Finds the representatives whose signatures share a key with a given one: locality-sensitive
/// hashing with fourteen bands of seven values, and the two opening keys.
///
/// Two texts of similarity 0.8 share a band with a probability of 0.985, of 0.65 with 0.67; a text
/// that was cut shares the opening keys besides. Unrelated texts share one once in 150,000. A
/// representative takes 128 bytes here, and its share of the heads 64 to 128 more.
struct SignatureIndex: Sendable {
  static let keys = Signature.bands + 2
  /// Representatives that one key leads to; further ones can be found by their other keys only.
  ///
  /// Bounds the work where thousands of articles are filled-in forms of one template.
  static let chainLimit = 64

  /// Entry number by hash of its key, -1 where there is none.
  private var heads = [Int32](repeating: -1, count: 1 << 12)
  /// The next entry of the chain; entry `r * keys + k` is key `k` of representative `r`.
  private var next: [Int32] = []
  /// The keys by entry.
  private var keyOf: [UInt32] = []

  /// Writes the keys of a signature into `keys`.
  static func keys(of signature: Signature, into keys: inout [UInt32]) {
    keys.removeAll(keepingCapacity: true)
    for band in 0..<Signature.bands { keys.append(signature.band(band)) }
    keys.append(signature.opening.0)
    keys.append(signature.opening.1)
  }

  private func slot(_ key: UInt32, _ kind: Int) -> Int {
    let hash = (UInt64(key) &+ UInt64(kind) << 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32) & (heads.count - 1)
  }

  /// Calls `body` with every representative that shares a key, some of them more than once.
  func candidates(_ keys: [UInt32], _ body: (Int) -> Void) {
    for kind in 0..<SignatureIndex.keys {
      var entry = Int(heads[slot(keys[kind], kind)])
      while entry >= 0 {
        if keyOf[entry] == keys[kind], entry % SignatureIndex.keys == kind {
          body(entry / SignatureIndex.keys)
        }
        entry = Int(next[entry])
      }
    }
  }

  /// Adds the next representative.
  mutating func add(_ keys: [UInt32]) {
    if next.count + SignatureIndex.keys > heads.count { grow() }
    for kind in 0..<SignatureIndex.keys {
      let entry = next.count
      let slot = slot(keys[kind], kind)
      next.append(-1)
      keyOf.append(keys[kind])
      link(entry, slot)
    }
  }

  /// Puts an entry at the head of its chain, unless its key leads to enough already.
  private mutating func link(_ entry: Int, _ slot: Int) {
    var length = 0
    var other = Int(heads[slot])
    while other >= 0 {
      if keyOf[other] == keyOf[entry] { length += 1 }
      if length >= SignatureIndex.chainLimit { return }
      other = Int(next[other])
    }
    next[entry] = heads[slot]
    heads[slot] = Int32(entry)
  }

  private mutating func grow() {
    heads = [Int32](repeating: -1, count: heads.count * 2)
    for entry in next.indices {
      next[entry] = -1
      link(entry, slot(keyOf[entry], entry % SignatureIndex.keys))
    }
  }
}
