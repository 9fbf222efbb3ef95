import Segmentation

/// A table from words to what the rules know about them.
///
/// A perfect hash (hash and displace: Belazzougui, Botelho and Dietzfelbinger, 2009): every word has
/// one place, so that a look-up neither searches nor branches. Half of the words of a text are in the
/// table and half are not, in no order that a processor could foretell.
struct WordTable {
  struct Slot {
    var key: WordKey
    var entry: WordEntry
  }

  /// What moves the words of each bucket to places of their own.
  private(set) var displacements = [UInt16](repeating: 0, count: 1 << Self.bucketBits)
  /// For each place the number of a slot, 0 where no word belongs.
  private(set) var places: [UInt16] = []
  /// The words, in the order of the lists, the function words first; the first one is none.
  private(set) var slots: [Slot] = [Slot(key: WordKey(""), entry: WordEntry())]

  private static let bucketBits: UInt64 = 9

  init(_ entries: [(word: String, entry: WordEntry)]) {
    var numbers: [WordKey: Int] = [:]
    for (word, entry) in entries {
      let key = WordKey(word)
      if let number = numbers[key] {
        slots[number].entry.merge(entry)
      } else {
        numbers[key] = slots.count
        slots.append(Slot(key: key, entry: entry))
      }
    }
    precondition(slots.count < 1 << 16, "the lexicon has more words than a place can number")
    var bits = 4
    while 1 << bits < slots.count * 3 / 2 { bits += 1 }
    while !place(bits) { bits += 1 }
  }

  /// Looks for displacements with `1 << bits` places; the fullest buckets choose first.
  private mutating func place(_ bits: Int) -> Bool {
    places = Array(repeating: 0, count: 1 << bits)
    var buckets = [[Int]](repeating: [], count: displacements.count)
    for number in slots.indices.dropFirst() {
      buckets[Self.bucket(slots[number].key.hash)].append(number)
    }
    let mask = places.count - 1
    let order = buckets.indices.sorted {
      (buckets[$0].count, $1) > (buckets[$1].count, $0)
    }
    for bucket in order where !buckets[bucket].isEmpty {
      let hashes = buckets[bucket].map { slots[$0].key.hash }
      let displacement = (0..<UInt16.max).first { displacement in
        let chosen = hashes.map { Self.place($0, displacement, mask) }
        return chosen.allSatisfy { places[$0] == 0 } && Set(chosen).count == chosen.count
      }
      guard let displacement else { return false }
      displacements[bucket] = displacement
      for number in buckets[bucket] {
        let hash = slots[number].key.hash
        places[Self.place(hash, displacement, mask)] = UInt16(number)
      }
    }
    return true
  }

  @inline(__always)
  private static func bucket(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> (64 - bucketBits))
  }

  @inline(__always)
  private static func place(_ hash: UInt64, _ displacement: UInt16, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (hash &>> 40) &+ UInt64(displacement) &* ((hash &>> 20) | 1)) & mask
  }

  /// What is known about a word; an empty entry if nothing is.
  subscript(key: WordKey) -> WordEntry { slots[slot(of: key)].entry }

  /// The index of the slot of a word, 0 if there is none.
  func slot(of key: WordKey) -> Int {
    let hash = key.hash
    let slot = Int(
      places[Self.place(hash, displacements[Self.bucket(hash)], places.count - 1)])
    return slots[slot].key == key ? slot : 0
  }

  /// Looks up all words in small letters, or with a capital, among some tokens.
  ///
  /// Nothing in this loop depends on what it finds, so that the look-ups overlap; to act on each at once
  /// would make every guess of the processor that fails wait for the memory.
  ///
  /// `found`, with as many elements as there are tokens or more, receives for each such token its slot, or
  /// a value from 0x10000 on where the table has no such word, or `undecided` where the look-up is left to
  /// `slot(of:)`. Other elements stay.
  func lookUp(
    _ tokens: Range<Int>, _ text: borrowing Span<UInt8>, _ bounds: Span<UInt32>,
    _ classes: Span<TokenClass>, into found: inout MutableSpan<UInt32>
  ) {
    let displacements = displacements.span
    let places = places.span
    let slots = slots.span
    let safe = text.count - 16
    let mask = places.count - 1
    let raw = unsafe text.bytes
    var t = tokens.lowerBound
    while t < tokens.upperBound {
      let kind = classes[t]
      let index = t &- tokens.lowerBound
      t += 1
      guard kind == .lower || kind == .capitalised else { continue }
      let start = Int(bounds[t &- 1])
      let count = Int(bounds[t]) &- start
      guard start <= safe, count <= 16 else {
        found[index] = Self.undecided
        continue
      }
      // Any eight bytes are a number; that they lie in the text is checked above.
      let first = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
      let second = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self))
      let key = WordKey(first, second, count)
      guard key.isASCII else {
        found[index] = Self.undecided
        continue
      }
      let hash = key.hash
      let slot = places[Self.place(hash, displacements[Self.bucket(hash)], mask)]
      let word = slots[Int(slot)].key
      let difference = (word.low ^ key.low) | (word.high ^ key.high)
      // 1 where they differ, as a number and not as a condition.
      let isOther = UInt32(truncatingIfNeeded: (difference | (0 &- difference)) >> 63)
      found[index] = UInt32(slot) | isOther << 16
    }
  }

  /// Stands for a word that `lookUp` leaves open.
  static let undecided: UInt32 = 1 << 31
}
