internal import NewsText

/// Reads a date piece by piece: figures, names of months, times, zones; other words do not matter.
struct DateReader {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var clock: Int?
  /// Seconds east of UTC.
  private var offset: Int?
  /// A zone that changes with the season, by its offset in winter.
  private var seasonal: Int?

  /// The moment that `bytes[start..<end]` states, `nil` if it states none or two.
  mutating func read(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int64? {
    var i = start
    while i < end {
      let byte = bytes[i]
      if byte.isDigit {
        guard readNumber(bytes, &i, start, end) else { return nil }
      } else if byte.isLetter {
        readWord(bytes, &i, end)
      } else if byte == 0x2B || byte == 0x2D, clock != nil, offset == nil {
        readOffset(bytes, &i, end)
      } else {
        i += 1
      }
    }
    guard let year, let month, let day, let midnight = NewsDate.moment(year, month, day) else {
      return nil
    }
    var zone = offset ?? 0
    if offset == nil, let seasonal {
      zone = seasonal + (DateReader.isSummer(year, month, day) ? 3600 : 0)
    }
    return midnight + Int64((clock ?? 0) - zone)
  }

  /// Reads what begins with a figure; whether it can be a part of a date.
  private mutating func readNumber(
    _ bytes: Span<UInt8>, _ i: inout Int, _ start: Int, _ end: Int
  ) -> Bool {
    let first = i
    let (value, digits) = DateReader.number(bytes, &i, end)
    if day != nil, clock == nil, first > start, bytes[first - 1] | 0x20 == 0x74 {
      // The time of the basic format of ISO 8601, `T173005` or `T1730`.
      switch digits {
      case 6: return setClock(value / 10_000, value / 100 % 100, value % 100)
      case 4: return setClock(value / 100, value % 100, 0)
      default: break
      }
    }
    guard digits <= 4 else { return digits == 8 && readCompact(value) }
    if i + 1 < end, bytes[i] == 0x3A, bytes[i + 1].isDigit, digits <= 2 {
      return readClock(value, bytes, &i, end)
    }
    if digits <= 2, let half = DateReader.halfOfDay(bytes, &i, end), clock == nil {
      guard (1...12).contains(value) else { return false }
      clock = (value % 12 + half) * 3600
      return true
    }
    // Three figures with the same mark between them are a whole date.
    if year == nil, month == nil, day == nil, i + 1 < end, bytes[i + 1].isDigit,
      bytes[i] == 0x2D || bytes[i] == 0x2F || bytes[i] == 0x2E
    {
      let mark = bytes[i]
      var j = i + 1
      let (second, secondDigits) = DateReader.number(bytes, &j, end)
      if j + 1 < end, bytes[j] == mark, bytes[j + 1].isDigit, secondDigits <= 2 {
        j += 1
        let (third, thirdDigits) = DateReader.number(bytes, &j, end)
        i = j
        // The `T` between day and time is no word.
        if i < end, bytes[i] | 0x20 == 0x74 { i += 1 }
        return setFigures(mark, (value, digits), second, (third, thirdDigits))
      }
    }
    if digits == 4 {
      guard year == nil else { return false }
      year = value
      return true
    }
    skipOrdinal(bytes, &i, end)
    if day == nil, value >= 1, value <= 31, !(first > start && bytes[first - 1] == 0x27) {
      day = value
      return true
    }
    guard year == nil, digits == 2 else { return false }
    year = NewsDate.fullYear(value)
    return true
  }

  /// A date of eight figures before a time, as in `20210318T173000Z`.
  private mutating func readCompact(_ value: Int) -> Bool {
    guard year == nil, month == nil, day == nil else { return false }
    year = value / 10_000
    month = value / 100 % 100
    day = value % 100
    return true
  }

  private mutating func setFigures(
    _ mark: UInt8, _ first: (value: Int, digits: Int), _ second: Int,
    _ third: (value: Int, digits: Int)
  ) -> Bool {
    if first.digits == 4 {
      (year, month, day) = (first.value, second, third.value)
      return third.digits <= 2
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return false }
    year = third.digits == 2 ? NewsDate.fullYear(third.value) : third.value
    // With points the day comes first everywhere; with strokes the month, unless it cannot be one.
    let isDayFirst = mark == 0x2E || first.value > 12
    (month, day) = isDayFirst ? (second, first.value) : (first.value, second)
    // `2/9/12` has too many meanings.
    return third.digits == 4 || first.value > 12 || second > 12 || first.value == second
  }

  private mutating func readClock(
    _ hour: Int, _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) -> Bool {
    i += 1
    let (minute, _) = DateReader.number(bytes, &i, end)
    var second = 0
    if i + 1 < end, bytes[i] == 0x3A, bytes[i + 1].isDigit {
      i += 1
      second = DateReader.number(bytes, &i, end).value
      if i + 1 < end, bytes[i] == 0x2E || bytes[i] == 0x2C, bytes[i + 1].isDigit {
        i += 1
        _ = DateReader.number(bytes, &i, end)
      }
    }
    var hours = hour
    if let half = DateReader.halfOfDay(bytes, &i, end), (1...12).contains(hour) {
      hours = hour % 12 + half
    }
    return clock != nil || setClock(hours, minute, second)
  }

  /// Sets the time of day; 24:00 ends a day, and a leap second counts as the one after it.
  private mutating func setClock(_ hour: Int, _ minute: Int, _ second: Int) -> Bool {
    guard hour <= 24, minute < 60, second <= 60 else { return false }
    clock = hour * 3600 + minute * 60 + second
    return true
  }

  private mutating func readWord(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) {
    var word: [UInt8] = []
    while i < end, bytes[i].isLetter {
      word.append(bytes[i] | 0x20)
      i += 1
    }
    let text = String(decoding: word, as: UTF8.self)
    if let number = DateReader.months.firstIndex(where: { name in
      text == name || text == name.prefix(3) || (text == "sept" && name.hasPrefix("sep"))
    }) {
      if month == nil { month = number + 1 }
    } else if offset == nil, seasonal == nil {
      if let hours = DateReader.seasons[text] {
        seasonal = hours * 3600
      } else if let minutes = DateReader.zones[text] {
        offset = minutes * 60
        // `GMT+2` and `UTC+02:00` go on with a number.
        if i < end, bytes[i] == 0x2B || bytes[i] == 0x2D, text != "z" { offset = nil }
      }
    }
  }

  /// Reads `+02:00`, `-0500` or `+2`.
  private mutating func readOffset(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) {
    let sign = bytes[i] == 0x2B ? 1 : -1
    i += 1
    guard i < end, bytes[i].isDigit else { return }
    var (value, digits) = DateReader.number(bytes, &i, end)
    if digits <= 2 {
      value *= 100
      if i + 1 < end, bytes[i] == 0x3A, bytes[i + 1].isDigit {
        i += 1
        value += DateReader.number(bytes, &i, end).value
      }
    }
    guard digits <= 4, value / 100 <= 15, value % 100 < 60 else { return }
    offset = sign * (value / 100 * 3600 + value % 100 * 60)
  }

  /// A number of at most nine digits; longer ones count their digits.
  private static func number(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) -> (value: Int, digits: Int) {
    let first = i
    var value = 0
    while i < end, bytes[i].isDigit {
      if i - first < 9 { value = value * 10 + Int(bytes[i] - 0x30) }
      i += 1
    }
    return (value, i - first)
  }

  /// Hours that `a.m.`, `PM` and the like add, `nil` if nothing of the kind follows.
  private static func halfOfDay(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) -> Int? {
    var j = i
    while j < end, bytes[j].isSpace { j += 1 }
    // The narrow no-break space of CLDR, U+202F.
    if j + 2 < end, bytes[j] == 0xE2, bytes[j + 1] == 0x80, bytes[j + 2] == 0xAF { j += 3 }
    guard j < end, bytes[j] | 0x20 == 0x61 || bytes[j] | 0x20 == 0x70 else { return nil }
    let half = bytes[j] | 0x20 == 0x70 ? 12 : 0
    j += 1
    if j < end, bytes[j] == 0x2E { j += 1 }
    guard j < end, bytes[j] | 0x20 == 0x6D, j + 1 >= end || !bytes[j + 1].isLetter else {
      return nil
    }
    i = j + 1
    return half
  }

  private func skipOrdinal(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) {
    guard i + 1 < end, i + 2 >= end || !bytes[i + 2].isLetter else { return }
    switch (bytes[i] | 0x20, bytes[i + 1] | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): i += 2
    default: return
    }
  }

