/// The day that the path of an archive member states.
enum PathDate {
  /// Midnight of the first `YYYY/MM/DD`, `YYYY-MM-DD`, `YYYY_MM_DD` or `YYYYMMDD` that stands
  /// between marks.
  static func find(_ path: String) -> Int64? {
    let bytes = Array(path.utf8)
    var i = 0
    while i < bytes.count {
      guard bytes[i].isDigit else {
        i += 1
        continue
      }
      var end = i
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      let digits = end - i
      if i == 0 || !bytes[i - 1].isLetter {
        if digits == 8, let day = day(bytes, i, i + 4, i + 6) { return day }
        if digits == 4, end + 6 <= bytes.count, bytes[end] == bytes[end + 3],
          [0x2F, 0x2D, 0x5F].contains(bytes[end]),
          end + 6 == bytes.count || !bytes[end + 6].isDigit,
          let day = day(bytes, i, end + 1, end + 4)
        {
          return day
        }
      }
      i = end
    }
    return nil
  }

  private static func day(_ bytes: [UInt8], _ year: Int, _ month: Int, _ day: Int) -> Int64? {
    func number(_ start: Int, _ count: Int) -> Int? {
      var value = 0
      for i in start..<start + count {
        guard i < bytes.count, bytes[i].isDigit else { return nil }
        value = value * 10 + Int(bytes[i] - 0x30)
      }
      return value
    }
    guard let year = number(year, 4), let month = number(month, 2), let day = number(day, 2) else {
      return nil
    }
    return NewsDate.moment(year, month, day)
  }
}
