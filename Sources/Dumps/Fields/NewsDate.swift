internal import NewsText

/// A moment of publication as dumps write it.
///
/// Understood are ISO 8601 and its relatives (`2021-03-18T17:30:00+02:00`, `2021/3/18 17:30`,
/// `20210318`, `20210318173000`), RFC 2822 (`Thu, 18 Mar 2021 17:30:00 GMT`), seconds, milli-, micro-
/// and nanoseconds since 1970, forms with the name of the month (`March 18, 2021`, `18 March 2021`,
/// `Mar. 18, 2021 5:30 p.m. EST`, `26-FEB-1987 15:01:01.01`), and days in figures (`3/18/2021` in
/// the American order unless only the other makes sense, `18.3.2021` day first). Without a zone a
/// time is taken for UTC. Years outside 1600…2199 and days that do not exist are no dates.
enum NewsDate {
  /// The moment in seconds since 1970-01-01T00:00:00Z, midnight where no time is stated.
  static func parse(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64? {
    var from = start
    var to = min(end, start + 128)
    while from < to, bytes[from].isSpace || bytes[from] == 0x22 { from += 1 }
    while from < to, bytes[to - 1].isSpace || bytes[to - 1] == 0x22 { to -= 1 }
    guard from < to else { return nil }
    if let seconds = figures(bytes, from, to) { return seconds }
    var reader = DateReader()
    return reader.read(bytes, from, to)
  }

  /// The moment that a text states.
  static func parse(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    return parse(bytes.span, 0, bytes.count)
  }

  /// A single number: a date without marks, or time since 1970.
  private static func figures(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64? {
    var i = start
    var value: Int64 = 0
    while i < end, bytes[i].isDigit, i - start < 19 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      let (sum, more) = product.addingReportingOverflow(Int64(bytes[i] - 0x30))
      guard !more else { return nil }
      value = sum
      i += 1
    }
    let digits = i - start
    if i < end {
      // A fraction of a second, as in `1616025600.0`.
      guard bytes[i] == 0x2E, digits >= 9, end - i <= 10 else { return nil }
      for k in i + 1..<end where !bytes[k].isDigit { return nil }
    }
    let hasFraction = i < end
    switch digits {
    case 8 where !hasFraction:
      return moment(Int(value / 10_000), Int(value / 100 % 100), Int(value % 100))
    case 12, 14:
      let clock = Int(digits == 12 ? value % 10_000 * 100 : value % 1_000_000)
      let date = digits == 12 ? value / 10_000 : value / 1_000_000
      let midnight = moment(Int(date / 10_000), Int(date / 100 % 100), Int(date % 100))
      if let midnight, clock / 10_000 < 24, clock / 100 % 100 < 60, clock % 100 < 61 {
        return midnight + Int64(clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100)
      }
      return digits == 12 ? value / 1000 : nil
    case 9, 10: return value
    case 13: return value / 1000
    case 16: return value / 1_000_000
    case 19: return value / 1_000_000_000
    default: return nil
    }
  }

  /// Midnight of a day in a year of newspapers.
  static func moment(_ year: Int, _ month: Int, _ day: Int) -> Int64? {
    guard (1600...2199).contains(year), let day = Day(year: year, month: month, day: day) else {
      return nil
    }
    return Int64(day.number) * 86_400
  }

  /// The year that two digits stand for (POSIX `strptime`): 69…99 are 1969…1999, the rest 2000…2068.
  static func fullYear(_ year: Int) -> Int { year >= 69 ? 1900 + year : 2000 + year }
}
