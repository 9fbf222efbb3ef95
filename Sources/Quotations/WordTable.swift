/// A word of at most 16 bytes packed into two integers, lower case, typographic apostrophes made `'`.
///
/// Packing is exact, so equal keys mean equal words and no bytes need to be compared again.
struct WordKey: Hashable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  /// The slot hash: one multiplication, the high bits are the good ones (Fibonacci hashing).
  var hash: UInt64 {
    let mixed = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
    let product = mixed &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }

  /// Packs the bytes of a word of the program's own lists.
  init(_ word: String) {
    var shift = 0
    for byte in word.utf8 {
      precondition(shift < 16, "a word of the lexicon is longer than 16 bytes")
      append(byte, at: shift)
      shift += 1
    }
  }

  /// Packs `text[range]`, or nothing if it is longer than 16 bytes or not a word of ASCII letters.
  init?(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    var shift = 0
    var i = range.lowerBound
    while i < range.upperBound {
      var byte = text[i]
      if byte >= 0x80 {
        guard byte == 0xE2, i + 2 < range.upperBound, text[i + 1] == 0x80, text[i + 2] == 0x99
        else { return nil }
        byte = 0x27
        i += 2
      } else if byte &- 0x41 < 26 {
        byte |= 0x20
      }
      guard shift < 16 else { return nil }
      append(byte, at: shift)
      shift += 1
      i += 1
    }
  }

  private mutating func append(_ byte: UInt8, at position: Int) {
    if position < 8 {
      low |= UInt64(byte) << UInt64(position * 8)
    } else {
      high |= UInt64(byte) << UInt64((position - 8) * 8)
    }
  }
}

/// A table from words to what the rules know about them: open addressing, a quarter full at most.
struct WordTable {
  private struct Slot {
    var key = WordKey("")
    var entry = WordEntry()
    var used = false
  }

  private var slots: [Slot]
  private let mask: UInt64

  init(_ entries: [(word: String, entry: WordEntry)]) {
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = UInt64(size - 1)
    for (word, entry) in entries {
      let key = WordKey(word)
      let index = slot(of: key)
      if slots[index].used {
        slots[index].entry.merge(entry)
      } else {
        slots[index] = Slot(key: key, entry: entry, used: true)
      }
    }
  }

  /// What is known about a word; an empty entry if nothing is.
  subscript(key: WordKey) -> WordEntry { slots[slot(of: key)].entry }

  private func slot(of key: WordKey) -> Int {
    var index = key.hash & mask
    while slots[Int(index)].used && slots[Int(index)].key != key { index = (index + 1) & mask }
    return Int(index)
  }
}
