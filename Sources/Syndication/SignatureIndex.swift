/// Finds the representatives whose signatures share a key with a given one: locality-sensitive
/// hashing with fourteen bands of seven values, and the two opening keys.
///
/// Two texts of similarity 0.8 share a band with a probability of 0.985, of 0.65 with 0.67; a text
/// that was cut shares the opening keys besides. Unrelated texts share one once in 150,000. A
/// representative takes 80 bytes here, and its share of the heads 32 to 64 more; its keys are not
/// kept, since they follow from its signature, which the caller has.
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
  /// Bits of the hash that do not choose the head, by entry: nearly all others are told by them.
  private var tags: [UInt8] = []

  /// The key of one kind of a signature.
  @inline(__always)
  static func key(_ kind: Int, of signature: borrowing Signature) -> UInt32 {
    kind < Signature.bands
      ? signature.band(kind)
      : kind == Signature.bands ? signature.opening.0 : signature.opening.1
  }

  @inline(__always)
  private static func hash(_ key: UInt32, _ kind: Int) -> UInt64 {
    (UInt64(key) &+ UInt64(kind) << 32) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (heads.count - 1)
  }

  /// The highest bits, since slots take those from bit 32 on.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 56) }

  /// Calls `body` with every representative that shares a key, some of them more than once.
  ///
  /// `signature` gives the signature of a representative.
  func candidates(
    _ wanted: Signature, _ signature: (_ representative: Int) -> Signature, _ body: (Int) -> Void
  ) {
    for kind in 0..<SignatureIndex.keys {
      let key = SignatureIndex.key(kind, of: wanted)
      let hash = SignatureIndex.hash(key, kind)
      let tag = SignatureIndex.tag(hash)
      var entry = Int(heads[slot(hash)])
      while entry >= 0 {
        if tags[entry] == tag, entry % SignatureIndex.keys == kind {
          let representative = entry / SignatureIndex.keys
          if SignatureIndex.key(kind, of: signature(representative)) == key {
            body(representative)
          }
        }
        entry = Int(next[entry])
      }
    }
  }

  /// Adds the next representative; `signature` gives its signature and those before it.
  mutating func add(_ signature: (_ representative: Int) -> Signature) {
    let representative = next.count / SignatureIndex.keys
    // Two entries to a head: chains are walked along tags, which lie close together.
    if next.count + SignatureIndex.keys > heads.count * 2 { grow(signature) }
    let added = signature(representative)
    for kind in 0..<SignatureIndex.keys {
      let hash = SignatureIndex.hash(SignatureIndex.key(kind, of: added), kind)
      next.append(-1)
      tags.append(SignatureIndex.tag(hash))
      link(next.count - 1, added, signature)
    }
  }

  /// Puts an entry at the head of its chain, unless its key leads to enough already.
  private mutating func link(
    _ entry: Int, _ own: Signature, _ signature: (_ representative: Int) -> Signature
  ) {
    let kind = entry % SignatureIndex.keys
    let key = SignatureIndex.key(kind, of: own)
    let slot = slot(SignatureIndex.hash(key, kind))
    let tag = tags[entry]
    var length = 0
    var other = Int(heads[slot])
    while other >= 0 {
      if tags[other] == tag, other % SignatureIndex.keys == kind { length += 1 }
      other = length >= SignatureIndex.chainLimit ? -1 : Int(next[other])
    }
    // Entries of equal tags are nearly always of equal keys; only long chains are looked at twice.
    if length >= SignatureIndex.chainLimit {
      length = 0
      other = Int(heads[slot])
      while other >= 0 {
        if tags[other] == tag, other % SignatureIndex.keys == kind,
          SignatureIndex.key(kind, of: signature(other / SignatureIndex.keys)) == key
        {
          length += 1
        }
        if length >= SignatureIndex.chainLimit { return }
        other = Int(next[other])
      }
    }
    next[entry] = heads[slot]
    heads[slot] = Int32(entry)
  }

  private mutating func grow(_ signature: (_ representative: Int) -> Signature) {
    let size = heads.count * 2
    // The old heads are not needed any more, and go before the new ones come.
    heads = []
    heads = [Int32](repeating: -1, count: size)
    for entry in next.indices {
      next[entry] = -1
      link(entry, signature(entry / SignatureIndex.keys), signature)
    }
  }
}
