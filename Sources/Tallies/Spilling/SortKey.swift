/// A key to sort by, and the number of what it belongs to.
struct SortKey {
  var key: UInt64
  var item: UInt32

  /// Sorts by key, equal ones by their order before: digit by digit, from the lowest.
  static func sort(_ keys: inout [SortKey]) {
    var varying: UInt64 = 0
    for entry in keys { varying |= entry.key ^ keys[0].key }
    var other = keys
    var shift: UInt64 = 0
    while shift < 64, varying >> shift != 0 {
      if varying >> shift & 0x7FF == 0 {
        // Nothing differs here: on to the next digit that does.
        shift += UInt64((varying >> shift).trailingZeroBitCount)
        continue
      }
      var starts = [Int](repeating: 0, count: 1 << 11)
      for entry in keys { starts[Int(entry.key >> shift & 0x7FF)] += 1 }
      var sum = 0
      for digit in starts.indices {
        let count = starts[digit]
        starts[digit] = sum
        sum += count
      }
      for entry in keys {
        let digit = Int(entry.key >> shift & 0x7FF)
        other[starts[digit]] = entry
        starts[digit] += 1
      }
      swap(&keys, &other)
      shift += 11
    }
  }
}