  /// Whether North America has summer time on a day (since 2007; before, April to October).
  private static func isSummer(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    let isNew = year >= 2007
    guard let first = Day(year: year, month: isNew ? 3 : 4, day: 1),
      let last = Day(year: year, month: 11, day: 1),
      let today = Day(year: year, month: month, day: day)
    else { return false }
    // 1970-01-01 was a Thursday; Sunday is 0.
    func sunday(onOrAfter day: Day) -> Day {
      let weekday = ((Int(day.number) + 4) % 7 + 7) % 7
      return day.advanced(by: (7 - weekday) % 7)
    }
    let begin = sunday(onOrAfter: first).advanced(by: isNew ? 7 : 0)
    let finish = sunday(onOrAfter: last).advanced(by: isNew ? 0 : -7)
    return today >= begin && today < finish
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Minutes east of UTC.
  ///
  /// Names that several countries use have the meaning they have most often in news in English.
  private static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "bst": 60, "cet": 60, "met": 60, "west": 60,
    "cest": 120, "eet": 120, "sast": 120, "eest": 180, "msk": 180, "trt": 180, "eat": 180,
    "gst": 240, "pkt": 300, "ist": 330, "npt": 345, "wib": 420, "ict": 420, "sgt": 480,
    "hkt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570, "aest": 600,
    "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540,
    "akdt": -480, "hst": -600, "ast": -240, "adt": -180, "nst": -210, "ndt": -150, "brt": -180,
    "art": -180,
  ]

  /// Hours east of UTC in winter of zones that go with the season.
  private static let seasons: [String: Int] = ["et": -5, "ct": -6, "mt": -7, "pt": -8]
}
