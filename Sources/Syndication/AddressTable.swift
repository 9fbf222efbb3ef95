/// The latest article of each outlet and address.
///
/// An address is kept as 64 bits of a hash over it and its outlet, 20 bytes with all that belongs to
/// it; a dictionary of both takes twice that, and three times while it grows. Two addresses of one
/// hash are met once in 10^7 runs of a million articles, and do harm only where the articles are alike.
struct AddressTable: Sendable {
  private var hashes: [UInt64] = []
  private var articles: [Int32] = []
  /// One more than the number of the address, 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// The number of an address; one that is new gets the article.
  mutating func number(outlet: UInt32, url: UInt64, else article: Int32) -> Int {
    let hash = AddressTable.mix(url ^ UInt64(outlet) &* 0x9E37_79B9_7F4A_7C15)
    var slot = place(hash)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    articles.append(article)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 4 > slots.count * 3 { grow() }
    return hashes.count - 1
  }

  /// The latest article of the address with a number.
  subscript(address: Int) -> Int32 {
    get { articles[address] }
    set { articles[address] = newValue }
  }

  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func grow() {
    let size = slots.count * 2
    // The old slots go before the new ones come.
    slots = []
    slots = [UInt32](repeating: 0, count: size)
    for number in hashes.indices {
      var slot = place(hashes[number])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// The finaliser of MurmurHash3: a bijection, so that one outlet's addresses stay apart.
  @inline(__always)
  private static func mix(_ key: UInt64) -> UInt64 {
    var z = key
    z = (z ^ (z >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return z ^ (z >> 33)
  }
}
