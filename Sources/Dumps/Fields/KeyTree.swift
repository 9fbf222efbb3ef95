/// The keys of a `FieldMap` as a tree of dotted components, for a quick look-up while scanning.
///
/// Components are compared by a 64-bit hash of their folded bytes (FNV-1a), in which letters have no
/// case and `-` and `_` do not count. Two keys that collide would be taken for one; among the few
/// keys of a map that does not happen by chance.
struct KeyTree: Sendable {
  /// What a key leads to.
  struct Node: Sendable {
    /// Field and rank (0 is the best) for each place of the key in the map.
    var fields: [(field: UInt8, rank: UInt8)] = []
    /// Whether longer keys go through this one.
    var hasChildren = false
  }

  private(set) var nodes = [Node()]
  /// Open addressing: hash of a component mixed with its parent, and the node it leads to.
  private var hashes: [UInt64]
  private var targets: [Int32]
  private let mask: Int

  /// Creates the tree; at most 255 keys of a field are used.
  init(_ map: FieldMap) {
    let names = Field.allCases.flatMap { map[$0] }
    var size = 64
    while size < 4 * names.reduce(0, { $0 + 2 + $1.split(separator: ".").count }) { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    targets = Array(repeating: -1, count: size)
    mask = size - 1
    for (index, field) in Field.allCases.enumerated() {
      for (rank, name) in map[field].prefix(255).enumerated() {
        var node = 0
        for part in name.split(separator: ".") {
          nodes[node].hasChildren = true
          node = add(Array(part.utf8), below: node)
        }
        nodes[node].fields.append((UInt8(index), UInt8(rank)))
        if name.contains(".") {
          // The dot may as well be a part of one key.
          let whole = add(Array(name.utf8), below: 0)
          nodes[whole].fields.append((UInt8(index), UInt8(rank)))
        }
      }
    }
  }

  /// The node of the key `bytes[start..<end]` below a node, -1 if the map does not name it.
  func child(of node: Int, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let hash = KeyTree.hash(bytes, start, end, below: node)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while targets[slot] >= 0 {
      if hashes[slot] == hash { return Int(targets[slot]) }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private mutating func add(_ key: [UInt8], below node: Int) -> Int {
    let known = child(of: node, key.span, 0, key.count)
    if known >= 0 { return known }
    let hash = KeyTree.hash(key.span, 0, key.count, below: node)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while targets[slot] >= 0 { slot = (slot + 1) & mask }
    hashes[slot] = hash
    targets[slot] = Int32(nodes.count)
    nodes.append(Node())
    return nodes.count - 1
  }

  private static func hash(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, below node: Int
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (UInt64(truncatingIfNeeded: node) << 48)
    for i in start..<end {
      var byte = bytes[i]
      if byte == 0x2D || byte == 0x5F { continue }
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    // The low bits choose the slot, and FNV mixes them least.
    return hash ^ hash >> 29
  }
}
