import CQuotations
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

  /// The index of the slot of the word `text[range]`, 0 if there is none.
  func slot(of text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    WordKey(text, range).map { slot(of: $0) } ?? 0
  }

  /// Lends the table to the loops in C.
  func withNative<Result>(_ body: (cquo_table) -> Result) -> Result {
    let mask = UInt64(places.count - 1)
    precondition(displacements.count == 1 << Int(Self.bucketBits))
    return unsafe displacements.withUnsafeBufferPointer { displacements in
      unsafe places.withUnsafeBufferPointer { places in
        unsafe slots.withUnsafeBufferPointer { slots in
          unsafe slots.withMemoryRebound(to: cquo_slot.self) { slots in
            unsafe body(
              cquo_table(
                displacements: displacements.baseAddress, places: places.baseAddress,
                place_mask: mask, slots: slots.baseAddress))
          }
        }
      }
    }
  }
}
